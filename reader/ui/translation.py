"""The window's languages: Qt's own translations, ours, and messages from layers without Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.model.message import Message
from reader.model.resources import resource

LANGUAGES = {"en": "en", "zh": "zh_CN"}
"""The languages of the window, and the locale whose translation each of them uses."""


def choose_language(wanted: str | None) -> str:
    """Give `en` or `zh`: the one that is wanted, or else the system's."""
    if wanted in LANGUAGES:
        return str(wanted)
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Translations:
    """The translators that are installed in the application; they change as one."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = "en"

    def install(self, language: str) -> None:
        """Speak this language (`en` or `zh`) from now on; every window is told by an event."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self.language = language
        locale = LANGUAGES[language]
        QLocale.setDefault(QLocale(locale))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        candidates = (_loaded(f"qtbase_{locale}", qt_folder), load_catalogue(language))
        self._installed = [translator for translator in candidates if translator is not None]
        for translator in self._installed:
            self._application.installTranslator(translator)


def load_catalogue(language: str) -> QTranslator | None:
    """Read our own translation into a language, or None where there is none."""
    return _loaded(LANGUAGES[language], str(resource("translations")))


def translate(message: Message) -> str:
    """Give a message in the window's language, its placeholders filled.

    An argument that is itself a message is translated first.
    """
    text = QCoreApplication.translate(message.context, message.text)
    if not message.arguments:
        return text
    return text.format(
        *(translate(one) if isinstance(one, Message) else one for one in message.arguments)
    )


def _loaded(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, folder) else None
