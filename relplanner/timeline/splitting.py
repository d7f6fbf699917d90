"""The bars of activities whose work pauses: parts with gaps between them."""

from __future__ import annotations

from typing import Any

import numpy as np

from relplanner.timeline.rows import NO_INSTANT, TimelineRows, frozen
from relplanner.timeline.scale import TimeScale
from relplanner.timeline.shapes import Bars, Gaps

Span = tuple[int, int]
_GAP_KINDS = (np.int64, np.float64, np.float64, np.float64)


def split(bars: Bars, rows: TimelineRows, first: int, scale: TimeScale) -> tuple[Bars, Gaps]:
    """The bars with those that pause in parts, and the gaps in these.

    Work pauses where it was suspended, and where it is planned so. What is complete fills the
    first part, then the next one.

    Args:
        bars: The bars, one for each activity.
        rows: The rows of the scene.
        first: The number of its first row.
        scale: Its time scale.
    """
    at = (bars.row - first).tolist()
    rests = [gaps_of(rows, row) for row in at]
    chosen = [place for place, spans in enumerate(rests) if spans]
    if not chosen:
        return bars, Gaps(*(frozen([], kind) for kind in _GAP_KINDS))
    parts: list[tuple[Any, ...]] = []
    gaps: list[tuple[Any, ...]] = []
    for place in chosen:
        spans, row = rests[place], at[place]
        bar = {name: getattr(bars, name)[place] for name in Bars._fields}
        instants = [rows.start_min[row], *(one for span in spans for one in span)]
        x = scale.x(np.array([*instants, rows.finish_min[row]], np.int64)).tolist()
        parts += _parts(bar, x, float(rows.percent_complete[row]) / 100, scale.width)
        middle = (bars.y0[place] + bars.y1[place]) / 2
        gaps += [
            (bars.row[place], *np.clip(x[at : at + 2], 0, scale.width).tolist(), middle)
            for at in range(1, len(x) - 1, 2)
        ]
    whole = np.setdiff1d(np.arange(len(at)), chosen)
    columns: tuple[Any, ...] = tuple(bars)
    joined = [
        np.concatenate((column[whole], np.array(more, column.dtype)))
        for column, more in zip(columns, _columns(parts, len(columns)), strict=True)
    ]
    order = np.argsort(joined[0], kind="stable")
    lines = zip(_GAP_KINDS, _columns(gaps, len(Gaps._fields)), strict=True)
    return (
        Bars(*(frozen(one[order], one.dtype) for one in joined)),
        Gaps(*(frozen(column, kind) for kind, column in lines)),
    )


def gaps_of(rows: TimelineRows, row: int) -> list[Span]:
    """From when to when work on a row pauses, in order; what overlaps is one."""
    found = list(rows.gaps[row])
    if rows.resumed_min[row] != NO_INSTANT:
        found.append((int(rows.paused_min[row]), int(rows.resumed_min[row])))
    merged: list[Span] = []
    for start, finish in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(finish, merged[-1][1])
        else:
            merged.append((start, finish))
    return merged


def _parts(bar: dict[str, Any], x: list[float], done: float, width: float) -> list[tuple[Any, ...]]:
    """The parts of a bar between these places: its start, each gap's two ends, its finish."""
    pairs = list(zip(x[::2], x[1::2], strict=True))
    left_over = sum(right - left for left, right in pairs) * done
    found = []
    for left, right in pairs:
        filled = min(max(left_over, 0.0), right - left)
        left_over -= right - left
        if right > 0 and left < width:
            x0, x1, done_x = np.clip((left, right, left + filled), 0, width).tolist()
            part = {"x0": x0, "x1": x1, "done_x": done_x}
            part |= {"cut_left": left < 0, "cut_right": right > width}
            found.append(tuple({**bar, **part}.values()))
    return found


def _columns(rows: list[tuple[Any, ...]], count: int) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(count)]
