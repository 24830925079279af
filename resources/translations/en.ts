<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>Imported %n paragraph(s), in Chinese only.</source>
        <translation>
            <numerusform>Imported %n paragraph, in Chinese only.</numerusform>
            <numerusform>Imported %n paragraphs, in Chinese only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n paragraph(s), in English only.</source>
        <translation>
            <numerusform>Imported %n paragraph, in English only.</numerusform>
            <numerusform>Imported %n paragraphs, in English only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were left out.</source>
        <translation>
            <numerusform>%n piece was left out.</numerusform>
            <numerusform>%n pieces were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) will be left out:</source>
        <translation>
            <numerusform>%n piece will be left out:</numerusform>
            <numerusform>%n pieces will be left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
</TS>
