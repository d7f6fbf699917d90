"""The workbook: the whole plan for people who live in spreadsheets, provable without the plan."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from relplanner.atomic import folder_beside, written_beside
from relplanner.errors import EnvironmentFailure
from relplanner.exchange.workbook_baseline import write_baseline
from relplanner.exchange.workbook_checklists import ChecklistsSheet
from relplanner.exchange.workbook_contents import write_environments, write_scope
from relplanner.exchange.workbook_proof import DIGEST_PROPERTY, FORMAT, SHEETS, ProofWriter
from relplanner.exchange.workbook_registers import write_risks, write_rollback, write_testers
from relplanner.exchange.workbook_schedule import ScheduleSheet
from relplanner.exchange.workbook_sheet import Remarks, Sheet, Work
from relplanner.exchange.workbook_style import Styles
from relplanner.exchange.workbook_summary import SummarySheet, shown_releases
from relplanner.progress import Progress
from relplanner.scope_changes import Since
from relplanner.signoff.tables import Checklist, SigningKey
from relplanner.signoff.verify import SignatureState, signature_states
from relplanner.snapshot import Snapshot
from relplanner.version import VERSION

_A3 = 8
# A footer holds 255 characters.
_FOOTER_NAME = 60


def export_workbook(
    snapshot: Snapshot,
    path: Path,
    *,
    journal_hashes: Mapping[int, str],
    release_ids: frozenset[str] | None = None,
    now: dt.datetime,
    since: Since | None = None,
    progress: Progress | None = None,
) -> None:
    """Writes the plan as a workbook, beside and moved into place.

    Text is always text: nothing from the plan becomes a formula or a link. A hidden sheet holds
    ids, digests and the signed statements, so `verify_workbook` can prove what is shown.

    Args:
        snapshot: The plan.
        path: The file, ending in .xlsx.
        journal_hashes: The hash of each journal entry, to judge the signatures.
        release_ids: Only these releases; all when None.
        now: When it is made; milestones from then on are "next".
        since: The baseline that the dates are compared with; see `since_baseline`.
        progress: Hears how far it is, and may cancel.

    Raises:
        EnvironmentFailure: Where it can't be written; an old file is as it was.
        Cancelled: As the progress wishes; an old file is as it was.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    options = {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "default_date_format": "yyyy-mm-dd hh:mm",
    }  # fmt: skip
    # Its parts go beside the target, so that a full temporary folder is no trouble.
    with written_beside(path) as temporary, folder_beside(path) as parts:
        book = Workbook(str(temporary), {**options, "tmpdir": str(parts)})
        try:
            _Exporter(book, snapshot, journal_hashes, release_ids, now, since, progress).write()
            book.close()
        except FileCreateError as error:
            raise _as_os_error(error, path) from error
        finally:
            _close_parts(book)


