"""The overview of a release: everything about its readiness in one value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relplanner.bulk import collection_paused
from relplanner.calendars import parse_instant
from relplanner.readiness import dates, freezes, gates, waiting
from relplanner.readiness.items import SEVERITIES, Item, Severity
from relplanner.readiness.situation import DAY_MIN, Situation
from relplanner.releases.completion import done, is_before_live
from relplanner.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Summary:
    """How a release stands.

    Attributes:
        live_at: When it goes live by the plan, in the plan's zone.
        target_at: When it is meant to be live.
        days_to_live: Calendar days from today to go-live; negative when that is in the past.
        slack_days: Calendar days from go-live to the target; negative when it is late.
        percent_complete: Of the activities, weighed by their durations.
        activities: How many there are, summaries not counted.
        done: How many of them are complete.
        critical: How many of them are on the critical path until go-live.
        critical_days: Elapsed days from the first start to the last finish on it, begun days
            counted whole; hypercare isn't part of it.
    """

    code: str
    name: str
    version: str
    state: str
    live_at: dt.datetime
    target_at: dt.datetime | None
    days_to_live: int
    slack_days: int | None
    percent_complete: int
    activities: int
    done: int
    critical: int
    critical_days: int


@dataclass(frozen=True, slots=True)
class PersonItems:
    """What one person must do something about.

    Attributes:
        person_id: Who; empty for what nobody is named for.
        name: The person's name; empty for nobody.
        items: The worst first.
    """

    person_id: str
    name: str
    items: tuple[Item, ...]

    @property
    def worst(self) -> Severity:
        """The severity of the worst item."""
        return self.items[0].severity


@dataclass(frozen=True, slots=True)
class Overview:
    """What a release needs, as of one moment.

    Attributes:
        now: The moment.
        blocks: What keeps the release from going live as planned, the worst first.
        coming: What starts or is due in the next 14 days, the earliest first.
        overdue: What should be done by now, the earliest first; what of it is critical is in
            `blocks` too.
        people: Who must act, by how bad and how much.
    """

    summary: Summary
    now: dt.datetime
    blocks: tuple[Item, ...]
    coming: tuple[Item, ...]
    overdue: tuple[Item, ...]
    people: tuple[PersonItems, ...]

    def count(self, severity: Severity) -> int:
        """How many items of `blocks` have a severity."""
        return sum(one.severity == severity for one in self.blocks)


def overview(
    snapshot: Snapshot,
    release_id: str,
    now: dt.datetime,
    journal_hashes: Mapping[int, str] | None = None,
) -> Overview:
    """What blocks a release, what is next, what is overdue, and who must act.

    A released release is blocked by nothing; one that was taken back or cancelled asks nothing of
    anybody.

    Args:
        snapshot: The plan.
        release_id: The release.
        now: The moment from which it is looked at; aware.
        journal_hashes: The hash of each journal entry that a signature names; what signatures say
            about the journal is believed where it is None.

    Raises:
        InvalidInputError: When there is no such release.
    """
    with collection_paused():
        at = Situation(snapshot, release_id, now)
        late, soon, blocks, single = _found(at, journal_hashes)
        everything = [*blocks, *late, *soon, *single]
        return Overview(
            _summary(at), at.now, _ordered(blocks), _by_date(soon), _by_date(late),
            _people(at, everything),
        )  # fmt: skip


def _found(
    at: Situation, journal_hashes: Mapping[int, str] | None
) -> tuple[list[Item], list[Item], list[Item], list[Item]]:
    """What is late, soon, blocks, and what only single persons have to know."""
    if at.is_given_up:
        return [], [], [], []
    late, soon = list(dates.overdue(at)), list(dates.coming(at))
    if at.has_ended:
        return late, soon, [], []
    for past, item in waiting.risk_actions(at):
        (late if past else soon).append(item)
    soon += waiting.unconfirmed_assignments(at)
    blocks = [
        *dates.missed_dates(at),
        *freezes.frozen(at),
        *(one for one in late if one.severity == "blocker"),
        *waiting.dependencies(at),
        *waiting.unanswered_risks(at),
        *waiting.declined_assignments(at),
        *waiting.overloads(at),
        *gates.checklists(at, journal_hashes),
        *gates.way_back(at),
    ]
    return late, soon, blocks, list(gates.open_items(at))


def _ordered(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda one: one.order))


def _by_date(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda one: (one.at_min, SEVERITIES.index(one.severity))))


def _people(at: Situation, items: list[Item]) -> tuple[PersonItems, ...]:
    """Items by person; each once, however many sections it is in."""
    lists: dict[str, dict[tuple[str, str, str], Item]] = {}
    for one in items:
        for person_id in one.person_ids or ("",):
            key = one.table, one.row_id, one.template
            lists.setdefault(person_id, {})[key] = one
    names = {person_id: at.people[person_id].name for person_id in lists if person_id}
    found = [
        PersonItems(person_id, names.get(person_id, ""), _ordered(mine.values()))
        for person_id, mine in lists.items()
    ]
    # Nobody comes last: there is no one to call.
    return tuple(
        sorted(
            found,
            key=lambda one: (
                not one.person_id, SEVERITIES.index(one.worst), -len(one.items), one.name
            ),
        )
    )  # fmt: skip


def _summary(at: Situation) -> Summary:
    release, schedule = at.release, at.schedule
    weights = [
        (int(schedule.duration_min[place]), 100 if done(one) else one.percent_complete)
        for one, place in at.tasks
    ]
    complete = sum(done(one) for one, _ in at.tasks)
    total = sum(weight for weight, _ in weights)
    if total:
        percent = sum(weight * share for weight, share in weights) // total
    else:
        percent = 100 * complete // len(weights) if weights else 0
    path = [place for one, place in at.tasks if schedule.critical[place] and is_before_live(one)]
    length_min = 0
    if path:
        length_min = int(schedule.finish[path].max()) - int(schedule.start[path].min())
    target = at.moment(parse_instant(release.target_at)) if release.target_at else None
    live = at.moment(at.live_min)
    return Summary(
        code=release.code, name=release.name, version=release.version, state=release.state,
        live_at=live, target_at=target, days_to_live=at.days_to_live,
        slack_days=None if target is None else (target.date() - live.date()).days,
        percent_complete=percent, activities=len(at.tasks), done=complete,
        critical=len(path), critical_days=-(-length_min // DAY_MIN),
    )  # fmt: skip
