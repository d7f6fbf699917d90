"""Talking to the person at the terminal and to other programs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout: the folder that holds pyproject.toml."""


class DevError(Exception):
    """Something that the person has to know or do; its text is shown without a traceback."""


def say(line: str) -> None:
    """Print one line at once, also when output goes to a file."""
    print(line, flush=True)


def warn(line: str) -> None:
    """Print one line to standard error, after what was said before."""
    sys.stdout.flush()
    print(line, file=sys.stderr, flush=True)


def clean_environment(**extra: str) -> dict[str, str]:
    """The environment without what would make the checkout's Python look for modules elsewhere."""
    dropped = {"PYTHONPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__"}
    return {k: v for k, v in os.environ.items() if k not in dropped} | extra


def run(command: list[str | Path], *, cwd: Path = ROOT, **environment: str) -> int:
    """Run a program that talks to the terminal itself; give its exit status."""
    sys.stdout.flush()
    words = [str(word) for word in command]
    return subprocess.run(
        words, cwd=cwd, env=clean_environment(**environment), check=False
    ).returncode


def run_quietly(command: list[str | Path], **environment: str) -> tuple[int, str]:
    """Run a program without showing its output; give exit status and output (both streams)."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env=clean_environment(**environment),
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    return done.returncode, done.stdout
