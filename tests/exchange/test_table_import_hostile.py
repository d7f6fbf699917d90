"""Files that were made or damaged to break their reader: one clear error, quickly, and no more."""

from __future__ import annotations

import io
import random
import sys
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.exchange import table_import_child
from relplanner.exchange.table_import import ImportPreview, plan_import, read_table
from relplanner.exchange.table_import_workbook import parse_lines
from tests.cpu import cpu_s
from tests.exchange.tablefiles import plan_in, write_csv, write_xlsx

HEAD = ["ID", "Task Name", "Duration", "Start", "Predecessors", "Owner", "% Complete", "WBS"]
BODY = [
    [k, f"Task {k}", f"{k}d", f"2026-01-{k + 5:02}", f"{k - 1}FS+1d" if k > 1 else "", "Ann",
     "50%", f"1.{k}"]
    for k in range(1, 20)
]  # fmt: skip
SHEET = "xl/worksheets/sheet1.xml"
MUTANTS = 300
SECONDS = 10.0
WORKBOOK_XML = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    "{rows}</sheetData></worksheet>"
)
HEADER_XML = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Task Name</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Duration</t></is></c></row>'
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_xlsx(tmp_path / "good.xlsx", [HEAD, *BODY])


def with_member(good: Path, name: str, content: bytes | Callable[[zipfile.ZipFile], None]) -> Path:
    """The workbook with one member replaced."""
    target = good.with_name("bad.xlsx")
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        if callable(content):
            content(new)
        else:
            new.writestr(name, content)
    return target


def refused(path: Path) -> str:
    started = cpu_s()
    with pytest.raises(InvalidInputError) as caught:
        read_table(path)
    assert cpu_s() - started < SECONDS
    return str(caught.value)


def test_that_a_zip_bomb_is_refused_before_it_unfolds(workbook: Path):
    def fill(archive: zipfile.ZipFile) -> None:
        with archive.open(SHEET, "w", force_zip64=True) as stream:
            for _ in range(300):
                stream.write(bytes(1_000_000))

    bomb = with_member(workbook, SHEET, fill)
    assert bomb.stat().st_size < 1_000_000
    assert "unfolds to 300 MB" in refused(bomb)


def test_that_a_zip_that_lies_about_its_sizes_is_refused(workbook: Path):
    def fill(archive: zipfile.ZipFile) -> None:
        archive.writestr(SHEET, bytes(300_000_000))

    bomb = with_member(workbook, SHEET, fill)
    content = bytearray(bomb.read_bytes())
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = content.rfind(signature)
        content[place + at : place + at + 4] = (1000).to_bytes(4, "little")
    bomb.write_bytes(content)
    assert sum(one.file_size for one in zipfile.ZipFile(bomb).infolist()) < 100_000
    assert "damaged" in refused(bomb)


def test_that_a_steep_zip_and_one_of_many_parts_are_refused(workbook: Path):
    steep = with_member(workbook, "xl/media/blank.bmp", bytes(50_000_000))
    assert "200 times its size" in refused(steep)

    def fill(archive: zipfile.ZipFile) -> None:
        for k in range(2_100):
            archive.writestr(f"xl/media/{k}.png", b"")

    assert "at most 2000 are read" in refused(with_member(workbook, "none", fill))


EXPANSION = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
EXTERNAL = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("doctype", [EXPANSION, EXTERNAL], ids=["expansion", "external"])
def test_that_entities_are_refused(doctype: str, workbook: Path):
    rows = HEADER_XML + '<row r="2"><c r="A2" t="inlineStr"><is><t>&c;</t></is></c></row>'
    xml = '<?xml version="1.0"?>' + doctype + WORKBOOK_XML.format(rows=rows)
    assert "XML defines entities" in refused(with_member(workbook, SHEET, xml.encode()))


def test_that_a_cell_in_the_last_corner_is_refused(workbook: Path):
    rows = HEADER_XML + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    bad = with_member(workbook, SHEET, WORKBOOK_XML.format(rows=rows).encode())
    assert "something in column XFD" in refused(bad)


def test_that_a_row_number_beyond_every_sheet_is_refused(workbook: Path):
    rows = HEADER_XML + '<row r="99999999999"><c><v>1</v></c></row>'
    bad = with_member(workbook, SHEET, WORKBOOK_XML.format(rows=rows).encode())
    assert "more than 1048576 rows" in refused(bad)


def test_that_more_rows_than_are_read_are_refused(workbook: Path):
    rows = HEADER_XML + '<row><c t="b"><v>1</v></c></row>' * 100_021
    bad = with_member(workbook, SHEET, WORKBOOK_XML.format(rows=rows).encode())
    assert "more than 100000 rows" in refused(bad)


