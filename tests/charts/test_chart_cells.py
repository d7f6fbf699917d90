"""What stands in the cells of the risk matrix and of the load."""

from __future__ import annotations

import datetime as dt
import re

import numpy as np
import pytest

from relplanner import Plan, Release, Risk
from relplanner.charts.risk_matrix import draw_risk_matrix, fitted, risk_cells
from relplanner.charts.tester_load import LOOKS, draw_tester_load, hours_text, looks_of
from relplanner.page_setup import PageSetup
from relplanner.testing.load import REASONS
from tests.charts.chartplan import make_plan
from tests.charts.pdffiles import pdf_pages


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with make_plan(tmp_path_factory.mktemp("plan") / "p.relplan") as plan:
        return plan.snapshot()


@pytest.mark.parametrize(
    ("capacity", "shown"),
    [
        (1, ["+5"]),
        (2, ["R1", "+4"]),
        (4, ["R1", "R2", "R3", "+2"]),
        (5, ["R1", "R2", "R3", "R4", "R5"]),
        (9, ["R1", "R2", "R3", "R4", "R5"]),
    ],
)
def test_that_codes_beyond_a_cell_are_counted(capacity, shown):
    assert fitted(["R1", "R2", "R3", "R4", "R5"], capacity) == shown


def test_that_every_risk_is_in_its_cell_before_and_after(snapshot):
    risks = snapshot.records(Risk)
    before, after = (risk_cells(risks, residual=one) for one in (False, True))
    for one in risks:
        assert one.code in before[one.likelihood, one.impact]
        if one.residual_likelihood is not None:
            assert one.code in after[one.residual_likelihood, one.residual_impact]
    assert sum(map(len, before.values())) == len(risks) == 12
    assert sum(map(len, after.values())) == 11


def test_that_a_crowded_cell_and_closed_risks_are_told(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="Crowded") as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name="R", start_at="2026-03-02T08:00Z"))
            for number in range(60):
                tx.insert(Risk(name=f"Risk {number}", release_id=release.id, likelihood=2))
            tx.insert(Risk(name="Over", release_id=release.id, state="closed"))
        draw_risk_matrix(plan.snapshot(), tmp_path / "r.pdf")
    [page] = pdf_pages(tmp_path / "r.pdf")
    assert "60 risks, 1 closed and not shown" in page
    assert "60 not assessed" in page
    [rest] = re.findall(r"\+(\d+)", page)
    assert len(set(re.findall(r"RSK-\d+", page))) + int(rest) >= 60
    assert re.search(r"Worst first, \d+ more not listed", page)


def test_that_levels_are_worded_in_every_cell(snapshot, tmp_path):
    draw_risk_matrix(snapshot, tmp_path / "r.pdf")
    [page] = pdf_pages(tmp_path / "r.pdf")
    for words in ("1 low", "9 medium", "12 high", "25 extreme", "almost certain", "negligible"):
        assert page.count(words) >= 2


def test_that_the_look_of_a_cell_follows_from_work_and_capacity():
    reason = np.array(
        [0, 0, 0, 0, 0, 1, REASONS.index("holiday"), REASONS.index("leave")], np.uint8
    )
    work = np.array([0, 240, 241, 480, 481, 0, 0, 0])
    capacity = np.array([480] * 5 + [0] * 3)
    looks = [LOOKS[code] for code in looks_of(work, capacity, reason)]
    assert looks == [
        "free", "up to half", "up to all", "up to all", "overloaded", "day off", "holiday",
        "absent",
    ]  # fmt: skip


@pytest.mark.parametrize(("minutes", "text"), [(0, "0"), (480, "8"), (450, "7.5"), (20, "0.3")])
def test_that_hours_have_at_most_one_decimal(minutes, text):
    assert hours_text(minutes) == text


def test_that_a_long_load_is_drawn_by_weeks_and_a_short_one_by_days(snapshot, tmp_path):
    draw_tester_load(snapshot, tmp_path / "weeks.pdf")
    [weeks] = pdf_pages(tmp_path / "weeks.pdf")
    assert "hours assigned in each week from Monday" in weeks
    assert "80 / 40" in weeks
    draw_tester_load(
        snapshot, tmp_path / "days.pdf",
        setup=PageSetup(first_day=dt.date(2026, 9, 28), last_day=dt.date(2026, 11, 15)),
    )  # fmt: skip
    [days] = pdf_pages(tmp_path / "days.pdf")
    assert "28 Sep 2026 to 15 Nov 2026" in days
    assert "hours assigned in each day" in days
    for words in ("day off", "holiday of the person's calendar", "leave or other absence", "away"):
        assert words in days


def test_that_many_people_go_over_pages(tmp_path):
    from relplanner import Activity, Assignment, Person

    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name="R", start_at="2026-03-02T08:00Z"))
            one = tx.insert(Activity(name="A", release_id=release.id, duration_min=4800))
            for number in range(50):
                person = tx.insert(Person(name=f"Person {number:02d}."))
                tx.insert(Assignment(activity_id=one.id, person_id=person.id))
        count = draw_tester_load(plan.snapshot(), tmp_path / "l.pdf", setup=PageSetup("A4"))
    pages = pdf_pages(tmp_path / "l.pdf")
    assert len(pages) == count > 1
    names = [name for page in pages for name in re.findall(r"Person \d\d\.", page)]
    assert names == [f"Person {number:02d}." for number in range(50)]
    assert all(f"Page {n} of {count}" in page for n, page in enumerate(pages, 1))
    assert all("Overloaded" in page for page in pages)
