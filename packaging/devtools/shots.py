"""Pictures of every view, for eyes and for the manual."""

from __future__ import annotations

import itertools
from pathlib import Path

from devtools import environment
from devtools.terminal import ROOT, run, say

_FOLDER = ROOT / "build" / "shots"


def take_shots(folder: Path | None, *, quick: bool) -> int:
    """Render all views light and dark, 1x and 2x, in English and German; 0 when all are there.

    Args:
        folder: Where to; build/shots when None.
        quick: Only at 1x and in English.
    """
    target = (folder or _FOLDER).absolute()
    languages = ("en",) if quick else ("en", "de")
    factors = ("1",) if quick else ("1", "2")
    for theme, language, factor in itertools.product(("light", "dark"), languages, factors):
        place = target / f"{language}-{theme}-{factor}x"
        say(f"{place}")
        status = run(
            [
                environment.python(), ROOT / "packaging" / "render_shots.py", place,
                "--theme", theme, "--language", language,
            ],
            QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=factor,
        )  # fmt: skip
        if status != 0:
            return status
    return 0
