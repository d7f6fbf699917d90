"""The names of shaded stretches of time, put where they hide neither a bar nor its label."""

from __future__ import annotations

from relplanner.charts import style
from relplanner.charts.sheet import Box, Sheet
from relplanner.timeline.naming import Letters, name_places
from relplanner.timeline.scene import Scene

VEIL_PT = 3.4
"""Half of the height of what keeps lines behind a text from being read as letters."""
_ROUND_PT = 1.0


def paint_names(sheet: Sheet, scene: Scene, corner: tuple[float, float], clip: Box) -> None:
    """Puts the names of the shades of a scene, each on a veil; `corner` is the scene's place."""
    face, (left, top) = sheet.face, corner
    letters = Letters(
        lambda text: face.width(face.clean(text), style.TEXT_PT), 2 * VEIL_PT, _ROUND_PT
    )
    # The first row is mostly that of a release, whose bar goes through all.
    for shade, x0, y0, x1, y1 in name_places(scene, letters, scene.row_height):
        box = left + x0, top + y0, left + x1, top + y1
        sheet.rectangles(*box, fill=style.VEIL, clip=clip)
        sheet.text(
            (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, shade.text, color=style.INK,
            align="center", angle=90 if shade.upright else 0,
        )  # fmt: skip
