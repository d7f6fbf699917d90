"""The error doors: locked, damaged, cut off, vanished, full. Calm words, a way out, no dead end."""

from __future__ import annotations

import ast
import sqlite3
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from relplanner.errors import EnvironmentFailure, WayOut
from relplanner.planner import Plan
from relplanner.releases.tables import Release, ScopeItem
from relplanner.sample import create_sample
from relplanner.signoff import keys
from tests.gui.boxes import dismiss, labels_of, only_box, open_boxes, press, words_of
from tests.gui.typed import type_scope_item
from ui.commands import Commands
from ui.dialogs.keys import KeysDialog
from ui.places import OVERVIEW, Place
from ui.ways_out import ADVICE, advice_of

SAFE = "Everything up to the last change is safe in the plan file; this one was not made."


def rename(window, name="Renamed"):
    """A change as a person makes it; whether it was made."""
    release = window.session.plan.rows(Release)[0]
    return window.session.run(f"Rename to {name}", lambda tx: tx.update(
        Release, release.id, name=name
    ))  # fmt: skip


def name_in(path):
    with Plan.open(path, read_only=True) as plan:
        return plan.rows(Release)[0].name


def shows_views(qtbot, window):
    """Whether one can still go about the plan."""
    release = window.session.plan.rows(Release)[0]
    window.go(Place(OVERVIEW, release.id))
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.view(OVERVIEW))
    return not open_boxes()


def add_item(window, name):
    """Adds an item to the scope as a menu would; whether that was done."""
    release_id = window.session.plan.rows(Release)[1].id
    return window.session.run(
        f"Add {name}", lambda tx: tx.insert(ScopeItem(release_id=release_id, name=name))
    )


def items(plan):
    return {one.name for one in plan.rows(ScopeItem)}


def fill_disk(plan):
    """Not a page more for this file, as on a full disk: it is SQLite that says so.

    Returns:
        What makes room again.
    """
    connection, release_id = plan._connection, plan.rows(Release)[1].id
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")

    def go_on():
        for n in range(1000):
            with plan.change("Add another one") as tx:
                tx.insert(ScopeItem(release_id=release_id, name=f"{n:060}"))

    with pytest.raises(EnvironmentFailure, match="disk is full"):
        go_on()
    return lambda: connection.execute("PRAGMA max_page_count=1000000")


LONG = "This is the item that doesn't fit on the disk any more today"


def answer_file(monkeypatch, kind, path):
    """What a file dialog gives, instead of asking; what it was opened with."""
    asked = []

    def answer(_parent, _title, suggestion="", *_rest):
        asked.append(suggestion)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, kind, answer)
    return asked


# -- a full disk -------------------------------------------------------------------------------


def test_that_a_full_disk_is_told_calmly_and_trying_again_makes_the_change(qtbot, planner):
    make_room = fill_disk(planner.session.plan)
    assert not add_item(planner, LONG)
    box = only_box()
    assert "The disk is full" in box.text()
    assert SAFE in words_of(box)
    assert labels_of(box) == ["Close", "Try again", "Save a copy elsewhere...", "Open read-only"]
    make_room()
    press(box, "Try again")
    qtbot.waitUntil(lambda: LONG in items(planner.session.plan))
    assert shows_views(qtbot, planner)


def test_that_a_disk_that_stays_full_is_told_again_and_a_copy_is_whole(
    qtbot, planner, tmp_path, monkeypatch
):
    fill_disk(planner.session.plan)
    before = items(planner.session.plan)
    add_item(planner, LONG)
    first = only_box()
    press(first, "Try again")
    qtbot.waitUntil(lambda: open_boxes() not in ([], [first]))
    target = tmp_path / "elsewhere" / "copy.relplan"
    target.parent.mkdir()
    asked = answer_file(monkeypatch, "getSaveFileName", target)
    press(only_box(), "Save a copy elsewhere...")
    qtbot.waitUntil(target.exists)
    assert asked == [str(tmp_path / "sample copy.relplan")]
    press(planner.done, "Open it")
    assert planner.session.plan.path == target
    assert planner.session.can_write
    assert items(planner.session.plan) == before
    assert add_item(planner, LONG)


def test_that_a_full_disk_lets_one_go_on_reading(qtbot, planner):
    fill_disk(planner.session.plan)
    add_item(planner, LONG)
    press(only_box(), "Open read-only")
    qtbot.waitUntil(lambda: planner.session.plan.read_only)
    assert planner.holder.text() == "Read-only"
    assert shows_views(qtbot, planner)


