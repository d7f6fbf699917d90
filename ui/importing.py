"""How modules are imported once Qt is there."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - puts an import of its own in the place of Python's


def import_plainly() -> None:
    """Lets PySide search no module for `from __feature__ import snake_case` and the like.

    Its import reads the source of every module that imports something to find that out. Nobody
    here asks for such names, and the reading takes a sixth of the time until a timeline is
    painted, and 13 MB of memory for sources that Python keeps. `__orig_import__` is what PySide
    itself calls after the search. Source: shiboken's signature.cpp and feature.py (6.11).
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
