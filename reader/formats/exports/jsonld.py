"""Notes as W3C Web Annotations (Web Annotation Data Model, 2017) in JSON-LD.

The file is an AnnotationCollection with its one page. Each place is a target with a quote and a
position selector; offsets are code points of the side's text, as the model has it. What the model
has no word for is said under a prefix of our own, and colours and styles as classes as well.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.model.study import Export, Study, StudyNote, StudyQuote

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"duidu": "urn:duidu:"}]
GENERATOR = {"id": "urn:duidu:reader", "type": "Software", "name": "Duidu"}

Json = dict[str, Any]


def write(export: Export) -> bytes:
    """Give the collection, indented, in UTF-8."""
    items = [annotation(study, note) for study in export.studies for note in study.notes]
    identity = uuid5(NAMESPACE_URL, " ".join(study.link for study in export.studies))
    form = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{identity}",
        "type": "AnnotationCollection",
        "label": " · ".join(study.title for study in export.studies),
        "generator": GENERATOR,
        "generated": moment(export.made),
        "total": len(items),
        "first": {
            "id": f"urn:uuid:{uuid5(identity, 'first')}",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode()


def moment(when: datetime) -> str:
    """Give a moment as the model wants it (section 3.3.1): in UTC, written as `Z`."""
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")


def annotation(study: Study, note: StudyNote) -> Json:
    """Give one note; its places are in order, and so are its tags."""
    bodies = _bodies(note)
    return {
        "id": f"urn:uuid:{note.id}",
        "type": "Annotation",
        "canonical": note.link,
        "motivation": _motivations(note),
        "created": moment(note.created),
        "modified": moment(note.modified),
        **({"body": bodies} if bodies else {}),
        "target": [_target(study, note, quote) for quote in note.quotes],
        "duidu:color": note.color.value,
        "duidu:style": note.style.value,
    }


def _motivations(note: StudyNote) -> list[str]:
    said = ["highlighting"]
    if note.note:
        said.append("commenting")
    return [*said, "tagging"] if note.tags else said


def _bodies(note: StudyNote) -> list[Json]:
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in note.tags]
    if not note.note:
        return tags
    said = {
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/markdown",
        "value": note.note,
    }
    return [said, *tags]


def _target(study: Study, note: StudyNote, quote: StudyQuote) -> Json:
    source: Json = {
        "id": study.link,
        "type": "Text",
        "format": "text/plain",
        "language": quote.language.value,
        "dc:title": study.title,
    }
    if study.source:
        source["dc:source"] = study.source
    return {
        "type": "SpecificResource",
        "source": source,
        "duidu:state": quote.state.value,
        "styleClass": [f"duidu-{note.style.value}", f"duidu-{note.color.value}"],
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": quote.exact,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
            },
            {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        ],
    }
