"""What goes into the calculation (plain tuples) and the errors it can end in."""

from __future__ import annotations

from typing import NamedTuple

from relplanner.errors import PlannerError

CONSTRAINT_KINDS = ("ASAP", "ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO")
LINK_KINDS = ("FS", "SS", "FF", "SF")
LAG_KINDS = ("working", "elapsed", "percent")
WORKING, ELAPSED, PERCENT = range(len(LAG_KINDS))

MAX_DURATION_MIN = 100 * 366 * 1440
"""A century; anything longer is a typing error and would leave the calendar."""


class NetworkError(PlannerError):
    """Rows that don't make a network; the message names the row."""


class ReachError(NetworkError):
    """Dates outside of the years that can be computed.

    Attributes:
        name: The activity that lies furthest away.
    """

    def __init__(self, what: str, name: str) -> None:
        self.name = name
        super().__init__(
            what,
            where=f"Activity {name}",
            todo="It is the last in its chain; check the durations and lags that lead to it.",
        )


class CycleError(NetworkError):
    """Activities that wait for each other in a circle.

    Attributes:
        members: Ids in the order of the loop, the first not repeated at the end.
    """

    def __init__(self, members: tuple[str, ...], labels: tuple[str, ...]) -> None:
        self.members = members
        loop = " → ".join((*labels, labels[0]))
        super().__init__(
            f"These activities wait for each other in a circle: {loop}.",
            todo="Remove one of these links.",
        )


class ActivityRow(NamedTuple):
    """An activity; one that others name as parent is a summary and has no duration of its own.

    Attributes:
        id: Its id.
        code: The short code that people see ("A-12").
        name: Its name.
        parent_id: The summary it belongs to, or None.
        release_id: Its release.
        duration_min: Working minutes in its calendar, 0 makes a milestone.
        calendar_id: Its calendar, or None for the release's.
        constraint_kind: One of `CONSTRAINT_KINDS`.
        constraint_at: The constraint's instant; needed by all kinds but ASAP and ALAP.
        deadline_at: The instant by which it should be finished, or None.
        elapsed: Whether the duration goes on by the clock, nights and weekends included.
        active: Whether it counts; what isn't active moves nothing.
        actual_start: When it really began, or None.
        actual_finish: When it was really finished, or None.
        remaining_min: What is left of its duration, once it has begun.
        resumes_at: The instant before which work on what is left doesn't go on, or None.
        done: Whether nothing is left to be done, also where nobody has said when it was finished:
            a status date doesn't move it.
        pause_min: For how long it is planned to pause in what is still to be done, in the time
            of its duration; 0 where nothing is.
        paused_min: For how long it has paused in what is done.
    """

    id: str
    code: str
    name: str
    parent_id: str | None
    release_id: str
    duration_min: int
    calendar_id: str | None = None
    constraint_kind: str = "ASAP"
    constraint_at: int | None = None
    deadline_at: int | None = None
    elapsed: bool = False
    active: bool = True
    actual_start: int | None = None
    actual_finish: int | None = None
    remaining_min: int = 0
    resumes_at: int | None = None
    done: bool = False
    pause_min: int = 0
    paused_min: int = 0


class LinkRow(NamedTuple):
    """A dependency of one activity on another.

    Attributes:
        id: Its id.
        predecessor_id: The activity that drives.
        successor_id: The activity that waits.
        kind: FS, SS, FF or SF; the first letter is the predecessor's end.
        lag_min: Minutes, negative is a lead; for `percent` whole percent of the predecessor's
            duration.
        lag_kind: `working` counts in the successor's calendar, `elapsed` by the clock.
    """

    id: str
    predecessor_id: str
    successor_id: str
    kind: str = "FS"
    lag_min: int = 0
    lag_kind: str = "working"


class SlackLimit(NamedTuple):
    """Up to how much total float an activity is critical.

    Attributes:
        working_min: Working minutes of its calendar.
        clock_min: Minutes of the clock, of what goes on by it (elapsed).
    """

    working_min: int = 0
    clock_min: int = 0


NO_SLACK = SlackLimit()


class ReleaseRow(NamedTuple):
    """A release: where its activities begin and the calendar they work by.

    Attributes:
        id: Its id.
        name: Its name.
        start_at: Instant before which its activities don't start.
        calendar_id: The calendar of activities that have none of their own.
        target_at: Where it is scheduled backward, the instant by which all of it is finished;
            its own start counts for nothing then. None where it is scheduled from its start.
    """

    id: str
    name: str
    start_at: int
    calendar_id: str
    target_at: int | None = None


def label(activity: ActivityRow) -> str:
    """How an activity is called in messages ("A-3 Build")."""
    return f"{activity.code} {activity.name}".strip() or activity.id
