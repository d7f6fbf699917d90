"""Kills a working program again and again, and looks at what it leaves: `python -m ... DIR N`.

A child works on one plan and says the number of each journal entry once its change has returned.
The parent kills it (SIGKILL) at a random moment, opens the plan and compares: every entry that was
said must be there, the plan must be sound, and open in less than a second.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from relplanner import Activity, Plan, Release
from relplanner.checks import check_plan
from tests.plan.factory import small_plan

# What the child does, one after the other, so that kills fall into each.
KINDS = ("edit", "edit", "many", "undo", "redo", "backup", "delete")


def main(folder: Path, kills: int) -> dict[str, object]:
    """Runs the loop; gives the counts and the worst opening time in seconds."""
    path = folder / "victim.relplan"
    small_plan(path).close()
    chance = random.Random(20260301)
    lost, bad, slowest, acknowledged, left_journal = 0, [], 0.0, 0, 0
    for _ in range(kills):
        last_said = kill_once(path, chance)
        acknowledged += last_said is not None
        left_journal += path.with_name(path.name + "-journal").exists()
        started = time.perf_counter()
        with Plan.open(path) as plan:
            slowest = max(slowest, time.perf_counter() - started)
            head = plan.head
            if plan.read_only:
                bad.append("opened read-only")
        if last_said is not None and head[0] < last_said:
            lost += 1
        report = check_plan(path)
        if report.state != "sound":
            bad.append(report.findings[0])
    return {
        "kills": kills, "with_work": acknowledged, "lost": lost, "bad": bad,
        "slowest_open_s": round(slowest, 3), "rolled_back": left_journal,
    }  # fmt: skip


def kill_once(path: Path, chance: random.Random) -> int | None:
    """Lets a child work and kills it; gives the last entry that it said was done."""
    seed, patience = chance.random(), chance.uniform(0.03, 0.25)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            work(path, writer, random.Random(seed))
        finally:
            os._exit(1)
    os.close(writer)
    time.sleep(patience)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = b""
    while chunk := os.read(reader, 65536):
        said += chunk
    os.close(reader)
    lines = said.split(b"\n")[:-1]
    return int(lines[-1]) if lines else None


def work(path: Path, writer: int, chance: random.Random) -> None:
    """Changes the plan until it is killed."""
    with Plan.open(path) as plan:
        while True:
            one_change(plan, chance.choice(KINDS), chance)
            os.write(writer, f"{plan.head[0]}\n".encode())


def one_change(plan: Plan, kind: str, chance: random.Random) -> None:
    """One change of a kind."""
    release = plan.rows(Release)[0]
    if kind == "undo":
        plan.undo()
    elif kind == "redo":
        plan.redo()
    elif kind == "backup":
        plan.backup()
    elif kind == "delete":
        activities = plan.rows(Activity, name="Many")
        with plan.change("Delete") as tx:
            for activity in activities:
                tx.delete(Activity, activity.id)
    elif kind == "many":
        with plan.change("Add many") as tx:
            for _ in range(60):
                tx.insert(Activity(name="Many", release_id=release.id, notes="x" * 500))
    else:
        with plan.change("Edit") as tx:
            tx.update(Release, release.id, description=f"{chance.random()}")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
