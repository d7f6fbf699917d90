"""Style (thin)."""

from __future__ import annotations

from ui.theme.tokens import DARK, LIGHT, look


def choose(mode: str) -> None:
    """Puts a theme on."""
    look.use(DARK if mode == "dark" else LIGHT)
