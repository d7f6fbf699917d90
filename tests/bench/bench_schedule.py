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
from collections.abc import Callable

from relplanner.calendars import CalendarSpec, DayException, parse_instant
from relplanner.schedule import (
    ActivityRow,
    Compiler,
    LinkRow,
    NetworkRows,
    ReleaseRow,
    compile_network,
    compute,
    find_cycle,
)
from tests.bench import peer_mpxj
from tests.bench.figures import Figure, aimed, figure, median_ms

Rows = tuple[list[ActivityRow], list[LinkRow], list[ReleaseRow], dict[str, CalendarSpec]]

START = parse_instant("2026-03-02T08:00Z")
OFFICE = (((540, 720), (780, 1080)),) * 5 + ((), ())
ZONES = ("Europe/Berlin", "Asia/Kolkata", "America/New_York")

# Milliseconds that are wanted: compiling and computing, by size, shape, calendars.
AIMS_MS = {
    (1_000, "mixed", 1): (20, 5),
    (10_000, "wide", 1): (60, 8),
    (10_000, "mixed", 1): (60, 8),
    (10_000, "deep", 1): (60, 20),
    (100_000, "wide", 1): (500, 45),
    (100_000, "mixed", 1): (500, 45),
    (100_000, "deep", 1): (500, 200),
    (100_000, "mixed", 20): (500, 180),
    (100_000, "deep", 20): (500, 550),
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


def _measured(count: int, shape: str, calendars: int, aims_ms: tuple[float, float]) -> list[Figure]:
    rows = generated(count, shape, calendars)
    network = compile_network(*rows)
    compute(network)
    name = f"{count} {shape}, {calendars} calendar{'s' * (calendars > 1)}"
    return [
        aimed(f"compile {name}", median_ms(lambda _: compile_network(*rows)), "ms", aims_ms[0]),
        aimed(f"compute {name}", median_ms(lambda _: compute(network)), "ms", aims_ms[1]),
    ]


def _to_one_calendar(figures: list[Figure]) -> list[Figure]:
    """How many times as long plans of 20 calendars take as those of one."""
    taken = {one["name"]: one["value"] for one in figures}
    return [
        figure(
            f"compute 100000 {shape}, 20 calendars to one",
            taken[f"compute 100000 {shape}, 20 calendars"]
            / taken[f"compute 100000 {shape}, 1 calendar"],
            "x", 6,
        ) | {"aim": 4}
        for shape in ("mixed", "deep")
    ]  # fmt: skip


def _recalculated(count: int, aim_ms: float) -> list[Figure]:
    """From one edit to all dates, where the network before it is known: by kind, and of all."""
    activities, links, releases, specs = generated(count, "mixed", 1)
    compiler, chance = Compiler(), random.Random(1)

    def rows() -> NetworkRows:
        return NetworkRows(tuple(activities), tuple(links), tuple(releases), specs, None)

    def duration() -> None:
        place = chance.randrange(count)
        length = activities[place].duration_min
        activities[place] = activities[place]._replace(duration_min=length + 60)

    def constraint() -> None:
        place, at = chance.randrange(count), START + 1440 * chance.randrange(200)
        activities[place] = activities[place]._replace(
            constraint_kind="SNET", constraint_at=at, deadline_at=at + 1440 * 90
        )

    def lag() -> None:
        place = chance.randrange(len(links))
        links[place] = links[place]._replace(lag_min=chance.choice((0, 30, 240)))

    def link() -> None:
        del links[chance.randrange(len(links))]

    def timed(edit: Callable[[], None]) -> list[float]:
        taken = []
        for _ in range(15):
            edit()
            given = rows()
            started = time.perf_counter()
            compute(compiler.network_of(given))
            taken.append((time.perf_counter() - started) * 1000)
        return taken

    compute(compiler.network_of(rows()))
    kinds = {
        "duration": timed(duration), "constraint": timed(constraint),
        "lag": timed(lag), "link": timed(link),
    }  # fmt: skip
    kinds["edit of any kind"] = [one for taken in kinds.values() for one in taken]
    return [
        aimed(f"recalculate {count} after another {kind}", statistics.median(taken), "ms", aim_ms)
        for kind, taken in kinds.items()
    ]


def _beside_mpxj(count: int) -> list[Figure]:
    """MPXJ's Microsoft scheduler on the same plan, warm, on the same machine.

    It lets activities start before the project does when a lead or an SF link says so, which moves
    some of those that follow as well: a few in a thousand early starts are other ones for that.
    """
    name = f"{count} mixed, 1 calendar"
    if not peer_mpxj.there():
        return [figure(f"no Java or no MPXJ here to compare with: {name}", 0, "", None)]
    rows = generated(count, "mixed", 1)
    network = compile_network(*rows)
    schedule = compute(network)
    ours = median_ms(lambda _: compute(network))
    theirs = peer_mpxj.run(rows)
    pairs = zip(schedule.early_start.tolist(), theirs.early_starts, strict=True)
    other = sum(one != two for one, two in pairs)
    return [
        figure(f"MPXJ computes {name}", theirs.median_ms, "ms", None),
        figure(f"compute, of MPXJ's time, {name}", 100 * ours / theirs.median_ms, "%", 5),
        figure(f"early starts other than MPXJ's, {name}", 1000 * other / count, "per mille", 5),
    ]


def _cycle_search() -> Figure:
    activities, links, *_ = generated(10_000, "mixed", 1)
    pairs = [(row.predecessor_id, row.successor_id) for row in links]
    parents = {row.id: row.parent_id for row in activities}
    return figure("find_cycle 10000", median_ms(lambda _: find_cycle(pairs, parents)), "ms", 150)


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
        figure(f"memory of {count} compiled and computed", kept / 2**20, "MB", 60),
        figure(f"peak memory while doing so at {count}", peak / 2**20, "MB", 120),
    ]


def main(full: bool = False) -> list[Figure]:
    """All figures; `full` adds the plans of 100,000 activities."""
    figures: list[Figure] = []
    for (count, shape, calendars), aims_ms in AIMS_MS.items():
        if full or count <= 10_000:
            figures += _measured(count, shape, calendars, aims_ms)
    figures += _recalculated(10_000, 5)
    figures.append(_cycle_search())
    if not full:
        return figures
    figures += _to_one_calendar(figures)
    figures += _recalculated(100_000, 50) + _memory(100_000)
    return figures + _beside_mpxj(10_000) + _beside_mpxj(100_000)


if __name__ == "__main__":
    for one in main("--full" in sys.argv):
        print(f"{one['name']:50} {one['value']:>9.2f} {one['unit']}  (bound {one['bound']})")  # noqa: T201
