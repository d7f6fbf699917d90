"""The sheets Scope and Environments: what releases contain, and where they are tried and run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.environments.freezes import conflicts, freezes_of
from relplanner.environments.tables import Environment
from relplanner.exchange.workbook_sheet import Column, Sheet
from relplanner.exchange.workbook_style import Styles
from relplanner.releases.tables import Release, ReleaseSystem, ScopeItem, System
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

_DAY_MIN = 1440
_SCOPE = (
    Column("Code", 9), Column("Item", 46), Column("Release", 10), Column("Kind", 12),
    Column("In scope", 10), Column("Owner", 20), Column("Reference", 26),
    Column("Description", 70),
)  # fmt: skip
_SYSTEMS = (
    Column("Code", 9), Column("System", 46), Column("Release", 10), Column("Effect", 12),
    Column("Version", 10), Column("Owner", 20), Column("Criticality", 26),
    Column("Description", 70),
)  # fmt: skip
_ENVIRONMENTS = (
    Column("Code", 9), Column("Environment", 28), Column("Kind", 17), Column("System", 30),
    Column("Version", 16), Column("Owner", 20), Column("On demand", 11),
    Column("Days to provide", 18, numeric=True), Column("Time zone", 22), Column("Notes", 70),
)  # fmt: skip
_FREEZES = (
    Column("Code", 9), Column("Change freeze", 28), Column("Environment", 17),
    Column("Release", 30), Column("From", 16), Column("Until", 20), Column("Kind", 11),
    Column("Owner", 18), Column("Inside", 22), Column("Reason", 70),
)  # fmt: skip


def write_scope(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """What is in the releases and what was taken out; under it the systems that they change."""
    sheet.set_widths(_SCOPE)
    sheet.write(0, 0, f"Scope of {snapshot.plan.name}", styles.title())
    sheet.write(1, 0, "What was taken out says 'no' under In scope.", styles.subtitle())
    sheet.headers(3, _SCOPE, styles)
    releases, people = snapshot.by_id(Release), snapshot.by_id(Person)
    items = _of_releases(snapshot, snapshot.records(ScopeItem), release_ids)
    row = 4
    for one in items:
        texts = (
            one.code, one.name, releases[one.release_id].code, one.kind, _yes_no(one.in_scope),
            _name_of(people, one.owner_id), one.reference, one.description,
        )  # fmt: skip
        _write_texts(sheet, styles, row, texts)
        sheet.identify(one.id)
        row += 1
    if not items:
        sheet.write(row, 0, "There is nothing in scope yet.", styles.subtitle())
        row += 1
    sheet.raw.autofilter(3, 0, max(row - 1, 4), len(_SCOPE) - 1)
    _write_systems(sheet, styles, snapshot, release_ids, row + 1)
    sheet.raw.freeze_panes(4, 2)


def _write_systems(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str], row: int
) -> None:
    sheet.write(row, 0, "Systems", styles.heading())
    sheet.headers(row + 1, _SYSTEMS, styles)
    releases, people, systems = (snapshot.by_id(t) for t in (Release, Person, System))
    touched = _of_releases(snapshot, snapshot.records(ReleaseSystem), release_ids)
    for place, one in enumerate(touched, start=row + 2):
        system = systems[one.system_id]
        texts = (
            system.code, system.name, releases[one.release_id].code, one.effect, one.version,
            _name_of(people, system.owner_id), system.criticality, system.description,
        )  # fmt: skip
        _write_texts(sheet, styles, place, texts)
        sheet.identify(one.id)


def write_environments(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """All environments of the plan, as no release owns one; the freezes of the releases below."""
    sheet.set_widths(_ENVIRONMENTS)
    sheet.write(0, 0, f"Environments of {snapshot.plan.name}", styles.title())
    sheet.write(1, 0, "'Days to provide' are by the clock, weekends included.", styles.subtitle())
    sheet.headers(3, _ENVIRONMENTS, styles)
    people, systems = snapshot.by_id(Person), snapshot.by_id(System)
    environments = snapshot.records(Environment)
    for place, one in enumerate(environments, start=4):
        texts = (
            one.code, one.name, one.kind, _name_of(systems, one.system_id), one.version,
            _name_of(people, one.owner_id), _yes_no(one.on_demand), "", one.zone, one.notes,
        )  # fmt: skip
        _write_texts(sheet, styles, place, texts)
        days = round(one.lead_time_min / _DAY_MIN, 2) if one.lead_time_min else None
        sheet.write(place, 7, days, styles.days())
        sheet.identify(one.id)
    if not environments:
        sheet.write(4, 0, "There are no environments yet.", styles.subtitle())
    last = 3 + max(len(environments), 1)
    sheet.raw.autofilter(3, 0, last, len(_ENVIRONMENTS) - 1)
    _write_freezes(sheet, styles, snapshot, release_ids, last + 2)
    sheet.raw.freeze_panes(4, 2)


def _write_freezes(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str], row: int
) -> None:
    sheet.write(row, 0, "Change freezes", styles.heading())
    sheet.headers(row + 1, _FREEZES, styles)
    environments, people = snapshot.by_id(Environment), snapshot.by_id(Person)
    releases, inside = snapshot.by_id(Release), conflicts(snapshot, release_ids)
    found = freezes_of(snapshot, release_ids)
    for place, one in enumerate(found, start=row + 2):
        texts = (
            one.code, one.name, _name_of(environments, one.environment_id) or "all",
            _name_of(releases, one.release_id) or "all", "", "", one.kind,
            _name_of(people, one.owner_id),
            ", ".join(other.row.code for other in inside if other.freeze is one), one.reason,
        )  # fmt: skip
        _write_texts(sheet, styles, place, texts)
        for column, moment in ((4, one.start_at), (5, one.finish_at)):
            local = to_datetime(parse_instant(moment), snapshot.zone)
            sheet.write(place, column, local, styles.moment())
        sheet.identify(one.id)
    if not found:
        sheet.write(row + 2, 0, "There are no change freezes.", styles.subtitle())


def _of_releases(
    snapshot: Snapshot, records: Sequence[Any], release_ids: frozenset[str]
) -> list[Any]:
    """The records of these releases, release by release."""
    order = {one.id: place for place, one in enumerate(snapshot.records(Release))}
    mine = [one for one in records if one.release_id in release_ids]
    return sorted(mine, key=lambda one: order[one.release_id])


def _write_texts(sheet: Sheet, styles: Styles, row: int, texts: Sequence[str]) -> None:
    """A row of texts; the name, in the second column, is bold."""
    for column, text in enumerate(texts):
        sheet.write(row, column, text, styles.text(bold=column == 1))


def _name_of(records: dict[str, Any], row_id: str | None) -> str:
    return str(records[row_id].name) if row_id else ""


def _yes_no(value: int) -> str:
    return "yes" if value else "no"
