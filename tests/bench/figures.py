"""What benches tell: figures, with what may not be passed and what is wanted."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

Figure = dict[str, Any]


def figure(name: str, value: float, unit: str, bound: float | None) -> Figure:
    """One line of the report; a value beyond its bound fails the bench, None is only told."""
    return {"name": name, "value": round(value, 2), "unit": unit, "bound": bound}


def aimed(name: str, value: float, unit: str, aim: float) -> Figure:
    """What is wanted, told as kept or missed, and twice that as an alarm that fails the bench.

    For times of a few milliseconds: shared machines differ by as much from hour to hour, what gets
    slower by half shows as a missed aim.
    """
    return figure(name, value, unit, 2 * aim) | {"aim": aim}


def median_ms(work: Callable[[int], object], times: int = 5) -> float:
    """The median of `times` runs of `work`, in milliseconds; it is given the number of the run."""
    taken = []
    for number in range(times):
        started = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000
