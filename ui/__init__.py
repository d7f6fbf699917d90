"""The window of the release planner: PySide6 only, no business rule, no SQL."""
