"""Starts the program anew as a worker, from a checkout, a wheel or a frozen bundle."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import relplanner

READ_WORKBOOK = "--read-workbook"
EXPORT = "--export-in-worker"
# No console, and after the window where there are too few processors; nothing elsewhere.
_WINDOWS_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)
_MODULE = "relplanner.workers.dispatch"


def start(arguments: Sequence[str], *, stdin: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """A worker whose standard output is a pipe; what it prints to standard error is dropped.

    Args:
        arguments: The flag that `dispatch` knows, and what belongs to it.
        stdin: As for `Popen`.

    Raises:
        OSError: When no process can be started.
    """
    return subprocess.Popen(
        [*command(), *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        creationflags=_WINDOWS_FLAGS,
    )


def command() -> list[str]:
    """What starts a worker; the flag follows."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # -P: the folder that the person happens to be in holds no modules of ours.
    return [sys.executable, "-P", "-m", _MODULE]


def environment() -> dict[str, str]:
    """Our own environment, with this very program first where modules are looked for."""
    package = str(Path(relplanner.__file__).resolve().parents[1])
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONWARNINGS": "ignore",
    }
