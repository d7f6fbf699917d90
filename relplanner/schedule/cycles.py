"""Finding a circle of links without compiling anything: for the rule that guards every change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from relplanner.bulk import collection_paused
from relplanner.schedule.order import find_loop


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
    outline = find_loop(
        len(number), [number[key] for key in above], [number[key] for key in above.values()]
    )
    known = list(names)
    if outline:
        return tuple(known[place] for place in outline)
    # Two nodes each: its start (2k) and its finish (2k + 1); the inside of a summary lies between.
    src = [2 * place for place in range(len(number))]
    dst = [2 * place + 1 for place in range(len(number))]
    for child, parent in above.items():
        src += (2 * number[parent], 2 * number[child] + 1)
        dst += (2 * number[child], 2 * number[parent] + 1)
    for predecessor, successor in pairs:
        src.append(2 * number[predecessor] + 1)
        dst.append(2 * number[successor])
    loop = find_loop(2 * len(number), src, dst)
    return tuple(dict.fromkeys(known[node // 2] for node in loop))
