"""Small makers of articles, texts and annotations: valid by themselves, told what matters.

Every maker gives each thing a fresh id and one fixed moment, so that a test names only what it is
about. Sentences are split after `。！？.!?` and the blanks that follow, which is enough for texts
that tests write themselves; how real texts are split is the business of `reader.text`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from reader.model.alignment import Alignment, Bead, Beads
from reader.model.annotation import Annotation, Color, Place, Style, Tag
from reader.model.article import (
    Article,
    Dropped,
    DroppedKind,
    Original,
    Paragraph,
    ParagraphKind,
    Paragraphs,
    Revision,
    Side,
)
from reader.model.change import Change, Entity, Key, Payload, key_of
from reader.model.language import Language
from reader.model.spans import Span, Spans

MOMENT = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)

CHINESE = ("雨停了。孩子们跑到河边去看水。", "老船夫坐在门口抽烟。他没有说话。")
ENGLISH = (
    "The rain stopped. The children ran to the river to look at the water.",
    "The old boatman sat smoking at his door. He said nothing.",
)

_SENTENCE = re.compile(r"[^。！？.!?]*[。！？.!?]+[”’」』\"']*\s*|[^。！？.!?]+$")


def make_revision(*paragraphs: str, title: str | None = None, side: UUID | None = None) -> Revision:
    """Make a revision of paragraphs (no newline in them), the title first where there is one."""
    texts = [*([] if title is None else [title]), *paragraphs]
    packed, sentences, start = [], [], 0
    for index, text in enumerate(texts):
        titled = index == 0 and title is not None
        kind = ParagraphKind.TITLE if titled else ParagraphKind.TEXT
        packed.append(Paragraph(start, start + len(text), kind))
        sentences += [(start + m.start(), start + m.end()) for m in _SENTENCE.finditer(text)]
        start += len(text) + 1
    return Revision(
        uuid4(), side or uuid4(), "\n".join(texts), Paragraphs.of(packed), Spans.of(sentences)
    )


def make_beads(left: int, right: int) -> Beads:
    """Pair sentences one to one; what one side has more goes into the last bead."""
    paired = min(left, right)
    if not paired:
        return Beads.of([Bead(0, left, 0, right)] if left or right else [])
    beads = [Bead(at, at + 1, at, at + 1, 0.9) for at in range(paired - 1)]
    return Beads.of([*beads, Bead(paired - 1, left, paired - 1, right, 0.5)])


def make_alignment(left: Revision, right: Revision, beads: Beads | None = None) -> Alignment:
    """Align two revisions, one to one unless beads are given."""
    return Alignment(
        uuid4(),
        left.id,
        right.id,
        make_beads(len(left.sentences), len(right.sentences)) if beads is None else beads,
    )


@dataclass(frozen=True)
class Made:
    """An article and everything that is stored with it."""

    article: Article
    revisions: tuple[Revision, ...]
    alignment: Alignment | None
    originals: tuple[Original, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @property
    def payload(self) -> Payload:
        """The bulky part."""
        alignments = () if self.alignment is None else (self.alignment,)
        return Payload(self.revisions, alignments, self.originals)

    @property
    def change(self) -> Change:
        """The change that brings it in."""
        return make_change("import", {}, self.article, *self.dropped)

    def place(self, quote: str, side: int = 0) -> Place:
        """Where a quote first stands in a side."""
        return make_place(self.revisions[side], quote)


def make_article(
    chinese: Sequence[str] | None = CHINESE,
    english: Sequence[str] | None = ENGLISH,
    *,
    titles: tuple[str | None, str | None] = (None, None),
    digest: str | None = None,
    dropped: Sequence[str] = (),
    name: str | None = None,
) -> Made:
    """Make an article with a Chinese and an English side (either may be `None`), aligned."""
    article_id = uuid4()
    texts = ((Language.SIMPLIFIED, chinese, titles[0]), (Language.ENGLISH, english, titles[1]))
    sides, revisions = [], []
    for language, paragraphs, title in texts:
        if paragraphs is not None:
            revision = make_revision(*paragraphs, title=title)
            revisions.append(revision)
            sides.append(Side(revision.side, language, revision.id))
    alignment = make_alignment(revisions[0], revisions[1]) if len(revisions) == 2 else None
    article = Article(
        id=article_id,
        sides=tuple(sides),
        created=MOMENT,
        modified=MOMENT,
        name=name,
        alignment=None if alignment is None else alignment.id,
    )
    original = Original(
        uuid4(),
        article_id,
        0,
        "river.txt",
        "utf-8",
        digest or uuid4().hex * 2,
        "\n".join(revision.text for revision in revisions),
    )
    pieces = tuple(
        Dropped(uuid4(), article_id, order, DroppedKind.CHROME, text, sides[0].id, 0)
        for order, text in enumerate(dropped)
    )
    return Made(article, tuple(revisions), alignment, (original,), pieces)


def make_place(revision: Revision, quote: str, occurrence: int = 1) -> Place:
    """Where a quote stands in a revision, the first time or a later one (from 1)."""
    start = -1
    for _ in range(occurrence):
        start = revision.text.index(quote, start + 1)
    span = Span(start, start + len(quote))
    return Place(revision.side, revision.id, span.start, span.end, quote)


def make_annotation(
    article: UUID,
    *places: Place,
    color: Color = Color.GREEN,
    style: Style = Style.HIGHLIGHT,
    tags: Sequence[UUID] = (),
    note: str = "",
    created: datetime = MOMENT,
) -> Annotation:
    """Make an annotation on some places of an article."""
    return Annotation(
        id=uuid4(),
        article=article,
        places=places,
        created=created,
        modified=created,
        style=style,
        color=color,
        tags=tuple(tags),
        note=note,
    )


def make_tag(name: str = "grammar/把") -> Tag:
    """Make a tag."""
    return Tag(uuid4(), name)


def make_change(kind: str, before: dict[Key, Entity | None], *after: Entity) -> Change:
    """Make a change to `after`; what `before` does not hold was not there."""
    keyed: dict[Key, Entity | None] = {key_of(entity): entity for entity in after}
    keys = {**before, **keyed}
    return Change(kind, {key: before.get(key) for key in keys}, {k: keyed.get(k) for k in keys})
