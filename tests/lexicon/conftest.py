"""A small dictionary of our own."""

from __future__ import annotations

import pytest

from reader.lexicon.building import build
from reader.lexicon.cedict import Entry
from reader.lexicon.lexicon import Lexicon

ENTRIES = (
    Entry("渡船", "渡船", "du4 chuan2", ("ferry", "ferryboat")),
    Entry("船", "船", "chuan2", ("boat", "vessel; ship")),
    Entry("木船", "木船", "mu4 chuan2", ("wooden boat",)),
    Entry("船夫", "船夫", "chuan2 fu1", ("boatman",)),
    Entry("渡", "渡", "du4", ("to cross", "to pass through")),
    Entry("河", "河", "he2", ("river",)),
    Entry("河", "河", "He2", ("surname He",)),
    Entry("綠", "绿", "lu:4", ("green",)),
    Entry("軍艦", "军舰", "jun1 jian4", ("warship", "naval vessel")),
    Entry("艦", "舰", "jian4", ("warship; ship",)),
    Entry("河川", "河川", "he2 chuan1", ("see 河[he2]",)),
)


@pytest.fixture(scope="session")
def small() -> Lexicon:
    """Give the lexicon of these entries."""
    return build(ENTRIES, lambda _: None)
