"""The risks of a plan on the matrix of likelihood and impact, before and after the response."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import (
    FOOTER_PT,
    MARGIN_PT,
    TITLE_PT,
    footer_words,
    paint_footer,
    paint_title,
)
from relplanner.charts.language import say
from relplanner.charts.paper import Paper, check_format, write_paper
from relplanner.charts.sheet import Sheet
from relplanner.page_setup import PageSetup
from relplanner.progress import Progress
from relplanner.risks.scoring import IMPACTS, LIKELIHOODS, level, score

_STEPS = range(1, 6)
_CLOSED = "closed"

_AXIS_PT = 92.0
_CELL_PT = (48.0, 76.0)
_LINE_PT = 10.0
_HEADING_LINE_PT = 11.0
_BETWEEN_PT = 26.0
_LIST_LINE_PT = 12.0
_LIST_HEAD_PT = 18.0
_MOST_LISTED_LINES = 12
_AROUND_PT = 58.0
_CODES_TOP_PT = 21.0
_CODE_COLUMN_PT = 34.0

Cells = Mapping[tuple[int, int], Sequence[str]]


def draw_risk_matrix(
    snapshot: Any,
    path: str | Path,
    *,
    release_ids: Collection[str] | None = None,
    setup: PageSetup | None = None,
    now: dt.datetime | None = None,
    dpi: float = 150,
    progress: Progress | None = None,
) -> None:
    """Draws the risk matrix of a plan, before and after the response, into a file.

    Each risk is named by its code in its cell, each cell by its level and score; the worst ones
    are listed below. Closed risks are left out, and counted in the line below the title.

    Args:
        snapshot: The plan, from `plan.snapshot()`.
        path: The file; its ending says which format: .png, .svg or .pdf.
        release_ids: Only the risks of these releases; of all when None.
        setup: The paper; A4 when None.
        now: When it is made; the clock's time when None.
        dpi: Dots per inch of a PNG.
        progress: Told before and after; may cancel.

    Raises:
        InvalidInputError: The ending or the page isn't possible.
        EnvironmentFailure: The file can't be written; an old one is as it was.
        Cancelled: The progress asked to stop; an old file is as it was.
    """
    path = Path(path)
    check_format(path)
    with style.drawing():
        paper = matrix_paper(
            snapshot, setup or PageSetup("A4"), release_ids=release_ids, now=now
        )  # fmt: skip
        write_paper(path, paper, dpi=dpi, progress=progress)


def matrix_paper(
    snapshot: Any,
    setup: PageSetup,
    *,
    release_ids: Collection[str] | None = None,
    now: dt.datetime | None = None,
) -> Paper:
    """The page of the matrix, within `style.drawing`; arguments as for `draw_risk_matrix`.

    Raises:
        InvalidInputError: The page isn't possible.
    """
    title, _, drawn = matrix_sheet(snapshot, setup, release_ids)
    footer = footer_words(snapshot, now or dt.datetime.now(dt.UTC))

    def whole(number: int) -> Sheet:
        sheet = drawn(number)
        paint_footer(sheet, footer, say("Page {0} of {1}", 1, 1))
        return sheet

    return Paper(title, 1, whole)


def matrix_sheet(snapshot: Any, setup: PageSetup, release_ids: Collection[str] | None) -> Paper:
    """The page of the matrix, without its footer yet."""
    from relplanner.releases.tables import Release
    from relplanner.risks.tables import Risk

    setup.check()
    releases = [
        one for one in snapshot.records(Release) if release_ids is None or one.id in release_ids
    ]
    wanted = {one.id for one in releases}
    risks = [one for one in snapshot.records(Risk) if one.release_id in wanted]
    shown = [one for one in risks if one.state != _CLOSED]
    names = " · ".join(f"{one.code} {one.name}" for one in releases)
    subtitle = f"{_counted(len(shown), len(risks) - len(shown))}   |   {names}"
    title = f"{snapshot.plan.name}: {say('risks')}"
    face = Typeface([title, subtitle, *(one.name for one in shown)])

    def drawn(_number: int) -> Sheet:
        sheet = Sheet(*setup.size, face)
        paint_title(sheet, title, subtitle)
        _paint(sheet, shown)
        return sheet

    return Paper(title, 1, drawn)


def _counted(shown: int, closed: int) -> str:
    words = say("1 risk") if shown == 1 else say("{0} risks", shown)
    return say("{0}, {1} closed and not shown", words, closed) if closed else words


def risk_cells(risks: Iterable[Any], *, residual: bool) -> dict[tuple[int, int], list[str]]:
    """Codes of risks by (likelihood, impact); residual ones without a score are left out."""
    cells: dict[tuple[int, int], list[str]] = {}
    for one in risks:
        place = (one.likelihood, one.impact)
        if residual:
            place = (one.residual_likelihood, one.residual_impact)
        if None not in place:
            cells.setdefault(place, []).append(one.code)
    return cells


def fitted(codes: Sequence[str], capacity: int) -> list[str]:
    """At most `capacity` texts: the codes, the last ones counted ("+3") where they don't fit."""
    if len(codes) <= capacity:
        return list(codes)
    kept = max(0, capacity - 1)
    return [*codes[:kept], f"+{len(codes) - kept}"]


