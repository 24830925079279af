"""Documents in many shapes, each with what must come out of it beside it as JSON."""

from pathlib import Path

import pytest

from reader.formats.sources import draft_of, draft_of_pair, pasted, read_source
from reader.model.draft import Draft
from reader.model.errors import SourceError
from reader.model.language import Language
from reader.model.resources import resource
from tests.formats.shapes import SOURCES, dropped, expected, ink, ink_of, texts, told

NAMES = sorted(path.stem for path in SOURCES.glob("*.json"))


def files_of(name: str) -> list[Path]:
    """Give the one file of a document, or its Chinese and its English file."""
    return sorted((p for p in SOURCES.glob(f"{name}.*") if p.suffix != ".json"), reverse=True)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_comes_out_as_written_beside_it(name: str) -> None:
    sources = [read_source(path) for path in files_of(name)]
    draft = draft_of(sources[0]) if len(sources) == 1 else draft_of_pair(*sources)
    encodings = [source.encoding for source in sources]
    assert {"encodings": encodings, **told(draft)} == expected(name)
    assert ink_of(draft) == ink(*(source.text for source in sources))


def test_there_are_more_than_twelve_shapes() -> None:
    assert len(NAMES) >= 12


def test_two_files_may_come_in_either_order() -> None:
    chinese, english = (read_source(path) for path in files_of("pair"))
    assert draft_of_pair(chinese, english) == draft_of_pair(english, chinese)


@pytest.mark.parametrize(("name", "language"), [("zh", "Chinese"), ("en", "English")])
def test_two_files_of_one_language_are_refused(name: str, language: str) -> None:
    source = read_source(SOURCES / f"pair.{name}.txt")
    with pytest.raises(SourceError, match=f"are both {language}"):
        draft_of_pair(source, source)


def test_a_second_file_without_language_is_refused() -> None:
    chinese = read_source(SOURCES / "pair.zh.txt")
    with pytest.raises(SourceError, match=r"no Chinese and no English text in “numbers.txt”"):
        draft_of_pair(chinese, pasted("1 2 3", "numbers.txt"))


@pytest.mark.parametrize("text", ["12345", "* * *", "Привет, мир."])
def test_a_text_in_neither_language_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match="no Chinese and no English"):
        draft_of(pasted(text))


def test_a_text_that_looks_like_chrome_alone_is_a_text() -> None:
    draft = draft_of(pasted("Home\n首页"))
    assert (texts(draft, "zh"), texts(draft, "en")) == (["首页"], ["Home"])


def sample(name: str) -> Draft:
    """Read one of the samples that come with the program."""
    return draft_of(read_source(resource("samples", f"{name}.txt")))


@pytest.mark.parametrize(
    ("name", "language", "paragraphs", "titles"),
    [
        (
            "night-library",
            Language.SIMPLIFIED,
            5,
            (None, "Harbour City Puts Its Libraries on the Night Bus"),
        ),
        ("the-clock-mender", Language.SIMPLIFIED, 15, ("修钟的人", "The Clock Mender")),
        ("umbrellas", Language.TRADITIONAL, 6, ("借傘", "Borrowed Umbrellas")),
    ],
)
def test_the_samples_come_in_cleanly(
    name: str, language: Language, paragraphs: int, titles: tuple[str | None, str]
) -> None:
    draft = sample(name)
    assert [side.language for side in draft.sides] == [language, Language.ENGLISH]
    for code, title in zip(("zh", "en"), titles, strict=True):
        found = texts(draft, code)
        assert len(found) == paragraphs + (title is not None)
        if title:
            assert found[0] == title
    assert not any(piece.kind.value == "chrome" for piece in draft.dropped)


def test_the_news_sample_tells_its_keywords_and_source() -> None:
    draft = sample("night-library")
    assert draft.keywords == ("Night Library Line", "Public Transport", "Reading")
    assert draft.source == "https://news.example.org/ligang/2025/11-08/night-library-line.html"
    assert dropped(draft) == ["英文如下：", "Title:", "Keywords:", ", ,", "Content:", "【来源】"]
