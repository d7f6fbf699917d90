"""Paints a sheet of `relplanner.charts` as it stands, with Qt: for the preview and for printers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from relplanner.charts.sheet import Shapes, Sheet, Text

# Fonts are asked for in whole pixels: so many of them make a point.
_PIXELS_PER_PT = 20


@cache
def use_font(path: Path) -> None:
    """Lets Qt know a font by its file."""
    QFontDatabase.addApplicationFont(str(path))


def paint_sheet(painter: QPainter, sheet: Sheet) -> None:
    """Paints a page on a painter whose unit is a point.

    Args:
        painter: Where to; its upper left corner is that of the page.
        sheet: The page.
    """
    for bold in (False, True):
        use_font(sheet.face.file(bold)[0])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shapes in sheet.shapes:
        painter.save()
        _paint_shapes(painter, shapes)
        painter.restore()
    fonts: dict[tuple[float, bool], QFont] = {}
    painter.save()
    painter.scale(1 / _PIXELS_PER_PT, 1 / _PIXELS_PER_PT)
    for text in sheet.texts:
        look = text.size, text.bold
        if look not in fonts:
            fonts[look] = _font(sheet.face.families, *look)
        painter.setFont(fonts[look])
        _paint_text(painter, text)
    painter.restore()


def _font(families: tuple[str, ...], size: float, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(round(size * _PIXELS_PER_PT))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    return font


def _paint_shapes(painter: QPainter, shapes: Shapes) -> None:
    if shapes.clip is not None:
        x0, y0, x1, y1 = shapes.clip
        painter.setClipRect(QRectF(x0, y0, x1 - x0, y1 - y0))
    painter.setBrush(Qt.BrushStyle.NoBrush if shapes.fill is None else _color(shapes.fill))
    painter.setPen(_pen(shapes))
    for corners in shapes.points.tolist():
        points = QPolygonF([QPointF(x, y) for x, y in corners])
        if shapes.closed:
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)


def _pen(shapes: Shapes) -> QPen:
    if shapes.edge is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_color(shapes.edge), shapes.line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if shapes.dashes:
        pen.setDashPattern(list(shapes.dashes))
    return pen


def _color(text: str) -> QColor:
    """A colour from `#rrggbb` or `#rrggbbaa`."""
    color = QColor(text[:7])
    if len(text) > 7:
        color.setAlpha(int(text[7:9], 16))
    return color


def _paint_text(painter: QPainter, text: Text) -> None:
    painter.setPen(_color(text.color))
    place = QPointF(text.x * _PIXELS_PER_PT, text.y * _PIXELS_PER_PT)
    if not text.angle:
        painter.drawText(place, text.text)
        return
    painter.save()
    painter.translate(place)
    painter.rotate(-text.angle)
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()
