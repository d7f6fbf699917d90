"""What an MS Project file is going to make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from relplanner.exchange.mspdi.baselines import FileBaseline
from relplanner.exchange.mspdi.choosing import ChosenCalendar
from relplanner.exchange.mspdi.interruptions import Rests
from relplanner.exchange.mspdi.people import FilePerson
from relplanner.exchange.table_import_types import ImportPreview


@dataclass(frozen=True)
class MspdiPreview(ImportPreview):
    """What an MS Project file is going to make; nothing of it is in the plan yet.

    Attributes:
        calendars: The calendars that are going to be made, with the ids that they will have.
        calendar_id: The calendar of the release.
        baselines: What its baselines say of which task.
        pauses: The planned interruptions of tasks, by their places.
        release_values: Columns of the release that say when it is.
        plan_values: Columns of the plan itself that are going to change, because it is empty.
        skips_bad: Whether it goes on without what is wrong in the file; `problems` tell what.
        skipped: The IDs of the tasks that are left out because of that.
        rest: What can be imported without what is wrong; None where nothing is, or where that
            doesn't help.
        fates: What became of the tasks, links, resources and assignments that were read: by kind,
            how many met which fate; "kept" is the one of those in the plan.
    """

    people: tuple[FilePerson, ...]
    calendars: tuple[ChosenCalendar, ...]
    calendar_id: str
    release_values: dict[str, Any]
    baselines: tuple[FileBaseline, ...]
    pauses: Rests
    plan_values: dict[str, Any]
    fates: dict[str, dict[str, int]]
    skips_bad: bool = False
    skipped: tuple[int, ...] = ()
    rest: MspdiPreview | None = None

    @property
    def is_partial(self) -> bool:
        """Whether something is left out because it is wrong."""
        return self.skips_bad

    @property
    def left_out(self) -> tuple[int, ...]:
        """The IDs of the tasks that aren't imported, because somebody said so."""
        return self.skipped

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """What became of what was read, by kind."""
        return self.fates
