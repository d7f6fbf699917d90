"""What every page has: a title, what the plan was when it was drawn, the number of the page."""

from __future__ import annotations

import datetime as dt
from typing import Any

from relplanner.calendars.zones import zone_info
from relplanner.charts import style
from relplanner.charts.fonts import STAND_IN
from relplanner.charts.language import date_text, say
from relplanner.charts.sheet import Sheet

MARGIN_PT = 28.0
TITLE_PT = 46.0
FOOTER_PT = 16.0


def footer_words(snapshot: Any, now: dt.datetime) -> str:
    """When it was made, of which state of the plan (its newest journal entry), and of which plan.

    The name is last: where a page is too narrow it is cut, and stands in the title anyway.
    """
    made = now.astimezone(zone_info(snapshot.zone))
    return " · ".join(
        (
            say("Made {0}, {1} ({2})", date_text(made), f"{made:%H:%M}", snapshot.zone),
            say("journal entry {0}", snapshot.head_seq),
            say("journal head {0}", snapshot.head_hash[:12]),
            snapshot.plan.name,
        )
    )


def paint_title(sheet: Sheet, title: str, subtitle: str) -> None:
    """Title and line below it, at the top of a page.

    A long title is written smaller: what is printed stands at its end.
    """
    room = sheet.width - 2 * MARGIN_PT
    letters, size = sheet.face.clean(title), style.TITLE_PT
    while size > style.HEADING_PT and sheet.face.width(letters, size, bold=True) > room:
        size -= 0.5
    sheet.text(MARGIN_PT, MARGIN_PT + 8, title, size=size, bold=True, room=room)
    sheet.text(
        MARGIN_PT, MARGIN_PT + 27, subtitle, size=style.HEADING_PT, color=style.MUTED, room=room
    )


def paint_footer(sheet: Sheet, words: str, page: str) -> None:
    """The line at the bottom of a page, with a note where a character could not be printed."""
    right, middle = sheet.width - MARGIN_PT, sheet.height - MARGIN_PT - 4
    sheet.lines([[(MARGIN_PT, middle - 8), (right, middle - 8)]], color=style.HAIRLINE)
    used = sheet.text(right, middle, page, size=style.SMALL_PT, color=style.MUTED, align="right")
    if sheet.face.replaced:
        words += " · " + say("{0} stands for a character that no installed font holds", STAND_IN)
    sheet.text(
        MARGIN_PT, middle, words, size=style.SMALL_PT, color=style.MUTED,
        room=right - used - 2 * MARGIN_PT,
    )  # fmt: skip
