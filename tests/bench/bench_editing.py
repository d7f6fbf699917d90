"""How quick a drag is in a plan of 10,000 activities: where it leads, its words, the outline."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from relplanner.plan.door import Transaction
from relplanner.planner import Plan
from relplanner.registers import REGISTERS
from relplanner.registers.editing import move_rows
from relplanner.releases import editing, outlining
from relplanner.releases.describing import effect_of, effect_texts
from relplanner.releases.tables import Activity, Release
from relplanner.snapshot import Snapshot
from tests.bench.bigplan import big_plan
from tests.bench.figures import Figure, figure, median_ms

_SIZE, _CHOSEN = 10_000, 300


def main(full: bool = False) -> list[Figure]:
    """All figures; the same small and full, for 10,000 activities are what is promised."""
    del full
    with tempfile.TemporaryDirectory() as folder:
        with big_plan(Path(folder) / "drag.relplan", _SIZE) as plan:
            found = _dragging(plan.snapshot())
        with _flat_plan(Path(folder) / "flat.relplan") as plan:
            return found + _outlining(plan)


def _dragging(snapshot: Snapshot) -> list[Figure]:
    one = next(one for one, depth in snapshot.outline() if depth)
    start_min = snapshot.schedule.of(one.id).start

    def updates(days: int) -> editing.Updates:
        return editing.move_updates(snapshot, [one.id], one.id, start_min + (days + 7) * 1440)

    moved = updates(1)
    after = editing.preview(snapshot, moved)
    return [
        figure("work out a move among 10,000", median_ms(updates, 9), "ms", 10),
        figure(
            "preview its dates", median_ms(lambda _: editing.preview(snapshot, moved), 9), "ms", 60
        ),
        figure(
            "say it in words",
            median_ms(
                lambda _: effect_texts(snapshot, effect_of(snapshot, [one.id], moved, after)), 9
            ),
            "ms",
            20,
        ),
    ]


def _flat_plan(path: Path) -> Plan:
    """All activities are siblings, as in an imported list."""
    plan = Plan.create(path)
    with plan.change("Add", kind="import") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        for number in range(_SIZE):
            tx.insert(Activity(release_id=home, name=f"Activity {number}", duration_min=480))
    return plan


def _outlining(plan: Plan) -> list[Figure]:
    ids = [one.id for one in plan.records(Activity)]
    chosen = ids[_SIZE // 2 : _SIZE // 2 + _CHOSEN]

    def timed(work: Callable[[Transaction, Snapshot], object]) -> float:
        snapshots = [plan.snapshot() for _ in range(5)]

        def once(_number: int) -> None:
            with plan.change("Edit") as tx:
                work(tx, snapshots.pop())
            plan.undo()

        return median_ms(once, 5)

    return [
        figure(
            "move one of 10,000 siblings down, and undo it",
            timed(lambda tx, now: outlining.move_down(tx, now, ids[50:51])), "ms", 60,
        ),
        figure(
            "indent 300 of them, and undo it",
            timed(lambda tx, now: outlining.indent(tx, now, chosen)), "ms", 250,
        ),
        figure(
            "put 300 of them first, and undo it",
            timed(lambda tx, now: move_rows(tx, now, REGISTERS["activities"], chosen, ids[0])),
            "ms", 250,
        ),
    ]  # fmt: skip
