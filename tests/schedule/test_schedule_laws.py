"""Laws that hold for every network, checked on generated ones."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import CalendarSpec, DayException, compile_calendar
from relplanner.schedule import (
    ActivityRow,
    LinkRow,
    ReleaseRow,
    compile_network,
    compute,
    passes,
)
from tests.schedule.oneline import ANY_MINUTE, MONDAY, OFFICE

PSPLIB = Path(__file__).resolve().parents[3] / "shared" / "data" / "psplib"
CLOCK = CalendarSpec("std", "Round the clock", "UTC", (((0, 1440),),) * 7)
FIELDS = (
    "early_start",
    "early_finish",
    "late_start",
    "late_finish",
    "total_float_min",
    "free_float_min",
    "critical",
    "start",
    "finish",
)


def network(seed, count=60, calendars=(OFFICE,), kinds=("FS", "SS", "FF", "SF"), lags=(0, 90, -60)):
    """Rows of a random network; some are summaries, some milestones."""
    rnd = random.Random(seed)
    parents = [f"i{n}" for n in range(0, count, 9)] if len(kinds) > 1 else []
    rows, links = [], []
    for n in range(count):
        parent = f"i{n - n % 9}" if parents and n % 9 and n % 9 < 5 else None
        rows.append(
            ActivityRow(
                f"i{n}",
                f"A-{n}",
                "",
                parent,
                "r",
                rnd.choice((0, 60, 480, 1440)),
                rnd.choice(calendars).id,
            )
        )
        for _ in range(rnd.randrange(3) if n and f"i{n}" not in parents else 0):
            before = f"i{rnd.randrange(n)}"
            if before not in parents:
                links.append(
                    LinkRow(f"l{len(links)}", before, f"i{n}", rnd.choice(kinds), rnd.choice(lags))
                )
    return (
        rows,
        links,
        [ReleaseRow("r", "R", MONDAY, calendars[0].id)],
        {c.id: c for c in calendars},
    )


def results(schedule):
    return {field: getattr(schedule, field).tolist() for field in FIELDS}


SECOND = CalendarSpec("two", "Two", "Asia/Kolkata", (((540, 1080),),) * 6 + ((),))
seeds = st.integers(0, 10**6)


@settings(max_examples=60, deadline=None)
@given(seeds, st.sampled_from([(OFFICE,), (OFFICE, SECOND), (SECOND, ANY_MINUTE)]))
def test_that_both_ways_to_calculate_give_the_same_bit_for_bit(seed, calendars):
    compiled = compile_network(*network(seed, calendars=calendars))
    found = []
    for least in (0, 10**9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(passes, "_WIDE", least)
            patch.setattr(passes, "_WIDE_FAR", least)
            found.append(results(compute(compiled)))
    assert found[0] == found[1]


@settings(max_examples=60, deadline=None)
@given(seeds, st.randoms())
def test_that_the_order_of_the_rows_does_not_matter(seed, rnd):
    rows, links, *rest = network(seed, calendars=(OFFICE, SECOND))
    one = compute(compile_network(rows, links, *rest))
    mixed_rows, mixed_links = rnd.sample(rows, len(rows)), rnd.sample(links, len(links))
    other = compute(compile_network(mixed_rows, mixed_links, *rest))
    assert {k: one.of(k) for k in one.ids} == {k: other.of(k) for k in one.ids}


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_that_no_link_is_violated_and_late_is_not_before_early(seed):
    rows, links, releases, calendars = network(seed)
    schedule = compute(compile_network(rows, links, releases, calendars))
    office = compile_calendar(OFFICE, MONDAY, MONDAY)
    for link in links:
        for kind in ("early", "late"):
            ends = {"F": f"{kind}_finish", "S": f"{kind}_start"}
            before = getattr(schedule.of(link.predecessor_id), ends[link.kind[0]])
            after = getattr(schedule.of(link.successor_id), ends[link.kind[1]])
            assert office.between(before, after) >= link.lag_min
    assert (schedule.early_start <= schedule.late_start).all()
    assert (schedule.early_finish <= schedule.late_finish).all()
    assert (schedule.total_float_min >= 0).all()
    leaf = ~schedule.is_summary
    assert (schedule.free_float_min <= schedule.total_float_min)[leaf].all()
    assert (schedule.early_finish <= schedule.release_finish[0]).all()
    assert schedule.critical.any()


@settings(max_examples=60, deadline=None)
@given(seeds, st.integers(0, 40), st.integers(0, 4))
def test_that_a_holiday_never_makes_a_finish_earlier(seed, offset, length):
    rows, links, releases, _ = network(seed, lags=(0, 90))
    first = MONDAY // 1440 + 719163 + offset
    closed = OFFICE._replace(exceptions=(DayException(first, first + length, (), "Closed"),))
    plain = compute(compile_network(rows, links, releases, {"std": OFFICE}))
    shut = compute(compile_network(rows, links, releases, {"std": closed}))
    assert (shut.early_start >= plain.early_start).all()
    assert (shut.early_finish >= plain.early_finish).all()


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_that_reversing_time_swaps_the_passes(seed):
    rows, links, releases, calendars = network(seed, calendars=(CLOCK,), kinds=("FS",), lags=(0, 7))
    there = compute(compile_network(rows, links, releases, calendars))
    turned = [
        link._replace(predecessor_id=link.successor_id, successor_id=link.predecessor_id)
        for link in links
    ]
    back = compute(compile_network(rows, turned, releases, calendars))
    ends = MONDAY + there.release_finish[0]
    assert there.release_finish[0] == back.release_finish[0]
    assert (back.early_start == ends - there.late_finish).all()
    assert (back.early_finish == ends - there.late_start).all()
    assert (back.late_start == ends - there.early_finish).all()
    assert (back.late_finish == ends - there.early_start).all()
    assert (back.total_float_min == there.total_float_min).all()


def test_that_a_psplib_project_has_its_published_critical_path_length():
    if not PSPLIB.is_dir():
        pytest.skip("needs the example data in ../shared/data")
    lines = (PSPLIB / "j301_1.sm").read_text(encoding="utf-8").splitlines()
    said = json.loads((PSPLIB / "expected" / "j301_1.sm.json").read_text(encoding="utf-8"))
    jobs = int(next(line for line in lines if line.startswith("jobs")).split(":")[1])
    top = next(n for n, line in enumerate(lines) if line.startswith("PRECEDENCE")) + 2
    links = []
    for line in lines[top : top + jobs]:
        job, _, _, *after = line.split()
        links += [LinkRow(f"{job}-{other}", job, other) for other in after]
    top = next(n for n, line in enumerate(lines) if line.startswith("REQUESTS")) + 3
    rows = [
        ActivityRow(job, job, "", None, "r", int(duration))
        for job, _, duration, *_ in map(str.split, lines[top : top + jobs])
    ]
    assert len(rows) == jobs
    schedule = compute(
        compile_network(rows, links, [ReleaseRow("r", "R", MONDAY, "std")], {"std": CLOCK})
    )
    assert schedule.release_finish[0] - MONDAY == said["cpm_length"]


def test_that_a_long_chain_is_the_sum_of_its_durations():
    count = 20_000
    rows = [ActivityRow(f"i{n}", "A", "", None, "r", 1 + n % 7) for n in range(count)]
    links = [LinkRow(str(n), f"i{n}", f"i{n + 1}") for n in range(count - 1)]
    schedule = compute(
        compile_network(rows, links, [ReleaseRow("r", "R", MONDAY, "std")], {"std": CLOCK})
    )
    starts = MONDAY + np.cumsum([0] + [1 + n % 7 for n in range(count - 1)])
    assert (schedule.early_start == starts).all()
    assert (schedule.late_start == starts).all()


def test_that_a_plan_of_centuries_finds_its_calendars_long_enough():
    rows = [
        ActivityRow(f"i{n}", "A", "", None, "r", 2400 * 50, ("std", "two")[n % 2])
        for n in range(300)
    ]
    links = [LinkRow(str(n), f"i{n}", f"i{n + 1}") for n in range(299)]
    schedule = compute(
        compile_network(
            rows, links, [ReleaseRow("r", "R", MONDAY, "std")], {"std": OFFICE, "two": SECOND}
        )
    )
    compiled = [compile_calendar(spec, MONDAY, MONDAY) for spec in (OFFICE, SECOND)]
    at = MONDAY
    for n in range(300):
        assert schedule.early_start[n] == compiled[n % 2].next(at)
        at = compiled[n % 2].add(compiled[n % 2].next(at), 2400 * 50)
        assert schedule.early_finish[n] == at
