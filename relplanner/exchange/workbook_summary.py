"""The Summary sheet: what a release manager says in two minutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.workbook_sheet import Column, Sheet, Value
from relplanner.exchange.workbook_style import Styles
from relplanner.releases.dates import live_of
from relplanner.releases.duration import float_days
from relplanner.releases.tables import Activity, ExternalDependency, Release
from relplanner.risks.scoring import level
from relplanner.risks.tables import Risk
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.signoff.verify import SignatureState
from relplanner.snapshot import Snapshot
from relplanner.version import VERSION

_COLUMNS = (
    Column("Code", 10), Column("Release", 42), Column("State", 14), Column("Start", 16),
    Column("Live", 16), Column("Target", 16), Column("Days to target", 10, numeric=True),
    Column("Activities", 11, numeric=True), Column("Critical", 10, numeric=True),
    Column("Missed deadlines", 12, numeric=True), Column("Risks high or worse", 12, numeric=True),
    Column("Open checklist items", 12, numeric=True), Column("Signatures", 30),
)  # fmt: skip
_NEXT = (
    Column("Code", 10), Column("Milestone", 42), Column("Release", 14), Column("When", 16),
    Column("Total float, days", 16, numeric=True),
)  # fmt: skip
_WAITING = (
    Column("Code", 10), Column("Question", 42), Column("State", 14), Column("Needed by", 16),
    Column("Release", 16),
)  # fmt: skip
_MOST_NEXT = 12


class SummarySheet:
    """Writes the sheet. What was remarked while other sheets were written comes at its end."""

    def __init__(
        self,
        sheet: Sheet,
        styles: Styles,
        snapshot: Snapshot,
        states: Sequence[SignatureState],
        now: dt.datetime,
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._snapshot = snapshot
        self._states = states
        self._now = now

    def write(self, releases: Sequence[Any], remarks: Sequence[str]) -> None:
        """Writes the releases, the next milestones, what waits, and the remarks."""
        sheet, styles, snapshot = self._sheet, self._styles, self._snapshot
        sheet.set_widths(_COLUMNS)
        sheet.write(0, 0, snapshot.plan.name, styles.title())
        made = to_datetime(int(self._now.timestamp()) // 60, snapshot.zone)
        sheet.write(
            1, 0,
            f"As of {made:%Y-%m-%d %H:%M}, {snapshot.zone}. Made by relplanner {VERSION} from "
            f"journal entry {snapshot.head_seq}, head {snapshot.head_hash}.",
            styles.subtitle(),
        )  # fmt: skip
        row = 3
        sheet.headers(row, _COLUMNS, styles)
        for release in releases:
            row += 1
            self._write_release(row, release)
        row = self._write_next(row + 2, {one.id: one for one in releases})
        row = self._write_waiting(row + 1, {one.id: one for one in releases})
        for sentence in remarks:
            row += 1
            sheet.write(row, 0, f"Note: {sentence}", styles.subtitle())
        sheet.raw.freeze_panes(2, 0)

    def _write_release(self, row: int, release: Any) -> None:
        snapshot, schedule, styles = self._snapshot, self._snapshot.schedule, self._styles
        places = [
            schedule.index[one.id]
            for one in snapshot.records(Activity)
            if one.release_id == release.id
        ]
        counts = schedule.counts
        leaves = [place for place in places if counts[place]]
        live = live_of(snapshot)[release.id]
        target = parse_instant(release.target_at) if release.target_at else None
        risks = [
            one
            for one in snapshot.records(Risk)
            if one.release_id == release.id and one.state != "closed"
        ]
        worst = sum(level(one.likelihood, one.impact) in {"high", "extreme"} for one in risks)
        values: list[tuple[Value, Any]] = [
            (release.code, styles.text(bold=True)),
            (f"{release.name} {release.version}".strip(), styles.text(bold=True)),
            (release.state, styles.state(release.state)),
            (self._local(parse_instant(release.start_at)), styles.moment()),
            (self._local(live), styles.moment(bold=True)),
            (self._local(target) if target is not None else None, styles.moment()),
            (round((target - live) / 1440, 1) if target is not None else None, styles.days()),
            (len(leaves), styles.number()),
            (sum(bool(schedule.critical[place]) for place in leaves), styles.number()),
            (sum(bool(schedule.missed_deadline[place]) for place in leaves), styles.number()),
            (worst, styles.number()),
            (self._open_items(release.id), styles.number()),
            (self._signature_words(release.id), styles.text()),
        ]
        self._sheet.row(row, dict(enumerate(values)))

    def _write_next(self, row: int, releases: dict[str, Any]) -> int:
        """The next milestones from now on; gives the row behind them."""
        sheet, styles, schedule = self._sheet, self._styles, self._snapshot.schedule
        sheet.write(row, 0, "Next milestones", styles.heading())
        row += 1
        sheet.headers(row, _NEXT, styles)
        from_now = int(self._now.timestamp()) // 60
        coming = []
        for one in self._snapshot.records(Activity):
            place = schedule.index[one.id]
            if one.release_id in releases and schedule.is_milestone[place]:
                when = int(schedule.start[place])
                if when >= from_now and one.percent_complete < 100:
                    coming.append((when, one.code, one, place))
        for when, _, one, place in sorted(coming)[:_MOST_NEXT]:
            row += 1
            days = float_days(
                int(schedule.total_float_min[place]),
                bool(schedule.by_clock[place]),
                self._snapshot.plan,
            )
            cells: dict[int, tuple[Value, Any]] = {
                0: (one.code, styles.text(bold=True)), 1: (one.name, styles.text()),
                2: (releases[one.release_id].code, styles.text()),
                3: (self._local(when), styles.moment()), 4: (days, styles.days()),
            }  # fmt: skip
            sheet.row(row, cells)
        return row + 1

    def _write_waiting(self, row: int, releases: dict[str, Any]) -> int:
        """External dependencies that aren't ready; gives the row behind them."""
        sheet, styles = self._sheet, self._styles
        waiting = [
            one
            for one in self._snapshot.records(ExternalDependency)
            if one.release_id in releases and one.state != "ready"
        ]
        sheet.write(row, 0, "Waiting for others", styles.heading())
        row += 1
        sheet.headers(row, _WAITING, styles)
        for one in sorted(waiting, key=lambda d: (d.needed_by or "9999", d.id)):
            row += 1
            day = dt.date.fromisoformat(one.needed_by) if one.needed_by else None
            cells: dict[int, tuple[Value, Any]] = {
                0: (one.code, styles.text(bold=True)), 1: (one.name, styles.text()),
                2: (one.state, styles.state(one.state)), 3: (day, styles.day()),
                4: (releases[one.release_id].code, styles.text()),
            }  # fmt: skip
            sheet.row(row, cells)
        if not waiting:
            row += 1
            sheet.write(row, 0, "Nothing is open.", styles.subtitle())
        return row + 1

    def _open_items(self, release_id: str) -> int:
        mine = {one.id for one in self._snapshot.records(Checklist) if one.release_id == release_id}
        items = self._snapshot.records(ChecklistItem)
        return sum(one.checklist_id in mine and one.state == "open" for one in items)

    def _signature_words(self, release_id: str) -> str:
        checklists = self._snapshot.by_id(Checklist)
        words = [
            f"{checklists[one.signature.checklist_id].code} {one.signature.meaning}: {one.word}"
            for one in self._states
            if checklists[one.signature.checklist_id].release_id == release_id
        ]
        return "\n".join(words) or "none"

    def _local(self, minute: int) -> dt.datetime:
        return to_datetime(minute, self._snapshot.zone)


def shown_releases(snapshot: Snapshot, release_ids: frozenset[str] | None) -> list[Any]:
    """The releases to show, in position order; all when None."""
    return [
        one for one in snapshot.records(Release) if release_ids is None or one.id in release_ids
    ]
