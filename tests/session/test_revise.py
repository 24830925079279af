from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.annotation import Annotation, State
from reader.model.draft import SourceText
from reader.model.errors import NotFoundError, SourceError
from reader.model.language import Language
from reader.model.spans import Span
from reader.session.annotate import erase, highlight, reattach, recover
from reader.session.intake import bring_in, pasted
from reader.session.leftovers import take_back
from reader.session.opened import OpenArticle
from reader.session.quotes import find_quote
from reader.session.revise import Revised, revise
from reader.session.session import Session
from reader.session.tie import tie
from tests.factories import make_annotation, make_change
from tests.session.conftest import NEWS

CHINESE, ENGLISH = NEWS.split("英文如下：\n")


def mark(session: Session, opened: OpenArticle, *quotes: str) -> Annotation:
    """Mark a passage of one place or more."""
    places = [opened.place(*find_quote(opened, quote, occurrence=1)) for quote in quotes]
    return highlight(session, opened.article.id, places)


def under(opened: OpenArticle, annotation: Annotation) -> list[str]:
    """Give what stands under the places that are known."""
    return [
        opened.revisions[opened.index_of(place.side)].quote(place.span)
        for place in opened.annotations[annotation.id].standing
    ]


def news(old: str, new: str) -> SourceText:
    assert old in NEWS
    return pasted(NEWS.replace(old, new))


def test_notes_follow_their_words_into_a_newer_text(session: Session, opened: OpenArticle) -> None:
    before, behind = mark(session, opened, "图书馆"), mark(session, opened, "灯光")
    gone = mark(session, opened, "长队")
    english = mark(session, opened, "formed a long queue")
    newer = news("读者排起了长队。", "人们在门外等着，等了很久。")
    assert revise(session, opened.article.id, newer) == Revised(kept=2, moved=1, orphaned=1)
    assert "等了很久" in opened.revisions[0].text
    states = {one: opened.annotations[one.id].state for one in (before, behind, gone, english)}
    assert list(states.values()) == [State.PLACED, State.MOVED, State.ORPHAN, State.PLACED]
    assert under(opened, behind) == ["灯光"]
    assert under(opened, gone) == []


def test_one_undo_brings_texts_alignment_and_notes_back(
    session: Session, opened: OpenArticle
) -> None:
    for quote in ("图书馆", "长队", "灯光", "its light"):
        mark(session, opened, quote)
    article, notes = opened.article, dict(opened.annotations)
    alignment, dropped = opened.alignment, session.library.dropped(article.id)
    revise(session, article.id, news("读者", "很多读者"))
    assert opened.article != article
    session.undo()
    assert opened.article == article
    assert opened.annotations == notes
    assert opened.alignment == alignment
    assert session.library.dropped(article.id) == dropped
    session.redo()
    assert "很多读者" in opened.revisions[0].text


def test_an_orphan_keeps_its_last_place_and_is_tried_again(
    session: Session, opened: OpenArticle
) -> None:
    lost = mark(session, opened, "长队")
    (place,) = lost.places
    revise(session, opened.article.id, news("读者排起了长队。", "人们在门外等着。"))
    (orphan,) = opened.annotations[lost.id].places
    assert orphan.state is State.ORPHAN
    assert (orphan.revision, orphan.span, orphan.exact) == (place.revision, place.span, "长队")
    revise(session, opened.article.id, news("今夜通宵开放", "今夜又通宵开放"))
    assert under(opened, lost) == ["长队"]
    assert opened.annotations[lost.id].state is State.MOVED


def test_an_orphan_that_came_without_its_text_stays_one(
    session: Session, opened: OpenArticle
) -> None:
    place = replace(opened.place(0, Span(3, 3)), exact="航海图", state=State.ORPHAN)
    lost = make_annotation(opened.article.id, place)
    session.do(make_change("import-notes", {}, lost))
    newer = news("港口", "老港口")
    assert revise(session, opened.article.id, newer) == Revised(0, 0, 1)
    assert opened.annotations[lost.id].places == (place,)


def test_an_orphan_is_put_on_its_words_by_hand(session: Session, opened: OpenArticle) -> None:
    lost = mark(session, opened, "长队", "long queue")
    revise(session, opened.article.id, news("读者排起了长队。", "队伍排得很长。"))
    orphan, other = opened.annotations[lost.id].places
    reattach(session, lost.id, orphan, opened.place(*find_quote(opened, "队伍")))
    assert under(opened, lost) == ["队伍", "long queue"]
    assert opened.annotations[lost.id].state is State.PLACED
    assert opened.annotations[lost.id].places[1] == other
    session.undo()
    assert opened.annotations[lost.id].places == (orphan, other)


def test_of_a_passage_in_both_languages_only_the_side_that_went_is_lost(
    session: Session, opened: OpenArticle
) -> None:
    pair = mark(session, opened, "长队", "long queue")
    outcome = revise(session, opened.article.id, news("读者排起了长队。", "人们在门外等着。"))
    assert outcome == Revised(0, 0, 1)
    assert under(opened, pair) == ["long queue"]
    assert opened.annotations[pair.id].state is State.ORPHAN