def test_that_one_long_text_in_many_cells_is_refused(workbook: Path):
    """A shared text is small in the file and large in the table."""
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    text = f"<sst {namespace}><si><t>{'x' * 30_000}</t></si></sst>"
    rows = HEADER_XML + '<row><c t="s"><v>0</v></c></row>' * 5_000
    with_text = with_member(workbook, "xl/sharedStrings.xml", text.encode())
    if "sharedStrings" not in zipfile.ZipFile(with_text).read("[Content_Types].xml").decode():
        types = zipfile.ZipFile(with_text).read("[Content_Types].xml").decode()
        part = (
            '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats'
            '-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
        )
        moved = with_text.rename(workbook.with_name("typed.xlsx"))
        typed = types.replace("</Types>", part).encode()
        with_text = with_member(moved, "[Content_Types].xml", typed)
    moved = with_text.rename(workbook.with_name("texts.xlsx"))
    bad = with_member(moved, SHEET, WORKBOOK_XML.format(rows=rows).encode())
    assert "more than 20 million characters" in refused(bad)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no memory limit for a process")
def test_that_the_reader_gets_no_more_memory_than_it_may_have(workbook: Path, monkeypatch):
    """Within all sizes, but with an element so deep or a text so long that it doesn't fit."""
    monkeypatch.setattr(
        "relplanner.workers.starting.command",
        lambda: [sys.executable, "-c", HUNGRY],
    )
    assert "needs more than 1 GiB of memory" in refused(workbook)


HUNGRY = """
import sys
from relplanner.exchange import table_import_child as child
from tests.cpu import cpu_s

def hungry(*_):
    kept = bytearray(2**30)
    yield {"end": len(kept)}

child.workbook_lines = hungry
child.read_for_parent(sys.argv[2:])
"""


def mutants(content: bytes, seed: int) -> Iterator[bytes]:
    """Byte strings with some bytes flipped, cut, doubled or overwritten; always the same ones."""
    chance = random.Random(seed)
    for _ in range(MUTANTS):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            at = chance.randrange(len(changed))
            kind = chance.randrange(4)
            if kind == 0:
                changed[at] ^= 1 << chance.randrange(8)
            elif kind == 1:
                changed[at] = chance.randrange(256)
            elif kind == 2:
                del changed[at : at + chance.randrange(1, 50)]
            else:
                changed[at:at] = changed[at : at + chance.randrange(1, 50)]
            if not changed:
                break
        yield bytes(changed)


def outcome(path: Path) -> str:
    """What reading in this process gives, by the child's own doors."""
    out = io.StringIO()
    table_import_child.write_workbook(path, "", frozenset(), out)
    try:
        parse_lines(out.getvalue().encode(), path)
    except PlannerError as error:
        return "refused" if error.what.endswith(".") else f"refused with {error.what!r}"
    return "read"


def test_that_no_mutant_of_a_workbook_ends_in_anything_but_a_table_or_an_error(workbook: Path):
    path = workbook.with_name("mutant.xlsx")
    found = []
    for content in mutants(workbook.read_bytes(), seed=1):
        path.write_bytes(content)
        found.append(outcome(path))
    assert found.count("refused") > MUTANTS / 2
    assert {"refused", "read"} == set(found)


def test_that_no_mutant_of_its_xml_ends_in_anything_but_a_table_or_an_error(workbook: Path):
    """Behind the checksums of the zip, where the parsers are."""
    names = [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"]
    found = []
    for name in names:
        content = zipfile.ZipFile(workbook).read(name)
        few = islice(mutants(content, seed=2), MUTANTS // len(names))
        found += [outcome(with_member(workbook, name, changed)) for changed in few]
    assert {"refused", "read"} == set(found)


def test_that_no_mutant_of_a_csv_file_ends_in_anything_but_a_preview_or_an_error(tmp_path: Path):
    path = write_csv(tmp_path / "t.csv", [HEAD, *BODY])
    previews: list[ImportPreview] = []
    refusals: list[str] = []
    with plan_in(tmp_path) as plan:
        for content in mutants(path.read_bytes(), seed=3):
            path.write_bytes(content)
            try:
                previews.append(plan_import(plan, path))
            except PlannerError as error:
                refusals.append(error.what)
    assert len(previews) > MUTANTS / 2
    assert refusals
    assert all(what.endswith(".") for what in refusals)
    assert all(one.what.endswith(".") for preview in previews for one in preview.problems)


def test_that_shuffled_cells_end_in_a_preview_that_names_them(tmp_path: Path):
    """Each value in a column where it doesn't belong."""
    chance = random.Random(4)
    values = [cell for row in BODY for cell in row] + [
        "=1+1", "-5d", "1e9d", "999999999999", "YYYY-MM-DD", "1FS+99999999d", "5,5,5", "x" * 600,
        "\u202etxt", "<b>bold</b>", "\ud7ff", "A-1", "0", "%", "1.1.1.1", "🚀", "31/31/2026",
    ]  # fmt: skip
    with plan_in(tmp_path) as plan:
        for _ in range(60):
            rows = [[chance.choice(values) for _ in HEAD] for _ in range(12)]
            preview = plan_import(plan, write_csv(tmp_path / "t.csv", [HEAD, *rows]))
            assert preview.errors
            assert all(one.row is None or 1 < one.row <= 13 for one in preview.problems)
