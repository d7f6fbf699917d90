"""Message boxes and banners under test: find them, press their buttons with the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox


def open_boxes():
    return [
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, QMessageBox) and one.isVisible()
    ]  # fmt: skip


def only_box():
    (box,) = open_boxes()
    return box


def words_of(box):
    return f"{box.text()}\n{box.informativeText()}"


def labels_of(box):
    return [button.text() for button in box.buttons()]


def press(holder, text):
    """Clicks the button of a box or a banner that says this."""
    buttons = holder.buttons() if callable(holder.buttons) else holder.buttons
    (button,) = [one for one in buttons if one.text().replace("&", "") == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dismiss(holder):
    press(holder, "Close")
