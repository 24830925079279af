"""The actions of the edit menu: steps taken back, finding, and what a passage is marked with."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from reader.model.message import QT_TRANSLATE_NOOP
from reader.ui.action_spec import ActionSpec

_STANDARD = QKeySequence.StandardKey

EDIT: tuple[ActionSpec, ...] = (
    ActionSpec(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        (_STANDARD.Undo,),
        "arrow-counter-clockwise",
    ),
    ActionSpec(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "arrow-clockwise",
    ),
    ActionSpec("copy", "edit", QT_TRANSLATE_NOOP("Actions", "Copy"), (_STANDARD.Copy,), "copy"),
    ActionSpec(
        "find",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find…"),
        (_STANDARD.Find, "/"),
        "magnifying-glass",
        words="search look for text",
    ),
    ActionSpec(
        "find-next",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Next Match"),
        ("F3",),
        "caret-down",
        words="find again search",
    ),
    ActionSpec(
        "find-previous",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Previous Match"),
        ("Shift+F3",),
        "caret-up",
        words="find back search",
    ),
    ActionSpec(
        "find-alike",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find Simplified and Traditional Alike"),
        ("Alt+S",),
        checkable=True,
        words="script characters variants",
    ),
    ActionSpec(
        "find-whole",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find Whole Words Only"),
        ("Alt+W",),
        checkable=True,
    ),
    ActionSpec(
        "highlight-yellow", "edit", QT_TRANSLATE_NOOP("Actions", "Highlight Yellow"), ("1",)
    ),
    ActionSpec("highlight-green", "edit", QT_TRANSLATE_NOOP("Actions", "Highlight Green"), ("2",)),
    ActionSpec("highlight-blue", "edit", QT_TRANSLATE_NOOP("Actions", "Highlight Blue"), ("3",)),
    ActionSpec("highlight-pink", "edit", QT_TRANSLATE_NOOP("Actions", "Highlight Pink"), ("4",)),
    ActionSpec(
        "highlight-purple", "edit", QT_TRANSLATE_NOOP("Actions", "Highlight Purple"), ("5",)
    ),
    ActionSpec(
        "take-counterpart",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Take In the Counterpart"),
        ("Return", "Enter"),
        "link",
    ),
    ActionSpec(
        "look-up",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Look Up the Word"),
        ("D",),
        "book-open-text",
        words="dictionary meaning translate",
    ),
    ActionSpec("tag", "edit", QT_TRANSLATE_NOOP("Actions", "Tag"), ("T",), "tag"),
    ActionSpec("note", "edit", QT_TRANSLATE_NOOP("Actions", "Write a Note"), ("N",), "note-pencil"),
    ActionSpec(
        "edit", "edit", QT_TRANSLATE_NOOP("Actions", "Edit the Annotation"), ("E",), "pencil-simple"
    ),
    ActionSpec(
        "erase",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Erase the Annotation"),
        ("Del",),
        "trash",
        words="delete remove",
    ),
)
