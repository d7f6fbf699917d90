"""Exceptions in overridden Qt methods come out as exceptions."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys

import ui
from ui.guarding import GUARDED, overridden

_CRASHES = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from ui.guarding import guarded
app = QApplication([])
class W(QWidget):
    def showEvent(self, event):
        [][0]
if sys.argv[1] == "guarded":
    guarded(W)
try:
    W().show()
except IndexError:
    print("an exception like any other")
"""


def test_that_a_guarded_method_raises_where_an_unguarded_one_may_kill_the_interpreter():
    done = subprocess.run(
        [sys.executable, "-c", _CRASHES, "guarded"], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "an exception like any other"


def test_that_every_class_that_overrides_a_method_of_qt_is_guarded():
    bare = []
    for info in pkgutil.walk_packages(ui.__path__, "ui."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        bare += [
            f"{info.name}.{name}"
            for name, cls in inspect.getmembers(module, inspect.isclass)
            if cls.__module__ == info.name
            and overridden(cls)
            and cls.__dict__.get(GUARDED) is not cls
        ]
    assert bare == []
