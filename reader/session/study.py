"""An article and the notes that were chosen of it, gathered into a study record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.model.annotation import Place, State
from reader.model.choice import EVERYTHING, Choice, Order
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.model.study import Study, StudyNote, StudyQuote, StudySide
from reader.session.counterparts import trimmed

if TYPE_CHECKING:
    from reader.model.annotation import Annotation, Place
    from reader.model.article import Revision
    from reader.session.opened import OpenArticle

Read = Callable[[Iterable[str]], Mapping[str, Sequence[Reading]]]
"""Gives the readings of paragraphs by their text (`Readings.now`, `make_readings`)."""

AROUND = 32
"""How many code points before and after a quote tell it from the same words elsewhere."""


def study_of(
    opened: OpenArticle,
    choice: Choice = EVERYTHING,
    read: Read | None = None,
    *,
    whole: bool = False,
) -> Study:
    """Gather an article and those of its annotations that were chosen.

    `read` makes the pinyin where it was chosen; `whole` takes the texts along, for a format that
    holds them.
    """
    article = opened.article
    titles = (revision.title for revision in opened.revisions)
    gathering = _Gathering(opened, choice, read if choice.pinyin else None)
    return Study(
        article.id,
        opened.caption,
        tuple(title for title in titles if title),
        article.source,
        article.author,
        article.date,
        article.keywords,
        article.created,
        tuple(gathering.notes()),
        gathering.sides() if whole else (),
        opened.alignment.beads if whole and opened.alignment is not None else None,
    )


class _Gathering:
    """What is looked up once for all notes of an article."""

    def __init__(self, opened: OpenArticle, choice: Choice, read: Read | None) -> None:
        self._opened = opened
        self._choice = choice
        self._read = read
        self._tags = opened.tag_names()
        self._sides = {side.id: at for at, side in enumerate(opened.article.sides)}
        self._languages = [side.language for side in opened.article.sides]
        self._codes = [language.code for language in self._languages]
        self._texts = [revision.text for revision in opened.revisions]
        self._known: dict[str, Sequence[Reading]] = {}

    def notes(self) -> list[StudyNote]:
        """Give the notes chosen, in the order chosen."""
        chosen = [one for one in self._opened.in_reading_order() if self._is_chosen(one)]
        if self._choice.order is Order.DATE:
            chosen.sort(key=lambda one: one.created)
        elif self._choice.order is Order.TAG:
            chosen.sort(key=self._first_tag)
        self._read_paragraphs(chosen)
        return [self._note(annotation) for annotation in chosen]

    def sides(self) -> tuple[StudySide, ...]:
        """Give the texts, with the readings of the Chinese ones where those were chosen."""
        return tuple(
            StudySide(side.language, revision, self._readings_of(side.language.code, revision))
            for side, revision in zip(
                self._opened.article.sides, self._opened.revisions, strict=True
            )
        )

    def _is_chosen(self, annotation: Annotation) -> bool:
        if self._choice.takes_all:
            return True
        codes = [self._codes[self._sides[place.side]] for place in annotation.places]
        return self._choice.takes(annotation, self._names(annotation), codes)

    def _names(self, annotation: Annotation) -> tuple[str, ...]:
        tags = self._tags
        return tuple([tags[tag] for tag in annotation.tags if tag in tags])

    def _first_tag(self, annotation: Annotation) -> tuple[bool, str]:
        """Rank a note by the first of its tags; one without any comes last."""
        names = self._names(annotation)
        return not names, names[0] if names else ""

    def _note(self, annotation: Annotation) -> StudyNote:
        places = annotation.places
        alone = self._choice.counterpart and len(places) == len(annotation.standing) == 1
        return StudyNote(
            annotation.id,
            annotation.article,
            tuple([self._quote(place) for place in places]),
            self._answer(self._sides[places[0].side], places[0].span) if alone else None,
            annotation.color,
            annotation.style,
            self._names(annotation) if annotation.tags else (),
            annotation.note,
            annotation.state,
            annotation.created,
            annotation.modified,
        )

    def _answer(self, side: int, span: Span) -> StudyQuote | None:
        answer = self._opened.counterpart(side, span)
        if answer is None:
            return None
        language = self._opened.article.sides[1 - side].language
        exact = self._opened.revisions[1 - side].quote(answer)
        return StudyQuote(language, exact, answer.start, answer.end, 1 - side)

    def _quote(self, place: Place) -> StudyQuote:
        """Give a place's words; around those that nobody knows the place of, there is nothing."""
        side = self._sides[place.side]
        start, end = place.start, place.end
        if place.state is State.ORPHAN:
            lost = StudyQuote(self._languages[side], place.exact, start, end, side)
            return lost._replace(state=State.ORPHAN)
        text = self._texts[side]
        revision = self._opened.revisions[side]
        return StudyQuote(
            self._languages[side],
            place.exact,
            start,
            end,
            side,
            text[start - AROUND if start > AROUND else 0 : start],
            text[end : end + AROUND],
            context_of(revision, place.span) if self._choice.context else "",
            self._readings_in(revision, place) if self._known else (),
            place.state,
        )

    def _read_paragraphs(self, chosen: Sequence[Annotation]) -> None:
        """Have the paragraphs read that the chosen notes' Chinese places stand in."""
        if self._read is None:
            return
        wanted: dict[str, None] = {}
        for annotation in chosen:
            for place in annotation.standing:
                side = self._sides[place.side]
                if self._codes[side] == "zh":
                    revision = self._opened.revisions[side]
                    for at in _paragraphs(revision, place.span):
                        wanted[revision.quote(revision.paragraphs.spans[at])] = None
        self._known.update(self._read(wanted))

    def _readings_in(self, revision: Revision, place: Place) -> tuple[Reading, ...]:
        """Give the readings of a place's words, where they stand there as they were marked."""
        found: list[Reading] = []
        span = place.span
        if revision.quote(span) != place.exact:
            return ()
        for at in _paragraphs(revision, span):
            paragraph = revision.paragraphs.spans[at]
            shift = paragraph.start - span.start
            for reading in self._known.get(revision.quote(paragraph), ()):
                cut = cut_reading(reading, -shift, span.length - shift)
                if cut is not None:
                    found.append(Reading(cut.start + shift, cut.syllables))
        return tuple(found)

    def _readings_of(self, code: str, revision: Revision) -> dict[int, tuple[Reading, ...]]:
        if self._read is None or code != "zh":
            return {}
        texts = [revision.quote(span) for span in revision.paragraphs.spans]
        made = self._read(texts)
        return {at: tuple(made.get(text, ())) for at, text in enumerate(texts)}


def cut_reading(reading: Reading, start: int, end: int) -> Reading | None:
    """Give what of a reading lies in `[start, end)`; `None` where nothing does."""
    first, last = max(reading.start, start), min(reading.end, end)
    if first >= last:
        return None
    return Reading(first, reading.syllables[first - reading.start : last - reading.start])


def context_of(revision: Revision, span: Span) -> str:
    """Give the sentences that a span touches, without the blanks around them."""
    touched = revision.sentences.touching(span.start, max(span.end, span.start + 1))
    if not touched:
        return ""
    first, last = revision.sentences[touched[0]], revision.sentences[touched[-1]]
    return revision.quote(trimmed(revision.text, first.start, last.end))


def _paragraphs(revision: Revision, span: Span) -> range:
    return revision.paragraphs.spans.touching(span.start, span.end)
