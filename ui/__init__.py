"""The window: PySide6 only. No business rule and no SQL lives here."""

from ui.importing import import_plainly

import_plainly()
