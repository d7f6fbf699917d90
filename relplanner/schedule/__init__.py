"""The critical path method over four link types, working calendars and constraints.

`compile_network` turns plain rows into arrays, `compute` calculates them; both know no database.
"""

from relplanner.schedule.compiling import compile_network
from relplanner.schedule.computing import ActivityDates, Schedule, compute
from relplanner.schedule.cycles import find_cycle
from relplanner.schedule.network import Network
from relplanner.schedule.rows import (
    CONSTRAINT_KINDS,
    LAG_KINDS,
    LINK_KINDS,
    ActivityRow,
    CycleError,
    LinkRow,
    NetworkError,
    ReleaseRow,
)

__all__ = [
    "CONSTRAINT_KINDS",
    "LAG_KINDS",
    "LINK_KINDS",
    "ActivityDates",
    "ActivityRow",
    "CycleError",
    "LinkRow",
    "Network",
    "NetworkError",
    "ReleaseRow",
    "Schedule",
    "compile_network",
    "compute",
    "find_cycle",
]
