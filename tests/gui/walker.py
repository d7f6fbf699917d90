"""A hand that does anything, at random but the same each time: for the walk over the window."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from relplanner.registry import TABLES
from relplanner.releases.tables import Release
from ui.panels.risk_matrix import RiskMatrix
from ui.places import PLAN_VIEWS, RELEASE_VIEWS, TIMELINE, Place
from ui.tables.register_view import RegisterTable
from ui.timeline.chart import GanttChart
from ui.timeline.strip import TimeStrip
from ui.window import MainWindow

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
TEXTS = (
    "Check the order desk", "3d", "4h", "2", "5", "2026-12-01", "14/01/2027", "yes", "open", "done",
    "P-3", "A-50FS+1d", "=1+1", "<b>bold</b>", "a $x_{$ b", "", "-7", "high", "{0} %s", "0d",
)  # fmt: skip
BLOCK = 'One more\t2d\nAnd another\t1w\n"Two\nlines"\t4h\n'


def contents(plan: Any) -> dict[str, list[tuple[Any, ...]]]:
    """All rows that the plan has in memory, by table."""
    registry = plan.registry
    return {
        registry.of(table).name: sorted(map(tuple, plan.records(table)), key=repr)
        for table in TABLES
    }


def on_disk(plan: Any) -> dict[str, list[tuple[Any, ...]]]:
    """The same, read from the file by SQLite alone."""
    found = {}
    connection = sqlite3.connect(f"{plan.path.as_uri()}?mode=ro", uri=True)
    try:
        for table in TABLES:
            info = plan.registry.of(table)
            columns = ", ".join(info.columns)
            rows = connection.execute(f"SELECT {columns} FROM {info.name}")
            found[info.name] = sorted(map(tuple, rows), key=repr)
    finally:
        connection.close()
    return found


class Walker:
    """Acts on a window by mouse and keys.

    Attributes:
        refused: How many acts the program has refused, in a message.
        done: How often each act was tried.
        floor: How many steps could be undone at the start; they are left alone.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.chance = window, random.Random(seed)
        self.refused = 0
        self.floor = self.undoable
        self.done: dict[str, int] = {}
        self.acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (4, self.go_somewhere), (10, self.type_into_a_cell), (6, self.press_in_a_table),
            (4, self.copy_and_paste), (2, self.paste_a_block), (3, self.sort_or_filter),
            (8, self.drag_on_the_chart), (5, self.press_on_the_chart), (4, self.turn_the_wheel),
            (4, self.change_the_outline), (3, self.rate_a_risk), (6, self.undo), (4, self.redo),
            (1, self.go_back_or_forward), (1, self.search), (2, self.group_rows),
            (2, self.find_a_row), (1, self.move_the_strip),
        )  # fmt: skip

    @property
    def plan(self) -> Any:
        return self.window.session.plan

    @property
    def undoable(self) -> int:
        """How many steps can be undone now."""
        return len(self.plan._writer.history.undoable)

    def step(self) -> None:
        """One act, and the end of whatever it has opened."""
        weights = [weight for weight, _ in self.acts]
        act = self.chance.choices([act for _, act in self.acts], weights)[0]
        self.done[act.__name__] = self.done.get(act.__name__, 0) + 1
        act()
        QApplication.processEvents()
        self.close_what_is_open()

    def close_what_is_open(self) -> None:
        """Closes menus and messages as a person would; a fault of the program is not closed."""
        for _ in range(5):
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if top is None:
                return
            assert type(top).__name__ != "BugReport", top.report.toPlainText()
            self.refused += isinstance(top, QMessageBox)
            QTest.keyClick(top, KEY.Key_Escape)
            QApplication.processEvents()
        raise AssertionError(f"can't be closed: {top}")

    # -- what it may do ------------------------------------------------------------------------

    def go_somewhere(self) -> None:
        releases = self.plan.records(Release)
        if not releases or self.chance.random() < 0.15:
            self.window.go(Place(self.chance.choice(PLAN_VIEWS)))
            return
        view = TIMELINE if self.chance.random() < 0.4 else self.chance.choice(RELEASE_VIEWS)
        self.window.go(Place(view, self.chance.choice(releases).id))

    def type_into_a_cell(self) -> None:
        table = self.cell()
        if table is None:
            return
        QTest.keyClicks(table.table, self.chance.choice(TEXTS) or " ")
        focus = QApplication.focusWidget() or table.table
        key = self.chance.choice((KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape, KEY.Key_Return))
        QTest.keyClick(focus, key)
        QApplication.processEvents()
        # A refused value keeps its editor open, with the reason: leave it as it was.
        focus = QApplication.focusWidget()
        if focus is not None and focus is not table.table and table.isAncestorOf(focus):
            QTest.keyClick(focus, KEY.Key_Escape)

    def press_in_a_table(self) -> None:
        table = self.cell()
        if table is None:
            return
        key, modifiers = self.chance.choice((
            (KEY.Key_Insert, NONE), (KEY.Key_Delete, NONE), (KEY.Key_Delete, CTRL),
            (KEY.Key_D, CTRL), (KEY.Key_D, CTRL | SHIFT), (KEY.Key_Up, ALT), (KEY.Key_Down, ALT),
            (KEY.Key_Down, SHIFT), (KEY.Key_Right, SHIFT), (KEY.Key_Space, NONE),
            (KEY.Key_Tab, NONE),
            (KEY.Key_Down, NONE), (KEY.Key_End, CTRL), (KEY.Key_PageDown, NONE), (KEY.Key_F2, NONE),
        ))  # fmt: skip
        QTest.keyClick(table.table, key, modifiers)
        focus = QApplication.focusWidget()
        if focus is not None and focus is not table.table and table.isAncestorOf(focus):
            QTest.keyClick(focus, KEY.Key_Escape)

    def copy_and_paste(self) -> None:
        table = self.cell()
        if table is None:
            return
        for _ in range(self.chance.randrange(3)):
            QTest.keyClick(table.table, KEY.Key_Down, SHIFT)
        QTest.keyClick(table.table, KEY.Key_C, CTRL)
        other = self.cell()
        if other is not None:
            QTest.keyClick(other.table, KEY.Key_V, CTRL)

    def paste_a_block(self) -> None:
        table = self.cell()
        if table is not None:
            QGuiApplication.clipboard().setText(BLOCK)
            QTest.keyClick(table.table, KEY.Key_V, CTRL)

    def sort_or_filter(self) -> None:
        table = self.some(RegisterTable)
        if table is None:
            return
        if self.chance.random() < 0.5:
            header = table.table.horizontalHeader()
            at = QPoint(self.chance.randrange(20, 400), header.height() // 2)
            QTest.mouseClick(header.viewport(), LEFT, NONE, at)
        elif table.filter.text():
            table.filter.clear()
        else:
            QTest.keyClicks(table.filter, self.chance.choice(("test", "a-5", "zzz", "o")))

    def drag_on_the_chart(self) -> None:
        chart = self.some(GanttChart)
        row = self.row_of(chart)
        if chart is None or row is None:
            return
        chart.reveal(row)
        box = chart.bar_rect(row)
        ends = [at for _, at in chart.knobs(row)]
        places = [box.center(), box.center(), QPointF(box.right() - 1, box.center().y()), *ends]
        start = self.chance.choice(places).toPoint()
        end = start + QPoint(self.chance.randrange(-90, 120), self.chance.randrange(-60, 60))
        surface = chart.viewport()
        QTest.mouseMove(surface, start)
        QTest.mousePress(surface, LEFT, NONE, start)
        QTest.mouseMove(surface, (start + end) / 2)
        QTest.mouseMove(surface, end)
        if self.chance.random() < 0.15:
            QTest.keyClick(chart, KEY.Key_Escape)
        QTest.mouseRelease(surface, LEFT, NONE, end)

    def press_on_the_chart(self) -> None:
        chart = self.some(GanttChart)
        row = self.row_of(chart)
        if chart is None or row is None:
            return
        chart.setFocus()
        center = chart.bar_rect(row).center().toPoint()
        if chart.viewport().rect().contains(center):
            QTest.mouseClick(chart.viewport(), LEFT, NONE, center)
        key, modifiers = self.chance.choice((
            (KEY.Key_Left, CTRL), (KEY.Key_Right, CTRL), (KEY.Key_Right, CTRL | SHIFT),
            (KEY.Key_Left, CTRL | SHIFT), (KEY.Key_Down, SHIFT), (KEY.Key_Down, NONE),
            (KEY.Key_Return, NONE),
        ))  # fmt: skip
        QTest.keyClick(chart, key, modifiers)

    def turn_the_wheel(self) -> None:
        chart = self.some(GanttChart)
        if chart is None:
            return
        at = QPointF(self.chance.randrange(chart.width()), self.chance.randrange(40, 300))
        turn = QPoint(0, self.chance.choice((-120, 120)))
        modifiers = self.chance.choice((NONE, CTRL, SHIFT))
        wheel = QWheelEvent(
            at, chart.viewport().mapToGlobal(at), QPoint(), turn, Qt.MouseButton.NoButton,
            modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(chart.viewport(), wheel)

    def change_the_outline(self) -> None:
        if self.window.place.view != TIMELINE or self.cell() is None:
            return
        view = self.window.view(TIMELINE)
        actions = [one for one in view.bar.actions() if one.isEnabled() and one.text()]
        self.chance.choice(actions).trigger()
        focus = QApplication.focusWidget()
        if focus is not None and view.outline.isAncestorOf(focus):
            QTest.keyClick(focus, KEY.Key_Escape)

    def group_rows(self) -> None:
        view = self.window.stack.currentWidget()
        if self.some(GanttChart) is not None:
            by = self.chance.choice(["", *view.grouping.actions])
            view.grouping.actions[by].trigger()

    def find_a_row(self) -> None:
        chart = self.some(GanttChart)
        if chart is None:
            return
        chart.setFocus()
        QTest.keyClick(chart, KEY.Key_F, CTRL)
        field = self.window.stack.currentWidget().finder.field
        QTest.keyClicks(field, self.chance.choice(("test", "a-5", "zzz", "o")))
        QTest.keyClick(field, self.chance.choice((KEY.Key_F3, KEY.Key_Return, KEY.Key_Escape)))

    def move_the_strip(self) -> None:
        strip = self.some(TimeStrip)
        if strip is None:
            return
        start, end = (
            QPoint(self.chance.randrange(strip.width()), strip.height() // 2) for _ in range(2)
        )
        QTest.mousePress(strip, LEFT, NONE, start)
        QTest.mouseMove(strip, end)
        QTest.mouseRelease(strip, LEFT, NONE, end)
        strip.setFocus()
        QTest.keyClick(strip, self.chance.choice((KEY.Key_Left, KEY.Key_Minus, KEY.Key_End)))

    def rate_a_risk(self) -> None:
        matrix = self.some(RiskMatrix)
        if matrix is None:
            return
        matrix.setFocus()
        keys = (KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right)
        QTest.keyClick(matrix, self.chance.choice(keys), self.chance.choice((NONE, CTRL)))

    def undo(self) -> None:
        for _ in range(self.chance.randrange(1, 4)):
            if self.undoable > self.floor:
                self.window.commands["undo"].trigger()

    def redo(self) -> None:
        self.window.commands["redo"].trigger()

    def go_back_or_forward(self) -> None:
        self.window.commands[self.chance.choice(("back", "forward"))].trigger()

    def search(self) -> None:
        self.window.commands["palette"].trigger()
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is not None:
            QTest.keyClicks(
                QApplication.focusWidget() or top, self.chance.choice(("test", "rsk-6"))
            )

    # -- where it acts -------------------------------------------------------------------------

    def some(self, kind: type[QWidget]) -> Any:
        """A visible widget of a kind in the current view; None where there is none."""
        found = self.window.stack.currentWidget().findChildren(kind)
        seen = [one for one in found if one.isVisible()]
        return self.chance.choice(seen) if seen else None

    def cell(self) -> RegisterTable | None:
        """A table with its cursor on some cell."""
        table = self.some(RegisterTable)
        if table is None or not table.model.rowCount():
            return None
        row = self.chance.randrange(table.model.rowCount())
        column = self.chance.choice(table.table.visible_fields)
        table.table.setFocus()
        table.table.setCurrentIndex(table.model.index(row, column))
        return table

    def row_of(self, chart: GanttChart | None) -> int | None:
        if chart is None or not len(chart.rows):
            return None
        return self.chance.randrange(len(chart.rows))