def test_that_what_was_typed_into_a_cell_stays_there_while_the_disk_is_full(qtbot, planner):
    make_room = fill_disk(planner.session.plan)
    grid = type_scope_item(planner, LONG).table
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(open_boxes()))
    box = only_box()
    assert "The disk is full" in box.text()
    dismiss(box)
    qtbot.waitUntil(lambda: not open_boxes())
    assert editor.text() == LONG
    assert grid.isAncestorOf(editor)
    make_room()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: LONG in items(planner.session.plan))
    assert open_boxes() == []


# -- a plan that another program holds ---------------------------------------------------------


def test_that_a_plan_that_is_locked_when_it_is_opened_is_waited_for_on_the_welcome_page(
    qtbot, window, tmp_path
):
    path = tmp_path / "locked.relplan"
    create_sample(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    window.file_dropped.emit(path)
    assert open_boxes() == []
    assert [one.text() for one in window.awaited.buttons] == ["Open read-only", "Cancel"]
    assert window.stack.currentWidget() is window.welcome
    other.close()
    qtbot.waitUntil(lambda: window.session.can_write)
    assert shows_views(qtbot, window)


# -- files that are no plan any more -----------------------------------------------------------


def test_that_a_file_of_another_kind_lets_one_choose_another(qtbot, window, tmp_path, monkeypatch):
    wrong, right = tmp_path / "letter.relplan", tmp_path / "right.relplan"
    wrong.write_text("Dear Sir or Madam")
    create_sample(right).close()
    window.file_dropped.emit(wrong)
    box = only_box()
    assert "relplan import" not in words_of(box)
    answer_file(monkeypatch, "getOpenFileName", right)
    press(box, "Open another plan...")
    qtbot.waitUntil(lambda: window.session.has_plan)
    assert window.session.plan.path == right


def test_that_a_plan_that_is_cut_off_while_it_is_open_is_told_and_the_window_stays(qtbot, planner):
    path, release = planner.session.plan.path, planner.session.plan.rows(Release)[0]
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    assert not planner.session.run(
        "Rename", lambda tx: tx.update(Release, release.id, name="Renamed")
    )
    box = only_box()
    assert "Restore from backup..." in labels_of(box)
    assert "relplan " not in words_of(box)
    dismiss(box)
    qtbot.waitUntil(lambda: not open_boxes())
    assert planner.isVisible()
    planner.commands["close"].trigger()
    assert planner.stack.currentWidget() is planner.welcome


# -- a plan that has gone ----------------------------------------------------------------------


def test_that_a_plan_whose_drive_is_unplugged_goes_on_once_it_is_back(qtbot, window, tmp_path):
    drive, unplugged = tmp_path / "drive", tmp_path / "unplugged"
    drive.mkdir()
    create_sample(drive / "mine.relplan").close()
    window.session.open(drive / "mine.relplan")
    drive.rename(unplugged)
    assert not rename(window)
    box = only_box()
    assert "its drive was removed" in box.text()
    assert "All changes before are in the file, wherever it is now" in words_of(box)
    assert labels_of(box) == [
        "Close", "Try again", "Save a copy elsewhere...", "Restore from backup...",
    ]  # fmt: skip
    unplugged.rename(drive)
    press(box, "Try again")
    qtbot.waitUntil(lambda: window.session.plan.rows(Release)[0].name == "Renamed")
    assert shows_views(qtbot, window)


def test_that_a_deleted_plan_is_saved_elsewhere_with_all_that_was_in_it(
    qtbot, planner, tmp_path, monkeypatch
):
    assert rename(planner, "The last change")
    planner.session.plan.path.unlink()
    assert not rename(planner, "Too late")
    answer_file(monkeypatch, "getSaveFileName", tmp_path / "rescued.relplan")
    press(only_box(), "Save a copy elsewhere...")
    qtbot.waitUntil((tmp_path / "rescued.relplan").exists)
    assert name_in(tmp_path / "rescued.relplan") == "The last change"
    planner.commands["back_up"].trigger()
    dismiss(only_box())
    assert shows_views(qtbot, planner)


def test_that_a_replaced_plan_can_be_opened_anew(qtbot, planner, tmp_path):
    path = planner.session.plan.path
    planner.session.plan.save_copy(tmp_path / "other.relplan")
    with Plan.open(tmp_path / "other.relplan") as other, other.change("Elsewhere") as tx:
        tx.update(Release, other.rows(Release)[0].id, name="From the other laptop")
    (tmp_path / "other.relplan").replace(path)
    assert not rename(planner)
    assert "Nothing was changed." in words_of(only_box())
    press(only_box(), "Open it anew")
    qtbot.waitUntil(lambda: planner.session.plan.rows(Release)[0].name == "From the other laptop")
    assert planner.session.can_write
    assert rename(planner, "And on")


def test_that_a_copy_that_cant_be_written_is_asked_for_again(qtbot, planner, tmp_path, monkeypatch):
    answer_file(monkeypatch, "getSaveFileName", tmp_path / "no such folder" / "copy.relplan")
    planner.commands["save_copy"].trigger()
    box = only_box()
    assert "The plan itself is not affected." in words_of(box)
    assert labels_of(box) == ["Close", "Try again"]
    answer_file(monkeypatch, "getSaveFileName", tmp_path / "copy.relplan")
    press(box, "Try again")
    qtbot.waitUntil((tmp_path / "copy.relplan").exists)
    assert planner.done.isVisible()


def test_that_an_export_that_cant_be_written_can_be_tried_again(qtbot, planner, tmp_path):
    target = tmp_path / "later" / "out.csv"
    planner.findChild(Commands).export_to(target, None)
    qtbot.waitUntil(lambda: bool(open_boxes()), timeout=20_000)
    target.parent.mkdir()
    press(only_box(), "Try again")
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not planner.jobs.busy)
    assert str(target) in planner.done.text()


