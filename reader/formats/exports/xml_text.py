"""Characters that XML 1.0 has no place for (section 2.2), whatever a text or a note holds."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """Give a text with U+FFFD in place of what XML does not take, so that offsets stay."""
    return _ILLEGAL.sub("\ufffd", text)
