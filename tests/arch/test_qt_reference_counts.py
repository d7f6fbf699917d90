"""A build of Qt's bindings that loses references kills the program after some minutes of use.

PySide6 6.12.0 on CPython 3.11 drops one reference to True per emitted signal and one to None per
painted rectangle. From Python 3.12 on both are immortal: there the program only has to survive.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

PROBE = """
import json, sys
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

class Source(QObject):
    happened = Signal(bool)

class Painted(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, 40, 40), Qt.red)
        painter.drawLine(0, 0, 40, 40)
        painter.drawRect(1, 1, 30, 30)
        painter.end()

app = QApplication(sys.argv)
source, widget, undo = Source(), Painted(), QUndoStack()
source.happened.connect(lambda value: None)
undo.push(QUndoCommand("nothing"))
widget.show()

def exercise(emits, paints, undos):
    for _ in range(emits):
        source.happened.emit(True)
    for _ in range(paints):
        widget.repaint()
    for _ in range(undos):
        undo.undo()
        undo.redo()

exercise(10, 10, 10)
before = sys.getrefcount(True), sys.getrefcount(None)
exercise(5000, 300, 1000)
after = sys.getrefcount(True), sys.getrefcount(None)
print(json.dumps([before, after]))
"""
MISSING_LIBRARY = "ImportError: lib"
NOISE = 20  # references that Qt's own caches may give up on the way


def test_that_signals_paints_and_undo_lose_no_reference() -> None:
    probe = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=False
    )
    if MISSING_LIBRARY in probe.stderr:
        pytest.skip(f"Qt can't be loaded here: {probe.stderr.splitlines()[-1]}")
    assert probe.returncode == 0, probe.stderr
    if sys.version_info >= (3, 12):
        return
    before, after = json.loads(probe.stdout)
    assert after[0] >= before[0] - NOISE, "references to True are lost"
    assert after[1] >= before[1] - NOISE, "references to None are lost"
