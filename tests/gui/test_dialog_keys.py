"""What keys do in a dialog from the moment it opens: they type, go on, and agree."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from relplanner.releases.tables import Baseline
from tests.gui.bars import shop_timeline
from tests.gui.dialogs import DIALOGS
from ui.dialogs.base import Dialog
from ui.dialogs.baselines import TakeBaselineDialog
from ui.jobs import Jobs

OTHER_KINDS = {"palette", "report"}


@pytest.fixture(params=sorted(DIALOGS.keys() - OTHER_KINDS))
def dialog(request, session, qtbot):
    """Each of the dialogs that are made of the common one, open."""
    found = DIALOGS[request.param](session, Jobs())
    qtbot.addWidget(found)
    assert isinstance(found, Dialog)
    found.open()
    qtbot.waitExposed(found)
    qtbot.wait(10)
    return found


def is_in_box(widget: QWidget) -> bool:
    return any(isinstance(one, QDialogButtonBox) for one in (widget, widget.parentWidget()))


def test_that_tab_comes_to_the_buttons_after_all_else(dialog):
    chain, widget = [], dialog.nextInFocusChain()
    while widget is not dialog:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            chain.append(is_in_box(widget))
        widget = widget.nextInFocusChain()
    assert chain == sorted(chain)


def test_that_return_never_means_cancel_where_something_can_be_agreed_to(dialog):
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert (cancel is None) == (dialog.accept_button is None)
    assert cancel is None or not cancel.isDefault()


def test_that_a_baseline_is_taken_by_typing_its_name_and_return(planner, qtbot):
    view = shop_timeline(planner, qtbot)
    view.baselines._take()
    [dialog] = planner.findChildren(TakeBaselineDialog)
    qtbot.waitExposed(dialog)
    qtbot.wait(10)
    assert dialog.focusWidget() is dialog.name
    QTest.keyClicks(dialog.focusWidget(), "Before the freeze")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    [made] = planner.session.plan.rows(Baseline)
    assert made.name == "Before the freeze"
    assert view.baselines.code == made.code
