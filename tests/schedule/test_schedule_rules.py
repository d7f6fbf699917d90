"""Small networks whose dates follow from the rules with paper and pencil."""

from __future__ import annotations

import pytest

from relplanner.calendars import CalendarSpec, compile_calendar, format_instant, parse_instant
from relplanner.schedule import Compiler, NetworkRows, compile_network, compute, passes
from tests.schedule.oneline import MONDAY, OFFICE, parse

DAY, WEEK = 480, 2400
NO_WORKDAY = CalendarSpec("seven", "Every day", "UTC", (((480, 720), (780, 1020)),) * 7)
KOLKATA = CalendarSpec("ist", "Pune", "Asia/Kolkata", (((540, 780), (840, 1080)),) * 5 + ((), ()))


def plan(line, *calendars, starts=(MONDAY,)):
    return compute(compile_network(*parse(line, *calendars, starts=starts)))


def early(schedule, key):
    dates = schedule.of(key)
    return tuple(format_instant(at)[5:-1] for at in (dates.early_start, dates.early_finish))


def late(schedule, key):
    dates = schedule.of(key)
    return tuple(format_instant(at)[5:-1] for at in (dates.late_start, dates.late_finish))


@pytest.mark.parametrize(
    ("line", "start", "finish"),
    [
        ("A2 B1<A", "03-04T08:00", "03-04T17:00"),
        ("A2 B1<A+1d", "03-05T08:00", "03-05T17:00"),
        ("A2 B1<A-4h", "03-03T13:00", "03-04T12:00"),
        ("A2 B1<Ass", "03-02T08:00", "03-02T17:00"),
        ("A2 B1<Ass+4h", "03-02T13:00", "03-03T12:00"),
        ("A2 B1<Aff", "03-03T08:00", "03-03T17:00"),
        ("A2 B1<Aff+1d", "03-04T08:00", "03-04T17:00"),
        ("A2 B1<Asf+3d", "03-04T08:00", "03-04T17:00"),
        ("A2 B1<A+50%", "03-05T08:00", "03-05T17:00"),
        ("A2 B1<A-25%", "03-03T13:00", "03-04T12:00"),
        ("A5 B1<A", "03-09T08:00", "03-09T17:00"),
        # By the clock three days after Friday 17:00 is Monday 17:00, the end of that shift.
        ("A5 B1<A+3ed", "03-10T08:00", "03-10T17:00"),
        ("A5 B1<A+2ed", "03-09T08:00", "03-09T17:00"),
        ("A5 B1<A+64eh", "03-09T09:00", "03-10T09:00"),
    ],
)
def test_that_each_kind_of_link_and_lag_holds_its_successor(line, start, finish):
    assert early(plan(line), "B") == (start, finish)


