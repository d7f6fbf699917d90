"""What the signs on a timeline mean, and where its milestones were in a baseline."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner import Activity, Link, Plan, Release
from relplanner.charts import style
from relplanner.charts.timeline_chart import timeline_paper
from relplanner.page_setup import PageSetup
from relplanner.releases.baselines import take

NOW = dt.datetime(2026, 9, 30, 10, tzinfo=dt.UTC)
SIGNS = {
    "activity", "done so far", "suspended", "critical (thick lower edge)", "total float",
    "milestone", "milestone reached (tick)", "critical milestone (dot)", "summary", "release",
    "group", "deadline or target", "deadline missed", "dependency", "baseline",
    "goes on, or lies, beyond the page", "not active", "today", "status date", "days off",
    "holiday",
    "change freeze, no deployment (hatched)",
    "change freeze, deployment needs approval (hatched)",
}  # fmt: skip


def sheets(snapshot, setup):
    with style.drawing():
        paper = timeline_paper(snapshot, setup, now=NOW)
        return [paper.drawn(number) for number in range(paper.pages)]


def clip_of(sheet):
    """The rectangle of the chart."""
    return next(one.clip for one in sheet.shapes if one.clip is not None)


def test_that_the_legend_explains_what_is_drawn_and_nothing_else(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan, plan.change("Begin") as tx:
        at = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
        home = tx.insert(Release(name="R", start_at=at)).id
        begun, held = {"actual_start_at": at}, {"constraint_kind": "SNET"}
        ids = [
            tx.insert(Activity(name=name, release_id=home, **values)).id
            for name, values in (
                ("Begun", {"duration_min": 5 * 480, "percent_complete": 60, **begun}),
                ("Reached", {"duration_min": 0, "percent_complete": 100, **begun,
                             "actual_finish_at": at}),
                ("Later", {"duration_min": 480, **held, "constraint_at": at.replace(month=5),
                           "deadline_at": at.replace(month=6)}),
                ("Last", {"duration_min": 0, **held, "constraint_at": at.replace(month=7)}),
            )
        ]  # fmt: skip
        tx.insert(Link(predecessor_id=ids[2], successor_id=ids[3]))
        snapshot = plan.snapshot()

    def explained(first, last, **values):
        setup = PageSetup("A4", first_day=first, last_day=last, **values)
        pages = [{one.text for one in sheet.texts} for sheet in sheets(snapshot, setup)]
        assert all(page & SIGNS == pages[0] & SIGNS for page in pages)
        return pages[0] & SIGNS

    march = dt.date(2026, 3, 1), dt.date(2026, 3, 31)
    april = dt.date(2026, 4, 1), dt.date(2026, 4, 30)
    summer = dt.date(2026, 5, 20), dt.date(2026, 7, 31)
    assert explained(*march) == {
        "activity", "done so far", "total float", "milestone reached (tick)", "release",
        "goes on, or lies, beyond the page", "days off",
    }  # fmt: skip
    assert explained(*april) == {
        "total float", "release", "goes on, or lies, beyond the page", "days off",
    }  # fmt: skip
    assert explained(*summer, pages_wide=2) == {
        "total float", "deadline or target", "critical milestone (dot)", "release", "dependency",
        "goes on, or lies, beyond the page", "days off",
    }  # fmt: skip


def test_that_rows_of_what_is_not_active_are_hatched_and_explained(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Begin") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-09T09:00Z")).id
            for active in (True, False, True):
                tx.insert(Activity(name="A", release_id=home, duration_min=480, active=active))
        [sheet] = sheets(plan.snapshot(), PageSetup("A4"))
        with plan.change("Count it") as tx:
            tx.update(Activity, plan.find("A-2").id, active=True)
        [counting] = sheets(plan.snapshot(), PageSetup("A4"))
    x0, y0, x1, _ = clip_of(sheet)
    [row] = [
        corners for shapes in sheet.shapes if (shapes.fill, shapes.edge) == (None, style.LINE)
        and shapes.clip is not None and shapes.closed for corners in shapes.points
    ]  # fmt: skip
    # The release stands in the first row.
    assert row[[0, 2]].tolist() == [
        pytest.approx([x0, y0 + 2 * 14]), pytest.approx([x1, y0 + 3 * 14])
    ]  # fmt: skip
    told = [[text.text for text in one.texts] for one in (sheet, counting)]
    assert ["not active" in words for words in told] == [True, False]


def test_that_a_milestone_shows_where_it_was_in_a_baseline(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Begin") as tx:
            at = dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC)
            home = tx.insert(Release(name="R", start_at=at)).id
            moved = tx.insert(Activity(name="Go", release_id=home, duration_min=0)).id
        code = take(plan, "Agreed")
        with plan.change("Later") as tx:
            tx.update(
                Activity, moved, constraint_kind="SNET", constraint_at=at + dt.timedelta(days=9)
            )
        snapshot = plan.snapshot()
    days = {"first_day": dt.date(2026, 3, 2), "last_day": dt.date(2026, 3, 31)}
    [sheet] = sheets(snapshot, PageSetup("A4", baseline=code, **days))
    x0, y0, x1, _ = clip_of(sheet)
    day = (x1 - x0) / 30
    empty = [
        corners for shapes in sheet.shapes
        if (shapes.fill, shapes.edge) == (style.GROUND, style.MUTED) and shapes.clip is not None
        for corners in shapes.points if len(corners) == 4
    ]  # fmt: skip
    [ghost] = [corners for corners in empty if len(set(corners[:, 0].round(3))) == 3]
    [bar] = [corners for corners in empty if len(set(corners[:, 0].round(3))) == 2]
    # In the middle of the second row, at nine o'clock on the eighth day; three quarters of a day
    # wide at least.
    middle = ghost.mean(axis=0)
    assert middle.tolist() == pytest.approx([x0 + 7.375 * day, y0 + 1.5 * 14])
    left, right = ghost[:, 0].min(), ghost[:, 0].max()
    assert right - left > 7
    assert bar[:, 0].tolist() == pytest.approx([left, right, right, left])
