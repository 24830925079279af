"""The part of a Markdown document that is the reader's own and survives when it is written again.

It stands between `%% begin notes %%` and `%% end notes %%`, each on a line of its own; Obsidian
shows neither. Quotes and notes cannot hold these marks, since their `%%` is escaped, so what
stands from the first beginning to the last end is the reader's, whatever is in it.
"""

from __future__ import annotations

import re

BEGIN = "%% begin notes %%"
END = "%% end notes %%"

Region = tuple[int, int]

_BEGIN = re.compile(rf"^{BEGIN}[ \t]*\r?$", re.MULTILINE)
_END = re.compile(rf"^{END}[ \t]*\r?$", re.MULTILINE)


def notes_region(text: str) -> Region | None:
    """Give where the reader's own part begins and ends in a document; `None` without one."""
    begin = _BEGIN.search(text)
    if begin is None:
        return None
    ends = [end.start() for end in _END.finditer(text, begin.end())]
    return (begin.end(), ends[-1]) if ends else None
