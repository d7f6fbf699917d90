"""What several verbs share: opening plans, naming rows, progress at a terminal."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from relplanner.cli.output import safe, tell
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.rows import PlanRow
    from relplanner.planner import Plan

FINE, FINDINGS, CANNOT = 0, 1, 2
_SHOWN_AFTER_S = 0.6
_REDRAWN_EVERY_S = 0.1


@contextlib.contextmanager
def opened(arguments: argparse.Namespace, *, read_only: bool) -> Iterator[Plan]:
    """The plan that the command names; tells its notices when it is closed."""
    from relplanner.planner import Plan

    take_over = getattr(arguments, "take_over_lock", False)
    with Plan.open(arguments.plan, read_only, take_over_lock=take_over) as plan:
        told = 0
        try:
            for notice in plan.notices:
                tell(safe(notice))
            told = len(plan.notices)
            yield plan
        finally:
            for notice in plan.notices[told:]:
                tell(safe(notice))


def release_ids(plan: Plan, codes: list[str] | None) -> frozenset[str] | None:
    """The ids of the releases named by code or name; None for all.

    Raises:
        InvalidInputError: For one that isn't in the plan.
    """
    if not codes:
        return None
    return frozenset(release_named(plan, code).id for code in codes)


def release_named(plan: Plan, wanted: str) -> Any:
    """The release with this code or name.

    Raises:
        InvalidInputError: When there is none, or more than one.
    """
    from relplanner.releases.tables import Release

    releases = plan.rows(Release)
    found = [one for one in releases if wanted in {one.code, one.name}]
    if len(found) != 1:
        known = ", ".join(f"{one.code} {one.name}" for one in releases) or "none"
        raise InvalidInputError(
            f"There is {'no' if not found else 'more than one'} release {wanted!r}.",
            todo=f"Releases: {known}.",
        )
    return found[0]


def row_with_code(plan: Plan, code: str, table: type[PlanRow]) -> Any:
    """The row of a table with this code.

    Raises:
        InvalidInputError: When there is none, or it is of another kind.
    """
    row = plan.find(code)
    if not isinstance(row, table):
        raise InvalidInputError(
            f"{code} is a {row.NOUN}, not a {table.NOUN}.",
            todo=f"Name a {table.NOUN}, such as {table.CODE_PREFIX}-1.",
        )
    return row


def journal_hashes(plan: Plan) -> dict[int, str]:
    """The hash of each journal entry."""
    return {entry.seq: entry.hash for entry in plan.journal()}


class TerminalProgress:
    """Tells at a terminal how far long work is, once it takes longer than a moment."""

    def __init__(self) -> None:
        self._started = self._drawn = time.monotonic()
        self._shown = False

    def step(self, done: int, total: int, what: str) -> None:
        """Draws the line anew, at most ten times a second."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._started < _SHOWN_AFTER_S:
            return
        if now - self._drawn >= _REDRAWN_EVERY_S:
            share = f" {100 * done // total} %" if total else ""
            sys.stderr.write(f"\r\x1b[K{what}{share} (Ctrl+C stops)")
            sys.stderr.flush()
            self._drawn, self._shown = now, True

    def finish(self) -> None:
        """Wipes the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextlib.contextmanager
def told_progress() -> Iterator[TerminalProgress]:
    """Progress for the length of a block."""
    progress = TerminalProgress()
    try:
        yield progress
    finally:
        progress.finish()


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether the person agrees: by `--yes`, or by an answer at a terminal."""
    if yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidInputError(f"{question} Nobody is there to answer.", todo="Add --yes.")
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def local_text(minute: int, zone: str) -> str:
    """An instant in a zone, for a table: `2026-03-04 09:00`."""
    from relplanner.calendars import to_datetime

    return f"{to_datetime(minute, zone):%Y-%m-%d %H:%M}"
