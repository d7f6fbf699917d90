"""New plans, empty and from a template: zone, start and holidays are asked for."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from relplanner.plan.tables import CalendarException
from relplanner.releases.tables import Release
from ui.dialogs.new_plan import NewPlanDialog
from ui.dialogs.template import TemplateDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The file that somebody chooses in the dialog of the system."""
    chosen = tmp_path / "new.relplan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return chosen


def test_that_a_new_plan_has_the_zone_and_the_holidays_that_were_chosen(window, path):
    window.commands["new"].trigger()
    [dialog] = window.findChildren(NewPlanDialog)
    # The person's own country is offered.
    assert dialog.basics.picker.country_code == "GB"
    assert dialog.focusWidget() is dialog.basics.name
    dialog.basics.name.setText("Spring")
    dialog.basics.zone.setCurrentText("london")
    dialog.basics.picker.part.setCurrentIndex(dialog.basics.picker.part.findData("SCT"))
    QTest.mouseClick(dialog.accept_button, LEFT)
    plan = window.session.plan
    assert (plan.path, plan.info.name, plan.info.zone) == (path, "Spring", "Europe/London")
    days = {(one.first_day.month, one.first_day.day) for one in plan.rows(CalendarException)}
    assert {(12, 25), (11, 30)} <= days  # Saint Andrew's Day is one in Scotland only


def test_that_a_new_plan_without_holidays_has_none(window, path):
    window.commands["new"].trigger()
    [dialog] = window.findChildren(NewPlanDialog)
    dialog.basics.picker.country.setCurrentIndex(0)
    QTest.mouseClick(dialog.accept_button, LEFT)
    plan = window.session.plan
    assert plan.rows(CalendarException) == []
    assert plan.info.name == "new"


def test_that_a_zone_that_there_is_not_keeps_the_dialog_open_and_says_so(window, path):
    window.commands["new"].trigger()
    [dialog] = window.findChildren(NewPlanDialog)
    dialog.basics.zone.setCurrentText("Mars/Olympus")
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert dialog.isVisible()
    assert "Mars/Olympus" in dialog.basics.told.text()
    assert not path.exists()
    dialog.reject()


def test_that_a_template_says_what_it_makes_and_begins_on_the_day_that_was_chosen(window, path):
    window.commands["new_from_template"].trigger()
    [dialog] = window.findChildren(TemplateDialog)
    tree = dialog.tree
    assert [tree.topLevelItem(at).text(0).split(":")[0] for at in range(4)] == [
        "Release", "Risks", "Checklist", "Way back",
    ]  # fmt: skip
    assert tree.topLevelItem(0).child(0).childCount() > 0
    dialog.basics.zone.setCurrentText("Europe/Berlin")
    dialog.start.setDate(QDate(2027, 3, 1))
    QTest.mouseClick(dialog.accept_button, LEFT)
    plan = window.session.plan
    [release] = plan.rows(Release)
    assert release.start_at == dt.datetime(2027, 3, 1, 8, 0, tzinfo=dt.UTC)
    years = {one.first_day.year for one in plan.rows(CalendarException)}
    assert years == {2027, 2028, 2029}


def test_that_nothing_is_made_where_no_file_is_chosen(window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.commands["new"].trigger()
    [dialog] = window.findChildren(NewPlanDialog)
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert not window.session.has_plan
