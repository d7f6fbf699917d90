"""Rules of the risk register."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.plan.rules import Finding, View, named
from relplanner.risks.tables import Risk


def residual_scores_come_in_pairs(view: View) -> Iterable[Finding]:
    """A residual risk has both a likelihood and an impact, or neither."""
    for one in view.touched(Risk, "residual_likelihood", "residual_impact"):
        if (one.residual_likelihood is None) != (one.residual_impact is None):
            yield Finding(
                f"The residual risk of {named(one)} needs both a likelihood and an impact.",
                "risk", one.id, "residual_likelihood",
            )  # fmt: skip


RULES = (residual_scores_come_in_pairs,)
