<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Duidu</source>
        <translation>关于对读</translation>
    </message>
    <message>
        <source>Read a Chinese and an English text side by side, and keep what you learn.</source>
        <translation>中英文并排对读，把学到的留下来。</translation>
    </message>
</context>
<context>
    <name>Abreast</name>
    <message>
        <source>Chinese text</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Import Files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Paste as an Article…</source>
        <translation>粘贴为文章…</translation>
    </message>
    <message>
        <source>Open the Sample Article</source>
        <translation>打开示例文章</translation>
    </message>
    <message>
        <source>Export Notes…</source>
        <translation>导出批注…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Find Simplified and Traditional Alike</source>
        <translation>查找时简繁不分</translation>
    </message>
    <message>
        <source>Find Whole Words Only</source>
        <translation>只查找整个英文词</translation>
    </message>
    <message>
        <source>Highlight Yellow</source>
        <translation>黄色高亮</translation>
    </message>
    <message>
        <source>Highlight Green</source>
        <translation>绿色高亮</translation>
    </message>
    <message>
        <source>Highlight Blue</source>
        <translation>蓝色高亮</translation>
    </message>
    <message>
        <source>Highlight Pink</source>
        <translation>粉色高亮</translation>
    </message>
    <message>
        <source>Highlight Purple</source>
        <translation>紫色高亮</translation>
    </message>
    <message>
        <source>Take In the Counterpart</source>
        <translation>将译文一并加入</translation>
    </message>
    <message>
        <source>Look Up the Word</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Write a Note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Edit the Annotation</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Erase the Annotation</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Next Sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Previous Sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>The Other Pane</source>
        <translation>切换到另一栏</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Pinyin by the Character</source>
        <translation>拼音逐字标注</translation>
    </message>
    <message>
        <source>Zhuyin Instead of Pinyin</source>
        <translation>用注音代替拼音</translation>
    </message>
    <message>
        <source>Tone Colours</source>
        <translation>声调着色</translation>
    </message>
    <message>
        <source>Fonts and Spacing…</source>
        <translation>字体与版式…</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>双栏对照</translation>
    </message>
    <message>
        <source>In Rows</source>
        <translation>逐句成行</translation>
    </message>
    <message>
        <source>Interlinear</source>
        <translation>行间对照</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>遮句自测</translation>
    </message>
    <message>
        <source>Show or Veil the Counterpart</source>
        <translation>揭开或遮住对应的句子</translation>
    </message>
    <message>
        <source>Chinese Only</source>
        <translation>只看中文</translation>
    </message>
    <message>
        <source>English Only</source>
        <translation>只看英文</translation>
    </message>
    <message>
        <source>Swap the Sides</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>恢复默认字号</translation>
    </message>
    <message>
        <source>Day or Night</source>
        <translation>白天或夜间</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>褐色</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Articles Panel</source>
        <translation>文章栏</translation>
    </message>
    <message>
        <source>Annotations Panel</source>
        <translation>批注栏</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Window in English</source>
        <translation>英文界面 (English)</translation>
    </message>
    <message>
        <source>Window in Chinese (中文)</source>
        <translation>中文界面</translation>
    </message>
    <message>
        <source>Keep Both Sides in Step</source>
        <translation>两侧同步</translation>
    </message>
    <message>
        <source>Hold This Side Still</source>
        <translation>按住这一侧不动</translation>
    </message>
    <message>
        <source>These Two Belong Together</source>
        <translation>这两句相对应</translation>
    </message>
    <message>
        <source>These Two Do Not Belong Together</source>
        <translation>这两句不对应</translation>
    </message>
    <message>
        <source>Confirm This Pair, or Leave It Open</source>
        <translation>确认此对应或取消确认</translation>
    </message>
    <message>
        <source>Move the Sentence Up a Row</source>
        <translation>句子移到上一行</translation>
    </message>
    <message>
        <source>Move the Sentence Down a Row</source>
        <translation>句子移到下一行</translation>
    </message>
    <message>
        <source>Join with the Row Below</source>
        <translation>与下一行合并</translation>
    </message>
    <message>
        <source>Join with the Row Above</source>
        <translation>与上一行合并</translation>
    </message>
    <message>
        <source>Part the Row Before This Sentence</source>
        <translation>在此句前拆分行</translation>
    </message>
    <message>
        <source>Part the Sentence at the Caret</source>
        <translation>在光标处拆分句子</translation>
    </message>
    <message>
        <source>Join with the Next Sentence</source>
        <translation>与下一句合并</translation>
    </message>
    <message>
        <source>Align Again Between Confirmed Pairs</source>
        <translation>重新对齐未确认的部分</translation>
    </message>
    <message>
        <source>Align by Words When an Article Is Opened</source>
        <translation>打开文章时按词对齐</translation>
    </message>
    <message>
        <source>Doubtful Pairs</source>
        <translation>存疑的对应</translation>
    </message>
    <message>
        <source>Next Doubtful Pair</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <source>Previous Doubtful Pair</source>
        <translation>上一处存疑</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Next Chapter</source>
        <translation>下一章</translation>
    </message>
    <message>
        <source>Previous Chapter</source>
        <translation>上一章</translation>
    </message>
    <message>
        <source>Go to Percent…</source>
        <translation>跳到百分比…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>文章信息…</translation>
    </message>
    <message>
        <source>What Was Left Out…</source>
        <translation>未收入的内容…</translation>
    </message>
    <message>
        <source>Move to the Trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Show the Trash</source>
        <translation>查看回收站</translation>
    </message>
    <message>
        <source>Take out of the Trash</source>
        <translation>移出回收站</translation>
    </message>
    <message>
        <source>Filter the Articles</source>
        <translation>筛选文章</translation>
    </message>
    <message>
        <source>Next Article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Previous Article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>All Actions…</source>
        <translation>全部操作…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>About Duidu</source>
        <translation>关于对读</translation>
    </message>
