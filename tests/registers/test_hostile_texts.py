"""Whatever is typed or pasted: a value, or an error that says what is wrong."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relplanner.errors import PlannerError
from relplanner.registers import REGISTERS, CellError, list_rows
from relplanner.registers.editing import set_texts
from relplanner.registers.pasting import paste

ODD = (
    "", " ", "\0", "\ud800", "\u202e", "\t", "a\nb", "x" * 30_000, "P-1", "Lena Brandt",
    "0001-01-01 00:00", "0001-01-01", "9999-12-31 23:59", "9999-12-31", "1969-12-31",
    "2201-01-01 00:00", "2026-02-30", "2026-03-10 25:00", "2026-03-29 02:30",
    "2026-03-10T10:00Z", "2026-03-10T10:00:30+01:00",
    "²", "٣", "-", "-1", "1e9", "9" * 400, "9" * 5000, "1.5.2", "1,000", "0x10", "=1+1",
    "A-1FS", "A-1, A-1", "FS", ",", ";;", "A-1FS+", "A-1FS-100%", "A-1FS+9999999999d", "1d 2h",
    "100000w",
)  # fmt: skip
FIELDS = [(register, field) for register in REGISTERS.values() for field in register.fields]
TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=30), st.text("0123456789-+.,:%dhwm FSA "))


class _LeftError(Exception):
    """Leaves a change, so that nothing of it stays."""


def refusal(plan, work):
    """What a change is refused with, None where it is taken; it is taken back in any case."""
    error = None
    before = plan.head
    with contextlib.suppress(_LeftError), plan.change("Try") as tx:
        try:
            work(tx)
        except PlannerError as caught:
            error = caught
        raise _LeftError
    assert plan.head == before
    return error


@pytest.mark.parametrize("key", list(REGISTERS))
def test_that_any_text_in_any_cell_is_taken_or_refused_with_its_place(key, plan):
    register, snapshot = REGISTERS[key], plan.snapshot()
    row_id = list_rows(register, snapshot).ids[-1]
    taken = 0
    for field in register.fields:
        for text in ODD:
            cells = [(row_id, field.key, text)]
            error = refusal(plan, lambda tx, cells=cells: set_texts(tx, snapshot, register, cells))
            if error is None:
                taken += 1
                continue
            assert isinstance(error, CellError)
            assert error.row_id == row_id
            # The door speaks of the row as a whole.
            assert error.field_key in {field.key, ""}
            assert field.label in error.where or not error.field_key
            assert len(str(error)) < 1000
    assert taken


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.sampled_from(FIELDS), TEXTS)
def test_that_no_text_is_a_bug(plan, where, text):
    register, field = where
    snapshot = plan.snapshot()
    row_id = list_rows(register, snapshot).ids[0]
    refusal(plan, lambda tx: set_texts(tx, snapshot, register, [(row_id, field.key, text)]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.sampled_from(list(REGISTERS.values())),
    st.lists(st.lists(TEXTS, max_size=8), max_size=4),
    st.booleans(),
)
def test_that_no_block_is_a_bug(plan, register, block, behind):
    snapshot = plan.snapshot()
    listing, visible = list_rows(register, snapshot), register.shown_fields()
    row = len(listing) if behind else 0
    refusal(plan, lambda tx: paste(tx, snapshot, listing, row, visible[0], visible, block))


@given(TEXTS)
def test_that_any_words_can_be_searched_for(sample, text):
    for register in REGISTERS.values():
        assert len(list_rows(register, sample, find=text)) <= len(list_rows(register, sample))
