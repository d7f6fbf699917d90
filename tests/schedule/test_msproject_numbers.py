"""Dates, slack and critical tasks as MS Project itself computed them."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from defusedxml import ElementTree

from relplanner.calendars import CalendarSpec, DayException, compile_calendar
from relplanner.schedule import ActivityRow, LinkRow, ReleaseRow, compile_network, compute

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "mspdi"
NAMESPACE = "{http://schemas.microsoft.com/project}"
LINKS = {"0": "FF", "1": "FS", "2": "SF", "3": "SS"}
CONSTRAINTS = dict(enumerate(("ASAP", "ALAP", "MSO", "MFO", "SNET", "SNLT", "FNET", "FNLT")))


def names():
    if not FOLDER.is_dir():
        return []
    found = []
    for path in sorted((FOLDER / "expected").glob("*.json")):
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["reference_check"]["fully_reproduced"]:
            found.append(path.stem)
    return found


def minute(text):
    """Dates in these files have no zone; they are taken as UTC."""
    return (datetime.fromisoformat(text) - datetime(1970, 1, 1)).total_seconds() // 60  # noqa: DTZ001


def instant(text):
    return None if text is None else int(minute(text))


def text_of(element, tag):
    found = element.find(NAMESPACE + tag)
    return None if found is None else found.text


def shifts(element):
    found = []
    for part in element.iter(NAMESPACE + "WorkingTime"):
        start, finish = (
            int(text_of(part, tag)[:2]) * 60 + int(text_of(part, tag)[3:5])
            for tag in ("FromTime", "ToTime")
        )
        found.append((start, finish if finish > start else 1440))
    return tuple(found)


def calendar_of(element):
    weekly = [()] * 7
    exceptions = []
    for day in element.iter(NAMESPACE + "WeekDay"):
        kind = int(text_of(day, "DayType"))
        if kind:
            weekly[(kind - 2) % 7] = shifts(day) if text_of(day, "DayWorking") == "1" else ()
    for extra in element.iter(NAMESPACE + "Exception"):
        period = extra.find(NAMESPACE + "TimePeriod")
        first, last = (
            date.fromisoformat(text_of(period, tag)[:10]).toordinal()
            for tag in ("FromDate", "ToDate")
        )
        exceptions.append(DayException(first, last, shifts(extra), text_of(extra, "Name") or ""))
    uid = text_of(element, "UID")
    return CalendarSpec(
        uid, text_of(element, "Name") or uid, "UTC", tuple(weekly), tuple(exceptions)
    )


def rows_of(root):
    calendars = {
        text_of(element, "UID"): calendar_of(element)
        for element in root.iter(NAMESPACE + "Calendar")
        if text_of(element, "IsBaseCalendar") == "1"
    }
    release = ReleaseRow(
        "p", "Project", instant(text_of(root, "StartDate")), text_of(root, "CalendarUID")
    )
    activities, links, open_summaries = [], [], []
    for task in root.iter(NAMESPACE + "Task"):
        uid, level = text_of(task, "UID"), int(text_of(task, "OutlineLevel"))
        del open_summaries[max(level, 0) :]
        parent = open_summaries[-1] if open_summaries else None
        open_summaries.append(uid)
        hours, rest = text_of(task, "Duration")[2:].split("H")
        minutes = int(hours) * 60 + int(rest.split("M")[0])
        own = text_of(task, "CalendarUID")
        kind = CONSTRAINTS[int(text_of(task, "ConstraintType") or 0)]
        activities.append(
            ActivityRow(
                uid,
                uid,
                text_of(task, "Name") or "",
                parent,
                "p",
                minutes,
                own if own in calendars else None,
                kind,
                instant(text_of(task, "ConstraintDate")),
                instant(text_of(task, "Deadline")),
            )
        )
        for link in task.iter(NAMESPACE + "PredecessorLink"):
            links.append(
                LinkRow(
                    f"{uid}-{len(links)}",
                    text_of(link, "PredecessorUID"),
                    uid,
                    LINKS[text_of(link, "Type")],
                    int(text_of(link, "LinkLag") or 0) // 10,
                )
            )
    return activities, links, [release], calendars


@pytest.mark.parametrize("name", names() or [None])
def test_that_dates_slack_and_critical_tasks_are_those_of_ms_project(name):
    if name is None:
        pytest.skip("needs the example data in ../shared/data")
    said = json.loads((FOLDER / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    activities, links, releases, calendars = rows_of(
        ElementTree.parse(FOLDER / f"{name}.xml").getroot()
    )
    assert len(activities) == said["features"]["tasks"]
    assert len(links) == said["features"]["links"]
    schedule = compute(compile_network(activities, links, releases, calendars))
    compared = 0
    for row in activities:
        want, have = said["tasks"][row.id], schedule.of(row.id)
        if want["early_start"] is None:
            continue
        compiled = compile_calendar(
            calendars[row.calendar_id or releases[0].calendar_id],
            releases[0].start_at,
            releases[0].start_at,
        )
        assert have.is_summary == want["summary"], (name, row.name)
        for field in (
            "early_start",
            "early_finish",
            "late_start",
            "late_finish",
            "start",
            "finish",
        ):
            # Two instants are one date when nobody works between them.
            gap = compiled.between(instant(want[field]), getattr(have, field))
            assert gap == 0, (name, row.name, field, want[field], gap)
        assert have.total_float_min == (want["total_slack_min"] or 0), (name, row.name)
        assert have.free_float_min == (want["free_slack_min"] or 0), (name, row.name)
        assert have.critical == want["critical"], (name, row.name)
        compared += 1
    assert compared >= said["features"]["leaf_tasks"]
