"""Where the lines between bars run.

A finish-to-start link leaves the predecessor's bar downwards (or upwards) just before its end,
runs between the rows, where it crosses no words, and enters the successor's bar from above (or
below) just after its start. The other kinds join the ends that they are about from outside.
Links that leave or enter at one end share a stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from relplanner.timeline.links import LINK_KINDS, TimelineLinks
from relplanner.timeline.rows import MILESTONE, Bools, Codes, Ints, TimelineRows, frozen
from relplanner.timeline.scale import Floats, TimeScale
from relplanner.timeline.shapes import Links, Points

_FS, _SS, _FF, _SF = range(len(LINK_KINDS))
_CORNERS = 6


class Grid(NamedTuple):
    """Measures of the rows.

    Attributes:
        first: First row of the scene.
        last: Row after its last.
        height: Of a row.
        half_bar: Half of the height of a bar.
        radius: Of a milestone.
        gap: How far a line keeps away from the bars that it goes round.
        margin: How far lines may reach beyond the scene.
    """

    first: int
    last: int
    height: float
    half_bar: float
    radius: float
    gap: float
    margin: float

    def middle(self, row: Ints) -> Floats:
        """Height of the middle of rows."""
        return np.asarray((row - self.first + 0.5) * self.height, np.float64)


class _Ends(NamedTuple):
    """The two bars of each link; all of shape (n,).

    Attributes:
        left1: Left edge of the predecessor (of its diamond, for a milestone).
        right1: Right edge.
        exit1: Where a line leaves it upwards or downwards.
        half1: Half of its height.
        y1: Its middle.
        left2: Left edge of the successor.
        right2: Right edge.
        enter2: Where a line from above or below meets it.
        half2: Half of its height.
        y2: Its middle.
        down: 1 where the successor is the lower one, else -1.
    """

    left1: Floats
    right1: Floats
    exit1: Floats
    half1: Floats
    y1: Floats
    left2: Floats
    right2: Floats
    enter2: Floats
    half2: Floats
    y2: Floats
    down: Floats


def visible_links(links: TimelineLinks, grid: Grid, max_passing: int) -> Ints:
    """Places of the links that show in these rows.

    Args:
        links: All links.
        grid: The rows.
        max_passing: Of links that only pass through, at most so many, the shortest.
    """
    near = links.touching(grid.first, grid.last)
    top, bottom = links.top[near], links.bottom[near]
    ends_here = (top >= grid.first) | (bottom < grid.last)
    passing = near[~ends_here]
    if len(passing) > max_passing:
        length = links.bottom[passing] - links.top[passing]
        passing = passing[np.argsort(length, kind="stable")[:max_passing]]
    return np.sort(np.concatenate((near[ends_here], passing)))


def route(
    links: TimelineLinks, chosen: Ints, rows: TimelineRows, scale: TimeScale, grid: Grid
) -> Links:
    """The lines of the chosen links; those that don't reach into the scene are left out."""
    ends = _ends(links, chosen, rows, scale, grid)
    points, toward = _corners(links.kind[chosen], ends, grid.gap, grid.height)
    height = (grid.last - grid.first) * grid.height
    limits = np.array([scale.width, height])
    inside = (points.max(axis=1) >= 0) & (points.min(axis=1) <= limits)
    kept = inside.all(axis=1)
    chosen, points, toward = chosen[kept], points[kept], toward[kept]
    tip = points[:, -1]
    arrow = ((tip >= 0) & (tip <= limits)).all(axis=1)
    # A line of right angles stays one when it is pressed into a rectangle. The edges of this one
    # lie outside of the scene, so what is pressed flat there doesn't show.
    points = np.clip(points, -grid.margin, limits + grid.margin)
    critical = rows.critical[links.predecessor[chosen]] & rows.critical[links.successor[chosen]]
    return Links(*(frozen(one, one.dtype) for one in (chosen, points, arrow, toward, critical)))


