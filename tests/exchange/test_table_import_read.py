"""Tables read from text files and workbooks."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relplanner.errors import EnvironmentFailure, InvalidInputError, PlannerError
from relplanner.exchange import table_import_child, table_import_workbook
from relplanner.exchange.table_import import read_table
from relplanner.exchange.table_import_columns import recognise
from relplanner.exchange.table_import_types import ErrorCell, column_letter
from relplanner.progress import Cancelled
from relplanner.workers import dispatch, starting
from tests.exchange.tablefiles import write_csv, write_xlsx

HEAD = ["Task Name", "Duration", "Start"]
BODY = [["Prüfung", "3d", "2026-01-05"], ["Größe; mit, allem", "1d", ""]]


def naive(*parts: int) -> dt.datetime:
    return dt.datetime(*parts)  # noqa: DTZ001 - cells of a spreadsheet know no zone


def cells(table):
    return [[cell or "" for cell in row.cells] for row in table.rows]


def padded(rows):
    return [[*row[: max(k + 1 for k, cell in enumerate(row) if cell)]] for row in rows]


@pytest.mark.parametrize(
    ("encoding", "notice"),
    [
        ("utf-8", None), ("utf-8-sig", None), ("utf-16", None), ("utf-32", None),
        ("cp1252", "was read as Windows-1252"),
    ],
)  # fmt: skip
def test_that_the_usual_encodings_are_recognised(encoding, notice, tmp_path):
    path = tmp_path / "t.csv"
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream).writerows([HEAD, *BODY])
    table = read_table(path)
    assert cells(table) == padded(BODY)
    assert [notice in one for one in table.notices] == ([True] if notice else [])


def test_that_an_encoding_can_be_named(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes("Task Name,Duration\nПроверка,3d\n".encode("cp1251"))
    assert cells(read_table(path, encoding="cp1251")) == [["Проверка", "3d"]]
    with pytest.raises(InvalidInputError, match="no encoding 'klingon'"):
        read_table(path, encoding="klingon")
    with pytest.raises(InvalidInputError, match="not text in the encoding utf-8"):
        read_table(path, encoding="utf-8")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", [".csv", ".tsv", ".txt"])
def test_that_the_delimiter_is_found(delimiter, ending, tmp_path):
    table = read_table(write_csv(tmp_path / f"t{ending}", [HEAD, *BODY], delimiter))
    assert (list(table.columns), cells(table)) == (HEAD, padded(BODY))


def test_that_the_delimiter_that_the_file_states_counts(tmp_path):
    (tmp_path / "t.csv").write_text("sep=|\r\nTask Name|Duration, planned\r\nBuild|3d\r\n")
    table = read_table(tmp_path / "t.csv")
    assert (table.columns, table.header_row) == (("Task Name", "Duration, planned"), 2)
    assert [row.number for row in table.rows] == [3]


def test_that_rows_have_the_numbers_that_spreadsheets_show(tmp_path):
    rows = [["Release plan"], [], HEAD, ["Build\nand pack", "3d"], [], ["Test", "2d"]]
    for path in (write_csv(tmp_path / "t.csv", rows), write_xlsx(tmp_path / "t.xlsx", rows)):
        table = read_table(path)
        assert (table.header_row, [row.number for row in table.rows]) == (3, [4, 6])


def test_that_text_which_was_guarded_against_formulas_is_as_it_was(tmp_path):
    rows = [["Task Name", "Notes"], ["Build", "'=1+1"], ["Test", "'tis"], ["Ship", "=1+1"]]
    table = read_table(write_csv(tmp_path / "t.csv", rows))
    assert [row.cells[1] for row in table.rows] == ["=1+1", "'tis", "=1+1"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The table is empty"),
        (b"\n\n , \n", "The table is empty"),
        (b'Task Name,Duration\n"Build,3d\n', "never closed"),
        (b"Task Name,Duration\nBu\0ild,3d\n", "NUL characters"),
        ("Task Name,Duration\nBuild,3d\n".encode("utf-16-le"), "NUL characters"),
        (b"\x81\x8d\x8f", "not text in the encoding utf-8 or cp1252"),
        (b"a,b\n" + b",".join([b"x"] * 300), "more than 200 columns"),
        (b"a,b\n" + b"," * 20_000, "more than 200 columns"),
        (b"a,b\nc,d\n" + b"x" * 200_000, r"can't be split into cells \(line 3: field larger"),
        (b"PK\x03\x04rest", "ends in .csv but is not text"),
        (b"\xd0\xcf\x11\xe0rest", "an old workbook"),
    ],
)
def test_that_text_that_is_no_table_is_refused_in_words(content, said, tmp_path):
    (tmp_path / "t.csv").write_bytes(content)
    with pytest.raises(InvalidInputError, match=said) as caught:
        read_table(tmp_path / "t.csv")
    assert "t.csv" in caught.value.where


def test_that_stray_quotation_marks_are_told(tmp_path):
    (tmp_path / "t.csv").write_text('Task Name,Duration\n"Build" it,3d\nTest,2d\n')
    table = read_table(tmp_path / "t.csv")
    assert [row.cells[1] for row in table.rows] == ["3d", "2d"]
    assert "Quotation marks stand where none belong" in table.notices[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("t.xls", "save it as .xlsx"), ("t.xlsm", "macros"), ("t.ods", "LibreOffice"),
        ("t.numbers", "export it"), ("t.pdf", "Save the table as .xlsx, .csv or .tsv"),
        ("table", "without an ending"),
    ],
)  # fmt: skip
def test_that_other_kinds_of_file_are_refused_with_what_to_do(name, said, tmp_path):
    (tmp_path / name).write_bytes(b"anything")
    with pytest.raises(InvalidInputError, match=said):
        read_table(tmp_path / name)


def test_that_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(EnvironmentFailure, match="can't be read"):
        read_table(tmp_path / "none.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(EnvironmentFailure, match="can't be read"):
        read_table(tmp_path / "folder.csv")


PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=12)


@given(rows=st.lists(st.lists(PLAIN, min_size=3, max_size=3), min_size=1, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_that_what_the_csv_module_writes_is_read(rows, tmp_path):
    path = write_csv(tmp_path / "t.csv", [HEAD, *rows])
    expected = []
    for row in rows:
        kept = [cell if cell.strip() else None for cell in row]
        kept = [c[1:] if c and c[0] == "'" and c[1:2] in set("=+-@\t") and c[1:] else c
                for c in kept]  # fmt: skip
        while kept and kept[-1] is None:
            kept.pop()
        if kept:
            expected.append(tuple(kept))
    assert [row.cells for row in read_table(path).rows] == expected


# -- workbooks -----------------------------------------------------------------------------------


def test_that_cells_of_every_kind_come_out_as_they_are(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Task Name", "Duration", "Start", "% complete", "Done", "Wait", "Bad"])
    sheet.append(
        ["Build", 3, naive(2026, 1, 5, 14, 30), 0.5, True, dt.timedelta(hours=30), "#REF!"]
    )
    sheet.append(["Test", 2.5, dt.date(2026, 1, 6), 1, False])
    sheet["C4"], sheet["A4"] = naive(2026, 1, 5, 8, 59, 59, 900_000), "Round"
    for cell in ("D2", "D3"):
        sheet[cell].number_format = "0 %"
    sheet["F2"].number_format = "[h]:mm"
    book.save(tmp_path / "t.xlsx")
    table = read_table(tmp_path / "t.xlsx")
    assert table.rows[0].cells == (
        "Build", 3, naive(2026, 1, 5, 14, 30), "50%", True, dt.timedelta(hours=30), "#REF!",
    )  # fmt: skip
    assert isinstance(table.rows[0].cells[6], ErrorCell)
    assert table.rows[1].cells == ("Test", 2.5, dt.date(2026, 1, 6), "100%", False)
    assert table.rows[2].cells[2] == naive(2026, 1, 5, 9, 0)


def test_that_of_a_formula_the_stored_value_is_read_and_nothing_is_calculated(tmp_path):
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", "=1+2", "x"], ["Test", "=2+2", "x"]])
    empty, full = rb"<f>1\+2</f><v\s*/>|<f>1\+2</f><v></v>", rb"<f>1+2</f><v>41</v>"
    stored = rewritten(
        path, "xl/worksheets/sheet1.xml", lambda xml: re.subn(empty, full, xml, count=1)[0]
    )
    table = read_table(stored)
    assert table.rows[0].cells[1] == 41
    assert table.rows[1].cells[1] == "formula without a value"
    assert isinstance(table.rows[1].cells[1], ErrorCell)


def rewritten(path: Path, member: str, change) -> Path:
    """The zip with one member changed."""
    target = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == member else content)
    return target


def test_that_a_wrong_dimension_hides_no_rows(tmp_path):
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1], ["Test", 2]])
    shrunk = rewritten(
        path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'ref="A1:C3"', b'ref="A1:A1"')
    )
    assert b'ref="A1:A1"' in zipfile.ZipFile(shrunk).read("xl/worksheets/sheet1.xml")
    assert [row.cells for row in read_table(shrunk).rows] == [("Build", 1), ("Test", 2)]


def several_sheets(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    book.active.append(["Autumn release", "draft"])
    people = book.create_sheet("People")
    people.append(["Name", "Role"])
    plan = book.create_sheet("Plan")
    for row in (["My plan"], HEAD, ["Build", "3d"]):
        plan.append(row)
    hidden = book.create_sheet("Old")
    hidden.append([*HEAD, "Finish", "Predecessors"])
    hidden.sheet_state = "hidden"
    book.save(path)
    return path


def test_that_the_visible_sheet_with_activities_is_found(tmp_path):
    table = read_table(several_sheets(tmp_path / "t.xlsx"))
    assert (table.sheet, table.header_row) == ("Plan", 2)
    assert table.notices == ("The sheet “Plan” was read, not “Cover”, “People”.",)


def test_that_a_sheet_can_be_named(tmp_path):
    path = several_sheets(tmp_path / "t.xlsx")
    assert read_table(path, sheet="people").columns == ("Name", "Role")
    with pytest.raises(InvalidInputError, match=r"no visible sheet “Old”.*“Cover”, “People”"):
        read_table(path, sheet="Old")


def test_that_a_workbook_under_another_name_is_told(tmp_path):
    (tmp_path / "t.xlsx").write_text("Task Name,Duration\n")
    with pytest.raises(InvalidInputError, match=r"rename it to end in \.csv"):
        read_table(tmp_path / "t.xlsx")


def test_that_a_workbook_in_the_way_is_read_by_its_own_code_only(tmp_path, monkeypatch):
    """A module in the folder where the person happens to be is not run."""
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1]])
    (tmp_path / "openpyxl.py").write_text("open('ran', 'w')\n")
    monkeypatch.chdir(tmp_path)
    assert len(read_table(path).rows) == 1
    assert not (tmp_path / "ran").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="asks by signal whether a process lives")
def test_that_a_reader_that_hangs_is_ended(tmp_path, monkeypatch):
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1]])
    noted = tmp_path / "pid"
    script = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"
    monkeypatch.setattr(starting, "command", lambda: [sys.executable, "-c", script, str(noted)])
    monkeypatch.setattr(table_import_workbook, "TIMEOUT_SECONDS", 0.5)
    with pytest.raises(InvalidInputError, match=r"took more than 0\.5 seconds"):
        read_table(path)
    with pytest.raises(ProcessLookupError):
        os.kill(int(noted.read_text()), 0)


def test_that_a_reader_that_breaks_off_gives_no_partial_table(tmp_path, monkeypatch):
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1]])
    script = """print('{"sheet": "S", "sheets": ["S"]}'); print('[1, ["Task Name"]]')"""
    monkeypatch.setattr(starting, "command", lambda: [sys.executable, "-c", script])
    with pytest.raises(InvalidInputError, match="broke off"):
        read_table(path)


def test_that_reading_can_be_cancelled(tmp_path, monkeypatch):
    class Impatient:
        def step(self, done, total, what):
            raise Cancelled

    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1]])
    script = "import time; time.sleep(60)"
    monkeypatch.setattr(starting, "command", lambda: [sys.executable, "-c", script])
    with pytest.raises(Cancelled):
        read_table(path, progress=Impatient())


def test_that_a_frozen_program_reads_by_its_own_start(tmp_path, monkeypatch, capsys):
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1]])
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert starting.command() == [sys.executable]
    assert not dispatch.run_if_asked(["show", "plan.relplan"])
    entry = "import sys\nfrom relplanner.workers.dispatch import run_if_asked\n"
    done = subprocess.run(
        [sys.executable, "-c", entry + "run_if_asked(sys.argv[1:])",
         starting.READ_WORKBOOK, str(path), ""],
        capture_output=True, check=True, env=starting.environment(),
    )  # fmt: skip
    title, titles, rows = table_import_workbook.parse_lines(done.stdout, path)
    assert (title, titles, len(rows)) == ("Sheet", ["Sheet"], 2)


def test_that_the_reading_process_loads_neither_the_database_nor_numpy(tmp_path):
    path = write_xlsx(tmp_path / "t.xlsx", [HEAD, ["Build", 1]])
    code = (
        "import sys\nfrom relplanner.workers.dispatch import run_if_asked\n"
        "run_if_asked(sys.argv[1:])\n"
        "print(*(name for name, module in sys.modules.items() if module), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, starting.READ_WORKBOOK, str(path), ""],
        capture_output=True, check=True, env=starting.environment(), text=True,
    )  # fmt: skip
    assert {"numpy", "sqlmodel", "sqlalchemy"}.isdisjoint(done.stderr.split())
    assert "openpyxl" in done.stderr.split()


def test_that_column_letters_are_those_of_spreadsheets():
    from openpyxl.utils import get_column_letter

    places = range(1500)
    assert [column_letter(k) for k in places] == [get_column_letter(k + 1) for k in places]


def test_that_errors_of_the_child_come_as_json_lines(tmp_path):
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(100))
    out = io.StringIO()
    table_import_child.write_workbook(path, "", frozenset(), out)
    with pytest.raises(PlannerError, match="not a workbook, or it is damaged"):
        table_import_workbook.parse_lines(out.getvalue().encode(), path)


# -- columns -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        (["ID", "Task Name", "Duration", "Start", "Finish", "Predecessors", "Resource Names"],
         ["id", "name", "duration", "start", "finish", "predecessors", "resources"]),
        (["Task_Name", "Start_Date", "Finish_Date", "Percent_Complete", "Outline_Level"],
         ["name", "start", "finish", "percent", "level"]),
        (["TaskName", "UniqueID", "StartDate", "% Complete"], ["name", "id", "start", "percent"]),
        (["Summary", "Issue key", "Assignee", "Due date", "Custom field (Start date)",
          "Inward issue link (Blocks)", "Parent id", "Original Estimate"],
         ["name", "id", "owner", "finish", "start", "predecessors", "parent", "duration"]),
        (["**What**", "**Who**", "**When**", "**Week**"], ["name", "owner", "when", None]),
        (["Activity", "Days", "Depends on", "Blocked by", "Phase", "Milestone"],
         ["name", "duration", "predecessors", "predecessors", "stage", "milestone"]),
        (["Milestone", "Date"], ["name", "when"]),
        (["Phase", "Begin", "End"], ["name", "start", "finish"]),
        (["Task", "Name", "Start"], ["name", None, "start"]),
        (["WBS", "Title", "Duration (hours)", "Notes", "Description", "Deadline", "Must"],
         ["wbs", "name", "duration", "notes", None, "deadline", None]),
        (["ID", "Unique ID", "Name", "Actual Start", "Constraint Type", "Constraint Date"],
         ["id", None, "name", "actual_start", "constraint", "constraint_at"]),
    ],
)  # fmt: skip
def test_that_headers_of_usual_programs_are_recognised(headers, fields):
    found = {column.place: column.field for column in recognise(headers)}
    assert [found.get(place) for place in range(len(headers))] == fields


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Duration", ""), ("Days", "d"), ("Hours", "h"), ("Duration (h)", "h"),
        ("Duration [weeks]", "w"), ("Duration in days", "d"), ("Original Estimate", "s"),
        ("Effort (working days)", "d"),
    ],
)  # fmt: skip
def test_that_a_header_says_the_unit_of_bare_numbers(header, unit):
    (column,) = (one for one in recognise(["Name", header]) if one.field == "duration")
    assert column.unit == unit


def test_that_a_mapping_wins_by_header_and_by_letter():
    headers = ["Thing", "Start", "Effort needed", "Finish"]
    chosen = {"name": "thing", "duration": "C", "start": "Finish", "finish": ""}
    assert {one.field: one.place for one in recognise(headers, chosen)} == {
        "name": 0, "duration": 2, "start": 3,
    }  # fmt: skip


def test_that_a_mapping_to_nothing_is_refused_with_what_there_is():
    with pytest.raises(InvalidInputError, match=r"no column 'Z9'.*A \(thing\)"):
        recognise(["Thing"], {"name": "Z9"})
    with pytest.raises(InvalidInputError, match=r"no field 'title'.*name, id"):
        recognise(["Thing"], {"title": "Thing"})
