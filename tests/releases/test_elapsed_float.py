"""The float of what goes on by the clock, in all places that tell it, and what its slips move."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest

from relplanner.cli import main
from relplanner.exchange.workbook import export_workbook
from relplanner.planner import Plan
from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.formats import ISO_FORMATS
from relplanner.releases.explaining import explain, slips
from relplanner.releases.tables import Activity, Link, Release
from relplanner.timeline.reading import timeline_rows
from relplanner.timeline.words import float_text


class Made:
    """A soak of two days by the clock from Thursday evening, beside a week of tests.

    It is over on Saturday, 7 March, 17:00. What follows begins with the next Friday, 09:00: there
    are five days and 16 hours by the clock between.
    """

    def __init__(self, path):
        self.path = str(path)
        with Plan.create(path, zone="UTC") as plan, plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            self.build, self.test, self.ship = (
                tx.insert(Activity(name=name, release_id=home, duration_min=480 * days)).id
                for name, days in (("Build", 4), ("Test", 5), ("Ship", 1))
            )
            soak = Activity(name="Soak", release_id=home, duration_min=2 * 1440)
            soak.duration_unit = "ed"
            self.soak = tx.insert(soak).id
            for before, after in (
                (self.build, self.test), (self.test, self.ship),
                (self.build, self.soak), (self.soak, self.ship),
            ):  # fmt: skip
                tx.insert(Link(predecessor_id=before, successor_id=after))

    def snapshot(self):
        with Plan.open(self.path, read_only=True) as plan:
            return plan.snapshot()


FLOAT_MIN = 5 * 1440 + 16 * 60


@pytest.fixture
def made(tmp_path):
    return Made(tmp_path / "p.relplan")


def test_that_the_float_of_a_soak_is_counted_by_the_clock(made):
    schedule = made.snapshot().schedule
    dates = schedule.of(made.soak)
    assert (dates.total_float_min, dates.by_clock, dates.critical) == (FLOAT_MIN, True, False)
    assert [schedule.of(one).by_clock for one in (made.build, made.test)] == [False, False]


def test_that_sentences_and_tables_say_so(made):
    snapshot = made.snapshot()
    said = explain(snapshot, made.soak).critical.text(ISO_FORMATS)
    assert said == "A-4 Soak isn't critical: it can slip 5.67ed before A-3 Ship is too late."
    register = REGISTERS["activities"]
    listing = list_rows(register, snapshot)
    for key in ("total_float", "free_float"):
        column = register.index_of(key)
        assert listing.text(listing.ids.index(made.soak), column) == "5.67ed"
        assert listing.text(listing.ids.index(made.test), column) == "0d"


def test_that_the_timeline_says_so_and_a_release_has_the_float_of_work(made):
    snapshot = made.snapshot()
    rows = timeline_rows(snapshot, snapshot.records(Release))
    told = {row.name: float_text(row.total_float_min, 480, by_clock=row.by_clock) for row in rows}
    assert told == {"R": "0 d", "Build": "0 d", "Test": "0 d", "Ship": "0 d", "Soak": "5.7 ed"}


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "0 d"), (2880, "2 ed"), (-1440, "−1 ed"), (90, "1.5 eh")]
)
def test_that_float_by_the_clock_reads_in_elapsed_days(minutes, text):
    assert float_text(minutes, 480, by_clock=True) == text


def test_that_the_command_line_says_so(made, capsys):
    assert main(["schedule", made.path]) == 0
    assert "5.67ed" in capsys.readouterr().out
    assert main(["show", made.path, "A-4"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Duration", "2ed"] in lines
    assert ["Total", "float", "5.67ed"] in lines


def test_that_the_workbook_has_days_of_the_clock(made, tmp_path):
    path = tmp_path / "p.xlsx"
    now = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    export_workbook(made.snapshot(), path, journal_hashes={}, now=now)
    sheet = openpyxl.load_workbook(path)["Schedule"]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    head = next(row for row in rows if "Total float, days" in row)
    soak = next(row for row in rows if "A-4" in row)
    assert soak[head.index("Total float, days")] == pytest.approx(FLOAT_MIN / 1440, abs=0.005)


def test_that_a_soak_slips_to_the_minute_and_moves_nothing_within_its_float(made):
    """Three working days after Thursday evening is Tuesday evening, and not Wednesday morning."""
    [moved] = slips(made.snapshot(), made.soak, 3 * 480)
    assert (moved.activity_id, moved.later_min) == (made.soak, 5 * 1440)


def test_that_a_milestone_slips_from_evening_to_evening(made):
    with Plan.open(made.path) as plan, plan.change("Milestone") as tx:
        home = plan.rows(Release)[0].id
        reached = tx.insert(Activity(name="Reached", release_id=home)).id
        tx.insert(Link(predecessor_id=made.build, successor_id=reached))
    [moved] = slips(made.snapshot(), reached, 480)
    assert (moved.activity_id, moved.later_min) == (reached, 480)
