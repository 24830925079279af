"""Make `DuiduKai-Regular.ttf` again: the part of LXGW WenKai that a reader of Duidu needs.

    apt-get install fonts-lxgw-wenkai unicode-data
    pip install fonttools
    python resources/fonts/make_duidu_kai.py

The same source gives the same bytes. The README beside this file says what is in the font and why.
"""

from __future__ import annotations

import argparse
import bz2
import re
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
TARGET = Path(__file__).with_name("DuiduKai-Regular.ttf")

FAMILY = "Duidu Kai"
POSTSCRIPT_NAME = "DuiduKai-Regular"

BLOCKS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 Supplement, Latin Extended-A
    (0x01CD, 0x01DC),  # Latin letters with a caron, ü with tone marks
    (0x01F8, 0x01F9),  # Ǹ ǹ
    (0x02C6, 0x02DD),  # spacing tone marks
    (0x0300, 0x030C),  # combining tone marks
    (0x0370, 0x03FF),  # Greek
    (0x1E3E, 0x1E3F),  # Ḿ ḿ
    (0x1E90, 0x1E91),  # Ẑ ẑ
    (0x1EBE, 0x1EC1),  # Ế ế Ề ề
    (0x2000, 0x206F),  # General Punctuation
    (0x20A0, 0x20BF),  # Currency Symbols
    (0x2100, 0x214F),  # Letterlike Symbols
    (0x2160, 0x217F),  # Number Forms: Roman numerals
    (0x2190, 0x2199),  # Arrows
    (0x2200, 0x22FF),  # Mathematical Operators
    (0x2460, 0x24FF),  # Enclosed Alphanumerics
    (0x25A0, 0x266F),  # Geometric Shapes, Miscellaneous Symbols
    (0x2E3A, 0x2E3B),  # two- and three-em dash
    (0x3000, 0x303F),  # CJK Symbols and Punctuation
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3100, 0x312F),  # Bopomofo
    (0x31A0, 0x31BF),  # Bopomofo Extended
    (0x3220, 0x3243),  # parenthesized ideographs
    (0xFE10, 0xFE4F),  # Vertical Forms, CJK Compatibility Forms
    (0xFF01, 0xFFEF),  # Halfwidth and Fullwidth Forms
)


def standard_characters(unihan: Path) -> set[int]:
    """Give the 8,105 characters of 通用规范汉字表 (2013): Unihan's property kTGH (UAX #38).

    Raises `ValueError` where the file holds another number of them.
    """
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        found = {
            int(m[1], 16) for m in (re.match(r"U\+(\w+)\tkTGH\t", line) for line in lines) if m
        }
    if len(found) != 8105:
        raise ValueError(f"{unihan} holds {len(found)} characters of the table, not 8,105")
    return found


def encoded(encoding: str, first: int, last: int) -> Iterator[int]:
    """Give the characters of a double-byte encoding between two of its codes."""
    for code in range(first, last + 1):
        try:
            character = code.to_bytes(2, "big").decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(character) == 1:
            yield ord(character)


def wanted(unihan: Path) -> set[int]:
    """Give every code point that the subset should have."""
    characters = standard_characters(unihan)
    characters.update(encoded("gb2312", 0xB0A1, 0xF7FE))  # all of its ideographs
    characters.update(encoded("big5", 0xA440, 0xC67E))  # its first level, the frequent ones
    for first, last in BLOCKS:
        characters.update(range(first, last + 1))
    return characters


def subset(source: Path, characters: set[int]) -> TTFont:
    """Give the font with these characters only, upright and vertical, without glyph names."""
    options = Options()
    options.layout_features = ["vert"]
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def rename(font: TTFont) -> None:
    """Give the font its own name: "LXGW" and "霞鹜" are reserved (OFL 1.1, condition 3).

    Copyright, trademark and licence stay as they are.
    """
    names = font["name"]
    version = names.getDebugName(5).partition(";")[0]
    names.names = [name for name in names.names if (name.platformID, name.langID) == (3, 0x409)]
    own = {
        1: FAMILY,
        3: f"{FAMILY} Regular: {version}",
        4: FAMILY,
        5: f"{version}; subset",
        6: POSTSCRIPT_NAME,
        10: "A subset of WenKai for reading in Duidu. Made by resources/fonts/make_duidu_kai.py.",
    }
    for number, text in own.items():
        names.setName(text, number, 3, 1, 0x409)


def main() -> None:
    """Make the font from the command line."""
    parser = argparse.ArgumentParser(description="Make DuiduKai-Regular.ttf again.")
    parser.add_argument("--source", type=Path, default=SOURCE, help="LXGWWenKai-Regular.ttf")
    parser.add_argument("--unihan", type=Path, default=UNIHAN, help="Unihan_OtherMappings.txt.bz2")
    parser.add_argument("--target", type=Path, default=TARGET, help="what to write")
    arguments = parser.parse_args()
    font = subset(arguments.source, wanted(arguments.unihan))
    rename(font)
    font.save(arguments.target)


if __name__ == "__main__":
    main()
