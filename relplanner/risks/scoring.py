"""How bad a risk is: likelihood times impact on the usual five by five matrix."""

from __future__ import annotations

from typing import Literal

Level = Literal["low", "medium", "high", "extreme"]

LIKELIHOODS = ("rare", "unlikely", "possible", "likely", "almost certain")
IMPACTS = ("negligible", "minor", "moderate", "major", "severe")
"""What 1 to 5 mean."""
LEVELS: tuple[Level, ...] = ("low", "medium", "high", "extreme")
# The lowest score of each level; a common split of 1 to 25.
_FROM = {"extreme": 15, "high": 10, "medium": 5}


def score(likelihood: int, impact: int) -> int:
    """1 to 25."""
    return likelihood * impact


def level(likelihood: int, impact: int) -> Level:
    """The word for a score: low below 5, medium below 10, high below 15, extreme from there."""
    points = score(likelihood, impact)
    if points >= _FROM["extreme"]:
        return "extreme"
    if points >= _FROM["high"]:
        return "high"
    return "medium" if points >= _FROM["medium"] else "low"
