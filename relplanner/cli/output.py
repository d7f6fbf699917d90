"""What the command line prints: safe for a terminal, aligned, or JSON."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from relplanner.errors import EnvironmentFailure

# Control characters drive a terminal, and the marks of writing direction deceive the eye.
_DECEIVING = "\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(f"[\x00-\x1f{_DECEIVING}]")
# JSON escapes the rest itself; its own line feeds stay.
_UNSAFE_IN_JSON = re.compile(f"[{_DECEIVING}]")
_INVISIBLE = {"Mn", "Me", "Cf"}
_GAP = "  "
_NARROWEST = 8


class OutputFailure(EnvironmentFailure):
    """What should be printed can't be (the disk that it goes to is full, say)."""


def provide_streams() -> None:
    """Makes the standard streams safe to use, whatever the program was started with.

    A closed one becomes a sink (else the next file to be opened would take its number), and
    letters that an encoding lacks are printed as their codes.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            sink = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - until the end
            setattr(sys, name, sink)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def safe(text: object) -> str:
    """Text from a plan as a terminal may have it: control characters shown as their codes."""
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode(), str(text))


def say(text: str = "") -> None:
    """Prints a line of ours; what comes from a plan goes through `safe` first.

    Raises:
        OutputFailure: Where it can't be printed.
        BrokenPipeError: When nobody reads on.
    """
    with _told_plainly():
        sys.stdout.write(f"{text}\n")


def tell(text: str) -> None:
    """Prints a line to the standard error: notices, errors, questions."""
    # Where nobody hears it there is nobody to tell that.
    with contextlib.suppress(OSError):
        sys.stderr.write(f"relplan: {text}\n")


def say_json(value: Any) -> None:
    """Prints a value as JSON, in the letters that the output can have.

    Raises:
        OutputFailure: As `say` does.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=True, indent=2, default=str)
    say(_UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def flush_output() -> None:
    """Sends what was printed on its way.

    Raises:
        OutputFailure: As `say` does.
    """
    with _told_plainly():
        sys.stdout.flush()


def give_up_output() -> None:
    """Lets what is left of the output vanish; Python would complain of it again at its end."""
    # Under a test the output may be no file at all.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def table(
    headers: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    cut: Collection[str] = (),
    right: Collection[str] = (),
) -> None:
    """Prints aligned columns.

    Args:
        headers: Over the columns.
        rows: The cells, one for each header.
        cut: Headers of columns that may be cut to fit a terminal; elsewhere nothing is cut.
        right: Headers of columns that are aligned to the right.
    """
    cells = [[safe(value) for value in row] for row in rows]
    widths = [
        max([width_of(header), *(width_of(row[place]) for row in cells)])
        for place, header in enumerate(headers)
    ]
    if sys.stdout.isatty():
        places = [place for place, header in enumerate(headers) if header in cut]
        _narrow(widths, places, shutil.get_terminal_size().columns)
    for row in ([*headers], ["-" * width for width in widths], *cells):
        line = _GAP.join(
            _fit(text, width, to_the_right=header in right)
            for text, width, header in zip(row, widths, headers, strict=True)
        )
        say(line.rstrip())


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(letter) in _INVISIBLE
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


def counted(count: int, noun: str, plural: str = "") -> str:
    """`1 row`, `2 rows`."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


@contextlib.contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailure(
            f"What there is to say can't be written ({error.strerror}).", where="standard output"
        ) from error


def _narrow(widths: list[int], places: list[int], room: int) -> None:
    """Takes what the line has too much from the widest of the columns at `places`."""
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    while over > 0 and places:
        widest = max(places, key=widths.__getitem__)
        if widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
        over -= 1


def _fit(text: str, width: int, *, to_the_right: bool) -> str:
    if width_of(text) > width:
        while text and width_of(text) > width - 1:
            text = text[:-1]
        text += "…"
    padding = " " * (width - width_of(text))
    return padding + text if to_the_right else text + padding
