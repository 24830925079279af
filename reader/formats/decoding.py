r"""Bytes become text: UTF-8, UTF-16, GB18030, Big5, and whatever else a library can tell.

Strict decoders are tried first. Between encodings that both accept the bytes, the more plausible
text wins: the share of its characters that people commonly write. Line ends become `\\n`.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from reader.model.draft import SourceText
from reader.model.errors import SourceError
from reader.model.message import QT_TRANSLATE_NOOP

_EMPTY = QT_TRANSLATE_NOOP("source", "“{0}” is empty, so nothing was read in.")
_BLANK = QT_TRANSLATE_NOOP("source", "“{0}” holds only blanks, so nothing was read in.")
_BINARY = QT_TRANSLATE_NOOP(
    "source", "“{0}” is not a text but {1}, so nothing was read in; save it as plain text first."
)
_UNDECODABLE = QT_TRANSLATE_NOOP(
    "source",
    "The encoding of “{0}” could not be made out, so nothing was read in; save it as UTF-8 first.",
)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BM", "a BMP image"),
    (b"RIFF", "a sound, video or WebP file"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_PRINTABLE_MAGIC = (b"BM", b"MZ", b"GIF8", b"RIFF", b"ID3", b"OggS", b"Rar!")
"""Magic numbers that a text may begin with: they count only where control characters follow."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("gb18030", "cp950", "cp1252")
_NAMES = {"cp950": "big5", "cp1252": "windows-1252"}
"""What an encoding is called where Python's codec is a superset under another name."""

_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TYPOGRAPHIC = frozenset("“”‘’–—…·•§©®°£€¥«»éèêëàâäáíîïóôöòúùûüçñÉÈÀÖÜÄÇÑ×½¼¾ß")
_WIDE_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕—…·～　●○★☆■□◆※")
_FREQUENT = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得"
    "于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動"
    "面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日"
)
"""The most frequent characters of modern Chinese, in both scripts: a short text has some too."""

_SHORT = 64
PLAUSIBLE = 0.75
"""How many of the non-ASCII characters, from 0 to 1, must be common ones."""
DAMAGED = 0.005
"""The share of undecodable characters up to which a text is still read in."""


