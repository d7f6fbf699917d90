"""How a workbook looks: one quiet style, in which colour is never the only signal."""

from __future__ import annotations

from typing import Any

INK, QUIET, LINE = "#1F2933", "#52606D", "#CBD2D9"
ACCENT, CRITICAL, SUMMARY, MILESTONE = "#2C6E9B", "#B3261E", "#323F4B", "#6B3FA0"

# Fill and font colour of a risk score, by its word.
LEVEL_COLOURS = {
    "low": ("#D9EAD3", INK),
    "medium": ("#FFF2CC", INK),
    "high": ("#F6B26B", INK),
    "extreme": ("#B3261E", "#FFFFFF"),
}
STATE_COLOURS = {
    "done": "#D9EAD3", "valid": "#D9EAD3", "confirmed": "#D9EAD3", "ready": "#D9EAD3",
    "open": "#FFF2CC", "asked": "#FFF2CC", "promised": "#FFF2CC", "stale": "#F6B26B",
    "not applicable": "#E4E7EB", "declined": "#F6B26B", "failed": "#F6B26B", "invalid": "#F6B26B",
}  # fmt: skip

_BASE = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top"}
_CELL = {**_BASE, "bottom": 4, "bottom_color": LINE}
# `_)` at the end of a number format keeps the number off the text in the next column, by the
# width of a bracket (an indent does it in Excel, but LibreOffice forgets it in some rows).
_RIGHT = {"align": "right"}


class Styles:
    """The formats of one workbook, each made on first use."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def _of(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    def title(self) -> Any:
        """The first line of a sheet."""
        return self._of(**{**_BASE, "font_size": 16, "bold": True, "valign": "vcenter"})

    def subtitle(self) -> Any:
        """The line under it."""
        return self._of(**{**_BASE, "font_color": QUIET})

    def heading(self) -> Any:
        """The name of a block."""
        return self._of(**{**_BASE, "font_size": 12, "bold": True, "font_color": ACCENT})

    def header(self, *, numeric: bool = False) -> Any:
        """A column's header; over numbers it stands to the right."""
        side = {"align": "right", "indent": 1} if numeric else {}
        return self._of(
            **{**_BASE, "bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, **side,
               "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": ACCENT}
        )  # fmt: skip

    def text(self, *, bold: bool = False, indent: int = 0, wrap: bool = True) -> Any:
        """A text cell."""
        return self._of(
            **_CELL, align="left", bold=bold, indent=min(indent, 15), text_wrap=wrap,
            num_format="@",
        )  # fmt: skip

    def right(self, *, bold: bool = False) -> Any:
        """A text that stands to the right like a number (`5d`, `1:25`)."""
        return self._of(**_CELL, **_RIGHT, indent=1, bold=bold, num_format="@")

    def label(self) -> Any:
        """What stands before a fact."""
        return self._of(**{**_CELL, "font_color": QUIET})

    def number(self) -> Any:
        """A whole number."""
        return self._of(**_CELL, **_RIGHT, num_format="#,##0_)")

    def days(self) -> Any:
        """Days or hours with one decimal."""
        return self._of(**_CELL, **_RIGHT, num_format="#,##0.0_)")

    def percent(self) -> Any:
        """A share of one."""
        return self._of(**_CELL, **_RIGHT, num_format="0%_)")

    def moment(self, *, bold: bool = False) -> Any:
        """A date with time of day."""
        return self._of(**_CELL, num_format="yyyy-mm-dd hh:mm", align="left", bold=bold)

    def late(self) -> Any:
        """A date or word that tells of a missed deadline."""
        return self._of(
            **{**_CELL, "font_color": CRITICAL}, num_format="yyyy-mm-dd hh:mm", align="left",
            bold=True,
        )  # fmt: skip

    def day(self) -> Any:
        """A date."""
        return self._of(**_CELL, num_format="yyyy-mm-dd", align="left")

    def state(self, word: str) -> Any:
        """A status word, with its colour behind it."""
        colour = STATE_COLOURS.get(word)
        fill = {"bg_color": colour} if colour else {}
        return self._of(**_CELL, **fill, bold=True, text_wrap=True)

    def level(self, word: str, *, matrix: bool = False) -> Any:
        """A risk level, with its colour behind it."""
        fill, font = LEVEL_COLOURS[word]
        extra = {"align": "center", "valign": "vcenter", "text_wrap": True, "border": 1,
                 "border_color": "#FFFFFF"} if matrix else {}  # fmt: skip
        return self._of(**{**_CELL, "bg_color": fill, "font_color": font, **extra})

    def caption(self, side: str) -> Any:
        """What stands beside or under a matrix."""
        return self._of(**{**_BASE, "align": side, "valign": "vcenter", "text_wrap": True})

    def bar(self, colour: str) -> Any:
        """A cell of the Gantt."""
        return self._of(
            font_name="Calibri", font_size=7, font_color="#FFFFFF", bg_color=colour,
            align="center", valign="vcenter",
        )  # fmt: skip

    def month(self) -> Any:
        """The month over the first of its columns in the Gantt."""
        return self._of(**{**_BASE, "font_size": 9, "bold": True, "font_color": ACCENT})

    def axis(self, *, upright: bool) -> Any:
        """A date over the Gantt: the day of the month, or upright the month."""
        shape = {"rotation": 90, "num_format": "mmm yy"} if upright else {"num_format": "d"}
        return self._of(
            **{**_BASE, **shape, "font_size": 7, "font_color": "#FFFFFF", "bg_color": ACCENT,
               "align": "center", "valign": "vcenter"}
        )  # fmt: skip

    def week(self) -> Any:
        """The empty column of the Gantt in which a week (or what a column spans) begins."""
        return self._of(left=4, left_color=LINE)
