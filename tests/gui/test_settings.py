"""What the window remembers, also where that can't be written."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QSettings

from relplanner.sample import create_sample
from ui.app import make_window
from ui.settings import Settings


@pytest.fixture
def store(small_disk):
    """Settings on a small disk, with a recent plan in them."""
    made = QSettings(str(small_disk / "settings.ini"), QSettings.Format.IniFormat)
    made.setValue("recent", ["/plans/before.relplan"])
    made.sync()
    return made


def test_that_settings_on_a_full_disk_stay_as_they_were_and_the_window_says_so(
    qtbot, store, small_disk, tmp_path
):
    before = (small_disk / "settings.ini").read_bytes()
    assert b"before.relplan" in before
    statistics = os.statvfs(small_disk)
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * (statistics.f_bavail * statistics.f_frsize))
    window = make_window(settings=Settings(store))
    window.show()
    plan = create_sample(tmp_path / "sample.relplan")
    window.session.adopt(plan)
    assert str(small_disk / "settings.ini") in window.statusBar().currentMessage()
    assert "disk full" in window.statusBar().currentMessage()
    assert (small_disk / "settings.ini").read_bytes() == before
    # The window goes on: what was remembered counts until it is closed.
    assert window.settings.recent[0] == plan.path
    filler.unlink()
    window.statusBar().clearMessage()
    window.use_theme("dark")
    assert window.statusBar().currentMessage() == ""
    kept = QSettings(str(small_disk / "settings.ini"), QSettings.Format.IniFormat)
    assert kept.value("theme") == "dark"
    assert kept.value("recent")[0] == str(plan.path)
    window.use_theme("light")
    window.close()
    window.deleteLater()


def test_that_the_newest_plan_is_first_among_the_recent_and_stands_there_once(settings, tmp_path):
    for name in ("a", "b", "a"):
        settings.remember(tmp_path / f"{name}.relplan")
    assert [path.name for path in settings.recent] == ["a.relplan", "b.relplan"]
    settings.forget(tmp_path / "a.relplan")
    assert [path.name for path in settings.recent] == ["b.relplan"]
