"""A passage beside its counterpart, as HTML that word processors and mail take over."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape


def two_columns(columns: Sequence[tuple[str, str]]) -> str:
    """Give a table of one row from pairs of a language tag and a text, as it is written.

    Each paragraph of a text is a paragraph of its cell.
    """
    cells = "".join(_cell(language, text) for language, text in columns)
    return f"<table><tr>{cells}</tr></table>"


def _cell(language: str, text: str) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f'<td lang="{escape(language)}" valign="top">{paragraphs}</td>'
