"""What is in a PDF of ours, read without its writer: sizes of letters, places, words by poppler."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest

_STREAM = re.compile(rb"/Length (\d+) /Filter /FlateDecode [^>]*>>\nstream\n")


def pdf_pages(path) -> list[str]:
    """The words of each page, as poppler finds them."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    return done.stdout.decode().split("\f")[:-1]


def contents(path: Path) -> list[str]:
    """What each page draws: its operators."""
    data = path.read_bytes()
    found = [
        zlib.decompress(data[one.end() : one.end() + int(one[1])]) for one in _STREAM.finditer(data)
    ]
    return [one.decode("ascii") for one in found if one.startswith(b"q\n")]


def text_sizes(content: str) -> list[float]:
    """The size of every text of a page in points: that of its font times that of its matrix."""
    found = []
    size = 0.0
    for font, *matrix in re.findall(
        r"/F\d (\S+) Tf|(\S+) (\S+) (\S+) (\S+) \S+ \S+ Tm", content
    ):  # fmt: skip
        if font:
            size = float(font)
        else:
            a, b, c, d = map(float, matrix)
            found.append(size * abs(a * d - b * c) ** 0.5)
    return found


def text_places(content: str) -> list[tuple[float, float]]:
    """Where every text of a page begins, in points from its lower left corner."""
    return [(float(x), float(y)) for x, y in re.findall(r"(\S+) (\S+) Tm", content)]
