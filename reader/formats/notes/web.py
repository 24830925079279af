"""Notes as Web Annotations: ours, other programs', and Hypothesis', whose form is their forerunner.

Both say where a passage stands by selectors. Positions count only where the text is ours; elsewhere
they are those of a page that looked otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.formats.note_form import moment_of
from reader.model.annotation import Color, State, Style
from reader.model.incoming import IncomingNote, IncomingPlace

Json = Mapping[str, Any]

_HOLDERS = {"AnnotationCollection", "AnnotationPage"}
_ARTICLE = re.compile(r"duidu://article/([0-9a-f-]{36})")


def is_hypothesis(form: object) -> bool:
    """Whether JSON is what Hypothesis' client or its search gives out."""
    listed = _hypothesis_rows(form)
    return bool(listed) and all(isinstance(one, dict) and "uri" in one for one in listed)


def is_web_annotations(form: object) -> bool:
    """Whether JSON holds annotations as the W3C has them."""
    types = _listed(form.get("type")) if isinstance(form, dict) else []
    return bool(_items(form)) or not _HOLDERS.isdisjoint(types)


def read_web(form: object) -> list[IncomingNote]:
    """Take the notes of a collection, a page, a list or a single annotation.

    Raises `ValueError`, `KeyError` or `TypeError` where it is broken.
    """
    return [_web_note(item) for item in _items(form)]


def read_hypothesis(form: object) -> list[IncomingNote]:
    """Take Hypothesis' notes; those on a whole page have no place. Raises as `read_web`."""
    return [_hypothesis_note(row) for row in _hypothesis_rows(form)]


def _items(form: object) -> list[Json]:
    """Give the annotations in whatever holds them."""
    if isinstance(form, list):
        return [item for one in form for item in _items(one)]
    if not isinstance(form, dict):
        return []
    kinds = _listed(form.get("type"))
    if "AnnotationSet" in kinds:
        # The EPUB profile cuts notes into one for each paragraph; they would come in as many.
        return []
    if "Annotation" in kinds:
        return [form]
    return _items(form.get("items", form.get("first")))


def _web_note(item: Json) -> IncomingNote:
    targets = [one for one in _listed(item.get("target")) if isinstance(one, dict)]
    source = next((_source(one.get("source")) for one in targets), {})
    bodies = [
        {"value": body} if isinstance(body, str) else body for body in _listed(item.get("body"))
    ]
    article = _ARTICLE.match(str(source.get("id", "")))
    said = [str(one["value"]) for one in bodies if "value" in one and not _is_tag(one)]
    return IncomingNote(
        _identity(str(item["id"])),
        tuple(place for one in targets for place in _places(one, ours=article is not None)),
        article=UUID(article[1]) if article else None,
        source=source.get("dc:source") or (None if article else source.get("id")),
        title=source.get("dc:title"),
        style=_known(Style, item.get("duidu:style")),
        color=_known(Color, item.get("duidu:color")),
        tags=tuple(str(one["value"]) for one in bodies if "value" in one and _is_tag(one)),
        note="\n\n".join(said),
        created=_moment(item.get("created")),
        modified=_moment(item.get("modified")),
    )


def _hypothesis_note(row: Json) -> IncomingNote:
    titles = _listed((row.get("document") or {}).get("title"))
    targets = [one for one in _listed(row.get("target")) if isinstance(one, dict)]
    return IncomingNote(
        uuid5(NAMESPACE_URL, f"https://hypothes.is/a/{row['id']}"),
        tuple(place for one in targets for place in _places(one, ours=False)),
        source=str(row["uri"]),
        title=str(titles[0]) if titles else None,
        tags=tuple(map(str, row.get("tags") or ())),
        note=str(row.get("text") or ""),
        created=_moment(row.get("created")),
        modified=_moment(row.get("updated")),
    )


def _hypothesis_rows(form: object) -> list[Json]:
    if not isinstance(form, dict):
        return []
    rows = form.get("annotations", form.get("rows"))
    return rows if isinstance(rows, list) else []


def _places(target: Json, *, ours: bool) -> Iterator[IncomingPlace]:
    """Give the place that a target's selectors tell, where one of them is a quote."""
    selectors = [one for one in _listed(target.get("selector")) if isinstance(one, dict)]
    by_type = {str(one.get("type")): one for one in selectors}
    quote, position = by_type.get("TextQuoteSelector"), by_type.get("TextPositionSelector")
    if quote is None:
        return
    yield IncomingPlace(
        str(quote["exact"]),
        language=_source(target.get("source")).get("language"),
        start=int(position["start"]) if ours and position is not None else None,
        end=int(position["end"]) if ours and position is not None else None,
        prefix=str(quote.get("prefix") or ""),
        suffix=str(quote.get("suffix") or ""),
        state=_known(State, target.get("duidu:state")),
    )


def _source(source: object) -> Json:
    return source if isinstance(source, dict) else {"id": str(source or "")}


def _is_tag(body: Json) -> bool:
    return "tagging" in _listed(body.get("purpose"))


def _identity(name: str) -> UUID:
    """Give the UUID that an annotation's IRI is, or one made of it."""
    if name.startswith("urn:uuid:"):
        return UUID(name.removeprefix("urn:uuid:"))
    return uuid5(NAMESPACE_URL, name)


def _known(kind: type[Any], value: object) -> Any:
    return kind(value) if value in {one.value for one in kind} else None


def _moment(text: object) -> datetime | None:
    try:
        return moment_of(str(text)) if text else None
    except ValueError:
        return None


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
