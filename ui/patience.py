"""What is to be written while another program holds the plan's file: it waits, the window doesn't.

A connection of the window waits some hundredths of a second only. What couldn't be done then is
tried again by a timer, in its order, until it is done or the person no longer wants to wait.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from relplanner.errors import BusyError, PlannerError
from ui.banner import Banner, BannerButton

if TYPE_CHECKING:
    from relplanner.planner import Plan
    from ui.session import Session

WAIT_S = 0.04
"""How long a connection of the window waits: a change may come upon a busy file twice."""
TRY_EVERY_MS = 200
MOST_TRIES = 75

Doing = Callable[[], Any]
Then = Callable[[Any], object]


class Patience(QObject):
    """Does things at once, or in their order as soon as the file is free.

    Signals:
        changed: Something waits, or nothing does any more.

    Attributes:
        most_tries: After so many vain ones the person is asked.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.most_tries = MOST_TRIES
        self._session = session
        self._waiting: deque[tuple[Doing, Then | None]] = deque()
        self._error: BusyError | None = None
        self._tries = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_EVERY_MS)
        self._timer.timeout.connect(self._try_again)

    @property
    def waiting(self) -> int:
        """How many things wait for the file."""
        return len(self._waiting)

    def do(self, doing: Doing, then: Then | None = None) -> None:
        """Does something that may come upon a busy file, at once or later; `then` gets its result.

        Raises:
            PlannerError: Where it can't be done at all, and that shows at once. What shows later
                is told by `Session.failed`.
        """
        if not self._waiting:
            try:
                result = doing()
            except BusyError as error:
                self._error = error
            else:
                if then is not None:
                    then(result)
                return
        self._waiting.append((doing, then))
        if not self._timer.isActive():
            self._tries = 0
            self._timer.start()
        self.changed.emit()

    def give_up(self) -> bool:
        """Waits no longer: says so, and offers to try again; False where nothing has waited."""
        if not self._waiting or self._error is None:
            return False
        left, error, plan = tuple(self._waiting), self._error, self._session.plan
        self.forget()
        self._session.tell(error, lambda: self._wait_anew(left, plan))
        return True

    def forget(self) -> None:
        """Drops what waits, and says nothing of it."""
        self._waiting.clear()
        self._timer.stop()
        self.changed.emit()

    def _wait_anew(self, left: tuple[tuple[Doing, Then | None], ...], plan: Plan) -> None:
        if not self._session.has_plan or self._session.plan is not plan:
            # It was meant for the plan that was open then.
            return
        for doing, then in left:
            try:
                self.do(doing, then)
            except PlannerError as error:
                self._session.tell(error)

    def _try_again(self) -> None:
        self._tries += 1
        while self._waiting:
            # Not in the queue while it is done: what listens to it may do something, too.
            doing, then = self._waiting.popleft()
            try:
                result = doing()
            except BusyError as error:
                self._waiting.appendleft((doing, then))
                self._error = error
                if self._tries >= self.most_tries:
                    self.give_up()
                return
            except PlannerError as error:
                self._session.tell(error)
            else:
                if then is not None:
                    then(result)
        self._timer.stop()
        self.changed.emit()


class PatienceBanner(Banner):
    """Says that something waits for the file, with a way out of waiting."""

    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self._patience = patience
        patience.changed.connect(self._show)

    def _show(self) -> None:
        count = self._patience.waiting
        if not count:
            self.clear()
            return
        words = (
            self.tr(
                "⚠ Another program is using the file. What you did last isn't written yet; it is "
                "as soon as the file is free. Go on working, and leave the plan open."
            )
            if count == 1
            else self.tr(
                "⚠ Another program is using the file. The {0} things that you did last aren't "
                "written yet; they are as soon as it is free. Go on working, and leave the plan "
                "open."
            ).format(count)
        )
        self.say(words, BannerButton(self.tr("Don't wait"), self._patience.give_up))
