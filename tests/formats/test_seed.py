"""The real article, which is not ours to keep: found through `DUIDU_SEED`, else skipped."""

import os
from pathlib import Path

import pytest

from reader.formats.sources import draft_of, read_source
from reader.model.article import ParagraphKind
from reader.model.draft import Draft
from tests.formats.shapes import ink, ink_of


@pytest.fixture(scope="module")
def seed() -> Path:
    """Give the path of the real article."""
    path = os.environ.get("DUIDU_SEED")
    if not path:
        pytest.skip("DUIDU_SEED is not set, so the real article is not at hand")
    return Path(path)


@pytest.fixture(scope="module")
def draft(seed: Path) -> Draft:
    """Read the real article."""
    return draft_of(read_source(seed))


def test_it_has_four_paragraphs_a_side_and_an_english_title_only(draft: Draft) -> None:
    kinds = [[paragraph.kind for paragraph in side.paragraphs] for side in draft.sides]
    assert kinds == [[ParagraphKind.TEXT] * 4, [ParagraphKind.TITLE, *[ParagraphKind.TEXT] * 4]]
    assert draft.sides[1].paragraphs[0].text.startswith("Formation of the ")


def test_it_has_three_keywords_and_its_address(draft: Draft) -> None:
    assert len(draft.keywords) == 3
    assert draft.source is not None
    assert draft.source.startswith("http")
    assert draft.source.endswith(".shtml")


def test_markers_labels_and_page_chrome_are_kept_out(draft: Draft) -> None:
    assert [(piece.kind.value, piece.text) for piece in draft.dropped] == [
        ("marker", "英语如下:"),
        ("label", "Title:"),
        ("label", "Keywords:"),
        ("label", ", ,"),
        ("label", "Content:"),
        ("label", "【来源】"),
        ("chrome", "Views: 1"),
        ("chrome", "发表回复"),
        ("chrome", "您的邮箱地址不会被公开。 必填项已用 * 标注"),
    ]


def test_every_character_is_accounted_for(draft: Draft, seed: Path) -> None:
    assert ink_of(draft) == ink(seed.read_text("utf-8"))
