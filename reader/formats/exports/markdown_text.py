r"""Plain text and a reader's notes in a Markdown document (CommonMark 0.31, with Obsidian's marks).

A quote is text: every character that would be taken for a mark is escaped, so that it reads as it
stands in the article. A note is the reader's own Markdown: it is kept, and only kept from running
into what comes after it.
"""

from __future__ import annotations

import json
import re

# Marks anywhere in a line: CommonMark's, tables, `$` mathematics, `#tags`, `^block` ids, `%%`
# comments and `==` highlights; an entity's `&`.
_MARKS = re.compile(r"[\\`*_\[\]<|~$#^]|%(?=%)|(?<=%)%|=(?==)|(?<==)=|&(?=#?\w+;)")
# Marks at the beginning of a line: quotes, lists, rules, underlines of headings.
_LINE_MARKS = re.compile(r"^(?=[>+=-])|^(\d{1,9})(?=[.)])", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
# Line breaks of YAML (1.2, section 5.4) and what it does not print, which JSON leaves as it is.
_YAML_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def escaped(text: str) -> str:
    r"""Give text with its marks escaped. Blanks at the beginnings of lines would be code: they go.

    >>> escaped("# 1*2")
    '\\# 1\\*2'
    """
    lines = (line.strip(" \t") for line in text.splitlines())
    marked = _MARKS.sub(r"\\\g<0>", "\n".join(lines))
    return _LINE_MARKS.sub(lambda match: f"{match[1] or ''}\\", marked)


def quoted(text: str) -> str:
    """Give text as a block quote, a paragraph in it for each line."""
    lines = [line for line in escaped(text).split("\n") if line]
    return "\n>\n".join(f"> {line}" for line in lines)


def hard_broken(text: str) -> str:
    """Give text as one paragraph, its lines kept apart by hard line breaks."""
    return "\\\n".join(line for line in escaped(text).split("\n") if line)


def contained(note: str) -> str:
    """Give a note so that no comment or code block it opens hides what comes after it."""
    kept = note.strip("\n").replace("%%", r"\%\%").replace("<!--", r"\<!--")
    fence = _open_fence(kept)
    return f"{kept}\n{fence}" if fence else kept


def _open_fence(note: str) -> str:
    """Give the fence that a note leaves open, empty where it leaves none."""
    fence = ""
    for line in note.splitlines():
        found = _FENCE.match(line)
        if found is None:
            continue
        if not fence:
            fence = "" if found[1][0] == "`" and "`" in found[2] else found[1]
        elif found[1].startswith(fence) and not found[2].strip():
            fence = ""
    return fence


def yaml_string(text: str | None) -> str:
    """Give text as a double-quoted YAML scalar: JSON's strings are YAML's (1.2, section 7.3.1).

    What is not there is `null`.
    """
    written = json.dumps(text, ensure_ascii=False)
    return _YAML_UNPRINTED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
