"""Talking with the person at the terminal: how far long work is, questions, passphrases."""

from __future__ import annotations

import contextlib
import getpass
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from relplanner.cli.output import safe
from relplanner.errors import EnvironmentFailure, InvalidInputError

SHOWN_AFTER_S = 0.6
_REDRAWN_EVERY_S = 0.2
_MAX_PASSPHRASE = 4096


class TerminalProgress:
    """Tells at a terminal what is going on, once it takes longer than a moment.

    A thread of its own draws the line, so it also moves while a step says nothing.

    Args:
        what: What is being done, a few words.
        after_s: When it is first shown.
    """

    def __init__(self, what: str, *, after_s: float = SHOWN_AFTER_S) -> None:
        self._line = what
        self._ended = threading.Event()
        self._started = time.monotonic()
        self._thread: threading.Thread | None = None
        if sys.stderr.isatty():
            self._thread = threading.Thread(
                target=self._draw, args=(sys.stderr, after_s), daemon=True
            )
            self._thread.start()

    def step(self, done: int, total: int, what: str) -> None:
        """Takes note of how far the work is."""
        self._line = f"{what} {100 * done // total} %" if total else what

    def finish(self) -> None:
        """Wipes the line; does nothing the second time."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _draw(self, stream: TextIO, after_s: float) -> None:
        if self._ended.wait(after_s):
            return
        drawn = 0
        # The terminal may have gone away; the work goes on without it.
        with contextlib.suppress(OSError):
            while True:
                seconds = int(time.monotonic() - self._started)
                room = shutil.get_terminal_size().columns - 1
                line = safe(f"{self._line} ({seconds} s, Ctrl+C stops)")[:room]
                stream.write(f"\r{line}{' ' * (drawn - len(line))}")
                stream.flush()
                drawn = len(line)
                if self._ended.wait(_REDRAWN_EVERY_S):
                    break
            stream.write(f"\r{' ' * drawn}\r")
            stream.flush()


@contextlib.contextmanager
def working(what: str) -> Iterator[TerminalProgress]:
    """Shows at a terminal that `what` goes on for the length of the block."""
    progress = TerminalProgress(what)
    try:
        yield progress
    finally:
        progress.finish()


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether the person agrees: by `--yes`, or by an answer at a terminal.

    Raises:
        InvalidInputError: When nobody is there to ask.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidInputError(
            f"{safe(question)} Nobody is there to answer.", todo="Add --yes to agree."
        )
    sys.stderr.write(f"{safe(question)} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def passphrase(source: str | None, *, new: bool) -> str:
    """A passphrase, from a file, standard input or the person; never from an argument.

    Args:
        source: A file, `-` for standard input, None to ask the person.
        new: Whether the person has to type it twice.

    Raises:
        InvalidInputError: When nobody is there to ask, or the two differ.
        EnvironmentFailure: When the file can't be read.
    """
    if source == "-":
        return sys.stdin.readline(_MAX_PASSPHRASE).rstrip("\r\n")
    if source:
        try:
            with Path(source).open(encoding="utf-8") as file:
                return file.readline(_MAX_PASSPHRASE).rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise EnvironmentFailure("The passphrase file can't be read.", where=source) from error
    if not sys.stdin.isatty():
        raise InvalidInputError(
            "A passphrase is needed, and nobody is there to type it.",
            todo="Use --passphrase-file.",
        )
    try:
        typed = getpass.getpass("Passphrase: ")
        if new and getpass.getpass("Again: ") != typed:
            raise InvalidInputError("The two passphrases differ.", todo="Try again.")
    except EOFError:
        raise InvalidInputError("No passphrase was typed.", todo="Try again.") from None
    return typed
