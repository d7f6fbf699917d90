"""The resources and assignments of an MS Project file: work resources become people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from relplanner.exchange.mspdi.reading import Element, ProjectFile
from relplanner.exchange.mspdi.tally import IS_BAD, Tally
from relplanner.exchange.mspdi.tasks import Tasks
from relplanner.exchange.mspdi.values import Findings, Values
from relplanner.exchange.table_import_types import PlannedAssignment, PlannedPerson, shown

_MATERIAL, _WORK, _COST = 0, 1, 2
_UNASSIGNED = {"-65535", "-1", ""}


@dataclass(frozen=True, slots=True)
class FilePerson(PlannedPerson):
    """A person that a work resource becomes.

    Attributes:
        uid: The UID of the resource.
        calendar_uid: The UID of its calendar; empty for none.
        values: The columns of a new person.
    """

    uid: str = ""
    calendar_uid: str = ""
    values: dict[str, Any] = field(default_factory=dict)


class People:
    """The people of a file, and who works on what.

    Args:
        file: The file.
        zone: The plan's zone.
        day_min: How many minutes a working day has.
        known: The records of the plan's people: who has the same name is the same person.
        findings: Where problems go.
        tally: What became of resources and assignments.

    Attributes:
        planned: One for each work resource.
        notices: What was decided for many of them, with names.
    """

    def __init__(
        self,
        file: ProjectFile,
        zone: str,
        day_min: int,
        known: Iterable[Any],
        findings: Findings,
        tally: Tally,
    ) -> None:
        self._zone = zone
        self._day_min = day_min
        self._findings = findings
        self._tally = tally
        self._ids: dict[str, list[str]] = {}
        for one in known:
            self._ids.setdefault(one.name.casefold(), []).append(one.id)
        self._place: dict[str, int] = {}
        self._gone: dict[str, str] = {}
        self.planned: list[FilePerson] = []
        self.notices: dict[str, list[str]] = {}
        for element in file.resources:
            self._read(element)

    def named(self, name: str) -> int | None:
        """The index of the person with a name, if there is just one."""
        found = [k for k, one in enumerate(self.planned) if one.name.casefold() == name.casefold()]
        return found[0] if len(found) == 1 else None

    def assignments(
        self, elements: Iterable[Element], tasks: Tasks
    ) -> dict[int, list[PlannedAssignment]]:
        """Who works on which task, by the task's index."""
        shares: dict[tuple[int, int], int] = {}
        for element in elements:
            uid = element.fields.get("UID", "")
            task_uid = element.fields.get("TaskUID", "")
            where = f"Assignment UID {uid} of task UID {task_uid}"
            values = Values(element, where, self._zone, self._findings)
            key = self._key(values, task_uid, tasks)
            if key is None:
                continue
            share = self._share(values, tasks.kept[key[0]].label)
            if key in shares:
                self._tally.count("assignments", "they are joined with one of the same person")
                share = min(100, shares[key] + share)
            else:
                self._tally.count("assignments")
            shares[key] = share
        found: dict[int, list[PlannedAssignment]] = {}
        for (task, person), share in shares.items():
            found.setdefault(task, []).append(PlannedAssignment(person, share))
        return found

    def _key(self, values: Values, task_uid: str, tasks: Tasks) -> tuple[int, int] | None:
        resource = values.text("ResourceUID")
        person, task = self._place.get(resource), tasks.place.get(task_uid)
        if resource in _UNASSIGNED or (person is None and resource == "0"):
            fate = "they name nobody"
        elif task is None:
            gone = tasks.gone.get(task_uid)
            fate = "their task was left out" if gone else "their task isn't in the file"
        elif person is None:
            gone = self._gone.get(resource)
            fate = "their resource was left out" if gone else "their resource isn't in the file"
        else:
            return task, person
        name = "" if fate == "they name nobody" else values.place
        self._tally.count("assignments", fate, name)
        return None

    def _share(self, values: Values, label: str) -> int:
        percent = values.number("Units", 1.0) * 100
        share = min(100, max(1, round(percent)))
        if percent > 100:
            self._tell("assignments of more than a whole person, kept as 100 %", label)
        elif percent < 1:
            self._tell("assignments of less than 1 %, kept as 1 %", label)
        elif abs(percent - share) > 1e-6:
            self._tell("assignments rounded to whole percent", label)
        return share

    def _read(self, element: Element) -> None:
        uid = element.fields.get("UID", "")
        name = " ".join(element.fields.get("Name", "").split())
        where = f"Resource UID {uid} “{shown(name)}”" if name else f"Resource UID {uid}"
        values = Values(element, where, self._zone, self._findings)
        kind = values.integer("Type", _WORK, 0, 2)
        fate = ""
        if values.flag("IsNull") or (not name and uid in {"0", *_UNASSIGNED}):
            fate = "they are empty rows"
        elif kind == _COST or values.flag("IsCostResource"):
            fate = "they are costs, not people"
        elif kind == _MATERIAL:
            fate = "they are material, not people"
        if fate:
            self._gone[uid] = fate
            self._tally.count("resources", fate, name)
            return
        if uid in self._place or not uid:
            values.complain("UID", "A resource needs a UID of its own.")
            self._tally.count("resources", IS_BAD, name)
            return
        if len(name) > 500:
            values.complain("Name", "The name is longer than 500 characters.", instead="It is cut.")
            name = name[:500]
        self._place[uid] = len(self.planned)
        self.planned.append(self._person(values, uid, name or f"Resource {uid}"))
        self._tally.count("resources")

    def _person(self, values: Values, uid: str, name: str) -> FilePerson:
        ids = self._ids.get(name.casefold(), [])
        if len(ids) > 1:
            values.complain(
                "Name", "Several people of the plan have this name.",
                "Give those in the plan different names.", "A new person is made.",
            )  # fmt: skip
        units = values.number("MaxUnits", 1.0)
        if values.flag("IsGeneric"):
            self._tell("generic resources, which become people", name)
        if units > 1:
            self._tell("resources that stand for several people, which become one", name)
        # Somebody whom two resources are called after is only one of them.
        taken = {one.person_id for one in self.planned}
        person_id = ids[0] if len(ids) == 1 and ids[0] not in taken else None
        return FilePerson(
            name, person_id, uid,
            values.text("CalendarUID").replace("-1", ""),
            {
                "name": name,
                "email": values.text("EmailAddress", 320),
                "team": values.text("Group", 200),
                "capacity_min_per_day": round(min(max(units, 0.0), 1.0) * self._day_min),
                "active": not values.flag("IsInactive"),
                "notes": values.text("Notes")[:20_000],
            },
        )  # fmt: skip

    def _tell(self, what: str, name: str) -> None:
        self.notices.setdefault(what, []).append(name)
