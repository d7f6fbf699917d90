"""The links of an MS Project file."""

from __future__ import annotations

from collections.abc import Sequence

from relplanner.exchange.mspdi.reading import Element
from relplanner.exchange.mspdi.tally import IS_BAD, Tally
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
from relplanner.schedule import CycleError, find_cycle

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
        self._said_by: list[Values] = []
        self.found: list[PlannedLink] = []
        self.notices: dict[str, list[str]] = {}
        for index, task in enumerate(tasks.kept):
            for element in task.element.all("PredecessorLink"):
                self._read(index, task, element)

        # Those that tasks which were left out wait for.
        for left_out in tasks.left_out:
            for _ in left_out.all("PredecessorLink"):
                tally.count("links", "a task at their end was left out")

    def refuse_circle(self) -> None:
        """No plan has links in a circle, not even where they don't count: of what is done, say.

        Raises:
            CycleError: There is one.
        """
        kept = self._tasks.kept
        parents = {
            str(index): None if one.parent is None else str(one.parent)
            for index, one in enumerate(kept)
        }
        pairs = [(str(one.predecessor), str(one.successor)) for one in self.found]
        loop = find_cycle(pairs, parents)
        if loop:
            raise CycleError(loop, tuple(kept[int(one)].label for one in loop))

    def break_circle(self, members: Sequence[str], what: str) -> bool:
        """Leaves out the last link of a circle; whether there was one.

        Args:
            members: The indexes of the tasks that wait for each other.
            what: What is wrong, a sentence.
        """
        inside = {int(one) for one in members}
        for at in range(len(self.found) - 1, -1, -1):
            link = self.found[at]
            if link.successor in inside and link.predecessor in inside:
                values = self._said_by.pop(at)
                del self.found[at]
                values.complain("PredecessorUID", what, instead="This link is left out.")
                task = self._tasks.kept[link.successor]
                name = f"{values.text('PredecessorUID')} → {task.label}"
                self._tally.recount("links", IS_BAD, name)
                return True
        return False

    def _read(self, index: int, task: FileTask, element: Element) -> None:
        values = Values(element, task.values.place, self._zone, self._findings, task.row)
        before = values.text("PredecessorUID")
        name = f"{before} → {task.label}"
        if before in self._tasks.gone and before not in self._tasks.place:
            self._tally.count("links", "a task at their end was left out", name)
            return
        if before not in self._tasks.place:
            if values.flag("CrossProject") or values.has("CrossProjectName"):
                name = f"{values.text('CrossProjectName', 100) or before} → {task.label}"
                self._tally.count("links", "they come from another project", name)
                return
            values.complain(
                "PredecessorUID", "There is no task with this UID to wait for.",
                "Remove the link, or export the whole project.", "This link is left out.",
            )  # fmt: skip
            self._tally.count("links", "their predecessor isn't in the file", name)
            return
        place = self._tasks.place[before]
        if self._is_impossible(values, place, index):
            self._tally.count("links", IS_BAD, name)
            return
        kind = _KINDS[values.integer("Type", 1, 0, 3)]
        lag, lag_kind = self._lag(values, task, self._tasks.kept[place])
        self._add(PlannedLink(place, index, kind, lag, lag_kind), values, name)

    def _is_impossible(self, values: Values, before: int, after: int) -> bool:
        """Complains of a link that no task can wait for."""
        if before == after:
            values.complain(
                "PredecessorUID", "The task waits for itself.", "Remove the link.",
                "This link is left out.",
            )  # fmt: skip
        elif self._is_inside(before, after) or self._is_inside(after, before):
            values.complain(
                "PredecessorUID",
                "A summary and an activity inside of it can't wait for each other.",
                "Link the activities inside of the summary instead.",
                "This link is left out.",
            )
        else:
            return False
        return True

    def _is_inside(self, task: int, summary: int) -> bool:
        kept = self._tasks.kept
        above = kept[task].parent if kept[summary].is_summary else None
        while above is not None and above > summary:
            above = kept[above].parent
        return above == summary

    def _lag(self, values: Values, task: FileTask, before: FileTask) -> tuple[int, str]:
        form = values.integer("LagFormat", _DAYS, 0, 100)
        tenths = values.tenths("LinkLag", _MOST_TENTHS)
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

    def _add(self, link: PlannedLink, values: Values, name: str) -> None:
        key = (int(link.predecessor), link.successor, link.kind)
        if key not in self._known:
            self._known[key] = len(self.found)
            self.found.append(link)
            self._said_by.append(values)
            self._tally.count("links")
            return
        place = self._known[key]
        if link.lag_min > self.found[place].lag_min:
            self.found[place] = link
        fate = "the same link is there twice (the one with the longer lag is kept)"
        self._tally.count("links", fate, name)

    def _tell(self, what: str, task: FileTask) -> None:
        self.notices.setdefault(what, []).append(task.label)