def _ends(
    links: TimelineLinks, chosen: Ints, rows: TimelineRows, scale: TimeScale, grid: Grid
) -> _Ends:
    row1, row2 = links.predecessor[chosen], links.successor[chosen]
    diamond1, diamond2 = rows.kind[row1] == MILESTONE, rows.kind[row2] == MILESTONE
    radius1, radius2 = (np.where(one, grid.radius, 0.0) for one in (diamond1, diamond2))
    start1, finish1 = scale.x(rows.start_min[row1]), scale.x(rows.finish_min[row1])
    start2, finish2 = scale.x(rows.start_min[row2]), scale.x(rows.finish_min[row2])
    y1, y2 = grid.middle(row1), grid.middle(row2)
    inset1 = np.where(diamond1, 0.0, np.minimum(grid.gap / 2, (finish1 - start1) / 2))
    inset2 = np.where(diamond2, 0.0, np.minimum(grid.gap / 2, (finish2 - start2) / 2))
    return _Ends(
        left1=start1 - radius1,
        right1=finish1 + radius1,
        exit1=finish1 - inset1,
        half1=np.where(diamond1, grid.radius, grid.half_bar),
        y1=y1,
        left2=start2 - radius2,
        right2=finish2 + radius2,
        enter2=start2 + inset2,
        half2=np.where(diamond2, grid.radius, grid.half_bar),
        y2=y2,
        down=np.where(y2 >= y1, 1.0, -1.0),
    )


class _Route(NamedTuple):
    """The corners of some links, which all go the same way round.

    Attributes:
        chosen: Which links they are.
        corners: x and y of each corner, of shape (n,); the last one is at the successor.
        toward: Where the tip points; up or down follows the successor.
    """

    chosen: Bools
    corners: Sequence[tuple[Floats, Floats]]
    toward: tuple[float, float]


def _corners(kind: Codes, ends: _Ends, gap: float, row_height: float) -> tuple[Points, Points]:
    """Corners and direction of every link, by the route of its kind.

    Returns:
        Corners of shape (n, 6, 2) and directions of shape (n, 2).
    """
    points = np.empty((len(kind), _CORNERS, 2))
    toward = np.zeros((len(kind), 2))
    for which, corners, direction in _routes_of(kind, ends, gap, row_height):
        places = np.flatnonzero(which)
        if not len(places):
            continue
        for number in range(_CORNERS):
            x, y = corners[min(number, len(corners) - 1)]
            points[places, number, 0] = x[places]
            points[places, number, 1] = y[places]
        toward[places] = direction
    toward[:, 1] *= ends.down
    return points, toward


def _routes_of(kind: Codes, e: _Ends, gap: float, row_height: float) -> Iterator[_Route]:
    """The ways that the kinds of links go.

    Where the bars leave no room between them, a start-to-finish link goes round between the rows.
    """
    below1 = e.y1 + e.down * row_height / 2
    down1, up2 = e.y1 + e.down * e.half1, e.y2 - e.down * e.half2
    yield _Route(
        kind == _FS,
        ((e.exit1, down1), (e.exit1, below1), (e.enter2, below1), (e.enter2, up2)),
        (0, 1),
    )
    left = np.minimum(e.left1, e.left2) - gap
    yield _Route(
        kind == _SS, ((e.left1, e.y1), (left, e.y1), (left, e.y2), (e.left2, e.y2)), (1, 0)
    )
    right = np.maximum(e.right1, e.right2) + gap
    yield _Route(
        kind == _FF, ((e.right1, e.y1), (right, e.y1), (right, e.y2), (e.right2, e.y2)), (-1, 0)
    )
    leaves, enters = e.left1 - gap, e.right2 + gap
    has_room = enters <= e.left1
    yield _Route(
        (kind == _SF) & has_room,
        ((e.left1, e.y1), (enters, e.y1), (enters, e.y2), (e.right2, e.y2)),
        (-1, 0),
    )
    above2 = e.y2 - e.down * row_height / 2
    yield _Route(
        (kind == _SF) & ~has_room,
        (
            (e.left1, e.y1), (leaves, e.y1), (leaves, above2),
            (enters, above2), (enters, e.y2), (e.right2, e.y2),
        ),
        (-1, 0),
    )  # fmt: skip
