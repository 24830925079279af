"""Words of the window that several of its parts say: colours, steps, kinds, shortened quotes."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.annotation import Color
from reader.model.article import DroppedKind
from reader.model.change import Change
from reader.model.message import QT_TRANSLATE_NOOP, Message
from reader.ui.translation import translate

_COLORS: Mapping[Color, Message] = {
    Color.YELLOW: QT_TRANSLATE_NOOP("Words", "Yellow"),
    Color.GREEN: QT_TRANSLATE_NOOP("Words", "Green"),
    Color.BLUE: QT_TRANSLATE_NOOP("Words", "Blue"),
    Color.PINK: QT_TRANSLATE_NOOP("Words", "Pink"),
    Color.PURPLE: QT_TRANSLATE_NOOP("Words", "Purple"),
}

_STEPS: Mapping[str, Message] = {
    "highlight": QT_TRANSLATE_NOOP("Words", "Highlight"),
    "retag": QT_TRANSLATE_NOOP("Words", "Change of Tags"),
    "recolor": QT_TRANSLATE_NOOP("Words", "Change of Colour"),
    "widen": QT_TRANSLATE_NOOP("Words", "Taking In the Counterpart"),
    "reattach": QT_TRANSLATE_NOOP("Words", "Putting a Note on Its Words"),
    "note": QT_TRANSLATE_NOOP("Words", "Note"),
    "erase": QT_TRANSLATE_NOOP("Words", "Erasing"),
    "recover": QT_TRANSLATE_NOOP("Words", "Recovery"),
    "rename": QT_TRANSLATE_NOOP("Words", "Renaming"),
    "describe": QT_TRANSLATE_NOOP("Words", "Change of Details"),
    "discard": QT_TRANSLATE_NOOP("Words", "Move to the Trash"),
    "bring-in": QT_TRANSLATE_NOOP("Words", "Import"),
    "import-notes": QT_TRANSLATE_NOOP("Words", "Import of Notes"),
    "tie": QT_TRANSLATE_NOOP("Words", "Tying Together"),
    "align": QT_TRANSLATE_NOOP("Words", "Aligning"),
    "split-sentence": QT_TRANSLATE_NOOP("Words", "Parting of a Sentence"),
    "join-sentences": QT_TRANSLATE_NOOP("Words", "Joining of Sentences"),
    "merge-rows": QT_TRANSLATE_NOOP("Words", "Joining of Rows"),
    "split-row": QT_TRANSLATE_NOOP("Words", "Parting of a Row"),
    "move-sentence": QT_TRANSLATE_NOOP("Words", "Moving a Sentence"),
    "unlink-row": QT_TRANSLATE_NOOP("Words", "Unlinking"),
    "confirm-row": QT_TRANSLATE_NOOP("Words", "Confirming a Row"),
    "edit-text": QT_TRANSLATE_NOOP("Words", "Editing of the Text"),
    "revise": QT_TRANSLATE_NOOP("Words", "Taking In a Newer Text"),
    "take-back": QT_TRANSLATE_NOOP("Words", "Putting Back"),
}

_KINDS: Mapping[DroppedKind, Message] = {
    DroppedKind.MARKER: QT_TRANSLATE_NOOP("Words", "Marker"),
    DroppedKind.LABEL: QT_TRANSLATE_NOOP("Words", "Label"),
    DroppedKind.NUMBER: QT_TRANSLATE_NOOP("Words", "Number"),
    DroppedKind.CHROME: QT_TRANSLATE_NOOP("Words", "Page furniture"),
}


def color_name(color: Color) -> str:
    """Give a colour's name as the window says it."""
    return translate(_COLORS[color])


def step_name(change: Change) -> str:
    """Give what undo and redo call a change."""
    message = _STEPS.get(change.kind)
    return translate(message) if message else change.kind


def kind_name(kind: DroppedKind) -> str:
    """Give what the window calls a kind of piece that was left out."""
    return translate(_KINDS[kind])


def shortened(text: str, length: int) -> str:
    """Give a text in one line of at most `length` characters, an ellipsis for the rest."""
    line = " ".join(text[: length * 2].split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
