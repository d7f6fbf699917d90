"""The program's own line icons, drawn in the colours of the theme that is on."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from relplanner.resources import resource_path
from ui.theme.tokens import Theme, current

_SIZE_PX = 20
_SHARPEST = 3.0


def icon(name: str) -> QIcon:
    """An icon by its file's name, in today's colours: normal and disabled.

    Raises:
        PlannerError: For a name without a file.
    """
    return _made(name, current())


@cache
def _made(name: str, theme: Theme) -> QIcon:
    drawing = QSvgRenderer(QByteArray(resource_path(f"icons/{name}.svg").read_bytes()))
    made = QIcon()
    for factor in _factors():
        shape = _shape(drawing, factor)
        # Qt takes the normal ones for what is hovered or selected, too.
        made.addPixmap(_coloured(shape, theme.ink), QIcon.Mode.Normal)
        made.addPixmap(_coloured(shape, theme.line), QIcon.Mode.Disabled)
    return made


def _factors() -> tuple[float, ...]:
    """How many pixels a point may have on the screens that are there."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and app.devicePixelRatio() > 2:
        return (1.0, 2.0, _SHARPEST)
    return (1.0, 2.0)


def _shape(drawing: QSvgRenderer, factor: float) -> QPixmap:
    """An icon in one colour, whichever: what counts is where it is drawn."""
    pixmap = QPixmap(QSize(round(_SIZE_PX * factor), round(_SIZE_PX * factor)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(factor)
    return pixmap


def _coloured(shape: QPixmap, color: str) -> QPixmap:
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(color))
    painter.end()
    return pixmap


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource_path("icons/relplanner.svg")))
