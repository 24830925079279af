from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.reading import Reading
from reader.storage.readings import ReadingCache, pack, unpack

RIVER = (Reading(0, ("hé", "biān")), Reading(3, ("huā", "")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "readings.sqlite"


def test_what_was_kept_is_found_by_the_paragraphs_text(path: Path) -> None:
    with ReadingCache(path, version="1") as cache:
        cache.put({"河边，花儿": RIVER, "": ()})
        assert cache.get(["河边，花儿", "", "山"]) == {"河边，花儿": RIVER, "": ()}
    with ReadingCache(path, version="1") as again:
        assert again.get(["河边，花儿"]) == {"河边，花儿": RIVER}


def test_readings_of_other_code_are_not_found(path: Path) -> None:
    with ReadingCache(path, version="1") as old, ReadingCache(path, version="2") as new:
        old.put({"河边": RIVER})
        assert new.get(["河边"]) == {}
        assert old.get(["河边"]) == {"河边": RIVER}


def test_without_a_path_it_lies_in_the_cache_of_the_user(home: Path) -> None:
    with ReadingCache(version="1") as cache:
        cache.put({"河边": RIVER})
    assert [file.name for file in (home / "cache").rglob("*.sqlite")] == ["readings.sqlite"]


@pytest.mark.parametrize("damage", [b"", b"this is no database at all, but a long line" * 40])
def test_a_damaged_cache_is_made_anew(path: Path, damage: bytes) -> None:
    with ReadingCache(path, version="1") as cache:
        cache.put({"河边": RIVER})
    path.write_bytes(damage)
    with ReadingCache(path, version="1") as cache:
        assert cache.get(["河边"]) == {}
        cache.put({"河边": RIVER})
        assert cache.get(["河边"]) == {"河边": RIVER}


def test_a_cache_damaged_deep_inside_is_made_anew_when_that_is_met(path: Path) -> None:
    texts = [f"第{number}段" for number in range(3_000)]
    with ReadingCache(path, version="1") as cache:
        cache.put(dict.fromkeys(texts, RIVER))
    damaged = bytearray(path.read_bytes())
    damaged[8192:] = b"\xff" * (len(damaged) - 8192)
    path.write_bytes(damaged)
    with ReadingCache(path, version="1") as cache:
        cache.get(texts)
        cache.put({"河边": RIVER})
        assert cache.get(["河边"]) == {"河边": RIVER}


def test_a_cache_of_another_form_is_made_anew(path: Path) -> None:
    import sqlite3

    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE reading (something TEXT)")
    other.close()
    with ReadingCache(path, version="1") as cache:
        assert cache.get(["河边"]) == {}
        cache.put({"河边": RIVER})
        assert cache.get(["河边"]) == {"河边": RIVER}


def test_where_no_file_can_be_kept_the_cache_is_empty(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with ReadingCache(tmp_path / "file" / "readings.sqlite", version="1") as cache:
        cache.put({"河边": RIVER})
        assert cache.get(["河边"]) == {}


def test_two_caches_on_one_file_share_what_they_keep(path: Path) -> None:
    with ReadingCache(path, version="1") as one, ReadingCache(path, version="1") as two:
        one.put({"河边": RIVER})
        two.put({"山上": RIVER, "河边": RIVER})
        assert (
            one.get(["河边", "山上"])
            == two.get(["河边", "山上"])
            == {
                "河边": RIVER,
                "山上": RIVER,
            }
        )


@given(
    st.lists(st.builds(Reading, st.integers(0, 2**31), st.lists(st.text(), max_size=4).map(tuple)))
)
def test_packed_readings_come_back(readings: list[Reading]) -> None:
    assert unpack(pack(readings)) == tuple(readings)
