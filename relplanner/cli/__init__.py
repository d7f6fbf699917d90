"""`relplan`: everything the planner does without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit status: 0 fine, 1 findings, 2 cannot."""
    try:
        from relplanner.cli.app import run
    except KeyboardInterrupt:
        # While the program was still being loaded.
        sys.stderr.write("relplan: Cancelled. Nothing was done.\n")
        return 2
    return run(argv)
