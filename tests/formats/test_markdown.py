import pytest

from reader.formats.markdown import markdown_lines
from tests.formats.shapes import ink


@pytest.mark.parametrize(
    ("source", "text", "level"),
    [
        ("# 灯", "灯", 1),
        ("### A Lamp ###", "A Lamp", 3),
        ("灯\n===", "灯", 1),
        ("A Lamp\n---", "A Lamp", 2),
        ("#灯", "#灯", 0),
        ("> 灯亮了", "灯亮了", 0),
        ("> > - 灯亮了", "灯亮了", 0),
        ("- [x] done", "done", 0),
        ("**灯**亮了，*没有人*来。", "灯亮了，没有人来。", 0),
        ("a __lamp__ and `code`", "a lamp and code", 0),
        ("snake_case_name", "snake_case_name", 0),
        ("2 * 3 = 6", "2 * 3 = 6", 0),
        ("the [lamp](https://a.example.org) burns", "the lamp burns", 0),
        ("[灯][1] 亮了", "灯 亮了", 0),
        (r"1\. 灯 \*亮\*", "1. 灯 *亮*", 0),
        ("灯<br>", "灯", 0),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2", 0),
    ],
)
def test_marks_are_taken_out_of_the_words(source: str, text: str, level: int) -> None:
    (line,) = markdown_lines(source)
    assert (line.text, line.level) == (text, level)
    assert ink(line.text, *line.marks) == ink(source)


def test_a_rule_after_a_blank_line_is_an_ornament() -> None:
    assert [line.text for line in markdown_lines("灯\n\n---\n\n夜")] == ["灯", "---", "夜"]


def test_front_matter_becomes_labels() -> None:
    lines = list(markdown_lines('---\ntitle: "灯"\ntags:\n  - 夜\n  - sea\n---\n\n# 灯\n'))
    assert [line.text for line in lines] == ["---", "title: 灯", "tags: 夜, sea", "---", "灯"]


def test_a_rule_that_opens_no_front_matter_is_left() -> None:
    assert [line.text for line in markdown_lines("---\n灯")] == ["---", "灯"]
