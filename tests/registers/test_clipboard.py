"""Cells on the clipboard."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.clipboard import from_tsv, texts_of, to_tsv

CELLS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet='"\t\n\r a,;', max_size=8),
)
BLOCKS = st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6)


@given(BLOCKS)
def test_that_what_was_copied_is_what_is_pasted(block):
    assert from_tsv(to_tsv(block)) == block


@given(BLOCKS)
def test_that_a_csv_reader_of_tabs_reads_the_same(block):
    """The standard library as the other program; it knows no bare carriage return in a cell."""
    plain = [[cell.replace("\r", "").replace("\0", "") for cell in row] for row in block]
    text = io.StringIO(to_tsv(plain), newline="")
    read = list(csv.reader(text, dialect="excel-tab"))
    # An empty line is no row there, but a row with one empty cell here.
    assert [row or [""] for row in read] == plain


@given(BLOCKS)
def test_that_what_a_csv_writer_of_tabs_writes_is_read(block):
    out = io.StringIO(newline="")
    csv.writer(out, dialect="excel-tab", quoting=csv.QUOTE_ALL).writerows(block)
    assert from_tsv(out.getvalue()) == block


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("\t\n", [["", ""]]),
        ("a\t", [["a", ""]]),
        ('"two\nlines"\tb\n', [["two\nlines", "b"]]),
        ('"say ""hi"""\n', [['say "hi"']]),
        # What only looks like a quoted cell is text.
        ('5" pipe\tb', [['5" pipe', "b"]]),
        ('"open\tb', [['"open', "b"]]),
        ('"a"b\tc', [['"a"b', "c"]]),
    ],
)
def test_that_text_of_spreadsheets_is_read(text, block):
    assert from_tsv(text) == block


def test_that_the_block_of_a_selection_holds_the_shown_texts(sample):
    listing = list_rows(REGISTERS["people"], sample)
    assert texts_of(listing, [0, 1], [0, 1]) == [["P-1", "Lena Brandt"], ["P-2", "Jonas Keller"]]
