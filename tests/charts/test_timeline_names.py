"""Names on paper: those of change freezes hide no bar, those of activities are whole; rows."""

from __future__ import annotations

import datetime as dt
import itertools

import numpy as np
import pytest

from relplanner import Activity, Plan, Release
from relplanner.charts import style
from relplanner.charts.timeline_chart import timeline_paper
from relplanner.environments.tables import ChangeFreeze
from relplanner.page_setup import PageSetup

NOW = dt.datetime(2026, 8, 1, tzinfo=dt.UTC)
NAME = "CF-1 Quarter end"
BARS = (style.BAR, style.CRITICAL, style.BRACKET, style.ACCENT)
HALF = 3


def drawn(tmp_path, starts, freeze):
    """The sheet of a plan with an activity of two weeks from each of the days in September."""
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            home = tx.insert(Release(name="R", start_at=at)).id
            for day in starts:
                tx.insert(Activity(
                    name=f"From {day}", release_id=home, duration_min=10 * 480,
                    constraint_kind="SNET", constraint_at=at.replace(day=day),
                ))  # fmt: skip
            first, last = freeze
            tx.insert(ChangeFreeze(name=NAME[5:], start_at=first, finish_at=last))
        snapshot = plan.snapshot()
    with style.drawing():
        setup = PageSetup(first_day=dt.date(2026, 8, 31), last_day=dt.date(2026, 11, 30))
        return timeline_paper(snapshot, setup, now=NOW).drawn(0)


def box_of(sheet):
    """Left, top, right and bottom of the letters of the freeze's name, roughly."""
    [name] = [one for one in sheet.texts if one.text == NAME]
    long = sheet.face.width(NAME, name.size)
    if name.angle:
        return name.x - 2 * HALF, name.y - long, name.x, name.y
    return name.x, name.y - 2 * HALF, name.x + long, name.y


def hidden(sheet):
    """The shapes in colours of bars that the box of the name touches."""
    x0, y0, x1, y1 = box_of(sheet)
    return [
        corners
        for shapes in sheet.shapes
        if shapes.fill in BARS and shapes.clip is not None
        for corners in shapes.points
        if corners[:, 0].min() < x1 and corners[:, 0].max() > x0
        and corners[:, 1].min() < y1 and corners[:, 1].max() > y0
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("freeze", "upright"),
    [
        (("2026-09-01T00:00Z", "2026-09-25T00:00Z"), False),
        (("2026-09-12T00:00Z", "2026-09-18T00:00Z"), True),
    ],
)
def test_that_the_name_of_a_freeze_stands_where_no_bar_is(tmp_path, freeze, upright):
    # The first four go through both freezes; the others leave room inside of them.
    sheet = drawn(tmp_path, [3, 3, 3, 3, 28, 28, 28, 28, 28, 28, 28, 28], freeze)
    [name] = [one for one in sheet.texts if one.text == NAME]
    assert bool(name.angle) == upright
    assert hidden(sheet) == []


def test_that_the_name_of_a_freeze_that_is_full_of_bars_lies_behind_them(tmp_path):
    sheet = drawn(tmp_path, [3] * 3, ("2026-09-07T00:00Z", "2026-09-14T00:00Z"))
    [name] = [one for one in sheet.texts if one.text.startswith("CF-1")]
    veils = [
        number
        for number, shapes in enumerate(sheet.shapes)
        if shapes.fill == style.VEIL
        for corners in shapes.points
        if corners[:, 0].min() <= name.x <= corners[:, 0].max()
        and corners[:, 1].min() <= name.y <= corners[:, 1].max()
    ]
    bars = [
        number
        for number, shapes in enumerate(sheet.shapes)
        if shapes.fill in (style.BAR, style.CRITICAL) and shapes.clip is not None
        and np.ptp(shapes.points[:, :, 0]) > 20
    ]  # fmt: skip
    assert veils
    assert max(veils[:1]) < min(bars)


