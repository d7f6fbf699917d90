"""Exporting in a process of its own: what goes over, and how it becomes a plan again there.

The rows of a snapshot go over a few hundred at a time, and the dates are computed anew: the same
rows give the same dates. So the export shows the plan as it was when it was asked for, whatever is
edited meanwhile, and neither side waits for the other's lock on the plan file. Only the content
of kept files, which never changes, is read from there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from relplanner.atomic import remove_leftovers
from relplanner.exporting import check_ending, export_file
from relplanner.page_setup import TIMELINE, PageSetup, Picture
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import PlanInfo
from relplanner.progress import Progress
from relplanner.registry import REGISTRY, TABLES
from relplanner.releases.dates import NetworkCompiler
from relplanner.schedule import compute
from relplanner.scope_changes import Since, scope_change_of
from relplanner.snapshot import Snapshot
from relplanner.workers import starting
from relplanner.workers.asking import ask

# As many as Python writes as JSON in a millisecond: so long no other thread can run.
_ROWS_AT_ONCE = 250
# No table is called so.
_SCOPE = "scope changes"


def export_in_worker(
    snapshot: Snapshot,
    path: Path,
    *,
    journal_hashes: Mapping[int, str],
    now: dt.datetime,
    release_ids: frozenset[str] | None = None,
    picture: Picture = TIMELINE,
    since: Since | None = None,
    progress: Progress | None = None,
) -> None:
    """Does what `exporting.export_file` does, in a process of its own; same arguments.

    Raises:
        InvalidInputError: For another ending, or where there is nothing to draw.
        EnvironmentFailure: Where it can't be written, or the process dies; an old file is as it
            was.
        Cancelled: As the progress wishes; an old file is as it was.
        WorkerBugError: For a bug over there.
    """
    check_ending(path)
    what = {
        "plan": str(snapshot.path),
        "head": [snapshot.head_seq, snapshot.head_hash],
        "path": str(path),
        "journal_hashes": list(journal_hashes.items()),
        "now": now.isoformat(),
        "release_ids": None if release_ids is None else sorted(release_ids),
        "picture": {
            "view": picture.view,
            "setup": picture.setup and picture.setup.values(),
            "language": picture.language and picture.language.values(),
        },
        "since": None if since is None else since.code,
    }
    ask(
        starting.EXPORT,
        _question(what, snapshot, since),
        where=str(path),
        progress=progress,
        tidy=lambda pid: remove_leftovers(path, pid),
    )


def _question(what: dict[str, Any], snapshot: Snapshot, since: Since | None) -> Iterator[Any]:
    yield what
    scope = () if since is None else since.scope
    for first in range(0, len(scope), _ROWS_AT_ONCE):
        yield [_SCOPE, scope[first : first + _ROWS_AT_ONCE]]
    for table in TABLES:
        records = snapshot.records(table)
        for first in range(0, len(records), _ROWS_AT_ONCE):
            yield [table.TABLE, records[first : first + _ROWS_AT_ONCE]]


def export_asked(question: Iterator[Any], progress: Progress) -> None:
    """The worker's part: takes the plan that was handed over and exports it.

    Raises:
        PlannerError: See `export_in_worker`.
    """
    what = next(question)
    gathered = _gathered(question)
    scope = tuple(scope_change_of(one) for one in gathered.pop(_SCOPE))
    snapshot = _snapshot(Path(what["plan"]), tuple(what["head"]), gathered)
    only, code = what["release_ids"], what["since"]
    export_file(
        snapshot,
        Path(what["path"]),
        journal_hashes=dict(what["journal_hashes"]),
        now=dt.datetime.fromisoformat(what["now"]),
        release_ids=None if only is None else frozenset(only),
        picture=_picture(what["picture"]),
        since=None if code is None else Since(code, scope),
        progress=progress,
    )


def _picture(values: dict[str, Any]) -> Picture:
    from relplanner.charts.language import Language

    setup, language = values["setup"], values["language"]
    return Picture(
        values["view"],
        setup and PageSetup.of_values(setup),
        language and Language.of_values(language),
    )


def _gathered(rows: Iterator[Any]) -> dict[str, list[Any]]:
    """The rows by table, and what became of the scope."""
    gathered: dict[str, list[Any]] = {_SCOPE: [], **{table.TABLE: [] for table in TABLES}}
    for name, some in rows:
        gathered[name] += some
    return gathered


def _snapshot(path: Path, head: tuple[int, str], gathered: dict[str, list[Any]]) -> Snapshot:
    records: dict[type[PlanRow], tuple[Any, ...]] = {
        table: tuple(REGISTRY.sql(REGISTRY.of(table)).records(gathered[table.TABLE]))
        for table in TABLES
    }
    (plan,) = records[PlanInfo]
    network = NetworkCompiler().network_of(plan, records.__getitem__)
    return Snapshot(path, head, plan, records, compute(network))
