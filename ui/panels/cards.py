"""Cards of a dashboard: a titled frame with rows that lead somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.guarding import guarded
from ui.labels import plain_label
from ui.theme import GRID_PX, current

_MARK_PX = 3 * GRID_PX
_PAD_PX = 2 * GRID_PX
_LINE_GAP_PX = GRID_PX // 2
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_UNBOUNDED_PX = 10_000


def paint_mark(painter: QPainter, box: QRectF, kind: str) -> None:
    """Paints what goes with a severity, told apart by its shape as much as by its colour.

    Args:
        painter: On what.
        box: Where; a square.
        kind: `blocker` (a full square on its tip), `warning` (a full triangle), `note` (a ring),
            `good` (a tick), `open` and `closed` (what can be unfolded).
    """
    theme = current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, top, size = box.left(), box.top(), box.width()

    def at(x: float, y: float) -> QPointF:
        return QPointF(left + x * size, top + y * size)

    painter.setPen(Qt.PenStyle.NoPen)
    if kind == "blocker":
        painter.setBrush(QColor(theme.bad))
        painter.drawPolygon(QPolygonF([at(0.5, 0), at(1, 0.5), at(0.5, 1), at(0, 0.5)]))
    elif kind == "warning":
        painter.setBrush(QColor(theme.warning))
        painter.drawPolygon(QPolygonF([at(0.5, 0.05), at(1, 0.95), at(0, 0.95)]))
    else:
        color = theme.good if kind == "good" else theme.muted
        pen = QPen(QColor(color), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if kind == "good":
            painter.drawPolyline(QPolygonF([at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15)]))
        elif kind == "open":
            painter.drawPolyline(QPolygonF([at(0.1, 0.3), at(0.5, 0.7), at(0.9, 0.3)]))
        elif kind == "closed":
            painter.drawPolyline(QPolygonF([at(0.3, 0.1), at(0.7, 0.5), at(0.3, 0.9)]))
        else:
            painter.drawEllipse(box.adjusted(2, 2, -2, -2))


@guarded
class CardRow(QAbstractButton):
    """A sentence with a mark before it and a quiet line below; Enter, Space or a click goes on.

    Attributes:
        key: What the row is about, to find it again after the card was filled anew.
    """

    def __init__(
        self,
        mark: str,
        text: str,
        detail: str = "",
        *,
        key: object = None,
        indent: int = 0,
        bold: bool = False,
    ) -> None:
        super().__init__()
        self.key = key
        self._mark, self._detail, self._indent, self._bold = mark, detail, indent, bold
        self._words = text
        self._heights: dict[int, int] = {}
        self.setAccessibleName(f"{text} {detail}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The sentence."""
        return self._words

    @property
    def detail(self) -> str:
        """The quiet line below it."""
        return self._detail

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough to read."""
        width = 80 * GRID_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than that nobody reads."""
        return QSize(50 * GRID_PX, 8 * GRID_PX)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its text is broken into lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of the lines, in pixels."""
        # Layouts ask hundreds of times for each line.
        known = self._heights.get(width)
        if known is None:
            words, detail = self._boxes(width)
            known = self._heights[width] = round((detail or words).bottom()) + _PAD_PX
        return known

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measures anew with another font."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._heights.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints mark, sentence, detail, and the frame of the focus."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if self.isDown() else theme.surface_raised))
            painter.drawRoundedRect(frame, GRID_PX, GRID_PX)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, GRID_PX, GRID_PX)
        words, detail = self._boxes(self.width())
        middle = words.top() + self.fontMetrics().height() / 2
        left = _PAD_PX + self._indent
        paint_mark(painter, QRectF(left, middle - _MARK_PX / 2, _MARK_PX, _MARK_PX), self._mark)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._words_font())
        painter.drawText(words, _WRAP, self._words)
        if detail:
            painter.setFont(self.font())
            painter.setPen(QColor(theme.muted))
            painter.drawText(detail, _WRAP, self._detail)

    def _words_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self._bold)
        return font

    def _boxes(self, width: int) -> tuple[QRectF, QRectF | None]:
        """Where sentence and detail stand in a row of this width."""
        left = _PAD_PX + self._indent + _MARK_PX + 2 * GRID_PX
        room = QRect(left, 0, max(width - left - _PAD_PX, 10 * GRID_PX), _UNBOUNDED_PX)
        wrap = int(_WRAP)
        lines = QFontMetrics(self._words_font()).boundingRect(room, wrap, self._words)
        words = QRectF(left, _PAD_PX, room.width(), lines.height())
        if not self._detail:
            return words, None
        lines = self.fontMetrics().boundingRect(room, wrap, self._detail)
        return words, QRectF(left, words.bottom() + _LINE_GAP_PX, room.width(), lines.height())


@guarded
class Mark(QWidget):
    """A mark alone."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(_MARK_PX + 2, _MARK_PX + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints it."""
        paint_mark(QPainter(self), QRectF(1, 1, _MARK_PX, _MARK_PX), self._kind)


class Card(QFrame):
    """A title, how many there are, and rows; with few shown until somebody asks for all.

    Attributes:
        rows: The rows that are shown.

    Signals:
        all_wanted: Somebody asked for the rows that aren't shown.
    """

    all_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self.title = QLabel(title)
        self.title.setProperty("subheading", True)
        self.count = QLabel()
        self.count.setProperty("muted", True)
        head = QHBoxLayout()
        head.setContentsMargins(_PAD_PX, GRID_PX, _PAD_PX, GRID_PX)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        self.rows: list[CardRow] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[2 * GRID_PX] * 4)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._body)

    def fill(self, rows: Sequence[CardRow], count: str, more: str = "") -> None:
        """Shows rows in the place of those before.

        Args:
            rows: From top to bottom.
            count: How many there are, in words.
            more: What the button says that shows the rest; empty where all are shown.
        """
        body, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
        if more:
            button = QPushButton(more)
            button.setAccessibleName(f"{more}: {self.title.text()}")
            button.clicked.connect(self.all_wanted)
            beside = QHBoxLayout()
            beside.setContentsMargins(_PAD_PX, GRID_PX, _PAD_PX, _PAD_PX)
            beside.addWidget(button)
            beside.addStretch(1)
            column.addLayout(beside)
        body.setLayout(column)
        self._show(body, rows, count)

    def say(self, text: str, mark: str = "good") -> None:
        """Says what it means that there are no rows."""
        words = plain_label(text, muted=True)
        body = QWidget()
        beside = QHBoxLayout(body)
        beside.setContentsMargins(*[_PAD_PX] * 4)
        beside.setSpacing(2 * GRID_PX)
        beside.addWidget(Mark(mark), 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(words, 1)
        self._show(body, (), "")

    def _show(self, body: QWidget, rows: Sequence[CardRow], count: str) -> None:
        self.rows = list(rows)
        self.count.setText(count)
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        self._column.addWidget(body)
        # At once, so that a row of it can take the focus.
        body.show()
