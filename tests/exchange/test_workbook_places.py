"""Where a sheet differs: told by rows and cells, for edits whose place is known."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from relplanner.exchange.workbook_places import differences
from relplanner.exchange.workbook_sheet import SheetDigest

TABLE = [["Code", "Name"], ["A-1", "One"], ["A-2", "Two"], ["A-3", "Three"], ["A-4", "Four"]]


def marks(table):
    digest = SheetDigest("Sheet")
    found = [(row, digest.add_row(row, dict(enumerate(cells)))) for row, cells in enumerate(table)]
    return [(row, text) for row, text in found if text]


def told(edit):
    table = [list(row) for row in TABLE]
    edit(table)
    return differences(marks(TABLE), marks(table))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda t: None, ""),
        (lambda t: t[2].__setitem__(1, "Other"), "cell B3 was changed"),
        (lambda t: t[2].__setitem__(1, ""), "cell B3 was emptied"),
        (lambda t: t[2].append("New"), "cell C3 was filled"),
        (lambda t: (t[1].__setitem__(0, "X"), t[3].__setitem__(1, "Y")),
         "cells A2, B4 were changed"),
        (lambda t: (t[1].__setitem__(0, "X"), t[3].append("Y")),
         "cell A2 was changed; cell C4 was filled"),
        (lambda t: t.insert(2, ["A-9", "New"]), "row 3 was added"),
        (lambda t: (t.insert(2, ["A-9", "New"]), t.insert(2, ["A-8", "Newer"])),
         "rows 3 to 4 were added"),
        (lambda t: t.append(["A-9", "New"]), "cells A6, B6 were filled"),
        (lambda t: t.pop(1), "row 2 was removed"),
        (lambda t: t.pop(), "cells A5, B5 were emptied"),
        (lambda t: t.insert(2, []), "1 rows were moved"),
        (lambda t: (t[1].__setitem__(0, "X"), t.insert(3, ["A-9", "New"])),
         "rows 2 to 4 were changed, and rows added or removed there"),
    ],
)  # fmt: skip
def test_that_an_edit_is_told_by_its_place(edit, said):
    assert told(edit) == said


cells = st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=4)
tables = st.lists(cells, min_size=1, max_size=12)


@given(tables, st.data())
def test_that_a_changed_cell_is_always_found_where_it_is(table, data):
    row = data.draw(st.integers(0, len(table) - 1))
    column = data.draw(st.integers(0, len(table[row]) - 1))
    edited = [list(one) for one in table]
    edited[row][column] += "c"
    assert differences(marks(table), marks(edited)) == f"cell {'ABCD'[column]}{row + 1} was changed"


@given(tables, tables)
def test_that_different_tables_never_go_untold(one, other):
    assume(one != other)
    assert differences(marks(one), marks(other)) != ""
