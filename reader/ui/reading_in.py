"""What the worker process of a long import runs. It must not import Qt, nor the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.model.draft import SourceText
from reader.session.intake import Built, build, draft_of_sources, read_sources


@dataclass(frozen=True, slots=True)
class ReadIn:
    """Sources and the article made of them, not in the library yet."""

    sources: tuple[SourceText, ...]
    built: Built


def read_in(report: Callable[[float], None], paths: Sequence[Path], made: datetime) -> ReadIn:
    """Read files and make an article of them, telling how far it is. Raises `SourceError`."""
    sources = read_sources(paths)
    report(0.2)
    draft = draft_of_sources(sources)
    report(0.4)
    built = build(sources, draft, made)
    report(1.0)
    return ReadIn(sources, built)
