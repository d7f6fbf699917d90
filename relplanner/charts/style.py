"""How charts look: one quiet palette, one accent, sizes in points.

Colours are chosen so that text on its ground has a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3),
and so that what is critical differs in lightness and in form too, not only in hue.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

from relplanner.charts.language import Language

INK = "#1f2933"
MUTED = "#52606d"
LINE = "#7b8794"
HAIRLINE = "#dde3e9"
GROUND = "#ffffff"
VEIL = "#ffffffbb"
WEEKEND = "#f1f3f6"
HOLIDAY = "#dfe6ee"
FREEZE = "#e8e1f0"
RELEASE_BAND = "#e6edf4"
ACCENT = "#2f6b9a"
BAR = "#a9c6df"
BRACKET = "#3e4c59"
CRITICAL = "#c8402f"
CRITICAL_DARK = "#7a1f14"

SHADES = {"freeze": FREEZE, "soft freeze": FREEZE, "weekend": WEEKEND, "holiday": HOLIDAY}
"""From back to front: in a freeze people go on working, so days off are seen inside of it."""
HATCHES = {"freeze": "////", "soft freeze": "\\\\\\\\"}
FREEZE_LINE = "#b9a8cf"

LEVELS = {
    "low": ("#d9ead3", INK),
    "medium": ("#fff2cc", INK),
    "high": ("#f6b26b", INK),
    "extreme": ("#b3261e", GROUND),
}
"""Ground and ink of a risk's level; the word stands beside it always."""

LOADS = ("#ffffff", "#dbe8f3", "#a9c6df")
"""Grounds of nothing to do, up to half of what can be done, up to all of it."""
OVERLOAD = "#f3b9ae"
ABSENT = "#eef1f4"

TITLE_PT = 15.0
HEADING_PT = 8.5
TEXT_PT = 7.5
SMALL_PT = 7.0
"""No text is smaller."""

_SETTINGS: dict[Any, Any] = {
    "text.parse_math": False,
    "text.usetex": False,
    # TrueType, so that the text of a PDF can be found and copied.
    "pdf.fonttype": 42,
    # Outlines, so that an SVG looks the same where the font is missing.
    "svg.fonttype": "path",
    # Ids in the file are the same whenever the same is drawn.
    "svg.hashsalt": "relplanner",
    "path.simplify": False,
    "hatch.linewidth": 0.6,
}
_LOCK = threading.RLock()


@contextlib.contextmanager
def drawing(language: Language | None = None) -> Iterator[None]:
    """Lets one chart at a time be drawn, with matplotlib set up for it.

    Args:
        language: In which it speaks; English when None.

    Its cache goes to the user's cache folder, unless MPLCONFIGDIR names another. Settings that
    lie about (a `matplotlibrc` in the working folder) have no effect.
    """
    with _LOCK:
        if "matplotlib" not in sys.modules:
            _set_cache_folder()
        import matplotlib as mpl

        # A fallback font without a bold face is taken in its normal one; that is no news.
        fonts_log = logging.getLogger("matplotlib.font_manager")
        level = fonts_log.level
        fonts_log.setLevel(logging.ERROR)
        before, Language.current = Language.current, language or Language()
        try:
            with mpl.rc_context():
                mpl.rcdefaults()
                mpl.rcParams.update(_SETTINGS)
                yield
        finally:
            fonts_log.setLevel(level)
            Language.current = before


def _set_cache_folder() -> None:
    if "MPLCONFIGDIR" in os.environ:
        return
    from platformdirs import user_cache_path

    folder = user_cache_path("relplanner", appauthor=False) / "matplotlib"
    # Where it can't be made, matplotlib takes a temporary folder by itself.
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["MPLCONFIGDIR"] = str(folder)