</context>
<context>
    <name>Aligning</name>
    <message>
        <source>Aligning …</source>
        <translation>正在对齐……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>These two texts do not look like translations of each other.</source>
        <translation>这两篇文字看起来并非互为译文。</translation>
    </message>
    <message>
        <source>There was nothing to be aligned otherwise.</source>
        <translation>没有需要重新对齐之处。</translation>
    </message>
    <message>
        <source>The sentences were aligned again; what you confirmed stayed.</source>
        <translation>句子已重新对齐，您确认过的保持不变。</translation>
    </message>
    <message>
        <source>The aligning was cancelled; the pairs are as they were.</source>
        <translation>已取消对齐，各对应保持原样。</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>The annotation is in the trash.</source>
        <translation>批注已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>筛选批注</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>只看{0}</translation>
    </message>
    <message>
        <source>No annotation fits the filter.</source>
        <translation>没有符合筛选条件的批注。</translation>
    </message>
    <message>
        <source>No notes yet.

Select some words and press 1 to 5 to highlight them, T to tag them, or N to write a note.</source>
        <translation>还没有批注。

选中文字，按 1 到 5 高亮，按 T 加标签，按 N 写笔记。</translation>
    </message>
    <message>
        <source>The notes of an article appear here.</source>
        <translation>文章的批注会显示在这里。</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>筛选文章</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>没有包含这些字词的文章。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Imported articles appear here.</source>
        <translation>导入的文章会显示在这里。</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>The passage</source>
        <translation>批注卡片</translation>
    </message>
    <message>
        <source>Write a note, in Markdown if you like</source>
        <translation>写点笔记，支持 Markdown</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Erase the annotation (Del)</source>
        <translation>删除批注 (Del)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the contents</source>
        <translation>筛选目录</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有章节标题。</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>没有哪一章含有这些字。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the Article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>unsure</source>
        <translation>把握不大</translation>
    </message>
    <message>
        <source>lengths differ</source>
        <translation>长短不一</translation>
    </message>
    <message>
        <source>numbers or names differ</source>
        <translation>数字或名称不符</translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation>没有对应</translation>
    </message>
