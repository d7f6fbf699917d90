"""By what the rows of a timeline can be grouped. Imports nothing heavy."""

from __future__ import annotations

from typing import Literal

Grouping = Literal["", "release", "stage", "owner", "team"]
"""Empty for the outline."""
GROUPINGS: tuple[Grouping, ...] = ("release", "stage", "owner", "team")
