"""Checking a plan file wholly: what the document proves, and what the areas add to it."""

from __future__ import annotations

from pathlib import Path

from relplanner.plan.checking import CheckReport, check
from relplanner.registry import REGISTRY
from relplanner.signoff.proof import PROOFS


def check_plan(path: str | Path) -> CheckReport:
    """Proves file, structure, foreign keys, rows, kept files, journal and signatures' heads.

    Changes nothing, and never raises for a bad file: the report says what it is.
    """
    return check(path, REGISTRY, PROOFS)
