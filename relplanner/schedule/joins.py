"""What joins two nodes, or two activities: many links as columns."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

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

    def columns(self) -> list[NDArray[Any]]:
        """All of them, in order."""
        return [getattr(self, field.name) for field in fields(self)]

    def of(self, chosen: Bools | Ints) -> Joins:
        """Some of them."""
        return Joins(*(column[chosen] for column in self.columns()))


def joined(parts: list[Joins]) -> Joins:
    """All of several."""
    columns = zip(*(part.columns() for part in parts), strict=True)
    return Joins(*(np.concatenate(column) for column in columns))
