"""Rows of a timeline under headings instead of in their outline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from relplanner.timeline.rows import ACTIVITY, Ints, TimelineRow, TimelineRows, least_float_min


def grouped(
    rows: TimelineRows,
    keys: Sequence[str],
    titles: Mapping[str, str],
    weight: Sequence[int],
    *,
    by_start: bool = True,
) -> TimelineRows:
    """The activities and milestones under a heading for each group.

    A heading has the kind of a release, depth 0, and spans what is under it; what starts at the
    same time keeps its order. Releases and summaries are left out, and so are groups without rows.

    Args:
        rows: The rows, in outline order or another one.
        keys: The key of each row's group, which becomes the id of its heading.
        titles: What the groups are called, by their keys, in the order in which they come.
        weight: How much each row counts for what is complete of its group: its duration.
        by_start: Earlier ones come first; else they keep their order.
    """
    number_of = {key: number for number, key in enumerate(titles)}
    number = np.fromiter((number_of[key] for key in keys), np.int64, len(keys))
    places = np.flatnonzero(rows.kind >= ACTIVITY)
    within = rows.start_min[places] if by_start else np.arange(len(places))
    places = places[np.lexsort((within, number[places]))]
    flat = rows.take(places.tolist())
    flat = replace(flat, depth=(1,) * len(flat))
    used, begins, counts = np.unique(number[places], return_index=True, return_counts=True)
    of, weights = list(titles), np.asarray(weight, np.int64)[places]
    heads = [
        _heading(of[one], titles[of[one]], flat[first : first + count], weights[first:][:count])
        for one, first, count in zip(used.tolist(), begins.tolist(), counts.tolist(), strict=True)
    ]
    # Each heading comes before the first row of its group.
    order = np.insert(np.arange(len(flat)), begins, len(flat) + np.arange(len(heads)))
    return flat.followed_by(TimelineRows.of(heads)).take(order.tolist())


def _heading(key: str, title: str, rows: TimelineRows, weight: Ints) -> TimelineRow:
    finish = int(rows.finish_min.max())
    return TimelineRow(
        key, "", f"{title} ({len(rows)})", 0, "release", int(rows.start_min.min()), finish, finish,
        critical=bool(rows.critical.any()),
        percent_complete=int((weight * rows.percent_complete).sum() // max(1, int(weight.sum()))),
        total_float_min=least_float_min(rows.total_float_min, rows.by_clock),
    )  # fmt: skip