def decode(data: bytes, name: str) -> SourceText:
    """Decode a file's bytes; raise `SourceError` where they are empty, blank or not a text."""
    if not data:
        raise SourceError(_EMPTY.of(name))
    _refuse_binary(data, name)
    text, encoding = _decoded(data, name)
    text = _with_plain_line_ends(text.removeprefix("\ufeff"))
    if not text.strip("\ufeff\u200b \t\n\u3000\xa0") or text.isspace():
        raise SourceError(_BLANK.of(name))
    if len(_CONTROL.findall(text[:65536])) > max(2, len(text[:65536]) // 100):
        raise SourceError(_BINARY.of(name, "a binary file"))
    return SourceText(name, encoding, sha256(data).hexdigest(), text)


def pasted(text: str, name: str = "Pasted text") -> SourceText:
    """Take a text that came without a file; raise `SourceError` where it is blank."""
    return decode(text.encode("utf-8", "replace"), name)


def _with_plain_line_ends(text: str) -> str:
    """Let every line end with a newline alone."""
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text


def _refuse_binary(data: bytes, name: str) -> None:
    """Raise `SourceError` where a magic number says what the file is."""
    head = data[:4096]
    for magic, what in _MAGIC:
        if head.startswith(magic) and (
            magic not in _PRINTABLE_MAGIC or re.search(rb"[\x00-\x08]", head)
        ):
            raise SourceError(_BINARY.of(name, what))


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    """Give the text and the encoding's name."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly_or_damaged(data[len(bom) :], encoding, name)
    found = _utf16_without_bom(data)
    if found:
        return found
    if b"\0" in data:
        raise SourceError(_BINARY.of(name, "a binary file"))
    if _is_utf8(data) and not _is_legacy_by_chance(data):
        return data.decode("utf-8"), "utf-8"
    found = _most_plausible(data, _LEGACY, "strict") or _guessed(data)
    found = found or _most_plausible(data, ("utf-8", *_LEGACY[:2]), "replace")
    if not found:
        raise SourceError(_UNDECODABLE.of(name))
    return found


def _strictly_or_damaged(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    """Decode bytes whose encoding a byte order mark told; a few bad bytes are borne."""
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > max(1, DAMAGED * len(text)):
        raise SourceError(_UNDECODABLE.of(name))
    return text, encoding


def _utf16_without_bom(data: bytes) -> tuple[str, str] | None:
    """Decode UTF-16 where it is evident though no mark says so.

    In the right byte order line ends and blanks show as characters and what is left is common; the
    bytes must not be valid UTF-8 without a NUL, for such bytes are far more often UTF-8.
    """
    if len(data) % 2 or (b"\0" not in data and _is_utf8(data)):
        return None
    best = _most_plausible(data, ("utf-16-le", "utf-16-be"), "strict")
    if best and b"\0" not in data and len(best[0]) < 8:
        return None
    return best


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are valid UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_legacy_by_chance(data: bytes) -> bool:
    """Whether a few characters of GB18030 happen to be valid UTF-8, as “雪夜” is.

    Read as UTF-8 none of what is beyond ASCII is then common, read as GB18030 all of it is.
    """
    if len(data) > _SHORT or data.isascii():
        return False
    if _plausibility(data.decode("utf-8"), western=False):
        return False
    legacy = _most_plausible(data, ("gb18030",), "strict")
    return legacy is not None and _plausibility(legacy[0], western=False) >= 1


def _most_plausible(data: bytes, encodings: Iterable[str], errors: str) -> tuple[str, str] | None:
    """Give the most plausible of several decodings, where one is plausible at all."""
    best: tuple[float, str, str] | None = None
    for encoding in encodings:
        try:
            text = data.decode(encoding, errors)
        except UnicodeDecodeError:
            continue
        score = _plausibility(text, western=encoding == "cp1252")
        if score >= PLAUSIBLE and (best is None or score > best[0]):
            best = (score, text, encoding)
    return best and (best[1], _NAMES.get(best[2], best[2]))


def _guessed(data: bytes) -> tuple[str, str] | None:
    """Ask charset-normalizer, which knows the encodings that we do not try ourselves."""
    from charset_normalizer import from_bytes

    match = from_bytes(data[:262144]).best()
    if match is None or match.encoding in {"utf_16", "utf_32"}:
        return None
    try:
        text = data.decode(match.encoding)
    except UnicodeDecodeError:
        return None
    plausible = _plausibility(text, western=True) >= PLAUSIBLE
    return (text, match.encoding) if plausible else None


def _plausibility(text: str, *, western: bool) -> float:
    """Score how likely a text was written by a person, around 0 (noise) to 2 (Chinese prose).

    It is the share of common characters among those beyond ASCII, plus the share of the most
    frequent ones. In a Western encoding such characters are few, and are marks or accents.
    """
    counts = Counter(text[:200_000])
    total = counts.total()
    beyond = {c: n for c, n in counts.items() if c > "\x7f"}
    many = sum(beyond.values())
    controls = sum(n for c, n in counts.items() if c < " " and c not in "\t\n\r\f\x1b")
    if counts["\ufffd"] > max(1, DAMAGED * total) or controls > max(2, total // 100):
        return 0.0
    if not many:
        return 1.0
    if western:
        share = sum(n for c, n in beyond.items() if c in _TYPOGRAPHIC) / many
        return share if many <= 0.15 * total else 0.0
    common = _common_characters()
    share = sum(n for c, n in beyond.items() if c in common or c in _TYPOGRAPHIC) / many
    return share + sum(n for c, n in beyond.items() if c in _FREQUENT) / many


@cache
def _common_characters() -> frozenset[str]:
    """Give the first levels of GB 2312 and of Big5, the wide forms and Chinese punctuation."""
    first_gb = _rows("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF))
    first_big5 = _rows("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    wide = frozenset(map(chr, range(0xFF01, 0xFF5F)))
    return first_gb | first_big5 | wide | _WIDE_MARKS


def _rows(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> frozenset[str]:
    """Give the characters of some rows of a two-byte encoding."""
    trails = tuple(trails)
    return frozenset(
        "".join(
            bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in trails
        )
    )
