"""Anki itself takes the package and the text in, twice without doubles."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reader.formats.exports import anki, anki_text
from reader.model.study import Export
from tests.formats.exports.studies import whole

pytest.importorskip("anki")


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    from anki.collection import Collection

    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def take_package(collection: Any, export: Export, folder: Path) -> None:
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    path = folder / "notes.apkg"
    path.write_bytes(anki.write(export))
    options = ImportAnkiPackageOptions(with_scheduling=False, merge_notetypes=True)
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    )


def take_text(collection: Any, export: Export, folder: Path) -> None:
    from anki.collection import ImportCsvRequest

    path = folder / "notes.txt"
    path.write_bytes(anki_text.write(export))
    metadata = collection.get_csv_metadata(path=str(path), delimiter=None)
    collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))


def fields(collection: Any) -> list[list[str]]:
    return sorted(list(collection.get_note(one).fields) for one in collection.find_notes(""))


def changed(export: Export) -> Export:
    """Give what goes out a day later, when one note says something else."""
    (study,) = export.studies
    first, *others = study.notes
    later = replace(study, notes=(first._replace(note="another word"), *others))
    return Export((later,), export.made + timedelta(days=1))


def test_the_package_comes_in_twice_without_doubles_and_updates(
    collection: Any, tmp_path: Path
) -> None:
    for _ in range(2):
        take_package(collection, whole(), tmp_path)
        assert collection.note_count() == 3
        assert collection.card_count() == 5  # one note has nothing that answers it
    take_package(collection, changed(whole()), tmp_path)
    assert collection.note_count() == 3
    assert "another word" in [note[2] for note in fields(collection)]
    names = [deck.name for deck in collection.decks.all_names_and_ids()]
    assert "Duidu::河边 & <By> the “River”" in names


def test_a_card_shows_the_words_with_their_pinyin_and_what_answers_them(
    collection: Any, tmp_path: Path
) -> None:
    take_package(collection, whole(), tmp_path)
    (found,) = collection.find_cards('tag:grammar::把 card:"Read"')
    card = collection.get_card(found)
    assert "<ruby>孩子们<rt>háizimen</rt></ruby>跑" in card.question()
    answer = card.answer()
    assert "The children ran to the river." in answer
    assert "&lt;b&gt;bold&lt;/b&gt; &lt;!--" in answer
    assert "{{ 7 * 7 }}" in answer
    assert "duidu://article/" in answer
    (found,) = collection.find_cards('tag:grammar::把 card:"Recall"')
    assert "The children ran to the river." in collection.get_card(found).question()


def test_the_text_updates_what_the_package_made(collection: Any, tmp_path: Path) -> None:
    take_package(collection, whole(), tmp_path)
    before = fields(collection)
    take_text(collection, whole(), tmp_path)
    assert collection.note_count() == 3
    assert fields(collection) == before
    take_text(collection, changed(whole()), tmp_path)
    assert collection.note_count() == 3
    assert "another word" in [note[2] for note in fields(collection)]


def test_nothing_is_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert anki.write(whole())
    assert list(tmp_path.iterdir()) == []
