"""Sources and drafts as the tests of this folder write them down."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from reader.model.draft import Draft

SOURCES = Path(__file__).parent.parent / "files" / "sources"


def told(draft: Draft) -> dict[str, object]:
    """Tell a draft in plain values, as the `.json` beside a source does."""
    return {
        "sides": {
            side.language.value: [
                [p.kind.value if not p.level else f"{p.kind.value} {p.level}", p.text]
                for p in side.paragraphs
            ]
            for side in draft.sides
        },
        "keywords": list(draft.keywords),
        "source": draft.source,
        "author": draft.author,
        "date": draft.date,
        "dropped": [[d.kind.value, d.text, d.side, d.before] for d in draft.dropped],
    }


def texts(draft: Draft, code: str) -> list[str]:
    """Give the paragraphs of a side, its title first."""
    return [p.text for side in draft.sides if side.language.code == code for p in side.paragraphs]


def dropped(draft: Draft) -> list[str]:
    """Give what was kept out, in order."""
    return [piece.text for piece in draft.dropped]


def ink(*stretches: str | None) -> Counter[str]:
    """Count the characters that are not blank."""
    return Counter(c for text in stretches if text for c in text if not c.isspace())


def ink_of(draft: Draft) -> Counter[str]:
    """Count the characters that a draft accounts for."""
    paragraphs = [p.text for side in draft.sides for p in side.paragraphs]
    metadata = [*draft.keywords, draft.source, draft.author, draft.date]
    return ink(*paragraphs, *metadata, *dropped(draft))


def expected(name: str) -> dict[str, object]:
    """Read what must come out of a source."""
    told_: dict[str, object] = json.loads((SOURCES / f"{name}.json").read_text("utf-8"))
    return told_
