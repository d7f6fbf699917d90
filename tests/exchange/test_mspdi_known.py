"""Numbers that MS Project 2003 itself computed for links with lags, typed anew.

From MPXJ's collection of files (junit/data/generated/task-links/task-links-project2003-mspdi.xml):
pairs of tasks of a day from Friday 17 October 2014, 08:00, each with another link.
"""

from __future__ import annotations

import pytest

from relplanner.calendars import to_datetime
from tests.exchange.mspdifiles import imported, project, task
from tests.exchange.tablefiles import plan_in

# Type, lag in tenths of a minute, its format; of the first the late start and the total slack in
# tenths of a minute, of the second the early start and the free slack; it may start on 3 November.
PAIRS = [
    (1, 0, 7, "10-31", 48000, "10-20", 48000),
    (1, 4800, 7, "10-30", 43200, "10-21", 43200),
    (1, 9600, 7, "10-29", 38400, "10-22", 38400),
    (1, 24000, 9, "10-24", 24000, "10-27", 24000),
    (1, 48000, 9, "10-17", 0, "11-03", 0),
    (2, 9600, 7, "10-31", 48000, "10-20", 48000),
    (3, 9600, 7, "10-30", 43200, "10-21", 43200),
    (0, 9600, 7, "10-30", 43200, "10-21", 43200),
]


@pytest.fixture(scope="module")
def computed(tmp_path_factory):
    """Early start and finish, late start and finish, total and free slack, critical, by UID."""
    tasks = []
    for place, (kind, lag, form, *_) in enumerate(PAIRS):
        first, second = 2 * place + 1, 2 * place + 2
        tasks += [task(first), task(second, links=[(first, kind, lag, form)])]
    more = "<StartDate>2014-10-17T08:00:00</StartDate><CalendarUID>1</CalendarUID>"
    with plan_in(tmp_path_factory.mktemp("known")) as plan:
        made, _ = imported(plan, project(tasks, more=more))
        schedule = plan.schedule()
        found = {}
        for uid, one in made.items():
            dates = schedule.of(one.id)
            instants = (dates.early_start, dates.early_finish, dates.late_start, dates.late_finish)
            found[int(uid)] = (
                [f"{to_datetime(at, 'UTC'):%m-%d %H:%M}" for at in instants],
                10 * dates.total_float_min,
                10 * dates.free_float_min,
                dates.critical,
            )
    return found


def days(early, late):
    return [f"{early} 08:00", f"{early} 17:00", f"{late} 08:00", f"{late} 17:00"]


@pytest.mark.parametrize("place", range(len(PAIRS)))
def test_that_links_and_lags_have_the_dates_and_slack_of_ms_project_2003(computed, place):
    *_, late, slack, early, free = PAIRS[place]
    critical = slack == 0
    assert computed[2 * place + 1] == (days("10-17", late), slack, 0, critical)
    assert computed[2 * place + 2] == (days(early, "11-03"), slack, free, critical)
