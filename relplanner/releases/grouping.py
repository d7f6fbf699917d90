"""Activities grouped by their release, stage, owner or owner's team."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relplanner.folding import fold
from relplanner.groupings import Grouping
from relplanner.releases.tables import STAGES, Activity, Release
from relplanner.testing.tables import Person
from relplanner.timeline import TimelineRows, grouped

# No id and no word begins so: a heading's id must be that of no activity.
_MARK = "group:"


def grouped_by(
    by: Grouping,
    snapshot: Any,
    rows: TimelineRows,
    word: Callable[[str], str] = str,
    *,
    by_start: bool = True,
) -> TimelineRows:
    """The activities of a timeline under headings that say how many there are.

    Releases come in the order of the plan, stages in that of a release, owners and teams by
    their names; what has none comes last.

    Args:
        by: What they are grouped by; the rows stay as they are for an empty one.
        snapshot: The plan.
        rows: The rows, in outline order or another one.
        word: Puts a stage and "No stage", "No owner", "No team" into the person's language.
        by_start: Earlier ones come first in their group; else they keep their order.
    """
    if not by:
        return rows
    key_of, titles = _groups(by, snapshot, word)
    records, place_of = snapshot.by_id(Activity), snapshot.schedule.index
    duration = (snapshot.schedule.duration_min * snapshot.schedule.active).tolist()
    keys, weight = [], []
    for row_id in rows.id:
        record = records.get(row_id)
        keys.append(_MARK + (key_of(record) if record is not None else ""))
        weight.append(duration[place_of[row_id]] if record is not None else 0)
    named = {_MARK + key: title for key, title in titles.items()}
    return grouped(rows, keys, named, weight, by_start=by_start)


def _groups(
    by: Grouping, snapshot: Any, word: Callable[[str], str]
) -> tuple[Callable[[Any], str], dict[str, str]]:
    """What gives the key of an activity's group, and the titles by key in their order."""
    if by == "release":
        named = {one.id: f"{one.code} {one.name}" for one in snapshot.records(Release)}
        return (lambda one: str(one.release_id)), {**named, "": ""}
    if by == "stage":
        return (lambda one: one.stage or ""), {
            **{stage: word(stage) for stage in STAGES}, "": word("No stage")
        }  # fmt: skip
    people = snapshot.by_id(Person)
    if by == "owner":
        titles = sorted(((one.name, one.id) for one in people.values()), key=_by_name)
        return (lambda one: one.owner_id or ""), {
            **{person_id: name for name, person_id in titles}, "": word("No owner")
        }  # fmt: skip
    teams = sorted({(one.team, one.team) for one in people.values() if one.team}, key=_by_name)
    team_of = {one.id: one.team for one in people.values()}
    return (lambda one: team_of.get(one.owner_id, "")), {**dict(teams), "": word("No team")}


def _by_name(pair: tuple[str, str]) -> tuple[str, str, str]:
    return fold(pair[0]), *pair
