"""Letters on paper: which fonts hold them, how wide they are, and what stands for the others.

Text is set in DejaVu Sans, which comes with matplotlib and holds the Latin, Greek, Cyrillic,
Arabic and Hebrew letters among others. For what it lacks (Chinese, Japanese, Korean, ...) an
installed font is taken; where there is none, □ stands for the character.
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from relplanner.charts.language import Language

FAMILY = "DejaVu Sans"
STAND_IN = "□"
_UNITS = 1000

# Families that hold what DejaVu Sans lacks, in the order in which they are tried.
_FALLBACKS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans SC", "Noto Sans JP",
    "Noto Sans KR", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Droid Sans Fallback", "Microsoft YaHei", "SimHei", "Yu Gothic", "Meiryo", "MS Gothic",
    "Malgun Gothic", "PingFang SC", "Hiragino Sans", "Hiragino Sans GB", "Apple SD Gothic Neo",
    "Arial Unicode MS", "Nirmala UI", "Leelawadee UI", "Noto Sans Devanagari", "Noto Sans Thai",
    "Noto Sans Bengali", "Noto Sans Tamil", "Noto Sans Telugu", "Segoe UI Symbol", "Noto Emoji",
)  # fmt: skip


class Typeface:
    """The fonts of one chart.

    Attributes:
        families: Families in the order in which a character is looked for.
        replaced: Whether some character is in none of them.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Chooses the fonts for these texts; to be used within `style.drawing`."""
        said = itertools.chain(texts, Language.current.texts.values())
        wanted = {ord(letter) for text in said for letter in _tidied(text)}
        lacking = wanted - _held(FAMILY)
        chosen = [FAMILY]
        for family in _FALLBACKS if lacking else ():
            held = lacking & _held(family)
            if held:
                chosen.append(family)
                lacking -= held
        self.families = tuple(chosen)
        self.replaced = bool(lacking)
        self._stand_ins = dict.fromkeys(lacking, STAND_IN)
        self._plain = len(chosen) == 1 and all(map(_stands_alone, wanted - lacking))

    def clean(self, text: str) -> str:
        """`text` as it can be printed, in one line."""
        return _tidied(text).translate(self._stand_ins)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Width in points of a cleaned text, without kerning (which makes it narrower)."""
        units = _advances(self.families, bold)
        return sum(units[letter] for letter in text) * size / _UNITS

    @property
    def plain(self) -> bool:
        """Whether every letter is in the first family and stands as it is, beside the other."""
        return self._plain

    def file(self, bold: bool = False) -> tuple[Path, dict[int, int]]:
        """The file of the first family, and its glyph of each character."""
        path = _path(self.families[0], bold)
        assert path is not None
        return path, _charmap(path)

    def properties(self, size: float, bold: bool = False) -> Any:
        """The `FontProperties` for matplotlib."""
        return _properties(self.families, size, bold)


def _tidied(text: str) -> str:
    """One line of composed characters without invisible ones.

    Marks that turn the direction of writing go too: a name can't rearrange the page.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(filter(None, map(_visible, composed)))


def _stands_alone(code: int) -> bool:
    """Whether a letter is of a writing from left to right whose letters don't change each other."""
    letter = chr(code)
    in_such_writing = code < 0x0590 or 0x1E00 <= code < 0x2E80 or 0xFB00 <= code < 0xFB07
    return in_such_writing and not unicodedata.category(letter).startswith("M")


@functools.lru_cache(maxsize=4096)
def _visible(letter: str) -> str:
    if letter.isspace():
        return " "
    category = unicodedata.category(letter)
    is_selector = 0xFE00 <= ord(letter) <= 0xFE0F or 0xE0100 <= ord(letter) <= 0xE01EF
    return "" if category in {"Cc", "Cf", "Cs"} or is_selector else letter


@functools.lru_cache(maxsize=256)
def _properties(families: tuple[str, ...], size: float, bold: bool) -> Any:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families), size=size, weight="bold" if bold else "normal")


@functools.lru_cache(maxsize=256)
def _path(family: str, bold: bool = False) -> Path | None:
    """The file of an installed family, or None."""
    from matplotlib import font_manager

    if family != FAMILY:
        entries = [one for one in font_manager.fontManager.ttflist if one.name == family]
        if not any(Path(one.fname).is_file() for one in entries):
            return None
    found = font_manager.findfont(_properties((family,), 10, bold), fallback_to_default=False)
    return Path(found)


@functools.lru_cache(maxsize=64)
def _held(family: str) -> frozenset[int]:
    """The characters that a family has, in its normal and in its bold face."""
    paths = {_path(family), _path(family, bold=True)}
    return frozenset.intersection(*(frozenset(_charmap(path)) for path in paths))


@functools.lru_cache(maxsize=64)
def _charmap(path: Path | None) -> dict[int, int]:
    """Character to glyph, of fonts with outlines; pictures of letters can't be scaled."""
    if path is None:
        return {}
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(path))
    return dict(font.get_charmap()) if font.scalable else {}


class _Advances(dict[str, float]):
    """Width of each letter in thousandths of the size, measured when first asked for."""

    def __init__(self, families: tuple[str, ...], bold: bool) -> None:
        from matplotlib.ft2font import FT2Font

        super().__init__()
        self._fonts = []
        for family in families:
            path = _path(family, bold)
            font = FT2Font(str(path))
            font.set_size(_UNITS, 72)
            self._fonts.append((_charmap(path), font))

    def __missing__(self, letter: str) -> float:
        from matplotlib.ft2font import LoadFlags

        for charmap, font in self._fonts:
            if ord(letter) in charmap:
                glyph = font.load_char(ord(letter), flags=LoadFlags.NO_HINTING)
                self[letter] = glyph.linearHoriAdvance / 65536
                return self[letter]
        self[letter] = float(_UNITS)
        return self[letter]


@functools.lru_cache(maxsize=64)
def _advances(families: tuple[str, ...], bold: bool) -> _Advances:
    return _Advances(families, bold)
