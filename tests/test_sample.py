"""The sample plan: what a newcomer sees first must look like real life."""

from __future__ import annotations

import datetime as dt
import re
import time

import pytest

from relplanner import (
    Absence,
    Activity,
    Assignment,
    CalendarException,
    Checklist,
    ExternalDependency,
    Link,
    Person,
    Release,
    Risk,
    RollbackStep,
    ScopeItem,
)
from relplanner.calendars import to_datetime
from relplanner.checks import check_plan
from relplanner.sample import create_sample
from relplanner.sentences import Narrator
from relplanner.signoff.verify import signature_states

WEEKS_LATER = dt.timedelta(weeks=52)


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    with create_sample(tmp_path_factory.mktemp("sample") / "sample.relplan") as plan:
        yield plan


def day_of(plan, code):
    return to_datetime(plan.schedule().of(plan.find(code).id).finish, plan.info.zone).date()


def named(plan, text):
    [found] = [one for one in plan.rows(Activity) if text in one.name]
    return found


def test_that_it_is_made_quickly_and_is_sound(tmp_path):
    started = time.monotonic()
    with create_sample(tmp_path / "sample.relplan") as plan:
        assert time.monotonic() - started < 5
    assert check_plan(plan.path).findings == ()


def test_that_it_has_what_a_real_plan_has(plan):
    leaves = [
        one
        for one in plan.rows(Activity)
        if not plan.schedule().is_summary[plan.schedule().index[one.id]]
    ]
    assert len(plan.rows(Release)) == 2
    assert len(leaves) >= 60
    assert len(plan.rows(Risk)) == 10
    assert len({one.country for one in plan.rows(Person)}) == 4
    assert {one.kind for one in plan.rows(Link)} == {"FS", "SS", "FF", "SF"}
    assert any(one.lag_min < 0 for one in plan.rows(Link))
    assert len(plan.rows(ScopeItem)) >= 15
    assert len({one.state for one in plan.rows(ExternalDependency)}) == 3
    assert {one.confirmation for one in plan.rows(Assignment)} == {
        "confirmed", "asked", "declined", "not asked",
    }  # fmt: skip
    assert len(plan.rows(RollbackStep)) >= 16
    assert plan.rows(Absence)


def test_that_one_release_waits_for_the_other(plan):
    release_of = {one.id: one.release_id for one in plan.rows(Activity)}
    across = [
        one
        for one in plan.rows(Link)
        if release_of[one.predecessor_id] != release_of[one.successor_id]
    ]
    assert len(across) >= 3


def test_that_public_milestones_are_on_their_dates_moved_by_52_weeks(plan, shared_data):
    text = (shared_data / "releases_kubernetes" / "k8s-1.35.README.md").read_text()
    months = ("September", "October", "November", "December")

    def public(row):
        line = next(one for one in text.splitlines() if one.startswith("|") and row in one)
        day, month = re.search(rf"(\d+)(?:st|nd|rd|th) ({'|'.join(months)}) 2025", line).groups()
        return dt.date(2025, 9 + months.index(month), int(day))

    pairs = {
        "Release cycle begins": "Start of Release Cycle",
        "Production readiness freeze": "Begin [Production Readiness Freeze]",
        "Enhancements freeze": "Begin [Enhancements Freeze]",
        "alpha.1 released": "v1.35.0-alpha.1 released",
        "alpha.2 released": "v1.35.0-alpha.2 released",
        "alpha.3 released": "v1.35.0-alpha.3 released",
        "Code freeze and test freeze": "Begin [Code Freeze]",
        "beta.0 released": "v1.35.0-beta.0 released",
        "Docs freeze": "[Docs Freeze]**",
        "rc.0 and release branch": "v1.35.0-rc.0 released",
        "rc.1 released": "v1.35.0-rc.1 released",
        "v1.36.0 released": "**v1.35.0 released**",
        "thaw": "[Thaw]",
    }
    for ours, theirs in pairs.items():
        assert day_of(plan, named(plan, ours).code) == public(theirs) + WEEKS_LATER, ours


def test_that_the_dates_are_plausible(plan):
    schedule, activities = plan.schedule(), plan.rows(Activity)
    assert not schedule.missed_deadline.any()
    assert (schedule.total_float_min >= 0).all()
    critical = [one.name for one in activities if schedule.of(one.id).critical]
    assert "Burn down failing test jobs" in critical
    assert "v1.36.0 released (public)" in critical
    assert len(critical) < len(activities) / 2
    [release] = plan.rows(Release, name="Web shop")
    live = schedule.of(named(plan, "Live").id).finish
    assert dt.timedelta(0) < release.target_at - to_datetime(live, "UTC") < dt.timedelta(days=14)


def test_that_testers_have_local_holidays_inside_of_their_test_windows(plan):
    people = {one.id: one for one in plan.rows(Person)}
    found = set()
    for one in plan.rows(Assignment):
        person, dates = people[one.person_id], plan.schedule().of(one.activity_id)
        first, last = (to_datetime(m, person.zone).date() for m in (dates.start, dates.finish))
        for holiday in plan.rows(CalendarException, calendar_id=person.calendar_id):
            if first <= holiday.first_day <= last and holiday.first_day.weekday() < 5:
                found.add((person.country, holiday.name))
    assert len({country for country, _ in found}) >= 2, found


def test_that_one_checklist_is_signed_and_valid_and_the_other_not(plan):
    hashes = {entry.seq: entry.hash for entry in plan.journal()}
    states = signature_states(plan.snapshot(), hashes)
    assert [(one.signature.meaning, one.word) for one in states] == [
        ("author", "valid"), ("approver", "valid"),
    ]  # fmt: skip
    signed = {one.signature.checklist_id for one in states}
    assert len(plan.rows(Checklist)) == len(signed) + 1 == 2


def test_that_its_journal_reads_as_a_story_of_several_people(plan):
    entries = plan.journal()
    assert len({entry.actor for entry in entries}) >= 5
    told = [sentence for entry in entries for sentence in Narrator(plan).sentences(entry.seq)]
    assert "added 12 people" in told or "added 13 people" in told
    assert len({entry.summary for entry in entries}) == len(entries)


def test_that_its_people_are_invented(plan, shared_data):
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for folder in ("releases_kubernetes", "releases_python", "releases_openstack",
                       "risks_exceptions", "runbooks", "csv")
        for path in (shared_data / folder).glob("*.*")
        if path.suffix != ".json"
    ]  # fmt: skip
    for person in plan.rows(Person):
        assert not any(person.name in text for text in texts), person.name
