"""Tampering with an exported workbook: each kind is reported, and no file crashes it."""

from __future__ import annotations

import random
import shutil
import zipfile

import pytest
from openpyxl import load_workbook

from relplanner import ChecklistItem
from relplanner.exchange.workbook_verify import same_plan, verify_workbook
from relplanner.signoff import items
from tests.exchange.test_workbook import export
from tests.signoff.test_signing import NOW, Signed


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exported")
    made = Signed(folder)
    with made.plan.change("More") as tx:
        tx.insert(ChecklistItem(checklist_id=made.checklist.id, name="Rollback rehearsed"))
        items.attach_link(tx, made.item.id, "Log", "https://ci/1", "Mira", NOW)
    made.sign(made.mira, "author")
    made.sign(made.ravi, "reviewer")
    path = export(made.plan, folder / "signed.xlsx")
    hashes = {entry.seq: entry.hash for entry in made.plan.journal()}
    plan_id = made.plan.plan_id
    made.plan.close()
    return path, hashes, plan_id


@pytest.fixture
def book(exported, tmp_path):
    path = tmp_path / "tampered.xlsx"
    shutil.copy(exported[0], path)
    return path


def edited(path, edit):
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return verify_workbook(path)


def cell_with(sheet, value):
    return next(cell for row in sheet for cell in row if cell.value == value)


def test_that_an_untouched_workbook_is_proven_with_who_signed_what(exported):
    path, hashes, plan_id = exported
    verification = verify_workbook(path)
    assert (verification.state, verification.findings) == ("proven", ())
    first, second = verification.signatures
    assert "Mira Weber signed CL-1 Go/no-go as author on 2030-03-02T09:30:00Z" in first
    assert "Ravi Nair signed CL-1 Go/no-go as reviewer" in second
    assert same_plan(verification, hashes, plan_id) == ""
    assert "another plan" in same_plan(verification, hashes, "x")
    assert "cut off or rewritten" in same_plan(verification, {}, plan_id)


def test_that_saving_it_unchanged_with_another_library_still_verifies(book):
    assert edited(book, lambda book: None).findings == ()


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda b: setattr(cell_with(b["Checklists"], "open"), "value", "done"),
         "shows 'done', signed was 'open'"),
        (lambda b: setattr(cell_with(b["Checklists"], "Backups verified"), "value", "Backups"),
         "shows 'Backups', signed was 'Backups verified'"),
        (lambda b: b["Checklists"].insert_rows(8), "Checklists"),
        (lambda b: setattr(b["Schedule"]["B5"], "value", "Other"), "Cells of the sheet 'Schedule'"),
        (lambda b: setattr(b["Schedule"]["F5"], "value", b["Schedule"]["G5"].value),
         "Cells of the sheet 'Schedule'"),
        (lambda b: setattr(b["Risks"]["Z99"], "value", 1), "Cells of the sheet 'Risks'"),
        (lambda b: setattr(b["Rollback"]["A1"], "value", "=1"), "Cells of the sheet 'Rollback'"),
        (lambda b: b.create_sheet("Extra"), "The sheet 'Extra' was added"),
        (lambda b: b.remove(b["Testers"]), "The sheet 'Testers' was removed"),
        (lambda b: setattr(b["Risks"], "sheet_state", "hidden"), "The sheet 'Risks' is hidden"),
        (lambda b: setattr(b["Checklists"].row_dimensions[7], "hidden", True),
         "In the sheet 'Checklists' rows 7 are hidden"),
        (lambda b: setattr(b["Checklists"].row_dimensions[7], "height", 0.1), "rows 7 are hidden"),
        (lambda b: setattr(b["Checklists"].column_dimensions["C"], "hidden", True),
         "columns 3 to 3 are hidden"),
    ],
)  # fmt: skip
def test_that_tampering_is_reported(book, edit, said):
    verification = edited(book, edit)
    assert verification.exit_status == 1
    assert said in " ".join(verification.findings)


def proof_cell(book, kind, column):
    return next(row[column] for row in book["_relplan"] if row[0].value == kind)


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        ("signature", 3, "AAAA" * 21 + "AA=="),
        ("signature", 4, "A" * 43 + "="),
        ("statement", 2, "{}"),
        ("plan", 1, "another plan"),
        ("checklist", 1, "9"),
        ("zone", 1, "Asia/Kolkata"),
    ],
)
def test_that_a_forged_proof_is_reported(book, kind, column, value):
    verification = edited(book, lambda b: setattr(proof_cell(b, kind, column), "value", value))
    assert verification.exit_status == 1
    assert any(finding.startswith("SIG-1") for finding in verification.findings)


def test_that_swapped_signatures_are_reported(book):
    def swap(opened):
        first, second = [r for r in opened["_relplan"] if r[0].value == "signature"]
        first[3].value, second[3].value = second[3].value, first[3].value

    assert len(edited(book, swap).findings) == 2


def test_that_a_careful_forger_of_digests_still_fails_on_the_signed_checklist(book):
    from relplanner.exchange import workbook_verify as module

    verification = edited(
        book, lambda b: setattr(cell_with(b["Checklists"], "open"), "value", "done")
    )
    assert [f for f in verification.findings if f.startswith("SIG-")] != []
    assert module.verify_workbook(book).exit_status == 1


def test_that_a_stale_signature_is_told_as_such(tmp_path):
    made = Signed(tmp_path)
    made.sign(made.mira, "reviewer")
    with made.plan.change("Reopen") as tx:
        items.reopen(tx, made.item.id)
    verification = verify_workbook(export(made.plan, tmp_path / "stale.xlsx"))
    made.plan.close()
    assert verification.exit_status == 1
    assert "the plan had changed after it was signed" in verification.findings[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not an .xlsx"),
        (b"hello", "not an .xlsx"),
        (b"PK\x05\x06" + bytes(18), "not an .xlsx"),
    ],
)
def test_that_another_file_is_unreadable(tmp_path, content, said):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    verification = verify_workbook(path)
    assert verification.exit_status == 2
    assert "not an .xlsx" in verification.findings[0]


def test_that_a_workbook_of_somebody_else_and_a_missing_one_are_unreadable(tmp_path):
    from openpyxl import Workbook

    Workbook().save(tmp_path / "x.xlsx")
    assert "wasn't exported by the planner" in verify_workbook(tmp_path / "x.xlsx").findings[0]
    assert verify_workbook(tmp_path / "none.xlsx").exit_status == 2


def test_that_a_zip_bomb_is_refused_without_inflating_it(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(300 * 2**20))
    verification = verify_workbook(path)
    assert "unreasonably large" in verification.findings[0]


def test_that_mutated_files_never_crash_and_are_never_proven_with_other_content(exported, tmp_path):
    chance, content = random.Random(5), exported[0].read_bytes()
    path = tmp_path / "mutant.xlsx"
    outcomes = set()
    for _ in range(40):
        mutant = bytearray(content)
        for _ in range(chance.randrange(1, 4)):
            mutant[chance.randrange(len(mutant))] = chance.randrange(256)
        path.write_bytes(bytes(mutant))
        outcomes.add(verify_workbook(path).state)
    assert "unreadable" in outcomes
