"""The window: PySide6 only. No business rule and no SQL lives here."""
