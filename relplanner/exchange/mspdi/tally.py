"""What became of everything that was read: every task, link, resource and assignment is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from relplanner.exchange.table_import_types import shown

_MOST_NAMED = 8
KEPT = "kept"
IS_BAD = "something is wrong with them"
"""The fate of what is left out of an import that goes on without what is wrong."""


class Tally:
    """Counts, for each kind of thing, what became of those that were read.

    Attributes:
        fates: By kind ("tasks"), how many met which fate ("kept", "inactive").
    """

    def __init__(self) -> None:
        self.fates: dict[str, Counter[str]] = {
            kind: Counter() for kind in ("tasks", "links", "resources", "assignments")
        }
        self._named: dict[tuple[str, str], list[str]] = {}

    def count(self, kind: str, fate: str = KEPT, name: str = "") -> None:
        """Takes note that one of a kind has met a fate; its name is told where it is given."""
        self.fates[kind][fate] += 1
        if name:
            self._named.setdefault((kind, fate), []).append(name)

    def recount(self, kind: str, fate: str, name: str) -> None:
        """Takes note that one that was kept is left out after all."""
        self.fates[kind][KEPT] -= 1
        self.count(kind, fate, name)

    def read(self, kind: str) -> int:
        """How many of a kind were read."""
        return self.fates[kind].total()

    def sentences(self) -> Iterator[str]:
        """How many were read and kept, and why the others weren't, with names."""
        tasks, links, resources, assignments = (
            (fates.total(), fates[KEPT]) for fates in self.fates.values()
        )
        yield (
            f"Read: tasks {tasks[0]} ({tasks[1]} kept), links {links[0]} ({links[1]} kept), "
            f"resources {resources[0]} ({resources[1]} kept), "
            f"assignments {assignments[0]} ({assignments[1]} kept)."
        )
        for kind, fates in self.fates.items():
            for what, count in fates.items():
                if what != KEPT:
                    names = listed(self._named.get((kind, what), ()))
                    yield f"Left out of the {kind}, because {what}: {count}{names}."


def listed(names: tuple[str, ...] | list[str]) -> str:
    """Some names in brackets, the first few of them."""
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f" ({', '.join(shown(name) for name in names[:_MOST_NAMED])}{more})"
