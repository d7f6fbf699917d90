"""Proving an exported workbook without the plan: its cells, and signatures on checklists."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.exchange.workbook_checklists import (
    COLUMNS,
    SIGNATURES,
    Row,
    content_rows,
    signature_row,
)
from relplanner.exchange.workbook_places import differences
from relplanner.exchange.workbook_proof import (
    DIGEST_PROPERTY,
    FIRST_SHEETS,
    PROOF_SHEET,
    SHEETS,
    Proof,
    SignedStatement,
    read_proof,
)
from relplanner.exchange.workbook_reading import Cells, SheetLook, foreign_parts, rows_of
from relplanner.exchange.workbook_sheet import (
    Remarks,
    SheetDigest,
    Value,
    canonical_cell,
    column_letters,
)
from relplanner.exchange.zip_limits import refuse_bombs
from relplanner.signoff.keys import fingerprint_of, shown_fingerprint
from relplanner.signoff.verify import Statement, verify_statement

State = Literal["proven", "altered", "unreadable"]

_CHECKLISTS = "Checklists"
_MOST_NAMED = 5


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

        with zipfile.ZipFile(self._path) as archive:
            self._findings += foreign_parts(archive)
            book = load_workbook(self._path, read_only=True, data_only=False)
            try:
                proof = read_proof(book)
                self._compare_sheets(book, proof, archive)
            finally:
                book.close()
        for code, signed in proof.signatures.items():
            self._judge(code, signed, proof)
        self._refuse_unproven_rows(proof)
        return WorkbookVerification(
            self._path,
            "altered" if self._findings else "proven",
            tuple(self._findings),
            tuple(self._proven),
            _notes(proof),
            proof.facts.get("plan", ""),
            int(proof.facts.get("journal entry", "0")),
            proof.facts.get("journal head", ""),
        )

    def _compare_sheets(self, book: Any, proof: Proof, archive: zipfile.ZipFile) -> None:
        names = [name for name in book.sheetnames if name != PROOF_SHEET]
        # An older program wrote fewer sheets; which ones, the proof says.
        exported = [one for one in SHEETS if one in FIRST_SHEETS or one in proof.digests]
        for name in names:
            if name not in exported:
                self._findings.append(f"The sheet '{name}' was added.")
            elif book[name].sheet_state != "visible":
                self._findings.append(f"The sheet '{name}' is hidden.")
        for name in exported:
            if name not in names:
                self._findings.append(f"The sheet '{name}' was removed.")
            else:
                # Which part of the file a sheet is in, openpyxl knows and doesn't tell.
                look = SheetLook(archive, book[name]._worksheet_path)
                self._findings += look.sentences(name)
                self._compare_sheet(book[name], name, proof)
        properties = {one.name: one.value for one in book.custom_doc_props.props}
        if properties.get(DIGEST_PROPERTY) != proof.digest:
            self._findings.append("The hidden sheet isn't the one that was exported.")

    def _compare_sheet(self, sheet: Any, name: str, proof: Proof) -> None:
        digest, marks = SheetDigest(name), []
        for row, cells in rows_of(sheet):
            marks.append((row, digest.add_row(row, cells)))
            if name == _CHECKLISTS:
                self._checklists[row] = cells
        if digest.hexdigest() != proof.digests.get(name):
            where = differences(proof.marks.get(name, []), marks)
            self._findings.append(f"In the sheet '{name}' {where or 'cells were changed'}.")

    def _judge(self, code: str, signed: SignedStatement, proof: Proof) -> None:
        try:
            statement = verify_statement(signed.text, signed.signature, signed.public_key)
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
        zone = proof.facts.get("zone", "UTC")
        wrong = self._content_differences(statement, block, zone)
        wrong += self._row_differences(code, statement, zone)
        if wrong:
            why = "the plan had changed after it was signed: " if signed.word == "stale" else ""
            self._findings.append(
                f"{code} by {statement.signer} doesn't cover what is shown of "
                f"{statement.checklist_code}; {why}{'; '.join(wrong[:_MOST_NAMED])}."
            )
            return
        self._proven.append(
            f"{code}: {statement.signer} signed {statement.checklist_code} "
            f"{statement.content['checklist_name']} as {statement.meaning} on "
            f"{statement.signed_at} by their own clock; what is shown is what was signed. "
            f"Key {shown_fingerprint(fingerprint_of(signed.public_key))}."
        )

    def _content_differences(self, statement: Statement, block: int, zone: str) -> list[str]:
        """Where the sheet shows something else of the checklist than what was signed."""
        expected = content_rows(statement.content, zone)
        found = [
            difference
            for row, cells in enumerate(expected, start=block)
            for difference in self._cell_differences(row, cells, range(len(COLUMNS)))
        ]
        if self._checklists.get(block + len(expected), {}).get(0) != SIGNATURES:
            found.append("rows were added to the checklist")
        return found

    def _row_differences(self, code: str, statement: Statement, zone: str) -> list[str]:
        """Where the row of the signature itself shows something else than what was signed."""
        expected = signature_row(
            code, statement.signer, statement.meaning, statement.signed_at, statement.key, zone
        )
        rows = [row for row, cells in self._checklists.items() if cells.get(0) == code]
        if len(rows) != 1:
            return [f"{code} has {len(rows)} rows"]
        return self._cell_differences(rows[0], expected, sorted(expected))

    def _cell_differences(self, row: int, expected: Row, columns: Iterable[int]) -> list[str]:
        shown = self._checklists.get(row, {})
        return [
            f"cell {column_letters(column)}{row + 1} shows {_told(shown.get(column))}, signed was "
            f"{_told(expected.get(column))}"
            for column in columns
            if canonical_cell(shown.get(column)) != canonical_cell(_shown(expected.get(column)))
        ]

    def _refuse_unproven_rows(self, proof: Proof) -> None:
        """Every row under a heading "Signatures" must be that of a signature in the proof."""
        for row, cells in sorted(self._checklists.items()):
            if cells.get(0) != SIGNATURES:
                continue
            place = row + 2
            while (code := self._checklists.get(place, {}).get(0)) is not None:
                if code not in proof.signatures:
                    self._findings.append(
                        f"In the sheet '{_CHECKLISTS}' row {place + 1} shows a signature "
                        f"{_told(code)} of which there is no proof."
                    )
                place += 1


def _notes(proof: Proof) -> tuple[str, ...]:
    """What is proven by what, and what to compare."""
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
        "checksums, which show accidents and careless edits, not a skilled forger. Colours, "
        "fonts and sizes of cells aren't compared."
    )
    return tuple(notes)


def _shown(value: Value) -> Value:
    """A value as a cell holds it."""
    return Remarks().clean(value, "") if isinstance(value, str) else value


def _told(value: Value) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    text = str(value).replace("\x00f ", "the formula ").replace("\x00e ", "the error ")
    return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"


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