</context>
<context>
    <name>DroppedDialog</name>
    <message>
        <source>What Was Left Out</source>
        <translation>未收入的内容</translation>
    </message>
    <message>
        <source>Put Back into the Text</source>
        <translation>放回正文</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>These pieces of the source were taken for page furniture, labels or markers. A piece that belongs to the text can be put back where it stood.</source>
        <translation>这些内容被识别为网页杂项、标签或分隔标记，没有收入正文。如果其中有正文，可以放回原处。</translation>
    </message>
    <message>
        <source>Nothing is left out: the whole source is in the article.</source>
        <translation>没有遗漏：原文已全部收入文章。</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Two languages, side by side</source>
        <translation>中英并排，逐句对读</translation>
    </message>
    <message>
        <source>Drop a text file here that holds an article in Chinese and English, or two files, one for each language. Or copy such a text anywhere and paste it.</source>
        <translation>把中英对照的文本文件拖到这里，或者同时拖入中文、英文两个文件；也可以复制一段中英对照的文字，直接粘贴。</translation>
    </message>
    <message>
        <source>Open the Sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Choose Files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the notes</source>
        <translation>导出批注</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The notes are in {0}.</source>
        <translation>批注已导出到“{0}”。</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>在两边查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>简=繁</source>
        <translation>简=繁</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>整词</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import an article: one file, or one for each language</source>
        <translation>导入文章：一个文件，或中英文各一个</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.markdown);;All files (*)</source>
        <translation>文本文件 (*.txt *.md *.markdown);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy an article first.</source>
        <translation>剪贴板里没有文字，请先复制一篇文章。</translation>
    </message>
    <message>
        <source>Reading in {0} …</source>
        <translation>正在导入“{0}”…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was taken in.</source>
        <translation>导入已取消，没有收入任何内容。</translation>
    </message>
    <message>
        <source>Imported {0} and {1} paragraphs.</source>
        <translation>已导入，两侧分别有 {0} 段和 {1} 段。</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n paragraph(s), in Chinese only.</source>
        <translation>
            <numerusform>已导入 %n 段，只有中文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n paragraph(s), in English only.</source>
        <translation>
            <numerusform>已导入 %n 段，只有英文。</numerusform>
        </translation>
    </message>
    <message>
        <source>This article was in the library already.</source>
        <translation>这篇文章已在文库中。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were left out.</source>
        <translation>
            <numerusform>有 %n 处内容未收入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Move by character, by word</source>
        <translation>按字、按词移动</translation>
    </message>
    <message>
        <source>Select by character, by word</source>
        <translation>按字、按词选择</translation>
    </message>
    <message>
        <source>Move by line or paragraph</source>
        <translation>移到行首行尾、上下段</translation>
    </message>
    <message>
        <source>Select by sentence</source>
        <translation>按句选取</translation>
    </message>
    <message>
        <source>Select by line, by paragraph</source>
        <translation>按行、按段选取</translation>
    </message>
    <message>
        <source>A page on or back</source>
        <translation>下一页、上一页</translation>
    </message>
    <message>
        <source>Beginning or end of the text</source>
        <translation>正文开头、结尾</translation>
    </message>
    <message>
        <source>In the find bar: next or previous match</source>
        <translation>在查找栏中：下一处或上一处</translation>
    </message>
    <message>
        <source>Close a bar or a card</source>
        <translation>关闭浮条或卡片</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>阅读时</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>These sentences now belong together.</source>
        <translation>这些句子现在相对应了。</translation>
    </message>
    <message>
        <source>Now choose what belongs to it on the other side and press {0} again.</source>
        <translation>请在另一侧选好与它对应的句子，再按 {0}。</translation>
    </message>
