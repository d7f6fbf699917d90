"""Trying changes in the window: nothing is written before they are taken; leaving asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolTip

from relplanner.calendars import parse_instant, to_datetime
from relplanner.planner import Plan
from relplanner.registry import TABLES
from relplanner.releases.tables import Activity, Release
from relplanner.signoff.tables import Signature
from tests.gui.bars import LEFT, drag, middle, open_activities
from tests.gui.boxes import labels_of, only_box, press, words_of
from tests.gui.typed import type_scope_item
from ui.dialogs.trying import MovedDatesDialog, TakeTrialDialog
from ui.formats import days_text
from ui.places import CHECKLISTS, TIMELINE, Place
from ui.timeline.dates import moment_text


def content_of(plan):
    return {table: set(plan.records(table)) for table in TABLES}


def in_file(path):
    with Plan.open(path, read_only=True) as plan:
        return content_of(plan), plan.head


@pytest.fixture
def view(qtbot, planner):
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    view = planner.view(TIMELINE)
    view.chart.fit()
    qtbot.wait(20)
    yield view
    if planner.session.trial is not None:
        planner.session.drop_trial()


def begin(window):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_T, both)
    assert window.session.trial is not None


def lengthen(window, code="A-77", minutes=3 * 480):
    activity = window.session.plan.find(code)
    assert window.session.run(
        f"Lengthen {code}", lambda tx: tx.update(Activity, activity.id, duration_min=minutes)
    )


def dialog_of(window, kind):
    [dialog] = [one for one in window.findChildren(kind) if one.isVisible()]
    return dialog


def test_that_bars_and_cells_are_tried_without_a_trace_in_the_file(planner, view):
    before, planner_head = in_file(planner.session.plan.path)
    begin(planner)
    assert planner.tried.isVisible()
    assert "You are trying changes" in planner.tried.text()
    row = open_activities(view)[0]
    activity_id = view.chart.rows.id[row]
    was = view.session.snapshot.schedule.of(activity_id)
    at = middle(view, row)
    week_px = round(7 * 24 * 60 * view.chart.sight.px_per_min)
    drag(view, at, at + QPoint(2 * week_px, 0))
    assert view.session.snapshot.schedule.of(activity_id).start > was.start
    type_scope_item(planner, "Only tried")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert planner.tried.text().startswith("2 changes are tried and not written.")
    assert planner.saved.text() == "only tried, not saved"
    assert in_file(planner.session.plan.path) == (before, planner_head)


def test_that_the_banner_counts_and_the_timeline_shows_where_bars_were(planner, view):
    activity_id = planner.session.plan.find("A-77").id
    snapshot = planner.session.snapshot
    was = {one: snapshot.schedule.of(one) for one in snapshot.schedule.ids}
    begin(planner)
    assert view.chart.was == {}
    lengthen(planner)
    now = planner.session.snapshot.schedule
    moved = {
        one for one, dates in was.items()
        if (dates.start, dates.finish) != (now.of(one).start, now.of(one).finish)
    }  # fmt: skip
    leaves = [one for one in moved if not was[one].is_summary]
    assert len(leaves) > 1
    assert f"{len(leaves)} dates would move." in planner.tried.text()
    assert "would go live" in planner.tried.text()
    release_ids = {one.id for one in planner.session.snapshot.records(Release)}
    assert view.chart.was.keys() - release_ids == moved
    assert view.chart.was[activity_id] == (was[activity_id].start, was[activity_id].finish)
    planner.session.undo()
    assert view.chart.was == {}
    assert "You are trying changes" in planner.tried.text()


def test_that_taking_asks_for_a_name_and_writes_one_step(planner, view):
    plan = planner.session.plan
    before, entries = content_of(plan), len(plan.journal())
    begin(planner)
    lengthen(planner)
    lengthen(planner, "A-57", 6 * 480)
    tried = content_of(planner.session.plan)
    press(planner.tried, "Take as one change...")
    dialog = dialog_of(planner, TakeTrialDialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "Lengthen A-77", "Lengthen A-57",
    ]  # fmt: skip
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.name, "More testing")
    QTest.keyClicks(dialog.reason, "The board wants it")
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert planner.session.trial is None
    assert planner.session.plan is plan
    assert not planner.tried.isVisible()
    assert in_file(plan.path)[0] == tried
    assert [(one.summary, one.reason) for one in plan.journal()[entries:]] == [
        ("More testing", "The board wants it")
    ]
    assert view.chart.was == {}
    assert planner.saved.text().startswith("saved")
    planner.commands["undo"].trigger()
    assert in_file(plan.path)[0] == before


def test_that_dropping_asks_and_goes_back_to_the_plan(planner, view):
    plan, head = planner.session.plan, planner.session.plan.head
    start = planner.session.snapshot.schedule.of(plan.find("A-77").id).finish
    begin(planner)
    lengthen(planner)
    press(planner.tried, "Drop")
    assert "1 change is tried" in words_of(only_box())
    press(only_box(), "Cancel")
    assert planner.session.trial is not None
    press(planner.tried, "Drop")
    press(only_box(), "Drop")
    assert planner.session.trial is None
    assert planner.session.plan is plan
    assert plan.head == head
    row = view.chart.rows.place_of[plan.find("A-77").id]
    assert int(view.chart.rows.finish_min[row]) == start
    assert view.chart.was == {}


def test_that_the_dates_that_would_move_are_listed(planner, view):
    begin(planner)
    lengthen(planner)
    press(planner.tried, "Show moved dates...")
    dialog = dialog_of(planner, MovedDatesDialog)
    table = dialog.table
    cells = [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    moved = [one for one in planner.session.trial.moved_dates() if not one.is_summary]
    releases = planner.session.trial.moved_releases()
    assert [row[0] for row in cells] == [one.code for one in (*releases, *moved)]
    [own] = [row for row in cells if row[0] == "A-77"]
    assert own[2] == "moved"
    assert own[3].startswith("+")
    dialog.reject()


def test_that_deadlines_that_would_be_missed_stand_above_the_dates_that_would_move(planner, view):
    plan = planner.session.plan
    soon = to_datetime(plan.snapshot().schedule.of(plan.find("A-77").id).finish, "UTC")
    with plan.change("Promise") as tx:
        tx.update(Activity, plan.find("A-77").id, deadline_at=soon)
    begin(planner)
    lengthen(planner)
    press(planner.tried, "Show moved dates...")
    dialog = dialog_of(planner, MovedDatesDialog)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(one.startswith("⚠ A-77") and "after its deadline" in one for one in told)
    dialog.reject()


@pytest.mark.parametrize("action", ["export", "print", "save_copy", "back_up", "restore"])
def test_that_what_concerns_the_file_is_refused_in_a_trial(planner, view, monkeypatch, action):
    def no_question(*_args, **_how):
        raise AssertionError("asked for a file")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", no_question)
    begin(planner)
    planner.commands[action].trigger()
    assert "only being tried" in words_of(only_box())
    press(only_box(), "Close")


def test_that_nothing_is_signed_in_a_trial(planner, view):
    signatures = len(planner.session.plan.rows(Signature))
    begin(planner)
    planner.go(Place(CHECKLISTS, planner.session.plan.rows(Release)[1].id))
    QTest.mouseClick(planner.view(CHECKLISTS).buttons["sign"], LEFT)
    assert "only being tried" in words_of(only_box())
    press(only_box(), "Close")
    assert len(planner.session.plan.rows(Signature)) == signatures


def test_that_closing_the_window_asks_about_what_was_tried(planner, view):
    path, head = planner.session.plan.path, planner.session.plan.head
    begin(planner)
    lengthen(planner)
    planner.close()
    assert planner.isVisible()
    assert sorted(labels_of(only_box())) == ["Cancel", "Drop", "Take as one change..."]
    press(only_box(), "Cancel")
    assert planner.isVisible()
    assert planner.session.trial is not None
    planner.close()
    press(only_box(), "Drop")
    assert not planner.isVisible()
    assert in_file(path)[1] == head


def test_that_the_offered_name_of_one_change_is_read_in_german_and_kept_in_english(
    german, planner, view
):
    begin(planner)
    planner.session.run("Move 2 activities", lambda tx: tx.update(
        Activity, planner.session.plan.find("A-57").id, duration_min=6 * 480
    ))  # fmt: skip
    press(planner.tried, "Als eine Änderung übernehmen...")
    dialog = dialog_of(planner, TakeTrialDialog)
    assert dialog.name.text() == "2 Vorgänge verschieben"
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert planner.session.plan.journal()[-1].summary == "Move 2 activities"


def test_that_closing_the_plan_can_take_what_was_tried_first(planner, view):
    path = planner.session.plan.path
    begin(planner)
    lengthen(planner)
    tried = content_of(planner.session.plan)
    planner.commands["close"].trigger()
    press(only_box(), "Take as one change...")
    QTest.mouseClick(dialog_of(planner, TakeTrialDialog).accept_button, LEFT)
    assert not planner.session.has_plan
    assert not planner.tried.isVisible()
    assert in_file(path)[0] == tried


def test_that_another_plan_waits_until_the_trial_is_over(planner, view, tmp_path):
    Plan.create(tmp_path / "other.relplan").close()
    begin(planner)
    lengthen(planner)
    planner.file_dropped.emit(tmp_path / "other.relplan")
    assert planner.session.plan.path.stem == "sample"
    press(only_box(), "Drop")
    assert planner.session.plan.path.stem == "other"
    assert planner.session.trial is None


def test_that_a_trial_without_a_change_ends_without_a_question(planner, view):
    begin(planner)
    planner.commands["close"].trigger()
    assert not planner.session.has_plan


def test_that_what_can_not_be_taken_stays_tried_and_is_told(planner, view):
    base = planner.session.plan
    begin(planner)
    lengthen(planner)
    activity = base.find("A-77")
    with base.change("Meanwhile") as tx:
        tx.update(Activity, activity.id, duration_min=7 * 480)
    assert not planner.session.take_trial("Take")
    assert "A-77" in words_of(only_box())
    press(only_box(), "Close")
    assert planner.session.trial is not None
    assert planner.tried.isVisible()


def test_that_the_frame_where_a_bar_was_tells_its_dates_when_the_hand_rests_there(
    planner, view, monkeypatch
):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, *_: told.append(words))
    row = open_activities(view)[0]
    activity_id = view.chart.rows.id[row]
    begin(planner)
    code, zone = view.chart.rows.code[row], view.session.snapshot.zone
    was = view.session.snapshot.schedule.of(activity_id)
    at = QPointF(view.chart.bar_rect(row).center())

    def rest(place):
        told.clear()
        spot = place.toPoint()
        surface = view.chart.viewport()
        tip = QHelpEvent(QEvent.Type.ToolTip, spot, surface.mapToGlobal(spot))
        QApplication.sendEvent(surface, tip)
        return told[-1]

    assert " was " not in rest(at)
    later = parse_instant("2027-06-01T07:00Z")
    planner.session.run(
        "Later",
        lambda tx: tx.update(
            Activity, activity_id, constraint_kind="SNET", constraint_at=to_datetime(later, "UTC")
        ),
    )
    now = view.session.snapshot.schedule.of(activity_id)
    by = [days_text(one, signed=True) for one in (now.start - was.start, now.finish - was.finish)]
    assert by[0].startswith("+")
    expected = f"was {moment_text(was.start, zone)} to {moment_text(was.finish, zone)}"
    row = view.chart.rows.place_of[activity_id]
    view.chart.reveal(row)
    middle = (view.chart.sight.x(was.start) + view.chart.sight.x(was.finish)) / 2
    words = rest(QPointF(middle, view.chart.bar_rect(row).center().y()))
    assert expected in words
    assert f"start {by[0]}, finish {by[1]}" in words
    assert code in words
    away = view.chart.sight.x(was.start) - 40
    assert expected not in rest(QPointF(away, view.chart.bar_rect(row).center().y()))


@pytest.mark.parametrize(
    ("minutes", "signed", "text"),
    [
        (0, True, "0 d"), (3 * 1440, False, "3 d"), (3 * 1440, True, "+3 d"),
        (2160, False, "1.5 d"), (-2 * 1440, True, "-2 d"),
        (240, True, "+4 h"), (-90, True, "-1.5 h"),
    ],
)  # fmt: skip
def test_that_elapsed_time_is_told_in_days_or_hours(minutes, signed, text):
    assert days_text(minutes, signed=signed) == text
