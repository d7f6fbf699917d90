"""The sheet Baseline: every date then and now, and what became of the scope, by whom and why."""

from __future__ import annotations

from typing import Any

from relplanner.calendars import to_datetime
from relplanner.exchange.workbook_sheet import Column, Sheet, Value, local_stamp
from relplanner.exchange.workbook_style import Styles
from relplanner.releases.baselines import Variance, baseline_with, compare
from relplanner.releases.tables import Release
from relplanner.scope_changes import ScopeChange, Since
from relplanner.snapshot import Snapshot

_DAY_MIN = 1440
_MOMENT, _NUMBER = 16, 11
_COLUMNS = (
    Column("Code", 9), Column("Activity", 44), Column("Release", 10), Column("Change", 10),
    Column("Start then", _MOMENT), Column("Start now", _MOMENT),
    Column("Finish then", _MOMENT), Column("Finish now", _MOMENT),
    Column("Starts later, days", _NUMBER, numeric=True),
    Column("Finishes later, days", _NUMBER, numeric=True),
    Column("Duration then", _NUMBER, numeric=True), Column("Duration now", _NUMBER, numeric=True),
    Column("Longer", _NUMBER, numeric=True),
    Column("Float then", _NUMBER, numeric=True), Column("Float now", _NUMBER, numeric=True),
    Column("More float", _NUMBER, numeric=True),
)  # fmt: skip
_SCOPE = (
    Column("Code", 9), Column("What was done", 44), Column("Release", 10), Column("Change", 10),
    Column("Who", _MOMENT), Column("When", _MOMENT), Column("Journal entry", _MOMENT),
    Column("Why", _MOMENT),
)  # fmt: skip


def write_baseline(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str],
    since: Since | None,
) -> None:  # fmt: skip
    """The variance table, and under it the changes of the scope."""
    sheet.set_widths(_COLUMNS)
    if since is None:
        sheet.write(0, 0, f"Baseline of {snapshot.plan.name}", styles.title())
        sheet.write(1, 0, "No baseline was compared.", styles.subtitle())
        return
    writer = _Writer(sheet, styles, snapshot)
    writer.write_heading(since)
    found = [one for one in compare(snapshot, since.code) if one.release_id in release_ids]
    row = writer.write_dates(found)
    writer.write_scope([one for one in since.scope if one.release_id in release_ids], row + 1)


class _Writer:
    def __init__(self, sheet: Sheet, styles: Styles, snapshot: Snapshot) -> None:
        self._sheet, self._styles, self._snapshot = sheet, styles, snapshot
        self._releases = snapshot.by_id(Release)
        self._day_min = snapshot.plan.minutes_per_day

    def write_heading(self, since: Since) -> None:
        """What is compared, and in which units."""
        sheet, styles, snapshot = self._sheet, self._styles, self._snapshot
        one = baseline_with(snapshot, since.code)
        sheet.write(0, 0, f"Changed since {one.code} {one.name}", styles.title())
        taken = local_stamp(one.taken_at, snapshot.zone)
        at = f"Taken {taken:%Y-%m-%d %H:%M}" if taken else "Taken"
        sheet.write(
            1, 0,
            f"{at} by {one.taken_by or 'nobody named'}. Times are in {snapshot.zone}; all days "
            "are working days, but by the clock where a duration is elapsed time.",
            styles.subtitle(),
        )  # fmt: skip

    def write_dates(self, found: list[Variance]) -> int:
        """The variance table; gives the row behind it."""
        sheet = self._sheet
        sheet.headers(3, _COLUMNS, self._styles)
        for place, one in enumerate(found, start=4):
            sheet.row(place, dict(enumerate(self._of_dates(one))))
            sheet.identify(one.activity_id)
        last = 3 + max(len(found), 1)
        sheet.raw.autofilter(3, 0, last, len(_COLUMNS) - 1)
        sheet.raw.freeze_panes(4, 2)
        sheet.raw.repeat_rows(3)
        return last + 1

    def write_scope(self, scope: list[ScopeChange], row: int) -> None:
        """What was done to the scope: a row for each entry that had a part in it."""
        sheet, styles = self._sheet, self._styles
        sheet.write(row, 0, "Scope", styles.heading())
        if not scope:
            sheet.write(row + 1, 0, "The scope has not changed.", styles.subtitle())
            return
        sheet.headers(row + 1, _SCOPE, styles)
        row += 2
        for one in scope:
            for number, touch in enumerate(one.touches):
                why = f"{touch.summary} ({touch.reason})" if touch.reason else touch.summary
                cells: list[tuple[Value, Any]] = [
                    (one.code, styles.text()),
                    ("" if number else one.told, styles.text()),
                    (self._release(one.release_id), styles.text()), (one.change, styles.text()),
                    (touch.by, styles.text()),
                    (local_stamp(touch.at, self._snapshot.zone), styles.moment()),
                    (str(touch.seq), styles.text()), (why, styles.text(wrap=False)),
                ]  # fmt: skip
                sheet.row(row, dict(enumerate(cells)))
                sheet.identify(one.row_id)
                row += 1

    def _of_dates(self, one: Variance) -> list[tuple[Value, Any]]:
        styles, bold = self._styles, one.is_summary
        moment, days = styles.moment(bold=bold), styles.days()
        return [
            (one.code, styles.text(wrap=False)), (one.name, styles.text(bold=bold, wrap=False)),
            (self._release(one.release_id), styles.text(wrap=False)),
            ("" if one.change == "same" else one.change, styles.text(wrap=False)),
            (self._local(one.was_start), moment), (self._local(one.start), moment),
            (self._local(one.was_finish), moment), (self._local(one.finish), moment),
            *(
                (_days(minutes, _DAY_MIN if one.by_clock else self._day_min), days)
                for minutes in (
                    one.start_by_min, one.finish_by_min, one.was_duration_min,
                    one.duration_min, one.duration_by_min, one.was_float_min, one.float_min,
                    one.float_by_min,
                )
            ),
        ]  # fmt: skip

    def _release(self, release_id: str) -> str:
        release = self._releases.get(release_id)
        return "" if release is None else str(release.code)

    def _local(self, instant: int | None) -> Value:
        return None if instant is None else to_datetime(instant, self._snapshot.zone)


def _days(minutes: int | None, day_min: int) -> float | None:
    return None if minutes is None else round(minutes / day_min, 2)
