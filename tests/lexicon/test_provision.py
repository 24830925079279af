"""The lexicon comes from the cache, or is built and put there."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from reader.lexicon import provision
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.provision import lexicon_file, provide_lexicon, ready_lexicon
from reader.lexicon.store import DamagedError, load, save
from tests.lexicon.conftest import ENTRIES


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the dictionary be a short one."""
    monkeypatch.setattr("reader.lexicon.cedict.entries", lambda: iter(ENTRIES))


def test_what_is_stored_is_what_is_loaded(small: Lexicon, tmp_path: Path) -> None:
    save(small, tmp_path / "a.zip")
    again = load(tmp_path / "a.zip")
    assert (again.words, again.stems, again.syllables) == (
        small.words,
        small.stems,
        small.syllables,
    )
    words = ["渡船", "铁船"]
    ours, theirs = small.translations(words), again.translations(words)
    assert list(ours.ids) == list(theirs.ids)
    np.testing.assert_allclose(ours.weights, theirs.weights, rtol=2e-3)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.usefixtures("short")
def test_it_is_built_once_with_progress_and_then_found(tmp_path: Path) -> None:
    assert ready_lexicon(tmp_path) is None
    told: list[float] = []
    provide_lexicon(tmp_path, told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    told.clear()
    assert provide_lexicon(tmp_path, told.append).words
    assert told == []
    assert ready_lexicon(tmp_path) is not None


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("keep", [0, 20, 0.5, -1])
def test_a_damaged_file_is_built_anew(tmp_path: Path, keep: float) -> None:
    provide_lexicon(tmp_path, lambda _: None)
    file = lexicon_file(tmp_path)
    whole = file.read_bytes()
    end = int(len(whole) * keep) if 0 < keep < 1 else int(keep)
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 0xFF
    file.write_bytes(bytes(flipped) if keep == -1 else whole[:end])
    with pytest.raises(DamagedError):
        load(file)
    assert ready_lexicon(tmp_path) is None
    provide_lexicon(tmp_path, lambda _: None)
    assert file.read_bytes() == whole


@pytest.mark.usefixtures("short")
def test_another_version_is_another_file_and_the_old_one_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    provide_lexicon(tmp_path, lambda _: None)
    old = lexicon_file(tmp_path)
    monkeypatch.setattr(provision, "lexicon_version", lambda: "another")
    assert ready_lexicon(tmp_path) is None
    provide_lexicon(tmp_path, lambda _: None)
    assert not old.exists()
    assert lexicon_file(tmp_path).exists()


@pytest.mark.usefixtures("short")
def test_where_it_cannot_be_stored_it_is_given_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "lexicon").write_text("in the way", encoding="utf-8")
    assert provide_lexicon(tmp_path, lambda _: None).words


class StoppedError(Exception):
    """A reader has closed the window."""


@pytest.mark.usefixtures("short")
def test_building_can_be_stopped_and_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: float) -> None:
        if done > 0.75:
            raise StoppedError

    with pytest.raises(StoppedError):
        provide_lexicon(tmp_path, stop)
    assert list(tmp_path.rglob("*.zip*")) == []


def _provide(cache: Path) -> None:
    import reader.lexicon.cedict

    reader.lexicon.cedict.entries = lambda: iter(ENTRIES)
    for _ in range(5):
        lexicon_file(cache).unlink(missing_ok=True)
        assert provide_lexicon(cache, lambda _: None).words


def test_two_processes_may_build_it_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_provide, args=(tmp_path,)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    assert ready_lexicon(tmp_path) is not None
    assert len(list((tmp_path / "lexicon").iterdir())) == 1


def test_nothing_heavy_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys, reader.lexicon.provision, reader.lexicon.dictionary;"
        "assert not {'numpy', 'snowballstemmer'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_real_one_is_built_in_seconds_and_loaded_at_once(lexicon: Lexicon, cache: Path) -> None:
    assert len(lexicon.words) > 100_000
    began = time.process_time()
    assert load(lexicon_file(cache)).numbers
    assert time.process_time() - began < 0.3