def test_that_the_names_of_two_freezes_at_one_time_lie_beside_each_other(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            home = tx.insert(Release(name="R", start_at=at)).id
            for _ in range(6):
                tx.insert(Activity(name="A", release_id=home, duration_min=480))
            for kind in ("hard", "soft"):
                tx.insert(ChangeFreeze(
                    name="Both", kind=kind, start_at="2026-09-14T00:00Z",
                    finish_at="2026-10-12T00:00Z",
                ))  # fmt: skip
        snapshot = plan.snapshot()
    with style.drawing():
        setup = PageSetup(first_day=dt.date(2026, 8, 31), last_day=dt.date(2026, 11, 30))
        sheet = timeline_paper(snapshot, setup, now=NOW).drawn(0)
    one, two = (text for text in sheet.texts if text.text.endswith("Both"))
    long = sheet.face.width("CF-1 Both", one.size)
    assert abs(one.y - two.y) > style.TEXT_PT or abs(one.x - two.x) > long


@pytest.mark.parametrize(
    ("landscape", "name"),
    [
        (True, "Automate the regression suite for the new checkout"),
        (False, "Agree the schedule"),
    ],
)
def test_that_names_are_whole_on_a4_while_they_leave_half_of_it_to_the_bars(
    tmp_path, landscape, name
):
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            home = tx.insert(Release(name="R", start_at=at)).id
            above = tx.insert(Activity(name="Deployment", release_id=home)).id
            for text in (name, f"{name} " * 8):
                tx.insert(Activity(
                    name=text, release_id=home, parent_id=above, duration_min=4800
                ))  # fmt: skip
        snapshot = plan.snapshot()
    with style.drawing():
        sheet = timeline_paper(snapshot, PageSetup("A4", landscape=landscape), now=NOW).drawn(0)
    texts = [one.text for one in sheet.texts]
    assert name in texts
    # However long a name is.
    assert any(one.endswith("…") for one in texts)
    left = next(one.clip for one in sheet.shapes if one.clip is not None)[0]
    assert left < sheet.width * 0.64


def test_that_a_long_name_takes_two_lines_of_its_row_on_upright_a4(tmp_path):
    name = "Migration guide for teams on the old ingress programming interface"
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            home = tx.insert(Release(name="R", start_at=at)).id
            for text in ("Before", name, "After"):
                tx.insert(Activity(name=text, release_id=home, duration_min=4800))
        snapshot = plan.snapshot()
    with style.drawing():
        sheet = timeline_paper(snapshot, PageSetup("A4", landscape=False), now=NOW).drawn(0)
    found = {one.text: one for one in sheet.texts if one.x < sheet.width * 0.4}
    lines = [one for one in found.values() if one.text and one.text in name]
    first, second = sorted(lines, key=lambda one: one.y)
    assert f"{first.text} {second.text}" == name
    # 7 points are what can be read on paper; the lines and those of the neighbours are apart.
    assert {first.size, second.size} == {7}
    heights = [found["Before"].y, first.y, second.y, found["After"].y]
    assert all(after - before >= 6.5 for before, after in itertools.pairwise(heights))


@pytest.mark.parametrize(("rows", "pages"), [(30, 1), (32, 1), (33, 2)])
def test_that_rows_lie_a_little_closer_where_that_spares_a_page(tmp_path, rows, pages):
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            home = tx.insert(Release(name="R", start_at=at)).id
            for _ in range(rows - 1):
                tx.insert(Activity(name="A", release_id=home, duration_min=480))
        snapshot = plan.snapshot()
    with style.drawing():
        paper = timeline_paper(snapshot, PageSetup("A4"), now=NOW)
        sheet = paper.drawn(0)
    assert paper.pages == pages
    _, top, _, bottom = next(one.clip for one in sheet.shapes if one.clip is not None)
    # 595 points are left 426 by margins, title, dates, a line of the legend and the footer: for
    # 30 rows of 14 points, or 32 of 13.
    shown = sum(text.text == "A" for text in sheet.texts) + 1
    assert (bottom - top) / shown == pytest.approx(
        14 if rows == 30 or pages == 2 else 426 / 32, abs=0.02
    )


def paper_names(tmp_path, starts, *, landscape=False):
    """The texts of A4 with an activity of a long name from each of the moments."""
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime.fromisoformat(starts[0])
            home = tx.insert(Release(name="R", start_at=at)).id
            for start in starts:
                tx.insert(Activity(
                    name="Performance test: 120 orders a minute", release_id=home,
                    duration_min=480, constraint_kind="SNET", constraint_at=start,
                ))  # fmt: skip
        snapshot = plan.snapshot()
    with style.drawing():
        sheet = timeline_paper(snapshot, PageSetup("A4", landscape=landscape), now=NOW).drawn(0)
    return [one.text for one in sheet.texts]


@pytest.mark.parametrize(
    ("starts", "landscape", "date"),
    [
        # Long names need the room of the years, which the line below the title and the axis have.
        (("2026-11-02T09:00Z", "2027-02-01T09:00Z"), False, "1 Feb"),
        # There is room for both.
        (("2026-11-02T09:00Z", "2027-02-01T09:00Z"), True, "1 Feb 2027"),
        # A day and a month would be two days.
        (("2026-11-02T09:00Z", "2027-11-01T09:00Z"), False, "1 Nov 2027"),
    ],
)
def test_that_dates_leave_out_a_year_that_names_need_the_room_of(tmp_path, starts, landscape, date):
    texts = paper_names(tmp_path, starts, landscape=landscape)
    assert date in texts
    whole = "Performance test: 120 orders a minute" in texts
    assert whole == (date != "1 Nov 2027")
