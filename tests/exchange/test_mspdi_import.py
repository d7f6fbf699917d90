"""What a project of MS Project becomes in a plan."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner import Activity, Assignment, Link, Person, Plan, Release
from relplanner.calendars import to_datetime
from relplanner.errors import ConflictError
from relplanner.exchange.mspdi import apply_project_import, plan_project_import
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.tables import Baseline, BaselineActivity
from tests.exchange.mspdifiles import WORKDAY, calendar, project, task, weekdays
from tests.exchange.tablefiles import plan_in

SHIFTS = "<WorkingTime><FromTime>{}</FromTime><ToTime>{}</ToTime></WorkingTime>"


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


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


# -- the whole -----------------------------------------------------------------------------------


def test_that_an_import_makes_one_release_as_one_undoable_change(plan):
    before = len(plan.journal())
    made, preview = imported(plan, project([task(1), task(2, links=[(1, 1, 0, 7)])]))
    (release,) = plan.rows(Release)
    assert (release.name, release.start_at) == ("Autumn", at(5, 8))
    assert {one.release_id for one in made.values()} == {release.id}
    assert len(plan.journal()) == before + 1
    assert plan.journal()[-1].summary == "Import 2 activities from project.xml"
    plan.undo()
    assert plan.rows(Release) == [] == plan.rows(Activity)
    assert preview.notices[0].startswith("Read: 2 tasks (2 kept), 1 link (1 kept)")


def test_that_an_empty_plan_takes_over_what_a_day_is_and_the_calendar(plan):
    text = project(
        [task(1)],
        more="<StartDate>2026-01-05T08:00:00</StartDate><CalendarUID>1</CalendarUID>"
        "<MinutesPerDay>450</MinutesPerDay><MinutesPerWeek>2250</MinutesPerWeek>",
    )
    imported(plan, text)
    info = plan.info
    assert (info.minutes_per_day, info.minutes_per_week) == (450, 2250)
    assert plan.get(Calendar, info.calendar_id).name == "Standard"


def test_that_a_plan_with_releases_keeps_what_a_day_is_and_says_so(plan):
    imported(plan, project([task(1)]))
    text = project([task(1)], more="<StartDate>2026-01-05T08:00:00</StartDate>"
                   "<MinutesPerDay>450</MinutesPerDay>")  # fmt: skip
    _, preview = imported(plan, text)
    assert plan.info.minutes_per_day == 480
    assert notices(preview, "450 minutes")
    assert len(plan.rows(Release)) == 2


def test_that_a_second_import_uses_the_calendar_that_is_there(plan):
    imported(plan, project([task(1)]))
    calendars = plan.rows(Calendar)
    imported(plan, project([task(1)]))
    assert plan.rows(Calendar) == calendars


def test_that_a_preview_of_a_plan_that_has_changed_is_refused(plan):
    preview = preview_of(plan, project([task(1)]))
    imported(plan, project([task(1)]))
    with pytest.raises(ConflictError):
        apply_project_import(plan, preview)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_that_files_in_other_encodings_are_read(plan, encoding):
    text = project([task(1, "Prüfen")]).replace("UTF-8", encoding.removesuffix("-sig"))
    path = plan.path.with_name("project.xml")
    path.write_text(text, encoding=encoding)
    assert [one.values["name"] for one in plan_project_import(plan, path).rows] == ["Prüfen"]


@pytest.mark.parametrize(
    "root",
    ["<Project>", '<Project xmlns="http://schemas.microsoft.com/project/2007">',
     '<Project xmlns="http://schemas.microsoft.com/project/2010">'],
)  # fmt: skip
def test_that_other_writers_namespaces_are_read(plan, root):
    usual = '<Project xmlns="http://schemas.microsoft.com/project">'
    assert len(preview_of(plan, project([task(1)]).replace(usual, root)).rows) == 1


# -- tasks ---------------------------------------------------------------------------------------


def test_that_outline_levels_make_summaries_and_the_project_summary_is_no_activity(plan):
    made, preview = imported(plan, project([
        task(0, "Whole", level=0), task(1, "Build", level=1), task(2, level=2),
        task(3, level=2), task(4, level=1),
    ]))  # fmt: skip
    parents = {uid: one.parent_id for uid, one in made.items()}
    assert parents == {"1": None, "2": made["1"].id, "3": made["1"].id, "4": None}
    assert notices(preview, "summary of the project itself: 1")


def test_that_outline_numbers_serve_where_levels_are_missing(plan):
    rows = [
        f"<Task><UID>{uid}</UID><Name>T{uid}</Name><OutlineNumber>{number}</OutlineNumber>"
        "<Duration>PT8H0M0S</Duration></Task>"
        for uid, number in ((7, "1"), (8, "1.1"), (9, "1.1.1"), (3, "2"))
    ]
    made, _ = imported(plan, project(rows))
    assert [made[uid].parent_id for uid in ("8", "9", "3")] == [made["7"].id, made["8"].id, None]


def test_that_a_task_with_uid_0_that_is_no_project_summary_is_kept(plan):
    made, _ = imported(plan, project([task(0, level=1), task(1, links=[(0, 1, 0, 7)])]))
    assert set(made) == {"0", "1"}
    assert dates(plan, made["1"])[0] == "01-06 08:00"


def test_that_empty_rows_are_left_out_and_counted_with_their_links(plan):
    made, preview = imported(plan, project([
        task(1), task(2, more="<IsNull>1</IsNull>"), task(3, links=[(2, 1, 0, 7)]),
    ]))  # fmt: skip
    assert set(made) == {"1", "3"}
    assert notices(preview, "they are empty rows: 1")
    assert preview.fates["links"] == {"a task at their end was left out": 1}


def test_that_inactive_tasks_stay_inactive_and_move_nothing(plan):
    made, preview = imported(plan, project([
        task(1), task(3, "Idea", more="<Active>0</Active>", links=[(1, 1, 0, 7)]),
        task(4, "Part of the idea", level=2), task(5, links=[(3, 1, 0, 7)]),
    ]))  # fmt: skip
    assert {uid for uid, one in made.items() if not one.active} == {"3", "4"}
    assert preview.fates["links"] == {"kept": 2}
    assert notices(preview, "Inactive tasks, which stay inactive: 2 (UID 3 Idea")
    assert dates(plan, made["5"])[0] == "01-05 08:00"


def test_that_what_is_left_of_a_begun_task_comes_when_it_resumes(plan):
    more = (
        "<ActualStart>2026-01-05T08:00:00</ActualStart><PercentComplete>25</PercentComplete>"
        "<RemainingDuration>PT24H0M0S</RemainingDuration><Stop>2026-01-05T17:00:00</Stop>"
        "<Resume>2026-01-08T08:00:00</Resume>"
    )
    made, _ = imported(plan, project([task(1, hours=32, more=more)]))
    assert (made["1"].suspended_at, made["1"].resumes_at) == (at(5, 17), at(8, 8))
    # A day is done, three are left from Thursday on.
    assert dates(plan, made["1"])[1] == "01-12 17:00"


def test_that_a_remaining_duration_that_the_percentage_doesnt_tell_is_kept(plan):
    more = (
        "<ActualStart>2026-01-05T08:00:00</ActualStart><PercentComplete>33</PercentComplete>"
        "<RemainingDuration>PT16H0M0S</RemainingDuration>"
    )
    made, _ = imported(plan, project([task(1, hours=24, more=more)]))
    assert made["1"].remaining_min == 960


@pytest.mark.parametrize(
    ("number", "kind"),
    [(0, "ASAP"), (1, "ALAP"), (2, "MSO"), (3, "MFO"), (4, "SNET"), (5, "SNLT"), (6, "FNET"),
     (7, "FNLT")],
)  # fmt: skip
def test_that_constraints_keep_their_kind_and_date(plan, number, kind):
    day = "" if kind in {"ASAP", "ALAP"} else "<ConstraintDate>2026-01-08T08:00:00</ConstraintDate>"
    made, _ = imported(
        plan, project([task(1, more=f"<ConstraintType>{number}</ConstraintType>{day}")])
    )
    assert made["1"].constraint_kind == kind
    assert made["1"].constraint_at == (at(8, 8) if day else None)


def test_that_a_constraint_without_a_date_takes_that_of_the_task(plan):
    more = "<Start>2026-01-07T08:00:00</Start><ConstraintType>4</ConstraintType>"
    made, preview = imported(plan, project([task(1, more=more)]))
    assert made["1"].constraint_at == at(7, 8)
    assert notices(preview, "Constraints without a date")


def test_that_deadline_progress_notes_and_uid_are_kept(plan):
    more = (
        "<Deadline>2026-01-09T17:00:00</Deadline><PercentComplete>40</PercentComplete>"
        "<ActualStart>2026-01-05T08:00:00</ActualStart><Notes>Two\r\nlines &lt;b&gt;</Notes>"
    )
    made, _ = imported(plan, project([task(77, more=more)]))
    one = made["77"]
    assert (one.deadline_at, one.percent_complete) == (at(9, 17), 40)
    assert (one.actual_start_at, one.notes) == (at(5, 8), "Two\nlines <b>")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("PT0H0M0S", 0), ("PT8H0M0S", 480), ("PT1H30M", 90), ("PT90M", 90), ("P1D", 1440),
     ("PT7.5H", 450), ("PT40H0M0S", 2400)],
)  # fmt: skip
def test_that_durations_are_read_to_the_minute(plan, written, minutes):
    made, _ = imported(plan, project([task(1, hours=None, more=f"<Duration>{written}</Duration>")]))
    assert made["1"].duration_min == minutes


def test_that_a_missing_duration_is_what_lies_between_the_dates_or_a_day(plan):
    more = "<Start>2026-01-09T08:00:00</Start><Finish>2026-01-12T12:00:00</Finish>"
    made, preview = imported(plan, project([
        task(1, hours=None, more=more), task(2, hours=None),
        task(3, hours=None, more="<Milestone>1</Milestone>"),
    ]))  # fmt: skip
    assert [made[uid].duration_min for uid in "123"] == [720, 480, 0]
    assert notices(preview, "without a duration")


@pytest.mark.parametrize(
    ("form", "unit"), [(4, "em"), (6, "eh"), (8, "ed"), (10, "ew"), (40, "ed"), (12, "ed")]
)
def test_that_an_elapsed_duration_goes_through_nights_and_weekends(plan, form, unit):
    more = f"<DurationFormat>{form}</DurationFormat>"
    made, _ = imported(plan, project([task(1, hours=24 * 7, more=more)]))
    assert dates(plan, made["1"]) == ("01-05 08:00", "01-12 08:00")
    assert made["1"].duration_unit == unit


def test_that_a_milestone_with_a_duration_keeps_it_and_is_told(plan):
    made, preview = imported(plan, project([task(1, more="<Milestone>1</Milestone>")]))
    assert made["1"].duration_min == 480
    assert notices(preview, "Milestones with a duration")


def test_that_a_manual_task_stays_at_its_date_whatever_it_waits_for(plan):
    manual = "<Manual>1</Manual><Start>{}</Start><ManualStart>{}</ManualStart>"
    late, early = "2026-01-14T08:00:00", "2026-01-05T08:00:00"
    made, preview = imported(plan, project([
        task(1, hours=40), task(2, links=[(1, 1, 0, 7)], more=manual.format(late, late)),
        task(3, links=[(1, 1, 0, 7)], more=manual.format(early, early)),
    ]))  # fmt: skip
    assert dates(plan, made["2"])[0] == "01-14 08:00"
    assert dates(plan, made["3"])[0] == "01-05 08:00"
    assert (made["2"].constraint_kind, made["3"].constraint_kind) == ("SNET", "MSO")
    assert notices(preview, "Manually scheduled tasks")


def test_that_a_started_task_stays_where_it_started(plan):
    more = "<ActualStart>2026-01-07T08:00:00</ActualStart>"
    made, _ = imported(plan, project([task(1, more=more), task(2, links=[(1, 1, 0, 7)])]))
    assert dates(plan, made["1"])[0] == "01-07 08:00"
    assert dates(plan, made["2"])[1] == "01-08 17:00"


def test_that_dates_that_differ_from_the_file_are_told_by_name(plan):
    more = "<Start>2026-02-02T08:00:00</Start><Finish>2026-02-02T17:00:00</Finish>"
    _, preview = imported(plan, project([task(1, "Elsewhere", more=more), task(2)]))
    assert notices(preview, "other dates than in the file: 1 (UID 1 Elsewhere)")


def test_that_a_project_scheduled_from_its_finish_ends_there(plan):
    more = (
        "<StartDate>2026-01-05T08:00:00</StartDate><FinishDate>2026-01-16T17:00:00</FinishDate>"
        "<ScheduleFromStart>0</ScheduleFromStart>"
    )
    late = "<ConstraintType>1</ConstraintType>"
    rows = [task(1, more=late), task(2, more=late, links=[(1, 1, 0, 7)])]
    made, preview = imported(plan, project(rows, more=more))
    assert dates(plan, made["1"]) == ("01-15 08:00", "01-15 17:00")
    assert dates(plan, made["2"]) == ("01-16 08:00", "01-16 17:00")
    assert notices(preview, "scheduled from its finish")


def test_that_a_project_without_a_start_begins_with_its_earliest_date(plan):
    more = "<ConstraintType>4</ConstraintType><ConstraintDate>2026-03-03T08:00:00</ConstraintDate>"
    _, preview = imported(plan, project([task(1, more=more)], more="<Name>x</Name>"))
    assert plan.rows(Release)[0].start_at == at(3, 8, 3)
    assert notices(preview, "doesn't say when the project starts")


def test_that_what_a_plan_has_no_place_for_is_counted_by_name(plan):
    more = (
        "<FixedCost>100</FixedCost><Priority>900</Priority><Cost>0.00</Cost>"
        "<Baseline><Number>0</Number><Cost>5</Cost></Baseline>"
        "<ExtendedAttribute><FieldID>1</FieldID><Value>x</Value></ExtendedAttribute>"
        "<Brandnew>what</Brandnew><StartVariance>0</StartVariance>"
    )
    _, preview = imported(plan, project([task(1, more=more), task(2)]))
    left = notices(preview, "no place for it")
    for words in ("costs of 1 task", "priorities", "custom fields",
                  "values of Brandnew"):  # fmt: skip
        assert any(words in one for one in left), words
    assert not any("StartVariance" in one for one in left)


def test_that_baselines_keep_the_dates_of_their_tasks(plan):
    more = "".join(
        f"<Baseline><Number>{number}</Number><Start>2026-01-0{day}T08:00:00</Start>"
        f"<Finish>2026-01-0{day}T17:00:00</Finish><Duration>PT8H0M0S</Duration></Baseline>"
        for number, day in ((0, 6), (2, 7))
    )
    made, preview = imported(plan, project([task(1, more=more), task(2)]))
    names = {one.id: one.name for one in plan.rows(Baseline)}
    assert set(names.values()) == {"Baseline of Autumn", "Baseline 2 of Autumn"}
    kept = {
        (names[one.baseline_id], one.activity_ref, one.activity_code, one.start_at)
        for one in plan.rows(BaselineActivity)
    }
    first = made["1"]
    assert kept == {
        ("Baseline of Autumn", first.id, first.code, at(6, 8)),
        ("Baseline 2 of Autumn", first.id, first.code, at(7, 8)),
    }
    assert notices(preview, "Baselines, with the dates of their tasks: 2")
    plan.undo()
    assert plan.rows(Baseline) == [] == plan.rows(BaselineActivity)


# -- links ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "kind", "start"),
    [(0, "FF", "01-05 08:00"), (1, "FS", "01-07 08:00"), (2, "SF", "01-05 08:00"),
     (3, "SS", "01-05 08:00")],
)  # fmt: skip
def test_that_link_types_keep_their_meaning(plan, number, kind, start):
    waiting = task(2, hours=16, links=[(1, number, 0, 7)])
    made, _ = imported(plan, project([task(1, hours=16), waiting]))
    assert [one.kind for one in plan.rows(Link)] == [kind]
    assert dates(plan, made["2"])[0] == start


@pytest.mark.parametrize(
    ("tenths", "form", "lag", "kind", "start"),
    [
        (4800, 7, 480, "working", "01-07 08:00"),
        (-2400, 5, -240, "working", "01-05 13:00"),
        (14400, 8, 1440, "elapsed", "01-07 08:00"),
        (50, 19, 50, "percent", "01-06 13:00"),
        (50, 20, 240, "elapsed", "01-06 08:00"),
        (0, 8, 0, "working", "01-06 08:00"),
    ],
)
def test_that_lags_keep_their_length_and_kind(plan, tenths, form, lag, kind, start):
    made, _ = imported(plan, project([task(1), task(2, links=[(1, 1, tenths, form)])]))
    assert [(one.lag_min, one.lag_kind) for one in plan.rows(Link)] == [(lag, kind)]
    assert dates(plan, made["2"])[0] == start


def test_that_a_doubled_link_is_made_once_and_counted(plan):
    _, preview = imported(plan, project([task(1), task(2, links=[(1, 1, 0, 7), (1, 1, 4800, 7)])]))
    assert [one.lag_min for one in plan.rows(Link)] == [480]
    assert sum(preview.fates["links"].values()) == 2
    assert notices(preview, "there twice")


def test_that_links_from_other_projects_are_counted_and_tasks_of_theirs_stay(plan):
    cross = (
        "<PredecessorLink><PredecessorUID>99</PredecessorUID><CrossProject>1</CrossProject>"
        "<CrossProjectName>other.mpp\\3</CrossProjectName></PredecessorLink>"
    )
    outside = "<ExternalTask>1</ExternalTask><Start>2026-01-20T08:00:00</Start>"
    made, preview = imported(plan, project([task(1, more=cross), task(2, more=outside)]))
    assert notices(preview, "from another project: 1 (other.mpp\\3")
    assert dates(plan, made["2"])[0] == "01-20 08:00"
    assert notices(preview, "Activities of other projects")


# -- calendars -----------------------------------------------------------------------------------


def exception(first, last, more="", name="Off"):
    return (
        f"<Exception><TimePeriod><FromDate>{first}T00:00:00</FromDate>"
        f"<ToDate>{last}T23:59:00</ToDate></TimePeriod><Name>{name}</Name>{more}</Exception>"
    )


def off_days(plan):
    return {
        dt.date.fromordinal(day).isoformat()
        for one in plan.rows(CalendarException)
        for day in range(one.first_day.toordinal(), one.last_day.toordinal() + 1)
    }


def with_exception(*exceptions, start="2026-01-05", finish="2026-12-31"):
    more = f"<StartDate>{start}T08:00:00</StartDate><FinishDate>{finish}T17:00:00</FinishDate>"
    inside = f"<Exceptions>{''.join(exceptions)}</Exceptions>"
    return project([task(1, hours=40)], calendar(more=inside),
                   more=more + "<CalendarUID>1</CalendarUID>")  # fmt: skip


def test_that_days_off_push_work_on(plan):
    made, _ = imported(plan, with_exception(exception("2026-01-06", "2026-01-07")))
    assert dates(plan, made["1"])[1] == "01-13 17:00"
    assert off_days(plan) == {"2026-01-06", "2026-01-07"}


def test_that_a_working_saturday_keeps_its_break(plan):
    more = f"<Type>1</Type><DayWorking>1</DayWorking>{WORKDAY}"
    text = with_exception(exception("2026-01-10", "2026-01-10", more)).replace("PT40H", "PT45H")
    made, _ = imported(plan, text)
    # Five hours on Saturday: 08:00 to 12:00 and an hour after the break.
    assert dates(plan, made["1"])[1] == "01-10 14:00"
    shifts = {(one.start_min, one.finish_min) for one in plan.rows(CalendarException)}
    assert shifts == {(480, 720), (780, 1020)}


RECURRENCES = [
    # Fridays, every other week, from Friday the 2nd of January.
    ("<Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek>", "2026-01-02", "2026-02-01",
     {"2026-01-02", "2026-01-16", "2026-01-30"}),
    # The 31st of every month: February has none.
    ("<Type>4</Type><Period>1</Period><MonthDay>31</MonthDay>", "2026-01-01", "2026-05-31",
     {"2026-01-31", "2026-03-31", "2026-05-31"}),
    # The last Monday of May, every year.
    ("<Type>3</Type><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition><Month>4</Month>",
     "2026-01-01", "2027-12-31", {"2026-05-25", "2027-05-31"}),
    # The first workday of every month.
    ("<Type>5</Type><MonthItem>1</MonthItem><MonthPosition>0</MonthPosition>", "2026-01-01",
     "2026-03-31", {"2026-01-01", "2026-02-02", "2026-03-02"}),
    ("<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>", "2026-01-01", "2027-12-31",
     {"2026-12-25", "2027-12-25"}),
    ("<Type>1</Type><Period>3</Period>", "2026-01-01", "2026-01-08",
     {"2026-01-01", "2026-01-04", "2026-01-07"}),
    (("<Type>2</Type><Month>0</Month><MonthDay>6</MonthDay>"
     "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>1</Occurrences>"),
     "2026-01-01", "2027-12-31", {"2026-01-06"}),
]  # fmt: skip


# What MS Project 2016 itself wrote as single days beside such rules.
OF_MS_PROJECT = [
    ("<Type>7</Type><Period>3</Period>", "2000-02-01", "2000-02-10",
     {"2000-02-01", "2000-02-04", "2000-02-07", "2000-02-10"}),
    ("<Type>6</Type><Period>7</Period><DaysOfWeek>1</DaysOfWeek>", "2001-01-01", "2001-05-27",
     {"2001-02-18", "2001-04-08", "2001-05-27"}),
    ("<Type>6</Type><Period>3</Period><DaysOfWeek>8</DaysOfWeek>", "2001-01-01", "2001-03-28",
     {"2001-01-03", "2001-01-24", "2001-02-14", "2001-03-07", "2001-03-28"}),
    ("<Type>3</Type><Month>2</Month><MonthItem>5</MonthItem><MonthPosition>0</MonthPosition>",
     "2004-01-01", "2007-03-06", {"2004-03-02", "2005-03-01", "2006-03-07", "2007-03-06"}),
    ("<Type>3</Type><Month>4</Month><MonthItem>7</MonthItem><MonthPosition>2</MonthPosition>",
     "2004-01-01", "2006-05-18", {"2004-05-20", "2005-05-19", "2006-05-18"}),
    ("<Type>4</Type><Period>5</Period><MonthDay>4</MonthDay>", "2003-11-01", "2005-02-04",
     {"2003-11-04", "2004-04-04", "2004-09-04", "2005-02-04"}),
    ("<Type>5</Type><Period>1</Period><MonthItem>9</MonthItem><MonthPosition>0</MonthPosition>",
     "2010-01-01", "2010-03-06", {"2010-01-02", "2010-02-06", "2010-03-06"}),
]  # fmt: skip


@pytest.mark.parametrize(("more", "first", "last", "days"), OF_MS_PROJECT)
def test_that_recurring_exceptions_fall_on_the_days_of_ms_project(plan, more, first, last, days):
    text = with_exception(exception(first, last, more), start=first, finish=last)
    imported(plan, text)
    assert off_days(plan) == days


def test_that_every_other_workday_skips_weekends(plan):
    imported(plan, with_exception(
        exception("2026-01-08", "2026-01-16", "<Type>8</Type><Period>2</Period>")
    ))  # fmt: skip
    # Thursday, then Monday, Wednesday and Friday.
    assert off_days(plan) == {"2026-01-08", "2026-01-12", "2026-01-14", "2026-01-16"}


@pytest.mark.parametrize(("more", "first", "last", "days"), RECURRENCES)
def test_that_recurring_exceptions_become_their_days(plan, more, first, last, days):
    imported(plan, with_exception(exception(first, last, more)))
    assert off_days(plan) == days


def test_that_what_recurs_for_decades_ends_a_year_after_the_project_and_is_told(plan):
    more = "<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>"
    _, preview = imported(plan, with_exception(exception("2026-01-01", "2049-12-31", more)))
    assert off_days(plan) == {"2026-12-25", "2027-12-25"}
    assert notices(preview, "go on for years")


def test_that_days_of_old_programs_are_taken_once(plan):
    old = (
        "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>"
        "<FromDate>2026-01-06T00:00:00</FromDate><ToDate>2026-01-06T23:59:00</ToDate>"
        "</TimePeriod></WeekDay>"
    )
    inside = f"<Exceptions>{exception('2026-01-06', '2026-01-06')}</Exceptions>"
    imported(plan, project([task(1)], calendar(days=weekdays() + old, more=inside)))
    assert len(plan.rows(CalendarException)) == 1
    plan.undo()
    imported(plan, project([task(1)], calendar(days=weekdays() + old)))
    assert off_days(plan) == {"2026-01-06"}


def test_that_another_working_week_for_a_while_becomes_days(plan):
    week = (
        "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-01-05T00:00:00</FromDate>"
        "<ToDate>2026-01-11T00:00:00</ToDate></TimePeriod><Name>Sprint</Name><WeekDays>"
        f"<WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>7"
        f"</DayType><DayWorking>1</DayWorking>{WORKDAY}</WeekDay></WeekDays></WorkWeek></WorkWeeks>"
    )
    made, _ = imported(plan, project([task(1, hours=40)], calendar(more=week)))
    assert dates(plan, made["1"])[1] == "01-10 17:00"


def test_that_midnight_at_the_end_of_a_shift_is_24_o_clock(plan):
    hours = f"<WorkingTimes>{SHIFTS.format('16:00:00', '00:00:00')}</WorkingTimes>"
    imported(plan, project([task(1)], calendar(days=weekdays(hours=hours))))
    mine = plan.rows(WorkingShift, calendar_id=plan.info.calendar_id)
    assert {(one.start_min, one.finish_min) for one in mine} == {(960, 1440)}


def test_that_a_day_from_midnight_to_midnight_is_24_hours(plan):
    hours = f"<WorkingTimes>{SHIFTS.format('00:00:00', '00:00:00')}</WorkingTimes>"
    made, _ = imported(
        plan,
        project([task(1, hours=30)], calendar(days=weekdays(working=range(1, 8), hours=hours))),
    )
    assert dates(plan, made["1"])[1] == "01-06 14:00"


def test_that_weekdays_that_a_calendar_leaves_out_are_those_of_ms_project(plan):
    friday = "<WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay>"
    made, _ = imported(plan, project([task(1, hours=40)], calendar(days=friday)))
    assert dates(plan, made["1"])[1] == "01-12 17:00"


def test_that_a_task_goes_by_its_own_calendar(plan):
    nights = f"<WorkingTimes>{SHIFTS.format('20:00:00', '00:00:00')}</WorkingTimes>"
    both = calendar() + calendar(2, "Nights", weekdays(hours=nights))
    made, _ = imported(plan, project([task(1, more="<CalendarUID>2</CalendarUID>")], both))
    assert dates(plan, made["1"]) == ("01-05 20:00", "01-07 00:00")


def test_that_calendars_that_nothing_uses_are_named_and_not_made(plan):
    both = calendar() + calendar(2, "Nights")
    _, preview = imported(plan, project([task(1)], both))
    assert "Nights" not in {one.name for one in plan.rows(Calendar)}
    assert notices(preview, "nothing uses, left out: 1 (Nights)")


def test_that_a_project_without_calendars_works_by_the_standard_week(plan):
    made, preview = imported(plan, project([task(1, hours=40)], ""))
    assert dates(plan, made["1"])[1] == "01-09 17:00"
    assert notices(preview, "calendar isn't in the file")


def test_that_a_calendar_that_isnt_in_the_file_is_told_by_the_task(plan):
    _, preview = imported(plan, project([task(1, more="<CalendarUID>7</CalendarUID>")]))
    assert notices(preview, "whose calendar isn't in the file")


# -- people --------------------------------------------------------------------------------------


def resource(uid, name, more="<Type>1</Type>"):
    return f"<Resource><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name>{more}</Resource>"


def assignment(uid, task_uid, resource_uid, units="1"):
    return (
        f"<Assignment><UID>{uid}</UID><TaskUID>{task_uid}</TaskUID>"
        f"<ResourceUID>{resource_uid}</ResourceUID><Units>{units}</Units></Assignment>"
    )


def test_that_work_resources_become_people_and_material_is_told(plan):
    more = (
        "<Type>1</Type><MaxUnits>0.50</MaxUnits><Group>QA</Group><EmailAddress>a@b.c</EmailAddress>"
    )
    resources = resource(1, "Ada", more) + resource(2, "Cable", "<Type>0</Type>")
    assignments = assignment(1, 1, 1, "0.25") + assignment(2, 1, 2) + assignment(3, 1, -65535)
    made, preview = imported(plan, project([task(1)], None, resources, assignments))
    (person,) = plan.rows(Person)
    assert (person.name, person.team, person.email) == ("Ada", "QA", "a@b.c")
    assert person.capacity_min_per_day == 240
    (one,) = plan.rows(Assignment)
    assert (one.activity_id, one.person_id, one.allocation_pct) == (made["1"].id, person.id, 25)
    assert made["1"].owner_id == person.id
    assert notices(preview, "material, not people: 1 (Cable)")
    assert sum(preview.fates["assignments"].values()) == 3


def test_that_a_person_of_the_plan_with_the_same_name_is_used(plan):
    with plan.change("Add") as tx:
        ada = tx.insert(Person(name="Ada"))
    imported(plan, project([task(1)], None, resource(1, "ada"), assignment(1, 1, 1)))
    assert [one.id for one in plan.rows(Person)] == [ada.id]
    assert [one.person_id for one in plan.rows(Assignment)] == [ada.id]


def test_that_more_than_a_whole_person_is_kept_as_100_percent_and_told(plan):
    _, preview = imported(
        plan, project([task(1)], None, resource(1, "Team"), assignment(1, 1, 1, "3"))
    )
    assert [one.allocation_pct for one in plan.rows(Assignment)] == [100]
    assert notices(preview, "more than a whole person")


def test_that_a_task_goes_by_the_calendar_of_who_works_on_it(plan):
    leave = f"<Exceptions>{exception('2026-01-05', '2026-01-06')}</Exceptions>"
    both = calendar() + calendar(2, "Ada", "", leave, base="1")
    one = resource(1, "Ada", "<Type>1</Type><CalendarUID>2</CalendarUID>")
    made, preview = imported(plan, project([task(1), task(2)], both, one, assignment(1, 1, 1)))
    assert dates(plan, made["1"])[0] == "01-07 08:00"
    assert dates(plan, made["2"])[0] == "01-05 08:00"
    assert notices(preview, "calendar of the people who work on them: 1")


def test_that_a_plan_in_another_zone_takes_dates_as_its_own(tmp_path):
    with Plan.create(tmp_path / "b.relplan", zone="America/New_York") as plan:
        made, _ = imported(plan, project([task(1)]))
        assert dates(plan, made["1"]) == ("01-05 08:00", "01-05 17:00")
        assert plan.rows(Release)[0].start_at == at(5, 13)
