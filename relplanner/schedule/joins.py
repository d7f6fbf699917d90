"""What joins two nodes, or two activities: many links as columns."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Joins:
    """Links or edges as columns of shape (m,), checked.

    Attributes:
        src: Place of the predecessor, of an activity or of a node.
        dst: Place of the successor.
        from_finish: Whether the predecessor's finish counts, else its start.
        to_finish: Whether the successor's finish counts, else its start.
        lag_min: Working lag.
        elapsed_min: Elapsed lag.
    """

    src: Ints
    dst: Ints
    from_finish: Bools
    to_finish: Bools
    lag_min: Ints
    elapsed_min: Ints

    def of(self, chosen: Bools | Ints) -> Joins:
        """Some of them."""
        return Joins(*(getattr(self, field.name)[chosen] for field in fields(self)))


def joined(parts: list[Joins]) -> Joins:
    """All of several."""
    return Joins(
        *(np.concatenate([getattr(part, one.name) for part in parts]) for one in fields(Joins))
    )
