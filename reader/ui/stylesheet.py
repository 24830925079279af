"""How a theme dresses Qt's widgets: a palette and a style sheet over the Fusion style."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.ui.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $panel; }
QWidget#desk, QStackedWidget#middle { background: $paper; }
QMenuBar { background: $panel; padding: 2px 6px; border: none; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $faint; color: $text; }
QMenu { background: $paper; border: 1px solid $faint; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $faint; margin: 5px 8px; }
QMenu::icon { padding-left: 6px; }

QWidget#topbar { background: $panel; border-bottom: 1px solid $faint; }
QWidget#side { background: $panel; }
QLabel#title { color: $text; }
QLabel#quiet, QLabel#heading { color: $soft; }
QLabel#large { font-size: 19px; }
QStatusBar { background: $panel; color: $soft; border-top: 1px solid $faint; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $soft; font-size: 12px; padding: 1px 6px; }

QStatusBar QToolButton { color: $soft; font-size: 12px; padding: 1px 6px; }
QStatusBar QToolButton:disabled { color: $soft; }
QStatusBar QLineEdit { font-size: 12px; padding: 1px 6px; margin: 1px 6px; }
QToolButton#page { padding: 3px 5px; color: $soft; }
QToolButton#page:checked { color: $text; }

QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px;
    background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $hover; }
QToolButton:pressed { background: $selection; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $dim; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#dot { padding: 3px; }
QToolButton#chip { background: $tint; border: 1px solid $faint; border-radius: 9px;
    padding: 1px 7px; font-size: 12px; color: $text; }
QToolButton#chip:hover { border-color: $soft; }
QToolButton#chip:focus { border-color: $accent; }

QPushButton { background: $paper; border: 1px solid $line; border-radius: 6px;
    padding: 6px 15px; color: $text; }
QPushButton:hover { background: $tint; }
QPushButton:pressed { background: $selection; }
QPushButton:default { border-color: $accent; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $dim; }
QPushButton#link { background: transparent; border: 1px solid transparent; color: $accent;
    padding: 3px 8px; font-weight: 600; }
QPushButton#link:hover { background: $hover; }
QPushButton#link:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit { background: $paper; border: 1px solid $line; border-radius: 6px;
    padding: 5px 8px; color: $text; selection-background-color: $selection;
    selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: $accent; }
QFrame#tags { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame#tags[focused="true"] { border-color: $accent; }
QFrame#tags QLineEdit { border: none; padding: 1px 2px; background: transparent; }

QAbstractItemView { background: transparent; border: none; outline: 0; color: $text;
    selection-background-color: $selection; selection-color: $text; }
QTreeView { background: $paper; border: 1px solid $line; border-radius: 6px; }
QTreeView::item { padding: 5px 4px; }
QTreeView::item:selected { background: $selection; color: $text; }
QTreeView#contents { background: transparent; border: none; }
QTreeView#contents::item { padding: 6px 4px 6px 8px; }
QTreeView#contents::item:hover { background: $hover; }
QHeaderView { background: transparent; }
QHeaderView::section { background: $tint; color: $soft; border: none; padding: 5px 8px; }
QListView#popup, QAbstractItemView#popup { background: $paper; border: 1px solid $line; }
QFrame#overlay { background: $paper; border: 1px solid $line; border-radius: 9px; }
QDialog#palette { border: 1px solid $line; }
QFrame#strip { background: $paper; border: 1px solid $line; border-radius: 9px; }
QFrame#rule { background: $faint; border: none; }
QToolTip { background: $paper; color: $text; border: 1px solid $line; padding: 4px 7px; }

QSplitter::handle { background: $faint; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $faint; border: none; border-radius: 2px; max-height: 4px;
    min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QGroupBox { border: none; margin-top: 18px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $soft; }
""")


def blend(one: str, other: str, share: float) -> str:
    """Mix two colours (`#RRGGBB`), `share` (0 to 1) of the second."""
    first, second = QColor(one), QColor(other)
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    ).name()


def alarm(theme: Theme) -> str:
    """Give the colour beside a message of trouble."""
    return "#E0836F" if theme.dark else "#B4462F"


def stylesheet(theme: Theme) -> str:
    """Write the style sheet of a theme."""
    return _SHEET.substitute(
        paper=theme.paper,
        text=theme.text,
        soft=theme.soft,
        faint=theme.faint,
        panel=theme.panel,
        accent=theme.accent,
        selection=theme.selection,
        tint=theme.tint,
        line=blend(theme.faint, theme.soft, 0.3),
        dim=blend(theme.panel, theme.soft, 0.6),
        hover=blend(theme.panel, theme.soft, 0.14),
    )


def palette_of(theme: Theme) -> QPalette:
    """Give the palette that Fusion paints with where the style sheet says nothing."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.paper,
        QPalette.ColorRole.AlternateBase: theme.tint,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.soft,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.paper,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Mid: theme.faint,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    dim = QColor(blend(theme.panel, theme.soft, 0.6))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, dim)
    return palette


def dress(application: QApplication, theme: Theme) -> None:
    """Give every window of the application the colours of a theme, in place."""
    sheet = stylesheet(theme)
    if sheet == application.styleSheet():
        return
    application.setPalette(palette_of(theme))
    application.setStyleSheet(sheet)
