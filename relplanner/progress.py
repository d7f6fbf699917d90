"""How long work says how far it is, and how it is told to stop.

Long functions take `progress: Progress | None`. Whoever calls them passes something with a
`step` method; to cancel, `step` raises `Cancelled`, and the work leaves nothing half-done.
"""

from __future__ import annotations

from typing import Protocol

from relplanner.errors import PlannerError


class Cancelled(PlannerError):  # noqa: N818 - it is a wish, not an error
    """The person asked to stop; files and plan are as they were."""

    def __init__(self) -> None:
        super().__init__("Cancelled.", todo="Nothing was changed.")


class Progress(Protocol):
    """What long work reports to, from the thread that it runs in."""

    def step(self, done: int, total: int, what: str) -> None:
        """Takes note that `done` of `total` is done.

        Args:
            done: From 0 to `total`; never less than in an earlier call of the same work.
            total: Of the same unit; 0 where it isn't known yet.
            what: What is being done, a few words for people ("Drawing page 2").

        Raises:
            Cancelled: To stop the work; it is passed on to the caller.
        """


def report(progress: Progress | None, done: int, total: int, what: str) -> None:
    """Calls `progress.step` where there is somebody to report to.

    Raises:
        Cancelled: When the work is to stop.
    """
    if progress is not None:
        progress.step(done, total, what)
