"""The critical path method over four link types, working calendars and constraints.

`compile_network` turns plain rows into arrays, `compute` calculates them into a `Schedule`. Both
know no database, no clock and no locale: the same rows give the same dates everywhere.

The rules, in the terms of the PMBOK Guide and the behaviour of MS Project, whose own numbers the
tests compare with:

* **Forward pass.** An activity starts at the latest of its release's start and what its links ask
  for. Starts move forward to working time, finishes back to the end of the shift. A milestone
  stays where its predecessor leaves it: after a task that ends on Friday 17:00 it is on Friday
  17:00. Two instants with no working time of a calendar between them are one date in it.
* **Links.** FS, SS, FF, SF; several between two activities all hold. A lag counts in working time
  of the successor's calendar, by the clock (`elapsed`), or as whole percent of the predecessor's
  duration, rounded to the minute; a negative lag is a lead. A link that crosses calendars is met
  when it is met in the successor's working time.
* **Summaries.** A link from a summary waits for its last finish (FS, FF) or its first start (SS,
  SF) inside, a link to one holds every activity inside. Its dates span those inside; its total
  float is the smaller of start and finish float, its free float the least inside, and it is
  critical if anything inside is. An SNET, FNLT or deadline of a summary holds for all inside;
  other constraints have no effect there and are told in `Schedule.remarks`.
* **Constraints.** SNET and FNET are earliest dates (an SNET before the release's start replaces
  it). SNLT, FNLT, MSO and MFO win over links, as MS Project's "tasks will always honor their
  constraint dates"; the predecessors then show negative float. ALAP leaves early and late dates
  alone and moves `Schedule.start` and `finish` as late as nothing else has to move.
* **Backward pass.** Every leaf must finish by the latest early finish of its own release, by its
  deadline and in time for its successors, also those in other releases. MSO and MFO fix the late
  dates. Late dates may lie before early ones: float is negative then, and stays visible.
* **Float.** Total float is late start minus early start, free float the room before the first
  successor's early date or the release's finish, both in working minutes of the activity's
  calendar. Critical means a total float of zero or less.
* **Reach.** Years 1900 to 2999, durations and lags up to a century; everything is integers.
"""

from relplanner.schedule.compiling import compile_network
from relplanner.schedule.computing import ActivityDates, Schedule, compute
from relplanner.schedule.cycles import find_cycle
from relplanner.schedule.kept import Kept
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
    "Kept",
    "LinkRow",
    "Network",
    "NetworkError",
    "ReleaseRow",
    "Schedule",
    "compile_network",
    "compute",
    "find_cycle",
]
