"""What holds for every move in every plan, and every refusal of a link to the letter."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import format_instant, parse_instant
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.plan.tables import CalendarException
from relplanner.planner import Plan
from relplanner.releases import editing, resizing
from relplanner.releases.tables import Activity, Link, Release

# 2 March 2026 is a Monday; the plan's week is Monday to Friday, 09:00 to 17:00, in UTC.
MONDAY = parse_instant("2026-03-02T09:00Z")
DAY, WORKDAY_MIN = 1440, 480
FIXED = ("SNET", "FNET", "MSO", "MFO", "SNLT", "FNLT")


@st.composite
def networks(draw):
    """Durations, constraints (kind, working day) or None, links forward, and some places."""
    count = draw(st.integers(2, 7))
    places = st.integers(0, count - 1)
    durations = draw(st.lists(st.sampled_from((60, 480, 700, 960)), min_size=count, max_size=count))
    fixed = st.none() | st.tuples(st.sampled_from(FIXED), st.integers(0, 9))
    constraints = draw(st.lists(fixed, min_size=count, max_size=count))
    pairs = st.sampled_from(list(itertools.combinations(range(count), 2)))
    kinds = st.sampled_from(("FS", "SS", "FF", "SF"))
    lags = st.sampled_from((0, 0, 120, -60))
    links = draw(st.lists(st.tuples(pairs, kinds, lags), max_size=8, unique_by=lambda one: one[:2]))
    return durations, constraints, links, draw(st.sets(places, min_size=1))


def made(folder, network):
    """A plan with this network, and the ids of its activities."""
    durations, constraints, links, _ = network
    plan = Plan.create(folder / "p.relplan")
    ids = []
    with plan.change("Add") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        tx.insert(
            CalendarException(
                calendar_id=plan.info.calendar_id, first_day="2026-03-10", last_day="2026-03-11",
                name="Holiday",
            )
        )  # fmt: skip
        for place, (duration, fixed) in enumerate(zip(durations, constraints, strict=True)):
            values = {}
            if fixed:
                day = MONDAY + (fixed[1] // 5 * 7 + fixed[1] % 5) * DAY + 120
                values = {"constraint_kind": fixed[0], "constraint_at": format_instant(day)}
            row = Activity(release_id=home, name=f"a{place}", duration_min=duration, **values)
            ids.append(tx.insert(row).id)
        for (before, after), kind, lag in links:
            tx.insert(
                Link(
                    predecessor_id=ids[before], successor_id=ids[after], kind=kind, lag_min=lag
                )
            )  # fmt: skip
    return plan, ids


def moved(plan, ids, by_work_min):
    with plan.change("Move") as tx:
        editing.move_activities(tx, plan.snapshot(), ids, by_work_min=by_work_min)
    return plan.schedule()


def working_between(plan, one, other):
    """Working minutes from one instant to another, counted minute by minute."""
    step = 1 if other >= one else -1
    minutes = range(min(one, other), max(one, other))
    return step * sum(_is_worked(minute) for minute in minutes)


def _is_worked(minute):
    day, of_day = divmod(minute, DAY)
    monday = MONDAY // DAY
    return (day - monday) % 7 < 5 and 540 <= of_day < 1020 and day - monday not in {8, 9}


@settings(max_examples=40)
@given(networks(), st.integers(1, 6 * WORKDAY_MIN))
def test_that_all_that_were_chosen_move_by_the_same_working_time_and_back(
    tmp_path_factory, network, by_work_min
):
    plan, ids = made(tmp_path_factory.mktemp("p"), network)
    chosen = [ids[place] for place in sorted(network[3])]
    with plan:
        before = plan.schedule()
        after = moved(plan, chosen, by_work_min)
        for one in chosen:
            kind = plan.get(Activity, one).constraint_kind
            way = working_between(plan, before.of(one).start, after.of(one).start)
            # "No later than" moves the limit, and nothing holds the activity back.
            assert way == by_work_min or (kind in {"SNLT", "FNLT"} and 0 <= way <= by_work_min)
        back = moved(plan, chosen, -by_work_min)
        for one in ids:
            for end in ("start", "finish"):
                old, new = (getattr(dates.of(one), end) for dates in (before, back))
                assert working_between(plan, old, new) == 0


@settings(max_examples=25)
@given(networks(), st.integers(-6 * WORKDAY_MIN, 6 * WORKDAY_MIN))
def test_that_a_preview_is_what_comes_and_undo_restores_everything(
    tmp_path_factory, network, by_work_min
):
    plan, ids = made(tmp_path_factory.mktemp("p"), network)
    with plan:
        rows, dates, seq = list(plan.records(Activity)), plan.schedule(), plan.head[0]
        snapshot = plan.snapshot()
        chosen = [ids[place] for place in sorted(network[3])]
        tried = editing.preview(snapshot, editing.shift_updates(snapshot, chosen, by_work_min))
        now = moved(plan, chosen, by_work_min)
        for name in ("start", "finish", "late_finish", "total_float_min"):
            assert getattr(tried, name).tolist() == getattr(now, name).tolist()
        if plan.head[0] != seq:
            plan.undo()
        assert list(plan.records(Activity)) == rows
        assert plan.schedule().start.tolist() == dates.start.tolist()
        assert plan.schedule().finish.tolist() == dates.finish.tolist()


@settings(max_examples=25)
@given(st.integers(-3 * DAY, 30 * DAY), st.sampled_from(("hour", "day")))
def test_that_every_snapped_start_is_a_moment_at_which_somebody_works(
    tmp_path_factory, away, unit
):  # fmt: skip
    plan, ids = made(tmp_path_factory.mktemp("p"), ([480], [None], [], {0}))
    with plan:
        snapped = editing.snap_start(plan.snapshot(), ids[0], MONDAY + away, unit)
        assert _is_worked(snapped)
        assert snapped % 60 == 0
        # From one shift's end to the next start it is four days at most (Monday evening to
        # Thursday over the holiday, Friday to Monday over the weekend).
        assert abs(snapped - MONDAY - away) <= 4 * DAY
        again = editing.snap_start(plan.snapshot(), ids[0], snapped, unit)
        assert again == snapped


@pytest.fixture
def plan(tmp_path):
    """Activities a and b, and s, a summary of p."""
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            ids = {}
            for name, parent in (("a", ""), ("b", ""), ("s", ""), ("p", "s")):
                row = Activity(
                    release_id=home, parent_id=ids.get(parent), name=name, duration_min=480
                )
                ids[name] = tx.insert(row).id
            tx.insert(Link(predecessor_id=ids["a"], successor_id=ids["b"]))
        yield plan


@pytest.mark.parametrize(
    ("ends", "kind", "words"),
    [
        ("ab", "FS", "A-2 b waits for A-1 a already (FS)."),
        ("aa", "FS", "A-1 a can't wait for itself."),
        ("ba", "FS", (
            "These activities wait for each other in a circle: A-1 a → A-2 b → A-1 a. "
            "Remove one of these links."
        )),
        ("sp", "FS", (
            "A-4 p is inside of A-3 s; a summary and what is in it can't wait for each other. "
            "Link it to another part."
        )),
        ("ps", "SS", (
            "A-4 p is inside of A-3 s; a summary and what is in it can't wait for each other. "
            "Link it to another part."
        )),
        ("ab", "XX", "XX"),
    ],
)  # fmt: skip
def test_that_a_link_that_cant_be_says_why(plan, ends, kind, words):
    before, after = (plan.rows(Activity, name=name)[0].id for name in ends)
    with pytest.raises(PlannerError) as refused, plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), before, after, kind)
    assert words in str(refused.value)
    assert len(plan.rows(Link)) == 1


def test_that_two_activities_may_have_links_of_different_kinds(plan):
    before, after = (plan.rows(Activity, name=name)[0].id for name in "ab")
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), before, after, "SS")
    assert {one.kind for one in plan.rows(Link)} == {"FS", "SS"}


def test_that_a_duration_beyond_twenty_years_is_refused(plan):
    (one,) = (row.id for row in plan.rows(Activity, name="a"))
    with (
        pytest.raises(InvalidInputError, match=r"Duration is \d+; it must be from 0 to 10540800\."),
        plan.change("Resize") as tx,
    ):
        resizing.resize_activity(tx, plan.snapshot(), one, MONDAY + 100 * 366 * DAY)
    assert plan.get(Activity, one).duration_min == 480
