"""The risk matrix: likelihood by impact, to look at and to drag on."""

from __future__ import annotations

import html
from collections import Counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from relplanner.risks.scoring import IMPACTS, LIKELIHOODS, level
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.theme import current, look

_STEPS = 5
_LEFT_PX = 88
_BELOW_PX = 36
_CHIP_H_PX = 20
_GAP_PX = 4
_LINE_PX = 16
_PAD_PX = 6
_Cell = tuple[int, int]
_CELLS: tuple[_Cell, ...] = tuple(
    (likelihood, impact) for likelihood in range(1, _STEPS + 1) for impact in range(1, _STEPS + 1)
)

_ARROWS: dict[int, _Cell] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}


def step_words(scale: tuple[str, ...], step: int) -> str:
    """A step of a scale as its number and its word."""
    return f"{step} {QCoreApplication.translate('RiskMatrix', scale[step - 1])}"


def _word(cell: _Cell) -> str:
    """The level of a cell, in the person's language."""
    return LocaleFormats().word(level(*cell))


@guarded
class RiskMatrix(QWidget):
    """Risks as chips in the cell of their likelihood (upwards) and impact (to the right).

    Signals:
        chosen: A risk was chosen (its id).
        rated: A risk is to get another rating: id, likelihood, impact, whether it is the residual.
        opened: A risk is to be opened (its id).
    """

    chosen = Signal(str)
    rated = Signal(str, int, int, bool)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Risk matrix"))
        self.setAccessibleDescription(
            self.tr("Arrows walk the risks, Ctrl and arrows rate the current one.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        words = (self.fontMetrics().horizontalAdvance(_word(cell)) for cell in _CELLS)
        cell_px = max(words) + _PAD_PX + 4
        self.setMinimumSize(_LEFT_PX + _PAD_PX + _STEPS * cell_px, 300)
        self.risks: list[Any] = []
        self.current_id = ""
        self.editable = True
        self._drag: tuple[str, QPointF] | None = None
        self._over: _Cell | None = None
        look.changed.connect(self.update)

    def show_risks(self, risks: list[Any]) -> None:
        """Shows risk records; closed ones are left out."""
        self.risks = [one for one in risks if one.state != "closed"]
        if self.current_id not in {one.id for one in self.risks}:
            self.current_id = self.risks[0].id if self.risks else ""
        self.update()

    def choose(self, risk_id: str) -> None:
        """Makes a risk the current one."""
        if risk_id != self.current_id and any(one.id == risk_id for one in self.risks):
            self.current_id = risk_id
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for some chips in each cell."""
        return QSize(560, 400)

    # -- geometry ------------------------------------------------------------------------------

    def cell_rect(self, cell: _Cell) -> QRectF:
        """Where the cell of a likelihood and an impact is."""
        width = (self.width() - _LEFT_PX - _PAD_PX) / _STEPS
        height = (self.height() - _BELOW_PX - _PAD_PX) / _STEPS
        likelihood, impact = cell
        return QRectF(
            _LEFT_PX + (impact - 1) * width, _PAD_PX + (_STEPS - likelihood) * height, width, height
        )

    def cell_at(self, at: QPointF) -> _Cell | None:
        """The cell at a point."""
        return next((cell for cell in _CELLS if self.cell_rect(cell).contains(at)), None)

    def chips(self) -> list[tuple[Any, QRectF]]:
        """Every shown risk with the place of its chip; those without room have none.

        The current one always has: it takes the last place of its cell where it must.
        """
        found = []
        cells: dict[_Cell, list[Any]] = {}
        for risk in self.risks:
            cells.setdefault((risk.likelihood, risk.impact), []).append(risk)
        for cell, risks in cells.items():
            box = self.cell_rect(cell)
            room = len(self._places(box, risks))
            unseen = [one for one in risks[room:] if one.id == self.current_id]
            shown = [*risks[: room - 1], *unseen] if room and unseen else risks
            found += list(zip(shown, self._places(box, shown), strict=False))
        return found

    def _places(self, cell: QRectF, risks: list[Any]) -> list[QRectF]:
        metrics = self.fontMetrics()
        x, y = cell.left() + _PAD_PX, cell.top() + _PAD_PX + metrics.height()
        places = []
        for risk in risks:
            width = metrics.horizontalAdvance(risk.code) + 12
            if x + width > cell.right() - _PAD_PX and x > cell.left() + _PAD_PX:
                x, y = cell.left() + _PAD_PX, y + _CHIP_H_PX + _GAP_PX
            if y + _CHIP_H_PX > cell.bottom() - 2:
                break
            places.append(QRectF(x, y, width, _CHIP_H_PX))
            x += width + _GAP_PX
        return places

    def _risk_at(self, at: QPointF) -> Any | None:
        return next((risk for risk, box in self.chips() if box.contains(at)), None)

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Cells with their level as ground and word, the residual of the current risk, chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cells(painter)
        residual = self._residual()
        painter.setPen(QPen(QColor(current().ink), 1.5, Qt.PenStyle.DashLine))
        if residual is not None:
            painter.drawLine(*residual)
        self._paint_words(painter)
        self._paint_axes(painter)
        for risk, box in self.chips():
            self._paint_chip(painter, risk, box)
        if residual is not None:
            painter.setPen(QPen(QColor(current().ink), 1.5))
            painter.setBrush(QColor(current().surface))
            painter.drawEllipse(residual[1], 6, 6)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        theme = current()
        for cell in _CELLS:
            box = self.cell_rect(cell).adjusted(1, 1, -1, -1)
            painter.fillRect(box, QColor(getattr(theme, f"risk_{level(*cell)}")))
            if cell == self._over and self._drag is not None:
                painter.setPen(QPen(QColor(theme.accent), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter) -> None:
        """What the cells stand for, and how many of their risks have no room for a chip."""
        counts = Counter((one.likelihood, one.impact) for one in self.risks)
        counts.subtract((one.likelihood, one.impact) for one, _ in self.chips())
        painter.setPen(QColor(current().risk_ink))
        for likelihood, impact in _CELLS:
            word = _word((likelihood, impact))
            text = f"{likelihood * impact} {word}"
            more = counts[likelihood, impact]
            if more:
                text += self.tr(", {0} more").format(more)
            box = self.cell_rect((likelihood, impact)).adjusted(1, 1, -1, -1)
            room = box.adjusted(_PAD_PX, 4, -1, 0)
            metrics, wide = painter.fontMetrics(), int(room.width())
            # Axes say the factors of the score: where only one fits, it is the word.
            if not more and metrics.horizontalAdvance(text) > wide:
                text = word
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, text)

    def _paint_axes(self, painter: QPainter) -> None:
        painter.setPen(QColor(current().muted))
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for step in range(1, _STEPS + 1):
            row = self.cell_rect((step, 1))
            left = QRectF(_LINE_PX, row.top(), _LEFT_PX - _LINE_PX - 6, row.height())
            flags = int(beside) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(left, flags, step_words(LIKELIHOODS, step))
            column = self.cell_rect((1, step))
            below = QRectF(column.left(), column.bottom() + 2, column.width(), _LINE_PX)
            words = painter.fontMetrics().elidedText(
                step_words(IMPACTS, step), Qt.TextElideMode.ElideRight, int(column.width())
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, words)
        under = QRectF(_LEFT_PX, self.height() - _LINE_PX, self.width() - _LEFT_PX, _LINE_PX)
        painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, self.tr("Impact →"))
        painter.save()
        painter.translate(12, self.height() / 2)
        painter.rotate(-90)
        painter.drawText(
            QRectF(-100, -12, 200, _LINE_PX), Qt.AlignmentFlag.AlignHCenter, self.tr("Likelihood →")
        )
        painter.restore()

    def _paint_chip(self, painter: QPainter, risk: Any, box: QRectF) -> None:
        theme = current()
        is_current = risk.id == self.current_id
        painter.setPen(QPen(QColor(theme.accent if is_current else theme.ink), 2.0 if is_current
                            else 1.0))  # fmt: skip
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, 4, 4)
        if is_current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
        painter.setPen(QColor(theme.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, risk.code)

    def _residual(self) -> tuple[QPointF, QPointF] | None:
        """From the chip of the current risk to what is left of it after the response."""
        for risk, box in self.chips():
            if risk.id == self.current_id and risk.residual_likelihood is not None:
                to = self.cell_rect((risk.residual_likelihood, risk.residual_impact))
                below = QPointF(box.center().x(), box.bottom())
                return below, QPointF(to.right() - 18, to.bottom() - 12)
        return None

    # -- hands and keys ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses a risk."""
        risk = self._risk_at(event.position())
        if risk is not None:
            self._choose(risk.id)
            if self.editable and event.button() == Qt.MouseButton.LeftButton:
                self._drag = (risk.id, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drags the chosen risk."""
        if self._drag is None:
            return
        if (event.position() - self._drag[1]).manhattanLength() >= QApplication.startDragDistance():
            self._over = self.cell_at(event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Rates the risk that was dragged; its residual with Shift."""
        drag, over = self._drag, self._over
        self._drag = self._over = None
        self.unsetCursor()
        self.update()
        if drag is not None and over is not None:
            residual = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.rated.emit(drag[0], *over, residual)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Opens a risk."""
        risk = self._risk_at(event.position())
        if risk is not None:
            self.opened.emit(risk.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows walk; with Ctrl they rate, with Ctrl and Shift the residual; Enter opens."""
        places = [one.id for one in self.risks]
        step = _ARROWS.get(event.key())
        if step is not None and self.current_id in places:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._rate_by(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            else:
                at = places.index(self.current_id) + (step[1] or -step[0])
                self._choose(places[at % len(places)])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id:
            self.opened.emit(self.current_id)
        else:
            super().keyPressEvent(event)

    def _rate_by(self, step: _Cell, residual: bool) -> None:
        risk = next(one for one in self.risks if one.id == self.current_id)
        likelihood, impact = risk.likelihood, risk.impact
        if residual and risk.residual_likelihood is not None:
            likelihood, impact = risk.residual_likelihood, risk.residual_impact
        new = (
            min(_STEPS, max(1, likelihood + step[0])),
            min(_STEPS, max(1, impact + step[1])),
        )
        if self.editable and new != (likelihood, impact):
            self.rated.emit(risk.id, *new, residual)

    def _choose(self, risk_id: str) -> None:
        self.current_id = risk_id
        self.chosen.emit(risk_id)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows the focus."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tells a risk's name as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            risk = self._risk_at(QPointF(event.pos()))
            if risk is None:
                QToolTip.hideText()
            else:
                text = html.escape(f"{risk.code} {risk.name}")
                QToolTip.showText(self.mapToGlobal(event.pos()), f"<p>{text}</p>", self)
            return True
        return super().event(event)
