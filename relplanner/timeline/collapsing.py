"""Which rows of an outline are seen when some of its branches are closed."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def open_places(ids: Sequence[str], depths: Sequence[int], closed: Collection[str]) -> list[int]:
    """Places of the rows that no closed row hides.

    Args:
        ids: Of the rows, in outline order.
        depths: Of the rows; what is below a row is deeper than it.
        closed: Ids of the closed rows.
    """
    if not closed:
        return list(range(len(ids)))
    seen = []
    hidden_below: int | None = None
    for place, (row_id, depth) in enumerate(zip(ids, depths, strict=True)):
        if hidden_below is not None and depth > hidden_below:
            continue
        hidden_below = depth if row_id in closed else None
        seen.append(place)
    return seen


def has_parts(depths: Sequence[int]) -> list[bool]:
    """Whether each row has rows below it."""
    following = [*depths[1:], -1][: len(depths)]
    return [below > depth for depth, below in zip(depths, following, strict=True)]
