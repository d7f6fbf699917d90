"""Tampering with an exported workbook: each kind is reported, and no file crashes it."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import zipfile

import PIL.Image
import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font

from relplanner import ChecklistItem
from relplanner.exchange.workbook_proof import PROOF_SHEET, SHEETS, read_proof
from relplanner.exchange.workbook_reading import deceives, rows_of
from relplanner.exchange.workbook_sheet import SheetDigest
from relplanner.exchange.workbook_verify import same_plan, verify_workbook
from relplanner.signoff import items
from relplanner.signoff.keys import create_key
from tests.exchange.autumn import Autumn
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


RULE = CellIsRule(operator="equal", formula=["1"], font=Font(color="FFFFFF"))


def picture():
    file = io.BytesIO()
    PIL.Image.new("RGB", (20, 20), "white").save(file, "PNG")
    file.seek(0)
    return Image(file)


def add_row(sheet, place):
    """Puts a full row before the one at `place` (`insert_rows` leaves it empty)."""
    sheet.insert_rows(place)
    for column, value in enumerate(("X-1", "Invented", "x", "done"), start=1):
        sheet.cell(place, column).value = value


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
        (lambda b: setattr(b["Schedule"]["B5"], "value", "Other"),
         "In the sheet 'Schedule' cell B5 was changed."),
        (lambda b: setattr(b["Schedule"]["F5"], "value", b["Schedule"]["G5"].value),
         "In the sheet 'Schedule' cell F5 was changed."),
        (lambda b: setattr(b["Risks"]["Z99"], "value", 1),
         "In the sheet 'Risks' cell Z99 was filled."),
        (lambda b: setattr(b["Schedule"]["B6"], "value", None),
         "In the sheet 'Schedule' cell B6 was emptied."),
        (lambda b: setattr(b["Rollback"]["A1"], "value", "=1"),
         "In the sheet 'Rollback' cell A1 was changed."),
        (lambda b: setattr(b["Schedule"]["A5"], "value", "#REF!"), "cell A5 was changed"),
        (lambda b: setattr(b["Schedule"]["I5"], "value", str(b["Schedule"]["I5"].value)),
         "cell I5 was changed"),
        (lambda b: b["Schedule"].delete_rows(6), "In the sheet 'Schedule' row 6 was removed."),
        (lambda b: b["Schedule"].insert_rows(6), "In the sheet 'Schedule'"),
        (lambda b: add_row(b["Schedule"], 6), "In the sheet 'Schedule' row 6 was added."),
        (lambda b: add_row(b["Checklists"], 8), "In the sheet 'Checklists' row 8 was added."),
        (lambda b: b.create_sheet("Extra"), "The sheet 'Extra' was added"),
        (lambda b: b.remove(b["Testers"]), "The sheet 'Testers' was removed"),
        (lambda b: setattr(b["Risks"], "title", "Rising"), "The sheet 'Risks' was removed"),
        (lambda b: setattr(b["Risks"], "sheet_state", "hidden"), "The sheet 'Risks' is hidden"),
        (lambda b: setattr(b["Checklists"].row_dimensions[7], "hidden", True),
         "In the sheet 'Checklists' row 7 is hidden"),
        (lambda b: setattr(b["Checklists"].row_dimensions[7], "height", 0.1), "row 7 is hidden"),
        (lambda b: setattr(b["Checklists"].sheet_format, "zeroHeight", True),
         "In the sheet 'Checklists' all rows are hidden"),
        (lambda b: setattr(b["Checklists"].column_dimensions["C"], "hidden", True),
         "In the sheet 'Checklists' column C is hidden"),
        (lambda b: b["Risks"].merge_cells("A1:C3"), "The sheet 'Risks' has merged cells"),
        (lambda b: b["Risks"].conditional_formatting.add("A1:C3", RULE),
         "The sheet 'Risks' has conditional formatting"),
        (lambda b: setattr(b["Risks"]["A1"], "comment", Comment("Approved", "x")),
         "The sheet 'Risks' has comments"),
        (lambda b: setattr(b["Risks"]["A1"], "hyperlink", "https://example.org"),
         "The sheet 'Risks' has links"),
        (lambda b: b["Checklists"].add_image(picture(), "C6"), "has pictures or shapes"),
        (lambda b: setattr(cell_with(b["Checklists"], "open"), "number_format", '@;@;@;"done"'),
         "shows something else than the cell holds"),
        (lambda b: setattr(cell_with(b["Checklists"], "open"), "number_format", ";;;"),
         "shows something else than the cell holds"),
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

    findings = edited(book, swap).findings
    assert [finding[:6] for finding in findings if finding.startswith("SIG")] == [
        "SIG-1:", "SIG-2:",
    ]  # fmt: skip


def forged(path, edit):
    """A workbook edited by somebody who knows this program and makes all checksums anew."""
    changed = load_workbook(path)
    edit(changed)
    changed.save(path)
    reading = load_workbook(path, read_only=True)
    digests = {}
    for name in SHEETS:
        digests[name] = SheetDigest(name)
        for row, cells in rows_of(reading[name]):
            digests[name].add_row(row, cells)
    reading.close()
    for row in changed[PROOF_SHEET]:
        if row[0].value == "sheet":
            row[2].value = digests[row[1].value].hexdigest()
    changed.save(path)
    reading = load_workbook(path, read_only=True)
    whole = read_proof(reading).digest
    reading.close()
    changed.custom_doc_props["relplan-digest"].value = whole
    changed.save(path)
    return verify_workbook(path)


def test_that_checksums_alone_dont_prove_a_cell_and_the_notes_say_so(book):
    verification = forged(book, lambda b: setattr(b["Schedule"]["B5"], "value", "Other"))
    assert verification.findings == ()
    assert "not a skilled forger" in " ".join(verification.notes)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda b: setattr(cell_with(b["Checklists"], "open"), "value", "done"),
         "cell C8 shows 'done', signed was 'open'"),
        (lambda b: setattr(cell_with(b["Checklists"], "reviewer"), "value", "approver"),
         "shows 'approver', signed was 'reviewer'"),
        (lambda b: setattr(cell_with(b["Checklists"], "SIG-2"), "value", "SIG-7"),
         "shows a signature 'SIG-7' of which there is no proof"),
        (lambda b: setattr(cell_with(b["Checklists"], "Ravi Nair"), "value", "Tom Baker"),
         "shows 'Tom Baker', signed was 'Ravi Nair'"),
        (lambda b: add_row(b["Checklists"], 9), "SIG-1 by Mira Weber doesn't cover"),
    ],
)  # fmt: skip
def test_that_a_skilled_forger_still_fails_on_what_was_signed(book, edit, said):
    verification = forged(book, edit)
    assert verification.exit_status == 1
    assert said in " ".join(verification.findings)
    assert not any("hidden sheet" in finding for finding in verification.findings)


def test_that_a_signature_of_another_key_is_reported(book):
    other = create_key()

    def replace(opened):
        proof_cell(opened, "signature", 4).value = other.public_key

    findings = forged(book, replace).findings
    assert "SIG-1: The signature doesn't match the signed statement and key." in findings


def test_that_two_parts_of_one_name_are_refused(book):
    with (
        pytest.warns(UserWarning, match="Duplicate name"),
        zipfile.ZipFile(book, "a") as archive,
    ):
        archive.writestr("xl/worksheets/sheet1.xml", b"<worksheet/>")
    verification = verify_workbook(book)
    assert verification.exit_status == 2
    assert "two parts of the same name" in verification.findings[0]


def test_that_macros_are_reported(book):
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert "macros" in verify_workbook(book).findings[0]


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("General", False), ("@", False), ("#,##0.0_)", False), ("yyyy\\-mm\\-dd\\ hh:mm", False),
        ('#,##0.00\\ "€";[Red]-#,##0.00\\ "€"', False), ("[$-409]d mmm yy", False),
        ('"done"', True), (";;;", True), ("0;;0", True), ("\\o\\k", True), ("0;0;1", True),
        ('General;General;General;"done"', True),
    ],
)  # fmt: skip
def test_that_number_formats_with_words_of_their_own_are_told_from_others(code, wanted):
    assert deceives(code) == wanted


@pytest.mark.libreoffice
def test_that_libreoffice_can_save_a_signed_workbook_and_an_edit_is_found(tmp_path, libreoffice):
    autumn = Autumn(tmp_path)
    path = export(autumn.plan, tmp_path / "signed.xlsx")
    autumn.plan.close()
    subprocess.run(
        [libreoffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xlsx", "--outdir", str(tmp_path / "lo"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = tmp_path / "lo" / "signed.xlsx"
    verification = verify_workbook(saved)
    assert (verification.state, verification.findings) == ("proven", ())
    assert len(verification.signatures) == 2
    ours, theirs = load_workbook(path), load_workbook(saved)
    for name in SHEETS:
        shown = [
            {cell.coordinate: cell.value for row in book[name] for cell in row if cell.value}
            for book in (ours, theirs)
        ]
        assert shown[0] == shown[1]
    found = edited(saved, lambda b: setattr(b["Schedule"]["B6"], "value", "Other"))
    assert found.findings == ("In the sheet 'Schedule' cell B6 was changed.",)


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