def _paint(sheet: Sheet, risks: Sequence[Any]) -> None:
    """Both matrices, beside each other where the page is wider than high, and the worst risks."""
    down = 2 if sheet.height > sheet.width else 1
    width = sheet.width - 2 * MARGIN_PT
    if down == 1:
        width = (width - _BETWEEN_PT) / 2
    top = MARGIN_PT + TITLE_PT
    room = sheet.height - top - FOOTER_PT - MARGIN_PT
    lines = min(_MOST_LISTED_LINES, -(-len(risks) // 2))
    listed = _LIST_HEAD_PT + lines * _LIST_LINE_PT
    least, most = _CELL_PT
    cell = (room - down * _AROUND_PT - listed) / (down * len(_STEPS))
    cell = max(least, min(most, cell))
    high = _AROUND_PT + len(_STEPS) * cell
    unrated = sum(None in {one.residual_likelihood, one.residual_impact} for one in risks)
    after = say("After the response")
    after += " " + say("({0} not assessed)", unrated) if unrated else ""
    for number, (title, residual) in enumerate(
        ((say("Before the response"), False), (after, True))
    ):
        left = MARGIN_PT + (0 if down == 2 else number * (width + _BETWEEN_PT))
        y = top + (number * high if down == 2 else 0)
        _paint_matrix(sheet, risk_cells(risks, residual=residual), title, (left, y, width, cell))
    _paint_list(sheet, risks, top + down * high, room - down * high)


def _paint_matrix(
    sheet: Sheet, cells: Cells, title: str, place: tuple[float, float, float, float]
) -> None:
    left, top, width, cell = place
    grid_left, grid_top = left + _AXIS_PT, top + _HEADING_LINE_PT + 3
    cell_width = (width - _AXIS_PT) / len(_STEPS)
    bottom = grid_top + len(_STEPS) * cell
    sheet.text(grid_left, top + 2, title, size=style.HEADING_PT + 1, bold=True)
    for likelihood in _STEPS:
        y0 = bottom - likelihood * cell
        middle = y0 + cell / 2
        sheet.text(
            grid_left - 6, middle, f"{likelihood} {say(LIKELIHOODS[likelihood - 1])}",
            align="right", room=_AXIS_PT - 18,
        )  # fmt: skip
        for impact in _STEPS:
            x0 = grid_left + (impact - 1) * cell_width
            box = (x0, y0, x0 + cell_width, y0 + cell)
            _paint_cell(sheet, (likelihood, impact), cells.get((likelihood, impact), ()), box)
    for impact in _STEPS:
        middle = grid_left + (impact - 0.5) * cell_width
        sheet.text(
            middle, bottom + 8, f"{impact} {say(IMPACTS[impact - 1])}", align="center",
            room=cell_width - 4,
        )  # fmt: skip
    centre = (grid_top + bottom) / 2
    sheet.text(left + 4, centre, say("Likelihood"), color=style.MUTED, angle=90, align="center")
    sheet.text(
        grid_left + 2.5 * cell_width, bottom + 20, say("Impact"), color=style.MUTED, align="center"
    )


def _paint_cell(
    sheet: Sheet,
    place: tuple[int, int],
    codes: Sequence[str],
    box: tuple[float, float, float, float],
) -> None:
    x0, y0, x1, y1 = box
    word = level(*place)
    ground, ink = style.LEVELS[word]
    sheet.rectangles(x0, y0, x1, y1, fill=ground, edge=style.GROUND, line=1.5)
    sheet.text(x0 + 5, y0 + 8, f"{score(*place)} {say(word)}", size=style.SMALL_PT, color=ink)
    columns = max(1, int((x1 - x0 - 6) // _CODE_COLUMN_PT))
    lines = max(1, int((y1 - y0 - _CODES_TOP_PT + 4) // _LINE_PT))
    for number, text in enumerate(fitted(codes, columns * lines)):
        line, column = divmod(number, columns)
        x = x0 + 5 + column * (x1 - x0 - 6) / columns
        sheet.text(
            x, y0 + _CODES_TOP_PT + line * _LINE_PT, text, bold=True, color=ink,
            room=(x1 - x0 - 6) / columns - 1,
        )  # fmt: skip


def _paint_list(sheet: Sheet, risks: Sequence[Any], top: float, room: float) -> None:
    """The worst risks with their names, in two columns, as many as there is room for."""
    ordered = sorted(risks, key=lambda one: (-score(one.likelihood, one.impact), one.id))
    lines = int((room - _LIST_HEAD_PT) // _LIST_LINE_PT)
    if lines < 1 or not ordered:
        return
    width = (sheet.width - 2 * MARGIN_PT - _BETWEEN_PT) / 2
    listed = ordered[: 2 * lines]
    rest = len(ordered) - len(listed)
    words = say("Worst first, {0} more not listed", rest) if rest else say("Worst first")
    sheet.text(MARGIN_PT, top + 4, words, size=style.HEADING_PT, bold=True)
    per_column = -(-len(listed) // 2)
    for number, one in enumerate(listed):
        column, line = divmod(number, per_column)
        left = MARGIN_PT + column * (width + _BETWEEN_PT)
        _paint_risk(sheet, one, left, top + 20 + line * _LIST_LINE_PT, width)


def _paint_risk(sheet: Sheet, risk: Any, left: float, middle: float, width: float) -> None:
    scores = [(risk.likelihood, risk.impact)]
    if None not in {risk.residual_likelihood, risk.residual_impact}:
        scores.append((risk.residual_likelihood, risk.residual_impact))
    words = " → ".join(f"{score(*one)} {say(level(*one))}" for one in scores)
    size = 4.0
    for number, one in enumerate(scores):
        x = left + number * 9
        sheet.rectangles(
            x, middle - size, x + 8, middle + size, fill=style.LEVELS[level(*one)][0],
            edge=style.LINE, line=0.4,
        )  # fmt: skip
    used = sheet.text(left + width, middle, words, align="right", color=style.MUTED)
    sheet.text(left + 22, middle, risk.code, bold=True, room=44)
    sheet.text(left + 68, middle, risk.name, room=width - 68 - used - 10)
