"""What the window remembers between two starts; never anything out of a plan, never a secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QSettings

from ui.i18n import LANGUAGES, SYSTEM

_RECENT = "recent"
_MAX_RECENT = 12


class Settings:
    """The person's settings. Where they can't be written, they last until the end."""

    _current: ClassVar[Settings | None] = None

    @classmethod
    def current(cls) -> Settings:
        """The settings of the running program."""
        if cls._current is None:
            cls._current = cls()
        return cls._current

    def __init__(self, store: QSettings | None = None) -> None:
        self.store = QSettings("relplanner", "relplanner") if store is None else store
        Settings._current = self

    @property
    def recent(self) -> list[Path]:
        """Plans opened last, newest first; also those that are missing now."""
        found: Any = self.store.value(_RECENT)
        # A list of one comes back as a text, an empty one as nothing.
        texts = [found] if isinstance(found, str) else list(found or [])
        return [Path(str(text)) for text in texts]

    def remember(self, path: Path) -> None:
        """Puts a plan first among the recent ones."""
        others = [one for one in self.recent if one != path]
        self.store.setValue(_RECENT, [str(one) for one in [path, *others][:_MAX_RECENT]])

    def forget(self, path: Path) -> None:
        """Takes a plan out of the recent ones."""
        self.store.setValue(_RECENT, [str(one) for one in self.recent if one != path])

    @property
    def theme(self) -> str:
        """`system`, `light` or `dark`."""
        found = str(self.store.value("theme", "system"))
        return found if found in {"system", "light", "dark"} else "system"

    @theme.setter
    def theme(self, mode: str) -> None:
        self.store.setValue("theme", mode)

    @property
    def language(self) -> str:
        """`system`, `en` or `de`."""
        found = str(self.store.value("language", SYSTEM))
        return found if found in LANGUAGES else SYSTEM

    @language.setter
    def language(self, language: str) -> None:
        self.store.setValue("language", language)

    @property
    def last_key(self) -> str:
        """The fingerprint of the signing key that was used last here; empty for none."""
        return str(self.store.value("signing/last", ""))

    def key_file(self, fingerprint: str) -> Path | None:
        """The file that this person's signing key was in last; None where it isn't known."""
        found = str(self.store.value(f"signing/files/{fingerprint}", ""))
        return Path(found) if found else None

    def remember_key(self, fingerprint: str, file: Path | None) -> None:
        """Keeps which key was used or made, and its file; None for one in the keyring."""
        self.store.setValue("signing/last", fingerprint)
        self.store.setValue(f"signing/files/{fingerprint}", str(file) if file else "")

    def write(self) -> bool:
        """Writes what is not written yet; False where that can't be done.

        Qt writes beside the old file and moves into place, so what was kept before stays whole.
        """
        if self.store.status() != QSettings.Status.NoError:
            # Qt never takes an error back, but what waits to be written belongs to the file.
            self.store = QSettings(self.store.fileName(), self.store.format())
        self.store.sync()
        return self.store.status() == QSettings.Status.NoError

    def folder(self) -> str:
        """The folder for file dialogs: that of the newest plan, else the documents."""
        recent = self.recent
        if recent and recent[0].parent.is_dir():
            return str(recent[0].parent)
        from PySide6.QtCore import QStandardPaths

        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
