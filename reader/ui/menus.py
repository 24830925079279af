"""The menu bar."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.actions import Actions
from reader.ui.keys_dialog import MENU_NAMES
from reader.ui.translation import translate

_LAYOUT: dict[str, tuple[str, ...]] = {
    "file": ("import", "paste", "sample", "", "export", "", "quit"),
    "edit": (
        "undo",
        "redo",
        "",
        "copy",
        "",
        "find",
        "find-next",
        "find-previous",
        "find-alike",
        "find-whole",
        "",
        "highlight-yellow",
        "highlight-green",
        "highlight-blue",
        "highlight-pink",
        "highlight-purple",
        "",
        "take-counterpart",
        "look-up",
        "tag",
        "note",
        "edit",
        "erase",
    ),
    "view": (
        "both-sides",
        "rows",
        "interlinear",
        "peek",
        "",
        "only-chinese",
        "only-english",
        "swap",
        "reveal",
        "",
        "pinyin",
        "by-character",
        "zhuyin",
        "tones",
        "",
        "typography",
        "larger",
        "smaller",
        "usual-size",
        "",
        "theme-paper",
        "theme-white",
        "theme-sepia",
        "theme-night",
        "theme",
        "",
        "articles",
        "annotations",
        "full-screen",
        "",
        "link",
        "hold",
        "",
        "speak-english",
        "speak-chinese",
    ),
    "go": (
        "back",
        "forward",
        "",
        "contents",
        "next-chapter",
        "previous-chapter",
        "go-percent",
        "",
        "next-sentence",
        "previous-sentence",
        "other-pane",
    ),
    "pairs": (
        "tie",
        "unlink-row",
        "confirm-row",
        "",
        "move-sentence-up",
        "move-sentence-down",
        "",
        "merge-row",
        "merge-row-above",
        "split-row",
        "",
        "split-sentence",
        "join-sentence",
        "",
        "align-again",
        "align-unasked",
        "",
        "pairs",
        "next-doubt",
        "previous-doubt",
    ),
    "article": (
        "next-article",
        "previous-article",
        "filter",
        "",
        "rename",
        "details",
        "dropped",
        "discard",
        "",
        "trash",
        "recover",
    ),
    "help": ("palette", "keys", "", "about"),
}


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> dict[str, QMenu]:
    """Put the menus into the bar; give them by name."""
    menus: dict[str, QMenu] = {}
    for name, entries in _LAYOUT.items():
        menu = menus[name] = bar.addMenu("")
        for entry in entries:
            menu.addAction(actions[entry]) if entry else menu.addSeparator()
    name_menus(menus)
    return menus


def name_menus(menus: dict[str, QMenu]) -> None:
    """Name the menus in the language that is spoken now, each with its access key."""
    for name, menu in menus.items():
        text = translate(MENU_NAMES[name])
        ascii_name = text.isascii()
        menu.setTitle(f"&{text}" if ascii_name else f"{text}(&{name[0].upper()})")
