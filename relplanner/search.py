"""Finding anything in a plan by a few words: codes, names, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from relplanner.folding import fold
from relplanner.plan.rows import PlanRow, TableInfo
from relplanner.plan.tables import CalendarException, HolidaySet, PlanInfo, WorkingShift
from relplanner.registry import REGISTRY, TABLES
from relplanner.releases.tables import Release
from relplanner.risks.tables import Risk
from relplanner.rollback.tables import RollbackPlan
from relplanner.signoff.tables import Checklist, ChecklistItem, Signature, SigningKey
from relplanner.snapshot import Snapshot

_NOT_SEARCHED: frozenset[type[PlanRow]] = frozenset(
    {PlanInfo, WorkingShift, HolidaySet, CalendarException, SigningKey, Signature}
)
# What nobody searches for, because nobody reads it.
_NOT_READ = {"sha256", "source_id", "zone", "country"}
_PLACES = {
    "release": "overview", "scope_item": "scope", "activity": "timeline",
    "external_dependency": "dependencies", "risk": "risks", "risk_action": "risks",
    "person": "testers", "skill": "testers",
    "calendar": "calendars", "environment": "environments", "system": "environments",
    "change_freeze": "environments",
    "rollback_plan": "rollback", "rollback_step": "rollback",
    "checklist": "checklists", "checklist_item": "checklists", "evidence": "checklists",
}  # fmt: skip
# Where a row that names no release belongs to one through another row.
_OWNERS: dict[str, tuple[str, type[PlanRow]]] = {
    "risk_action": ("risk_id", Risk),
    "rollback_step": ("rollback_plan_id", RollbackPlan),
    "checklist_item": ("checklist_id", Checklist),
    "evidence": ("item_id", ChecklistItem),
}
# People look for these before all else.
_FIRST = ("release", "activity", "risk", "external_dependency", "checklist", "person")
_CODE = re.compile(r"[^\W\d_]+-\d+")
_APART = re.compile(r"[\W_]+")
MAX_TEXT = 200


class Found(NamedTuple):
    """A row of the plan.

    Attributes:
        table: Its table.
        row_id: Its id.
        code: Its short code; empty where its table has none.
        name: Its name.
        noun: What people call one such row.
        place: The view that shows it.
        release_id: Whose it is; empty for what belongs to the whole plan.
        release: That release's code.
    """

    table: str
    row_id: str
    code: str
    name: str
    noun: str
    place: str
    release_id: str
    release: str


def find_row(snapshot: Snapshot, table: str, row_id: str) -> Found | None:
    """Where people see a row, as it is in the snapshot; None for one that isn't there or shown."""
    info = REGISTRY.tables[table]
    record = snapshot.by_id(info.row_class).get(row_id)
    if record is None or table not in _PLACES:
        return None
    release_id = _release_of(snapshot, table, record)
    release = snapshot.by_id(Release)[release_id].code if release_id else ""
    name = str(getattr(record, info.row_class.TITLE, "")) if info.row_class.TITLE else ""
    return Found(
        table, row_id, getattr(record, "code", ""), name, info.noun, _PLACES[table], release_id,
        release,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Index:
    """Lists of the same length: a row, and its texts as they are compared.

    Attributes:
        found: The rows, in the order in which equally good ones are shown.
        codes: Their codes.
        heads: ` code name`, its words apart by one blank.
        plain: `code name` as it is written.
        rest: The notes and all other texts; empty for most rows.
    """

    found: list[Found]
    codes: list[str]
    heads: list[str]
    plain: list[str]
    rest: list[str]


def find_everywhere(snapshot: Snapshot, text: str, limit: int = 50) -> list[Found]:
    """The rows of a plan that a text may mean, the best first.

    An exact code comes first, then codes and names that begin so, then names that have words
    that begin so, then names that have it anywhere, then notes. Words may be in any order; all of
    them must be found. Case and accents don't count.

    Args:
        snapshot: The plan; what was prepared for the search is kept with it.
        text: What somebody typed.
        limit: At most so many are given.
    """
    wanted = fold(text[:MAX_TEXT]).split()
    if not wanted or limit <= 0:
        return []
    index = _index_of(snapshot)
    places = _ranked(index, wanted)
    return [index.found[place] for _, place in zip(range(limit), places, strict=False)]


def _ranked(index: _Index, wanted: list[str]) -> Iterator[int]:
    """The places of what fits, tier by tier; a tier is only looked for when it is asked for."""
    whole = " ".join(wanted)
    given: set[int] = set()

    def fresh(places: list[int]) -> list[int]:
        new = [place for place in places if place not in given]
        given.update(new)
        return new

    yield from fresh([at for at, code in enumerate(index.codes) if code == whole])
    inside = list(range(len(index.plain)))
    for word in wanted:
        # "go-no" means "Go/no-go", too; a code is meant as it is written.
        loose = word if _CODE.fullmatch(word) else _apart(word) or word
        inside = [at for at in inside if word in index.plain[at] or loose in index.heads[at]]
    starts = " " + _apart(whole)
    yield from fresh([at for at in inside if index.codes[at].startswith(whole)])
    yield from fresh([at for at in inside if _name_of(index, at).startswith(whole)])
    if starts.strip():
        yield from fresh([at for at in inside if starts in index.heads[at]])
    begun = inside
    for word in wanted:
        needle = " " + _apart(word)
        begun = [at for at in begun if needle in index.heads[at]]
    yield from fresh(begun)
    yield from fresh(inside)
    anywhere = [at for at, rest in enumerate(index.rest) if rest]
    for word in wanted:
        anywhere = [at for at in anywhere if word in index.rest[at] or word in index.plain[at]]
    yield from fresh(anywhere)


def _name_of(index: _Index, place: int) -> str:
    code = index.codes[place]
    return index.plain[place][len(code) + 1 :] if code else index.plain[place]


def _apart(text: str) -> str:
    return _APART.sub(" ", text).strip()


def _index_of(snapshot: Snapshot) -> _Index:
    known: _Index | None = snapshot.derived.get(_Index)
    if known is None:
        known = snapshot.derived[_Index] = _made(snapshot)
    return known


def _made(snapshot: Snapshot) -> _Index:
    index = _Index([], [], [], [], [])
    infos = [REGISTRY.of(table) for table in TABLES if table not in _NOT_SEARCHED]
    infos.sort(key=lambda info: _FIRST.index(info.name) if info.name in _FIRST else len(_FIRST))
    for info in infos:
        if info.name in _PLACES and info.row_class.TITLE:
            _add_table(index, snapshot, info)
    return index


def _add_table(index: _Index, snapshot: Snapshot, info: TableInfo) -> None:
    columns = list(info.columns)
    title = columns.index(info.row_class.TITLE)
    code_at = columns.index("code") if "code" in info.columns else -1
    texts = [
        at
        for at, (name, spec) in enumerate(info.columns.items())
        if spec.kind == "text" and at not in {title, code_at} and name not in _NOT_READ
    ]
    releases = snapshot.by_id(Release)
    for record in snapshot.records(info.row_class):
        code = "" if code_at < 0 else record[code_at]
        name = record[title]
        release_id = _release_of(snapshot, info.name, record)
        release = releases[release_id].code if release_id else ""
        index.found.append(
            Found(
                info.name, record.id, code, name, info.noun, _PLACES[info.name], release_id, release
            )
        )
        folded = fold(code)
        plain = f"{folded} {fold(name)}" if code else fold(name)
        index.codes.append(folded)
        index.plain.append(plain)
        index.heads.append(" " + _apart(plain))
        index.rest.append("\n".join([fold(record[at]) for at in texts if record[at]]))


def _release_of(snapshot: Snapshot, table: str, record: Any) -> str:
    """The id of the release that a row belongs to; empty for none."""
    if table == "release":
        return str(record.id)
    while table in _OWNERS:
        column, owner = _OWNERS[table]
        record, table = snapshot.by_id(owner)[getattr(record, column)], REGISTRY.of(owner).name
    return str(getattr(record, "release_id", None) or "")
