"""How a view is put on paper: which paper, over how many pages, from when to when, how grouped.

One value for the command line, the window and scripts; it says what is wrong with it before
anything is drawn.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.groupings import GROUPINGS, Grouping

if TYPE_CHECKING:
    from relplanner.charts.language import Language

View = Literal["timeline", "risks", "load", "checklists", "rollback", "runbook"]
"""What can be put on paper."""
VIEWS: tuple[View, ...] = ("timeline", "risks", "load", "checklists", "rollback", "runbook")
PAGED: frozenset[View] = frozenset({"checklists", "rollback", "runbook"})
"""Tables, which are pages and no pictures."""
TIMED: frozenset[View] = frozenset({"timeline", "load"})
"""What has a time axis."""

PAGES_MM: dict[str, tuple[float, float]] = {
    "A4": (297, 210),
    "A3": (420, 297),
    "A2": (594, 420),
    "A1": (841, 594),
    "Letter": (279.4, 215.9),
    "Legal": (355.6, 215.9),
    "Tabloid": (431.8, 279.4),
}
"""Long and short edge of pages in millimetres (ISO 216, ANSI/ASME Y14.1)."""
POINTS_PER_MM = 72 / 25.4
MOST_PAGES_WIDE = 50
MOST_PAGES = 2000
"""More is a slip of the hand, not a print."""


@dataclass(frozen=True)
class PageSetup:
    """How a view is put on paper.

    Attributes:
        page: One of `PAGES_MM`, in any case.
        landscape: The long edge at the bottom.
        pages_wide: Over how many pages the time is spread.
        pages_high: All rows on at most so many pages below each other; as many as they need when
            None.
        first_day: From this day on, in the plan's zone; as the activities need when None.
        last_day: Up to this day, inclusive.
        baseline: The code of the baseline whose dates are drawn under the bars; none when empty.
        group_by: The activities of a timeline under headings; in their outline when empty.
        only: The ids of the activities of a timeline that are drawn, in their order, summaries
            too; all when None. Releases are always drawn.
        closed: The ids of rows and headings that are drawn without what is under them.
    """

    page: str = "A3"
    landscape: bool = True
    pages_wide: int = 1
    pages_high: int | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    group_by: Grouping = ""
    baseline: str = ""
    only: tuple[str, ...] | None = None
    closed: tuple[str, ...] = ()

    def check(self) -> None:
        """Objects to what can't be printed, whatever the plan.

        Raises:
            InvalidInputError: With what is wrong and what to give instead.
        """
        if self.page.lower() not in map(str.lower, PAGES_MM):
            raise InvalidInputError(
                f"There is no page size “{self.page}”.", todo=f"Use one of {', '.join(PAGES_MM)}."
            )
        if not 1 <= self.pages_wide <= MOST_PAGES_WIDE:
            raise InvalidInputError(
                f"A print can't be {self.pages_wide:,} pages wide.",
                todo=f"Take 1 to {MOST_PAGES_WIDE:,}.",
            )
        if self.pages_high is not None and not 1 <= self.pages_high <= MOST_PAGES:
            raise InvalidInputError(
                f"A print can't be {self.pages_high:,} pages high.",
                todo=f"Take 1 to {MOST_PAGES:,}.",
            )
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise InvalidInputError(
                f"The time to draw ends on {self.last_day}, before it begins on {self.first_day}.",
                todo="Give a later end.",
            )
        if self.group_by and self.group_by not in GROUPINGS:
            raise InvalidInputError(
                f"Rows can't be grouped by “{self.group_by}”.",
                todo=f"Use one of {', '.join(GROUPINGS)}.",
            )
        days = [day for day in (self.first_day, self.last_day) if day is not None]
        if days:
            self._check_years(days)

    def check_for(self, view: View, *, paged: bool) -> None:
        """Objects to what a view can't take, so that nothing is left out in silence.

        Args:
            view: Which view.
            paged: False for a picture, which is one page as high as it needs to be.

        Raises:
            InvalidInputError: With what is wrong and what to do.
        """
        over_pages = self.pages_wide > 1 or self.pages_high is not None
        if over_pages and not paged:
            raise InvalidInputError(
                "A picture is one page, as high as it needs to be.",
                todo="Export a .pdf, or leave out how many pages it is to have.",
            )
        if over_pages and view != "timeline":
            raise InvalidInputError(
                "Only a timeline can be spread over a number of pages.",
                todo="Leave out how many pages it is to have.",
            )
        if (self.first_day or self.last_day) and view not in TIMED:
            raise InvalidInputError(
                "Only timelines and the load of people are drawn from one day to another.",
                todo="Leave out the days.",
            )
        if self.group_by and view != "timeline":
            raise InvalidInputError(
                "Only the rows of a timeline can be grouped.", todo="Leave out the grouping."
            )
        if (self.only is not None or self.closed) and view != "timeline":
            raise InvalidInputError(
                "Only the rows of a timeline can be chosen.", todo="Leave out which to draw."
            )
        if self.baseline and view != "timeline":
            raise InvalidInputError(
                "Only a timeline can be drawn with a baseline.", todo="Leave out the baseline."
            )

    def _check_years(self, days: list[dt.date]) -> None:
        # Brings numpy along, which starting the command line can do without.
        from relplanner.calendars.zones import FIRST_YEAR, LAST_YEAR

        for day in days:
            if not FIRST_YEAR <= day.year <= LAST_YEAR:
                raise InvalidInputError(
                    f"{day} can't be drawn.",
                    todo=f"Give a day of the years {FIRST_YEAR} to {LAST_YEAR}.",
                )

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points; of a setup that has been checked."""
        by_name = {name.lower(): size for name, size in PAGES_MM.items()}
        long, short = (edge * POINTS_PER_MM for edge in by_name[self.page.lower()])
        return (long, short) if self.landscape else (short, long)

    def values(self) -> dict[str, Any]:
        """As values fit for JSON; `of_values` takes them back."""
        found = {one.name: getattr(self, one.name) for one in fields(self)}
        for name in ("first_day", "last_day"):
            found[name] = found[name] and found[name].isoformat()
        return found

    @staticmethod
    def of_values(values: Mapping[str, Any]) -> PageSetup:
        """The setup that `values` gave."""
        days = {
            name: dt.date.fromisoformat(values[name])
            for name in ("first_day", "last_day")
            if values[name] is not None
        }
        only = values["only"]
        rows = {"only": None if only is None else tuple(only), "closed": tuple(values["closed"])}
        return PageSetup(**{**values, **days, **rows})


def usual_setup(view: View) -> PageSetup:
    """The paper that a view is put on where nobody asks for another."""
    return PageSetup("A3" if view in TIMED else "A4")


class Picture(NamedTuple):
    """What a .png, .svg or .pdf shows.

    Attributes:
        view: Which view.
        setup: On what paper; the view's usual one when None.
        language: In what language; English when None.
    """

    view: View = "timeline"
    setup: PageSetup | None = None
    language: Language | None = None


TIMELINE = Picture()
