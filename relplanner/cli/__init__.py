"""`relplan`: everything the planner does without a window."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit status: 0 fine, 1 findings, 2 cannot."""
    from relplanner.cli.app import run

    return run(argv)
