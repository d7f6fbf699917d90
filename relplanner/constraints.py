"""What the kinds of constraints are called, as in MS Project. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CONSTRAINT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "ASAP": "as soon as possible",
        "ALAP": "as late as possible",
        "SNET": "start no earlier than",
        "SNLT": "start no later than",
        "FNET": "finish no earlier than",
        "FNLT": "finish no later than",
        "MSO": "must start on",
        "MFO": "must finish on",
    }
)
"""The words for each kind that a plan holds."""
