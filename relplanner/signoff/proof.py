"""What a check of a plan file proves of evidence and signatures, without any key."""

from __future__ import annotations

from collections.abc import Iterator

from relplanner.plan.journal import Entry
from relplanner.plan.store import Connection


def evidence_has_its_file(connection: Connection, _entries: list[Entry]) -> Iterator[str]:
    """A sentence for every piece of evidence whose file isn't kept in the plan."""
    rows = connection.execute(
        "SELECT name FROM evidence WHERE kind = 'file' "
        "AND sha256 NOT IN (SELECT sha256 FROM file_content)"
    )
    for (name,) in rows:
        yield f"The file of the evidence {name} is missing."


def signatures_know_this_journal(connection: Connection, entries: list[Entry]) -> Iterator[str]:
    """A sentence for every signature over a journal that isn't this one: cut off or replaced."""
    hashes = {entry.seq: entry.hash for entry in entries}
    rows = connection.execute("SELECT code, journal_seq, journal_head FROM signature")
    for code, seq, head in rows:
        if hashes.get(seq) != head:
            yield f"The signature {code} was given on a journal that isn't this one."


PROOFS = (evidence_has_its_file, signatures_know_this_journal)