</context>
<context>
    <name>LookupCard</name>
    <message>
        <source>The dictionary does not have this word.</source>
        <translation>词典里没有这个词。</translation>
    </message>
    <message>
        <source>The word in the dictionary</source>
        <translation>词典释义</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>There is nothing here to be changed that way.</source>
        <translation>此处无法这样改动。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Sentence at the caret</source>
        <translation>光标所在的句子</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对应</translation>
    </message>
</context>
<context>
    <name>PairsPanel</name>
    <message>
        <source>Doubtful pairs</source>
        <translation>存疑的对应</translation>
    </message>
    <message>
        <source>No pair of sentences looks doubtful.</source>
        <translation>没有看起来存疑的对应。</translation>
    </message>
    <message>
        <source>The doubtful pairs of an article in two languages appear here.</source>
        <translation>双语文章中存疑的对应会列在这里。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste as an Article</source>
        <translation>粘贴为文章</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The text is in one language only and will be shown by itself.</source>
        <translation>文字只有一种语言，将单独显示。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) will be left out:</source>
        <translation>
            <numerusform>有 %n 处内容不会收入：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PercentField</name>
    <message>
        <source>Go to percent</source>
        <translation>跳到百分比</translation>
    </message>
</context>
<context>
    <name>Retracing</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>撤销“{0}”</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>重做“{0}”</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to do with the selection</source>
        <translation>对所选文字的操作</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Both texts</source>
        <translation>中英文对照</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>Rename the Article</source>
        <translation>重命名文章</translation>
    </message>
    <message>
        <source>Name (empty for the titles of its text):</source>
        <translation>名称（留空则使用文中标题）：</translation>
    </message>
    <message>
        <source>The article is in the trash, with its notes.</source>
        <translation>文章连同批注已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The article is back on the shelf.</source>
        <translation>文章已移出回收站。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>linked</source>
        <translation>已对齐</translation>
    </message>
    <message>
        <source>one language</source>
        <translation>单语</translation>
    </message>
    <message>
        <source>Chinese held still</source>
        <translation>中文不动</translation>
    </message>
    <message>
        <source>English held still</source>
        <translation>英文不动</translation>
    </message>
    <message>
        <source>Let both sides meet again</source>
        <translation>让两侧重新对齐</translation>
    </message>
    <message>
        <source>Let each side go its own way</source>
        <translation>让两侧各自滚动</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>各自滚动</translation>
    </message>
    <message>
        <source>Keep both sides in step</source>
        <translation>让两侧同步</translation>
    </message>
    <message>
        <source>paragraph {0} of {1}</source>
        <translation>第 {0} 段，共 {1} 段</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>移除此标签</translation>
    </message>
    <message>
        <source>Remove the tag {0}</source>
        <translation>移除标签“{0}”</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>How the sides are shown</source>
        <translation>两种文本如何对照</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Duidu ran into an error of its own.</source>
        <translation>对读遇到了一个程序错误。</translation>
    </message>
    <message>
        <source>Everything that was shown as done is kept in the library. The last action may not have been carried out. You can go on reading; a report helps us to mend it.</source>
        <translation>界面上已显示完成的操作都已存入文库，最后一步操作可能没有执行。您可以继续阅读；错误报告能帮助我们修复问题。</translation>
    </message>
    <message>
        <source>Copy the Report</source>
        <translation>复制错误报告</translation>
    </message>
