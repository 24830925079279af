"""The table of the window's actions: what each is called, where it stands and which keys do it."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence

from reader.model.message import QT_TRANSLATE_NOOP
from reader.ui.action_spec import ActionSpec
from reader.ui.edit_actions import EDIT
from reader.ui.pair_actions import PAIRS

_STANDARD = QKeySequence.StandardKey
_ROLE = QAction.MenuRole

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "import",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Import Files…"),
        (_STANDARD.Open,),
        "file-plus",
        words="open add",
    ),
    ActionSpec(
        "paste",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Paste as an Article…"),
        (_STANDARD.Paste,),
        "clipboard-text",
    ),
    ActionSpec("sample", "file", QT_TRANSLATE_NOOP("Actions", "Open the Sample Article")),
    ActionSpec(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Export Notes…"),
        ("Ctrl+E",),
        "export",
        words="save markdown",
    ),
    ActionSpec(
        "quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), role=_ROLE.QuitRole
    ),
    *EDIT,
    *PAIRS,
    ActionSpec("next-sentence", "go", QT_TRANSLATE_NOOP("Actions", "Next Sentence"), ("J",)),
    ActionSpec(
        "previous-sentence", "go", QT_TRANSLATE_NOOP("Actions", "Previous Sentence"), ("K",)
    ),
    ActionSpec("other-pane", "go", QT_TRANSLATE_NOOP("Actions", "The Other Pane"), ("F6",)),
    ActionSpec(
        "pinyin",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Pinyin"),
        ("P",),
        checkable=True,
        words="ruby reading zhuyin",
    ),
    ActionSpec(
        "by-character",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Pinyin by the Character"),
        ("Shift+C",),
        checkable=True,
        words="ruby reading word syllable",
    ),
    ActionSpec(
        "zhuyin",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Zhuyin Instead of Pinyin"),
        ("Shift+Z",),
        checkable=True,
        words="bopomofo ruby reading",
    ),
    ActionSpec(
        "tones",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Tone Colours"),
        ("Shift+T",),
        checkable=True,
        words="pinyin color tones",
    ),
    ActionSpec(
        "typography",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Fonts and Spacing…"),
        ("Ctrl+,",),
        "text-aa",
        words="typography size line height measure margins justify indent",
    ),
    ActionSpec(
        "both-sides",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Side by Side"),
        ("Alt+1", "Ctrl+1"),
        "columns",
        checkable=True,
    ),
    ActionSpec(
        "rows",
        "view",
        QT_TRANSLATE_NOOP("Actions", "In Rows"),
        ("Alt+2",),
        checkable=True,
        words="level parallel table",
    ),
    ActionSpec(
        "interlinear",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Interlinear"),
        ("Alt+3",),
        checkable=True,
        words="under below sentence",
    ),
    ActionSpec(
        "peek",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Peek"),
        ("Alt+4",),
        checkable=True,
        words="hide veil test yourself",
    ),
    ActionSpec(
        "reveal",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Show or Veil the Counterpart"),
        ("V",),
        words="peek hide",
    ),
    ActionSpec(
        "only-chinese",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Chinese Only"),
        ("Ctrl+2",),
        checkable=True,
    ),
    ActionSpec(
        "only-english",
        "view",
        QT_TRANSLATE_NOOP("Actions", "English Only"),
        ("Ctrl+3",),
        checkable=True,
    ),
    ActionSpec(
        "swap",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Swap the Sides"),
        ("Ctrl+Shift+X",),
        "arrows-left-right",
    ),
    ActionSpec("larger", "view", QT_TRANSLATE_NOOP("Actions", "Larger Text"), (_STANDARD.ZoomIn,)),
    ActionSpec(
        "smaller", "view", QT_TRANSLATE_NOOP("Actions", "Smaller Text"), (_STANDARD.ZoomOut,)
    ),
    ActionSpec("usual-size", "view", QT_TRANSLATE_NOOP("Actions", "Usual Text Size"), ("Ctrl+0",)),
    ActionSpec(
        "theme",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Day or Night"),
        ("Ctrl+Shift+N",),
        "circle-half",
        words="theme dark light",
    ),
    ActionSpec(
        "theme-paper",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Paper"),
        checkable=True,
        words="theme light day",
    ),
    ActionSpec(
        "theme-white",
        "view",
        QT_TRANSLATE_NOOP("Actions", "White"),
        checkable=True,
        words="theme light day",
    ),
    ActionSpec(
        "theme-sepia",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Sepia"),
        checkable=True,
        words="theme light day brown",
    ),
    ActionSpec(
        "theme-night",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Night"),
        checkable=True,
        words="theme dark black",
    ),
    ActionSpec(
        "articles",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Articles Panel"),
        ("Ctrl+B", "F9"),
        "sidebar-simple",
        checkable=True,
        words="list library fold",
    ),
    ActionSpec(
        "annotations",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Annotations Panel"),
        ("Ctrl+Shift+B",),
        "sidebar-simple",
        checkable=True,
        words="notes list fold",
    ),
    ActionSpec(
        "full-screen",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Full Screen"),
        (_STANDARD.FullScreen, "F11"),
        checkable=True,
    ),
    ActionSpec(
        "speak-english", "view", QT_TRANSLATE_NOOP("Actions", "Window in English"), checkable=True
    ),
    ActionSpec(
        "speak-chinese",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Window in Chinese (中文)"),
        checkable=True,
    ),
    ActionSpec(
        "link",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Keep Both Sides in Step"),
        ("L",),
        "link",
        checkable=True,
        words="sync linked apart scroll",
    ),
    ActionSpec(
        "hold",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Hold This Side Still"),
        ("H",),
        "push-pin",
        checkable=True,
        words="pin sync freeze",
    ),
    ActionSpec(
        "contents",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Contents"),
        ("F8", "Ctrl+Shift+O"),
        "list-bullets",
        words="chapters headings outline",
    ),
    ActionSpec(
        "next-chapter", "go", QT_TRANSLATE_NOOP("Actions", "Next Chapter"), ("Ctrl+PgDown",)
    ),
    ActionSpec(
        "previous-chapter", "go", QT_TRANSLATE_NOOP("Actions", "Previous Chapter"), ("Ctrl+PgUp",)
    ),
    ActionSpec(
        "go-percent",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Go to Percent…"),
        ("Ctrl+G",),
        words="jump position place",
    ),
    ActionSpec(
        "back", "go", QT_TRANSLATE_NOOP("Actions", "Back"), (_STANDARD.Back,), words="history"
    ),
    ActionSpec(
        "forward",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Forward"),
        (_STANDARD.Forward,),
        words="history",
    ),
    ActionSpec("rename", "article", QT_TRANSLATE_NOOP("Actions", "Rename…"), ("F2",)),
    ActionSpec(
        "details",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Details…"),
        ("Ctrl+I",),
        "info",
        words="metadata source author keywords",
    ),
    ActionSpec(
        "dropped",
        "article",
        QT_TRANSLATE_NOOP("Actions", "What Was Left Out…"),
        words="dropped chrome put back",
    ),
    ActionSpec(
        "discard",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Move to the Trash"),
        ("Ctrl+Backspace", "Ctrl+Del"),
        "trash",
        words="delete remove",
    ),
    ActionSpec(
        "trash",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Show the Trash"),
        icon="archive",
        checkable=True,
        words="deleted recover",
    ),
    ActionSpec("recover", "article", QT_TRANSLATE_NOOP("Actions", "Take out of the Trash")),
    ActionSpec(
        "filter",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Filter the Articles"),
        ("Ctrl+L",),
        "magnifying-glass",
    ),
    ActionSpec(
        "next-article",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Next Article"),
        ("Ctrl+Shift+PgDown",),
    ),
    ActionSpec(
        "previous-article",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Previous Article"),
        ("Ctrl+Shift+PgUp",),
    ),
    ActionSpec(
        "palette",
        "help",
        QT_TRANSLATE_NOOP("Actions", "All Actions…"),
        ("Ctrl+K",),
        "command",
    ),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "Keys…"), ("?",), "keyboard"),
    ActionSpec(
        "about",
        "help",
        QT_TRANSLATE_NOOP("Actions", "About Duidu"),
        icon="info",
        role=_ROLE.AboutRole,
    ),
)
