"""Who is at the keyboard, as far as the operating system knows."""

from __future__ import annotations

import getpass
import os


def current_user() -> str:
    """The name under which changes are journaled when nobody says another.

    `RELPLAN_ACTOR` if it is set, else the login name, else "unknown".
    """
    named = os.environ.get("RELPLAN_ACTOR", "").strip()
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # A process without a login (a container with a bare user number).
        return "unknown"
