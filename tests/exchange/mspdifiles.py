"""Small MS Project files for tests, and the example data where it is there."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from relplanner import Activity
from relplanner.calendars import to_datetime
from relplanner.exchange.mspdi import apply_project_import, plan_project_import

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "mspdi"
NAMESPACE = "{http://schemas.microsoft.com/project}"

WORKDAY = (
    "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>"
    "</WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime>"
    "</WorkingTime></WorkingTimes>"
)


def weekdays(working=(2, 3, 4, 5, 6), hours=WORKDAY):
    """A week; 1 is Sunday."""
    days = [
        f"<WeekDay><DayType>{kind}</DayType><DayWorking>{int(kind in working)}</DayWorking>"
        f"{hours if kind in working else ''}</WeekDay>"
        for kind in range(1, 8)
    ]
    return "".join(days)


def calendar(uid=1, name="Standard", days=None, more="", base=""):
    inside = weekdays() if days is None else days
    return (
        f"<Calendar><UID>{uid}</UID><Name>{name}</Name>"
        f"<IsBaseCalendar>{int(not base)}</IsBaseCalendar>"
        f"<BaseCalendarUID>{base or -1}</BaseCalendarUID>"
        f"{f'<WeekDays>{inside}</WeekDays>' if inside else ''}{more}</Calendar>"
    )


def task(uid, name="", hours=8, level=1, more="", links=()):
    """A task; links are (UID, type, lag in tenths of a minute, lag format)."""
    inside = "".join(
        f"<PredecessorLink><PredecessorUID>{before}</PredecessorUID><Type>{kind}</Type>"
        f"<LinkLag>{lag}</LinkLag><LagFormat>{form}</LagFormat></PredecessorLink>"
        for before, kind, lag, form in links
    )
    duration = "" if hours is None else f"<Duration>PT{hours}H0M0S</Duration>"
    return (
        f"<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name or f'Task {uid}'}</Name>"
        f"<OutlineLevel>{level}</OutlineLevel>{duration}{more}{inside}</Task>"
    )


def project(tasks, calendars=None, resources="", assignments="", more=None):
    start = "<StartDate>2026-01-05T08:00:00</StartDate><CalendarUID>1</CalendarUID>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Project xmlns="http://schemas.microsoft.com/project">'
        f"<Title>Autumn</Title>{start if more is None else more}"
        f"<Calendars>{calendar() if calendars is None else calendars}</Calendars>"
        f"<Tasks>{''.join(tasks)}</Tasks><Resources>{resources}</Resources>"
        f"<Assignments>{assignments}</Assignments></Project>"
    )


# What no plain calculation gives: tasks and summaries that are scheduled by hand, progress.
_BEYOND_PLAIN = {
    "ActualTaskProperties", "infragistics_ProjectFile1_en", "infragistics_ProjectFile2_en",
}  # fmt: skip


def example_names(*, reproduced=False):
    """The example files; with `reproduced` those whose numbers come out as MS Project's."""
    if not FOLDER.is_dir():
        return []
    found = []
    for path in sorted((FOLDER / "expected").glob("*.json")):
        said = json.loads(path.read_text(encoding="utf-8"))
        plain = said["reference_check"]["fully_reproduced"]
        if not reproduced or plain or path.stem in _BEYOND_PLAIN:
            found.append(path.stem)
    return found


def preview_of(plan, text):
    path = plan.path.with_name("project.xml")
    path.write_text(text, encoding="utf-8")
    return plan_project_import(plan, path)


def imported(plan, text):
    """The activities by their UIDs, and the preview."""
    preview = preview_of(plan, text)
    assert [str(one) for one in preview.errors] == []
    apply_project_import(plan, preview)
    return {one.source_id: one for one in plan.rows(Activity)}, preview


def dates(plan, activity):
    found = plan.schedule().of(activity.id)
    return tuple(f"{to_datetime(at, plan.info.zone):%m-%d %H:%M}" for at in found[:2])


def notices(preview, words):
    return [one for one in preview.notices if words in one]


def at(day, hour, month=1):
    return dt.datetime(2026, month, day, hour, tzinfo=dt.UTC)


def exception(first, last, more="", name="Off"):
    return (
        f"<Exception><TimePeriod><FromDate>{first}T00:00:00</FromDate>"
        f"<ToDate>{last}T23:59:00</ToDate></TimePeriod><Name>{name}</Name>{more}</Exception>"
    )
