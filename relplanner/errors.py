"""The errors that a person can run into.

Every one says what is wrong, where, and what to do about it; callers show `str(error)` and never
a traceback. Anything else that escapes is a bug of the program.
"""

from __future__ import annotations

from typing import Literal

WayOut = Literal[
    "", "restore", "choose plan", "missing", "retry", "elsewhere", "vanished", "reopen",
    "read-only", "keep trying", "check", "code", "enrol key", "make key", "key file", "no keyring",
    "reason",
]  # fmt: skip
"""What helps, in a word, where `todo` speaks of commands that only the command line has, or where
a window can offer to do it."""


class PlannerError(Exception):
    """A problem with the input or the environment, told to the person in whole sentences.

    Args:
        what: What is wrong, a sentence.
        where: The file, row, column or field that it concerns, if any.
        todo: What the person can do about it, a sentence, if anything; it may name commands.
        way_out: The same in a word, for a window that has its own sentence and buttons for it.
    """

    def __init__(self, what: str, *, where: str = "", todo: str = "", way_out: WayOut = "") -> None:
        self.what = what
        self.where = where
        self.todo = todo
        self.way_out: WayOut = way_out
        super().__init__(str(self))

    def __str__(self) -> str:
        """The whole message, as it is shown: `where: what todo`."""
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.todo}" if self.todo else ""
        return f"{place}{self.what}{advice}"


class InvalidInputError(PlannerError):
    """A value, a row or a file that can't be taken as it is; nothing was changed."""


class RuleError(PlannerError):
    """A change that would break a rule of the plan; it was rolled back.

    Args:
        what: The findings, as sentences.
        where: The rows that they concern.
        todo: What the person can do.
    """


class ConflictError(PlannerError):
    """An undo or revert whose rows have moved on since; nothing was changed."""


class NotAPlanError(PlannerError):
    """A file that isn't a plan, or one whose structure isn't that of a plan."""


class NewerPlanError(PlannerError):
    """A plan written by a newer version of the program; its bytes were not touched."""


class DamagedPlanError(PlannerError):
    """A plan whose file is damaged or was altered outside of the program."""


class ReadOnlyError(PlannerError):
    """A change to a plan that is open for reading only."""


class EnvironmentFailure(PlannerError):  # noqa: N818 - it is the environment that failed
    """The disk, the permissions, the keyring or another program stands in the way."""


class BusyError(EnvironmentFailure):
    """Another program holds the file at this moment; the same may be possible in the next."""
