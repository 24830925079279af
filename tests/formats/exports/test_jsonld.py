"""The JSON-LD is Web Annotations to a JSON-LD processor that is not ours (PyLD).

`tests/files/standards/anno.json` has the terms of the W3C's context (Web Annotation Vocabulary,
appendix A), so that nothing is fetched.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from reader.formats.exports.jsonld import write
from tests.formats.exports.studies import HARD, whole

OA = "http://www.w3.org/ns/oa#"
CONTEXT = Path(__file__).resolve().parents[2] / "files" / "standards" / "anno.json"


def local(url: str, _: object) -> dict[str, Any]:
    """Give the W3C's context, and nothing of the network."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": json.loads(CONTEXT.read_text("utf-8")),
    }


@pytest.fixture(scope="module")
def collection() -> dict[str, Any]:
    form = json.loads(write(whole()))
    (expanded,) = jsonld.expand(form, {"documentLoader": local})
    return dict(expanded)


def items(collection: dict[str, Any]) -> list[dict[str, Any]]:
    (page,) = collection["http://www.w3.org/ns/activitystreams#first"]
    (listed,) = page["http://www.w3.org/ns/activitystreams#items"]
    found: list[dict[str, Any]] = listed["@list"]
    return found


def test_it_is_a_collection_with_all_of_its_annotations(collection: dict[str, Any]) -> None:
    assert collection["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]
    (total,) = collection["http://www.w3.org/ns/activitystreams#totalItems"]
    assert total["@value"] == len(items(collection)) == 3


def test_every_annotation_has_what_the_model_requires(collection: dict[str, Any]) -> None:
    for item in items(collection):
        assert item["@id"].startswith("urn:uuid:")
        assert item["@type"] == [f"{OA}Annotation"]
        assert {f"{OA}hasTarget", f"{OA}motivatedBy"} <= item.keys()
        for name in ("created", "modified"):
            (moment,) = item[f"http://purl.org/dc/terms/{name}"]
            assert moment["@type"] == "http://www.w3.org/2001/XMLSchema#dateTime"
            assert moment["@value"].endswith("Z")
        for target in item[f"{OA}hasTarget"]:
            assert target["@type"] == [f"{OA}SpecificResource"]
            assert len(target[f"{OA}hasSource"]) == 1
            kinds = [selector["@type"] for selector in target[f"{OA}hasSelector"]]
            assert kinds == [[f"{OA}TextQuoteSelector"], [f"{OA}TextPositionSelector"]]


def test_notes_and_tags_are_bodies_with_their_purposes(collection: dict[str, Any]) -> None:
    bodies = items(collection)[0][f"{OA}hasBody"]
    value = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
    told = [
        (body[f"{OA}hasPurpose"][0]["@id"].removeprefix(OA), body[value][0]["@value"])
        for body in bodies
    ]
    assert told == [("commenting", HARD), ("tagging", "grammar/把"), ("tagging", "river")]
    motives = [
        [one["@id"].removeprefix(OA) for one in item[f"{OA}motivatedBy"]]
        for item in items(collection)
    ]
    assert motives == [
        ["highlighting", "commenting", "tagging"],
        ["highlighting"],
        ["highlighting", "tagging"],
    ]


def test_no_term_of_ours_is_lost_on_the_way(collection: dict[str, Any]) -> None:
    for item in items(collection):
        assert {"urn:duidu:color", "urn:duidu:style"} <= item.keys()
        assert all("urn:duidu:state" in target for target in item[f"{OA}hasTarget"])
        assert f"{OA}canonical" in item
