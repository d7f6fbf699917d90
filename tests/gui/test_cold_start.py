"""What the window needs before anything is opened, seen from a fresh interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = """
import sys
from PySide6.QtCore import QSettings
from ui.app import application, make_window
from ui.settings import Settings

app = application()
window = make_window(settings=Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
window.show()
app.processEvents()
print(*sys.modules)
sys.stdout.flush()
window.close()
"""


def test_that_the_shell_comes_up_without_what_only_a_plan_needs(
    project_root: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(tmp_path / "settings.ini")],
        cwd=project_root, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "ui.welcome" in loaded
    heavy = {"numpy", "matplotlib", "relplanner.schedule", "relplanner.timeline"}
    assert heavy.isdisjoint(loaded)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_that_without_a_display_the_program_says_so_instead_of_dying(project_root: Path) -> None:
    place = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-m", "ui"], cwd=project_root, capture_output=True, text=True, check=False,
        env={name: value for name, value in os.environ.items() if name not in place},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("relplanner: There is no display to show a window on.")
    assert len(done.stderr.splitlines()) == 1


SOURCES = """
import linecache
import ui.app, ui.window, ui.tables.register_view
print(*(name for name in linecache.cache if "/ui/" in name or "/relplanner/" in name))
"""


def test_that_no_source_is_read_while_the_window_is_imported(project_root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SOURCES], cwd=project_root, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert [Path(name).name for name in done.stdout.split()] in ([], ["importing.py"])
