"""The command as a whole: its library, its streams, what it loads, how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from tests.cli.conftest import CHINESE, ENGLISH, Run, write

COMMAND = [sys.executable, "-m", "reader"]


def test_the_library_is_named_before_or_after_the_verb(
    duidu: Run, library: Path, mixed: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    assert duidu("--library", other, "import", mixed).code == 0
    assert not library.exists()
    assert len(duidu("list", "--library", other, "--json").json) == 1
    assert len(duidu(f"--library={other}", "list", "--json").json) == 1
    assert duidu("list", "--json").json == []


def test_the_library_after_the_verb_wins(duidu: Run, mixed: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    duidu("--library", one, "import", mixed, "--library", two)
    assert (one.exists(), two.exists()) == (False, True)


def test_without_a_name_the_library_is_the_users_own(
    duidu: Run, mixed: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DUIDU_LIBRARY")
    assert duidu("import", mixed).code == 0
    assert (home / "data" / "duidu" / "library.sqlite").exists()


def test_the_version_is_told(duidu: Run) -> None:
    assert duidu("--version").out == f"duidu {__version__}\n"


def test_every_verb_explains_itself(duidu: Run) -> None:
    assert duidu("--help").out == duidu("-h").out != ""
    for verb in ("open", "import", "list", "show", "annotate", "export", "snapshot"):
        outcome = duidu(verb, "--help")
        assert outcome.code == 0
        assert "--library" in outcome.out


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"not a library at all, but a letter" * 40, "duidu: "), (b"", None)],
)
def test_a_file_that_is_no_library_is_left_as_it_was(
    duidu: Run, library: Path, content: bytes, said: str | None
) -> None:
    library.write_bytes(content)
    outcome = duidu("list")
    assert outcome.code == (1 if said else 0)
    assert outcome.err.startswith(said or "")
    assert library.read_bytes() == content


def test_an_empty_library_with_a_wal_or_backups_beside_it_is_refused(
    duidu: Run, library: Path
) -> None:
    library.touch()
    for trace in (
        library.with_name("library.sqlite-wal"),
        library.with_name("library.sqlite.backups"),
    ):
        trace.mkdir() if trace.suffix == ".backups" else trace.touch()
        for verb in (("list",), ("show", 1)):
            outcome = duidu(*verb)
            assert outcome.code == 1
            assert trace.name in outcome.err
        assert library.read_bytes() == b""
        trace.rmdir() if trace.is_dir() else trace.unlink()


def test_a_truncated_library_is_told(duidu: Run, article: str, library: Path) -> None:
    library.write_bytes(library.read_bytes()[:9000])
    outcome = duidu("show", article)
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1


def test_no_more_is_loaded_than_a_verb_needs(tmp_path: Path) -> None:
    source = write(tmp_path / "both.txt", f"{CHINESE}\n{ENGLISH}")
    heavy = "{'PySide6', 'shiboken6', 'pypinyin', 'rjieba'}"
    code = (
        "import sys, reader.cli\n"
        f"assert not ({heavy} | {{'peewee', 'charset_normalizer'}}) & set(sys.modules)\n"
        "for line in (['import', sys.argv[1]], ['list'], ['show', '1'],\n"
        "             ['annotate', '1', '--quote', '老船夫'], ['export', '1']):\n"
        "    assert reader.cli.main(line) == 0, line\n"
        f"assert not {heavy} & set(sys.modules)\n"
    )
    environment = {**os.environ, "DUIDU_LIBRARY": str(tmp_path / "library.sqlite")}
    subprocess.run([sys.executable, "-c", code, source], check=True, env=environment)


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_output_is_utf8_whatever_the_locale(article: str, locale: dict[str, str]) -> None:
    for command in ((*COMMAND, "show", article, "--json"), (*COMMAND, "show", "没有")):
        ended = subprocess.run(
            command, check=False, capture_output=True, env={**os.environ, **locale}
        )
        if ended.returncode == 0:
            assert json.loads(ended.stdout.decode("utf-8"))["title"]["zh"] == "河边的小镇"
        else:
            assert ended.stderr.startswith(b"duidu: ")


def test_a_reader_who_goes_away_is_no_trouble(article: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "show", article, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_under_the_output_is_told(article: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, "show", article], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 1
    assert ended.stderr.decode().startswith("duidu: The output cannot be written")


def test_an_interrupted_command_ends_without_a_traceback() -> None:
    code = (
        "import os, signal, time, reader.cli, reader.cli.listing as listing\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a job of a shell ignores it\n"
        "def interrupted(_):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    time.sleep(60)  # it comes when it comes\n"
        "listing.standing_session_of = interrupted\n"
        "raise SystemExit(reader.cli.main(['list']))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ended.returncode == 130
    assert b"Traceback" not in ended.stderr
