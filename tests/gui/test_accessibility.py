"""Everything that can be used has a name, a place in the order of the focus, and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from relplanner.releases.tables import Release
from tests.gui.dialogs import DIALOGS
from ui.actions import SPECS
from ui.jobs import Jobs
from ui.places import PLAN_VIEWS, RELEASE_VIEWS, TIMELINE, Place
from ui.tables.grid import RegisterGrid
from ui.timeline.dates import day_text

NONE = Qt.KeyboardModifier.NoModifier
USABLE = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView,
    QAbstractScrollArea,
)  # fmt: skip
# Parts of others, which screen readers reach through these.
PARTS = (QHeaderView, QScrollArea, QTabBar)


def spoken(widget):
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def usable(top):
    """The visible widgets that a person can do something with."""
    for widget in top.findChildren(QWidget):
        if (
            isinstance(widget, USABLE)
            and not isinstance(widget, PARTS)
            and widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not (isinstance(widget, QLineEdit) and isinstance(widget.parent(), QComboBox))
            and not widget.objectName().startswith("qt_")
        ):
            yield widget


def nameless(top):
    return [
        f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
        for one in usable(top)
        if not spoken(one).strip()
    ]


def test_that_everything_usable_in_every_view_has_a_name(qtbot, planner):
    assert nameless(planner) == []
    seen = 0
    release = planner.session.plan.rows(Release)[1]
    for place in (*map(Place, PLAN_VIEWS), *(Place(view, release.id) for view in RELEASE_VIEWS)):
        planner.go(place)
        QApplication.processEvents()
        assert nameless(planner) == [], place.view
        seen += len(list(usable(planner)))
    assert seen > 60


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_that_everything_usable_in_a_dialog_has_a_name(qtbot, session, make):
    dialog = make(session, Jobs())
    dialog.show()
    assert len(list(usable(dialog))) > 0
    assert nameless(dialog) == []
    assert dialog.windowTitle() or dialog.accessibleName()
    dialog.close()


def test_that_a_nameless_button_would_be_found(qtbot, planner):
    button = QToolButton(planner.stack.currentWidget())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.show()
    assert len(nameless(planner)) == 1
    button.deleteLater()


@pytest.mark.parametrize("view", [*PLAN_VIEWS, *RELEASE_VIEWS])
def test_that_tab_reaches_everything_in_a_view_and_comes_back(qtbot, planner, view):
    release = planner.session.plan.rows(Release)[1]
    planner.go(Place(view, "" if view in PLAN_VIEWS else release.id))
    planner.activateWindow()
    QApplication.processEvents()
    page = planner.stack.currentWidget()
    wanted = {
        one for one in usable(page)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
    }  # fmt: skip
    reached = set()
    start = next(iter(wanted))
    start.setFocus()
    # In a table Tab walks the cells; Ctrl+Tab leaves it from anywhere.
    for _ in range(60):
        focus = QApplication.focusWidget()
        reached.add(focus)
        leaving = Qt.KeyboardModifier.ControlModifier if isinstance(focus, RegisterGrid) else NONE
        QTest.keyClick(focus, Qt.Key.Key_Tab, leaving)
    missed = [f"{type(one).__name__} {spoken(one)}" for one in wanted - reached]
    assert missed == []


def test_that_no_two_actions_of_the_window_have_the_same_keys():
    keys = [key for spec in SPECS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_that_the_outline_says_in_a_table_what_the_chart_paints(planner):
    release = planner.session.plan.rows(Release)[1]
    planner.go(Place(TIMELINE, release.id))
    view = planner.view(TIMELINE)
    rows, listing = view.chart.rows, view.outline.listing
    assert rows.id == listing.ids
    start = view.outline.register.index_of("start")
    for place in range(len(rows)):
        shown = listing.text(place, start)
        assert shown.startswith(day_text(int(rows.start_min[place]), view.chart.zone))
    assert spoken(view.chart)
    assert view.chart.accessibleDescription()
