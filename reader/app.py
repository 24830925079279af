"""Where everything is wired together: the window with its library, or a picture of it."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from reader.chinese.version import readings_version
from reader.model.errors import ExportError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.clock import now
from reader.session.readings import PromptReadings, Readings
from reader.session.session import Session
from reader.session.targets import Targets, bring_in_targets
from reader.storage.library import Library
from reader.storage.readings import ReadingCache
from reader.storage.seat import claim_seat
from reader.ui.settings import Settings, load_settings, save_settings, settings_path
from reader.ui.surroundings import OFFSCREEN, choose_platform, require_libraries
from reader.ui.view.setting import Ruby

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.session.opened import OpenArticle
    from reader.ui.delivery import Delivery
    from reader.ui.window import Window

PICTURE = "duidu-window.png"
"""What the window is drawn into where there is no display."""

_SETTLING = 50
"""How often a picture's layout may ask for one more round of the event loop."""


@dataclass(frozen=True, slots=True)
class View:
    """How a picture shows an article.

    `size` is in pixels; `at` are words of the article, `pinyin` is how readings are shown, where
    they are; `view` is a way of reading.
    """

    size: tuple[int, int] = (1280, 800)
    at: str | None = None
    theme: str = "paper"
    pinyin: Ruby | None = field(default_factory=Ruby)
    view: str = "side-by-side"


def open_window(
    library_path: Path, targets: Sequence[str], language: str | None, say: Callable[[str], None]
) -> int:
    """Open the window on files, articles or what was read last; give the exit code when it closes.

    Without a display the same window is drawn into a picture, and `say` tells where it is. Raises
    `ReaderError` where a target, the library or the machine's libraries are not there.
    """
    platform = choose_platform()
    with _session(library_path) as session:
        found = bring_in_targets(session, targets)
        if platform == OFFSCREEN:
            picture = _free_picture()
            article = found.article or _last_read(session, None)
            _draw(session, article, picture, View(), language)
            say(f"There is no display: the window is drawn in {picture}")
            return 0
        return _show(session, found, language, platform)


def snapshot(
    library_path: Path, reference: str, output: Path, view: View, language: str | None
) -> None:
    """Draw the window with an article into a PNG file; nothing is written to the library.

    Raises `ReaderError` where the article or the words to show are not there.
    """
    require_libraries(OFFSCREEN)
    with Library.open(library_path) as library:
        session = Session(library, "snapshot")
        _draw(session, library.resolve(reference), output, view, language)


@contextmanager
def _session(library_path: Path) -> Iterator[Session]:
    """Give the session of a window, in the seat that its undo belongs to."""
    with Library.open(library_path) as library:
        seat = claim_seat(library.path)
        try:
            yield Session(library, seat.name)
        finally:
            seat.release()


def _show(session: Session, targets: Targets, language: str | None, platform: str) -> int:
    """Run the window until it is closed."""
    os.environ["QT_QPA_PLATFORM"] = platform
    # A start keeps nearly all that it makes: to look for garbage in it costs a tenth of the time.
    gc.disable()
    from PySide6.QtCore import QTimer

    from reader.ui.delivery import Delivery
    from reader.ui.trouble import log_path, start_log

    settings = load_settings(settings_path())
    settings.language = language or settings.language
    application = _application()
    delivery = Delivery(application)

    def at_leisure(act: Callable[[], None]) -> None:
        window.at_leisure(act)

    readings = Readings(_cache(), delivery.deliver, at_leisure)
    window = _window(application, session, settings, readings, delivery)
    window.trouble.install()
    window.show()  # the text is laid out once, in the room that it has from now on
    article = targets.article or _last_read(session, settings.article)
    if article is not None:
        window.open_article(article)
    if targets.large:
        at_leisure(lambda: window.open_files(targets.large))
    at_leisure(lambda: start_log(log_path()))
    at_leisure(lambda: QTimer.singleShot(1_000, lambda: _settle(session.library)))
    try:
        return application.exec()
    finally:
        delivery.close()
        readings.close()
        _remember(settings)


def _settle(library: Library) -> None:
    """Do what the window, once it is there, need not wait for."""
    # What is there by now stays: collections that come in a frame need not look at it again.
    gc.freeze()
    gc.enable()
    library.sweep(now())


def _draw(
    session: Session, wanted: UUID | None, output: Path, view: View, language: str | None
) -> None:
    """Draw the window, as it would stand on a display of the size, into a PNG file."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    # This platform warns of each thing it cannot do, though nobody waits for it on a picture.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from reader.ui.delivery import Delivery

    application = _application()
    delivery = Delivery(application)
    settings = Settings(
        theme=view.theme,
        pinyin=view.pinyin is not None,
        ruby=view.pinyin or Ruby(),
        view=view.view,
        language=language,
    )
    readings = PromptReadings(_cache(), delivery.deliver)
    window = _window(application, session, settings, readings, delivery)
    window.whereabouts.remembers = False
    window.resize(*view.size)
    window.show()
    if wanted is not None:
        window.open_article(wanted)
        if view.at is not None and window.opened is not None:
            from reader.session.quotes import find_quote

            side, span = find_quote(window.opened, view.at, occurrence=1)
            window.desk.go_to(side, span)
    for _ in range(_SETTLING):
        application.processEvents()
    picture = window.grab()
    window.hide()
    if not picture.save(str(output), "PNG"):
        raise ExportError(
            QT_TRANSLATE_NOOP("app", "The picture cannot be written to {0}.").of(output)
        )


def _application() -> QApplication:
    """Make the application, with our fonts and name."""
    from PySide6.QtWidgets import QApplication

    from reader.ui.fonts import load_fonts

    # Said so, and not by `setStyle`: PySide would load all that a style is made of, to give it.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("Duidu")
    application.setDesktopFileName("duidu")
    load_fonts()
    return application


def _window(
    application: QApplication,
    session: Session,
    settings: Settings,
    readings: Readings,
    delivery: Delivery,
) -> Window:
    from reader.ui.desk import Desk
    from reader.ui.translation import Translations, choose_language
    from reader.ui.window import Window

    translations = Translations(application)
    translations.install(choose_language(settings.language))
    return Window(session, Desk(), settings, translations, delivery, readings, _write_notes)


def _write_notes(opened: OpenArticle, path: Path) -> None:
    from reader.session.export import write_markdown

    write_markdown(opened, path)


def _cache() -> ReadingCache:
    return ReadingCache(version=readings_version())


def _last_read(session: Session, remembered: str | None) -> UUID | None:
    """Give the article that is remembered, or the newest one; `None` in an empty library."""
    with contextlib.suppress(ValueError):
        found = session.library.article(UUID(remembered or ""))
        if found is not None and found.trashed is None:
            return found.id
    return session.library.newest_article()


def _free_picture() -> Path:
    """Give a place for the picture: the current folder, or where one may always write."""
    here = Path.cwd()
    return (here if os.access(here, os.W_OK) else Path(tempfile.gettempdir())) / PICTURE


def _remember(settings: Settings) -> None:
    try:
        save_settings(settings, settings_path())
    except OSError:
        # Settings are a convenience; a full disk must not keep the window from closing.
        return
