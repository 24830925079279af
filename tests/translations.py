"""Whether the window speaks Chinese everywhere: `python -m tests.translations [--update]`.

Every string marked in `reader/` must stand in the committed `.ts` files, translated, with the same
placeholders; nothing else may stand there; and the committed `.qm` must be made of them. With
`--update` the `.ts` files take over what is new, drop what is gone, and the `.qm` are made anew.
English needs only its plurals.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CATALOGUES = {"zh_CN": False, "en": True}
"""The catalogues, and whether they hold plurals only."""

_PLACEHOLDER = re.compile(r"\{\d+\}|%n|%\d+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One string of a catalogue: its context, source, and translations (several for a plural)."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by."""
        return self.context, self.source


def main(arguments: list[str]) -> int:
    """Check, or with `--update` bring up to date and then check. Gives the exit code."""
    if arguments == ["--update"]:
        for name in CATALOGUES:
            gather(name, FOLDER / f"{name}.ts")
            release(FOLDER / f"{name}.ts", FOLDER / f"{name}.qm")
    elif arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    faults = [fault for name in CATALOGUES for fault in check(name)]
    if faults:
        faults.append("python -m tests.translations --update takes over what is new.")
        sys.stderr.write("\n".join([*faults, ""]))
    return 1 if faults else 0


def check(name: str) -> Iterator[str]:
    """Give what is wrong with a catalogue, a line each."""
    kept = FOLDER / f"{name}.ts"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / kept.name
        gather(name, fresh)
        wanted = {entry.key: entry for entry in entries(fresh)}
        there = {entry.key: entry for entry in entries(kept)}
        for context, source in wanted.keys() - there.keys():
            yield f"{kept.name}: {context}: not there: {source}"
        for context, source in there.keys() - wanted.keys():
            yield f"{kept.name}: {context}: no longer said: {source}"
        for entry in there.values():
            yield from (f"{kept.name}: {entry.context}: {fault}" for fault in faults_of(entry))
        released = Path(folder) / f"{name}.qm"
        release(kept, released)
        if released.read_bytes() != (FOLDER / released.name).read_bytes():
            yield f"{released.name} is not made of {kept.name}"


def faults_of(entry: Entry) -> Iterator[str]:
    """Give what is wrong with one translation."""
    if not entry.finished or not all(entry.translations):
        yield f"not translated: {entry.source}"
        return
    wanted = sorted(_PLACEHOLDER.findall(entry.source))
    for translation in entry.translations:
        if sorted(_PLACEHOLDER.findall(translation)) != wanted:
            yield f"other placeholders: {entry.source} → {translation}"


def entries(catalogue: Path) -> Iterator[Entry]:
    """Read a catalogue (Qt's TS format, version 2.1)."""
    # The file is our own, so the parser meets nothing hostile.
    for context in ElementTree.parse(catalogue).iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                translation.get("type") is None,
            )


def gather(name: str, catalogue: Path) -> None:
    """Have lupdate write the strings of `reader/` into a catalogue, keeping its translations."""
    sources = [str(path) for path in sorted((ROOT / "reader").rglob("*.py"))]
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    if CATALOGUES[name]:
        options.append("-pluralonly")
    _run("lupdate", *sources, *options, "-target-language", name, "-ts", str(catalogue))


def release(catalogue: Path, released: Path) -> None:
    """Have lrelease make the `.qm` that Qt loads."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(released))


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
