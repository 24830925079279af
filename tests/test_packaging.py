from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.model.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QRawFont

ROOT = Path(__file__).resolve().parent.parent
KAI = "DuiduKai-Regular.ttf"
USES_QT = pytest.mark.usefixtures("app")
HEAVY = (
    "PySide6",
    "peewee",
    "pypinyin",
    "rjieba",
    "charset_normalizer",
    "sqlite3",
    "numpy",
    "snowballstemmer",
    "jinja2",
    "genanki",
    "docx",
    "lxml",
)

PINYIN = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüêếềńňǹḿĉŝŋ"
MARKS = "\u0300\u0301\u0302\u0304\u0308\u030c"
PUNCTUATION = "，。、；：？！“”‘’《》〈〉「」『』（）【】〔〕—…·～〇"
BOPOMOFO = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩˊˇˋ˙"
# From the table's third part (names, places, science) and from beyond the BMP.
RARE = (
    "亍芃𬣞𫇭伾邲坥昒侂峃驺垴枹昣钭疢窀珪𬜯𨐈帨舥烶扆珵䓬勔铏徛堃袼𫘦葜𬃊晫铽腘溚媓髢楙赗艉鄜塱瑢槜嶍𫚕潩叇噇鲪褯𥕢穄燏櫆簕甓嚚瀍鬒瓖玃蠼"
    "𠅤𡎚𣲗𤧛𥔲𥻗𦙶𦰡𨙸𨭉𨱑𩽾𪟝𪨰𪾢𫄷𫌀𫍲𫐐𫓧𫓹𫔶𫖳𫘜𫘧𫘬𫚭𫟅𫟼𫠜𫭟𫮃𫶇𬀩𬃊𬇹𬊤𬍡𬒔𬘓𬘩𬘭𬙊𬜯𬟽𬣡𬤊𬨎𬬩𬬱𬬻𬭊𬭛𬭬𬭶𬮱𬯎𬳵𬳿𬴊𬶏𬶠𬶮𬸚𬸪𬺓"
)
ENGLISH = "’‘“”—–…£€éèçñöÉ½×°"


def python(code: str, *, path: Path, cwd: Path) -> str:
    """Run Python with one more folder to import from, and give what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(path)},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def two_bytes(encoding: str, first: int, last: int) -> Iterator[str]:
    """Give the characters of a double-byte encoding between two of its codes."""
    for code in range(first, last + 1):
        try:
            yield code.to_bytes(2, "big").decode(encoding)
        except UnicodeDecodeError:
            continue


def face(name: str) -> QRawFont:
    """Give a font that comes with the program."""
    from PySide6.QtGui import QRawFont

    return QRawFont(str(resource("fonts", name)), 20)


def lacking(font: QRawFont, characters: str) -> str:
    """Give those characters that a font cannot draw."""
    return "".join(c for c in characters if not font.supportsCharacter(ord(c)))


@USES_QT
@pytest.mark.parametrize(
    ("encoding", "first", "last", "count"),
    [("gb2312", 0xB0A1, 0xF7FE, 6763), ("big5", 0xA440, 0xC67E, 5401)],
)
def test_the_kai_has_every_usual_character_of_both_scripts(
    encoding: str, first: int, last: int, count: int
) -> None:
    characters = "".join(c for c in two_bytes(encoding, first, last) if len(c) == 1)
    assert len(characters) == count
    assert lacking(face(KAI), characters) == ""


@USES_QT
def test_the_kai_has_the_rarest_characters_of_the_standard_table() -> None:
    assert lacking(face(KAI), RARE) == ""


@USES_QT
def test_the_kai_has_chinese_punctuation_pinyin_and_bopomofo() -> None:
    assert lacking(face(KAI), PUNCTUATION + BOPOMOFO + PINYIN + PINYIN.upper() + MARKS) == ""


@USES_QT
@pytest.mark.parametrize("style", ["Regular", "Italic", "Bold"])
def test_the_serif_has_every_letter_of_english_and_pinyin(style: str) -> None:
    serif = face(f"GentiumPlus-{style}.ttf")
    assert lacking(serif, ENGLISH + PINYIN + PINYIN.upper() + MARKS + "ẑẐ") == ""


@USES_QT
def test_the_fonts_go_by_names_that_we_may_use() -> None:
    from PySide6.QtGui import QFontDatabase

    families: set[str] = set()
    for font in resource("fonts").glob("*.ttf"):
        number = QFontDatabase.addApplicationFont(str(font))
        families.update(QFontDatabase.applicationFontFamilies(number))
    assert families == {"Duidu Kai", "Gentium Plus"}


def test_every_font_has_its_licence_beside_it() -> None:
    for font in resource("fonts").glob("*.ttf"):
        licence = font.with_name(font.stem.partition("-")[0] + "-OFL.txt")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")


def test_resources_of_a_checkout_lie_beside_the_package() -> None:
    assert resource("fonts") == ROOT / "resources" / "fonts"
    assert resource("fonts").is_dir()


def test_resources_of_an_installed_package_lie_inside_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "reader" / "model", tmp_path / "reader" / "model")
    (tmp_path / "reader" / "__init__.py").touch()
    (tmp_path / "reader" / "resources").mkdir()
    code = "from reader.model.resources import resource; print(resource('samples', 'a.txt'))"
    found = python(code, path=tmp_path, cwd=tmp_path)
    assert Path(found) == tmp_path / "reader" / "resources" / "samples" / "a.txt"


def test_the_command_line_loads_nothing_heavy_before_it_is_needed(tmp_path: Path) -> None:
    code = "import sys, reader.cli; print(*sys.modules)"
    modules = python(code, path=ROOT, cwd=tmp_path).split()
    assert "reader.cli" in modules
    assert [name for name in modules if name.startswith(HEAVY)] == []
