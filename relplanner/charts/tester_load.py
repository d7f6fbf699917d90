"""Who is busy when: a heat map of people and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path

from relplanner.atomic import written_beside
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.sheet import Sheet, check_format, pdf_pages, write_picture
from relplanner.errors import InvalidInputError
from relplanner.snapshot import Snapshot
from relplanner.testing.load import PersonLoad, load_of_testers, loaded_days
from relplanner.testing.tables import Person

_LEFT, _TOP, _ROW, _DAY_W = 190.0, 92.0, 24.0, 13.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LIGHT, _FULL = "#d6e4f0", "#8fb4d3"


def draw_tester_load(
    snapshot: Snapshot, path: str | Path, *, release_ids: Collection[str] | None = None,
    dpi: float = 150,
) -> None:  # fmt: skip
    """Draws the hours assigned to each person on each day; overload, holidays and leave marked.

    Args:
        snapshot: The plan.
        path: Ends in .png, .svg or .pdf.
        release_ids: Only assignments of these releases; of all when None.
        dpi: Dots per inch of a PNG.

    Raises:
        InvalidInputError: For another ending, or when nobody is assigned to anything.
        EnvironmentFailure: The file can't be written; an old one is as it was.
    """
    path = Path(path)
    ending = check_format(path)
    wanted = None if release_ids is None else frozenset(release_ids)
    days = loaded_days(snapshot, wanted)
    if not days:
        raise InvalidInputError(
            "Nobody is assigned to an activity yet.", todo="Assign people, then draw their load."
        )
    loads = load_of_testers(snapshot, days, wanted)
    with style.drawing():
        sheet = _sheet(snapshot, loads, days)
        with written_beside(path) as file:
            if ending == ".pdf":
                with pdf_pages(file, f"Load of {snapshot.plan.name}") as pdf:
                    pdf.savefig(sheet.figure)
            else:
                write_picture(sheet, file, ending, dpi)


def _sheet(snapshot: Snapshot, loads: list[PersonLoad], days: tuple[dt.date, ...]) -> Sheet:
    people = snapshot.by_id(Person)
    width = _LEFT + len(days) * _DAY_W + 24
    height = _TOP + len(loads) * _ROW + 56
    names = [people[one.person_id].name for one in loads]
    sheet = Sheet(max(width, 560), height, Typeface([snapshot.plan.name, *names]))
    sheet.text(
        24,
        28,
        f"Load of {snapshot.plan.name}",
        size=style.TITLE_PT,
        bold=True,
        room=sheet.width - 48,
    )
    head = f"journal entry {snapshot.head_seq} · head {snapshot.head_hash[:12]}"
    sheet.text(
        24, 48, f"Hours assigned a day, on each person's own clock   |   {head}",
        size=style.HEADING_PT, color=style.MUTED,
    )  # fmt: skip
    _paint_days(sheet, days, len(loads))
    for place, (name, load) in enumerate(zip(names, loads, strict=True)):
        person = people[load.person_id]
        top = _TOP + place * _ROW
        sheet.text(24, top + _ROW / 2 - 4, name, room=_LEFT - 34, bold=True)
        about = " · ".join(filter(None, (person.country, person.role)))
        sheet.text(
            24, top + _ROW / 2 + 6, about, room=_LEFT - 34, size=style.SMALL_PT, color=style.MUTED
        )
        _paint_person(sheet, load, top)
    _paint_legend(sheet, _TOP + len(loads) * _ROW + 26)
    return sheet


def _paint_days(sheet: Sheet, days: tuple[dt.date, ...], count: int) -> None:
    bottom = _TOP + count * _ROW
    for place, day in enumerate(days):
        x = _LEFT + place * _DAY_W
        if day.day == 1 or place == 0:
            sheet.text(
                x + 1, _TOP - 24, f"{_MONTHS[day.month - 1]} {day.year}", bold=True,
                room=max(40.0, _DAY_W * 4),
            )  # fmt: skip
            sheet.lines([[(x, _TOP - 30), (x, bottom)]], color=style.LINE, line=0.6)
        if day.weekday() == 0:
            sheet.text(x + _DAY_W / 2, _TOP - 9, str(day.day), size=style.SMALL_PT, align="center")
    for row in range(count + 1):
        y = _TOP + row * _ROW
        sheet.lines([[(_LEFT, y), (_LEFT + len(days) * _DAY_W, y)]], color=style.HAIRLINE, line=0.5)


def _paint_person(sheet: Sheet, load: PersonLoad, top: float) -> None:
    groups: dict[str, list[float]] = {}
    for place, (minutes, capacity, off) in enumerate(
        zip(load.load_min.tolist(), load.capacity_min.tolist(), load.off, strict=True)
    ):
        x = _LEFT + place * _DAY_W
        kind = _kind(minutes, capacity, off)
        if kind:
            groups.setdefault(kind, []).append(x)
        if minutes:
            hours = f"{minutes / 60:.0f}" if minutes >= 30 else "·"
            ink = "#ffffff" if kind == "over" else style.INK
            sheet.text(
                x + _DAY_W / 2, top + _ROW / 2, hours, size=style.SMALL_PT, color=ink,
                align="center", bold=kind == "over",
            )  # fmt: skip
    for kind, places in groups.items():
        _paint_cells(sheet, kind, places, top)


def _kind(minutes: int, capacity: int, off: str) -> str:
    if off:
        return "weekend" if off == "weekend" else "off"
    if not minutes:
        return ""
    if minutes > capacity:
        return "over"
    return "full" if minutes * 2 > capacity else "light"


def _paint_cells(sheet: Sheet, kind: str, lefts: list[float], top: float) -> None:
    fills = {
        "weekend": (style.WEEKEND, None), "off": (style.HOLIDAY, "////"), "light": (_LIGHT, None),
        "full": (_FULL, None), "over": (style.CRITICAL_DARK, None),
    }  # fmt: skip
    fill, hatch = fills[kind]
    rights = [x + _DAY_W - 0.6 for x in lefts]
    sheet.rectangles(
        lefts, top + 1.5, rights, top + _ROW - 1.5, fill=fill, hatch=hatch,
        edge=style.LINE if hatch else "none", line=0.3,
    )  # fmt: skip


def _paint_legend(sheet: Sheet, middle: float) -> None:
    words = {
        "light": "up to half of the day", "full": "more than half", "over": "overloaded (bold)",
        "off": "holiday or leave", "weekend": "weekend",
    }  # fmt: skip
    x = 24.0
    for kind, word in words.items():
        _paint_cells(sheet, kind, [x], middle - _ROW / 2)
        x += _DAY_W + 5
        x += sheet.text(x, middle, word) + 16
