"""Keeps where the window is, also for the start after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer

from ui.guarding import guarded

if TYPE_CHECKING:
    from ui.window import MainWindow

SAVE_AFTER_MS = 400
_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange}


@guarded
class Remembering(QObject):
    """Writes place and size of the window a moment after they have changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        window.splitter.splitterMoved.connect(self._begin)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hears that the window was moved or resized."""
        if watched is self.window and event.type() in _MOVES:
            self._begin()
        return False

    def restore(self) -> None:
        """Puts the window where it was last."""
        store = self.window.settings.store
        geometry, splitter = store.value("window/geometry"), store.value("window/splitter")
        if isinstance(geometry, QByteArray):
            self.window.restoreGeometry(geometry)
        if isinstance(splitter, QByteArray):
            self.window.splitter.restoreState(splitter)

    def save(self) -> None:
        """Writes where the window is."""
        self._timer.stop()
        if self.window.safe_mode:
            return
        store = self.window.settings.store
        store.setValue("window/geometry", self.window.saveGeometry())
        store.setValue("window/splitter", self.window.splitter.saveState())
        # A disk that is full is told where settings are changed on purpose.
        self.window.settings.write()

    def _begin(self, *_: object) -> None:
        if self.window.isVisible():
            self._timer.start()
