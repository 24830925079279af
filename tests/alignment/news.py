"""The news gold: bilingual articles of our own with beads made by hand (see `files/news/`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from reader.alignment.evaluation import Linked, parse_beads
from reader.formats.sources import draft_of_pair, read_source
from reader.model.alignment import Beads
from reader.model.article import Revision
from reader.session.intake import revision_of

FOLDER = Path(__file__).parents[1] / "files" / "news"
NAMES = sorted(path.stem for path in FOLDER.glob("*.gold"))
"""The articles that were there while the aligner's scoring was made."""
LATER = sorted(f"later/{path.stem}" for path in FOLDER.glob("later/*.gold"))
"""Those written after it was frozen, which are reported apart."""


@dataclass(frozen=True)
class GoldArticle:
    """An article as it is brought in, and its beads (counted from after the title)."""

    chinese: Revision
    english: Revision
    gold: list[Linked]


def read_article(name: str) -> GoldArticle:
    """Bring in the two files of one of `NAMES` or `LATER` as a reader would, and read its beads."""
    paths = (FOLDER / f"{name}.zh.txt", FOLDER / f"{name}.en.txt")
    draft = draft_of_pair(*map(read_source, paths))
    chinese, english = (revision_of(uuid4(), s.paragraphs, s.language) for s in draft.sides)
    gold = parse_beads((FOLDER / f"{name}.gold").read_text(encoding="utf-8"))
    return GoldArticle(chinese, english, gold)


def without_titles(article: GoldArticle, beads: Beads) -> list[Linked]:
    """Count the sentences of beads as the gold does; what held titles alone is left out."""
    firsts = (article.chinese.title_sentences, article.english.title_sentences)
    counted = [
        tuple(
            tuple(at - first for at in side if at >= first)
            for side, first in zip((bead.left, bead.right), firsts, strict=True)
        )
        for bead in beads
    ]
    return [(left, right) for left, right in counted if left or right]
