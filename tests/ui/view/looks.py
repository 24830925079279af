"""Ways a reader may have a text set: any within the limits, and the typefaces of each."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from hypothesis import strategies as st

from reader.model.language import Language
from reader.ui.view.setting import (
    CHINESE,
    LINE_HEIGHTS,
    MARGINS,
    MEASURES,
    SIZES,
    ZOOMS,
    Lettering,
    Limits,
    Ruby,
    Setting,
    Typography,
)
from reader.ui.view.typeface import Typefaces


def _numbers(limits: Limits) -> st.SearchStrategy[int]:
    return st.integers(round(limits.least), round(limits.most))


_FAMILIES = {
    # one that has the script: a letter that no font has is a box as wide as it likes
    "chinese": [None, "Duidu Kai", "no such family"],
    "english": [None, "Duidu Kai", "Gentium Plus", "no such family"],
}


def _letterings(side: str) -> st.SearchStrategy[Lettering]:
    return st.builds(
        Lettering,
        family=st.sampled_from(_FAMILIES[side]),
        size=st.floats(SIZES.least, SIZES.most),
        line_height=st.floats(LINE_HEIGHTS.least, LINE_HEIGHTS.most),
        measure=_numbers(MEASURES[side]),
        justified=st.booleans(),
    )


rubies = st.builds(Ruby, st.booleans(), st.booleans(), st.booleans())
typographies = st.builds(
    Typography,
    _letterings("chinese"),
    _letterings("english"),
    _numbers(MARGINS),
    st.booleans(),
)
looks = st.builds(
    Setting,
    zoom=st.sampled_from([ZOOMS.least, 0.8, 1.0, 1.3, ZOOMS.most]),
    pinyin=st.booleans(),
    ruby=rubies,
    typography=typographies,
)


HEIGHTS = {
    "as at first": Setting(),
    "larger": Setting(zoom=1.4),
    "indented": Setting(typography=Typography(indented=True)),
    "wide lines": Setting(
        typography=Typography(replace(CHINESE, line_height=2.3, size=26, measure=24))
    ),
    "pinyin": Setting(pinyin=True),
    "zhuyin": Setting(pinyin=True, ruby=Ruby(zhuyin=True)),
}
"""Settings that set a text to heights of their own."""


@lru_cache(maxsize=512)
def typefaces(setting: Setting, language: Language = Language.SIMPLIFIED) -> Typefaces:
    """Give a setting's typefaces, made once."""
    return Typefaces(language, setting)