def test_that_a_milestone_after_friday_evening_stays_on_friday_and_may_wait_until_monday():
    schedule = plan("A5 M0<A B5<M")
    assert early(schedule, "M") == ("03-06T17:00", "03-06T17:00")
    assert late(schedule, "M") == ("03-09T08:00", "03-09T08:00")
    assert schedule.of("M").total_float_min == 0
    assert schedule.of("M").critical
    assert schedule.of("M").is_milestone
    assert early(plan("A5 B5<A M0<Bss"), "M") == ("03-09T08:00", "03-09T08:00")


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("A0 M0<A+1d", "03-02T17:00"),
        ("A0 M0<A+5d", "03-06T17:00"),
        ("A0@snet:2026-03-07T12:00 M0<A+1d", "03-09T17:00"),
        ("A1 M0<Ass+1d", "03-02T17:00"),
        ("A1 M0<A+1d", "03-03T17:00"),
        ("A0 M0<A+4h", "03-02T12:00"),
        # Where nothing has to pass it is where its predecessor is.
        ("A0 M0<A", "03-02T08:00"),
        # A task that follows begins with the next shift; what lasts by the clock doesn't wait.
        ("A0 M0<A+1d B1<M", "03-02T17:00"),
    ],
)
def test_that_a_milestone_is_where_a_lag_is_over(line, when):
    for least in (0, 10**9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(passes, "_WIDE", least)
            patch.setattr(passes, "_WIDE_FAR", least)
            schedule = plan(line)
        assert early(schedule, "M") == (when, when)


def test_that_what_may_wait_for_a_lag_waits_until_the_next_shift():
    # Its late date is as late as it can be: 8 hours before Tuesday 17:00 are Tuesday 08:00.
    schedule = plan("A0 M0<A+1d B2")
    assert late(schedule, "M") == ("03-03T17:00", "03-03T17:00")
    assert late(schedule, "A") == ("03-03T08:00", "03-03T08:00")
    assert schedule.of("A").total_float_min == 480


def test_that_a_milestone_in_another_calendar_goes_on_from_where_the_lag_is_over():
    nights = CalendarSpec("n", "Nights", "UTC", (((1200, 1440),),) * 7)
    rows = parse("A0 M0<A+1d B1h/n<M", OFFICE, nights)
    # Monday 17:00, not Tuesday 08:00: there is a night between.
    assert early(compute(compile_network(*rows)), "B") == ("03-02T20:00", "03-02T21:00")


def test_that_a_release_start_outside_of_working_time_moves_to_the_next_shift():
    saturday = parse_instant("2026-03-07T10:00Z")
    schedule = plan("A1 M0", starts=(saturday,))
    assert early(schedule, "A")[0] == early(schedule, "M")[0] == "03-09T08:00"


def test_that_the_textbook_network_has_its_textbook_floats():
    # Activity on node, PMBOK style: the longest way is A-C-E (3 + 5 + 2 days).
    schedule = plan("A3 B2<A C5<A D1<B E2<C,D F1<A")
    floats = {k: schedule.of(k)[6:9] for k in "ABCDEF"}
    assert floats == {
        "A": (0, 0, True),
        "B": (2 * DAY, 0, False),
        "C": (0, 0, True),
        "D": (2 * DAY, 2 * DAY, False),
        "E": (0, 0, True),
        "F": (6 * DAY, 6 * DAY, False),
    }
    assert format_instant(schedule.release_finish[0]) == "2026-03-13T17:00Z"


@pytest.mark.parametrize(
    ("constraint", "start", "total_float"),
    [
        ("snet:2026-03-04T08:00", "03-04T08:00", WEEK - 3 * DAY),
        ("snet:2026-03-07T12:00", "03-09T08:00", 0),
        ("fnet:2026-03-05T17:00", "03-05T08:00", DAY),
        ("mso:2026-03-04T08:00", "03-04T08:00", 0),
        ("mfo:2026-03-04T17:00", "03-04T08:00", 0),
        ("snlt:2026-03-04T08:00", "03-02T08:00", 2 * DAY),
        ("fnlt:2026-03-04T17:00", "03-02T08:00", 2 * DAY),
        ("due:2026-03-03T17:00", "03-02T08:00", DAY),
    ],
)
def test_that_a_constraint_sets_start_and_float(constraint, start, total_float):
    schedule = plan(f"A1@{constraint} B5")
    assert early(schedule, "A")[0] == start
    assert schedule.of("A").total_float_min == total_float


def test_that_a_missed_deadline_shows_as_negative_float_all_the_way_up():
    schedule = plan("A2 B3<A@due:2026-03-04T17:00 C1<B")
    assert [schedule.of(k).total_float_min for k in "ABC"] == [-2 * DAY, -2 * DAY, 0]
    assert [schedule.of(k).critical for k in "ABC"] == [True, True, True]
    assert [schedule.of(k).missed_deadline for k in "ABC"] == [False, True, False]
    assert late(schedule, "A")[0] == "02-26T08:00"


def test_that_free_float_is_never_more_than_the_total_float():
    # A could go on until B ends on Friday, but it is due on Wednesday.
    schedule = plan("A1@due:2026-03-04T17:00 B5")
    assert [schedule.of(k).total_float_min for k in "AB"] == [2 * DAY, 0]
    assert [schedule.of(k).free_float_min for k in "AB"] == [2 * DAY, 0]
    # Due before it can be done: nothing is free.
    late = plan("A2@due:2026-03-02T17:00 B5")
    assert (late.of("A").total_float_min, late.of("A").free_float_min) == (-DAY, 0)


def test_that_a_hard_constraint_wins_over_a_link_and_the_predecessor_shows_it():
    schedule = plan("A5 B1<A@snlt:2026-03-04T08:00")
    assert early(schedule, "B")[0] == "03-04T08:00"
    assert schedule.of("A").total_float_min == -3 * DAY
    assert schedule.of("A").free_float_min == -3 * DAY


def test_that_an_alap_activity_is_scheduled_late_without_moving_what_follows():
    schedule = plan("A1@alap B1<A@alap C5 D1<B,C E1<A")
    assert format_instant(schedule.of("B").start) == "2026-03-06T08:00Z"
    assert early(schedule, "B")[0] == "03-03T08:00"
    # E waits for A and is not ALAP: A has no room.
    assert format_instant(schedule.of("A").start) == "2026-03-02T08:00Z"
    chain = plan("A1@alap B1<A@alap C5 D1<B,C")
    assert format_instant(chain.of("A").start) == "2026-03-05T08:00Z"
    assert chain.of("D").start == schedule.of("D").start


def test_that_a_summary_spans_its_activities_and_takes_their_least_float():
    schedule = plan("S(A2 B1<A T(C1 ) ) D5")
    assert early(schedule, "S") == ("03-02T08:00", "03-04T17:00")
    assert schedule.of("S").is_summary
    assert schedule.duration_min[schedule.index["S"]] == 3 * DAY
    assert schedule.of("S").total_float_min == 2 * DAY
    assert schedule.of("S").free_float_min == 0
    assert not schedule.of("S").critical
    assert schedule.of("T").total_float_min == 4 * DAY


def test_that_an_snet_and_a_deadline_of_a_summary_hold_what_is_inside():
    schedule = plan("S(T(A1 ) )@snet:2026-03-04T08:00@due:2026-03-05T17:00 B5")
    assert early(schedule, "A")[0] == "03-04T08:00"
    assert schedule.of("A").total_float_min == DAY


def test_that_other_constraints_of_a_summary_are_told_not_dropped():
    schedule = plan("S(A1 )@mso:2026-03-04T08:00")
    assert early(schedule, "A")[0] == "03-02T08:00"
    assert [key for key, text in schedule.remarks if "MSO" in text] == ["S"]


@pytest.mark.parametrize(
    ("link", "start"),
    [("<S", "03-05T08:00"), ("<Sss", "03-02T08:00"), ("<Sss+1d", "03-03T08:00")],
)
def test_that_links_of_a_summary_are_those_of_its_start_and_finish(link, start):
    assert early(plan(f"S(A1 B2 C3 ) D1{link}"), "D")[0] == start
    assert early(plan(f"S(A1 B2 C3 ) T(D1 E2 ){link}"), "E")[0] == start


def test_that_a_link_across_releases_moves_the_other_release():
    later = parse_instant("2026-03-04T08:00Z")
    schedule = plan("A5 B1 C2<A#2 D1#2", starts=(MONDAY, later))
    assert early(schedule, "C") == ("03-09T08:00", "03-10T17:00")
    assert early(schedule, "D")[0] == "03-04T08:00"
    # Each leaf may take until the finish of its own release, no longer.
    assert schedule.of("B").total_float_min == 4 * DAY
    assert schedule.of("A").total_float_min == 0
    assert [format_instant(at)[5:16] for at in schedule.release_finish] == [
        "03-06T17:00",
        "03-10T17:00",
    ]
    assert [format_instant(at)[5:16] for at in schedule.release_start] == [
        "03-02T08:00",
        "03-04T08:00",
    ]


def test_that_work_goes_on_in_the_successor_s_own_calendar():
    schedule = plan("A5 B2<A/seven C1<B", OFFICE, NO_WORKDAY)
    assert early(schedule, "B") == ("03-07T08:00", "03-08T17:00")
    assert early(schedule, "C")[0] == "03-09T08:00"
    # B may finish when Monday begins, its weekend is no float.
    assert schedule.of("B").total_float_min == 0
    shifted = plan("A1 B1<A/ist", OFFICE, KOLKATA)
    # 17:00Z is 22:30 in Pune, the next shift there starts at 03:30Z.
    assert early(shifted, "B")[0] == "03-03T03:30"


def test_that_summaries_float_in_their_own_calendar():
    schedule = plan("S/seven(A1 B1 ) C5", OFFICE, NO_WORKDAY)
    assert schedule.of("S").total_float_min == 4 * DAY


def test_that_an_snet_before_the_release_starts_is_obeyed():
    assert early(plan("A1@snet:2026-02-25T08:00"), "A")[0] == "02-25T08:00"


def test_that_nothing_at_all_can_be_calculated():
    schedule = plan("")
    assert schedule.ids == ()
    assert format_instant(schedule.release_finish[0]) == "2026-03-02T08:00Z"
    assert compute(compile_network((), (), (), {})).ids == ()
    with pytest.raises(KeyError):
        schedule.of("A")


@pytest.mark.parametrize("wide", [True, False])
def test_that_dates_decades_before_the_plan_are_found(wide, monkeypatch):
    monkeypatch.setattr(passes, "_WIDE_FAR", 0 if wide else 10**9)
    line = "A1 B1<A+10000ed C1<B+10000ed@due:2026-03-02T17:00 D1/seven"
    schedule = plan(line, OFFICE, NO_WORKDAY)
    # C should start on Monday 08:00; 10,000 days before is a Thursday, B ends the day before;
    # 10,000 days before B is a Saturday, A ends the day before.
    assert format_instant(schedule.of("B").late_start) == "1998-10-14T08:00Z"
    assert format_instant(schedule.of("A").late_start) == "1971-05-28T08:00Z"
    assert format_instant(schedule.of("A").late_finish) == "1971-05-28T17:00Z"
    office = compile_calendar(OFFICE, MONDAY, MONDAY)
    behind = office.between(schedule.of("A").early_start, schedule.of("A").late_start)
    assert schedule.of("A").total_float_min == behind


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("S(A4 B2<A ) C1<S+50%", 6 + 3),
        ("S(A4 B2<A ) C1<S-50%", 6 - 3),
        ("S(A4 B2<A ) C1<Sss+50%", 3),
        # Both lags of a chain count: S lasts 2 days, T starts after 3 and lasts 4.
        ("S(A2 ) T(B4 )<S+50% C1<T+25%", 2 + 1 + 4 + 1),
        # A summary lasts from its first start to its last finish, whatever lies between.
        ("S(A1 B1<A+2d ) C1<S+100%", 4 + 4),
    ],
)
def test_that_a_lag_may_be_a_part_of_how_long_a_summary_lasts(line, days):
    rows = parse(line)
    schedule = compute(compile_network(*rows))
    calendar = compile_calendar(OFFICE, MONDAY - 1440, MONDAY + 60 * 1440)
    assert calendar.between(MONDAY, schedule.of("C").start) == 480 * days
    assert schedule.remarks == ()


def test_that_lags_of_summaries_follow_when_something_inside_changes():
    rows = parse("S(A4 B2<A ) C1<S+50%")
    compiler = Compiler()
    compiler.network_of(NetworkRows(*rows, None))
    longer = tuple(
        row._replace(duration_min=8 * 480) if row.code == "A" else row for row in rows.activities
    )
    found = compute(compiler.network_of(NetworkRows(longer, *rows[1:], None)))
    again = compute(compile_network(longer, *rows[1:]))
    assert found.start.tolist() == again.start.tolist()
    calendar = compile_calendar(OFFICE, MONDAY - 1440, MONDAY + 60 * 1440)
    assert calendar.between(MONDAY, found.of("C").start) == 480 * (10 + 5)
