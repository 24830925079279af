from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.draft import SourceText
from reader.session.intake import bring_in, pasted
from reader.session.opened import OpenArticle
from reader.session.session import Session
from reader.storage.library import Library

NEWS = """\
港口图书馆今夜通宵开放。读者排起了长队。

他们说，这里的灯光让人安心。

英文如下：

Title: A Harbour Library Stays Open

The harbour library stays open all night. Readers formed a long queue.

They say that its light sets them at ease.

Views: 12
"""


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def session(library_path: Path) -> Iterator[Session]:
    with Library.open(library_path) as library:
        yield Session(library, "window-1")


@pytest.fixture
def news() -> SourceText:
    return pasted(NEWS)


@pytest.fixture
def opened(session: Session, news: SourceText) -> OpenArticle:
    article = OpenArticle(session, bring_in(session, [news]).article)
    session.subscribe(article.follow)
    return article
