"""Labels of words that may come from anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "", *, muted: bool = False, name: str = "") -> QLabel:
    """A label that never takes its text for anything but text, over as many lines as it needs."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("muted", muted)
    if name:
        label.setObjectName(name)
    return label


def warning_label() -> QLabel:
    """Room for what is wrong, hidden until there is something."""
    label = plain_label()
    label.setProperty("danger", True)
    label.hide()
    return label


def tip_with_keys(text: str, action: QAction) -> str:
    """What a button says of its action where the hand rests: what it does, and by which keys."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
