from __future__ import annotations

from reader.model.alignment import Bead
from reader.model.annotation import Annotation, State
from reader.model.spans import Span
from reader.session.annotate import highlight
from reader.session.edit import (
    Affected,
    join_sentence,
    preview,
    split_sentence,
    write_anew,
)
from reader.session.opened import OpenArticle
from reader.session.quotes import find_quote
from reader.session.session import Session


def mark(session: Session, opened: OpenArticle, quote: str) -> Annotation:
    return highlight(session, opened.article.id, [opened.place(*find_quote(opened, quote))])


def sentence(opened: OpenArticle, side: int, words: str) -> Span:
    revision = opened.revisions[side]
    return revision.sentences[revision.sentence_at(revision.text.index(words))]


def words_of(opened: OpenArticle, annotation: Annotation) -> list[tuple[str, State]]:
    return [
        (opened.revisions[opened.index_of(place.side)].quote(place.span), place.state)
        for place in opened.annotations[annotation.id].places
    ]


def test_a_note_grows_with_its_words_and_keeps_what_was_marked(
    session: Session, opened: OpenArticle
) -> None:
    inside, behind = mark(session, opened, "排起了长队"), mark(session, opened, "灯光")
    english = mark(session, opened, "long queue")
    span = sentence(opened, 0, "长队")
    write_anew(session, opened.article.id, 0, span, "读者排起了很长很长的队。")
    assert words_of(opened, inside) == [("排起了很长很长的队", State.MOVED)]
    assert opened.annotations[inside.id].places[0].exact == "排起了长队"
    assert words_of(opened, behind) == [("灯光", State.PLACED)]
    assert opened.annotations[english.id] == english


def test_a_note_whose_words_are_edited_away_is_an_orphan_and_undo_brings_it_back(
    session: Session, opened: OpenArticle
) -> None:
    note = mark(session, opened, "长队")
    before, article = opened.annotations[note.id], opened.article
    write_anew(session, opened.article.id, 0, sentence(opened, 0, "长队"), "")
    assert opened.annotations[note.id].state is State.ORPHAN
    assert opened.annotations[note.id].places[0].span == note.places[0].span
    session.undo()
    assert (opened.annotations[note.id], opened.article) == (before, article)
    session.redo()
    assert opened.annotations[note.id].state is State.ORPHAN


def test_the_preview_tells_what_the_edit_then_does(session: Session, opened: OpenArticle) -> None:
    grown, gone = mark(session, opened, "读者排起"), mark(session, opened, "长队")
    mark(session, opened, "灯光")
    span, text = sentence(opened, 0, "长队"), "读者们排起了。"
    told = preview(opened, 0, span, text)
    assert told == [Affected(grown.id, "读者排起", "读者们排起"), Affected(gone.id, "长队", None)]
    write_anew(session, opened.article.id, 0, span, text)
    assert words_of(opened, grown) == [("读者们排起", State.MOVED)]
    assert opened.annotations[gone.id].state is State.ORPHAN


def test_the_same_text_changes_nothing(session: Session, opened: OpenArticle) -> None:
    before = session.library.last_sequence()
    span = sentence(opened, 0, "长队")
    text = opened.revisions[0].quote(span)
    assert write_anew(session, opened.article.id, 0, span, text) is None
    assert session.library.last_sequence() == before


def test_an_answer_stays_an_answer_when_it_becomes_two_sentences(
    session: Session, opened: OpenArticle
) -> None:
    span = sentence(opened, 1, "Readers formed")
    other = opened.counterpart(1, span)
    write_anew(session, opened.article.id, 1, span, "Readers came. They formed a long queue. ")
    for words in ("Readers came", "They formed"):
        assert opened.counterpart(1, sentence(opened, 1, words)) == other


def test_what_was_left_out_keeps_its_spot(session: Session, opened: OpenArticle) -> None:
    (first, *_) = [one for one in session.library.dropped(opened.article.id) if one.offset > 0]
    side = opened.index_of(first.side)
    behind = len(opened.revisions[side].text) - first.offset
    write_anew(session, opened.article.id, side, opened.revisions[side].sentences[0], "A.")
    (now,) = [one for one in session.library.dropped(opened.article.id) if one.id == first.id]
    assert len(opened.revisions[side].text) - now.offset == behind


def test_a_sentence_is_parted_and_joined_again_and_the_notes_stay(
    session: Session, opened: OpenArticle
) -> None:
    note = mark(session, opened, "长队")
    before, beads = opened.revisions[0].sentences, opened.alignment
    span = sentence(opened, 0, "长队")
    at = opened.revisions[0].text.index("起了", span.start)
    assert split_sentence(session, opened.article.id, 0, at) is not None
    assert len(opened.revisions[0].sentences) == len(before) + 1
    assert opened.revisions[0].sentences[opened.revisions[0].sentences.at(at)].start == at
    assert words_of(opened, note) == [("长队", State.PLACED)]
    first = opened.revisions[0].sentences.at(at) - 1
    assert join_sentence(session, opened.article.id, 0, first) is not None
    assert opened.revisions[0].sentences == before
    assert words_of(opened, note) == [("长队", State.PLACED)]
    for _ in range(2):
        session.undo()
    assert opened.revisions[0].sentences == before
    assert opened.alignment == beads


def test_where_there_is_nothing_to_be_parted_or_joined_there_is_no_step(
    session: Session, opened: OpenArticle
) -> None:
    article, sentences = opened.article.id, opened.revisions[0].sentences
    assert split_sentence(session, article, 0, sentences[1].start) is None
    assert join_sentence(session, article, 0, len(sentences) - 1) is None
    ends = opened.revisions[0].paragraphs[0].end
    last = opened.revisions[0].sentence_at(ends - 1)
    assert join_sentence(session, article, 0, last) is None  # the next begins a paragraph


def bead_of(opened: OpenArticle, sentence: int) -> Bead:
    """Give the bead that holds a sentence of the first side."""
    assert opened.alignment is not None
    beads = opened.alignment.beads
    return beads[beads.holding(sentence, left=True)]


def test_both_halves_of_a_sentence_stay_in_its_bead(session: Session, opened: OpenArticle) -> None:
    assert opened.alignment is not None
    span = sentence(opened, 0, "长队")
    held = bead_of(opened, opened.revisions[0].sentences.at(span.start))
    at = opened.revisions[0].text.index("起了", span.start)
    split_sentence(session, opened.article.id, 0, at)
    now = bead_of(opened, opened.revisions[0].sentences.at(at))
    assert len(now.left) == len(held.left) + 1
    assert now.right == held.right
