"""The schedule as CSV: harmless in a spreadsheet, the same when read back."""

from __future__ import annotations

import csv
import datetime as dt
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner import Activity
from relplanner.errors import EnvironmentFailure
from relplanner.exchange.csv_export import HEADERS, export_csv, guarded, unguarded
from relplanner.exchange.json_export import schedule_records
from relplanner.progress import Cancelled
from tests.exchange.autumn import Autumn

INJECTIONS = (
    "=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "'=1+1", "'quoted", '=HYPERLINK("x")', "＝1+1",
    "\r=1+1", "\n=1+1",
)  # fmt: skip


@pytest.fixture
def autumn(tmp_path):
    made = Autumn(tmp_path)
    yield made
    made.plan.close()


def lines(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class CancelAt:
    def __init__(self, number):
        self.number = number

    def step(self, done, total, what):
        if done >= self.number:
            raise Cancelled


def test_that_every_activity_is_a_line_with_the_dates_of_the_schedule(autumn, tmp_path):
    snapshot = autumn.plan.snapshot()
    export_csv(snapshot, tmp_path / "out.csv")
    found = lines(tmp_path / "out.csv")
    records = schedule_records(snapshot)
    assert [line["Code"] for line in found] == [record["code"] for record in records]
    for line, record in zip(found, records, strict=True):
        dates = snapshot.schedule.of(record["id"])
        for column, minute in (
            ("Start", dates.start), ("Finish", dates.finish),
            ("Late start", dates.late_start), ("Late finish", dates.late_finish),
        ):  # fmt: skip
            moment = dt.datetime.fromisoformat(line[column])
            assert moment.timestamp() == minute * 60
        assert int(line["Total float (min)"]) == dates.total_float_min
        assert (line["Critical"] == "yes") == dates.critical
    # Berlin leaves winter time on 31 March 2030, between these two.
    starts = [line["Start"] for line in found]
    assert any(text.endswith("+01:00") for text in starts)
    assert any(text.endswith("+02:00") for text in starts)


def test_that_only_the_wanted_releases_are_written(autumn, tmp_path):
    export_csv(autumn.plan.snapshot(), tmp_path / "out.csv", release_ids=[autumn.releases[1].id])
    assert {line["Release"] for line in lines(tmp_path / "out.csv")} == {"R-2"}


def test_that_text_which_a_spreadsheet_would_compute_has_an_apostrophe_before_it(autumn, tmp_path):
    release = autumn.releases[0]
    with autumn.plan.change("Add dangerous names") as tx:
        for text in INJECTIONS:
            tx.insert(Activity(name="safe", notes=text, release_id=release.id))
    export_csv(autumn.plan.snapshot(), tmp_path / "out.csv")
    notes = [line["Notes"] for line in lines(tmp_path / "out.csv") if line["Notes"]]
    assert notes == [f"'{text}" for text in INJECTIONS]
    assert [unguarded(text) for text in notes] == list(INJECTIONS)


def test_that_negative_numbers_stay_numbers(autumn, tmp_path):
    activity = autumn.plan.find("A-2")
    with autumn.plan.change("Set a deadline in the past") as tx:
        tx.update(Activity, activity.id, deadline_at="2030-03-04T12:00Z")
    export_csv(autumn.plan.snapshot(), tmp_path / "out.csv")
    line = next(line for line in lines(tmp_path / "out.csv") if line["Code"] == "A-2")
    assert int(line["Total float (min)"]) < 0


@given(st.text())
def test_that_no_guarded_text_begins_like_a_formula_and_all_come_back(text):
    kept = guarded(text)
    assert unguarded(kept) == text
    assert not kept.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))


@pytest.mark.libreoffice
def test_that_libreoffice_shows_the_guarded_texts_and_computes_none(autumn, tmp_path, libreoffice):
    release = autumn.releases[0]
    with autumn.plan.change("Add dangerous names") as tx:
        for text in INJECTIONS[:8]:
            tx.insert(Activity(name=text.strip(), release_id=release.id))
    export_csv(autumn.plan.snapshot(), tmp_path / "out.csv")
    expected = [line["Name"] for line in lines(tmp_path / "out.csv")]
    # 44 is the comma, 34 the quote, 76 UTF-8: what its import dialog finds by itself.
    subprocess.run(
        [libreoffice, "--headless", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}",
         "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", tmp_path / "lo-out",
         tmp_path / "out.csv"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    from openpyxl import load_workbook

    sheet = load_workbook(tmp_path / "lo-out" / "out.xlsx").active
    header, *rows = sheet.iter_rows(values_only=True)
    assert header == HEADERS
    assert [row[1] for row in rows] == expected
    assert not any(
        cell.data_type == "f" for cells in sheet.iter_rows() for cell in cells if cell.value
    )


def test_that_a_folder_that_is_missing_is_a_sentence(autumn, tmp_path):
    with pytest.raises(EnvironmentFailure, match="doesn't exist"):
        export_csv(autumn.plan.snapshot(), tmp_path / "none" / "out.csv")


def test_that_cancelling_leaves_the_old_file(autumn, tmp_path):
    (tmp_path / "out.csv").write_text("old")
    with pytest.raises(Cancelled):
        export_csv(autumn.plan.snapshot(), tmp_path / "out.csv", progress=CancelAt(0))
    assert (tmp_path / "out.csv").read_text() == "old"
    assert not list(tmp_path.glob(".out*"))
