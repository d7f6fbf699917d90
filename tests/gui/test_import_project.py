"""MS Project XML through the window: preview, import, export."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from relplanner.exchange.mspdi import read_file
from relplanner.releases.tables import Activity, Release
from tests.exchange.mspdifiles import project, task
from ui.commands import Commands
from ui.dialogs.importing import ImportDialog, import_table
from ui.places import TIMELINE


def preview_of(qtbot, planner, tmp_path, text):
    path = tmp_path / "project.xml"
    path.write_text(text, encoding="utf-8")
    import_table(planner, path)
    found = []
    qtbot.waitUntil(
        lambda: bool(found.extend(
            one for one in QApplication.topLevelWidgets()
            if isinstance(one, ImportDialog) and one.isVisible()
        ) or found), timeout=20_000,
    )  # fmt: skip
    return found[0]


def test_that_a_project_is_shown_before_it_becomes_a_new_release(qtbot, planner, tmp_path):
    releases = len(planner.session.plan.rows(Release))
    dialog = preview_of(
        qtbot, planner, tmp_path, project([task(1, "Build"), task(2, links=[(1, 1, 0, 7)])])
    )
    names = [dialog.table.item(row, 2).text() for row in range(dialog.table.rowCount())]
    assert names == ["Build", "Task 2"]
    assert "Read: tasks 2" in dialog.notes.toPlainText()
    assert len(planner.session.plan.rows(Release)) == releases
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(planner.session.plan.rows(Release)) == releases + 1)
    assert planner.place.view == TIMELINE
    assert planner.session.plan.get(Release, planner.place.release_id).name == "Autumn"
    planner.session.undo()
    assert len(planner.session.plan.rows(Release)) == releases


def test_that_a_project_with_problems_cant_be_accepted(qtbot, planner, tmp_path):
    dialog = preview_of(qtbot, planner, tmp_path, project([task(3, "Loop", links=[(3, 1, 0, 7)])]))
    assert not dialog.accept_button.isEnabled()
    assert "Task UID 3 “Loop”" in dialog.notes.toPlainText()
    dialog.findChild(QDialogButtonBox).rejected.emit()


def test_that_the_rest_of_a_project_is_imported_without_what_is_wrong(qtbot, planner, tmp_path):
    releases = len(planner.session.plan.rows(Release))
    rows = [task(1, "Build"), task(2, "Test", links=[(1, 1, 0, 7), (9, 1, 0, 7)])]
    dialog = preview_of(qtbot, planner, tmp_path, project(rows))
    assert not dialog.accept_button.isEnabled()
    (skip,) = [
        one for one in dialog.findChildren(QPushButton)
        if one.text().replace("&", "") == "Leave out what is wrong..."
    ]  # fmt: skip
    skip.setFocus()
    qtbot.keyClick(skip, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    (again,) = [one for one in planner.findChildren(ImportDialog) if one.isVisible()]
    # Nothing was done yet: the person sees first what is left out.
    assert len(planner.session.plan.rows(Release)) == releases
    assert again.tabs.currentWidget() is again.notes
    assert "Task UID 2 “Test”, PredecessorUID: “9”" in again.notes.toPlainText()
    assert "This link is left out." in again.notes.toPlainText()
    qtbot.mouseClick(again.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(planner.session.plan.rows(Release)) == releases + 1)
    planner.session.undo()
    assert len(planner.session.plan.rows(Release)) == releases


def test_that_the_window_exports_a_project(qtbot, planner, tmp_path):
    target = tmp_path / "out.xml"
    with qtbot.waitSignal(planner.jobs.idle, timeout=20_000):
        planner.findChild(Commands).export_to(target, None)
    activities = planner.session.plan.rows(Activity)
    releases = planner.session.plan.rows(Release)
    # Every activity, a summary for each release, and that of the project itself.
    assert len(read_file(target).tasks) == len(activities) + len(releases) + 1
