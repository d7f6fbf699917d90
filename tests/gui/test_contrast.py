"""Texts stand out from their ground as WCAG 2.1 asks for (4.5 to 1, shapes 3 to 1)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.theme import DARK, LIGHT


def luminance(color):
    """Relative luminance, WCAG 2.1."""
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    """The ratio of two colours, 1 to 21."""
    high, low = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_that_the_ratio_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


GROUNDS = ("window", "surface", "surface_raised")
TEXTS = [
    *((ink, ground) for ink in ("ink", "muted") for ground in GROUNDS),
    ("ink", "selection"), ("ink", "freeze"), ("ink", "holiday"), ("ink", "weekend"),
    ("on_accent", "accent"), ("accent", "surface"), ("accent", "window"),
    ("bad", "surface"), ("warning", "surface"), ("good", "surface"), ("surface", "ink"),
    *(("risk_ink", f"risk_{level}") for level in ("low", "medium", "high", "extreme")),
]  # fmt: skip
SHAPES = [
    ("line", "surface"), ("line", "window"), ("bar_done", "surface"), ("bracket", "surface"),
    ("critical", "surface"), ("critical_dark", "surface"), ("link", "surface"),
]  # fmt: skip


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_that_a_text_can_be_read_on_its_ground(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_that_a_shape_can_be_seen_on_its_ground(theme, shape, ground):
    assert contrast(getattr(theme, shape), getattr(theme, ground)) >= 3
