"""The links of an MS Project file."""

from __future__ import annotations

from collections.abc import Sequence

from relplanner.exchange.mspdi.reading import Element
from relplanner.exchange.mspdi.tally import Tally
from relplanner.exchange.mspdi.tasks import FileTask, Tasks
from relplanner.exchange.mspdi.values import (
    Findings,
    Values,
    is_elapsed,
    is_elapsed_percent,
    is_percent,
)
from relplanner.exchange.table_import_types import PlannedLink
from relplanner.releases.tables import MAX_DURATION_MIN

_KINDS = ("FF", "FS", "SF", "SS")
_DAYS = 7
_MOST_TENTHS = 10 * MAX_DURATION_MIN


class Links:
    """Reads the links of all tasks.

    Attributes:
        found: The links that are going to be made.
        notices: What was decided for many of them, with names.
    """

    def __init__(self, tasks: Tasks, zone: str, findings: Findings, tally: Tally) -> None:
        self._tasks = tasks
        self._zone = zone
        self._findings = findings
        self._tally = tally
        self._known: dict[tuple[int, int, str], int] = {}
        self.found: list[PlannedLink] = []
        self.notices: dict[str, list[str]] = {}
        for index, task in enumerate(tasks.kept):
            for element in task.element.all("PredecessorLink"):
                self._read(index, task, element)

    def count_of_left_out(self, elements: Sequence[Element]) -> None:
        """Counts the links that tasks which were left out wait for."""
        for element in elements:
            fate = self._tasks.gone.get(element.fields.get("UID", ""))
            if fate:
                for _ in element.all("PredecessorLink"):
                    self._tally.count("links", "a task at their end was left out")

    def _read(self, index: int, task: FileTask, element: Element) -> None:
        values = Values(element, task.values.place, self._zone, self._findings, task.row)
        before = values.text("PredecessorUID")
        name = f"{before} → {task.label}"
        if before in self._tasks.gone:
            self._tally.count("links", "a task at their end was left out", name)
            return
        if before not in self._tasks.place:
            if values.flag("CrossProject") or values.has("CrossProjectName"):
                name = f"{values.text('CrossProjectName', 100) or before} → {task.label}"
                self._tally.count("links", "they come from another project", name)
                return
            values.complain(
                "PredecessorUID", "There is no task with this UID to wait for.",
                "Remove the link, or export the whole project.",
            )  # fmt: skip
            self._tally.count("links", "their predecessor isn't in the file", name)
            return
        place = self._tasks.place[before]
        if place == index:
            values.complain("PredecessorUID", "The task waits for itself.", "Remove the link.")
        kind = _KINDS[values.integer("Type", 1, 0, 3)]
        lag, lag_kind = self._lag(values, task, self._tasks.kept[place])
        self._add(PlannedLink(place, index, kind, lag, lag_kind), name)

    def _lag(self, values: Values, task: FileTask, before: FileTask) -> tuple[int, str]:
        form = values.integer("LagFormat", _DAYS, 0, 100)
        tenths = values.integer("LinkLag", 0, -_MOST_TENTHS, _MOST_TENTHS)
        if not tenths:
            return 0, "working"
        if is_percent(form):
            return tenths, "percent"
        if is_elapsed_percent(form):
            self._tell("lags in elapsed percent, which become elapsed time", task)
            return round(tenths * (before.duration or 0) / 100), "elapsed"
        if tenths % 10:
            self._tell("lags rounded to the minute", task)
        return round(tenths / 10), "elapsed" if is_elapsed(form) else "working"

    def _add(self, link: PlannedLink, name: str) -> None:
        key = (int(link.predecessor), link.successor, link.kind)
        if key not in self._known:
            self._known[key] = len(self.found)
            self.found.append(link)
            self._tally.count("links")
            return
        place = self._known[key]
        if link.lag_min > self.found[place].lag_min:
            self.found[place] = link
        fate = "the same link is there twice (the one with the longer lag is kept)"
        self._tally.count("links", fate, name)

    def _tell(self, what: str, task: FileTask) -> None:
        self.notices.setdefault(what, []).append(task.label)
