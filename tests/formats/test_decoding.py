from hashlib import sha256

import pytest

from reader.formats.decoding import decode, pasted
from reader.model.errors import SourceError

SIMPLIFIED = (
    "雪夜\n\n雪下了一整夜，早上推开门，院子里的脚印全不见了。\n\nThe snow fell all night.\n"
)
TRADITIONAL = "舊書店\n\n巷子裡的舊書店沒有招牌，只有一盞總是亮著的燈。\n\nThe old bookshop.\n"


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL])
@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gb18030", "gb18030"),
    ],
)
def test_a_text_comes_back_from_each_encoding(text: str, encoding: str, name: str) -> None:
    source = decode(text.encode(encoding), "a.txt")
    assert (source.text, source.encoding) == (text, name)


def test_big5_is_told_from_gb18030() -> None:
    assert decode(TRADITIONAL.encode("big5"), "a.txt").encoding == "big5"
    assert decode(TRADITIONAL.encode("big5"), "a.txt").text == TRADITIONAL
    assert decode(SIMPLIFIED.encode("gbk"), "a.txt").text == SIMPLIFIED


@pytest.mark.parametrize("text", ["舊書店沒有招牌。", "老闆說，書認得路。", "燈亮著，沒有人。"])
def test_one_short_line_of_big5_is_enough(text: str) -> None:
    assert decode(text.encode("big5"), "a.txt").text == text


@pytest.mark.parametrize("text", ["雪夜", "灯亮了。", "没有人来，我走了。"])
def test_one_short_line_of_gb18030_is_enough(text: str) -> None:
    assert decode(text.encode("gb18030"), "a.txt").text == text


def test_utf16_without_a_mark_is_seen_where_it_has_no_zero_bytes() -> None:
    text = "雪下了一整夜，早上推开门，院子里的脚印全不见了。"
    assert decode(text.encode("utf-16-be"), "a.txt").text == text


def test_western_quotation_marks_are_not_taken_for_chinese() -> None:
    text = "“The snow fell,” she said – and the café was closed."
    source = decode(text.encode("cp1252"), "a.txt")
    assert (source.text, source.encoding) == (text, "windows-1252")


def test_line_ends_become_newlines_and_the_mark_goes() -> None:
    assert decode("\ufeff一\r\n二\r三\u2028四\n".encode(), "a.txt").text == "一\n二\n三\n四\n"


def test_the_digest_is_that_of_the_bytes() -> None:
    data = SIMPLIFIED.encode("gb18030")
    assert decode(data, "a.txt").digest == sha256(data).hexdigest()


def test_a_text_cut_off_within_a_character_is_still_read() -> None:
    data = (SIMPLIFIED * 20).encode().removesuffix(b"night.\n") + "夜".encode()[:2]
    assert decode(data, "a.txt").text.startswith("雪夜")


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_a_legacy_text_with_one_bad_byte_is_still_read(encoding: str) -> None:
    text = "燈亮了一夜，沒有人來。\n" * 60
    data = text.encode(encoding)
    damaged = data[:-1] + b"\xff\n"
    assert decode(damaged, "a.txt").text.startswith(text[:100])


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "holds only blanks"),
        ("\ufeff\u3000\n".encode(), "holds only blanks"),
        (b"\xef\xbb\xbf", "holds only blanks"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "but a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "but a JPEG image"),
        (b"GIF89a\x01\x00\x01\x00", "but a GIF image"),
        (b"%PDF-1.7\n%\xe2\xe3", "but a PDF document"),
        (b"PK\x03\x04\x14\x00", "but a ZIP archive"),
        (b"SQLite format 3\x00" + bytes(80), "but an SQLite database"),
        (b"text\x00\x01\x02 with zeros \x00\x00\x00", "but a binary file"),
        (bytes(range(1, 256)) * 4, "could not be made out"),
        (bytes(7), "but a binary file"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence) as caught:
        decode(data, "picture.txt")
    told = str(caught.value)
    assert told.startswith(("“picture.txt”", "The encoding of “picture.txt”"))
    assert told.endswith(".")
    assert "\n" not in told


def test_text_that_begins_like_a_magic_number_is_text() -> None:
    assert decode(b"BM is the name of a museum.\n", "a.txt").text.startswith("BM")
    assert decode(b"MZ came first.\n", "a.txt").text.startswith("MZ")


def test_pasted_text_bears_half_a_surrogate_pair() -> None:
    assert pasted("夜\ud83d里").text == "夜?里"
