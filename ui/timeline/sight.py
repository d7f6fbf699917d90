"""Which stretch of time is in sight, and how much room a minute has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_HOUR_MIN = 60
_DAY_MIN = 24 * _HOUR_MIN
NEAREST_PX_PER_MIN = 2.0
"""An hour over 120 pixels."""
FARTHEST_PX_PER_MIN = 60.0 / (365 * _DAY_MIN)
"""A year over 60 pixels."""


@dataclass
class Sight:
    """The time range that a chart shows; changed by zooming and scrolling.

    Attributes:
        first_min: Instant at the left edge, minutes since the epoch; a fraction while scrolling.
        px_per_min: Room of a minute.
    """

    first_min: float = 0.0
    px_per_min: float = 24.0 / _DAY_MIN

    def x(self, instant: float) -> float:
        """Place of an instant, in pixels from the left edge."""
        return (instant - self.first_min) * self.px_per_min

    def instant(self, x: float) -> float:
        """The instant at a place."""
        return self.first_min + x / self.px_per_min

    def zoom(self, factor: float, x: float) -> None:
        """Gives a minute `factor` times the room; the instant at `x` stays where it is."""
        kept = self.instant(x)
        wanted = self.px_per_min * factor
        self.px_per_min = min(NEAREST_PX_PER_MIN, max(FARTHEST_PX_PER_MIN, wanted))
        self.first_min = kept - x / self.px_per_min

    def fit(self, first_min: int, last_min: int, width_px: float, margin_px: float) -> None:
        """Shows a stretch of time with a margin on both sides."""
        room = max(1.0, width_px - 2 * margin_px)
        wanted = room / max(_HOUR_MIN, last_min - first_min)
        self.px_per_min = min(NEAREST_PX_PER_MIN, max(FARTHEST_PX_PER_MIN, wanted))
        spare = width_px - (last_min - first_min) * self.px_per_min
        self.first_min = first_min - spare / 2 / self.px_per_min

    def show(self, first_min: float, last_min: float, width_px: float) -> None:
        """Shows a stretch of time from edge to edge, as far as zooming goes."""
        wanted = width_px / max(1.0, last_min - first_min)
        self.px_per_min = min(NEAREST_PX_PER_MIN, max(FARTHEST_PX_PER_MIN, wanted))
        self.first_min = first_min

    @property
    def snap_unit(self) -> Literal["hour", "day"]:
        """What a hand moves by at this zoom: `hour` where an hour has room, else `day`."""
        return "hour" if self.px_per_min * _HOUR_MIN >= 6 else "day"
