"""Messages that layers without Qt hold and the window translates.

A message is (context, text, arguments). The text is English, its placeholders positional
(`{0}`); `str(message)` is the English sentence that the command line prints.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Message:
    """A translatable sentence and what is filled into its `{0}`, `{1}` … ."""

    context: str
    text: str
    arguments: tuple[object, ...] = ()

    def of(self, *arguments: object) -> Message:
        """Give the same sentence with its placeholders' values."""
        return replace(self, arguments=arguments)

    def __str__(self) -> str:
        return self.text.format(*self.arguments) if self.arguments else self.text


def QT_TRANSLATE_NOOP(context: str, text: str) -> Message:
    """Mark `text` for translation; both arguments must be literals, by position."""
    return Message(context, text)
