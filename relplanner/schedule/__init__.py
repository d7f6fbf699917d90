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
  duration, rounded to the minute (of a summary: of its working time from first start to last
  finish); a negative lag is a lead. What has no duration is where a lag is over, at the end of a
  shift: a day after a milestone on Monday 08:00 is Monday 17:00. A link that crosses calendars is
  met when it is met in the successor's working time.
* **Summaries.** A link from a summary waits for its last finish (FS, FF) or its first start (SS,
  SF) inside, a link to one holds every activity inside. Its dates span those inside; its total
  float is the smaller of start and finish float, its free float the least inside, and it is
  critical if anything inside is. An SNET, FNLT or deadline of a summary holds for all inside;
  other constraints have no effect there and are told in `Schedule.remarks`.
* **Constraints.** SNET and FNET are earliest dates (an SNET before the release's start replaces
  it). SNLT, FNLT, MSO and MFO win over links, as MS Project's "tasks will always honor their
  constraint dates"; the predecessors then show negative float. ALAP leaves early and late dates
  alone and moves `Schedule.start` and `finish` as late as nothing else has to move.
* **Progress.** What is finished stands at its actual dates, waits for nothing and has no float.
  What has begun keeps its actual start; what is left of it comes after what is done of it, not
  before the status date or the day on which it is resumed, and waits for what isn't finished
  before it (retained logic, also where it began out of sequence). Links from its start begin at
  the actual one; its constraint has had its time. With a status date nothing that hasn't begun is
  planned before it. Of what is done, 100 percent, nothing is left: it stays where it is planned as
  long as nobody says when it really was, also before the status date, and isn't critical.
* **Pauses** that are planned make what is to be done last longer, in its own calendar: they move
  with their activity, and links, floats and constraints hold for all of it. A lag in percent is one
  of the duration, pauses left out.
* **Inactive** activities keep their places, but no link from or to them holds, and summaries,
  releases and the critical path leave them out.
* **Elapsed durations** go on by the clock; a lag to such an activity counts in its calendar.
* **From the target.** A release that is scheduled backward has its target as the finish of all:
  activities without a constraint are drawn to their late dates, and the first of them tells when
  the release begins. Its start counts for nothing.
* **People.** A calendar may have people: work happens only while one of them works as well. Where
  none of them ever does, they are left out, which `Schedule.remarks` tells.
* **Backward pass.** Every leaf must finish by the latest early finish of its own release, by its
  deadline and in time for its successors, also those in other releases. MSO and MFO fix the late
  dates. Late dates may lie before early ones: float is negative then, and stays visible.
* **Float.** Total float is late start minus early start, free float the room before the first
  successor's early date or the release's finish, but no more than the total float, both in working
  minutes of the activity's calendar. Critical means a total float of zero or less, or up to the
  limit of the plan (MS Project's CriticalSlackLimit).
* **Reach.** Years 1900 to 2999, durations and lags up to a century; everything is integers.
"""

from relplanner.schedule.compiling import Rows as NetworkRows
from relplanner.schedule.compiling import compile_network
from relplanner.schedule.computing import compute
from relplanner.schedule.cycles import find_cycle
from relplanner.schedule.dates import ActivityDates, Schedule
from relplanner.schedule.network import Network
from relplanner.schedule.patching import Compiler
from relplanner.schedule.rows import (
    CONSTRAINT_KINDS,
    LAG_KINDS,
    LINK_KINDS,
    ActivityRow,
    CycleError,
    LinkRow,
    NetworkError,
    ReachError,
    ReleaseRow,
    SlackLimit,
)
from relplanner.schedule.views import Reader, RowView

__all__ = [
    "CONSTRAINT_KINDS",
    "LAG_KINDS",
    "LINK_KINDS",
    "ActivityDates",
    "ActivityRow",
    "Compiler",
    "CycleError",
    "LinkRow",
    "Network",
    "NetworkError",
    "NetworkRows",
    "ReachError",
    "Reader",
    "ReleaseRow",
    "RowView",
    "Schedule",
    "SlackLimit",
    "compile_network",
    "compute",
    "find_cycle",
]
