"""What the command line prints: safe for a terminal, aligned, or JSON."""

from __future__ import annotations

import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

# Control characters drive a terminal, and the marks of writing direction deceive the eye.
_UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_GAP = "  "


def safe(text: object) -> str:
    """Text from a plan as a terminal may have it: control characters shown as their codes."""
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode(), str(text))


def say(text: str = "") -> None:
    """Prints a line of ours; what comes from a plan goes through `safe` first."""
    sys.stdout.write(f"{text}\n")


def tell(text: str) -> None:
    """Prints a line to the standard error: notices, errors, progress."""
    sys.stderr.write(f"relplan: {text}\n")


def say_json(value: Any) -> None:
    """Prints a value as JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Prints aligned columns. At a terminal the widest column is cut to fit, elsewhere none is."""
    cells = [[safe(value) for value in row] for row in rows]
    widths = [
        max([width_of(header), *(width_of(row[place]) for row in cells)])
        for place, header in enumerate(headers)
    ]
    if sys.stdout.isatty():
        room = shutil.get_terminal_size().columns
        over = sum(widths) + len(_GAP) * (len(widths) - 1) - room
        if over > 0:
            widest = max(range(len(widths)), key=widths.__getitem__)
            widths[widest] = max(10, widths[widest] - over)
    for row in ([*headers], ["-" * width for width in widths], *cells):
        line = _GAP.join(_fit(text, width) for text, width in zip(row, widths, strict=True))
        say(line.rstrip())


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    marks = sum(unicodedata.combining(letter) != 0 for letter in text)
    return len(text) + wide - marks


def _fit(text: str, width: int) -> str:
    if width_of(text) > width:
        while text and width_of(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - width_of(text))
