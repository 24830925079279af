"""What a book takes in memory: in our window and in Qt's widgets, a process of its own for each.

Ours is a running window with both texts in step, with pinyin, scrolled for a while; the rival is a
`QTextBrowser` with the Chinese beside a `QPlainTextEdit` with the English, scrolled as far. What
counts is how much the process's resident memory has grown since a short article was shown (Linux's
`/proc/self/smaps_rollup`; what it shares with others counts in full, so that theirs make no
difference), less the text itself, once, at the two bytes a character that Python and Qt both keep
it in. The parts of our process go to standard error.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from reader.model.resources import resource
from tests.benchmarks.figures import Figure

STEPS = 200
"""How many notches of the wheel both are scrolled: some ten screens."""
SEEN = 400
"""More paragraphs than are seen by then; their readings are made beforehand, as by a worker."""
WHOLE = 150.0
"""What our whole process may take with a book open, in MiB."""
UNIT = 2**20
SHORT = resource("samples", "night-library.txt")


def run() -> list[Figure]:
    """Measure both in one go."""
    from tests.benchmarks.book import make_book

    book = make_book()
    with tempfile.TemporaryDirectory() as folder:
        book.write(Path(folder))
        _run("prepare", folder)
        ours, theirs = _run("ours", folder), _run("theirs", folder)
    text = 2 * sum(map(len, book.texts)) / UNIT
    whole = sum(ours.values())
    told = ", ".join(f"{name} {size:.0f}" for name, size in ours.items())
    print(f"whole process {whole:.0f} MiB: {told}; the texts alone are {text:.0f}", file=sys.stderr)
    start = list(ours.values())[:2]
    return [
        Figure(
            "book with pinyin, memory over its text, MiB; rival: QTextBrowser and QPlainTextEdit",
            whole - sum(start) - text,
            theirs["book"] - text,
            0.5,
        ),
        Figure("whole process with the book open, MiB; rival: 150 MiB", whole, WHOLE, 1.0),
    ]


def _run(part: str, folder: str) -> dict[str, float]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.memory", part, folder],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(ran.stdout)
    return told


def megabytes() -> float:
    """Give what this process holds in memory now, in MiB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Rss:")) / 1024


def prepare(folder: Path) -> dict[str, float]:
    """Bring the book and a short article into a library, make the readings of their beginnings."""
    from reader.session.intake import bring_in, read_sources
    from reader.session.readings import Readings
    from reader.session.session import Session
    from reader.storage.library import Library
    from reader.storage.readings import ReadingCache

    with Library.open(folder / "library.db") as library:
        session = Session(library, "benchmark")
        for files in ([folder / "zh.txt", folder / "en.txt"], [SHORT]):
            bring_in(session, read_sources(files))
    texts = [
        line
        for path in (SHORT, folder / "zh.txt")
        for line in path.read_text(encoding="utf-8").splitlines()[:SEEN]
    ]
    with ReadingCache(folder / "readings.db", version="benchmark") as cache:
        Readings(cache, lambda act: act()).now(texts)
    return {}


def ours(folder: Path) -> dict[str, float]:
    """Give the parts of our process, in the order in which they come."""
    from tests.benchmarks.seat import seat_at

    parts: dict[str, float] = {}

    def note(part: str) -> None:
        parts[part] = megabytes() - sum(parts.values())

    note("interpreter and libraries")
    with seat_at(folder / "library.db") as seat:
        from tests.benchmarks.view import settle, wheel

        desk, library = seat.window.desk, seat.window.session.library
        desk.set_setting(replace(desk.setting, pinyin=False))
        short, article = (entry.article for entry in library.entries())
        seat.open(short.id)
        settle()
        note("Qt's window, a short article in it")
        revisions = [library.revision(side.revision) for side in article.sides]
        packed = [one for each in revisions for one in (each.sentences, each.paragraphs.spans)]
        numbers = [array for spans in packed for array in (spans.starts, spans.ends)]
        note("texts")
        parts["spans"] = sum(len(array) * array.itemsize for array in numbers) / UNIT
        parts["texts"] -= parts["spans"]
        del revisions, packed, numbers
        seat.open(article.id)
        note("beads, lists and first screens")
        for _ in range(STEPS):
            wheel(desk.panes[0], 1.0)
            settle()
        note("layouts")
        desk.set_setting(replace(desk.setting, pinyin=True))
        settle()
        for _ in range(STEPS):
            wheel(desk.panes[0], -1.0)
            settle()
        note("readings and their layouts")
    return parts


def theirs(folder: Path) -> dict[str, float]:
    """Give what the book takes in Qt's widgets."""
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.view import SIZE, Theirs, settle, wheel

    application = QApplication([])
    texts = [(folder / name).read_text(encoding="utf-8") for name in ("zh.txt", "en.txt")]
    rival = Theirs((texts[0], texts[1]))
    rival.widget.resize(*SIZE)
    rival.widget.show()
    short = SHORT.read_text(encoding="utf-8")
    rival.show((short, short))
    settle()
    before = megabytes()
    rival.fill()
    for notches in (1.0, -1.0):
        for _ in range(STEPS):
            for area in rival.areas:
                wheel(area, notches)
            settle()
    grown = megabytes() - before
    rival.widget.close()
    application.processEvents()
    return {"book": grown}


PARTS = {"prepare": prepare, "ours": ours, "theirs": theirs}


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(PARTS[sys.argv[1]](Path(sys.argv[2]))))
    else:
        print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
