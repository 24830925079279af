"""Language tags of sides (BCP 47)."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The tag of a side's text."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"

    @property
    def code(self) -> str:
        """The primary subtag, `zh` or `en`, by which the command line names a side."""
        return self.value.partition("-")[0]

    @property
    def is_chinese(self) -> bool:
        """Whether the text is Chinese in either script."""
        return self is not Language.ENGLISH
