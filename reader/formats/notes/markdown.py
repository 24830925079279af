"""Notes of our own Markdown documents, as the built-in template lays them out.

Each note ends with its machine line, `%% duidu {…} %%`, which has every field. A reader may have
edited what stands above it: colour, tags and note as they are seen win over the machine's, where
they are not just what the machine's look like.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.formats.exports.markdown import tag_word
from reader.formats.exports.markdown_text import contained, escaped, quoted
from reader.formats.exports.regions import notes_region
from reader.formats.note_form import Json, note_of
from reader.model.annotation import Color
from reader.model.incoming import IncomingNote

_MACHINE = re.compile(r"^%% duidu (\{.*\}) %%[ \t]*$")
_OURS = re.compile(r'%% duidu \{|duidu: "duidu://article/')
_FOOT = re.compile(r"^\*(\w+)\*((?:[ \t]+#\S+)*)")
_ANSWER = "↔ "
_PARTING = "* * *"


def is_markdown(text: str) -> bool:
    """Whether a text is a document of ours."""
    return any(_OURS.match(line) for line in text.split("\n"))


def read(text: str) -> list[IncomingNote]:
    """Take the notes of a document. Raises `ValueError`, `KeyError` or `TypeError` if broken."""
    text = text.replace("\r\n", "\n")
    own = notes_region(text)
    source, title = _front(text, "source"), _front(text, "title")
    return [
        replace(_read_note(form, lines), source=source, title=title)
        for form, lines in _chunks(text if own is None else text[own[1] :])
    ]


def _front(text: str, name: str) -> str | None:
    """Give what the front matter has under a name: a string as JSON writes it, or `null`."""
    found = re.search(rf'^{name}: (".*")$', text.partition("\n---\n")[0], re.MULTILINE)
    value = json.loads(found[1]) if found else None
    return value if isinstance(value, str) else None


def _chunks(text: str) -> Iterator[tuple[Json, list[str]]]:
    """Give each machine line's form with the lines above it, without what parts them."""
    above: list[str] = []
    fresh = False
    for line in text.split("\n"):
        found = _MACHINE.match(line)
        if found is not None:
            yield json.loads(found[1]), above
            above, fresh = [], True
            continue
        if not (fresh and line == _PARTING):
            above.append(line)
        fresh = fresh and not line.strip()


def _read_note(form: Json, lines: Sequence[str]) -> IncomingNote:
    note = note_of(form)
    seen = _seen(form, lines)
    if seen is None:
        return replace(note, edited=False)
    said, foot = seen
    after = replace(
        note,
        note=_said(note.note or "", said),
        color=_color(note.color, foot[1]),
        tags=_tags(note.tags or (), foot[2].split()),
    )
    return replace(after, edited=after != note)


def _seen(form: Json, lines: Sequence[str]) -> tuple[str, re.Match[str]] | None:
    """Give what is seen as the note and the line under it; `None` where that line is gone."""
    rest = list(lines)
    while rest and not rest[-1].strip():
        rest.pop()
    foot = _FOOT.match(rest.pop()) if rest else None
    if foot is None:
        return None
    at = 0
    for _ in [place for place in form["places"] if quoted(place["exact"])]:
        at = _after_quote(rest, at)
    if form["answered"]:
        at = _after_answer(rest, at)
    return "\n".join(rest[at:]).strip("\n"), foot


def _after_quote(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at].startswith(">"):
        at += 1
    while at < len(lines) and lines[at].startswith(">"):
        at += 1
    return at


def _after_answer(lines: Sequence[str], at: int) -> int:
    first = at
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at == len(lines) or not lines[at].startswith(_ANSWER):
        return first
    while at < len(lines) and lines[at].strip():
        at += 1
    return at


def _said(known: str, seen: str) -> str:
    """Give the note: as the machine has it where it looks so, else as it is seen."""
    plain = known.replace("\r\n", "\n")
    looks = contained(plain).strip("\n") if plain.strip() else ""
    if seen == looks:
        return known
    return seen.replace(r"\%\%", "%%").replace(r"\<!--", "<!--")


def _color(known: Color | None, seen: str) -> Color | None:
    return Color(seen) if seen in {color.value for color in Color} else known


def _tags(known: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """Give the tags: those the machine has by their own names, others as they are seen."""
    names = {f"#{escaped(tag_word(name))}": name for name in reversed(known)}
    seen = tuple(names.get(word) or word.removeprefix("#").replace("\\", "") for word in words)
    looks = [f"#{escaped(tag_word(name))}" for name in known]
    return tuple(known) if list(words) == looks else seen
