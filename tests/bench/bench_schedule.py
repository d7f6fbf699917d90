"""How quick the calculation of dates is: compiling rows, and computing compiled arrays.

The generated plans are those of the peers' figures in the design: layers of activities, 1.5 links
each, all four types with lags, a five-day calendar with holidays; once with twenty calendars in
three zones. `wide` has 20 layers, `mixed` 100, `deep` a layer for every ten activities.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
import tracemalloc
from typing import Any

from relplanner.calendars import CalendarSpec, DayException, parse_instant
from relplanner.schedule import (
    ActivityRow,
    LinkRow,
    ReleaseRow,
    compile_network,
    compute,
    find_cycle,
)

Figure = dict[str, Any]
Rows = tuple[list[ActivityRow], list[LinkRow], list[ReleaseRow], dict[str, CalendarSpec]]

START = parse_instant("2026-03-02T08:00Z")
OFFICE = (((540, 720), (780, 1080)),) * 5 + ((), ())
ZONES = ("Europe/Berlin", "Asia/Kolkata", "America/New_York")

# Milliseconds that may not be passed: compiling and computing, by size, shape, calendars.
BOUNDS = {
    (1_000, "mixed", 1): (20, 5),
    (10_000, "wide", 1): (60, 8),
    (10_000, "mixed", 1): (60, 8),
    (10_000, "deep", 1): (60, 20),
    (100_000, "wide", 1): (500, 45),
    (100_000, "mixed", 1): (500, 45),
    (100_000, "deep", 1): (500, 200),
    (100_000, "mixed", 20): (600, 180),
    (100_000, "deep", 20): (600, 800),
}


def generated(count: int, shape: str, calendars: int) -> Rows:
    """Rows of a seeded plan."""
    rnd = random.Random(count)
    layers = {"wide": 20, "mixed": 100, "deep": count // 10}[shape]
    per = count // layers
    holidays = tuple(
        DayException(day, day, (), "Holiday")
        for day in range(START // 1440 + 719163, START // 1440 + 719163 + 3650, 37)
    )
    specs = {
        f"c{n}": CalendarSpec(f"c{n}", f"Calendar {n}", ZONES[n % 3], OFFICE, holidays[n:])
        for n in range(calendars)
    }
    # Short ones where layers are many: a deep plan should not last for centuries.
    lengths = (60, 120, 240, 480) if shape == "deep" else (240, 480, 960, 1440)
    activities = [
        ActivityRow(
            f"i{n}", f"A-{n}", f"Activity {n}", None, "r", rnd.choice(lengths),
            f"c{rnd.randrange(calendars)}",
        )
        for n in range(count)
    ]  # fmt: skip
    links = []
    for n in range(per, count):
        for _ in range(rnd.randint(1, 2)):
            before = (n // per - 1) * per + rnd.randrange(per)
            kind = rnd.choices(("FS", "SS", "FF", "SF"), (7, 1, 1, 1))[0]
            lag = rnd.choice((0, 0, 0, 120, -60))
            links.append(LinkRow(f"l{len(links)}", f"i{before}", f"i{n}", kind, lag))
    return activities, links, [ReleaseRow("r", "Release", START, "c0")], specs


def _median_ms(work: Any, times: int = 5) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


def _figure(name: str, value: float, unit: str, bound: float | None) -> Figure:
    return {"name": name, "value": round(value, 2), "unit": unit, "bound": bound}


def _measured(count: int, shape: str, calendars: int, bounds: tuple[float, float]) -> list[Figure]:
    rows = generated(count, shape, calendars)
    network = compile_network(*rows)
    compute(network)
    name = f"{count} {shape}, {calendars} calendar{'s' * (calendars > 1)}"
    return [
        _figure(f"compile {name}", _median_ms(lambda: compile_network(*rows)), "ms", bounds[0]),
        _figure(f"compute {name}", _median_ms(lambda: compute(network)), "ms", bounds[1]),
    ]


def _cycle_search() -> Figure:
    activities, links, *_ = generated(10_000, "mixed", 1)
    pairs = [(row.predecessor_id, row.successor_id) for row in links]
    parents = {row.id: row.parent_id for row in activities}
    return _figure("find_cycle 10000", _median_ms(lambda: find_cycle(pairs, parents)), "ms", 150)


def _memory(count: int) -> list[Figure]:
    """Memory of the compiled arrays and of the results, beside the rows."""
    rows = generated(count, "mixed", 1)
    compute(compile_network(*rows))
    tracemalloc.start()
    network = compile_network(*rows)
    schedule = compute(network)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del network, schedule
    return [
        _figure(f"memory of {count} compiled and computed", kept / 2**20, "MB", 60),
        _figure(f"peak memory while doing so at {count}", peak / 2**20, "MB", 120),
    ]


def main(full: bool = False) -> list[Figure]:
    """All figures; `full` adds the plans of 100,000 activities."""
    figures: list[Figure] = []
    for (count, shape, calendars), bounds in BOUNDS.items():
        if full or count <= 10_000:
            figures += _measured(count, shape, calendars, bounds)
    figures.append(_cycle_search())
    return figures + (_memory(100_000) if full else [])


if __name__ == "__main__":
    for one in main("--full" in sys.argv):
        print(f"{one['name']:50} {one['value']:>9.2f} {one['unit']}  (bound {one['bound']})")  # noqa: T201