def test_the_trash_follows_too_and_is_not_counted(session: Session, opened: OpenArticle) -> None:
    erased = mark(session, opened, "灯光")
    erase(session, [erased.id])
    newer = news("港口", "老港口")
    assert revise(session, opened.article.id, newer) == Revised(0, 0, 0)
    recover(session, [erased.id])
    assert under(opened, erased) == ["灯光"]


def test_the_same_text_changes_nothing(session: Session, opened: OpenArticle) -> None:
    mark(session, opened, "灯光")
    before = session.library.last_sequence()
    assert revise(session, opened.article.id, pasted(NEWS)) == Revised(1, 0, 0)
    assert session.library.last_sequence() == before


def test_a_file_of_one_language_revises_that_side_alone(
    session: Session, opened: OpenArticle
) -> None:
    english = opened.revisions[1]
    note = mark(session, opened, "灯光")
    newer = pasted(CHINESE.replace("港口", "老港口"))
    assert revise(session, opened.article.id, newer) == Revised(0, 1, 0)
    assert opened.revisions[1] == english
    assert under(opened, note) == ["灯光"]


def test_of_a_file_of_both_one_side_can_be_taken(session: Session, opened: OpenArticle) -> None:
    chinese = opened.revisions[0]
    newer = pasted(NEWS.replace("港口", "老港口").replace("The harbour", "The old harbour"))
    revise(session, opened.article.id, newer, "en")
    assert opened.revisions[0] == chinese
    assert "old harbour" in opened.revisions[1].text


def test_a_text_that_is_now_in_traditional_characters_keeps_every_note(
    session: Session, opened: OpenArticle
) -> None:
    note = mark(session, opened, "这里的灯光")
    newer = pasted("港口圖書館今夜通宵開放。讀者排起了長隊。\n\n他們說，這裡的燈光讓人安心。\n")
    assert revise(session, opened.article.id, newer) == Revised(1, 0, 0)
    assert under(opened, note) == ["這裡的燈光"]
    assert opened.annotations[note.id].places[0].exact == "这里的灯光"
    assert opened.article.sides[0].language is Language.TRADITIONAL


def test_a_capital_is_not_the_small_letter_of_another_word(
    session: Session, opened: OpenArticle
) -> None:
    note = mark(session, opened, "night. R")
    newer = news("all night. Readers", "all night. rather late, Readers")
    revise(session, opened.article.id, newer)
    assert under(opened, note) == []


def test_what_the_reader_tied_holds_where_its_sentences_stand(
    session: Session, opened: OpenArticle
) -> None:
    first, _ = opened.revisions[0].sentences[:2]
    english = opened.revisions[1].sentences
    tie(session, opened.article.id, [first, Span(english[1].start, english[2].end)])
    assert opened.alignment is not None
    (locked,) = (bead for bead in opened.alignment.beads if bead.locked)
    revise(session, opened.article.id, news("让人安心", "让人心安"))
    assert locked in list(opened.alignment.beads)
    revise(session, opened.article.id, news("今夜通宵开放", "今夜通宵都开放"))
    assert not any(opened.alignment.beads.locks)


def test_what_is_left_out_of_the_newer_text_takes_the_place_of_what_was(
    session: Session, opened: OpenArticle
) -> None:
    revise(session, opened.article.id, news("Views: 12", "Views: 99"))
    assert [piece.text for piece in session.library.dropped(opened.article.id)][-1] == "Views: 12"
    revise(session, opened.article.id, news("Views: 12", "so it is.\n\nViews: 99"))
    texts = [piece.text for piece in session.library.dropped(opened.article.id)]
    assert "Views: 99" in texts
    assert "Views: 12" not in texts


def test_an_orphan_is_not_shifted_by_what_is_put_back(
    session: Session, opened: OpenArticle
) -> None:
    lost = mark(session, opened, "long queue")
    newer = news("Readers formed a long queue.", "Many came.")
    revise(session, opened.article.id, newer)
    before = opened.annotations[lost.id]
    piece = next(
        one
        for one in session.library.dropped(opened.article.id)
        if one.side == opened.article.sides[1].id
    )
    take_back(session, piece.id)
    assert opened.annotations[lost.id] == before


def test_a_text_that_the_article_has_no_side_for_is_refused(
    session: Session, opened: OpenArticle
) -> None:
    with pytest.raises(NotFoundError, match="no English text"):
        revise(session, opened.article.id, pasted(CHINESE), "en")
    with pytest.raises(SourceError):
        revise(session, opened.article.id, pasted("12345"))
    alone = bring_in(session, [pasted("The rain had stopped. The children ran to the river.")])
    with pytest.raises(NotFoundError, match="no Chinese side"):
        revise(session, alone.article, pasted(CHINESE))
    assert revise(session, alone.article, pasted("The rain stopped.")) == Revised(0, 0, 0)