</context>
<context>
    <name>TypePanel</name>
    <message>
        <source>Fonts and spacing</source>
        <translation>字体与版式</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>The typeface of this side</source>
        <translation>这一侧所用的字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>The size on screen; Ctrl and the wheel change both sides</source>
        <translation>屏幕上的字号；按住 Ctrl 滚动滚轮可同时改变两侧</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>From line to line, by the size of the letters</source>
        <translation>行与行的距离，以字号为单位</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>How many characters a line has at most</source>
        <translation>每行最多多少字</translation>
    </message>
    <message>
        <source>Both edges even</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Set every line but the last to its full width</source>
        <translation>除末行外，每行都撑满行宽</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 字</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} 个字母</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边</translation>
    </message>
    <message>
        <source>The least room beside the text</source>
        <translation>正文两旁至少留出的空白</translation>
    </message>
    <message>
        <source>Indent first lines</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Tell paragraphs apart by an indent instead of space</source>
        <translation>以首行缩进代替段间空白</translation>
    </message>
    <message>
        <source>Reset to Defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Set everything here back, and the size of the text</source>
        <translation>把这里的各项和字号都恢复为默认值</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Change of Tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Change of Colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Taking In the Counterpart</source>
        <translation>加入译文</translation>
    </message>
    <message>
        <source>Putting a Note on Its Words</source>
        <translation>重新定位批注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Renaming</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Change of Details</source>
        <translation>修改文章信息</translation>
    </message>
    <message>
        <source>Move to the Trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import of Notes</source>
        <translation>导入笔记</translation>
    </message>
    <message>
        <source>Tying Together</source>
        <translation>对应句子</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Parting of a Sentence</source>
        <translation>拆分句子</translation>
    </message>
    <message>
        <source>Joining of Sentences</source>
        <translation>合并句子</translation>
    </message>
    <message>
        <source>Joining of Rows</source>
        <translation>合并行</translation>
    </message>
    <message>
        <source>Parting of a Row</source>
        <translation>拆分行</translation>
    </message>
    <message>
        <source>Moving a Sentence</source>
        <translation>移动句子</translation>
    </message>
    <message>
        <source>Unlinking</source>
        <translation>解除对应</translation>
    </message>
    <message>
        <source>Confirming a Row</source>
        <translation>确认对应</translation>
    </message>
    <message>
        <source>Editing of the Text</source>
        <translation>改动文本</translation>
    </message>
    <message>
        <source>Taking In a Newer Text</source>
        <translation>换用新版文本</translation>
    </message>
    <message>
        <source>Putting Back</source>
        <translation>放回正文</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>分隔标记</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>网页杂项</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The picture cannot be written to {0}.</source>
        <translation>无法把图片写入“{0}”。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The output cannot be written: {0}.</source>
        <translation>无法写入输出：{0}。</translation>
    </message>
    <message>
        <source>There is no article {0}: the library {1} is new and holds none.</source>
        <translation>没有文章 {0}：文库 {1} 是新建的，还没有文章。</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” are both Chinese.</source>
        <translation>“{0}”和“{1}”都是中文。</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” are both English.</source>
        <translation>“{0}”和“{1}”都是英文。</translation>
    </message>
    <message>
        <source>“{0}” is no list of beads: {1}.</source>
        <translation>“{0}”不是对齐标注：{1}。</translation>
    </message>
    <message>
        <source>There is no file in the folder “{0}”.</source>
        <translation>文件夹“{0}”里没有文件。</translation>
    </message>
    <message>
        <source>“{0}” line {1} is no pair of sentences parted by “|||”.</source>
        <translation>“{0}”第 {1} 行不是用“|||”分开的一对句子。</translation>
    </message>
    <message>
        <source>“{0}”, “{1}” and “{2}” must all be files or all be folders.</source>
        <translation>“{0}”、“{1}”和“{2}”必须都是文件，或者都是文件夹。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Markdown, for Obsidian</source>
        <translation>Markdown（用于 Obsidian）</translation>
    </message>
    <message>
        <source>A web page, both texts side by side</source>
        <translation>网页（两种文字并排）</translation>
    </message>
    <message>
        <source>Word, the notes as comments</source>
        <translation>Word（笔记为批注）</translation>
    </message>
    <message>
        <source>CSV, for Readwise</source>
        <translation>CSV（用于 Readwise）</translation>
    </message>
    <message>
        <source>CSV with everything, for a spreadsheet</source>
        <translation>完整的 CSV（用于电子表格）</translation>
    </message>
    <message>
        <source>JSON-LD, the W3C&apos;s Web Annotations</source>
        <translation>JSON-LD（W3C 网络批注）</translation>
    </message>
    <message>
        <source>EPUB Annotations, beside that book</source>
        <translation>EPUB 批注（与该书配套）</translation>
    </message>
    <message>
        <source>Anki, a package of cards</source>
        <translation>Anki 牌组</translation>
    </message>
    <message>
        <source>Anki, a text of notes</source>
        <translation>Anki 文本</translation>
    </message>
    <message>
        <source>TMX, a translation memory</source>
        <translation>TMX 翻译记忆库</translation>
    </message>
    <message>
        <source>EPUB, a book of both texts</source>
        <translation>EPUB 双语书</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>The template “{0}” fails in line {1}: {2}.</source>
        <translation>模板“{0}”在第 {1} 行出错：{2}。</translation>
    </message>
    <message>
        <source>The template “{0}” cannot be read ({1}).</source>
        <translation>无法读取模板“{0}”（{1}）。</translation>
    </message>
    <message>
        <source>“{0}” is no file of notes that Duidu knows, so nothing was brought in.</source>
        <translation>“{0}”不是对读认识的笔记文件，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{0}” is broken off or damaged ({1}), so nothing was brought in.</source>
        <translation>“{0}”不完整或已损坏（{1}），没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>This was changed elsewhere since; nothing was overwritten; look at how it stands now and try again.</source>
        <translation>这里已在别处被修改，没有覆盖任何内容；请查看现在的状态后再试。</translation>
    </message>
    <message>
        <source>There is no article {0} in this library; `list` shows those that are there.</source>
        <translation>文库中没有文章 {0}；用 `list` 可以查看已有的文章。</translation>
    </message>
    <message>
        <source>More than one article&apos;s id begins with {0}; give more of its letters.</source>
        <translation>以 {0} 开头的文章编号不止一个，请多输入几位。</translation>
    </message>
    <message>
        <source>The library {0} was written by a newer version of this program (form {1}, this one knows {2}); it was left as it is; update the program.</source>
        <translation>文库 {0} 由更新版本的程序写成（格式 {1}，当前程序只支持到 {2}），已保持原样；请更新程序。</translation>
    </message>
    <message>
        <source>The library {0} is empty, but {1} beside it shows that it was not always; nothing was changed; go back to a backup, or move that away to begin anew.</source>
        <translation>文库 {0} 是空的，但旁边的 {1} 表明它原来有内容；没有做任何改动；请恢复备份，或移走该文件后重新开始。</translation>
    </message>
    <message>
        <source>The library {0} is gone, but {1} beside it shows that it was there; nothing was changed; go back to a backup, or move that away to begin anew.</source>
        <translation>文库 {0} 不见了，但旁边的 {1} 表明它曾经存在；没有做任何改动；请恢复备份，或移走该文件后重新开始。</translation>
    </message>
    <message>
        <source>The last changes of the library {0} are still in {1}, and its folder cannot be written; nothing was changed; make the folder writable.</source>
        <translation>文库 {0} 最近的改动还在 {1} 中，而所在文件夹不可写；没有做任何改动；请让该文件夹可写。</translation>
    </message>
    <message>
        <source>The library {0} is of an older form and can only be read here; nothing was changed; make the file and its folder writable, and open it again.</source>
        <translation>文库 {0} 是旧格式，而且在这里只能读取；没有做任何改动；请让文件及其文件夹可写后重新打开。</translation>
    </message>
    <message>
        <source>The library holds no text {0}.</source>
        <translation>文库中没有文本 {0}。</translation>
    </message>
    <message>
        <source>The library holds no alignment {0}.</source>
        <translation>文库中没有对齐 {0}。</translation>
    </message>
    <message>
        <source>The library {0} is in use by another program and did not become free; nothing was changed; try again in a moment.</source>
        <translation>文库 {0} 正被其他程序占用，一直没有释放；没有做任何改动；请稍后再试。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of the library {0}; what was there is kept, this last step is not; make room and try again.</source>
        <translation>文库 {0} 所在磁盘已满；原有内容都在，但最后一步没有保存；请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library {0} can only be read here; nothing was written; make the file and its folder writable, or use another library.</source>
        <translation>文库 {0} 在这里只能读取，没有写入任何内容；请让文件及其文件夹可写，或改用其他文库。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened: there is no permission; change the permissions of the file and its folder, or use another library.</source>
        <translation>无法打开文库 {0}：没有权限；请修改文件及其文件夹的权限，或改用其他文库。</translation>
    </message>
    <message>
        <source>{0} is a folder, not a library; nothing was changed; name a file in it.</source>
        <translation>{0} 是文件夹，不是文库；没有做任何改动；请指定其中的文件。</translation>
    </message>
    <message>
        <source>{0} is not a library of this program; it was left as it is; name another file.</source>
        <translation>{0} 不是本程序的文库，已保持原样；请指定其他文件。</translation>
    </message>
    <message>
        <source>The library {0} is damaged; it was left as it is; copy the file to a safe place and go back to a backup.</source>
        <translation>文库 {0} 已损坏，已保持原样；请把文件复制到安全的地方，再恢复备份。</translation>
    </message>
    <message>
        <source>The library {0} was moved, replaced or deleted while it was open; this last step is not kept, what was there before is where the file went; put it back and open it again.</source>
        <translation>文库 {0} 在打开期间被移动、替换或删除；最后一步没有保存，之前的内容随文件而去；请把文件放回原处后重新打开。</translation>
    </message>
    <message>
        <source>The library {0} cannot be reached; nothing was changed; see whether its folder and disk are there.</source>
        <translation>无法访问文库 {0}，没有做任何改动；请检查所在文件夹和磁盘是否还在。</translation>
    </message>
    <message>
        <source>The disk failed while the library {0} was read or written; this last step may not be kept; see to the disk and try again.</source>
        <translation>读写文库 {0} 时磁盘出错，最后一步可能没有保存；请检查磁盘后再试。</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>This note is no longer in the library.</source>
        <translation>这条批注已不在文库中。</translation>
    </message>
    <message>
        <source>The work was broken off before it was done; nothing was changed.</source>
        <translation>操作中途中断，没有做任何改动。</translation>
    </message>
    <message>
        <source>This piece has been put back into the text already.</source>
        <translation>这段内容已经放回正文。</translation>
    </message>
    <message>
        <source>“{0}” does not stand in this article.</source>
        <translation>文章中没有“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” stands {1} times in this article: say which one is meant.</source>
        <translation>“{0}”在文章中出现了 {1} 次，请说明是哪一处。</translation>
    </message>
    <message>
        <source>“{0}” stands {1} times in this article, there is no number {2}.</source>
        <translation>“{0}”在文章中出现了 {1} 次，没有第 {2} 处。</translation>
    </message>
    <message>
        <source>This article is no longer in the library.</source>
        <translation>这篇文章已不在文库中。</translation>
    </message>
    <message>
        <source>The notes cannot be written to {0} ({1}); nothing there was changed.</source>
        <translation>无法把批注写入“{0}”（{1}），那里没有任何改动。</translation>
    </message>
    <message>
        <source>{0} was not written by Duidu, or was changed since, so it was left as it is; choose another file, or overwrite it with --force.</source>
        <translation>{0} 不是对读写出的，或者后来被改动过，所以未作改动；请另选文件，或用 --force 覆盖。</translation>
    </message>
    <message>
        <source>This article has one language; nothing can be tied.</source>
        <translation>这篇文章只有一种语言，没有可对应的句子。</translation>
    </message>
    <message>
        <source>There is no sentence here that could be tied.</source>
        <translation>这里没有可对应的句子。</translation>
    </message>
    <message>
        <source>There is no template “{0}”: no file {1} is there.</source>
        <translation>没有名为“{0}”的模板：文件 {1} 不存在。</translation>
    </message>
    <message>
        <source>The format {0} is not written with a template.</source>
        <translation>格式 {0} 不使用模板。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}).</source>
        <translation>无法建立文件夹 {0}（{1}）。</translation>
    </message>
    <message>
        <source>There is no Chinese text in “{0}”; nothing was changed.</source>
        <translation>“{0}”中没有中文文本；什么也没有改动。</translation>
    </message>
    <message>
        <source>There is no English text in “{0}”; nothing was changed.</source>
        <translation>“{0}”中没有英文文本；什么也没有改动。</translation>
    </message>
    <message>
        <source>This article has no Chinese side that “{0}” could be the newer text of.</source>
        <translation>本文没有中文一侧，“{0}”无从替换。</translation>
    </message>
    <message>
        <source>This article has no English side that “{0}” could be the newer text of.</source>
        <translation>本文没有英文一侧，“{0}”无从替换。</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>“{0}” is empty, so nothing was read in.</source>
        <translation>“{0}”是空文件，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{0}” holds only blanks, so nothing was read in.</source>
        <translation>“{0}”只有空白，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{0}” is not a text but {1}, so nothing was read in; save it as plain text first.</source>
        <translation>“{0}”不是文本，而是 {1}，没有导入任何内容；请先另存为纯文本。</translation>
    </message>
    <message>
        <source>The encoding of “{0}” could not be made out, so nothing was read in; save it as UTF-8 first.</source>
        <translation>无法识别“{0}”的编码，没有导入任何内容；请先另存为 UTF-8。</translation>
    </message>
    <message>
        <source>There is no file “{0}”; look at the path and try again.</source>
        <translation>找不到文件“{0}”，请检查路径后再试。</translation>
    </message>
    <message>
        <source>“{0}” is a folder; choose one of the files in it.</source>
        <translation>“{0}”是文件夹，请选择其中的文件。</translation>
    </message>
    <message>
        <source>You have no permission to read “{0}”, so nothing was read in.</source>
        <translation>没有读取“{0}”的权限，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{0}” is not an ordinary file; save it as a file and choose that.</source>
        <translation>“{0}”不是普通文件，请另存为文件后再选择。</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB, more than any book, so it was not read in.</source>
        <translation>“{0}”超过 {1} MB，比任何书都大，没有导入。</translation>
    </message>
    <message>
        <source>“{0}” could not be read ({1}), so nothing was read in.</source>
        <translation>无法读取“{0}”（{1}），没有导入任何内容。</translation>
    </message>
    <message>
        <source>There is no Chinese and no English text in “{0}”, so nothing was read in.</source>
        <translation>“{0}”里既没有中文也没有英文，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” are both Chinese; choose one Chinese and one English file.</source>
        <translation>“{0}”和“{1}”都是中文，请选择中文、英文文件各一个。</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” are both English; choose one Chinese and one English file.</source>
        <translation>“{0}”和“{1}”都是英文，请选择中文、英文文件各一个。</translation>
    </message>
</context>
<context>
    <name>surroundings</name>
    <message>
        <source>QT_QPA_PLATFORM asks for {0}, which this Qt does not have; unset it.</source>
        <translation>QT_QPA_PLATFORM 指定了 {0}，而当前的 Qt 不支持；请取消该设置。</translation>
    </message>
    <message>
        <source>The window needs a system library that is not here or does not fit: {0}.</source>
        <translation>窗口所需的系统库缺失或不匹配：{0}。</translation>
    </message>
    <message>
        <source>The window needs system libraries that are not here ({0}); this brings them: {1}</source>
        <translation>窗口所需的系统库缺失（{0}），用这条命令安装：{1}</translation>
    </message>
</context>
</TS>
