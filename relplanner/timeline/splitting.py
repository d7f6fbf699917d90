"""The bars of activities whose work was suspended: parts with a gap between them."""

from __future__ import annotations

import numpy as np

from relplanner.timeline.rows import NO_INSTANT, TimelineRows, frozen
from relplanner.timeline.scale import TimeScale
from relplanner.timeline.shapes import Bars, Gaps


def split(bars: Bars, rows: TimelineRows, first: int, scale: TimeScale) -> tuple[Bars, Gaps]:
    """The bars with the suspended ones in two parts each, and the gaps in these.

    What is complete fills the first part and then the second one.

    Args:
        bars: The bars, one for each activity.
        rows: The rows of the scene.
        first: The number of its first row.
        scale: Its time scale.
    """
    at = bars.row - first
    rests = rows.resumed_min[at] != NO_INSTANT
    pause, resume = (
        np.where(rests, column[at], rows.start_min[at])
        for column in (rows.paused_min, rows.resumed_min)
    )
    left, right = scale.x(pause), scale.x(resume)
    chosen = np.flatnonzero(rests)
    if not len(chosen):
        return bars, Gaps(*(frozen([], kind) for kind in (np.int64, *(np.float64,) * 3)))
    start, finish = scale.x(rows.start_min[at]), scale.x(rows.finish_min[at])
    done = (finish - start - (right - left)) * (rows.percent_complete[at] / 100)
    width = scale.width
    before = bars._replace(
        x1=np.clip(left, 0, width),
        done_x=np.clip(start + np.minimum(done, left - start), 0, width),
        cut_right=left > width,
    )
    after = bars._replace(
        x0=np.clip(right, 0, width),
        done_x=np.clip(right + np.maximum(done - (left - start), 0), 0, width),
        cut_left=right < 0,
    )
    parts = [(bars, np.flatnonzero(~rests)), (before, np.flatnonzero(rests & (left > 0)))]
    parts.append((after, np.flatnonzero(rests & (right < width))))
    columns = zip(*([column[places] for column in part] for part, places in parts), strict=True)
    joined = [np.concatenate(column) for column in columns]
    order = np.argsort(joined[0], kind="stable")
    middle = (bars.y0[chosen] + bars.y1[chosen]) / 2
    gaps = (
        bars.row[chosen], np.clip(left[chosen], 0, width), np.clip(right[chosen], 0, width), middle
    )  # fmt: skip
    return (
        Bars(*(frozen(one[order], one.dtype) for one in joined)),
        Gaps(*(frozen(one, one.dtype) for one in gaps)),
    )