# -- recent plans ------------------------------------------------------------------------------


def ask_for_missing(window, settings, tmp_path):
    path = tmp_path / "gone.relplan"
    settings.remember(path)
    window.welcome.refresh()
    listed = window.welcome.recent
    listed.setFocus()
    listed.setCurrentRow(0)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    return path, only_box()


def test_that_a_missing_recent_plan_can_be_taken_off_the_list(qtbot, window, settings, tmp_path):
    path, box = ask_for_missing(window, settings, tmp_path)
    assert "moved, renamed or deleted" in words_of(box)
    assert labels_of(box) == ["Close", "Try again", "Locate...", "Remove from the list"]
    press(box, "Remove from the list")
    qtbot.waitUntil(lambda: path not in settings.recent)
    assert not window.welcome.recent.item(0).text().startswith("gone")


def test_that_a_missing_recent_plan_can_be_located(qtbot, window, settings, tmp_path, monkeypatch):
    moved = tmp_path / "moved.relplan"
    create_sample(moved).close()
    path, box = ask_for_missing(window, settings, tmp_path)
    answer_file(monkeypatch, "getOpenFileName", moved)
    press(box, "Locate...")
    qtbot.waitUntil(lambda: window.session.has_plan)
    assert settings.recent == [moved]
    assert path not in settings.recent


def test_that_the_menu_of_recent_plans_marks_a_missing_one_and_leads_to_the_same(
    window, settings, tmp_path
):
    settings.remember(tmp_path / "gone.relplan")
    window.menus.recent.aboutToShow.emit()
    (action,) = window.menus.recent.actions()
    assert action.text() == f"{tmp_path / 'gone.relplan'} (missing)"
    action.trigger()
    dismiss(only_box())


# -- words -------------------------------------------------------------------------------------


def test_that_no_advice_in_the_window_names_a_command_of_the_command_line(project_root):
    """Every error of the library whose advice does must say in a word what helps."""
    found = []
    for path in (project_root / "relplanner").rglob("*.py"):
        if "cli" in path.parts:
            continue
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call):
                continue
            said = {one.arg: ast.unparse(one.value) for one in node.keywords}
            todo = said.get("todo", "")
            if "relplan " not in todo and "ADVICE" not in todo and "(--" not in todo:
                continue
            word = said.get("way_out", "").strip("'")
            if word not in ADVICE:
                found.append(f"{path.name}:{node.lineno} {todo}")
    assert found == []
    assert set(ADVICE) <= set(get_args(WayOut))
    assert not any("relplan " in advice for advice in ADVICE.values())


def test_that_a_missing_keyring_offers_the_keys_and_no_copy_of_the_plan(qtbot, planner):
    with pytest.raises(EnvironmentFailure) as caught:
        keys.store_in_keyring(keys.create_key())
    planner.session.failed.emit(caught.value)
    box = only_box()
    assert labels_of(box) == ["Close", "Keys..."]
    assert "relplan key" not in words_of(box)
    assert advice_of(caught.value) in words_of(box)
    dismiss(box)


def test_that_a_dialog_of_keys_without_a_keyring_is_not_offered_itself(qtbot, planner, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("Anna Example", True))
    dialog = KeysDialog(planner.session, planner.jobs, planner)
    dialog.open()
    QTest.mouseClick(dialog.doings["make"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(open_boxes()))
    box = only_box()
    assert labels_of(box) == ["Close"]
    assert box.parent() is dialog
    dismiss(box)
    dialog.reject()


def test_that_the_manual_in_the_program_begins_with_the_program(window):
    from ui.dialogs.manual import ManualDialog

    dialog = ManualDialog(window)
    assert "dev.py" not in dialog.page.toPlainText()
    dialog.reject()
