"""A backup in the place of a plan: by mouse, and what is open where that fails."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from relplanner.planner import Plan
from relplanner.releases.tables import Release
from relplanner.sample import create_sample
from tests.gui.boxes import dismiss, labels_of, only_box, press, words_of
from ui.dialogs.restore import RestoreDialog
from ui.places import RISKS, Place


def spoil(path, how):
    content = path.read_bytes()
    if how == "empty":
        path.write_bytes(b"")
    elif how == "cut off in the header":
        path.write_bytes(content[:60])
    elif how == "cut off":
        path.write_bytes(content[: len(content) // 2])
    elif how == "damaged":
        middle = len(content) // 2
        path.write_bytes(content[:middle] + b"\xff" * 9000 + content[middle + 9000 :])


@pytest.mark.parametrize("how", ["empty", "cut off in the header", "cut off", "damaged"])
def test_that_a_spoilt_plan_is_restored_from_a_backup_by_mouse(qtbot, window, tmp_path, how):
    path = tmp_path / "spoilt.relplan"
    create_sample(path).close()
    with Plan.open(path) as plan, plan.change("Rename") as tx:
        tx.update(Release, plan.rows(Release)[0].id, name="Kept in a backup")
    with Plan.open(path):
        pass
    spoil(path, how)
    window.file_dropped.emit(path)
    box = only_box()
    assert labels_of(box) == ["Close", "Restore from backup..."]
    assert "relplan " not in words_of(box)
    assert "What is there now is kept beside it." in words_of(box)
    press(box, "Restore from backup...")
    qtbot.waitUntil(lambda: bool(window.findChildren(RestoreDialog)))
    (dialog,) = window.findChildren(RestoreDialog)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.has_plan)
    assert window.session.plan.rows(Release)[0].name == "Kept in a backup"
    assert len(list(tmp_path.glob("spoilt-before-restore-*.relplan"))) == 1


@pytest.mark.parametrize("read_only", [False, True])
def test_that_a_plan_stays_open_where_its_backup_cannot_be_restored(
    qtbot, window, tmp_path, read_only
):
    path = tmp_path / "p.relplan"
    create_sample(path).close()
    with Plan.open(path) as plan:
        saved = plan.backup()
    window.session.open(path, read_only=read_only)
    window.commands["restore"].trigger()
    (dialog,) = window.findChildren(RestoreDialog)
    spoil(saved.path, "damaged")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    box = only_box()
    assert "damaged" in words_of(box)
    dismiss(box)
    assert window.session.has_plan
    assert (window.session.plan.path, window.session.plan.read_only) == (path, read_only)
    assert window.session.can_write is not read_only
    assert not list(tmp_path.glob("*before-restore*"))


def test_that_a_spoilt_plan_without_a_backup_offers_none(window, tmp_path):
    path = tmp_path / "from-elsewhere.relplan"
    path.write_bytes(b"")
    window.file_dropped.emit(path)
    box = only_box()
    assert labels_of(box) == ["Close"]
    assert "no backup of it on this computer" in words_of(box)
    dismiss(box)


def test_that_a_restored_plan_tells_so_where_the_person_was(qtbot, planner):
    plan = planner.session.plan
    path, release = plan.path, plan.rows(Release)[1]
    planner.go(Place(RISKS, release.id))
    planner.commands["back_up"].trigger()
    planner.session.run("Spoil the name", lambda tx: tx.update(Release, release.id, name="Spoilt"))
    assert planner.statusBar().currentMessage() == "Spoil the name"
    planner.commands["restore"].trigger()
    (dialog,) = planner.findChildren(RestoreDialog)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: planner.session.has_plan)
    assert planner.session.plan.get(Release, release.id).name == release.name
    assert planner.place == Place(RISKS, release.id)
    # What was said last is not in this plan.
    assert planner.statusBar().currentMessage() == ""
    (kept,) = path.parent.glob("*-before-restore-*.relplan")
    assert planner.done.isVisible()
    assert planner.done.text() == (
        f"The plan is as it was on 24/11/2026 09:30. What was there before is kept in {kept.name}."
    )
    press(planner.done, "Close")
    assert not planner.done.isVisible()
