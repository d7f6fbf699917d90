"""One clock and one way to write dates: the plan's zone, the person's locale, in every view."""

from __future__ import annotations

import datetime as dt
import os
import re
import time
import zoneinfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.plan.tables import PlanInfo
from relplanner.releases.tables import Release
from relplanner.sample import create_sample
from tests.gui.conftest import NOW
from ui.dialogs.restore import RestoreDialog
from ui.formats import LocaleFormats, PlanClock
from ui.places import ALL, AUDIT, CHECKLISTS, PLAN_VIEWS, RELEASE_VIEWS, Place
from ui.recognizing import said

# 09:30 in Berlin is 17:30 in Tokyo, where the computer stands, and 08:30 by the stored stamps.
BERLIN, TOKYO = "09:30", "17:30"
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@pytest.fixture
def _in_tokyo(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    os.environ.pop("TZ", None)
    time.tzset()


@pytest.fixture
def far_away(_in_tokyo, planner):
    """A plan of Berlin on a computer in Tokyo."""
    assert dt.datetime.now().astimezone().utcoffset() == dt.timedelta(hours=9)
    return planner


def texts(top):
    from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeWidget

    for label in top.findChildren(QLabel):
        yield label.text()
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if model is None or isinstance(view, QTreeWidget):
            continue
        for row in range(min(model.rowCount(), 200)):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data() or "")


def test_that_the_status_bar_and_the_audit_show_the_same_time_and_name_the_zone(far_away):
    far_away.go(Place(AUDIT))
    QApplication.processEvents()
    newest = far_away.view(AUDIT).model.index(0, 1).data()
    assert BERLIN in far_away.saved.text()
    assert BERLIN in newest
    assert "Europe/Berlin" in far_away.saved.text()
    assert TOKYO not in far_away.saved.text() + newest


def test_that_another_zone_of_the_plan_moves_all_of_them(far_away):
    info = far_away.session.plan.info
    far_away.session.run(
        "Go to London", lambda tx: tx.update(PlanInfo, info.id, zone="Europe/London")
    )
    assert PlanClock.zone == zoneinfo.ZoneInfo("Europe/London")
    assert far_away.saved.text().endswith("Europe/London")
    assert "08:30" in far_away.saved.text()


def test_that_a_moment_in_a_sentence_is_by_the_same_clock(far_away):
    assert LocaleFormats().on_plan_clock("2026-11-24T08:30Z") == "24/11/2026 09:30"
    assert LocaleFormats().on_plan_clock(NOW) == "24/11/2026 09:30"


def test_that_backups_are_listed_by_the_same_clock_and_in_the_locale(far_away):
    far_away.session.plan.backup()
    dialog = RestoreDialog(far_away.session.plan.plan_id, far_away)
    assert dialog.list.topLevelItem(0).text(0) == "24/11/2026 09:30"
    dialog.deleteLater()


def test_that_without_a_plan_the_clock_is_the_computers(far_away):
    far_away.session.close()
    assert PlanClock.zone is None
    assert LocaleFormats().on_plan_clock(NOW) == "24/11/2026 17:30"


@pytest.mark.usefixtures("german")
def test_that_a_moment_with_an_offset_in_a_sentence_is_by_the_clock_of_the_plan(far_away):
    text = "The range ends on 2026-03-01T08:00+00:00, before it starts on 2026-03-14T08:00+00:00."
    assert "01.03.2026 09:00" in said(text)


def test_that_no_view_writes_a_date_as_files_do(qtbot, planner):
    release = planner.session.snapshot.records(Release)[1]
    seen = 0
    for place in (*map(Place, PLAN_VIEWS), *(Place(view, release.id) for view in RELEASE_VIEWS)):
        planner.go(place)
        QApplication.processEvents()
        for text in texts(planner.stack.currentWidget()):
            assert not ISO.search(text), (place.view, text)
            seen += 1
    assert seen > 500
    assert CHECKLISTS in RELEASE_VIEWS


@pytest.mark.parametrize("back", [False, True])
def test_that_ctrl_tab_leaves_the_outline_of_all_releases(qtbot, planner, back):
    planner.go(Place(ALL))
    planner.activateWindow()
    table = planner.view(ALL).table
    table.setFocus()
    table.selectRow(0)
    modifiers = Qt.KeyboardModifier.ControlModifier
    if back:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifiers)
    assert QApplication.focusWidget() is not table
    assert QApplication.focusWidget() is not None


def test_that_the_sample_is_of_berlin(tmp_path):
    with create_sample(tmp_path / "s.relplan") as plan:
        assert plan.info.zone == "Europe/Berlin"
