"""A plan that is to be opened while another program holds its file: it waits, the window doesn't.

Opening is tried again by a timer until it can be done, or the person no longer wants it. What is
open meanwhile stays so.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from relplanner.errors import BusyError, PlannerError
from ui.banner import Banner, BannerButton

if TYPE_CHECKING:
    from ui.session import Session

TRY_EVERY_MS = 500


class Opening(QObject):
    """Opens a plan as soon as its file is free.

    Signals:
        changed: A plan waits to be opened, or none does any more.

    Attributes:
        path: The plan that waits; None for none.
        read_only: Whether it is wanted for reading only.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.path: Path | None = None
        self.read_only = self._take_over_lock = False
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_EVERY_MS)
        self._timer.timeout.connect(self._try_again)

    def begin(self, path: Path, *, read_only: bool, take_over_lock: bool) -> None:
        """Waits for a plan, in the place of one that waited before."""
        self.path, self.read_only, self._take_over_lock = path, read_only, take_over_lock
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Waits no longer."""
        self._timer.stop()
        if self.path is not None:
            self.path = None
            self.changed.emit()

    def want_read_only(self) -> None:
        """Is content with reading, which can be had while somebody is about to write."""
        self.read_only = True
        self.changed.emit()
        self._try_again()

    def _try_again(self) -> None:
        from relplanner.planner import Plan

        path, read_only, take_over_lock = self.path, self.read_only, self._take_over_lock
        if path is None:
            return
        try:
            plan = Plan.open(path, read_only, take_over_lock=take_over_lock)
        except BusyError:
            return
        except PlannerError as error:
            self.stop()
            self._session.tell(
                error,
                lambda: self._session.open(
                    path, read_only=read_only, take_over_lock=take_over_lock
                ),
            )
        else:
            self.stop()
            self._session.adopt(plan)


class OpeningBanner(Banner):
    """Says that a plan waits to be opened, with ways out of waiting."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        opening.changed.connect(self._show)

    def _show(self) -> None:
        path = self._opening.path
        if path is None:
            self.clear()
            return
        words = self.tr(
            "⚠ Another program is using {0}. It is opened as soon as the file is free."
        ).format(path.name)
        reading = BannerButton(self.tr("Open read-only"), self._opening.want_read_only)
        self.say(
            words,
            *([] if self._opening.read_only else [reading]),
            BannerButton(self.tr("Cancel"), self._opening.stop),
        )
