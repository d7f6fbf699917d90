"""What can be undone and redone, told from the journal alone, so that it survives closing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from relplanner.plan.journal import Entry

_TAKES_NO_PART = {"create", "sign"}
_FORGETS = {"migration"}


@dataclass(frozen=True, slots=True)
class Step:
    """One press of Undo.

    Attributes:
        seqs: The journal entries that it takes back, oldest first.
        label: What was done, in words.
        key: Changes with the same key belong to the same step.
        actor: Who did it; of several, the first.
        at: When, as in the journal.
    """

    seqs: tuple[int, ...]
    label: str
    key: str
    actor: str = ""
    at: str = ""


class History:
    """The steps that can be undone and redone, newest last."""

    def __init__(self) -> None:
        self.undoable: list[Step] = []
        self.redoable: list[Step] = []

    def add(self, entry: Entry) -> None:
        """Takes the next entry of the journal into account."""
        if entry.kind in _FORGETS:
            self.undoable.clear()
            self.redoable.clear()
        elif entry.kind == "undo":
            self._turn_over(self.undoable, self.redoable, entry)
        elif entry.kind == "redo":
            self._turn_over(self.redoable, self.undoable, entry)
        elif entry.kind not in _TAKES_NO_PART:
            last = self.undoable[-1] if self.undoable else None
            if last is not None and last.key == entry.step and not self.redoable:
                self.undoable[-1] = replace(last, seqs=(*last.seqs, entry.seq))
            else:
                self.undoable.append(
                    Step((entry.seq,), entry.summary, entry.step, entry.actor, entry.at)
                )
            self.redoable.clear()

    @staticmethod
    def _turn_over(source: list[Step], target: list[Step], entry: Entry) -> None:
        """An undo makes the step redoable by taking back the undo itself, and the other way."""
        for place in range(len(source) - 1, -1, -1):
            if source[place].seqs == entry.targets:
                step = source.pop(place)
                target.append(Step((entry.seq,), step.label, entry.step, entry.actor, entry.at))
                return
