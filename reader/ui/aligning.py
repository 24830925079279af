"""Aligning by words, behind the window: an article is aligned again once it is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from reader.model.alignment import Beads
from reader.session.job import Hearing, Job
from reader.session.realign import NEAR, align_again, are_strangers, settle_alignment
from reader.storage.aligned import AlignedMarks
from reader.storage.folders import cache_folder
from reader.ui.strip import Offer

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.session import Session
    from reader.ui.actions import Actions
    from reader.ui.delivery import Delivery
    from reader.ui.desk import Desk
    from reader.ui.settings import Settings
    from reader.ui.strip import Strip

VERSION = "words-1"
"""What the marks are stamped with: an aligner that finds other beads has another name."""

REST = 1_200
"""How long an article has been open before it is aligned again, in milliseconds."""


class Aligning(QObject):
    """Aligns the open article by words, unless that was done, and says so where it is asked to."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        settings: Settings,
        actions: Actions,
        strip: Strip,
        delivery: Delivery,
    ) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._settings = settings
        self._actions = actions
        self._strip = strip
        self._delivery = delivery
        self._marks = AlignedMarks(VERSION)
        self._opened: OpenArticle | None = None
        self._job: Job[Beads] | None = None
        self._loud = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self._begin(loud=False))
        actions["align-again"].triggered.connect(self.align)
        actions["align-unasked"].setChecked(settings.align)
        actions["align-unasked"].toggled.connect(self._set_unasked)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Align this article once it has been open for a while."""
        self.stop()
        self._opened = opened
        alignment = self._alignment()
        self._actions["align-again"].setEnabled(alignment is not None)
        self._wait()

    @property
    def is_due(self) -> bool:
        """Whether the open article will be aligned by and by, or is being aligned."""
        return self._rest.isActive() or self._job is not None

    def align(self) -> None:
        """Align again between what is locked, as the reader asks."""
        self.stop()
        self._begin(loud=True)

    def stop(self) -> None:
        """Stop what is under way; nothing comes of it."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            if self._loud:
                self._strip.hide()

    def _set_unasked(self, unasked: bool) -> None:
        self._settings.align = unasked
        if unasked:
            self._wait()
        elif not self._loud:
            self.stop()

    def _wait(self) -> None:
        """Let the open article be aligned by and by, unless that is done or not wanted."""
        alignment = self._alignment()
        wanted = self._settings.align and not self.is_due
        if wanted and alignment is not None and alignment not in self._marks:
            self._rest.start()

    def _alignment(self) -> UUID | None:
        opened = self._opened
        return None if opened is None or opened.alignment is None else opened.alignment.id

    def _begin(self, *, loud: bool, whole: bool = False) -> None:
        """Align the article, but in a book at first what lies around the reader."""
        opened, alignment = self._opened, self._alignment()
        if opened is None or alignment is None or opened.alignment is None:
            return
        self._loud = loud
        beads, near = opened.alignment.beads, None
        if not (whole or loud) and len(beads) > 2 * NEAR:
            side, offset = self._desk.reading_place()
            sentence = opened.revisions[side].sentences.at(offset)
            near = beads.holding(sentence, left=side == 0)
        if loud:
            self._strip.follow(self.tr("Aligning …"), Offer(self.tr("Cancel"), self._give_up))
        article = opened.article.id
        hearing: Hearing[Beads] = Hearing(
            self._show_progress,
            partial(self._settle, article, alignment, whole=near is None),
            self._fail,
        )
        arguments = (self._session.library.path, cache_folder(), article, near)
        self._job = Job(align_again, arguments, self._delivery.deliver, hearing)

    def _show_progress(self, share: float) -> None:
        if self._loud:
            self._strip.set_progress(round(share * 100), 100)

    def _settle(self, article: UUID, alignment: UUID, beads: Beads, *, whole: bool) -> None:
        self._job = None
        change = settle_alignment(self._session, article, alignment, beads, asked=self._loud)
        if not whole:
            self._begin(loud=self._loud, whole=True)
            return
        self._marks.add(alignment)  # undone, it is not done again unasked
        done = self._alignment()
        if change is not None and done is not None:
            self._marks.add(done)
        if change is not None and are_strangers(beads):
            self._strip.say(self.tr("These two texts do not look like translations of each other."))
        elif self._loud:
            self._strip.say(
                self.tr("There was nothing to be aligned otherwise.")
                if change is None
                else self.tr("The sentences were aligned again; what you confirmed stayed.")
            )

    def _fail(self, error: BaseException) -> None:
        self._job = None
        if self._loud:
            self._strip.hide()
            raise error

    def _give_up(self) -> None:
        self.stop()
        self._strip.say(self.tr("The aligning was cancelled; the pairs are as they were."))
