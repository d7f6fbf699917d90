"""The main window: where one goes, what is remembered, what happens when something fails."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QPushButton

from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Release
from ui.app import FileAsked
from ui.dialogs.manual import ManualDialog
from ui.doors import BugReport
from ui.history import Trail
from ui.places import ALL, AUDIT, TIMELINE, Place
from ui.theme import current


@pytest.fixture
def message(monkeypatch):
    """Takes the place of message boxes: remembers what they say, clicks nothing."""
    shown = []

    def remember(box):
        shown.append((box.text(), box.informativeText(), [b.text() for b in box.buttons()]))
        return 0

    monkeypatch.setattr(QMessageBox, "open", remember)
    return shown


def test_that_the_first_start_offers_sample_template_and_import(window):
    assert window.stack.currentWidget() is window.welcome
    buttons = [one.text() for one in window.welcome.findChildren(QPushButton)]
    assert buttons[:3] == [
        "Open the sample release",
        "New from template...",
        "Import from Excel or MS Project...",
    ]
    assert not window.commands["undo"].isEnabled()
    assert not window.commands["export"].isEnabled()
    assert window.commands["open"].isEnabled()


def test_that_an_opened_plan_shows_all_its_releases(planner):
    assert planner.place == Place(ALL)
    assert planner.navigation.topLevelItemCount() == 4
    table = planner.view(ALL).table
    assert [table.model().index(row, 0).data().strip(" ▸") for row in range(2)] == [
        "R-1  Orchestrator",
        "R-2  Web shop",
    ]
    assert planner.windowTitle() == "sample - relplanner"


def test_that_back_and_forward_lead_over_the_places_visited(planner):
    release = planner.session.plan.rows(Release)[0]
    planner.go(Place(TIMELINE, release.id))
    assert planner.commands["back"].isEnabled()
    planner.commands["back"].trigger()
    assert planner.place == Place(ALL)
    planner.commands["forward"].trigger()
    assert planner.place == Place(TIMELINE, release.id)
    assert not planner.commands["forward"].isEnabled()


def test_that_going_elsewhere_forgets_what_was_ahead():
    trail = Trail()
    for view in ("a", "b", "c"):
        trail.visit(Place(view))
    trail.back()
    trail.visit(Place("d"))
    assert not trail.can_go_forward
    assert trail.back() == Place("b")


def test_that_undo_names_what_it_takes_back_and_works_after_reopening(planner, tmp_path):
    session = planner.session
    activity = session.plan.rows(Activity)[3]
    session.run("Rename the fourth", lambda tx: tx.update(Activity, activity.id, name="Fourth"))
    assert "Rename the fourth" in planner.commands["undo"].text()
    path = session.plan.path
    session.close()
    assert planner.stack.currentWidget() is planner.welcome
    assert session.open(path)
    planner.commands["undo"].trigger()
    assert session.plan.get(Activity, activity.id).name == activity.name
    planner.commands["redo"].trigger()
    assert session.plan.get(Activity, activity.id).name == "Fourth"


def test_that_recent_plans_are_listed_newest_first_and_missing_ones_are_greyed(
    window, settings, tmp_path
):
    there, gone = tmp_path / "there.relplan", tmp_path / "gone.relplan"
    Plan.create(there).close()
    settings.remember(there)
    settings.remember(gone)
    window.welcome.refresh()
    listed = window.welcome.recent
    assert listed.item(0).text().startswith("gone (missing)")
    greyed, plain = (listed.item(row).foreground().color().name() for row in range(2))
    assert greyed == current().muted != plain
    window.welcome.recent.itemActivated.emit(listed.item(1))
    assert window.session.plan.path == there


def test_that_a_plan_dropped_on_the_window_is_opened(qtbot, window, tmp_path):
    path = tmp_path / "dropped.relplan"
    Plan.create(path).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop,
    )  # fmt: skip
    window.dropEvent(drop)
    qtbot.waitUntil(lambda: window.session.has_plan)
    assert window.session.plan.path == path


def test_that_a_file_that_is_no_plan_is_told_calmly_and_nothing_else_changes(
    window, tmp_path, message
):
    path = tmp_path / "no.relplan"
    path.write_text("nothing of the kind")
    window.file_dropped.emit(path)
    ((what, more, _buttons),) = message
    assert what
    assert str(path) in more
    assert window.stack.currentWidget() is window.welcome


def test_that_a_view_that_is_hidden_during_a_change_is_current_when_shown(planner):
    release = planner.session.plan.rows(Release)[0]
    planner.go(Place(AUDIT, release.id))
    planner.session.run("Rename", lambda tx: tx.update(Release, release.id, name="Renamed"))
    planner.go(Place(ALL))
    assert "Renamed" in planner.view(ALL).table.model().index(0, 0).data()


def test_that_the_windows_size_is_kept(window, settings):
    window.resize(1100, 700)
    window.close()
    assert settings.store.value("window/geometry") is not None


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_that_a_file_that_the_system_asks_for_is_opened(qtbot, qapp, window, tmp_path):
    path = tmp_path / "asked.relplan"
    Plan.create(path).close()
    asked = FileAsked(qapp)
    asked.file_asked.connect(window.open_from_elsewhere)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
    qapp.removeEventFilter(asked)
    assert window.session.plan.path == path


def test_that_f1_shows_the_manual_in_the_program(qtbot, window):
    window.commands["manual"].trigger()
    (dialog,) = window.findChildren(ManualDialog)
    text = dialog.page.toPlainText()
    assert "Ctrl+K" in text
    assert ".png" not in text
    dialog.reject()


def open_reports():
    return [
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, BugReport) and one.isVisible()
    ]  # fmt: skip


def test_that_a_bug_becomes_a_report_and_the_program_stays_up(qtbot, window):
    window.doors.show(ZeroDivisionError("division by zero"))
    window.doors.show(KeyError("a second one, while the first is shown"))
    (report,) = open_reports()
    assert "ZeroDivisionError" in report.report.toPlainText()
    qtbot.mouseClick(report.findChild(QDialogButtonBox).buttons()[0], Qt.MouseButton.LeftButton)
    assert not report.isVisible()
    assert window.isVisible()
    window.doors.show(KeyError("a later one"))
    (later,) = open_reports()
    assert "a later one" in later.report.toPlainText()
    later.reject()


def test_that_an_export_runs_in_the_background_and_says_where_it_wrote(qtbot, planner, tmp_path):
    from ui.commands import Commands

    target = tmp_path / "out.csv"
    commands = planner.findChild(Commands)
    with qtbot.waitSignal(planner.jobs.idle, timeout=20_000):
        commands.export_to(target, None)
    assert target.read_text().count("\n") > 60
    assert str(target) in planner.statusBar().currentMessage()


def test_that_a_cancelled_job_leaves_nothing_and_says_so(qtbot, planner, tmp_path):
    started, pause = threading.Event(), threading.Event()

    def work(progress):
        number = 0
        while True:
            number += 1
            progress.step(number, 0, "counting")
            started.set()
            pause.wait(0.001)

    planner.jobs.start("Count for ever", work, lambda _: pytest.fail("it was cancelled"))
    qtbot.waitUntil(started.is_set)
    qtbot.waitUntil(planner.job_cancel.isVisible, timeout=3000)
    QTest.mouseClick(planner.job_cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not planner.jobs.busy)
    assert "cancelled" in planner.statusBar().currentMessage()
    assert not planner.job_cancel.isVisible()


def test_that_safe_mode_neither_reads_nor_writes_what_was_remembered(qtbot, settings):
    from ui.app import make_window

    settings.theme = "dark"
    window = make_window(safe_mode=True, settings=settings)
    window.show()
    qtbot.waitExposed(window)
    window.use_theme("light")
    window.close()
    window.deleteLater()
    assert settings.theme == "dark"
    assert settings.store.value("window/geometry") is None


def test_that_no_menu_uses_a_key_twice(window):
    keys = [key.toString() for action in window.commands.all for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_that_the_window_is_one_of_its_kind_on_the_screen(planner):
    visible = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert visible == [planner]
    assert Path(planner.session.plan.path).suffix == ".relplan"


def test_that_the_buttons_of_the_window_tell_their_keys_where_the_hand_rests(planner):
    actions = planner.commands
    planner.session.run(
        "Say R&D", lambda tx: tx.update(Release, planner.session.plan.rows(Release)[0].id, name="R")
    )
    assert actions["undo"].toolTip() == "Undo “Say R&D” (Ctrl+Z)"
    assert actions["palette"].toolTip().endswith(" (Ctrl+K)")
    # What has no keys says what it does only.
    assert actions["back_up"].toolTip() == "Back up now"
