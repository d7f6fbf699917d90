"""Files that the window writes: where dialogs begin, what is offered afterwards, what is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from relplanner.releases.tables import Release
from tests.gui.boxes import press
from ui.files import suggested
from ui.places import TIMELINE, Place


@pytest.fixture
def shown(monkeypatch):
    """What was handed to the system to be opened."""
    asked = []

    def remember(url):
        asked.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", remember)
    return asked


def export(planner, qtbot, monkeypatch, target):
    suggestions = []

    def answer(_parent, _title, suggestion, kinds):
        suggestions.append(Path(suggestion))
        return str(target), kinds.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(planner.jobs.idle, timeout=20_000):
        planner.commands["export"].trigger()
    return suggestions[0]


def test_that_an_export_begins_beside_the_plan_and_offers_file_and_folder(
    qtbot, planner, tmp_path, monkeypatch, shown
):
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    target = tmp_path / "out.csv"
    suggestion = export(planner, qtbot, monkeypatch, target)
    assert suggestion == tmp_path / "sample Web shop.xlsx"
    assert planner.done.isVisible()
    assert str(target) in planner.done.text()
    press(planner.done, "Open")
    press(planner.done, "Show in folder")
    assert shown == [target, tmp_path]
    press(planner.done, "Close")
    assert not planner.done.isVisible()


def test_that_a_computer_without_a_program_for_the_file_says_so(
    qtbot, planner, tmp_path, monkeypatch
):
    export(planner, qtbot, monkeypatch, tmp_path / "out.csv")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    press(planner.done, "Open")
    assert "no program that opens" in planner.statusBar().currentMessage()


def test_that_what_was_exported_from_another_plan_is_not_offered_any_more(
    qtbot, planner, tmp_path, monkeypatch
):
    export(planner, qtbot, monkeypatch, tmp_path / "out.csv")
    planner.session.close()
    assert not planner.done.isVisible()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("sample", "Web shop"), "sample Web shop.xlsx"),
        (("../../etc/passwd",), "etc passwd.xlsx"),
        (("a:b\\c|d", "  "), "a b c d.xlsx"),
        (("x" * 300,), "x" * 100 + ".xlsx"),
    ],
)
def test_that_no_name_in_a_plan_leads_out_of_its_folder(session, tmp_path, words, name):
    assert Path(suggested(session, *words, suffix=".xlsx")) == tmp_path / name


def test_that_the_heading_of_a_closed_plan_does_not_stay(qtbot, planner):
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    assert "Web shop" in planner.heading.text()
    planner.commands["close"].trigger()
    qtbot.waitUntil(lambda: planner.stack.currentWidget() is planner.welcome)
    assert planner.heading.text() == ""
    assert planner.windowTitle() == "relplanner"


def test_that_size_and_place_are_on_disk_before_the_window_closes(
    qtbot, window, settings, tmp_path
):
    file = Path(settings.store.fileName())
    before = file.read_text() if file.exists() else ""
    window.resize(1111, 777)
    qtbot.waitUntil(lambda: file.exists() and file.read_text() != before, timeout=3000)
    # As a start after a crash would read it, past all that this process remembers.
    after_crash = shutil.copyfile(file, tmp_path / "after-crash.ini")
    store = QSettings(str(after_crash), QSettings.Format.IniFormat)
    assert store.value("window/geometry") == window.saveGeometry()
    assert store.value("window/splitter") == window.splitter.saveState()
