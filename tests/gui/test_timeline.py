"""Planning on the timeline by hand and by key, on the real window and a real plan file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Link, Release
from tests.gui.bars import LEFT, drag, middle, open_activities
from ui.places import TIMELINE, Place
from ui.theme import DARK, GRID_PX, LIGHT, look
from ui.theme.style import apply_theme
from ui.timeline.chart import HEADER_PX, ROW_PX

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot, planner):
    """The timeline of the sample's second release, all of it in sight."""
    planner.resize(1500, 900)
    release = planner.session.plan.rows(Release)[1]
    planner.go(Place(TIMELINE, release.id))
    view = planner.view(TIMELINE)
    view.chart.fit()
    qtbot.wait(20)
    return view


def test_that_a_dragged_bar_moves_as_one_undo_step(view):
    row = open_activities(view)[0]
    activity_id = view.chart.rows.id[row]
    before = view.session.snapshot.schedule.of(activity_id)
    seq = view.session.plan.head[0]
    at = middle(view, row)
    week_px = round(7 * 24 * 60 * view.chart.sight.px_per_min)
    drag(view, at, at + QPoint(2 * week_px, 0))
    after = view.session.snapshot.schedule.of(activity_id)
    assert after.start - before.start == pytest.approx(14 * 1440, abs=2 * 1440)
    assert view.session.plan.head[0] == seq + 1
    view.session.undo()
    assert view.session.snapshot.schedule.of(activity_id) == before


