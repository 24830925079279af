from __future__ import annotations

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from reader.model.alignment import Bead, Beads
from reader.model.article import Paragraph, ParagraphKind, Paragraphs, Revision
from reader.model.spans import Span, Spans
from reader.text.insertion import Insertion, insert_paragraph, widen_beads

SIDE = UUID(int=7)


def revision_of(texts: list[str], *, title: bool = False) -> Revision:
    paragraphs, sentences, at = [], [], 0
    for index, text in enumerate(texts):
        kind = ParagraphKind.TITLE if title and index == 0 else ParagraphKind.TEXT
        paragraphs.append(Paragraph(at, at + len(text), kind))
        middle = at + len(text) // 2
        sentences += [
            span for span in ((at, middle), (middle, at + len(text))) if span[0] < span[1]
        ]
        at += len(text) + 1
    return Revision(uuid4(), SIDE, "\n".join(texts), Paragraphs.of(paragraphs), Spans.of(sentences))


paragraph_texts = st.text("江海𠮷ab 。", min_size=1, max_size=9)


@given(st.lists(paragraph_texts, max_size=6), paragraph_texts, st.booleans(), st.data())
def test_every_paragraph_and_sentence_keeps_its_words(
    texts: list[str], new: str, title: bool, data: st.DataObject
) -> None:
    before = revision_of(texts, title=title)
    offset = data.draw(st.integers(0, len(before.text)))
    text, paragraphs, sentences, insertion = insert_paragraph(
        before, offset, new, [Span(0, len(new))]
    )
    words = [text[one.start : one.end] for one in paragraphs]
    assert text == "\n".join(words)
    index = next(
        i for i, one in enumerate(paragraphs) if one.start == sentences[insertion.first].start
    )
    assert words[index] == new
    assert words[:index] + words[index + 1 :] == texts
    quoted = [text[start:end] for start, end in sentences]
    del quoted[insertion.first]
    assert quoted == [before.quote(span) for span in before.sentences]
    for one in before.sentences:
        moved = insertion.moved(one.start)
        assert text[moved : moved + one.length] == before.quote(one)


def test_nothing_is_put_before_a_title() -> None:
    before = revision_of(["题目", "正文"], title=True)
    _, paragraphs, _, _ = insert_paragraph(before, 0, "后加", [Span(0, 2)])
    assert [one.kind for one in paragraphs][:2] == [ParagraphKind.TITLE, ParagraphKind.TEXT]


@st.composite
def beads_of(draw: st.DrawFn) -> Beads:
    listed, left, right = [], 0, 0
    for _ in range(draw(st.integers(0, 8))):
        wide, high = draw(st.sampled_from([(0, 1), (1, 0), (1, 1), (2, 1), (1, 3)]))
        listed.append(Bead(left, left + wide, right, right + high))
        left, right = left + wide, right + high
    return Beads.of(listed)


@given(beads_of(), st.booleans(), st.integers(1, 3), st.data())
def test_widened_beads_hold_every_sentence_once_and_keep_the_old_pairs(
    beads: Beads, left: bool, count: int, data: st.DataObject
) -> None:
    mine = beads.lefts if left else beads.rights
    first = data.draw(st.integers(0, mine[-1]))
    widened = widen_beads(beads, Insertion(0, 0, first, count), left=left)
    assert Beads.of(widened) == widened
    now, other = (widened.lefts, widened.rights) if left else (widened.rights, widened.lefts)
    assert now[-1] == mine[-1] + count
    assert other[-1] == (beads.rights if left else beads.lefts)[-1]

    def shifted(sentence: int) -> int:
        return sentence + count if sentence >= first else sentence

    for bead in beads:
        for sentence in bead.sentences(left=left):
            holder = widened[widened.holding(shifted(sentence), left=left)]
            assert set(bead.sentences(left=not left)) <= set(holder.sentences(left=not left))


def test_a_paragraph_put_back_beside_an_unanswered_one_answers_it() -> None:
    beads = Beads.of([Bead(0, 0, 0, 1), Bead(0, 1, 1, 2)])
    widened = widen_beads(beads, Insertion(0, 5, 0, 1), left=True)
    assert [(bead.left, bead.right) for bead in widened] == [
        (range(1), range(1)),
        (range(1, 2), range(1, 2)),
    ]
