"""The command line's grammar, and what becomes of errors."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from relplanner.cli.common import CANNOT, FINDINGS
from relplanner.cli.grammar import build_parser
from relplanner.cli.output import safe, tell
from relplanner.errors import PlannerError, RuleError


def run(argv: Sequence[str] | None) -> int:
    """Runs one command; gives the exit status. Tells errors in sentences, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A name in a plan may have letters that this terminal lacks.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as stopped:
        return int(stopped.code or 0)
    try:
        status = int(_verb(arguments.run)(arguments))
        sys.stdout.flush()
    except RuleError as error:
        tell(safe(error))
        return FINDINGS
    except PlannerError as error:
        tell(safe(error))
        return CANNOT
    except KeyboardInterrupt:
        tell("Cancelled. What was not finished was not done.")
        return CANNOT
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python would complain again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT
    return status


def _verb(name: str) -> Any:
    """The function `module:function` of a verb; imported now, so that others cost nothing."""
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(f"relplanner.cli.{module}"), function)
