"""The words beside the bars."""

from __future__ import annotations

from typing import Literal

from relplanner.calendars.instant import to_datetime
from relplanner.timeline.routing import Grid
from relplanner.timeline.rows import MILESTONE, TimelineRows
from relplanner.timeline.scale import TimeScale
from relplanner.timeline.shapes import Bars, Deadlines, Gaps, Label, Milestones
from relplanner.timeline.words import ENGLISH, DateWords, TextWidth, elided

LabelKind = Literal["none", "name", "code", "owner"]
"""What stands beside a bar; milestones have their date in front of it, but for `none`."""

# Less room than this many letters is not worth a label.
_LEAST_LETTERS = 3


def make_labels(
    kind: LabelKind,
    rows: TimelineRows,
    scale: TimeScale,
    grid: Grid,
    text_width: TextWidth,
    shapes: tuple[Bars, Milestones, Deadlines, Gaps],
    words: DateWords = ENGLISH,
) -> tuple[Label, ...]:
    """Labels right of bars and diamonds, or left of them where there is no room on the right.

    Where there is too little on either side, on the bar itself, if it has more and no pause.

    Args:
        kind: What they say.
        rows: The rows of the scene.
        scale: Its time scale.
        grid: Its rows' measures.
        text_width: Width of a text.
        shapes: The bars, milestones and deadlines that they stand beside, and the pauses of bars.
        words: The language of the dates.
    """
    if kind == "none":
        return ()
    bars, milestones, deadlines, gaps = shapes
    resting = set(gaps.row.tolist())
    texts = getattr(rows, kind)
    marks = dict(zip(deadlines.row.tolist(), deadlines.x.tolist(), strict=True))
    labels = []
    least = _LEAST_LETTERS * text_width("x")
    for row, x0, x1 in _in_order(bars, milestones):
        place = row - grid.first
        text = texts[place]
        if rows.kind[place] == MILESTONE:
            text = _dated(text, int(rows.finish_min[place]), scale.zone, words)
        if not text:
            continue
        mark = marks.get(row)
        wanted = text_width(text)
        right_x = _after_mark(x1 + grid.gap, wanted, mark, grid.gap)
        left_x = _before_mark(x0 - grid.gap, wanted, mark, grid.gap)
        right, left = scale.width - right_x, left_x
        y = (place + 0.5) * grid.height
        align: Literal["left", "right"] = "right"
        room = x = left
        if wanted <= right or right >= left or right >= wanted / 2:
            room, x, align = right, right_x, "left"
        on_bar = x1 - x0 - 2 * grid.gap
        if row not in resting and wanted > max(right, left) and on_bar > min(room, wanted):
            room, x, align = on_bar, x0 + grid.gap, "left"
        if room < min(wanted, least):
            continue
        shown = text if wanted <= room else elided(text, room, text_width)
        if shown:
            labels.append(Label(row, shown, x, y, align, room))
    return tuple(labels)


def _in_order(bars: Bars, milestones: Milestones) -> list[tuple[int, float, float]]:
    """(row, left edge, right edge) of all that may have a label, by rows."""
    return sorted(
        [
            *zip(bars.row.tolist(), bars.x0.tolist(), bars.x1.tolist(), strict=True),
            *zip(
                milestones.row.tolist(),
                (milestones.x - milestones.radius).tolist(),
                (milestones.x + milestones.radius).tolist(),
                strict=True,
            ),
        ]
    )


def _after_mark(x: float, wanted: float, mark: float | None, gap: float) -> float:
    """`x`, or behind the deadline's mark where the text would run into it."""
    if mark is not None and x - 2 * gap <= mark <= x + wanted:
        return mark + 2 * gap
    return x


def _before_mark(x: float, wanted: float, mark: float | None, gap: float) -> float:
    """`x`, or before the deadline's mark where the text would run into it."""
    if mark is not None and x - wanted <= mark <= x + 2 * gap:
        return mark - 2 * gap
    return x


def _dated(text: str, instant: int, zone: str, words: DateWords) -> str:
    date = words.day(to_datetime(instant, zone))
    return f"{date} · {text}" if text else date
