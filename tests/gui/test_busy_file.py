"""Another program holds the plan's file: the window goes on, and nothing that was done is lost."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from relplanner.errors import BusyError
from relplanner.releases.tables import Release, ScopeItem
from relplanner.sample import create_sample
from tests.gui.boxes import dismiss, only_box, open_boxes, press, words_of
from tests.gui.typed import type_scope_item
from ui import opening
from ui.patience import WAIT_S
from ui.places import AUDIT, Place

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
print("free", flush=True)
"""


class Holder:
    """Another process that has the file's lock."""

    def __init__(self, path, how):
        self.process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(path), how],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stdout.readline() == "held\n"

    def let_go(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "free\n"


@pytest.fixture
def hold():
    with contextlib.ExitStack() as stack:

        def begin(path, how="BEGIN IMMEDIATE"):
            holder = Holder(path, how)
            stack.enter_context(holder.process)
            stack.callback(holder.process.kill)
            return holder

        yield begin


@pytest.fixture
def planner(window, tmp_path):
    """The window with the sample, opened as a person opens it."""
    create_sample(tmp_path / "sample.relplan").close()
    window.session.open(tmp_path / "sample.relplan")
    return window


def rename(window, name):
    release = window.session.plan.rows(Release)[0]
    return window.session.run(
        f"Rename to {name}", lambda tx: tx.update(Release, release.id, name=name)
    )


def name_of(window):
    return window.session.plan.rows(Release)[0].name


def scope(window):
    return [one.name for one in window.session.snapshot.records(ScopeItem)]


# A writer, one that has begun to write to the file, and a reader, which is in the way of a commit.
@pytest.mark.parametrize("how", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "BEGIN"])
def test_that_a_typed_cell_waits_for_the_file_while_the_window_goes_on(qtbot, planner, hold, how):
    holder = hold(planner.session.plan.path, how)
    began = time.monotonic()
    type_scope_item(planner, "Typed while it was busy")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: planner.session.patience.waiting == 1)
    assert time.monotonic() - began < 4, "it waited as long as a command line does"
    assert "Typed while it was busy" not in scope(planner)
    assert "Another program is using the file" in planner.waiting.text()
    assert planner.waiting.isVisible()
    assert not open_boxes()
    holder.let_go()
    qtbot.waitUntil(lambda: "Typed while it was busy" in scope(planner))
    assert not planner.waiting.isVisible()
    assert planner.session.plan.undo_label == "Add scope item Typed while it was busy"


def test_that_a_connection_of_the_window_waits_a_moment_only(planner):
    (wait_ms,) = planner.session.plan._connection.execute("PRAGMA busy_timeout").fetchone()
    assert wait_ms == round(WAIT_S * 1000)
    # At the beginning of a change, and once more at its end.
    assert 2 * wait_ms < 100


def test_that_changes_are_made_in_their_order_once_the_file_is_free(qtbot, planner, hold):
    holder = hold(planner.session.plan.path)
    seen = []
    planner.session.changed.connect(lambda changes: seen.append(changes.summary))
    for name in ("First", "Second", "Third"):
        assert rename(planner, name)
    planner.session.undo()
    assert "The 4 things" in planner.waiting.text()
    holder.let_go()
    qtbot.waitUntil(lambda: not planner.session.patience.waiting)
    assert seen == [
        "Rename to First", "Rename to Second", "Rename to Third", "Undo: Rename to Third",
    ]  # fmt: skip
    assert name_of(planner) == "Second"


def test_that_what_can_no_longer_be_done_is_told_and_the_rest_is_done(qtbot, planner, hold):
    holder = hold(planner.session.plan.path)
    release = planner.session.plan.rows(Release)[0]
    planner.session.run("Empty it", lambda tx: tx.update(Release, release.id, name=""))
    rename(planner, "After it")
    holder.let_go()
    qtbot.waitUntil(lambda: name_of(planner) == "After it")
    box = only_box()
    assert "name" in words_of(box).casefold()
    dismiss(box)


