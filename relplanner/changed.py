"""What has changed between two sequences of rows, most of which are the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# Comparing slices is much quicker than comparing items: the same object is equal at once.
_BLOCK = 256
_LONG_BLOCK = 4096


class Window(NamedTuple):
    """The part in which two sequences differ: before and after it they are equal.

    Attributes:
        first: Where it begins in both.
        old_end: Where it ends in the old one.
        new_end: Where it ends in the new one.
    """

    first: int
    old_end: int
    new_end: int


def changed_places(before: tuple[object, ...], after: tuple[object, ...]) -> list[int]:
    """Places of the items that aren't equal, of tuples of one length."""
    found: list[int] = []
    for first in range(0, len(after), _BLOCK):
        old, new = before[first : first + _BLOCK], after[first : first + _BLOCK]
        if old != new:
            pairs = enumerate(zip(old, new, strict=True), first)
            found += [place for place, (one, other) in pairs if one != other]
    return found


def window(before: Sequence[object], after: Sequence[object]) -> Window:
    """The shortest part outside of which two sequences are equal."""
    most = min(len(before), len(after))
    first = _common(before, after, most, forward=True)
    last = _common(before, after, most - first, forward=False)
    return Window(first, len(before) - last, len(after) - last)


def _common(before: Sequence[object], after: Sequence[object], most: int, *, forward: bool) -> int:
    """How many items at the beginning, or at the end, are equal; at most `most`."""

    def part(items: Sequence[object], begin: int, end: int) -> Sequence[object]:
        return items[begin:end] if forward else items[len(items) - end : len(items) - begin]

    count, step = 0, _LONG_BLOCK
    while count < most:
        end = min(count + step, most)
        if part(before, count, end) == part(after, count, end):
            count = end
        elif step == 1:
            break
        else:
            step = max(1, step // 16)
    return count
