"""One program a person: a second start hands its file over to the first."""

from __future__ import annotations

import getpass
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 300
_MAX_BYTES = 8192


class SingleInstance(QObject):
    """Listens for second starts.

    Signals:
        file_asked: A second start asked to open a file (its `Path`), or only to be seen (None).
    """

    file_asked = Signal(object)

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        user = hashlib.sha256(_user().encode()).hexdigest()[:12]
        self._name = name or f"relplanner-{user}"
        self._server: QLocalServer | None = None

    def hand_over(self, file: Path | None) -> bool:
        """Passes the file on to a program that runs already; False where none does."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(b"" if file is None else os.fsencode(file.absolute()))
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> bool:
        """Listens from now on; False where that isn't possible, which does no harm."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # A program that was killed leaves its socket behind, which nobody answers.
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(self._on_connection)
        self._server = server
        return server.listen(self._name)

    def close(self) -> None:
        """Stops listening."""
        if self._server is not None:
            self._server.close()

    def _on_connection(self) -> None:
        server = self._server
        socket = server.nextPendingConnection() if server is not None else None
        if socket is None:
            return
        socket.disconnected.connect(lambda: self._on_said(socket))

    def _on_said(self, socket: QLocalSocket) -> None:
        said = bytes(socket.readAll().data())[:_MAX_BYTES]
        socket.deleteLater()
        self.file_asked.emit(Path(os.fsdecode(said)) if said else None)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
