"""The sheets Scope, Environments and Baseline of the workbook, and their proof."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from openpyxl import load_workbook

from relplanner import Activity, Plan, Release
from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_columns import recognise
from relplanner.exchange.workbook import export_workbook
from relplanner.exchange.workbook_proof import FIRST_SHEETS, SHEETS
from relplanner.exchange.workbook_sheet import Column, Remarks, Sheet
from relplanner.exchange.workbook_verify import verify_workbook
from relplanner.exporting_worker import export_in_worker
from relplanner.registers import REGISTERS
from relplanner.releases.baselines import compare, take
from relplanner.releases.tables import ReleaseSystem, ScopeItem, System
from relplanner.risks.tables import Risk
from relplanner.scope_changes import since_baseline
from tests.conftest import ROOT
from tests.plan.factory import small_plan

NOW = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


@pytest.fixture
def plan(tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        yield plan


def export(plan, path, by=export_workbook, **options):
    hashes = {entry.seq: entry.hash for entry in plan.journal()}
    by(
        plan.snapshot(), path, journal_hashes=hashes, now=NOW, since=since_baseline(plan),
        **options,
    )  # fmt: skip
    return path


def rows(path, name, first=1):
    sheet = load_workbook(path)[name]
    return [list(row) for row in sheet.iter_rows(min_row=first, values_only=True)]


def by_code(path, name, header_row):
    """The rows of a table under its headers, by their codes, down to the first empty one."""
    header, *below = rows(path, name, header_row)
    found = {}
    for row in below:
        if row[0] is None:
            break
        found[row[0]] = dict(zip(header, row, strict=True))
    return found


def change_the_plan(plan):
    with plan.change("Slower", "anna", reason="The supplier") as tx:
        tx.update(Activity, plan.find("A-2").id, duration_min=3 * 480)
    with plan.change("Cut", "ben", reason="=1+1") as tx:
        tx.delete(Activity, plan.find("A-3").id)
        tx.insert(ScopeItem(name="Late wish", release_id=plan.find("R-1").id))


def test_that_the_scope_is_shown_release_by_release_with_its_systems(plan, tmp_path):
    home = plan.find("R-1").id
    person = plan.find("P-1")
    with plan.change("Scope") as tx:
        other = tx.insert(Release(name="Summer", start_at="2026-06-01T08:00Z")).id
        tx.insert(ScopeItem(name="Later", release_id=other))
        tx.insert(ScopeItem(name="Search", release_id=home, kind="fix", owner_id=person.id,
                            reference="#12", description="=2+2"))  # fmt: skip
        tx.insert(ScopeItem(name="Basket", release_id=home, in_scope=False))
        shop = tx.insert(System(name="Shop", criticality="high"))
        tx.insert(ReleaseSystem(release_id=home, system_id=shop.id, effect="affects"))
    path = export(plan, tmp_path / "out.xlsx")
    found = by_code(path, "Scope", 4)
    assert list(found) == ["SC-2", "SC-3", "SC-1"]
    assert found["SC-2"] == {
        "Code": "SC-2", "Item": "Search", "Release": "R-1", "Kind": "fix", "In scope": "yes",
        "Owner": person.name, "Reference": "#12", "Description": "=2+2",
    }  # fmt: skip
    assert found["SC-3"]["In scope"] == "no"
    systems = by_code(path, "Scope", 10)
    assert systems["SYS-1"]["System"] == "Shop"
    assert systems["SYS-1"]["Effect"] == "affects"
    only = export(plan, tmp_path / "one.xlsx", release_ids=frozenset({other}))
    assert list(by_code(only, "Scope", 4)) == ["SC-1"]
    assert by_code(only, "Scope", 8) == {}
    assert verify_workbook(path).state == verify_workbook(only).state == "proven"


def test_that_all_environments_are_shown(plan, tmp_path):
    with plan.change("Environments") as tx:
        shop = tx.insert(System(name="Shop"))
        tx.insert(Environment(name="uat", kind="user acceptance", system_id=shop.id,
                              on_demand=True, lead_time_min=36 * 60, zone="Asia/Kolkata",
                              version="1.2", notes="Two\nlines"))  # fmt: skip
    path = export(plan, tmp_path / "out.xlsx")
    assert "There are no change freezes." in {x for row in rows(path, "Environments") for x in row}
    assert by_code(path, "Environments", 4) == {
        "ENV-1": {
            "Code": "ENV-1", "Environment": "uat", "Kind": "user acceptance", "System": "Shop",
            "Version": "1.2", "Owner": None, "On demand": "yes", "Days to provide": 1.5,
            "Time zone": "Asia/Kolkata", "Notes": "Two\nlines",
        }
    }  # fmt: skip
    assert verify_workbook(path).state == "proven"


def test_that_change_freezes_stand_below_the_environments(plan, tmp_path):
    release, *_ = plan.rows(Release)
    with plan.change("Freeze") as tx:
        other = tx.insert(Release(name="Other", start_at=release.start_at))
        where = tx.insert(Environment(name="prod", kind="production"))
        tx.insert(ChangeFreeze(name="Quarter end", start_at="2026-09-25T16:00Z",
                               finish_at="2026-10-05T04:00Z", environment_id=where.id,
                               reason="=SUM(A1) of the books"))  # fmt: skip
        tx.insert(ChangeFreeze(name="Move", start_at="2027-03-01T00:00Z", kind="soft",
                               finish_at="2027-03-02T00:00Z", release_id=other.id))  # fmt: skip
        tx.insert(Activity(name="Go", release_id=release.id, stage="deployment", duration_min=480,
                           constraint_kind="MSO", constraint_at="2026-09-28T08:00Z"))  # fmt: skip
    [go] = plan.rows(Activity, name="Go")
    path = export(plan, tmp_path / "out.xlsx")
    found = by_code(path, "Environments", 8)
    start, finish = (found["CF-1"].pop(head) for head in ("From", "Until"))
    assert (str(start), str(finish)) == ("2026-09-25 18:00:00", "2026-10-05 06:00:00")
    assert found["CF-1"] == {
        "Code": "CF-1", "Change freeze": "Quarter end", "Environment": "prod", "Release": "all",
        "Kind": "hard", "Owner": None, "Inside": go.code, "Reason": "=SUM(A1) of the books",
    }  # fmt: skip
    assert found["CF-2"]["Release"] == "Other"
    assert verify_workbook(path).state == "proven"
    ids = frozenset({release.id})
    only = export(plan, tmp_path / "one.xlsx", release_ids=ids)
    assert list(by_code(only, "Environments", 8)) == ["CF-1"]
    assert verify_workbook(only).state == "proven"


def test_that_empty_sheets_say_so(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="Empty") as plan:
        path = export(plan, tmp_path / "out.xlsx")
    for name, words in (
        ("Scope", "There is nothing in scope yet."),
        ("Environments", "There are no environments yet."),
        ("Baseline", "No baseline was compared."),
    ):
        assert words in {cell for row in rows(path, name) for cell in row}
    assert verify_workbook(path).state == "proven"


def test_that_the_variance_is_that_of_the_plan_in_days(plan, tmp_path):
    take(plan, "Agreed", actor="mira")
    change_the_plan(plan)
    path = export(plan, tmp_path / "out.xlsx")
    assert rows(path, "Baseline")[0][0] == "Changed since BL-1 Agreed"
    found = by_code(path, "Baseline", 4)
    expected = compare(plan.snapshot(), "BL-1")
    assert list(found) == [one.code for one in expected]
    for one in expected:
        row = found[one.code]
        assert row["Change"] == (None if one.change == "same" else one.change)
        for head, instant in (
            ("Start then", one.was_start), ("Start now", one.start),
            ("Finish then", one.was_finish), ("Finish now", one.finish),
        ):  # fmt: skip
            at = instant if instant is None else dt.datetime.fromtimestamp(instant * 60, BERLIN)
            assert row[head] == (None if at is None else at.replace(tzinfo=None))
    # Build took two days and takes three; what waits for it starts a day later.
    build = found["A-2"]
    assert (build["Duration then"], build["Duration now"], build["Longer"]) == (2, 3, 1)
    assert (build["Starts later, days"], build["Finishes later, days"]) == (0, 1)
    assert (found["A-3"]["Change"], found["A-3"]["Duration now"]) == ("removed", None)
    assert found["A-3"]["Duration then"] == 3
    assert verify_workbook(path).state == "proven"


def test_that_the_scope_since_a_baseline_is_told_with_who_when_and_why(plan, tmp_path):
    take(plan, "Agreed")
    change_the_plan(plan)
    path = export(plan, tmp_path / "out.xlsx")
    table = rows(path, "Baseline")
    heads = next(place for place, row in enumerate(table) if row[1] == "What was done")
    told = [row[:8] for row in table[heads + 1 :]]
    entries = plan.journal()[-2:]
    at = [
        dt.datetime.fromisoformat(one.at).astimezone(BERLIN).replace(tzinfo=None) for one in entries
    ]
    assert [(row[0], row[3], row[4], row[6], row[7]) for row in told] == [
        ("A-2", "changed", "anna", str(entries[0].seq), "Slower (The supplier)"),
        ("A-3", "removed", "ben", str(entries[1].seq), "Cut (=1+1)"),
        ("SC-1", "added", "ben", str(entries[1].seq), "Cut (=1+1)"),
    ]
    assert told[0][1] == "changed Duration of A-2 Build from 2d to 3d"
    for row, moment in zip(told, [at[0], at[1], at[1]], strict=True):
        assert abs(row[5] - moment) < dt.timedelta(seconds=1)


def test_that_the_newest_baseline_is_compared_where_none_is_named(plan, tmp_path):
    assert since_baseline(plan) is None
    take(plan, "First")
    change_the_plan(plan)
    take(plan, "Second")
    assert since_baseline(plan).code == "BL-2"
    assert since_baseline(plan).scope == ()
    assert since_baseline(plan, "BL-1").code == "BL-1"
    with pytest.raises(InvalidInputError):
        since_baseline(plan, "BL-7")


def test_that_a_process_of_its_own_writes_the_same_sheets(plan, tmp_path):
    take(plan, "Agreed")
    change_the_plan(plan)
    here = export(plan, tmp_path / "here.xlsx")
    there = export(plan, tmp_path / "there.xlsx", by=export_in_worker)
    for name in SHEETS:
        assert rows(here, name) == rows(there, name)


@pytest.mark.parametrize("name", ["Scope", "Environments", "Baseline"])
def test_that_a_sheet_that_was_edited_removed_or_hidden_is_noticed(plan, tmp_path, name):
    take(plan, "Agreed")
    path = export(plan, tmp_path / "out.xlsx")

    def edited(edit):
        book = load_workbook(path)
        edit(book)
        book.save(tmp_path / "edited.xlsx")
        return verify_workbook(tmp_path / "edited.xlsx").findings

    assert edited(lambda book: setattr(book[name]["A1"], "value", "Other")) == (
        f"In the sheet '{name}' cell A1 was changed.",
    )
    assert edited(lambda book: book.remove(book[name])) == (f"The sheet '{name}' was removed.",)
    assert edited(lambda book: setattr(book[name], "sheet_state", "hidden"))


def test_that_a_workbook_from_before_these_sheets_still_verifies(tmp_path):
    path = ROOT / "tests" / "fixtures" / "workbooks" / "six-sheets.xlsx"
    found = verify_workbook(path)
    assert (found.state, found.findings) == ("proven", ())
    book = load_workbook(path)
    assert tuple(book.sheetnames[:-1]) == FIRST_SHEETS
    book.create_sheet("Scope")
    book.save(tmp_path / "more.xlsx")
    assert "The sheet 'Scope' was added." in verify_workbook(tmp_path / "more.xlsx").findings


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # "Open checklist" has 14 letters: each word has a line of its own.
        ("Open checklist items", 12, 3),
        ("Missed deadlines", 12, 2),
        ("RSK-2, RSK-10", 12, 1),
        ("x" * 25, 10, 3),
        ("one\ntwo three", 20, 2),
        ("a sentence of words that goes on and on and on", 20, 3),
    ],
)
def test_that_a_row_is_as_high_as_its_words_need(tmp_path, text, width, lines):
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "w.xlsx") as book:
        sheet = Sheet(book, "S", Remarks())
        sheet.set_widths([Column("A", width)])
        sheet.write(0, 0, text, book.add_format({"text_wrap": True}))
        sheet.digest()
    height = load_workbook(tmp_path / "w.xlsx")["S"].row_dimensions[1].height
    # 13.2 points for a line and 3 around them, in pixels of 0.75; one line has the usual height.
    assert height == (pytest.approx(13.2 * lines + 3, abs=0.75) if lines > 1 else None)


def test_that_risks_are_scored_before_and_after_their_treatment(plan, tmp_path):
    home = plan.find("R-1").id
    with plan.change("Risks") as tx:
        treated = tx.insert(
            Risk(
                name="Late vendor", release_id=home, likelihood=5, impact=4, residual_likelihood=1,
                residual_impact=4,
            )
        )  # fmt: skip
        left = tx.insert(Risk(name="Rain", release_id=home, likelihood=1, impact=1))
    path = export(plan, tmp_path / "p.xlsx")
    header = next(at for at, row in enumerate(rows(path, "Risks"), 1) if row[0] == "Code")
    found = by_code(path, "Risks", header)
    kept = ("Score", "Level", "Residual score", "Residual level")
    assert [found[treated.code][name] for name in kept] == [20, "extreme", 4, "low"]
    assert [found[left.code][name] for name in kept] == [1, "low", None, None]


def test_that_the_summary_says_of_a_release_that_nobody_has_signed(plan, tmp_path):
    below = iter(rows(export(plan, tmp_path / "p.xlsx"), "Summary"))
    header = next(row for row in below if "Signatures" in row)
    assert next(below)[header.index("Signatures")] == "none"


def test_that_the_schedule_calls_progress_and_float_what_the_window_does(plan, tmp_path):
    header = rows(export(plan, tmp_path / "out.xlsx"), "Schedule", 4)[0]
    shown = {one.label for one in REGISTERS["activities"].fields}
    assert {"% done", "Total float"} <= shown
    assert "% done" in header
    assert "Total float, days" in header
    # What this and older workbooks call so is read back.
    read = [recognise(["Activity", one])[-1].field for one in ("% done", "Complete")]
    assert read == ["percent", "percent"]
