"""What somebody meets who begins: an empty plan, a copied release, clicks on all releases."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Release
from relplanner.signoff.tables import Checklist
from relplanner.testing.tables import Assignment, Person
from ui.dialogs.copy_release import CopyReleaseDialog
from ui.places import ALL, OVERVIEW, TIMELINE, Place
from ui.tables.register_view import RegisterTable

LEFT, NONE, KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.Key


def test_that_the_first_release_of_an_empty_plan_is_typed_at_once(window, tmp_path):
    plan = Plan.create(tmp_path / "new.relplan", zone="Europe/Berlin")
    window.session.adopt(plan)
    window.activateWindow()
    window.go(Place(ALL))
    QTest.qWait(20)
    view = window.view(ALL)
    assert "below" in view.empty.text()
    view.take_focus()
    QTest.keyClicks(QApplication.focusWidget(), "P")
    QTest.keyClicks(QApplication.focusWidget(), "ayments")
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(20)
    [release] = plan.rows(Release)
    assert release.name == "Payments"
    local = release.start_at.astimezone(zoneinfo.ZoneInfo("Europe/Berlin"))
    assert (local.hour, local.minute) == (9, 0)


def test_that_a_copied_release_starts_with_the_working_day(planner):
    planner.go(Place(OVERVIEW, planner.session.plan.rows(Release)[1].id))
    planner.commands["copy_release"].trigger()
    [dialog] = planner.findChildren(CopyReleaseDialog)
    QTest.keyClicks(dialog.name, "Next")
    dialog.start.setDate(QDate(2027, 3, 2))
    QTest.mouseClick(dialog.accept_button, LEFT)
    [made] = planner.session.plan.rows(Release, name="Next")
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    assert made.start_at == dt.datetime(2027, 3, 2, 9, tzinfo=berlin)


def test_that_before_a_release_is_copied_one_reads_who_is_no_longer_assigned(planner):
    plan = planner.session.plan
    planner.go(Place(OVERVIEW, plan.rows(Release)[0].id))
    ids = {one.id for one in plan.rows(Activity, release_id=planner.place.release_id)}
    working = next(one for one in plan.rows(Assignment) if one.activity_id in ids)
    person = plan.get(Person, working.person_id)

    def read():
        planner.commands["copy_release"].trigger()
        (dialog,) = [one for one in planner.findChildren(CopyReleaseDialog) if one.isVisible()]
        words = [one.text() for one in dialog.findChildren(QLabel)]
        dialog.reject()
        return [one for one in words if one.startswith("No longer active")]

    assert read() == []
    with plan.change("Leave") as tx:
        tx.update(Person, person.id, active=False)
    named = f"{person.code} {person.name}"
    assert read() == [f"No longer active, and so not assigned in it: {named}"]


@pytest.fixture
def everything(planner, qtbot):
    planner.go(Place(ALL))
    qtbot.wait(20)
    return planner.view(ALL)


def test_that_clicks_on_bars_of_all_releases_choose_and_go_there(planner, everything, qtbot):
    view = everything
    chart, surface = view.chart, view.chart.viewport()
    second = planner.session.plan.rows(Release)[1]
    view.reveal(planner.session.plan.find("A-58").id)
    qtbot.wait(20)
    row = chart.rows.place_of[planner.session.plan.find("A-58").id]
    at = chart.bar_rect(row).center().toPoint()
    QTest.mouseClick(surface, LEFT, NONE, at)
    assert view.table.current_id == chart.rows.id[row]
    assert chart.hasFocus()
    QTest.mouseDClick(surface, LEFT, NONE, at)
    qtbot.wait(20)
    assert planner.place.view == TIMELINE
    assert planner.place.release_id == second.id
    assert planner.view(TIMELINE).outline.current_id == planner.session.plan.find("A-58").id


def test_that_walking_to_the_right_cuts_no_column_at_the_ones_that_stay(planner, qtbot):
    planner.resize(1300, 800)
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    qtbot.wait(20)
    table = planner.view(TIMELINE).outline.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, table.visible_fields[1]))
    header, whole = table.horizontalHeader(), 0
    for _ in range(len(table.visible_fields) - 2):
        QTest.keyClick(table, KEY.Key_Right)
        assert table.visualRect(table.currentIndex()).left() >= 0
        if not table.frozen:
            continue
        edge = sum(table._frozen.widths.values())
        cell = table.visualRect(table.currentIndex())
        assert edge <= cell.left()
        assert cell.right() <= table.viewport().width()
        cut = header.logicalIndexAt(edge)
        at_end = table.horizontalScrollBar().value() == table.horizontalScrollBar().maximum()
        assert at_end or header.sectionViewportPosition(cut) == edge
        whole += 1
    assert whole > 2


@pytest.fixture
def bare(window, tmp_path):
    """A plan with a release and nothing in it."""
    with Plan.create(tmp_path / "new.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Add") as tx:
            tx.insert(Release(name="Shop", start_at="2026-11-30T08:00Z"))
        window.session.adopt(plan)
        window.activateWindow()
        yield window


def test_that_the_first_checklist_is_typed_at_once_and_the_view_says_what_comes(bare):
    [release] = bare.session.plan.rows(Release)
    bare.go(Place("checklists", release.id))
    QTest.qWait(20)
    view = bare.view("checklists")
    assert "no checklist yet" in view.nothing.text()
    assert view.nothing.isVisible()
    assert not view.below.isVisible()
    view.take_focus()
    QTest.keyClicks(QApplication.focusWidget(), "G")
    QTest.keyClicks(QApplication.focusWidget(), "o/no-go")
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(20)
    assert [one.name for one in bare.session.plan.rows(Checklist)] == ["Go/no-go"]
    view.lists.select_row(bare.session.plan.rows(Checklist)[0].id)
    QTest.qWait(20)
    assert not view.nothing.isVisible()
    assert view.below.isVisible()
    view.lists.filter.setText("nothing like it")
    QTest.qWait(20)
    assert view.nothing.text() == "The filter hides all checklists."


def test_that_every_empty_table_says_where_a_new_row_is_typed(bare):
    [release] = bare.session.plan.rows(Release)
    seen = set()
    for place in ("scope", "dependencies", "risks", "testers", "environments", "rollback"):
        bare.go(Place(place, release.id))
        QTest.qWait(20)
        for table in bare.view(place).findChildren(RegisterTable):
            if not table.isVisible() or not table.model.with_new_row:
                continue
            row = table.model.rowCount() - 1
            hints = [table.model.index(row, column).data() for column in table.table.visible_fields]
            assert "Type here to add" in hints, table.register.key
            seen.add(table.register.key)
    assert {"scope", "release_systems", "risks", "people", "freezes"} <= seen
