"""Trying changes on a plan that somebody else has open for writing: taken later, or in a copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from relplanner.planner import Plan
from relplanner.registry import TABLES
from relplanner.releases.tables import Activity, Release
from relplanner.sample import create_sample
from tests.gui.bars import LEFT
from tests.gui.boxes import dismiss, only_box, press, words_of
from tests.gui.typed import type_scope_item
from ui.dialogs.trying import TakeTrialDialog
from ui.places import TIMELINE, Place

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS = 6000


def content_of(plan):
    return {table: set(plan.records(table)) for table in TABLES}


@pytest.fixture
def writer(tmp_path):
    plan = create_sample(tmp_path / "shared.relplan")
    yield plan
    plan.close()


@pytest.fixture
def reader(qtbot, window, writer):
    """The window in a trial of a plan that another program has open for writing."""
    window.session.open(writer.path)
    assert window.session.plan.read_only
    window.go(Place(TIMELINE, window.session.plan.rows(Release)[1].id))
    qtbot.wait(20)
    QTest.keyClick(window, Qt.Key.Key_T, BOTH)
    assert window.session.trial is not None
    yield window
    if window.session.trial is not None:
        window.session.drop_trial()


def lengthen(window, minutes=3 * 480):
    activity = window.session.plan.find("A-77")
    assert window.session.run(
        "Lengthen A-77", lambda tx: tx.update(Activity, activity.id, duration_min=minutes)
    )


def take(window):
    press(window.tried, "Take as one change...")
    [dialog] = [one for one in window.findChildren(TakeTrialDialog) if one.isVisible()]
    QTest.keyClicks(dialog.reason, "The board wants it")
    QTest.mouseClick(dialog.accept_button, LEFT)


def test_that_changes_are_tried_by_typing_while_somebody_else_writes(reader, writer):
    assert "open for reading only" in reader.tried.text()
    assert not reader.notice.isVisible()
    before = content_of(writer)
    table = type_scope_item(reader, "Only tried")
    QTest.keyClick(reader.focusWidget(), Qt.Key.Key_Tab)
    assert reader.tried.text().startswith("1 change is tried and not written.")
    assert content_of(writer) == before
    reader.session.drop_trial()
    assert reader.notice.text().startswith("Read-only:")
    assert "Drop" not in reader.statusBar().currentMessage()
    assert not reader.session.can_write
    assert not table.model.with_new_row


def test_that_what_was_written_meanwhile_shows_after_the_trial(qtbot, reader, writer):
    with writer.change("Rename") as tx:
        tx.update(Activity, writer.find("A-77").id, name="Renamed by the writer")
    lengthen(reader)
    qtbot.wait(50)
    assert reader.session.plan.find("A-77").name != "Renamed by the writer"
    reader.session.drop_trial()
    qtbot.waitUntil(
        lambda: reader.session.plan.find("A-77").name == "Renamed by the writer",
        timeout=PATIENCE_MS,
    )


def test_that_taking_is_refused_with_a_reason_and_a_copy_as_a_way_out(
    reader, writer, tmp_path, monkeypatch
):
    lengthen(reader)
    before, tried = content_of(writer), content_of(reader.session.plan)
    take(reader)
    box = only_box()
    assert "Opened read-only" in box.text()
    assert "The changes stay tried here" in words_of(box)
    assert reader.session.trial is not None
    target = tmp_path / "proposal.relplan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(box, "Save a copy with them...")
    QTest.qWait(20)
    with Plan.open(target, read_only=True) as copy:
        assert content_of(copy) == tried
        last = copy.journal()[-1]
        assert (last.summary, last.reason) == ("Lengthen A-77", "The board wants it")
    assert content_of(writer) == before
    assert "Here they stay tried." in reader.done.text()
    assert reader.session.trial is not None


def test_that_a_copy_can_be_saved_from_the_banner(reader, tmp_path, monkeypatch):
    press(reader.tried, "Save a copy with them...")
    assert not list(tmp_path.glob("c*.relplan"))
    lengthen(reader)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "c.relplan"), "")
    )
    press(reader.tried, "Save a copy with them...")
    with Plan.open(tmp_path / "c.relplan", read_only=True) as copy:
        assert copy.find("A-77").duration_min == 3 * 480


def test_that_it_is_taken_once_the_plan_is_free_even_if_it_has_moved_on(reader, writer):
    release_id = reader.place.release_id
    lengthen(reader)
    with reader.session.plan.change("Add") as tx:
        tried = tx.insert(Activity(name="Tried", release_id=release_id, duration_min=60))
    with writer.change("Add") as tx:
        other = tx.insert(Activity(name="Written", release_id=release_id, duration_min=60))
    assert tried.code == other.code
    path = writer.path
    writer.close()
    press(reader.tried, "Take as one change...")
    [dialog] = [one for one in reader.findChildren(TakeTrialDialog) if one.isVisible()]
    QTest.keyClicks(dialog.name, "More testing")
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert reader.session.trial is None
    assert reader.session.can_write
    assert reader.place == Place(TIMELINE, release_id)
    plan = reader.session.plan
    assert plan.path == path
    assert not plan.read_only
    assert plan.find(other.code).name == "Written"
    [taken] = plan.rows(Activity, id=tried.id)
    assert f"{tried.code} → {taken.code}" in reader.done.text()
    assert plan.find("A-77").duration_min == 3 * 480
    assert not reader.tried.isVisible()
    reader.session.undo()
    assert plan.rows(Activity, id=tried.id) == []


def test_that_a_row_which_the_writer_changed_is_named_and_the_trial_goes_on(reader, writer):
    lengthen(reader)
    with writer.change("Shorten") as tx:
        tx.update(Activity, writer.find("A-77").id, duration_min=123)
    writer.close()
    take(reader)
    box = only_box()
    assert "A-77" in box.text()
    dismiss(box)
    assert reader.session.trial is not None
    assert reader.commands["take_trial"].isEnabled()
    reader.session.drop_trial()
    assert reader.session.can_write
    assert reader.session.plan.find("A-77").duration_min == 123
