"""What answers a word or a phrase on the other side."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment.aligner import align_by_words
from reader.alignment.counterparts import counterpart
from reader.alignment.line_texts import revision_of_lines
from reader.lexicon.lexicon import Lexicon
from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from reader.model.spans import Span
from reader.session.intake import draft_of_sources, read_sources, revision_of
from tests.alignment.stories import BEADS, sides


@pytest.fixture(scope="module")
def story() -> tuple[Revision, Revision, Beads]:
    """Give the story's sides and its beads."""
    first, second = (revision_of_lines("\n".join(side)) for side in sides())
    listed, at, then = [], 0, 0
    for chinese, english in BEADS:
        listed.append(Bead(at, at + len(chinese), then, then + len(english), 0.9))
        at, then = at + len(chinese), then + len(english)
    return first, second, Beads.of(listed)


def answer(
    story: tuple[Revision, Revision, Beads], quote: str, lexicon: Lexicon, *, on_left: bool = True
) -> str | None:
    left, right, beads = story
    here, there = (left, right) if on_left else (right, left)
    start = here.text.index(quote)
    found = counterpart(
        left, right, beads, Span(start, start + len(quote)), lexicon, on_left=on_left
    )
    return None if found is None else there.quote(found.span)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("石桥", "the stone bridge"),
        ("柳树", "willow"),
        ("自行车", "bicycle"),
        ("十二座房子", "twelve houses"),
        ("一碗面条", "a bowl of noodles"),
        ("小红", "Xiaohong"),
    ],
)
def test_a_word_or_a_phrase_is_answered(
    story: tuple[Revision, Revision, Beads], lexicon: Lexicon, quote: str, said: str
) -> None:
    found = answer(story, quote, lexicon)
    assert found is not None
    assert found.removeprefix("the ") == said.removeprefix("the ")


def test_it_goes_back_as_well(story: tuple[Revision, Revision, Beads], lexicon: Lexicon) -> None:
    assert answer(story, "noodles", lexicon, on_left=False) == "面条"
    assert answer(story, "twelve houses", lexicon, on_left=False) in {"十二座房子", "房子"}


def test_a_whole_sentence_is_answered_by_all_that_answers_it(
    story: tuple[Revision, Revision, Beads], lexicon: Lexicon
) -> None:
    (chinese,), english = BEADS[1]
    assert answer(story, chinese, lexicon) == " ".join(english)


def test_what_stands_alone_has_no_counterpart(lexicon: Lexicon) -> None:
    left, right = revision_of_lines("雨停了。"), revision_of_lines("")
    beads = Beads.of([Bead(0, 1, 0, 0)])
    assert counterpart(left, right, beads, Span(0, 2), lexicon, on_left=True) is None


@settings(max_examples=40)
@given(st.floats(0, 1, exclude_max=True), st.integers(0, 30), st.booleans())
def test_the_answer_lies_within_the_beads_of_the_place(
    story: tuple[Revision, Revision, Beads],
    lexicon: Lexicon,
    share: float,
    length: int,
    on_left: bool,
) -> None:
    left, right, beads = story
    here, there = (left, right) if on_left else (right, left)
    start = int(share * len(here.text))
    end = min(len(here.text), start + length)
    found = counterpart(left, right, beads, Span(start, end), lexicon, on_left=on_left)
    assert found is not None
    assert 0 <= found.confidence <= 1
    touched = here.sentences.touching(start, max(end, start + 1))
    ends = [beads[beads.holding(at, left=on_left)] for at in (touched[0], touched[-1])]
    others = [bead.sentences(left=not on_left) for bead in ends]
    assert there.sentences[others[0].start].start <= found.span.start < found.span.end
    assert found.span.end <= there.sentences[others[1].stop - 1].end


def test_the_real_article_is_aligned_and_its_phrase_answered(lexicon: Lexicon, seed: Path) -> None:
    draft = draft_of_sources(read_sources([seed]))
    left, right = (revision_of(uuid4(), one.paragraphs, one.language) for one in draft.sides)
    beads = align_by_words(left, right, lexicon)
    kinds = [(len(bead.left), len(bead.right)) for bead in beads]
    assert kinds == [(0, 1), (1, 2), *[(1, 1)] * 6]
    phrase = (left, right, beads)
    assert answer(phrase, "产学研用一体化", lexicon) == (
        "the integration of education, research, and application"
    )
