"""Proving an exported workbook without the plan: its cells, and signatures on checklists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.exchange.workbook import (
    DIGEST_PROPERTY,
    FORMAT,
    PROOF_SHEET,
    SHEETS,
    whole_digest,
)
from relplanner.exchange.workbook_checklists import content_rows
from relplanner.exchange.workbook_sheet import SheetDigest, Value, canonical_cell
from relplanner.exchange.zip_limits import refuse_bombs
from relplanner.signoff.keys import fingerprint_of, shown_fingerprint
from relplanner.signoff.verify import Statement, verify_statement

State = Literal["proven", "altered", "unreadable"]

_MAX_ROWS, _MAX_COLUMNS = 250_000, 1000
_CHECKLISTS = "Checklists"
_COLUMN_COUNT = 9
_STATUS_COLUMN = 2

Cells = dict[int, Value]


@dataclass(frozen=True)
class WorkbookVerification:
    """What the verification of a workbook found.

    Attributes:
        path: The file.
        state: `proven` (nothing speaks against it), `altered` or `unreadable`.
        findings: What is wrong, in sentences; empty when proven.
        signatures: What each signature proves, in sentences.
        notes: What to compare and what is not proven, in sentences.
        plan_id: The plan that it was made from.
        journal_seq: The journal entry that it was made at.
        journal_head: The hash of that entry.
    """

    path: Path
    state: State
    findings: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    plan_id: str = ""
    journal_seq: int = 0
    journal_head: str = ""

    @property
    def exit_status(self) -> int:
        """0 for proven, 1 for altered, 2 for unreadable."""
        return {"proven": 0, "altered": 1, "unreadable": 2}[self.state]


@dataclass
class _Signed:
    """A signature as the hidden sheet has it."""

    checklist_id: str
    signature: str
    public_key: str
    word: str
    pieces: list[str] = field(default_factory=list)


@dataclass
class _Proof:
    """What the hidden sheet says."""

    facts: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, int] = field(default_factory=dict)
    signatures: dict[str, _Signed] = field(default_factory=dict)


def verify_workbook(path: str | Path) -> WorkbookVerification:
    """Verifies a workbook that the planner exported. Never raises for a bad file.

    Each sheet's cells and what is hidden in it are compared with their digests (which a forger
    who knows this program could make anew), and each signed checklist with what was signed (which
    nobody can forge without the signer's key).
    """
    path = Path(path)
    try:
        refuse_bombs(path)
        return _Verifier(path).verify()
    except PlannerError as error:
        return WorkbookVerification(path, "unreadable", (error.what,))
    except Exception as error:
        # Damaged workbooks make the reader fail in a dozen ways (KeyError, ParseError, ...); the
        # file is what is wrong.
        what = f"The workbook can't be read ({type(error).__name__})."
        return WorkbookVerification(path, "unreadable", (what,))


class _Verifier:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._findings: list[str] = []
        self._proven: list[str] = []
        self._checklists: dict[int, Cells] = {}

    def verify(self) -> WorkbookVerification:
        from openpyxl import load_workbook

        book = load_workbook(self._path, read_only=True, data_only=False)
        try:
            proof = self._read_proof(book)
            self._compare_sheets(book, proof)
        finally:
            book.close()
        for code, signed in proof.signatures.items():
            self._judge(code, signed, proof)
        return WorkbookVerification(
            self._path,
            "altered" if self._findings else "proven",
            tuple(self._findings),
            tuple(self._proven),
            self._notes(proof),
            proof.facts.get("plan", ""),
            int(proof.facts.get("journal entry", "0")),
            proof.facts.get("journal head", ""),
        )

    def _read_proof(self, book: Any) -> _Proof:
        if PROOF_SHEET not in book.sheetnames:
            raise InvalidInputError(
                "This workbook wasn't exported by the planner, or its proof was removed."
            )
        proof = _Proof()
        for values in book[PROOF_SHEET].iter_rows(max_row=_MAX_ROWS, max_col=6, values_only=True):
            words = [str(value) if value is not None else "" for value in values]
            words += [""] * (6 - len(words))
            _take_proof_row(proof, words)
        if proof.facts.get("format") != FORMAT:
            raise InvalidInputError("The proof in this workbook is of another version.")
        return proof

    def _compare_sheets(self, book: Any, proof: _Proof) -> None:
        names = [name for name in book.sheetnames if name != PROOF_SHEET]
        for name in names:
            if name not in proof.digests:
                self._findings.append(f"The sheet {name!r} was added.")
            elif book[name].sheet_state != "visible":
                self._findings.append(f"The sheet {name!r} is hidden.")
        for name in SHEETS:
            if name not in names:
                self._findings.append(f"The sheet {name!r} was removed.")
            elif name in proof.digests:
                self._compare_sheet(book[name], name, proof.digests[name])
        wanted = whole_digest(proof.digests)
        properties = {one.name: one.value for one in book.custom_doc_props.props}
        if properties.get(DIGEST_PROPERTY) != wanted:
            self._findings.append("The list of digests isn't the one that was exported.")

    def _compare_sheet(self, sheet: Any, name: str, expected: str) -> None:
        digest = SheetDigest(name)
        # The sheet's own statement of its size may be wrong, and would hide rows.
        sheet.reset_dimensions()
        for row, cells in _rows(sheet):
            digest.add_row(row, cells)
            if name == _CHECKLISTS:
                self._checklists[row] = cells
        hidden = _hidden(self._path, sheet)
        if hidden:
            self._findings.append(f"In the sheet {name!r} {hidden} hidden.")
        if digest.hexdigest() != expected:
            self._findings.append(f"Cells of the sheet {name!r} were changed, added or removed.")

    def _judge(self, code: str, signed: _Signed, proof: _Proof) -> None:
        try:
            statement = verify_statement(
                "".join(signed.pieces), signed.signature, signed.public_key
            )
        except InvalidInputError as error:
            self._findings.append(f"{code}: {error.what}")
            return
        if statement.plan_id != proof.facts.get("plan"):
            self._findings.append(f"{code} was made for another plan.")
            return
        block = proof.blocks.get(statement.checklist_id)
        if statement.checklist_id != signed.checklist_id or block is None:
            self._findings.append(f"{code} was made for another checklist.")
            return
        wrong = self._differences(statement, block, proof.facts.get("zone", "UTC"))
        if wrong:
            stale = signed.word == "stale"
            why = "the plan had changed after it was signed: " if stale else ""
            self._findings.append(
                f"{code} by {statement.signer} doesn't cover what is shown of "
                f"{statement.checklist_code}; {why}{'; '.join(wrong[:5])}."
            )
            return
        self._proven.append(
            f"{code}: {statement.signer} signed {statement.checklist_code} "
            f"{statement.content['checklist_name']} as {statement.meaning} on "
            f"{statement.signed_at} by their own clock; what is shown is what was signed. "
            f"Key {shown_fingerprint(fingerprint_of(signed.public_key))}."
        )

    def _differences(self, statement: Statement, block: int, zone: str) -> list[str]:
        """Where the sheet shows something else than what was signed, by cell."""
        found = []
        expected = content_rows(statement.content, zone)
        for place, row in enumerate(expected):
            shown = self._checklists.get(block + place, {})
            for column in range(_COLUMN_COUNT):
                signed_cell = canonical_cell(_as_written(row.get(column)))
                if canonical_cell(shown.get(column)) != signed_cell:
                    cell = f"{chr(ord('A') + column)}{block + place + 1}"
                    found.append(
                        f"cell {cell} shows {_told(shown.get(column))}, signed was "
                        f"{_told(row.get(column))}"
                    )
        if self._checklists.get(block + len(expected), {}).get(0) != "Signatures":
            found.append("rows were added to the checklist")
        return found

    def _notes(self, proof: _Proof) -> tuple[str, ...]:
        facts = proof.facts
        made = (
            f"Made from plan {facts.get('plan', '')} at journal entry "
            f"{facts.get('journal entry', '')}, head {facts.get('journal head', '')}. "
            "Compare the head with that of the plan (relplan verify FILE --plan PLAN)."
        )
        notes = [made]
        if proof.signatures:
            notes.append(
                "Compare each key's fingerprint with its holder by another way; a name alone "
                "proves nobody."
            )
        notes.append(
            "Signatures prove the checklists that they cover. All other cells are compared with "
            "checksums, which show accidents and careless edits, not a skilled forger."
        )
        return tuple(notes)


def _take_proof_row(proof: _Proof, words: list[str]) -> None:
    kind = words[0]
    if kind == "sheet":
        proof.digests[words[1]] = words[2]
    elif kind == "checklist":
        proof.blocks[words[2]] = int(words[1])
    elif kind == "signature":
        proof.signatures[words[1]] = _Signed(words[2], words[3], words[4], words[5])
    elif kind == "statement":
        if words[1] not in proof.signatures:
            raise InvalidInputError("The proof in this workbook is damaged.")
        proof.signatures[words[1]].pieces.append(words[2])
    elif kind and kind != "activity":
        proof.facts[kind] = words[1]


def _rows(sheet: Any) -> Iterator[tuple[int, Cells]]:
    """Rows with their cells by column, both counted from 0; refuses more than we ever write."""
    for cells in sheet.iter_rows():
        found: Cells = {}
        row = -1
        for cell in cells:
            if cell.value is None:
                continue
            row, column = cell.row - 1, cell.column - 1
            if row >= _MAX_ROWS or column >= _MAX_COLUMNS:
                raise InvalidInputError("The workbook has more rows or columns than any export.")
            # A formula never equals a text: the planner writes none.
            formula = cell.data_type == "f"
            found[column] = f"\x00formula {cell.value}" if formula else _plain(cell.value)
        if found:
            yield row, found


def _plain(value: Any) -> Value:
    if isinstance(value, str):
        from openpyxl.utils.escape import unescape

        return str(unescape(value))
    if isinstance(value, dt.time):
        # Midnight of day 0 in a date column.
        return (value.hour * 60 + value.minute) / 1440
    return value  # type: ignore[no-any-return]


def _as_written(value: Value) -> Value:
    from relplanner.exchange.workbook_sheet import Remarks

    return Remarks().clean(value, "") if isinstance(value, str) else value


def _told(value: Value) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    text = str(value)
    return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"


def _hidden(path: Path, sheet: Any) -> str:
    """`row 7 and column C are`, or empty where nothing is hidden; from the sheet's own XML."""
    import zipfile

    from defusedxml.ElementTree import iterparse

    rows: list[str] = []
    columns: list[str] = []
    with zipfile.ZipFile(path) as archive, archive.open(sheet._worksheet_path) as part:
        for _, element in iterparse(part, events=("start",)):
            tag = element.tag.rpartition("}")[2]
            hidden = element.get("hidden") in {"1", "true"}
            size = element.get("ht") or element.get("width")
            # So low or narrow that nobody can read it is hidden too.
            hidden = hidden or (size is not None and float(size) < 1)
            if tag == "row" and hidden:
                rows.append(element.get("r") or "?")
            elif tag == "col" and hidden:
                columns.append(f"{element.get('min')} to {element.get('max')}")
            element.clear()
    parts = []
    if rows:
        parts.append(f"rows {', '.join(rows[:5])}{', …' if len(rows) > 5 else ''} are")
    if columns:
        parts.append(f"columns {', '.join(columns[:5])} are")
    return " and ".join(parts)


def same_plan(verification: WorkbookVerification, hashes: Mapping[int, str], plan_id: str) -> str:
    """Whether a workbook was made from this plan's journal: a sentence; empty when it was."""
    if verification.plan_id != plan_id:
        return "The workbook was made from another plan."
    if hashes.get(verification.journal_seq) != verification.journal_head:
        return (
            "The plan's journal isn't the one that the workbook was made from: it was cut off or "
            "rewritten since."
        )
    return ""
