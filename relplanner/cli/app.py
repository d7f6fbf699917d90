"""Running one command: its verb, its exit status, and what becomes of errors."""

from __future__ import annotations

import contextlib
import importlib
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import Any, NoReturn

from relplanner.cli.common import CANNOT, FINDINGS
from relplanner.cli.grammar import build_parser
from relplanner.cli.output import (
    OutputFailure,
    flush_output,
    give_up_output,
    provide_streams,
    safe,
    tell,
)
from relplanner.errors import PlannerError, RuleError
from relplanner.version import VERSION


def run(argv: Sequence[str] | None) -> int:
    """Runs one command; gives the exit status. Tells errors in sentences.

    Only a fault of the program itself shows a traceback, and asks to report it.
    """
    provide_streams()
    try:
        with _stopped_as_by_ctrl_c():
            return _run(argv)
    except OutputFailure as error:
        give_up_output()
        tell(safe(error))
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        give_up_output()
    except RuleError as error:
        tell(safe(error))
        return FINDINGS
    except PlannerError as error:
        tell(safe(error))
    except KeyboardInterrupt:
        tell("Cancelled. What was not finished was not done.")
    except Exception:
        # Status 1 would say that the command has found something.
        sys.stderr.write(traceback.format_exc())
        tell(
            f"That was a fault of relplan {VERSION} itself. Please report it with the lines "
            "above, after a look whether they show something that isn't for others."
        )
    return CANNOT


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as stopped:
        # Help was printed, or what is wrong with the command.
        status = int(stopped.code or 0)
    else:
        status = int(_verb(arguments.run)(arguments))
    flush_output()
    return status


def _verb(name: str) -> Any:
    """The function `module:function` of a verb; imported now, so that others cost nothing."""
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(f"relplanner.cli.{module}"), function)


@contextlib.contextmanager
def _stopped_as_by_ctrl_c() -> Iterator[None]:
    """Whoever ends the program or closes its terminal gets what Ctrl+C gives.

    Work that was begun leaves nothing half-done, and the plan's lock is given back.
    """

    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # What somebody has set otherwise stays (nohup ignores SIGHUP).
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
