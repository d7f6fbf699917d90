"""How long this process waits for a plan's file that another program holds."""

from __future__ import annotations

USUAL_S = 5.0


class Patience:
    """The one setting, read whenever a connection is made.

    A window lowers it before it opens a plan: it must not stand still, and tries again by itself.

    Attributes:
        wait_s: For how long a connection waits before it reports a busy file.
    """

    wait_s = USUAL_S