class _Exporter:
    def __init__(
        self,
        book: Any,
        snapshot: Snapshot,
        journal_hashes: Mapping[int, str],
        release_ids: frozenset[str] | None,
        now: dt.datetime,
        since: Since | None,
        progress: Progress | None,
    ) -> None:
        self._book = book
        self._snapshot = snapshot
        self._releases = shown_releases(snapshot, release_ids)
        self._ids = frozenset(one.id for one in self._releases)
        self._states = signature_states(snapshot, journal_hashes)
        self._now = now
        self._since = since
        self._progress = progress
        self._remarks = Remarks()
        self._styles = Styles(book)

    def write(self) -> None:
        """Writes all sheets; the Summary is the first to be seen and the last to be written."""
        sheets = {name: Sheet(self._book, name, self._remarks) for name in SHEETS}
        schedule = ScheduleSheet(sheets["Schedule"], self._styles, self._snapshot, self._ids)
        checklists = ChecklistsSheet(
            sheets["Checklists"], self._styles, self._snapshot, self._states
        )
        # Every row of the schedule is told twice: on its sheet, and its marks on the hidden one.
        work = Work(self._progress, 2 * schedule.row_count)
        schedule.write(work)
        checklists.write(self._ids)
        registers: dict[str, Callable[[Sheet, Styles, Snapshot, frozenset[str]], None]] = {
            "Scope": write_scope, "Risks": write_risks, "Testers": write_testers,
            "Environments": write_environments, "Rollback": write_rollback,
        }  # fmt: skip
        for name, write in registers.items():
            write(sheets[name], self._styles, self._snapshot, self._ids)
        write_baseline(sheets["Baseline"], self._styles, self._snapshot, self._ids, self._since)
        SummarySheet(
            sheets["Summary"], self._styles, self._snapshot, self._states, self._now
        ).write(self._releases, self._remarks.sentences())
        for sheet in sheets.values():
            _set_up_print(sheet.raw, self._snapshot)
        self._set_properties(self._write_proof(list(sheets.values()), checklists.blocks, work))
        work.finish("Closing the workbook")

    def _write_proof(self, sheets: Sequence[Sheet], blocks: Mapping[str, int], work: Work) -> str:
        """Writes the hidden sheet and gives its digest."""
        snapshot, keys = self._snapshot, self._snapshot.by_id(SigningKey)
        proof = ProofWriter(self._book)
        proof.write_facts(
            {
                "format": FORMAT, "program": VERSION, "plan": snapshot.plan_id,
                "plan name": self._remarks.clean(snapshot.plan.name, "plan name"),
                "zone": snapshot.zone, "journal entry": str(snapshot.head_seq),
                "journal head": snapshot.head_hash,
            }
        )  # fmt: skip
        proof.write_blocks(blocks)
        for state in self._shown_states():
            proof.write_signature(
                state.signature, keys[state.signature.key_id].public_key, state.word
            )
        proof.write_sheets(sheets, work)
        return proof.digest()

    def _shown_states(self) -> list[SignatureState]:
        checklists = self._snapshot.records(Checklist)
        mine = {one.id for one in checklists if one.release_id in self._ids}
        return [state for state in self._states if state.signature.checklist_id in mine]

    def _set_properties(self, digest: str) -> None:
        snapshot = self._snapshot
        self._book.set_properties(
            {
                "title": snapshot.plan.name,
                "comments": f"Journal entry {snapshot.head_seq}, head {snapshot.head_hash}",
                "created": self._now.astimezone(dt.UTC).replace(tzinfo=None),
            }
        )
        self._book.set_custom_property(DIGEST_PROPERTY, digest, "text")
        self._book.get_worksheet_by_name(SHEETS[0]).activate()


def _set_up_print(raw: Any, snapshot: Snapshot) -> None:
    raw.set_landscape()
    raw.set_paper(_A3)
    raw.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    raw.fit_to_pages(1, 0)
    raw.hide_gridlines(2)
    head = snapshot.head_hash[:16]
    # An ampersand begins a code in headers and footers; doubled it is one. The space keeps a name
    # that begins with digits from being read as a font size.
    name = snapshot.plan.name[:_FOOTER_NAME].replace("&", "&&")
    raw.set_footer(f"&L&8 {name}&C&8&A, page &P of &N&R&8journal {snapshot.head_seq} {head}")


def _as_os_error(error: Exception, path: Path) -> OSError | EnvironmentFailure:
    """What XlsxWriter wraps: the operating system's own error, with the sentence for it."""
    inner = error.args[0] if error.args else error
    if isinstance(inner, OSError):
        return inner
    return EnvironmentFailure(
        "The workbook can't be written.", where=str(path), todo="Try another folder."
    )


def _close_parts(book: Any) -> None:
    """Lets go of the parts of a broken-off workbook, and keeps it from warning."""
    book.fileclosed = 1
    for sheet in book.worksheets():
        if sheet.row_data_fh is not None:
            # On a full disk even closing fails; the export has failed already.
            with contextlib.suppress(OSError):
                sheet.row_data_fh.close()
