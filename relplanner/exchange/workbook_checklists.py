"""The Checklists sheet. What it shows of a checklist is made from the signed content alone.

So whoever verifies a workbook makes the same rows from what was signed, and compares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from relplanner.exchange.workbook_sheet import Column, Sheet, Value, local_stamp
from relplanner.exchange.workbook_style import Styles
from relplanner.signoff.content import Content, checklist_content
from relplanner.signoff.keys import shown_fingerprint
from relplanner.signoff.tables import Checklist, SigningKey
from relplanner.signoff.verify import SignatureState
from relplanner.snapshot import Snapshot

COLUMNS = (
    Column("Code", 8), Column("Item", 44), Column("Status", 14), Column("By", 18),
    Column("When", 16), Column("Owner", 18), Column("Reason", 28), Column("Guidance", 36),
    Column("Evidence", 46),
)  # fmt: skip
FIRST_ITEM = 3
"""The row of the first item, counted from that of the checklist's title."""
SIGNATURES = "Signatures"
"""What stands in the row behind the last item."""
_SIGNATURE_HEADERS = (
    "Code", "Signer", "Status", "Meaning", "When", "Fingerprint of the key", "", "", "What changed",
)  # fmt: skip

Row = Mapping[int, Value]


def content_rows(content: Content, zone: str) -> list[Row]:
    """The rows that show a checklist, from its title to its last item.

    Args:
        content: As `checklist_content` gives it, or as it was signed.
        zone: The IANA zone in which times are shown.
    """
    release = f"{content['release_code']} {content['release_name']}"
    if content["release_version"]:
        release += f", version {content['release_version']}"
    rows: list[Row] = [
        {0: f"{content['checklist_code']} {content['checklist_name']}, {release}"},
        {0: content["purpose"]},
        {place: column.header for place, column in enumerate(COLUMNS)},
    ]
    rows += [
        {
            0: item["code"], 1: item["name"], 2: item["state"], 3: item["done_by"],
            4: local_stamp(item["done_at"], zone), 5: item["owner"], 6: item["reason"],
            7: item["guidance"], 8: "\n".join(map(_evidence, item["evidence"])),
        }
        for item in content["items"]
    ]  # fmt: skip
    return rows


def signature_row(
    code: str, signer: str, meaning: str, signed_at: str, fingerprint: str, zone: str
) -> Row:
    """The cells that show what was signed of a signature; its status and changes aren't."""
    return {
        0: code, 1: signer, 3: meaning, 4: local_stamp(signed_at, zone),
        5: shown_fingerprint(fingerprint),
    }  # fmt: skip


def _evidence(one: Content) -> str:
    if one["kind"] == "link":
        return f"{one['name']}: {one['address']}"
    return f"{one['name']} ({one['size_bytes']} bytes, SHA-256 {one['sha256']})"


class ChecklistsSheet:
    """Writes the sheet; afterwards `blocks` says where each checklist begins.

    Attributes:
        blocks: Checklist id -> the row of its title, counted from 0.
    """

    def __init__(
        self, sheet: Sheet, styles: Styles, snapshot: Snapshot, states: Sequence[SignatureState]
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._snapshot = snapshot
        self._states = states
        self.blocks: dict[str, int] = {}

    def write(self, release_ids: frozenset[str]) -> None:
        """Writes the checklists of these releases."""
        sheet, styles = self._sheet, self._styles
        sheet.set_widths(COLUMNS)
        sheet.write(0, 0, f"Checklists of {self._snapshot.plan.name}", styles.title())
        sheet.write(
            1, 0,
            f"Times are in {self._snapshot.zone}. Prove signatures: relplan verify FILE.",
            styles.subtitle(),
        )  # fmt: skip
        row = 3
        shown = [one for one in self._snapshot.records(Checklist) if one.release_id in release_ids]
        for checklist in shown:
            self.blocks[checklist.id] = row
            row = self._write_checklist(row, checklist) + 2
        if not shown:
            sheet.write(row, 0, "There are no checklists yet.", styles.subtitle())
        sheet.raw.freeze_panes(2, 2)

    def _write_checklist(self, row: int, checklist: Any) -> int:
        """Writes one checklist with its signatures; gives the row behind it."""
        sheet, styles = self._sheet, self._styles
        content = checklist_content(self._snapshot, checklist.id)
        rows = content_rows(content, self._snapshot.zone)
        for place, values in enumerate(rows):
            for column, value in values.items():
                sheet.write(row + place, column, value, self._style(place, column, value))
            if place >= FIRST_ITEM:
                sheet.identify(content["items"][place - FIRST_ITEM]["id"])
        row += len(rows)
        sheet.write(row, 0, SIGNATURES, styles.heading())
        mine = [one for one in self._states if one.signature.checklist_id == checklist.id]
        if not mine:
            sheet.write(row + 1, 0, "Nobody has signed yet.", styles.subtitle())
            return row + 2
        for column, header in enumerate(_SIGNATURE_HEADERS):
            sheet.write(row + 1, column, header, styles.header())
        for place, state in enumerate(mine, start=row + 2):
            self._write_signature(place, state)
        return row + 2 + len(mine)

    def _write_signature(self, row: int, state: SignatureState) -> None:
        sheet, styles, record = self._sheet, self._styles, state.signature
        key = self._snapshot.by_id(SigningKey)[record.key_id]
        word = f"{state.word}, key revoked since" if state.revoked else state.word
        signed = signature_row(
            record.code, record.signer, record.meaning, record.signed_at, key.fingerprint,
            self._snapshot.zone,
        )  # fmt: skip
        # The fingerprint is wider than its column: it runs on over the next two, which stay empty.
        kinds = {4: styles.moment(), 5: styles.text(wrap=False)}
        for column in range(len(COLUMNS)):
            sheet.write(row, column, signed.get(column), kinds.get(column, styles.text()))
        sheet.write(row, 2, word, styles.state(state.word))
        sheet.write(row, 8, " ".join(state.differences) or state.problem, styles.text())
        sheet.identify(record.id)

    def _style(self, place: int, column: int, value: Value) -> Any:
        if place == 0:
            return self._styles.heading()
        if place == 1:
            return self._styles.subtitle()
        if place == 2:
            return self._styles.header()
        if column == 2:
            return self._styles.state(str(value))
        return self._styles.moment() if column == 4 else self._styles.text(bold=column == 0)