def test_that_one_need_not_wait_and_can_try_again_later(qtbot, planner, hold):
    holder = hold(planner.session.plan.path)
    rename(planner, "In spite of it")
    (button,) = planner.waiting.findChildren(QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    box = only_box()
    assert "Another program is using the file" in words_of(box)
    assert not planner.waiting.isVisible()
    press(box, "Try again")
    qtbot.waitUntil(lambda: planner.session.patience.waiting == 1)
    holder.let_go()
    qtbot.waitUntil(lambda: name_of(planner) == "In spite of it")


def test_that_the_person_is_asked_after_a_while(qtbot, planner, hold):
    hold(planner.session.plan.path)
    planner.session.patience.most_tries = 2
    rename(planner, "In vain")
    qtbot.waitUntil(lambda: len(open_boxes()) == 1)
    dismiss(only_box())
    assert name_of(planner) != "In vain"


def test_that_the_window_is_not_closed_over_a_change_that_waits(qtbot, planner, hold):
    holder = hold(planner.session.plan.path)
    type_scope_item(planner, "Nearly lost")
    assert not planner.close()
    assert planner.isVisible()
    press(only_box(), "Try again")
    qtbot.waitUntil(lambda: planner.session.patience.waiting == 1)
    holder.let_go()
    qtbot.waitUntil(lambda: "Nearly lost" in scope(planner))


def test_that_another_plan_gets_nothing_of_what_waits(qtbot, planner, hold, tmp_path):
    hold(planner.session.plan.path)
    rename(planner, "For the first plan")
    create_sample(tmp_path / "second.relplan").close()
    planner.session.open(tmp_path / "second.relplan")
    # Neither at once nor when the message about it is answered.
    press(only_box(), "Try again")
    qtbot.waitUntil(lambda: not open_boxes())
    assert planner.session.patience.waiting == 0
    assert name_of(planner) != "For the first plan"


def test_that_a_view_that_could_not_be_read_can_be_shown_once_more(qtbot, planner, hold):
    entries = len(planner.session.plan.journal())
    holder = hold(planner.session.plan.path, "BEGIN EXCLUSIVE")
    with pytest.raises(BusyError) as caught:
        planner.go(Place(AUDIT))
    planner.doors.show(caught.value)
    box = only_box()
    assert "Another program is using the file" in box.text()
    holder.let_go()
    press(box, "Try again")
    qtbot.waitUntil(lambda: planner.view(AUDIT).model.rowCount() == entries)
    assert planner.stack.currentWidget() is planner.view(AUDIT)


def test_that_a_copy_of_a_busy_file_is_refused_and_not_waited_for_for_ever(planner, hold, tmp_path):
    holder = hold(planner.session.plan.path, "BEGIN EXCLUSIVE")
    target = tmp_path / "copy.relplan"
    with pytest.raises(BusyError):
        planner.session.plan.save_copy(target)
    assert not target.exists()
    holder.let_go()
    planner.session.plan.save_copy(target)
    assert target.exists()


def test_that_an_import_waits_like_any_other_change(qtbot, planner, hold, tmp_path):
    from relplanner.exchange.importing import plan_any
    from ui.dialogs.importing import _apply

    table = tmp_path / "more.csv"
    table.write_text("Name,Duration\nImported step,2d\n", encoding="utf-8")
    preview = plan_any(planner.session.snapshot, table, release=None)
    assert not preview.errors
    holder = hold(planner.session.plan.path, "BEGIN EXCLUSIVE")
    _apply(planner, preview)
    assert planner.session.patience.waiting == 1
    holder.let_go()
    qtbot.waitUntil(lambda: planner.session.plan.undo_label.startswith("Import"))
    assert not planner.session.plan.notices


def try_something(window):
    window.commands["try_changes"].trigger()
    name = "Only tried"
    item = window.session.snapshot.records(ScopeItem)[0]
    assert window.session.run("Rename", lambda tx: tx.update(ScopeItem, item.id, name=name))
    return name


def test_that_what_was_tried_is_taken_once_the_file_is_free(qtbot, planner, hold):
    name = try_something(planner)
    base = planner.session.trial.base
    holder = hold(base.path, "BEGIN EXCLUSIVE")
    assert planner.session.take_trial("Take it")
    assert planner.session.patience.waiting == 1
    assert planner.session.trial is not None
    # What is done meanwhile follows it, in the plan itself.
    second = planner.session.snapshot.records(ScopeItem)[1]
    planner.session.run("Rename", lambda tx: tx.update(ScopeItem, second.id, name="Afterwards"))
    holder.let_go()
    qtbot.waitUntil(lambda: planner.session.patience.waiting == 0 and base.undo_label == "Rename")
    assert planner.session.trial is None
    assert [one.summary for one in base.journal()[-2:]] == ["Take it", "Rename"]
    assert scope(planner)[:2] == [name, "Afterwards"]


def test_that_a_trial_can_be_dropped_while_taking_it_waits(qtbot, planner, hold):
    name = try_something(planner)
    base = planner.session.trial.base
    head = base.head
    holder = hold(base.path, "BEGIN EXCLUSIVE")
    assert planner.session.take_trial("Take it")
    planner.session.drop_trial()
    holder.let_go()
    qtbot.wait(400)
    assert base.head == head
    assert name not in scope(planner)


def test_that_no_trial_begins_while_a_change_waits_for_the_file(qtbot, planner, hold):
    holder = hold(planner.session.plan.path, "BEGIN EXCLUSIVE")
    item = planner.session.snapshot.records(ScopeItem)[0]
    planner.session.run("Rename", lambda tx: tx.update(ScopeItem, item.id, name="Waits"))
    assert planner.session.patience.waiting == 1
    planner.commands["try_changes"].trigger()
    assert planner.session.trial is None
    press(only_box(), "Close")
    holder.let_go()


@pytest.fixture
def other(tmp_path):
    """Another plan, with nobody's window on it."""
    create_sample(tmp_path / "other.relplan").close()
    return tmp_path / "other.relplan"


def test_that_a_busy_plan_is_opened_as_soon_as_its_file_is_free(qtbot, planner, hold, other):
    holder = hold(other, "BEGIN EXCLUSIVE")
    first = planner.session.plan
    began = time.monotonic()
    assert not planner.session.open(other)
    assert time.monotonic() - began < 2
    assert planner.awaited.isVisible()
    assert "Another program is using other.relplan" in planner.awaited.text()
    assert not open_boxes()
    # The window goes on with what is open.
    assert planner.session.plan is first
    assert rename(planner, "Meanwhile")
    qtbot.wait(2 * opening.TRY_EVERY_MS)
    assert planner.session.plan is first
    holder.let_go()
    qtbot.waitUntil(lambda: planner.session.plan.path == other)
    assert planner.session.can_write
    assert not planner.awaited.isVisible()
    qtbot.wait(2 * opening.TRY_EVERY_MS)
    assert planner.session.plan.path == other


def test_that_waiting_for_a_plan_can_be_cancelled(qtbot, window, hold, other):
    holder = hold(other, "BEGIN EXCLUSIVE")
    window.session.open(other)
    press(window.awaited, "Cancel")
    assert not window.awaited.isVisible()
    holder.let_go()
    qtbot.wait(2 * opening.TRY_EVERY_MS)
    assert not window.session.has_plan


def test_that_a_plan_that_waits_can_be_had_for_reading(qtbot, window, hold, other):
    # Somebody has begun to write: reading is possible still, writing isn't.
    hold(other, "BEGIN IMMEDIATE")
    window.session.opening.begin(other, read_only=False, take_over_lock=False)
    press(window.awaited, "Open read-only")
    assert window.session.plan.path == other
    assert window.session.plan.read_only
    assert not window.awaited.isVisible()


def test_that_reading_is_waited_for_too_where_the_file_is_locked_whole(qtbot, window, hold, other):
    holder = hold(other, "BEGIN EXCLUSIVE")
    window.session.open(other)
    press(window.awaited, "Open read-only")
    assert not window.session.has_plan
    assert window.awaited.isVisible()
    assert [one.text() for one in window.awaited.buttons] == ["Cancel"]
    holder.let_go()
    qtbot.waitUntil(lambda: window.session.has_plan)
    assert window.session.plan.read_only


def test_that_what_waits_to_be_opened_and_turns_out_to_be_no_plan_is_told(
    qtbot, window, hold, other
):
    holder = hold(other, "BEGIN EXCLUSIVE")
    window.session.open(other)
    holder.let_go()
    other.write_bytes(b"no plan")
    qtbot.waitUntil(lambda: len(open_boxes()) == 1)
    assert not window.awaited.isVisible()
    assert not window.session.has_plan
    dismiss(only_box())


def test_that_another_plan_ends_the_waiting_and_so_does_closing(
    qtbot, window, hold, other, tmp_path
):
    create_sample(tmp_path / "free.relplan").close()
    holder = hold(other, "BEGIN EXCLUSIVE")
    window.session.open(other)
    assert window.session.open(tmp_path / "free.relplan")
    assert not window.awaited.isVisible()
    window.session.open(other)
    assert window.awaited.isVisible()
    window.session.close()
    holder.let_go()
    qtbot.wait(2 * opening.TRY_EVERY_MS)
    assert not window.session.has_plan
    assert not window.awaited.isVisible()


def test_that_a_plan_that_is_opened_anew_while_its_file_is_busy_comes_back_by_itself(
    qtbot, planner, hold
):
    path = planner.session.plan.path
    holder = hold(path, "BEGIN EXCLUSIVE")
    assert not planner.session.reopen(read_only=True)
    assert not planner.session.has_plan
    assert planner.awaited.isVisible()
    assert not open_boxes()
    holder.let_go()
    qtbot.waitUntil(lambda: planner.session.has_plan)
    assert planner.session.plan.path == path
    assert planner.session.plan.read_only
