"""The risk register on its five by five matrix."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from relplanner.atomic import written_beside
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.sheet import Sheet, check_format, pdf_pages, write_picture
from relplanner.risks.scoring import LEVELS, Level, level
from relplanner.risks.tables import Risk
from relplanner.snapshot import Snapshot

# Lighter to darker, so that the level shows without colour, too; each is worded besides.
_FILLS: dict[Level, str] = {
    "low": "#e3efdc", "medium": "#fdf0c4", "high": "#f3b27a", "extreme": "#b3261e",
}  # fmt: skip
_LIKELIHOODS = ("rare", "unlikely", "possible", "likely", "almost certain")
_IMPACTS = ("negligible", "minor", "moderate", "major", "severe")
_CELL_W, _CELL_H, _LEFT, _TOP, _GAP = 104.0, 66.0, 120.0, 76.0, 26.0
_CODE_H, _CODES_IN_CELL, _LINE_H = 10.5, 8, 13.0
_LIST_ROOM = 620.0


def draw_risk_matrix(
    snapshot: Snapshot, path: str | Path, *, release_ids: Collection[str] | None = None,
    dpi: float = 150,
) -> None:  # fmt: skip
    """Draws the open risks by likelihood and impact, and lists them worst first.

    An arrow in the list leads from the score now to the residual score.

    Args:
        snapshot: The plan.
        path: Ends in .png, .svg or .pdf.
        release_ids: Only these releases; all when None.
        dpi: Dots per inch of a PNG.

    Raises:
        InvalidInputError: For another ending.
        EnvironmentFailure: The file can't be written; an old one is as it was.
    """
    path = Path(path)
    ending = check_format(path)
    risks = [
        one
        for one in snapshot.records(Risk)
        if one.state != "closed" and (release_ids is None or one.release_id in release_ids)
    ]
    risks.sort(key=lambda one: (-one.likelihood * one.impact, one.id))
    with style.drawing():
        sheet = _sheet(snapshot, risks)
        with written_beside(path) as file:
            if ending == ".pdf":
                with pdf_pages(file, f"Risks of {snapshot.plan.name}") as pdf:
                    pdf.savefig(sheet.figure)
            else:
                write_picture(sheet, file, ending, dpi)


def _sheet(snapshot: Snapshot, risks: list[Any]) -> Sheet:
    matrix_h = _TOP + 5 * _CELL_H + 60
    height = max(matrix_h, _TOP + (len(risks) + 2) * _LINE_H + 30)
    width = _LEFT + 5 * _CELL_W + _GAP + _LIST_ROOM
    sheet = Sheet(width, height, Typeface([snapshot.plan.name, *(one.name for one in risks)]))
    sheet.text(
        24, 28, f"Risks of {snapshot.plan.name}", size=style.TITLE_PT, bold=True, room=width - 48
    )
    count = f"{len(risks)} open risks" if len(risks) != 1 else "1 open risk"
    head = f"journal entry {snapshot.head_seq} · head {snapshot.head_hash[:12]}"
    sheet.text(24, 48, f"{count}   |   {head}", size=style.HEADING_PT, color=style.MUTED)
    _paint_matrix(sheet, risks)
    _paint_list(sheet, risks)
    return sheet


def _paint_matrix(sheet: Sheet, risks: list[Any]) -> None:
    for likelihood in range(1, 6):
        top = _TOP + (5 - likelihood) * _CELL_H
        label = f"{likelihood} {_LIKELIHOODS[likelihood - 1]}"
        sheet.text(_LEFT - 10, top + _CELL_H / 2, label, align="right")
        for impact in range(1, 6):
            left = _LEFT + (impact - 1) * _CELL_W
            word = level(likelihood, impact)
            ink = "#ffffff" if word == "extreme" else style.INK
            sheet.rectangles(
                left, top, left + _CELL_W, top + _CELL_H, fill=_FILLS[word], edge=style.GROUND,
                line=2,
            )  # fmt: skip
            sheet.text(
                left + _CELL_W - 6, top + _CELL_H - 9, word, size=style.SMALL_PT, color=ink,
                align="right",
            )  # fmt: skip
            here = [o.code for o in risks if (o.likelihood, o.impact) == (likelihood, impact)]
            _paint_codes(sheet, here, left, top, ink)
    bottom = _TOP + 5 * _CELL_H
    for impact in range(1, 6):
        middle = _LEFT + (impact - 0.5) * _CELL_W
        label = f"{impact} {_IMPACTS[impact - 1]}"
        sheet.text(middle, bottom + 14, label, align="center")
    sheet.text(
        _LEFT + 2.5 * _CELL_W, bottom + 34, "Impact", size=style.HEADING_PT, bold=True,
        align="center",
    )  # fmt: skip
    sheet.text(
        26, _TOP + 2.5 * _CELL_H, "Likelihood", size=style.HEADING_PT, bold=True, align="center",
        angle=90,
    )  # fmt: skip


def _paint_codes(sheet: Sheet, codes: list[str], left: float, top: float, ink: str) -> None:
    shown = codes[:_CODES_IN_CELL]
    if len(codes) > _CODES_IN_CELL:
        shown = [*codes[: _CODES_IN_CELL - 1], f"+{len(codes) - _CODES_IN_CELL + 1} more"]
    for place, code in enumerate(shown):
        column, row = divmod(place, 4)
        x = left + 8 + column * (_CELL_W - 12) / 2
        y = top + 11 + row * _CODE_H
        sheet.text(x, y, code, color=ink, bold=True, room=(_CELL_W - 12) / 2)


def _paint_list(sheet: Sheet, risks: list[Any]) -> None:
    left = _LEFT + 5 * _CELL_W + _GAP
    sheet.text(left, _TOP + 4, "Risk", bold=True, size=style.HEADING_PT)
    sheet.text(left + 440, _TOP + 4, "Score now → residual", bold=True, size=style.HEADING_PT)
    for place, one in enumerate(risks, start=1):
        y = _TOP + 8 + place * _LINE_H
        sheet.text(left, y, one.code, bold=True)
        sheet.text(left + 46, y, one.name, room=384)
        now = f"{one.likelihood * one.impact} {level(one.likelihood, one.impact)}"
        if one.residual_likelihood is not None:
            rest = level(one.residual_likelihood, one.residual_impact)
            now += f" → {one.residual_likelihood * one.residual_impact} {rest}"
        sheet.text(left + 440, y, now, room=_LIST_ROOM - 450)
    if not risks:
        sheet.text(left, _TOP + 8 + _LINE_H, f"None is open. Levels: {', '.join(LEVELS)}.")
