"""One quiet look, light and dark: colours, spacing, icons, style sheet."""

from ui.theme.tokens import DARK, GRID_PX, LIGHT, Theme, current, look

__all__ = ["DARK", "GRID_PX", "LIGHT", "Theme", "current", "look"]
