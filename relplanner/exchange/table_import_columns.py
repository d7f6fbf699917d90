"""Recognising what the columns of a table mean, by their headers.

The words are those of people's own sheets and of the exports of MS Project, Jira, Excel planners
and public release calendars.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_types import column_letter

HEADER_WITHIN_ROWS = 20

# In each line the more telling words come first: they win where several columns would do.
FIELDS: dict[str, tuple[str, ...]] = {
    "name": (
        "task name", "activity name", "activity", "task", "name", "title", "what", "summary",
        "task title", "issue summary", "work item", "event", "item", "step", "deliverable",
        "milestone name", "subject", "description of task", "task description",
        "activity description", "to do",
    ),
    "id": (
        "id", "task id", "activity id", "issue key", "key", "code", "activity code", "unique id",
        "uid", "task unique id", "row id", "issue id", "item id", "ref", "reference", "no", "nr",
        "number", "#", "row",
    ),
    "duration": (
        "duration", "task duration", "planned duration", "original duration", "days", "hours",
        "weeks", "minutes", "working days", "workdays", "business days", "length",
        "estimate", "effort", "work", "time estimate", "original estimate",
    ),
    "start": (
        "start", "start date", "begin", "begins", "begin date", "starts", "starts on", "start on",
        "from", "planned start", "start time", "start date time", "scheduled start", "early start",
        "beginning", "start at", "target start", "commence",
    ),
    "finish": (
        "finish", "finish date", "end", "ends", "end date", "until", "to", "due date", "due",
        "planned finish", "planned end", "finish time", "end time", "end date time",
        "scheduled finish", "scheduled end", "early finish", "finish at", "target end",
        "completion date", "completion", "due on", "finishes",
    ),
    "when": (
        "when", "date", "dates", "planned date", "target date", "milestone date", "date time",
        "release date", "day", "period", "timeline", "schedule", "scheduled", "scheduled date",
    ),
    "deadline": ("deadline", "deadline date", "must finish by", "no later than"),
    "predecessors": (
        "predecessors", "predecessor", "depends on", "dependencies", "dependency", "blocked by",
        "is blocked by", "after", "waits for", "dependent on", "follows", "preceding tasks",
        "inward issue link (blocks)", "previous", "prerequisite", "prerequisites", "requires",
    ),
    "owner": (
        "owner", "assigned to", "assignee", "responsible", "who", "responsible person",
        "task owner", "accountable", "person", "responsibility", "in charge", "by whom", "lead",
        "assigned", "assignees", "person responsible", "owned by",
    ),
    "resources": ("resource names", "resources", "resource", "resource name", "team members"),
    "stage": ("stage", "phase", "release stage", "release phase", "lifecycle stage"),
    "milestone": ("milestone", "is milestone", "milestone?"),
    "level": ("outline level", "level", "indent", "indent level", "depth", "hierarchy level"),
    "wbs": ("wbs", "wbs code", "outline number", "wbs number", "outline"),
    "parent": (
        "parent", "parent id", "parent key", "parent task", "summary task", "epic link", "epic",
        "parent issue",
    ),
    "percent": (
        "% complete", "percent complete", "complete", "% done", "percent done", "progress",
        "completed", "done", "%", "pct complete", "% completed", "complete %", "progress %",
    ),
    "notes": ("notes", "note", "comment", "comments", "remarks", "remark", "description",
              "details"),
    "constraint": ("constraint type", "constraint"),
    "constraint_at": ("constraint date",),
    "pauses": ("pauses", "planned pauses", "interruptions", "splits"),
    "actual_start": ("actual start", "actual start date", "started"),
    "actual_finish": ("actual finish", "actual finish date", "actual end", "actual end date"),
}  # fmt: skip
NEEDED_TIMES = ("duration", "start", "finish", "when")

# A sheet of milestones or phases names them in the column of that header.
_NAMES_IN_NEED = ("milestone", "phase", "stage", "deliverables", "feature", "release", "version")
_SEVERAL_COLUMNS = ("predecessors",)
_WORDS = {word: (name, rank) for name, words in FIELDS.items() for rank, word in enumerate(words)}
_UNIT_WORDS = {
    "m": "m", "min": "m", "mins": "m", "minutes": "m",
    "h": "h", "hr": "h", "hrs": "h", "hours": "h",
    "d": "d", "day": "d", "days": "d", "working days": "d", "workdays": "d", "business days": "d",
    "w": "w", "wk": "w", "wks": "w", "week": "w", "weeks": "w",
}  # fmt: skip
_DATE_ORDERS = {
    "dd mm yyyy": "dmy", "dd mm yy": "dmy", "d m y": "dmy", "dmy": "dmy",
    "mm dd yyyy": "mdy", "mm dd yy": "mdy", "m d y": "mdy", "mdy": "mdy",
}  # fmt: skip
_HINT = re.compile(r"(.+?)\s*(?:[(\[]\s*([^()\[\]]+?)\s*[)\]]|\bin\s+(\w+))")
_WRAPPED = re.compile(r"custom field\s*[(](.+)[)]")


class Column(NamedTuple):
    """A column whose meaning is known.

    Attributes:
        place: The index of the column, from 0.
        field: What it means, one of `FIELDS`.
        unit: The unit of bare numbers in it; empty where the header doesn't say (`s` for the
            seconds of Jira's original estimate).
        date_order: `dmy` or `mdy` where the header says so.
        utc: Whether the header says that its times are UTC.
    """

    place: int
    field: str
    unit: str = ""
    date_order: str = ""
    utc: bool = False


class _Meaning(NamedTuple):
    """What a header may mean, and how telling it is (0 is most)."""

    field: str
    rank: int
    unit: str = ""
    date_order: str = ""
    utc: bool = False


def normal_header(header: str) -> str:
    """A header as it is compared: lower case, words apart, without decoration."""
    text = unicodedata.normalize("NFKC", header).replace("_", " ")
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=ID\b)", " ", text)
    text = re.sub(r"[*`:]", " ", text).casefold()
    return " ".join(text.split())


def meaning(header: str) -> _Meaning | None:
    """What a header means, or None."""
    text = normal_header(header)
    wrapped = _WRAPPED.fullmatch(text)
    text = wrapped[1] if wrapped else text
    known = _WORDS.get(text) or _WORDS.get(text.replace("-", " ").replace("/", " "))
    if known:
        return _Meaning(*known, unit=_unit_of(text))
    hinted = _HINT.fullmatch(text)
    base = _WORDS.get(hinted[1]) if hinted else None
    if not hinted or not base:
        return None
    hint = " ".join(re.split(r"[\s./-]+", hinted[2] or hinted[3]))
    if base[0] == "duration" and hint in _UNIT_WORDS:
        return _Meaning(*base, unit=_UNIT_WORDS[hint])
    if hint in _DATE_ORDERS:
        return _Meaning(*base, date_order=_DATE_ORDERS[hint])
    if hint in {"yyyy mm dd", "planned", "plan", "iso"}:
        return _Meaning(*base)
    return _Meaning(*base, utc=True) if hint in {"utc", "gmt"} else None


def _unit_of(text: str) -> str:
    return "s" if text == "original estimate" else _UNIT_WORDS.get(text, "")


def header_score(cells: Iterable[object], named: frozenset[str] = frozenset()) -> int:
    """How much a row looks like headers: the number of things that its words mean.

    Args:
        cells: The cells of the row.
        named: Normal forms of headers that the person has named.
    """
    texts = [one for one in cells if isinstance(one, str) and one.strip()]
    fields = {found.field for found in map(meaning, texts) if found}
    if "name" not in fields and any(normal_header(one) in _NAMES_IN_NEED for one in texts):
        fields.add("name")
    return len(fields) + sum(normal_header(one) in named for one in texts)


def header_index(rows: Sequence[Sequence[object]], named: frozenset[str] = frozenset()) -> int:
    """Which of the first rows holds the headers: the one with the most known words.

    Where no row has two, it is the first with two cells; 0 where there is none either.
    """
    head = rows[:HEADER_WITHIN_ROWS]
    scores = [header_score(row, named) for row in head]
    if scores and max(scores) >= 2:
        return scores.index(max(scores))
    wide = (k for k, row in enumerate(head) if sum(one not in {None, ""} for one in row) > 1)
    return next(wide, 0)


def recognise(headers: Sequence[str], mapping: Mapping[str, str] | None = None) -> list[Column]:
    """The columns whose meaning is known, in order.

    Args:
        headers: All headers.
        mapping: Field to header or column letter, for what the person knows better; an empty
            text leaves the field out.

    Raises:
        InvalidInputError: For a field or a column that doesn't exist.
    """
    chosen, left_out = _mapped(headers, mapping or {})
    taken = {column.place for column in chosen}
    decided = {column.field for column in chosen} | left_out
    candidates: dict[str, list[tuple[int, int, _Meaning]]] = {}
    for index, header in enumerate(headers):
        found = meaning(header)
        if found and index not in taken and found.field not in decided:
            candidates.setdefault(found.field, []).append((found.rank, index, found))
    if "name" not in decided and "name" not in candidates:
        _name_in_need(headers, taken, candidates)
    for name, found_columns in candidates.items():
        ordered = sorted(found_columns)
        for _, index, found in ordered if name in _SEVERAL_COLUMNS else ordered[:1]:
            chosen.append(Column(index, name, found.unit, found.date_order, found.utc))
    return sorted(chosen)


def _name_in_need(
    headers: Sequence[str], taken: set[int], candidates: dict[str, list[tuple[int, int, _Meaning]]]
) -> None:
    words = {
        normal_header(header): index
        for index, header in reversed(list(enumerate(headers)))
        if index not in taken
    }
    for word in _NAMES_IN_NEED:
        if word in words:
            index = words[word]
            for name in list(candidates):
                candidates[name] = [one for one in candidates[name] if one[1] != index]
                if not candidates[name]:
                    del candidates[name]
            candidates["name"] = [(0, index, _Meaning("name", 0))]
            return


def _mapped(headers: Sequence[str], mapping: Mapping[str, str]) -> tuple[list[Column], set[str]]:
    chosen: list[Column] = []
    left_out: set[str] = set()
    normal = [normal_header(header) for header in headers]
    for name, wanted in mapping.items():
        if name not in FIELDS:
            raise InvalidInputError(
                f"There is no field {name!r} to map a column to.",
                todo=f"The fields are: {', '.join(FIELDS)}.",
            )
        if not wanted.strip():
            left_out.add(name)
            continue
        index = _column_named(wanted, normal)
        found = meaning(headers[index])
        same = found if found and found.field == name else _Meaning(name, 0)
        chosen.append(Column(index, name, same.unit, same.date_order, same.utc))
    return chosen, left_out


def _column_named(wanted: str, normal: Sequence[str]) -> int:
    if normal_header(wanted) in normal:
        return normal.index(normal_header(wanted))
    letters = [column_letter(index) for index in range(len(normal))]
    if wanted.strip().upper() in letters:
        return letters.index(wanted.strip().upper())
    known = ", ".join(f"{column_letter(k)} ({name})" for k, name in enumerate(normal) if name)
    raise InvalidInputError(
        f"The table has no column {wanted!r}.", todo=f"Its columns are: {known}."
    )
