"""How much a test makes the processor work: other than by the clock, whatever else goes on."""

from __future__ import annotations

import os


def cpu_s() -> float:
    """Processor time of this process and of those that it has waited for, seconds."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
