"""How quick registers are: listing, sorting, finding and pasting where there are many rows."""

from __future__ import annotations

import tempfile
from pathlib import Path

from relplanner.planner import Plan
from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.pasting import paste
from relplanner.testing.tables import Person
from tests.bench.bigplan import big_plan
from tests.bench.figures import Figure, aimed, median_ms

ACTIVITIES = REGISTERS["activities"]
_WINDOW_ROWS = 60


def main(full: bool = False) -> list[Figure]:
    """All figures; the same small and full, for 10,000 rows are what is promised."""
    del full
    with (
        tempfile.TemporaryDirectory() as folder,
        big_plan(Path(folder) / "10000.relplan", 10_000) as plan,
    ):
        return [*_listing(plan), _pasting(plan)]


def _listing(plan: Plan) -> list[Figure]:
    # A snapshot keeps what was made of it: each run gets one of its own.
    fresh = [plan.snapshot() for _ in range(30)]
    snapshot = plan.snapshot()

    def window(_number: int) -> None:
        listing = list_rows(ACTIVITIES, fresh.pop())
        for row in range(_WINDOW_ROWS):
            for field in ACTIVITIES.shown_fields():
                listing.text(row, field)

    def ordered(key: str) -> float:
        return median_ms(lambda _: list_rows(ACTIVITIES, fresh.pop(), order=(key, True)))

    def found(_number: int) -> None:
        list_rows(ACTIVITIES, fresh.pop(), find="activity 33")

    def narrowed(number: int) -> None:
        list_rows(ACTIVITIES, snapshot, find="activity 33"[: 8 + number])

    return [
        aimed("list 10,000 activities, fill a window", median_ms(window), "ms", 50),
        aimed("sort them by name", ordered("name"), "ms", 100),
        aimed("sort them by start", ordered("start"), "ms", 100),
        aimed("sort them by predecessors", ordered("predecessors"), "ms", 100),
        aimed("find words in them, the first time", median_ms(found), "ms", 300),
        aimed("find words in them, letter by letter", median_ms(narrowed), "ms", 100),
    ]


def _pasting(plan: Plan) -> Figure:
    release_id = plan.snapshot().records(REGISTERS["releases"].table)[0].id
    before = plan.snapshot().records(ACTIVITIES.table)[0].code
    with plan.change("Add an owner") as tx:
        owner = tx.insert(Person(name="Owner of pasted rows")).name

    def work(number: int) -> None:
        snapshot = plan.snapshot()
        listing = list_rows(ACTIVITIES, snapshot)
        block = [
            [f"Row {number}-{row}", "2d", "2026-03-10", "", f"{before}FS+1d", owner]
            for row in range(1000)
        ]
        with plan.change("Paste 1,000 activities") as tx:
            paste(
                tx, snapshot, listing, len(listing), 1, ACTIVITIES.shown_fields(), block,
                parent_id=release_id,
            )  # fmt: skip

    return aimed("paste 1,000 activities behind 10,000", median_ms(work, 3), "ms", 1000)
