"""What would be: the dates before and after a change that was only tried."""

from __future__ import annotations

from dataclasses import dataclass

from relplanner.schedule import Schedule


class TakenBack(Exception):  # noqa: N818 - no error: it ends a change that was only tried
    """Ends a change so that nothing of it stays."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The dates as they are, and as they would be.

    Attributes:
        before: The dates of the plan.
        after: The dates with the change.
    """

    before: Schedule
    after: Schedule

    @property
    def moved(self) -> tuple[str, ...]:
        """The ids of the activities that would start or finish at another time, new ones too."""
        return tuple(
            row_id
            for row_id in self.after.ids
            if row_id not in self.before.index or self._span(row_id) != self._was(row_id)
        )

    @property
    def gone(self) -> tuple[str, ...]:
        """The ids of the activities that would not be there any more."""
        return tuple(row_id for row_id in self.before.ids if row_id not in self.after.index)

    def release_later_min(self, release_id: str) -> int:
        """How much later a release would finish, elapsed minutes; negative for earlier.

        Raises:
            ValueError: For a release that isn't there before and after.
        """
        finishes = [
            int(one.release_finish[one.release_ids.index(release_id)])
            for one in (self.before, self.after)
        ]
        return finishes[1] - finishes[0]

    def _span(self, row_id: str) -> tuple[int, int]:
        dates = self.after.of(row_id)
        return dates.start, dates.finish

    def _was(self, row_id: str) -> tuple[int, int]:
        dates = self.before.of(row_id)
        return dates.start, dates.finish
