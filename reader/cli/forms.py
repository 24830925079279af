"""The JSON that verbs print. What is not there is null; sentences are counted without the title."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from reader.cli.output import say
from reader.model.article import Dropped, ParagraphKind, Revision

if TYPE_CHECKING:
    from reader.model.annotation import Annotation
    from reader.session.opened import OpenArticle
    from reader.session.session import Session

CODES = ("zh", "en")

Json = dict[str, Any]


def print_json(form: Json | Sequence[Json]) -> None:
    """Print a form as readable JSON in UTF-8."""
    say(json.dumps(form, ensure_ascii=False, indent=2))


def titles_form(titles: Mapping[str, str | None]) -> Json:
    """Give the titles by language."""
    return {code: titles.get(code) for code in CODES}


def revision_of(opened: OpenArticle, code: str) -> Revision | None:
    """Give the text of a language's side."""
    index = opened.side_index(code)
    return None if index is None else opened.revisions[index]


def import_form(session: Session, opened: OpenArticle) -> Json:
    """Give what `import` tells of an article."""
    sides = {code: revision_of(opened, code) for code in CODES}
    return {
        **_heading_form(opened),
        "paragraphs": {
            code: None if side is None else len(side.paragraphs) - (side.title_span is not None)
            for code, side in sides.items()
        },
        "sentences": {
            code: None if side is None else len(side.sentences) - side.title_sentences
            for code, side in sides.items()
        },
        "beads": len(alignment_form(opened)),
        "dropped": dropped_form(session.library.dropped(opened.article.id)),
    }


def show_form(session: Session, opened: OpenArticle, tags: Mapping[UUID, str]) -> Json:
    """Give what `show` tells of an article."""
    sides = {code: revision_of(opened, code) for code in CODES}
    return {
        **_heading_form(opened),
        "sides": {
            code: None if side is None else {"paragraphs": paragraphs_form(side)}
            for code, side in sides.items()
        },
        "alignment": alignment_form(opened),
        "dropped": dropped_form(session.library.dropped(opened.article.id)),
        "annotations": [
            annotation_form(opened, annotation, tags) for annotation in opened.in_reading_order()
        ],
    }


def paragraphs_form(revision: Revision) -> list[Json]:
    """Give the paragraphs after the title, their sentences without the blanks around them."""
    return [
        {
            "kind": paragraph.kind.value,
            "sentences": [
                revision.quote(revision.sentences[at]).strip()
                for at in revision.sentences.within(paragraph.start, paragraph.end)
            ],
        }
        for paragraph in revision.paragraphs
        if paragraph.kind is not ParagraphKind.TITLE
    ]


def alignment_form(opened: OpenArticle) -> list[Json]:
    """Give the beads, but for those of titles alone."""
    if opened.alignment is None:
        return []
    codes = [side.language.code for side in opened.article.sides[:2]]
    titles = [revision.title_sentences for revision in opened.revisions[:2]]
    entries = []
    for bead in opened.alignment.beads:
        runs = [
            [at - title for at in run if at >= title]
            for run, title in zip((bead.left, bead.right), titles, strict=True)
        ]
        if any(runs):
            sides = dict(zip(codes, runs, strict=True))
            by_code = {code: sides.get(code, []) for code in CODES}
            entries.append({**by_code, "score": round(bead.confidence, 4)})
    return entries


def annotation_form(opened: OpenArticle, annotation: Annotation, tags: Mapping[UUID, str]) -> Json:
    """Give an annotation; offsets are code points of the side's text, the title included."""
    return {
        "id": str(annotation.id),
        "style": annotation.style.value,
        "color": annotation.color.value,
        "tags": [tags[tag] for tag in annotation.tags if tag in tags],
        "note": annotation.note or None,
        "state": annotation.state.value,
        "places": [
            {
                "side": opened.article.sides[opened.index_of(place.side)].language.code,
                "start": place.start,
                "end": place.end,
                "exact": place.exact,
                "state": place.state.value,
            }
            for place in annotation.places
        ],
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }


def dropped_form(pieces: Sequence[Dropped]) -> list[Json]:
    """Give what was kept out of the sides."""
    return [{"kind": piece.kind.value, "text": piece.text} for piece in pieces]


def _heading_form(opened: OpenArticle) -> Json:
    article = opened.article
    return {
        "id": str(article.id),
        "number": opened.number,
        "title": titles_form({code: opened.title(code) for code in CODES}),
        "keywords": list(article.keywords),
        "source": article.source,
    }
