"""Which calendar a task, a person and the release take, and which have to be made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relplanner.calendars import CalendarSpec, WorkingCalendar, compile_calendar
from relplanner.exchange.mspdi.calendars import (
    STANDARD_WEEK,
    Calendars,
    same_hours,
)
from relplanner.exchange.mspdi.people import FilePerson
from relplanner.exchange.mspdi.tasks import FileTask
from relplanner.exchange.table_import_types import PlannedAssignment
from relplanner.ids import new_id


@dataclass(frozen=True, slots=True)
class ChosenCalendar:
    """A calendar that is going to be made.

    Attributes:
        id: The id that it will have.
        spec: What it says.
    """

    id: str
    spec: CalendarSpec


class Chosen:
    """Turns the calendars of a file into calendars of the plan, as far as something uses them.

    A calendar of the plan with the same name and the same hours is used again.

    Args:
        calendars: The calendars of the file.
        project_uid: That of the project.
        known: The calendars of the plan.
        zone: The plan's zone.

    Attributes:
        project_id: The id of the project's calendar.
        made: Those that are going to be made.
        notices: What was decided for many tasks, with names.
    """

    def __init__(
        self, calendars: Calendars, project_uid: str, known: Iterable[CalendarSpec], zone: str
    ) -> None:
        self._calendars = calendars
        self._known = list(known)
        self._zone = zone
        self._ids: dict[str, str] = {}
        self._meeting: set[int] = set()
        self._compiled: dict[str, WorkingCalendar] = {}
        self.made: list[ChosenCalendar] = []
        self.notices: dict[str, list[str]] = {}
        spec = calendars.spec(self._project_uid(project_uid))
        if spec is None:
            spec = CalendarSpec("\0standard", "Standard", zone, STANDARD_WEEK)
            wrong = "can't be used" if project_uid in calendars.known else "isn't in the file"
            self._tell(
                f"the project's calendar {wrong}, so it is Monday to Friday, 08:00 to "
                "12:00 and 13:00 to 17:00", project_uid or "none is named",
            )  # fmt: skip
        self._project = spec
        self.project_id = self._taken(spec)

    def for_task(
        self, task: FileTask, people: Sequence[FilePerson], working: Iterable[PlannedAssignment]
    ) -> str | None:
        """The calendar of a task; None where it is the project's."""
        if task.is_summary or task.is_elapsed:
            return None
        own = self._calendars.spec(task.calendar_uid) if task.calendar_uid else None
        if task.calendar_uid and own is None:
            known = task.calendar_uid in self._calendars.known
            wrong = "can't be used" if known else "isn't in the file"
            self._tell(f"tasks whose calendar {wrong}, which take the project's", task.label)
        if own is not None:
            if not task.ignores_people:
                self._meeting |= {one.person for one in working}
            return self._unless_projects(own)
        return self._of_workers(task, people, working)

    def for_person(self, place: int, name: str, calendar_uid: str) -> str | None:
        """The calendar of a person; None where it says no more than the project's.

        After `for_task` of all tasks: who works on one with a calendar of its own does so only in
        the hours of both.
        """
        spec = self._calendars.spec(calendar_uid) if calendar_uid else None
        if calendar_uid and calendar_uid not in self._calendars.known:
            self._tell("people whose calendar isn't in the file, who work by the activity's", name)
        if spec is None or (place not in self._meeting and same_hours(spec, self._project)):
            return None
        return self._taken(spec)

    def unused(self) -> list[str]:
        """Names of the calendars for tasks that nothing uses."""
        return [
            one.name for uid, one in self._calendars.known.items()
            if one.is_base and uid not in self._ids
        ]  # fmt: skip

    def _of_workers(
        self, task: FileTask, people: Sequence[FilePerson], working: Iterable[PlannedAssignment]
    ) -> str | None:
        """As in MS Project the people who work on a task decide when there is work on it.

        Not on one of fixed duration, which takes as long by the project's calendar whoever works
        on it; other programs also call what goes by people so, which its dates tell then.
        """
        specs = self._specs_of(people, working)
        other = [one for one in specs if not same_hours(one, self._project)]
        if not other:
            return None
        if task.is_fixed and not any(self._took(task, one) for one in other):
            self._tell("tasks of fixed duration, which don't go by the people's hours", task.label)
            task.ignores_people = True
            return None
        if any(not same_hours(one, specs[0]) for one in specs):
            what = "tasks of people with different hours, worked on while the project and one work"
            self._tell(what, task.label)
            return None
        self._tell("tasks that go by the calendar of the people who work on them", task.label)
        return self._taken(specs[0])

    def _took(self, task: FileTask, spec: CalendarSpec) -> bool:
        """Whether a task's dates are its duration apart in these hours and not in the project's."""
        if task.start is None or task.finish is None:
            return False
        first, last = sorted((task.start, task.finish))
        for one in (spec, self._project):
            if one.id not in self._compiled:
                self._compiled[one.id] = compile_calendar(one, first, last)
        worked = [self._compiled[one.id].between(first, last) for one in (spec, self._project)]
        return worked[0] == task.duration != worked[1]

    def _specs_of(
        self, people: Sequence[FilePerson], working: Iterable[PlannedAssignment]
    ) -> list[CalendarSpec]:
        found = [self._calendars.spec(people[one.person].calendar_uid) for one in working]
        return [one for one in found if one is not None]

    def _unless_projects(self, spec: CalendarSpec) -> str | None:
        return None if spec.id == self._project.id else self._taken(spec)

    def _taken(self, spec: CalendarSpec) -> str:
        """The id in the plan of a calendar, which is made where the plan has none like it."""
        if spec.id not in self._ids:
            again = [
                one for one in self._known if one.name == spec.name and same_hours(one, spec)
            ]  # fmt: skip
            if again:
                self._ids[spec.id] = again[0].id
            else:
                self._ids[spec.id] = new_id()
                self.made.append(ChosenCalendar(self._ids[spec.id], spec))
        return self._ids[spec.id]

    def _project_uid(self, uid: str) -> str:
        """The project's calendar; the only one for tasks where the file doesn't say."""
        bases = [one.uid for one in self._calendars.known.values() if one.is_base]
        return uid if uid or len(bases) != 1 else bases[0]

    def _tell(self, what: str, name: str) -> None:
        self.notices.setdefault(what, []).append(name)
