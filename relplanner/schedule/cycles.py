"""Finding a circle of links without compiling anything: for the rule that guards every change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from relplanner.bulk import collection_paused
from relplanner.schedule.order import find_loop, levels


@collection_paused()
def find_cycle(
    links: Iterable[tuple[str, str]], parents: Mapping[str, str | None] | None = None
) -> tuple[str, ...]:
    """Ids of activities that wait for each other in a circle, in order; empty if none do.

    A link of a summary counts for everything inside of it, so a summary linked with one of its
    own activities is a circle too, as is an outline in which something is inside of itself.

    Args:
        links: (predecessor id, successor id).
        parents: The summary above each activity; ids that are missing have none.
    """
    pairs = list(links)
    above = {child: parent for child, parent in (parents or {}).items() if parent is not None}
    names = dict.fromkeys(key for pair in (*pairs, *above.items()) for key in pair)
    number = {name: place for place, name in enumerate(names)}
    child, parent = _places(number, above), _places(number, above.values())
    predecessor = _places(number, (pair[0] for pair in pairs))
    successor = _places(number, (pair[1] for pair in pairs))
    every = np.arange(len(number))
    # Two nodes each: its start (2k) and its finish (2k + 1); the inside of a summary lies between.
    src = np.concatenate([2 * every, 2 * parent, 2 * child + 1, 2 * predecessor + 1])
    dst = np.concatenate([2 * every + 1, 2 * child, 2 * parent + 1, 2 * successor])
    if levels(2 * len(number), src, dst) is not None:
        return ()
    known = list(names)
    outline = find_loop(len(number), child.tolist(), parent.tolist())
    if outline:
        return tuple(known[place] for place in outline)
    loop = find_loop(2 * len(number), src.tolist(), dst.tolist())
    return tuple(dict.fromkeys(known[node // 2] for node in loop))


def _places(number: Mapping[str, int], keys: Iterable[str]) -> NDArray[np.int64]:
    return np.array([number[key] for key in keys], np.int64)