def test_that_the_ghost_tells_dates_in_words_and_shows_what_follows(view):
    records = view.session.snapshot.records(Link)
    rows = view.chart.rows
    followed = {one.predecessor_id for one in records}
    row = next(one for one in open_activities(view) if rows.id[one] in followed)
    at = middle(view, row)
    surface = view.chart.viewport()
    far = QPoint(round(40 * 1440 * view.chart.sight.px_per_min), 0)
    QTest.mousePress(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(surface, at + far / 2)
    QTest.mouseMove(surface, at + far)
    QTest.qWait(30)
    ghosts = view.chart.ghosts
    assert [one.led for one in ghosts].count(True) == 1
    assert any(not one.led for one in ghosts)
    assert view.hands.balloon.isVisible()
    assert "2026" in view.hands.balloon.text() or "2027" in view.hands.balloon.text()
    seq = view.session.plan.head[0]
    QTest.keyClick(view.chart, Qt.Key.Key_Escape)
    QTest.mouseRelease(surface, LEFT, Qt.KeyboardModifier.NoModifier, at + far)
    assert view.chart.ghosts == ()
    assert not view.hands.balloon.isVisible()
    assert view.session.plan.head[0] == seq


def a_waiting_row(view):
    """An open activity that starts because another one finishes."""
    snapshot, rows = view.session.snapshot, view.chart.rows
    finish = {one: snapshot.schedule.of(one).finish for one in snapshot.schedule.ids}
    day = 1440
    waits = {
        link.successor_id
        for link in snapshot.records(Link)
        if link.kind == "FS" and link.lag_min == 0
        and 0 <= snapshot.schedule.of(link.successor_id).start - finish[link.predecessor_id] < day
    }  # fmt: skip
    return next(row for row in open_activities(view) if rows.id[row] in waits)


def test_that_a_bar_dragged_before_what_it_waits_for_leaves_no_trace_and_says_why(view):
    row = a_waiting_row(view)
    seq = view.session.plan.head[0]
    at = middle(view, row)
    drag(view, at, at - QPoint(round(14 * 1440 * view.chart.sight.px_per_min), 0))
    assert view.session.plan.head[0] == seq
    balloon = view.hands.balloon
    assert balloon.isVisible()
    assert "stays where it is" in balloon.text()
    view.chart.setFocus()
    QTest.keyClick(view.chart, Qt.Key.Key_Left, CTRL)
    assert view.session.plan.head[0] == seq


def test_that_a_bar_pulled_back_against_what_it_waits_for_is_free_again(view):
    row = a_waiting_row(view)
    activity_id = view.chart.rows.id[row]
    before = view.session.snapshot.schedule.of(activity_id)
    at = middle(view, row)
    week_px = round(7 * 1440 * view.chart.sight.px_per_min)
    drag(view, at, at + QPoint(week_px, 0))
    assert view.session.plan.get(Activity, activity_id).constraint_kind == "SNET"
    at = middle(view, row)
    drag(view, at, at - QPoint(3 * week_px, 0))
    assert view.session.snapshot.schedule.of(activity_id) == before
    assert view.session.plan.get(Activity, activity_id).constraint_kind == "ASAP"


def test_that_a_dragged_edge_sets_the_duration(view):
    row = open_activities(view)[0]
    activity_id = view.chart.rows.id[row]
    before = view.session.plan.get(Activity, activity_id).duration_min
    view.chart.zoom(3, view.chart.bar_rect(row).center().x())
    view.chart.reveal(row)
    box = view.chart.bar_rect(row)
    edge = QPointF(box.right() - 1, box.center().y()).toPoint()
    drag(view, edge, edge + QPoint(round(7 * 1440 * view.chart.sight.px_per_min), 0))
    after = view.session.plan.get(Activity, activity_id).duration_min
    assert after > before
    assert after % 480 == 0


def test_that_a_link_is_drawn_from_knob_to_bar_and_its_kind_follows_the_ends(view):
    rows = open_activities(view)
    links = {(one.predecessor_id, one.successor_id) for one in view.session.plan.rows(Link)}
    ids = view.chart.rows.id
    first, second = (
        rows[0],
        next(
            one for one in rows[1:] if (ids[rows[0]], ids[one]) not in links and one - rows[0] < 15
        ),
    )
    view.chart.zoom(2, view.chart.bar_rect(first).center().x())
    view.chart.reveal(first)
    view.chart.hover(first)
    knob = dict(view.chart.knobs(first))["finish"].toPoint()
    target = view.chart.bar_rect(second)
    at = QPointF(target.left() + 2, target.center().y()).toPoint()
    count = len(view.session.plan.rows(Link))
    surface = view.chart.viewport()
    QTest.mousePress(surface, LEFT, Qt.KeyboardModifier.NoModifier, knob)
    for place in (knob + (at - knob) / 2, at):
        QTest.mouseMove(surface, place)
        QTest.qWait(15)
    # The bar that would wait is framed.
    assert [(one.row, one.led) for one in view.chart.ghosts] == [(second, True)]
    QTest.mouseRelease(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.qWait(5)
    assert view.chart.ghosts == ()
    made = view.session.plan.rows(Link)
    assert len(made) == count + 1
    assert made[-1].kind == "FS"
    assert (made[-1].predecessor_id, made[-1].successor_id) == (ids[first], ids[second])


def test_that_ctrl_arrows_move_and_with_shift_resize(view):
    row = open_activities(view)[0]
    activity_id = view.chart.rows.id[row]
    view.outline.select_row(activity_id)
    view.chart.setFocus()
    before = view.session.snapshot.schedule.of(activity_id)
    duration = view.session.plan.get(Activity, activity_id).duration_min
    QTest.keyClick(view.chart, Qt.Key.Key_Right, CTRL)
    moved = view.session.snapshot.schedule.of(activity_id)
    assert 0 < moved.start - before.start <= 5 * 1440
    QTest.keyClick(view.chart, Qt.Key.Key_Right, CTRL | SHIFT)
    assert view.session.plan.get(Activity, activity_id).duration_min == duration + 480
    QTest.keyClick(view.chart, Qt.Key.Key_Left, CTRL | SHIFT)
    assert view.session.plan.get(Activity, activity_id).duration_min == duration
    QTest.keyClick(view.chart, Qt.Key.Key_Left, CTRL)
    assert view.session.snapshot.schedule.of(activity_id).start == before.start


def test_that_a_read_only_plan_is_not_dragged(qtbot, window, sample):
    from relplanner.planner import Plan

    reader = Plan.open(sample.path, read_only=True)
    window.session.adopt(reader)
    release = reader.rows(Release)[1]
    window.go(Place(TIMELINE, release.id))
    view = window.view(TIMELINE)
    view.chart.fit()
    row = open_activities(view)[0]
    at = middle(view, row)
    seq = reader.head[0]
    drag(view, at, at + QPoint(120, 0))
    assert reader.head[0] == seq
    assert view.chart.ghosts == ()


def test_that_a_finished_activity_says_why_it_stays(view, monkeypatch):
    records = view.session.snapshot.by_id(Activity)
    rows = view.chart.rows
    row = next(
        one for one in range(len(rows))
        if rows.id[one] in records and records[rows.id[one]].actual_finish_at
        and records[rows.id[one]].duration_min
    )  # fmt: skip
    told = []
    monkeypatch.setattr(
        "ui.window.MainWindow._on_failed", lambda _window, error: told.append(error)
    )
    view.outline.select_row(rows.id[row])
    view.chart.setFocus()
    QTest.keyClick(view.chart, Qt.Key.Key_Right, CTRL)
    assert "is finished" in str(told[0])


def test_that_table_and_chart_stay_at_the_same_row(view):
    for value in (0, 140, 10_000):
        view.chart.verticalScrollBar().setValue(value)
        bar = view.chart.verticalScrollBar()
        assert view.outline.table.verticalScrollBar().value() == bar.value()
    view.outline.table.verticalScrollBar().setValue(56)
    assert view.chart.verticalScrollBar().value() == 56
    listing = view.outline.listing
    assert view.chart.rows.id == listing.ids
    table = view.outline.table
    for row in (3, 9):
        top = table.rowViewportPosition(row) + table.viewport().y()
        assert table.rowHeight(row) == ROW_PX
        box = view.chart.row_rect(row)
        across = view.chart.mapTo(view, QPoint(0, box.top()))
        assert table.mapTo(view, QPoint(0, top)).y() == across.y()


def test_that_choosing_in_the_chart_chooses_in_the_table_and_back(view):
    first, second = open_activities(view)[:2]
    QTest.mouseClick(
        view.chart.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(view, first)
    )
    assert view.outline.current_id == view.chart.rows.id[first]
    QTest.mouseClick(view.chart.viewport(), LEFT, CTRL, middle(view, second))
    assert set(view.outline.selected_ids) == {
        view.chart.rows.id[first], view.chart.rows.id[second],
    }  # fmt: skip
    view.outline.select_row(view.chart.rows.id[second])
    assert view.chart.current_row == second
    assert view.chart.selected == {second}


def test_that_a_closed_branch_is_closed_in_both(view):
    head = next(
        row for row in range(len(view.outline.listing)) if view.outline.listing.has_children[row]
    )
    count = len(view.chart.rows)
    view.outline.select_row(view.outline.listing.ids[head])
    table = view.outline.table
    table.setCurrentIndex(view.outline.model.index(head, view.outline.model.name_field))
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert len(view.chart.rows) < count
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert len(view.chart.rows) == count


def test_that_filtering_the_table_filters_the_chart(view):
    view.outline.filter.setText("test")
    assert 0 < len(view.chart.rows) < 40
    assert view.chart.rows.id == view.outline.listing.ids
    view.outline.filter.clear()


def test_that_the_wheel_zooms_at_the_pointer(view):
    at = QPointF(300, HEADER_PX + 50)
    kept = view.chart.sight.instant(300)
    before = view.chart.sight.px_per_min
    wheel = QWheelEvent(
        at, view.chart.viewport().mapToGlobal(at), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.chart.viewport(), wheel)
    assert view.chart.sight.px_per_min == pytest.approx(before * 1.25**2)
    assert view.chart.sight.instant(300) == pytest.approx(kept, abs=1)


def test_that_zooming_goes_from_hours_to_years_and_no_further(view):
    for _ in range(60):
        view.chart.zoom(1.5)
    assert view.chart.scene.minor_unit == "hour"
    for _ in range(120):
        view.chart.zoom(1 / 1.5)
    assert view.chart.scene.minor_unit == "year"
    view.chart.fit()
    span = view.chart.rows.time_range()
    assert view.chart.sight.x(span[0]) >= 0
    assert view.chart.sight.x(span[1]) <= view.chart.viewport().width()


def test_that_the_chart_is_painted_in_the_colours_of_the_theme(view):
    def ground():
        image = view.chart.viewport().grab().toImage()
        return image.pixelColor(3, image.height() - 3).name()

    look.use(LIGHT)
    assert ground() == LIGHT.surface
    look.use(DARK)
    assert ground() == DARK.surface
    look.use(LIGHT)


def test_that_the_tools_indent_link_and_move_what_is_selected(view):
    rows = [row for row in open_activities(view) if view.chart.rows.depth[row] > 1]
    ids = [view.chart.rows.id[row] for row in rows[:2]]
    view.outline.select_rows(ids, ids[0])
    actions = {one.text(): one for one in view.bar.actions() if one.text()}
    count = len(view.session.plan.rows(Link))
    actions["Remove links"].trigger()
    actions["Link in order"].trigger()
    found = view.session.plan.rows(Link, predecessor_id=ids[0], successor_id=ids[1])
    assert [one.kind for one in found] == ["FS"]
    view.session.undo()
    view.session.undo()
    assert len(view.session.plan.rows(Link)) in {count, count - 1}
    view.outline.select_row(ids[0])
    parent = view.session.plan.get(Activity, ids[0]).parent_id
    actions["Outdent"].trigger()
    assert view.session.plan.get(Activity, ids[0]).parent_id != parent


def test_that_the_outlines_models_keep_qts_rules(view, planner):
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(view.outline.model, fatal, view)]
    planner.go(Place("all"))
    outline = planner.view("all").table.outline
    testers.append(QAbstractItemModelTester(outline, fatal, view))
    planner.session.run(
        "Rename", lambda tx: tx.update(Activity, view.chart.rows.id[0], name="Renamed")
    )
    planner.session.undo()
    assert [tester.model() for tester in testers] == [view.outline.model, outline]


def test_that_all_releases_open_and_close_and_lead_to_their_activities(planner):
    view = planner.view("all")
    assert len(view.chart.rows) == 2
    view.table.setFocus()
    view.table.selectRow(0)
    QTest.keyClick(view.table, Qt.Key.Key_Right)
    assert len(view.chart.rows) > 40
    row = next(row for row in range(len(view.chart.rows)) if view.chart.rows.code[row] == "A-20")
    view.table.selectRow(row)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert planner.place.view == TIMELINE
    assert planner.view(TIMELINE).outline.current_id == planner.place.row_id
    assert planner.view(TIMELINE).outline.listing.text(
        planner.view(TIMELINE).outline.table.currentIndex().row(), 0
    ) == "A-20"  # fmt: skip


def test_that_delete_on_a_bar_deletes_its_activity_as_one_step(view):
    row = open_activities(view)[0]
    activity_id = view.chart.rows.id[row]
    QTest.mouseClick(view.chart.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(view, row))
    QTest.keyClick(view.chart, Qt.Key.Key_Delete)
    assert activity_id not in view.session.snapshot.by_id(Activity)
    view.session.undo()
    assert activity_id in view.session.snapshot.by_id(Activity)


# -- what is in sight ------------------------------------------------------------------------------


@pytest.fixture
def blank(qtbot, planner, tmp_path):
    """The timeline of a release in which nothing is planned yet."""
    plan = Plan.create(tmp_path / "blank.relplan")
    with plan.change("Add a release") as tx:
        release = tx.insert(Release(name="First", start_at="2026-12-01T09:00Z"))
    planner.session.adopt(plan)
    planner.go(Place(TIMELINE, release.id))
    qtbot.wait(20)
    return planner.view(TIMELINE)


def in_sight_days(view):
    return view.chart.viewport().width() / view.chart.sight.px_per_min / 1440


def test_that_an_empty_timeline_shows_the_coming_weeks(blank):
    now_min = blank.chart.now_min
    assert 0 < blank.chart.sight.x(now_min) < blank.chart.viewport().width() / 3
    assert 20 < in_sight_days(blank) < 60


def test_that_a_timeline_grows_with_its_first_activities_until_somebody_moves_it(blank):
    release_id = blank.place.release_id

    def add(days):
        activity = Activity(name="A", release_id=release_id, duration_min=480 * days)
        assert blank.session.run("Add", lambda tx: tx.insert(activity))

    add(1)
    assert 6 < in_sight_days(blank) < 14
    add(60)
    assert in_sight_days(blank) > 80
    blank.chart.zoom(4)
    seen = in_sight_days(blank)
    add(200)
    assert in_sight_days(blank) == seen


def test_that_the_chart_keeps_its_room_in_a_narrow_window(qtbot, planner, view):
    planner.resize(900, 600)
    qtbot.wait(20)
    assert view.chart.width() >= 360


def test_that_a_word_can_be_read_in_the_filter_of_a_narrow_window(qtbot, qapp, planner, view):
    apply_theme(qapp, LIGHT)
    bar, wide = view.bar, view.outline.filter.width()
    planner.resize(1024, 700)
    qtbot.waitUntil(lambda: view.outline.filter.width() > 30 * GRID_PX)
    shown = [bar.widgetForAction(one) for one in bar.named_actions]
    assert all(button.isVisible() and button.width() > 6 * GRID_PX for button in shown)
    planner.resize(1500, 900)
    qtbot.waitUntil(lambda: view.outline.filter.width() == wide)
