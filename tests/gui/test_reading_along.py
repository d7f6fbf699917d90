"""A plan that somebody else has open: the window follows it, and offers it once it is free."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from relplanner.plan import filelock
from relplanner.planner import Plan
from relplanner.releases.outlining import add_release
from relplanner.releases.tables import Release, ScopeItem
from relplanner.sample import create_sample
from tests.gui.boxes import press
from ui.formats import LocaleFormats
from ui.places import ALL, CHECKLISTS, SCOPE, TIMELINE, Place
from ui.tables.register_view import RegisterTable

PATIENCE_MS = 6000


@pytest.fixture
def writer(tmp_path):
    plan = create_sample(tmp_path / "shared.relplan")
    yield plan
    plan.close()


@pytest.fixture
def reader(window, writer):
    """The window, with a plan that another program has open for writing."""
    window.session.open(writer.path)
    assert window.session.plan.read_only
    return window


def scope_table(window):
    window.go(Place(SCOPE, window.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    return next(
        one for one in window.view(SCOPE).findChildren(RegisterTable) if one.register.key == "scope"
    )


def test_that_the_reader_sees_the_writers_changes_and_keeps_its_row(qtbot, reader, writer):
    table = scope_table(reader)
    kept = table.listing.ids[2]
    table.select_row(kept)
    release_id = reader.place.release_id
    with writer.change("Two items") as tx:
        first = writer.rows(ScopeItem, release_id=release_id)[0]
        tx.update(ScopeItem, first.id, name="Changed by the writer")
        tx.insert(ScopeItem(release_id=release_id, name="Added by the writer"))
    qtbot.waitUntil(
        lambda: (
            {"Changed by the writer", "Added by the writer"}
            <= {table.listing.record(row).name for row in range(len(table.listing))}
        ),
        timeout=PATIENCE_MS,
    )
    assert table.current_id == kept
    assert table.selected_ids == [kept]
    assert reader.place.view == SCOPE


def test_that_the_banner_says_who_writes_and_since_when_as_the_locale_and_zone_do(reader, writer):
    holder = filelock.holder(writer.path)
    zone = dt.timezone(dt.timedelta(hours=2 if _is_summer() else 1))
    since = dt.datetime.fromisoformat(holder.since).astimezone(zone)
    words = reader.notice.text()
    assert reader.notice.isVisible()
    assert holder.user in words
    assert holder.host in words
    assert f"{since:%d/%m/%Y %H:%M}" in words
    assert LocaleFormats().instant(since) in words
    assert "Z" not in words.replace(holder.host, "").replace(holder.user, "")


def _is_summer():
    import zoneinfo

    offset = dt.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).utcoffset()
    return offset == dt.timedelta(hours=2)


def test_that_a_plan_that_is_free_again_is_offered_and_had_by_one_click_at_the_same_place(
    qtbot, reader, writer
):
    table = scope_table(reader)
    kept = table.listing.ids[2]
    table.select_row(kept)
    place = reader.place
    (button,) = reader.notice.buttons
    assert button.text() == "Try again for writing"
    assert not button.property("primary")
    writer.close()
    qtbot.waitUntil(lambda: bool(reader.notice.buttons[0].property("primary")), timeout=PATIENCE_MS)
    assert "has closed the plan" in reader.notice.text()
    press(reader.notice, "Try again for writing")
    assert reader.session.can_write
    assert not reader.notice.isVisible()
    assert reader.holder.text() == "Open for writing"
    assert reader.place == place
    assert table.current_id == kept
    assert reader.session.run(
        "Mine", lambda tx: tx.update(Release, place.release_id, name="Written here")
    )


def test_that_trying_too_early_says_so_and_changes_nothing(reader, writer):
    place = Place(SCOPE, reader.session.plan.rows(Release)[1].id)
    reader.go(place)
    press(reader.notice, "Try again for writing")
    assert reader.session.plan.read_only
    assert reader.place == place
    assert "still can't be opened" in reader.statusBar().currentMessage()
    assert reader.notice.isVisible()


def test_that_a_release_that_the_writer_deletes_is_left(qtbot, reader, writer):
    count = reader.navigation.topLevelItemCount()
    with writer.change("A third") as tx:
        release_id = add_release(tx, writer.snapshot(), "Third")
    qtbot.waitUntil(lambda: reader.navigation.topLevelItemCount() == count + 1, timeout=PATIENCE_MS)
    reader.go(Place(CHECKLISTS, release_id))
    with writer.change("Delete it") as tx:
        tx.delete(Release, release_id)
    qtbot.waitUntil(lambda: reader.place == Place(ALL), timeout=PATIENCE_MS)
    assert reader.navigation.topLevelItemCount() == count


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_Delete, Qt.Key.Key_F2])
def test_that_typing_in_a_table_that_is_read_only_says_why_nothing_happens(qtbot, reader, key):
    table = scope_table(reader)
    grid = table.table
    grid.setFocus()
    grid.setCurrentIndex(table.model.index(0, table.register.index_of("name")))
    QTest.keyClick(grid, key)
    assert grid.bubble.isVisible()
    assert "read-only" in grid.bubble.text()


@pytest.mark.parametrize("how", ["keys", "mouse"])
def test_that_moving_a_bar_of_a_plan_that_is_read_only_says_why_it_stays(qtbot, reader, how):
    reader.go(Place(TIMELINE, reader.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    view = reader.view(TIMELINE)
    chart = view.chart
    row = next(
        row for row in range(len(chart.rows)) if chart.hit(chart.bar_rect(row).center()) is not None
        and chart.hit(chart.bar_rect(row).center()).part == "body"
    )  # fmt: skip
    at = chart.bar_rect(row).center().toPoint()
    before = reader.session.plan.head
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=at)
    if how == "mouse":
        far = at + QPoint(3 * QApplication.startDragDistance(), 0)
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(far), QPointF(chart.viewport().mapToGlobal(far)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(chart.viewport(), move)
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=at)
    if how == "keys":
        QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    (balloon,) = [
        one for one in chart.viewport().children()
        if isinstance(one, QLabel) and one.objectName() == "balloon"
    ]  # fmt: skip
    assert balloon.isVisible()
    assert balloon.text() == "The plan is read-only."
    assert reader.session.plan.head == before


def test_that_space_on_a_checklist_item_that_is_read_only_says_why(qtbot, reader):
    reader.go(Place(CHECKLISTS, reader.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    view = reader.view(CHECKLISTS)
    grid = view.items.table
    grid.setFocus()
    grid.setCurrentIndex(view.items.model.index(0, view.items.register.index_of("name")))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.bubble.isVisible()
    assert "read-only" in grid.bubble.text()


def test_that_a_reader_whose_file_is_gone_is_told_in_the_banner(qtbot, reader, writer):
    moved = writer.path.rename(writer.path.with_name("moved.relplan"))
    qtbot.waitUntil(lambda: "gone" in reader.notice.text(), timeout=PATIENCE_MS)
    assert "you can have it" not in reader.notice.text()
    moved.rename(writer.path)
    qtbot.waitUntil(lambda: "gone" not in reader.notice.text(), timeout=PATIENCE_MS)


def test_that_a_reader_whose_file_was_replaced_shows_the_new_one(qtbot, reader, writer, tmp_path):
    writer.save_copy(tmp_path / "other.relplan")
    with Plan.open(tmp_path / "other.relplan") as other, other.change("Elsewhere") as tx:
        tx.update(Release, other.rows(Release)[0].id, name="From elsewhere")
    (tmp_path / "other.relplan").replace(writer.path)
    qtbot.waitUntil(
        lambda: reader.session.plan.rows(Release)[0].name == "From elsewhere", timeout=PATIENCE_MS
    )
    assert reader.session.plan.read_only


def test_that_a_plan_open_for_writing_is_not_looked_at(planner):
    assert not planner.following._timer.isActive()
    assert not planner.notice.isVisible()


@pytest.mark.parametrize("since", ["2026-11-24T08:30Z", "0001-01-01T00:00Z", "a moment ago", ""])
def test_that_whatever_stands_in_a_lock_file_is_shown_as_short_plain_text(window, writer, since):
    path = writer.path
    writer.close()
    said = {"user": "<b>anna</b>\n" * 99, "host": "laptop of\tthe team", "pid": 1, "since": since}
    filelock.lock_path(path).write_text(json.dumps(said))
    window.session.open(path)
    words = window.notice.text()
    assert "<b>anna</b> <b>anna</b>" in words
    assert "laptop of the team" in words
    assert len(words) < 220
    assert ("since 24/11/2026 09:30" in words) == (since == "2026-11-24T08:30Z")


def test_that_a_replaced_file_that_is_no_plan_is_told_and_what_was_read_stays(
    qtbot, reader, writer, tmp_path
):
    (tmp_path / "letter").write_text("Dear Sir or Madam")
    (tmp_path / "letter").replace(writer.path)
    qtbot.waitUntil(lambda: "was replaced" in reader.notice.text(), timeout=PATIENCE_MS)
    assert reader.session.plan.rows(Release)
    assert "relplan " not in reader.notice.text()
