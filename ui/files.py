"""Where file dialogs begin, what they suggest, and showing what was written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices

from ui.settings import Settings

if TYPE_CHECKING:
    from ui.session import Session

# What Windows, the strictest, takes in no name.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST = 100
_OPENED = {".relplan", ".xlsx", ".csv", ".tsv", ".xml"}


def start_folder(session: Session) -> Path:
    """The folder of the open plan, else that of the newest one, else the documents."""
    if session.has_plan and session.plan.path.parent.is_dir():
        return session.plan.path.parent.resolve()
    return Path(Settings.current().folder())


def suggested(session: Session, *words: str, suffix: str = "") -> str:
    """A path for a file dialog: in the plan's folder, with a name out of words.

    Words may come from a plan or a file: none of them leads out of the folder.
    """
    name = " ".join(_NOT_IN_NAMES.sub(" ", one).strip() for one in words if one.strip())
    name = " ".join(name.split())[:_LONGEST].strip(" .")
    if not name:
        return str(start_folder(session))
    return str(start_folder(session) / (name + _NOT_IN_NAMES.sub("", suffix)))


def dropped_file(data: QMimeData) -> Path | None:
    """The first plan or table among what is dragged or dropped; None for none."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in _OPENED:
            return path
    return None


def show_file(path: Path) -> bool:
    """Opens a file with the program that the system has for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
