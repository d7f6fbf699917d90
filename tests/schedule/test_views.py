"""Rows that are read out of records say what rows made one by one would say."""

from __future__ import annotations

import random
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from relplanner.changed import window
from relplanner.schedule import LinkRow, Reader, RowView
from relplanner.schedule.views import column_of, rows_changed, rows_window


class Record(NamedTuple):
    """As a table of the plan would give it: other names, and a note that no row says."""

    id: str
    before: str
    after: str
    kind: str
    hours: int
    note: str


READER = Reader(
    LinkRow,
    {
        "id": ("id", None),
        "predecessor_id": ("before", None),
        "successor_id": ("after", None),
        "kind": ("kind", None),
        "lag_min": ("hours", lambda hours: 60 * hours),
        "lag_kind": ("", lambda record: "elapsed" if record.hours > 2 else "working"),
    },
)


def row_of(one: Record) -> LinkRow:
    """The same by hand."""
    kind = "elapsed" if one.hours > 2 else "working"
    return LinkRow(one.id, one.before, one.after, one.kind, 60 * one.hours, kind)


records = st.lists(
    st.builds(
        Record, st.sampled_from("abc"), st.just("x"), st.just("y"), st.sampled_from(("FS", "SS")),
        st.integers(0, 4), st.sampled_from(("", "said")),
    ),
    max_size=6,
).map(tuple)  # fmt: skip


@given(records, st.booleans())
def test_that_a_view_is_the_rows_made_one_by_one(
    given_records: tuple[Record, ...], with_others: bool
) -> None:
    other = LinkRow("z", "x", "y", "FF", 7)
    others = {0: other} if with_others and given_records else {}
    view = RowView(READER, given_records, others)
    rows = tuple(others.get(place, row_of(one)) for place, one in enumerate(given_records))
    assert tuple(view) == rows
    assert tuple(view[1:4]) == rows[1:4]
    assert all(view[place] == rows[place] for place in range(-len(rows), len(rows)))
    for name in LinkRow._fields:
        assert column_of(view, LinkRow, name) == column_of(rows, LinkRow, name)


@given(records, st.randoms(use_true_random=False), st.booleans())
def test_that_rows_have_changed_where_they_say_something_else(
    before: tuple[Record, ...], chance: random.Random, with_others: bool
) -> None:
    after = tuple(one._replace(note="other", hours=chance.choice((one.hours, 1))) for one in before)
    others = {0: LinkRow("z", "x", "y")} if with_others and before else {}
    old, new = RowView(READER, before), RowView(READER, after, others)
    wanted = [place for place, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    assert rows_changed(old, new) == wanted
    assert rows_changed(tuple(old), tuple(new)) == wanted


@given(records, records, st.booleans())
def test_that_the_part_that_has_changed_is_the_shortest(
    before: tuple[Record, ...], after: tuple[Record, ...], with_others: bool
) -> None:
    others = {0: LinkRow("z", "x", "y")} if with_others and after else {}
    old, new = RowView(READER, before), RowView(READER, after, others)
    part, plain = rows_window(old, new), window(tuple(old), tuple(new))
    first, old_end, new_end = part
    assert (*tuple(old)[:first], *tuple(new)[first:new_end], *tuple(old)[old_end:]) == tuple(new)
    assert part.old_end - part.first <= plain.old_end - plain.first


def test_that_a_note_alone_changes_no_row() -> None:
    before = (Record("a", "x", "y", "FS", 1, ""), Record("b", "x", "y", "FS", 1, ""))
    after = (before[0]._replace(note="said"), before[1])
    old, new = RowView(READER, before), RowView(READER, after)
    assert rows_changed(old, new) == []
    first, old_end, new_end = rows_window(old, new)
    assert first == old_end == new_end
