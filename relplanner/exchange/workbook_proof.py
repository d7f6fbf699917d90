"""The hidden sheet of an exported workbook: facts, digests, marks, ids and signed statements.

Each row is texts from its first column on, by its kind:

- `format`, `program`, `plan`, `plan name`, `zone`, `journal entry`, `journal head`: the value;
- `sheet`: name, digest of its cells;
- `checklist`: row of its title (from 0), id;
- `signature`: code, checklist's id, signature, public key (base64), state at the export;
- `statement`: code of the signature, a piece of the signed text (a cell holds 32,767 characters);
- `rows`: sheet, and many lines: row (from 0), marks of its cells, id of what it shows or nothing.

The digest of all of it is the custom property `relplan-digest` of the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relplanner.canonical import canonical_text
from relplanner.errors import InvalidInputError
from relplanner.exchange.workbook_places import Marks
from relplanner.exchange.workbook_reading import rows_of
from relplanner.exchange.workbook_sheet import LONGEST_TEXT, Sheet, SheetDigest, Work

SHEETS = (
    "Summary", "Schedule", "Scope", "Checklists", "Risks", "Testers", "Environments", "Rollback",
    "Baseline",
)  # fmt: skip
FIRST_SHEETS = ("Summary", "Schedule", "Checklists", "Risks", "Testers", "Rollback")
"""Those of the oldest workbooks: every workbook has them."""
PROOF_SHEET = "_relplan"
FORMAT = "relplan-workbook-v1"
DIGEST_PROPERTY = "relplan-digest"
# A character may count as two.
_PIECE = LONGEST_TEXT // 2
_WIDTH = 6


@dataclass
class SignedStatement:
    """A signature as the hidden sheet has it."""

    checklist_id: str
    signature: str
    public_key: str
    word: str
    text: str = ""


@dataclass
class Proof:
    """What the hidden sheet says.

    Attributes:
        facts: The single values by kind.
        digests: Sheet -> digest.
        blocks: Checklist's id -> row of its title, from 0.
        signatures: By their codes.
        marks: Sheet -> its rows with their marks.
        digest: Of the hidden sheet itself, as it was read.
    """

    facts: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, int] = field(default_factory=dict)
    signatures: dict[str, SignedStatement] = field(default_factory=dict)
    marks: dict[str, list[Marks]] = field(default_factory=dict)
    digest: str = ""


class ProofWriter:
    """Writes the hidden sheet row by row."""

    def __init__(self, book: Any) -> None:
        self._raw = book.add_worksheet(PROOF_SHEET)
        self._raw.very_hidden()
        self._digest = SheetDigest(PROOF_SHEET)
        self._row = 0

    def write(self, *words: str) -> None:
        """Writes one row."""
        for column, word in enumerate(words):
            if word:
                self._raw.write_string(self._row, column, word)
        self._digest.add_row(self._row, dict(enumerate(words)))
        self._row += 1

    def write_facts(self, facts: Mapping[str, str]) -> None:
        """Writes single values."""
        for kind, value in facts.items():
            self.write(kind, value)

    def write_blocks(self, blocks: Mapping[str, int]) -> None:
        """Writes where each checklist begins."""
        for checklist_id, row in blocks.items():
            self.write("checklist", str(row), checklist_id)

    def write_signature(self, record: Any, public_key: str, word: str) -> None:
        """Writes a signature and its statement."""
        self.write(
            "signature", record.code, record.checklist_id, record.signature, public_key, word
        )
        # XML can't hold these two characters; in the signed JSON their escapes are the same.
        text = record.statement.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
        for place in range(0, len(text), _PIECE):
            self.write("statement", record.code, text[place : place + _PIECE])

    def write_sheets(self, sheets: Sequence[Sheet], work: Work) -> None:
        """Writes the digests of the other sheets and the marks of their rows.

        Raises:
            Cancelled: As the progress of `work` wishes.
        """
        for sheet in sheets:
            self.write("sheet", sheet.name, sheet.digest())
        for sheet in sheets:
            # Many rows to a cell: a tenth of the time of a row to a row.
            lines: list[str] = []
            size = 0
            for row, marks in sheet.marks:
                work.step("Writing the proof")
                line = f"{row} {marks} {sheet.ids.get(row, '')}"
                if lines and size + len(line) >= _PIECE:
                    self.write("rows", sheet.name, "\n".join(lines))
                    lines, size = [], 0
                lines.append(line)
                size += len(line) + 1
            if lines:
                self.write("rows", sheet.name, "\n".join(lines))

    def digest(self) -> str:
        """The digest of everything written."""
        return self._digest.hexdigest()


def read_proof(book: Any) -> Proof:
    """What the hidden sheet of a workbook (openpyxl, read-only) says.

    Raises:
        InvalidInputError: When there is none, or it is damaged or of another version.
    """
    if PROOF_SHEET not in book.sheetnames:
        raise InvalidInputError(
            "This workbook wasn't exported by the planner, or its proof was removed."
        )
    proof, digest = Proof(), SheetDigest(PROOF_SHEET)
    for row, cells in rows_of(book[PROOF_SHEET]):
        digest.add_row(row, cells)
        _take(proof, [str(cells.get(column, "")) for column in range(_WIDTH)])
    if proof.facts.get("format") != FORMAT:
        raise InvalidInputError("The proof in this workbook is of another version.")
    for signed in proof.signatures.values():
        signed.text = _canonical(signed.text)
    proof.digest = digest.hexdigest()
    return proof


def _take(proof: Proof, words: list[str]) -> None:
    kind, first, second = words[:3]
    try:
        if kind == "rows":
            for line in second.split("\n"):
                row, marks, _id = line.split(" ")
                proof.marks.setdefault(first, []).append((int(row), marks))
        elif kind == "sheet":
            proof.digests[first] = second
        elif kind == "checklist":
            proof.blocks[second] = int(first)
        elif kind == "signature":
            proof.signatures[first] = SignedStatement(second, *words[3:6])
        elif kind == "statement":
            proof.signatures[first].text += second
        elif kind:
            proof.facts[kind] = first
    except (KeyError, ValueError) as error:
        raise InvalidInputError("The proof in this workbook is damaged.") from error


def _canonical(text: str) -> str:
    """The signed text itself: canonical, without the escapes that the file needed."""
    try:
        return canonical_text(json.loads(text))
    except (ValueError, TypeError, RecursionError):
        # Not what anybody has signed; verifying it says so.
        return text
