"""The colours of the look, by what they mean.

Text on its ground has a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3), shapes that carry a meaning
3:1 (1.4.11); tests/gui checks both.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

GRID_PX = 4
"""All spacing is a multiple of it."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`.

    Attributes:
        window: Behind everything; navigation, tool bars.
        surface: Behind tables, charts and text.
        surface_raised: Headers, cards, hover.
        ink: Text.
        muted: Less important text.
        line: Visible lines, borders of fields.
        hairline: Grid lines.
        accent: The one accent: focus, links, today, primary buttons.
        on_accent: Text on the accent.
        selection: Ground of selected rows; `ink` stands on it.
        weekend: Days off.
        holiday: Holidays.
        freeze: Change freezes.
        band: Rows of releases.
        bar: Activities.
        bar_done: The part of a bar that is complete.
        bracket: Summaries.
        link: Dependencies.
        critical: Critical activities.
        critical_dark: The complete part of a critical bar; outlines.
        good: Fine (always with a word or shape beside it).
        warning: Needs a look.
        bad: Wrong.
        risk_low: Grounds of a risk's level; `risk_ink` stands on them.
        risk_ink: Text on the risk grounds.
    """

    name: str
    window: str
    surface: str
    surface_raised: str
    ink: str
    muted: str
    line: str
    hairline: str
    accent: str
    on_accent: str
    selection: str
    weekend: str
    holiday: str
    freeze: str
    band: str
    bar: str
    bar_done: str
    bracket: str
    link: str
    critical: str
    critical_dark: str
    good: str
    warning: str
    bad: str
    risk_low: str
    risk_medium: str
    risk_high: str
    risk_extreme: str
    risk_ink: str


LIGHT = Theme(
    name="light", window="#f3f5f7", surface="#ffffff", surface_raised="#eef1f4", ink="#1f2933",
    muted="#52606d", line="#7b8794", hairline="#e3e8ed", accent="#2f6b9a", on_accent="#ffffff",
    selection="#d5e5f2", weekend="#f4f6f8", holiday="#e6ebf1", freeze="#e8e1f0", band="#e9eff5",
    bar="#8fb3d1", bar_done="#3f77a3", bracket="#3e4c59", link="#7b8794", critical="#d9604f",
    critical_dark="#8f2617", good="#2d7a46", warning="#8a5a00", bad="#b3261e", risk_low="#d9ead3",
    risk_medium="#fff2cc", risk_high="#f6b26b", risk_extreme="#f0938a", risk_ink="#1f2933",
)  # fmt: skip

DARK = Theme(
    name="dark", window="#1b2026", surface="#14181d", surface_raised="#252c34", ink="#e4e9ee",
    muted="#a3afbb", line="#71808e", hairline="#2a323b", accent="#6fb1e0", on_accent="#0d1a24",
    selection="#234159", weekend="#191e24", holiday="#222a33", freeze="#2b2438", band="#202933",
    bar="#4d7ea6", bar_done="#8fc0e6", bracket="#b8c4cf", link="#8a97a4", critical="#d4604f",
    critical_dark="#f5a698", good="#7cc794", warning="#e0b25a", bad="#f08a80", risk_low="#35553d",
    risk_medium="#5c5222", risk_high="#7a4c1a", risk_extreme="#8c2f27", risk_ink="#f2f5f7",
)  # fmt: skip


class Look(QObject):
    """Which theme is on.

    Signals:
        changed: Another theme is on; whoever paints paints anew.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._theme

    def use(self, theme: Theme) -> None:
        """Puts a theme on."""
        if theme is not self._theme:
            self._theme = theme
            self.changed.emit()


look = Look()
"""The one look of the program."""


def current() -> Theme:
    """The theme that is on."""
    return look.theme
