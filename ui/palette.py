"""The palette: one line to find anything in the plan and to run any action."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.guarding import guarded
from ui.labels import plain_label
from ui.places import ALL, Place
from ui.session import Session
from ui.theme import GRID_PX, current

if TYPE_CHECKING:
    from relplanner.search import Found

_MOST = 50
_BEFORE_ACTIONS = 5
_ROW_PX = 9 * GRID_PX
_CODE_PX = 18 * GRID_PX
_WIDTH_PX, _HEIGHT_PX = 160 * GRID_PX, 110 * GRID_PX
_RESULT = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}

Index = QModelIndex | QPersistentModelIndex


class Result(NamedTuple):
    """A line of the palette.

    Attributes:
        code: A row's code; empty for an action.
        name: A row's name, or an action's words.
        kind: What it is, and whose.
        keys: An action's shortcut.
        found: The row; None for an action.
        action: The action; None for a row.
    """

    code: str
    name: str
    kind: str
    keys: str = ""
    found: Found | None = None
    action: QAction | None = None


@guarded
class _Results(QAbstractListModel):
    """What was found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.results: Sequence[Result] = ()

    def show_results(self, results: Sequence[Result]) -> None:
        self.beginResetModel()
        self.results = results
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.results[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " ".join(text for text in (one.code, one.name, one.kind, one.keys) if text)
        return one if role == _RESULT else None


@guarded
class _Painter(QStyledItemDelegate):
    """A line: code, name, and on the right what it is or its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802
        return QSize(0, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, one = current(), index.data(_RESULT)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        metrics = option.fontMetrics
        painter.save()
        painter.setFont(option.font)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.selection))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        inside = box.adjusted(3 * GRID_PX, 0, -3 * GRID_PX, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        aside = one.keys or one.kind
        aside = metrics.elidedText(aside, Qt.TextElideMode.ElideRight, inside.width() // 2)
        painter.setPen(QColor(theme.muted))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | middle, aside)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | middle, one.code)
        left = inside.left() + (_CODE_PX if one.found is not None else 0)
        room = inside.right() - left - metrics.horizontalAdvance(aside) - 3 * GRID_PX
        name = metrics.elidedText(
            " ".join(one.name.split()), Qt.TextElideMode.ElideRight, max(room, 0)
        )
        painter.setPen(QColor(theme.ink))
        spot = QRect(left, inside.top(), max(room, 0), inside.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.restore()


@guarded
class CommandPalette(QDialog):
    """Finds rows of the plan and actions by a few words, and goes there or runs them.

    Signals:
        chosen: Somebody wants to go to a `Place`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        actions: Iterable[QAction],
        parent: QWidget | None = None,
        *,
        release_id: str = "",
    ) -> None:
        """Makes the palette; show it with `open`.

        Args:
            session: Where the plan is.
            actions: What can be run; those that aren't allowed are left out.
            parent: The window above which it floats.
            release_id: Through which release people and environments are shown; the first one
                where it is empty.
        """
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Search and run"))
        self._session = session
        self._release_id = release_id
        self._actions = [
            one for one in actions
            if one.isEnabled() and one.text() and one.objectName() != "palette"
        ]  # fmt: skip
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find a code, a name or an action"))
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.model = _Results(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Painter(self.list))
        self.hint = plain_label(muted=True)
        self._place()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._search)
        self.list.clicked.connect(lambda _index: self._take())
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._search("")

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * GRID_PX] * 4)
        column.setSpacing(2 * GRID_PX)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addStretch(0)

    @property
    def results(self) -> Sequence[Result]:
        """What is listed."""
        return self.model.results

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up, Down and Enter belong to the list, while one goes on typing."""
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
                self._move(Qt.Key(event.key()))
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in {
                Qt.Key.Key_Return, Qt.Key.Key_Enter,
            }:  # fmt: skip
                self._take()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Floats in the upper middle of the window."""
        super().showEvent(event)
        above = self.parentWidget()
        if above is not None:
            window = above.window().frameGeometry()
            left = window.center().x() - self.width() // 2
            self.move(left, window.top() + window.height() // 8)
        QTimer.singleShot(0, self, self._prepare)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints ground and edge: the system gives this dialog no frame."""
        painter = QPainter(self)
        painter.setPen(QColor(current().line))
        painter.setBrush(QColor(current().window))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # -- finding -------------------------------------------------------------------------------

    def _prepare(self) -> None:
        """Makes what the search needs while the first letter is still being typed."""
        if self._session.has_plan:
            from relplanner.search import find_everywhere

            find_everywhere(self._session.snapshot, "a", 1)

    def _search(self, text: str) -> None:
        found = _merged(text, self._rows(text), self._runnable(text))
        self.model.show_results(found)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.hint.setText(self._hint(text, len(found)))

    def _hint(self, text: str, count: int) -> str:
        if count:
            return self.tr("Up and Down choose, Enter opens, Esc closes.")
        if not self._session.has_plan:
            return self.tr("No action is called “{0}”. Open a plan to search in it.").format(text)
        return self.tr("Nothing has “{0}” in its code, name or notes. Try fewer letters.").format(
            text
        )

    def _rows(self, text: str) -> list[Result]:
        if not self._session.has_plan or not text.strip():
            return []
        from relplanner.search import find_everywhere

        return [
            Result(
                one.code, one.name,
                " · ".join(word for word in (_noun(one.noun), one.release) if word), found=one,
            )
            for one in find_everywhere(self._session.snapshot, text, _MOST)
        ]  # fmt: skip

    def _runnable(self, text: str) -> list[tuple[int, Result]]:
        """The actions that a text may mean, each with how well it fits: the less the better."""
        words = text.casefold().split()
        ranked = []
        for action in self._actions:
            name = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            rank = _rank(name.casefold(), words)
            if rank is not None:
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                ranked.append((rank, Result("", name, self.tr("Action"), keys, action=action)))
        return sorted(ranked, key=lambda one: one[0])

    # -- choosing ------------------------------------------------------------------------------

    def _move(self, key: Qt.Key) -> None:
        count = len(self.results)
        if not count:
            return
        page = max(self.list.viewport().height() // _ROW_PX - 1, 1)
        at = self.list.currentIndex().row()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            # Round the ends: the last line is one key away from the first.
            at = (at + (1 if key == Qt.Key.Key_Down else -1)) % count
        else:
            step = page if key == Qt.Key.Key_PageDown else -page
            at = min(max(at + step, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(at, 0))

    def _take(self) -> None:
        one = self.list.currentIndex().data(_RESULT)
        if one is None:
            return
        place = None if one.found is None else self._place_of(one.found)
        self.accept()
        if one.action is not None:
            # After this dialog is gone: the action may open one of its own.
            QTimer.singleShot(0, one.action, one.action.trigger)
        elif place is not None:
            self.chosen.emit(place)

    def _place_of(self, found: Found) -> Place:
        from relplanner.releases.tables import Release

        releases = self._session.snapshot.records(Release)
        first = self._release_id or (releases[0].id if releases else "")
        release_id = found.release_id or first
        if not release_id:
            return Place(ALL)
        return Place(found.place, release_id, "" if found.table == "release" else found.row_id)


def _rank(name: str, words: Sequence[str]) -> int | None:
    """How well an action's words fit: the less the better; None where they don't."""
    if not all(word in name for word in words):
        return None
    if name.startswith(" ".join(words)):
        return 0
    parts = name.split()
    return 1 if all(any(part.startswith(word) for part in parts) for word in words) else 2


def _merged(
    text: str, rows: Sequence[Result], actions: Sequence[tuple[int, Result]]
) -> list[Result]:
    """Rows that begin with the text, then actions that have such words, then all else."""
    start = text.casefold().strip()
    before = 0
    for one in rows[:_BEFORE_ACTIONS]:
        if one.code.casefold().startswith(start) or one.name.casefold().startswith(start):
            before += 1
        else:
            break
    likely = [one for rank, one in actions if rank <= 1]
    unlikely = [one for rank, one in actions if rank > 1]
    return [*rows[:before], *likely, *rows[before:], *unlikely]


def _noun(noun: str) -> str:
    return QCoreApplication.translate("Words", noun)
