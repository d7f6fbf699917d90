"""What a scene is made of: values that every painter understands.

Shapes of one sort are columns (read-only arrays of the same length), because ten thousand of
them are then made and painted at once.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.timeline.rows import Bools, Codes, Ints
from relplanner.timeline.scale import Floats

Points = NDArray[np.float64]


class Bars(NamedTuple):
    """Activities with a duration, or the brackets of summaries and releases; columns.

    Attributes:
        row: Row in the whole timeline.
        kind: Index into `ROW_KINDS`.
        x0: Place of the start, clipped.
        x1: Place of the finish, clipped.
        y0: Top.
        y1: Bottom.
        done_x: Place up to which it is complete, between `x0` and `x1`.
        critical: Whether it is on the critical path, or holds something that is.
        cut_left: Whether it begins left of the scene.
        cut_right: Whether it goes on right of it.
    """

    row: Ints
    kind: Codes
    x0: Floats
    x1: Floats
    y0: Floats
    y1: Floats
    done_x: Floats
    critical: Bools
    cut_left: Bools
    cut_right: Bools


class Gaps(NamedTuple):
    """Lines between the parts of activities whose work pauses, or was suspended; columns.

    Attributes:
        row: Row in the whole timeline.
        x0: From, clipped.
        x1: To, clipped.
        y: Height.
    """

    row: Ints
    x0: Floats
    x1: Floats
    y: Floats


class Milestones(NamedTuple):
    """Diamonds; columns.

    Attributes:
        row: Row in the whole timeline.
        x: Centre.
        y: Centre.
        radius: Half of its width and of its height.
        critical: Whether it is on the critical path.
        done: Whether it is reached.
    """

    row: Ints
    x: Floats
    y: Floats
    radius: Floats
    critical: Bools
    done: Bools


class Tails(NamedTuple):
    """Total float as lines from the finish to the late finish; columns.

    Attributes:
        row: Row in the whole timeline.
        x0: From, clipped.
        x1: To, clipped.
        y: Height; along the lower edge of the bar, so that a label can stand above.
        ends: Whether the right end is the late finish and not the edge of the scene.
    """

    row: Ints
    x0: Floats
    x1: Floats
    y: Floats
    ends: Bools


class Deadlines(NamedTuple):
    """Marks at deadlines and target dates; columns.

    Attributes:
        row: Row in the whole timeline.
        x: Place.
        y0: Top.
        y1: Bottom.
        missed: Whether the finish is later.
    """

    row: Ints
    x: Floats
    y0: Floats
    y1: Floats
    missed: Bools


class Links(NamedTuple):
    """Links as lines of right angles; columns.

    Attributes:
        place: Place in the `TimelineLinks`.
        points: Corners, shape (n, 6, 2); where a line has fewer, the last one repeats.
        arrow: Whether the arrow's head lies in the scene.
        toward: Where it points: one of (1, 0), (-1, 0), (0, 1), (0, -1); shape (n, 2).
        critical: Whether both ends are critical.
    """

    place: Ints
    points: Points
    arrow: Bools
    toward: Points
    critical: Bools


class Label(NamedTuple):
    """A text beside a bar.

    Attributes:
        row: Row in the whole timeline.
        text: As it is to be written, cut to fit.
        x: Where it begins, or ends for `right`.
        y: Its middle.
        align: Which of its ends is at `x`.
        max_width: The room that it has.
    """

    row: int
    text: str
    x: float
    y: float
    align: Literal["left", "right"]
    max_width: float


class Shade(NamedTuple):
    """A stretch of time shaded from top to bottom.

    Attributes:
        x0: Left edge, clipped.
        x1: Right edge, clipped.
        kind: That of its `Span`.
        text: Its name, cut to fit; empty where it has none or there is no room.
        upright: Whether the text runs upwards, because the shade is too narrow for it.
    """

    x0: float
    x1: float
    kind: str
    text: str = ""
    upright: bool = False


class Heading(NamedTuple):
    """A cell of the header: its edges, and its words with their place where they have room."""

    x0: float
    x1: float
    text: str
    text_x: float
    align: Literal["left", "center"]


class Bands(NamedTuple):
    """Rows; columns.

    Attributes:
        row: Row in the whole timeline.
        y0: Top.
        y1: Bottom.
        kind: Index into `ROW_KINDS`.
        depth: Depth in the outline.
    """

    row: Ints
    y0: Floats
    y1: Floats
    kind: Codes
    depth: Ints
