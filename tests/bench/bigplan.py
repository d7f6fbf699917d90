"""Plans of any size, always the same for the same size."""

from __future__ import annotations

import random
from pathlib import Path

from relplanner import Activity, Link, Plan, Release


def big_plan(path: Path, activities: int, *, releases: int = 10, seed: int = 1) -> Plan:
    """A plan with layers of activities under summaries, 1.5 links each, of all four types.

    One in ten links has a lag. Made in one change, the way an import makes them.
    """
    chance = random.Random(seed)
    plan = Plan.create(path, name=f"{activities} activities", zone="Europe/Berlin")
    per_release = activities // releases
    with plan.change(f"Add {activities} activities", kind="import") as tx:
        for number in range(releases):
            release = tx.insert(Release(name=f"Release {number}", start_at="2026-03-02T08:00Z"))
            made: list[str] = []
            summary: str | None = None
            for place in range(per_release):
                if place % 20 == 0:
                    row = tx.insert(Activity(name=f"Stage {place // 20}", release_id=release.id))
                    summary = row.id
                    continue
                row = tx.insert(
                    Activity(
                        name=f"Activity {number}-{place}",
                        release_id=release.id,
                        parent_id=summary,
                        duration_min=chance.choice((0, 240, 480, 960, 2400)),
                    )
                )
                made.append(row.id)
                lower = max(0, len(made) - 60)
                wanted = 1 + chance.randrange(2) if len(made) > 3 else 0
                for other in (
                    sorted(chance.sample(range(lower, len(made) - 1), wanted)) if wanted else ()
                ):
                    tx.insert(
                        Link(
                            predecessor_id=made[other],
                            successor_id=row.id,
                            kind=chance.choice(("FS", "FS", "FS", "SS", "FF", "SF")),
                            lag_min=chance.choice((0,) * 9 + (240,)),
                        )
                    )
    return plan
