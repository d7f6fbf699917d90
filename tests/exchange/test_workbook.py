"""The exported workbook: what is in its cells, and that it is only ever text."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import itertools
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel

from relplanner import Activity, ChecklistItem, Plan, Release, Risk
from relplanner.errors import EnvironmentFailure
from relplanner.exchange.json_export import schedule_records
from relplanner.exchange.workbook import export_workbook
from relplanner.exchange.workbook_sheet import LONGEST_TEXT, Remarks, serial
from relplanner.exchange.workbook_verify import verify_workbook
from relplanner.progress import Cancelled
from relplanner.signoff import items
from tests.bench.bigplan import big_plan
from tests.plan.factory import small_plan
from tests.plan.test_crash import fill
from tests.signoff.test_signing import NOW as SIGNED_AT
from tests.signoff.test_signing import Signed

NOW = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
DANGEROUS = [
    "=1+1", "=\n1", "+1", "-2+3", "@SUM(A1)", "\t=1", "{=1}", "#REF!", "=HYPERLINK(\"x\")",
    "https://example.org", "00123", "1e5", "TRUE", "'quoted", "<b>bold</b>", "a\x0bb\x1b[31m",
    "_x0041_", "  spaces  ", "line\nbreak", "Größe ✓ 日本", "\ufffe",
]  # fmt: skip


def export(plan, path, **options):
    hashes = {entry.seq: entry.hash for entry in plan.journal()}
    export_workbook(plan.snapshot(), path, journal_hashes=hashes, now=NOW, **options)
    return path


@pytest.fixture
def plan(tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        yield plan


def values(path, sheet):
    return [
        [cell for cell in row if cell is not None]
        for row in load_workbook(path)[sheet].iter_rows(values_only=True)
    ]


def test_that_the_schedule_has_the_computed_dates_as_real_dates(plan, tmp_path):
    path = export(plan, tmp_path / "out.xlsx")
    sheet = load_workbook(path)["Schedule"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=5)}
    for record in schedule_records(plan.snapshot()):
        row = rows[record["code"]]
        for column, key in ((5, "early_start"), (6, "early_finish")):
            expected = dt.datetime.fromisoformat(record[key]).replace(tzinfo=None)
            assert row[column].value == expected
            assert row[column].is_date
        assert row[8].value == record["total_float_min"] / 480
        assert (row[9].value == "critical") == record["critical"]
    assert rows["A-4"][13].value == "A-3FS+1d"
    assert sheet.freeze_panes == "C5"
    assert sheet.auto_filter.ref == "A4:O8"
    assert sheet.print_title_rows == "$3:$4"


def test_that_the_gantt_marks_the_days_on_which_work_is_done(plan, tmp_path):
    sheet = load_workbook(export(plan, tmp_path / "out.xlsx"))["Schedule"]
    axis = {cell.column: cell.value.date() for cell in sheet[4][15:] if cell.value}
    for row in sheet.iter_rows(min_row=5):
        marked = [axis[cell.column] for cell in row[15:] if cell.value]
        assert marked[0] == row[5].value.date()
        assert marked[-1] == row[6].value.date()
    marks = {
        row[0].value: {c.value for c in row[15:] if c.value} for row in sheet.iter_rows(min_row=5)
    }
    assert marks == {"A-1": {"▬"}, "A-3": {"▲"}, "A-2": {"▲"}, "A-4": {"◆"}}


def test_that_text_from_the_plan_stays_text(plan, tmp_path):
    release = plan.find("R-1")
    with plan.change("Dangerous") as tx:
        for text in DANGEROUS:
            tx.insert(Risk(name=text if text.strip() else "x", release_id=release.id, cause=text))
    path = export(plan, tmp_path / "out.xlsx")
    book = load_workbook(path)
    assert not any(cell.data_type == "f" for sheet in book for row in sheet for cell in row)
    assert not any(cell.hyperlink for sheet in book for row in sheet for cell in row)
    shown = {cell.value for row in book["Risks"] for cell in row}
    for text in DANGEROUS:
        expected = text.replace("\x0b", "␋").replace("\x1b", "␛").replace("\ufffe", "\ufffd")
        assert expected.replace("_x0041_", "_x005F_x0041_") in shown or expected in shown
    assert any("control characters" in str(row) for row in values(path, "Summary"))
    assert verify_workbook(path).state == "proven"
    assert b"<f>" not in b"".join(
        zipfile.ZipFile(path).read(n) for n in zipfile.ZipFile(path).namelist() if "sheet" in n
    )


@pytest.mark.parametrize("text", ["z" * 40_000, "𝄞" * 20_000, "é\n" * 20_000])
def test_that_a_text_longer_than_a_cell_is_cut_with_a_note_and_told(text):
    remarks = Remarks()
    cut = remarks.clean(text, "here")
    assert LONGEST_TEXT - 1 <= len(cut.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    kept, _, note = cut.partition("… [")
    assert text.startswith(kept)
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert note == f"{len(text)} characters; the whole text is in the plan, SHA-256 {digest}]"
    assert "here" in remarks.sentences()[0]


@pytest.mark.parametrize("text", ["z" * 32_767, "𝄞" * 16_383, "é\r\n" * 10_000])
def test_that_a_text_that_fits_is_left_whole(text):
    remarks = Remarks()
    assert remarks.clean(text, "here") == text.replace("\r\n", "\n")
    assert remarks.sentences() == []


def test_that_a_long_cell_is_told_on_the_summary_and_still_signed_for(tmp_path):
    made = Signed(tmp_path)
    with made.plan.change("Long") as tx:
        tx.update(ChecklistItem, made.item.id, guidance="𝄞\ufffe_x0041_" * 2_000)
        for number in range(12):
            address = f"https://ci.example/{number}/" + "a" * 3_900
            items.attach_link(tx, made.item.id, "Log", address, "Mira", SIGNED_AT)
    made.sign(made.mira, "author")
    path = export(made.plan, tmp_path / "out.xlsx")
    made.plan.close()
    assert any("longer than a cell can hold" in str(row) for row in values(path, "Summary"))
    verification = verify_workbook(path)
    assert (verification.state, verification.findings) == ("proven", ())
    assert len(verification.signatures) == 1


@given(st.dates(dt.date(1900, 3, 1)), st.times())
def test_that_dates_are_counted_as_another_library_counts_them(day, time):
    moment = dt.datetime.combine(day, time.replace(second=0, microsecond=0))
    assert serial(moment) == pytest.approx(to_excel(moment), abs=1e-8)
    assert serial(day) == to_excel(day)


def test_that_a_date_that_spreadsheets_disagree_about_is_text():
    assert serial(dt.date(1900, 2, 28)) == "1900-02-28"
    assert serial(dt.date(1900, 3, 1)) == 61


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1
        ).filter(str.strip),
        min_size=1,
        max_size=8,
    )
)
def test_that_any_text_comes_out_as_it_is_in_the_plan_and_verifies(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("text")
    with small_plan(folder / "p.relplan") as plan:
        release = plan.find("R-1")
        with plan.change("Texts") as tx:
            for text in texts:
                tx.insert(Risk(name=text[:500], release_id=release.id))
        path = export(plan, folder / "out.xlsx")
    verification = verify_workbook(path)
    assert verification.state == "proven", (texts, verification.findings)


@pytest.mark.libreoffice
def test_that_libreoffice_shows_the_same_cells(plan, tmp_path, libreoffice):
    with plan.change("Dangerous") as tx:
        for text in DANGEROUS[:9]:
            tx.insert(Activity(name=text, release_id=plan.find("R-1").id, duration_min=480))
    path = export(plan, tmp_path / "out.xlsx")
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2"
    subprocess.run(
        [libreoffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", options, "--outdir", str(tmp_path / "lo"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    [converted] = (tmp_path / "lo").glob("*.csv")
    with converted.open(encoding="utf-8", newline="") as file:
        shown = list(csv.reader(file))
    sheet = load_workbook(path)["Schedule"]
    for number, row in enumerate(sheet.iter_rows(min_row=5, max_col=13), start=4):
        assert shown[number][0] == row[0].value
        assert shown[number][1].strip() == row[1].value.strip()
        assert shown[number][5] == f"{row[5].value:%Y-%m-%d %H:%M:%S}"
        assert shown[number][6] == f"{row[6].value:%Y-%m-%d %H:%M:%S}"


@pytest.mark.libreoffice
def test_that_a_workbook_saved_anew_by_libreoffice_still_verifies(plan, tmp_path, libreoffice):
    path = export(plan, tmp_path / "out.xlsx")
    subprocess.run(
        [libreoffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xlsx", "--outdir", str(tmp_path / "lo"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = verify_workbook(tmp_path / "lo" / "out.xlsx")
    assert (saved.state, saved.findings) == ("proven", ())
    assert (tmp_path / "lo" / "out.xlsx").read_bytes() != path.read_bytes()


@pytest.mark.parametrize(("days", "step"), [(100, 1), (400, 7), (2000, 28), (9000, 91)])
def test_that_a_longer_plan_has_weeks_or_months_in_its_gantt(tmp_path, days, step):
    with Plan.create(tmp_path / "p.relplan", name="Long") as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name="Long", start_at="2026-03-02T08:00Z"))
            for first, last in ((0, days * 5 // 7), (days // 3, 1)):
                tx.insert(
                    Activity(
                        name="Work", release_id=release.id, duration_min=last * 480,
                        constraint_kind="SNET",
                        constraint_at=NOW + dt.timedelta(days=first),
                    )
                )  # fmt: skip
        sheet = load_workbook(export(plan, tmp_path / "out.xlsx"))["Schedule"]
    axis = [cell.value for cell in sheet[4][15:]]
    assert len(axis) <= 120
    assert {(b - a).days for a, b in itertools.pairwise(axis)} == {step}
    for row in sheet.iter_rows(min_row=5):
        marked = [axis[place] for place, cell in enumerate(row[15:]) if cell.value]
        assert marked[0] <= row[5].value < marked[0] + dt.timedelta(days=step)
        assert marked[-1] < row[6].value <= marked[-1] + dt.timedelta(days=step)
        assert [(b - a).days for a, b in itertools.pairwise(marked)] == [step] * (len(marked) - 1)


def test_that_the_bars_of_a_huge_plan_are_drawn_coarser(tmp_path, monkeypatch):
    monkeypatch.setattr("relplanner.exchange.workbook_schedule._MOST_CELLS", 100)
    with big_plan(tmp_path / "p.relplan", 60, releases=1) as plan:
        sheet = load_workbook(export(plan, tmp_path / "out.xlsx"))["Schedule"]
    bars = sum(1 for row in sheet.iter_rows(min_row=5, min_col=16) for cell in row if cell.value)
    assert 60 <= bars <= 120
    assert verify_workbook(tmp_path / "out.xlsx").state == "proven"


@pytest.mark.parametrize("name", ["300 activities", "R&D", "&" * 500])
def test_that_every_page_says_of_which_plan_and_journal_it_is(tmp_path, name):
    with Plan.create(tmp_path / "p.relplan", name=name) as plan:
        sheet = load_workbook(export(plan, tmp_path / "out.xlsx"))["Schedule"]
        seq, head = plan.head
    # openpyxl keeps doubled ampersands as they are, and reads a leading number as a font size.
    footer = sheet.oddFooter
    assert (footer.left.size, footer.center.size, footer.right.size) == (8, 8, 8)
    assert footer.left.text.strip() == name[:60].replace("&", "&&")
    assert footer.right.text == f"journal {seq} {head[:16]}"
    assert footer.center.text == "&A, page &P of &N"


def test_that_only_the_wanted_release_is_exported(plan, tmp_path):
    with plan.change("Add") as tx:
        other = tx.insert(Release(name="Summer", start_at="2026-06-01T08:00Z"))
        tx.insert(Activity(name="Other work", release_id=other.id, duration_min=60))
    path = export(plan, tmp_path / "out.xlsx", release_ids=frozenset({other.id}))
    assert [row[0] for row in values(path, "Schedule")[4:]] == ["A-5"]
    assert verify_workbook(path).state == "proven"


def test_that_an_empty_plan_gives_a_workbook_that_says_so(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="Empty") as plan:
        path = export(plan, tmp_path / "out.xlsx")
    assert ["There are no checklists yet."] in values(path, "Checklists")
    assert verify_workbook(path).state == "proven"


class Impatient:
    def __init__(self, after):
        self.left = after

    def step(self, done, total, what):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_that_a_cancelled_export_leaves_the_old_file_and_nothing_else(tmp_path):
    (tmp_path / "out").mkdir()
    old = tmp_path / "out" / "plan.xlsx"
    old.write_bytes(b"the old one")
    with big_plan(tmp_path / "p.relplan", 1500, releases=1) as plan, pytest.raises(Cancelled):
        export(plan, old, progress=Impatient(2))
    assert old.read_bytes() == b"the old one"
    assert list(old.parent.iterdir()) == [old]


def test_that_a_full_disk_leaves_the_old_workbook(plan, small_disk):
    old = small_disk / "plan.xlsx"
    old.write_bytes(b"the old one")
    for leave in (0, 8192, 20_000):
        filler = fill(small_disk, leave)
        with pytest.raises(EnvironmentFailure, match="disk is full"):
            export(plan, old)
        assert old.read_bytes() == b"the old one"
        assert {one.name for one in small_disk.iterdir()} == {"plan.xlsx", "filler"}
        filler.unlink()
    export(plan, old)
    assert verify_workbook(old).state == "proven"


def test_that_a_folder_that_isnt_there_earns_a_sentence(plan, tmp_path):
    with pytest.raises(EnvironmentFailure, match="doesn't exist"):
        export(plan, tmp_path / "nowhere" / "out.xlsx")


def test_that_exports_are_written_with_the_permissions_of_any_new_file(plan, tmp_path):
    path = export(plan, tmp_path / "out.xlsx")
    if sys.platform != "win32":
        umask = os.umask(0)
        os.umask(umask)
        assert path.stat().st_mode & 0o777 == 0o666 & ~umask
    assert isinstance(path, Path)
