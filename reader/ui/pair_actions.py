"""The actions of the pairs menu: which sentences answer each other, and mending that by hand."""

from __future__ import annotations

from reader.model.message import QT_TRANSLATE_NOOP
from reader.ui.action_spec import ActionSpec

PAIRS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "tie",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "These Two Belong Together"),
        ("Ctrl+J",),
        words="align tie pair join sentences link",
    ),
    ActionSpec(
        "unlink-row",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "These Two Do Not Belong Together"),
        ("Ctrl+U",),
        words="align unlink part pair row",
    ),
    ActionSpec(
        "confirm-row",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Confirm This Pair, or Leave It Open"),
        ("Ctrl+Return",),
        words="align lock right sure row",
    ),
    ActionSpec(
        "move-sentence-up",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Move the Sentence Up a Row"),
        ("Alt+Up",),
        words="align previous pair",
    ),
    ActionSpec(
        "move-sentence-down",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Move the Sentence Down a Row"),
        ("Alt+Down",),
        words="align next pair",
    ),
    ActionSpec(
        "merge-row",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Join with the Row Below"),
        ("Ctrl+M",),
        words="align merge pair next",
    ),
    ActionSpec(
        "merge-row-above",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Join with the Row Above"),
        ("Ctrl+Shift+M",),
        words="align merge pair previous",
    ),
    ActionSpec(
        "split-row",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Part the Row Before This Sentence"),
        ("Ctrl+D",),
        words="align split divide pair",
    ),
    ActionSpec(
        "split-sentence",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Part the Sentence at the Caret"),
        ("Ctrl+Shift+Return",),
        words="split border full stop",
    ),
    ActionSpec(
        "join-sentence",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Join with the Next Sentence"),
        ("Ctrl+Shift+J",),
        words="merge border",
    ),
    ActionSpec(
        "align-again",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Align Again Between Confirmed Pairs"),
        ("Ctrl+Shift+A",),
        words="align anew lexicon words",
    ),
    ActionSpec(
        "align-unasked",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Align by Words When an Article Is Opened"),
        checkable=True,
        words="automatic lexicon",
    ),
    ActionSpec(
        "pairs",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Doubtful Pairs"),
        ("F7",),
        words="align worst check list panel",
    ),
    ActionSpec(
        "next-doubt",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Next Doubtful Pair"),
        ("F4",),
        words="align worst check",
    ),
    ActionSpec(
        "previous-doubt",
        "pairs",
        QT_TRANSLATE_NOOP("Actions", "Previous Doubtful Pair"),
        ("Shift+F4",),
        words="align worst check back",
    ),
)
