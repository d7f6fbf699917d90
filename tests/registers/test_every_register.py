"""What holds for every register and every field of it, also for those to come."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.registers import ISO_FORMATS, REGISTERS, choices_of, list_rows
from relplanner.registers.computed import COMPUTED
from relplanner.registers.defaults import can_begin_empty, needed_of_new
from relplanner.registers.editing import (
    CellError,
    delete_rows,
    duplicate_rows,
    insert_rows,
    move_rows,
    set_texts,
)
from relplanner.registers.listing import parent_table
from relplanner.registers.pasting import paste
from relplanner.registers.reading import CellReader
from relplanner.registry import TABLES

FIELDS = [
    pytest.param(register, field, id=f"{register.key}.{field.key}")
    for register in REGISTERS.values()
    for field in register.fields
]
# An outline is sorted within each summary: see test_listing.
FLAT = [one for one in FIELDS if not one.values[0].is_outline]


@pytest.mark.parametrize(("register", "field"), FIELDS)
def test_that_every_column_has_a_width_in_characters(register, field):
    assert 3 <= field.width_chars <= 80, (register.key, field.key)


TYPES = {
    "text": str, "long text": str, "code": str, "choice": str, "reference": str,
    "predecessors": str, "pauses": str, "integer": int, "duration": int, "boolean": bool,
    "day": dt.date, "instant": dt.datetime, "zone": str, "time": int, "week": str,
}  # fmt: skip


def rows_of(snapshot):
    """All rows of the plan by table and id."""
    return {table: dict(snapshot.by_id(table)) for table in TABLES}


def ids(value):
    return value.key


def parent_of(plan, register):
    """A parent for new rows, with no rows yet, so that nothing can be there twice."""
    if not register.parent:
        return ""
    table = parent_table(register)
    above = next(one for one in REGISTERS.values() if one.table is table)
    snapshot = plan.snapshot()
    grand = snapshot.records(parent_table(above))[0].id if above.parent else ""
    with plan.change("Add a parent") as tx:
        return insert_rows(tx, snapshot, above, parent_id=grand)[0]


def add_two(tx, snapshot, register, parent_id):
    """Two new rows, with what a person has to say about each: references and days."""
    needed = needed_of_new(register, snapshot, parent_id)
    block = [[_said(register, snapshot, key, number) for key in needed] for number in (0, 1)]
    listing = list_rows(register, snapshot, parent_id=parent_id)
    places = [register.index_of(key) for key in needed]
    return paste(
        tx, snapshot, listing, len(listing), places[0], places, block, parent_id=parent_id
    )  # fmt: skip


def _said(register, snapshot, key, number):
    if register.columns[key].kind == "ref":
        return choices_of(register, register.field(key), snapshot)[number]
    if register.columns[key].kind == "instant":
        return f"2027-05-0{number + 1} {'09:00' if key == 'start_at' else '17:00'}"
    return f"2027-05-0{number + 1}" if register.columns[key].kind == "day" else f"Row {number}"


EVERY = pytest.mark.parametrize("register", list(REGISTERS.values()), ids=ids)


@pytest.mark.parametrize(("register", "field"), FIELDS)
def test_that_every_field_can_be_read_from_the_sample(register, field, sample):
    listing = list_rows(register, sample)
    place = register.index_of(field.key)
    assert len(listing) > 0
    for row in range(len(listing)):
        text, value = listing.text(row, place), listing.value(row, place)
        assert isinstance(text, str)
        assert value is None or type(value) is TYPES[field.kind]
        if value is None:
            assert text == ""
    assert field.label
    assert field.label[0].isupper() or not field.label[0].isalpha()


@pytest.mark.parametrize(("register", "field"), FIELDS)
def test_that_every_field_is_a_column_or_computed(register, field):
    assert field.key in register.columns or (register.table, field.key) in COMPUTED
    if field.key in register.columns and field.kind == "choice":
        assert field.choices == register.columns[field.key].choices
    if field.editable:
        made = field.key not in register.columns
        assert not made or field.key in {
            "start", "finish", "predecessors", "successors", "pauses",
        }  # fmt: skip


@EVERY
def test_that_keys_are_unique_and_the_parent_is_a_reference(register):
    keys = [field.key for field in register.fields]
    assert len(set(keys)) == len(keys)
    assert not register.parent or register.columns[register.parent].kind == "ref"
    assert len(register.shown_fields()) >= 2
    if register.parent:
        parent = register.index_of(register.parent)
        assert parent in register.shown_fields()
        assert parent not in register.shown_fields("some id")


@EVERY
def test_that_every_own_text_written_back_is_no_change(register, plan):
    before = plan.head
    snapshot = plan.snapshot()
    listing = list_rows(register, snapshot)
    cells = [
        (row_id, field.key, listing.text(row, place))
        for row, row_id in enumerate(listing.ids)
        for place, field in enumerate(register.fields)
    ]
    with plan.change("Write back") as tx:
        set_texts(tx, snapshot, register, cells)
    assert plan.head == before


@EVERY
def test_that_every_own_text_is_read_as_what_is_stored(register, sample):
    """Without the shortcut for a text that the cell shows already."""
    reader = CellReader(register, sample, ISO_FORMATS)
    listing = list_rows(register, sample)
    compared = 0
    for place, field in enumerate(register.fields):
        if not field.editable or field.key not in register.columns:
            continue
        for row in range(len(listing)):
            if listing.why_fixed(row, place):
                continue
            record = listing.record(row)
            release_id = getattr(record, "release_id", "")
            read = reader.read(field, listing.text(row, place), release_id=release_id)
            assert read == getattr(record, field.key), (field.key, row)
            compared += 1
    assert compared


@pytest.mark.parametrize(("register", "field"), FLAT)
def test_that_sorting_only_reorders_and_puts_empty_cells_last(register, field, sample):
    plain = list_rows(register, sample)
    place = register.index_of(field.key)
    for descending in (False, True):
        ordered = list_rows(register, sample, order=(field.key, descending))
        assert sorted(ordered.ids) == sorted(plain.ids)
        empty = [ordered.value(row, place) in {None, ""} for row in range(len(ordered))]
        assert empty == sorted(empty)
        if field.kind in {"integer", "duration", "day", "instant", "boolean"}:
            filled = [ordered.value(row, place) for row in range(empty.count(False))]
            assert filled == sorted(filled, reverse=descending)


@pytest.mark.parametrize(("register", "field"), FIELDS)
def test_that_every_choice_of_a_pick_list_can_be_written(register, field, sample):
    choices = choices_of(register, field, sample)
    assert len(set(choices)) == len(choices)
    if field.kind not in {"choice", "reference"}:
        assert choices == []
        return
    assert choices
    if field.editable:
        reader = CellReader(register, sample, ISO_FORMATS)
        for text in choices:
            assert reader.read(field, text) is not None


@EVERY
def test_that_a_cell_that_cannot_be_edited_says_why(register, plan):
    snapshot = plan.snapshot()
    listing = list_rows(register, snapshot)
    for place, field in enumerate(register.fields):
        if field.editable:
            continue
        assert re.fullmatch(r"[A-Z%].*\.", listing.why_fixed(0, place))
        with (
            pytest.raises(CellError, match=re.escape(field.label)) as caught,
            plan.change("X") as tx,
        ):
            set_texts(tx, snapshot, register, [(listing.ids[0], field.key, "something else")])
        assert (caught.value.row_id, caught.value.field_key) == (listing.ids[0], field.key)


@EVERY
def test_that_rows_can_be_added_and_undo_takes_them_away(register, plan):
    parent_id = parent_of(plan, register)
    snapshot = plan.snapshot()
    before = rows_of(snapshot)
    with plan.change("Add") as tx:
        made = add_two(tx, snapshot, register, parent_id)
    listing = list_rows(register, plan.snapshot(), parent_id=parent_id)
    assert len(set(made)) == 2
    assert set(made) <= set(listing.ids)
    for field in register.fields:
        if field.required:
            assert listing.text(listing.row_of(made[0]), register.index_of(field.key)) != ""
    plan.undo()
    assert rows_of(plan.snapshot()) == before


@EVERY
def test_that_a_new_row_without_what_only_a_person_knows_is_refused(register, plan):
    parent_id = parent_of(plan, register)
    snapshot = plan.snapshot()
    before = plan.head
    if can_begin_empty(register, snapshot, parent_id):
        with plan.change("Add") as tx:
            assert len(insert_rows(tx, snapshot, register, parent_id=parent_id)) == 1
        return
    with pytest.raises(InvalidInputError, match="needs a value for"), plan.change("Add") as tx:
        insert_rows(tx, snapshot, register, parent_id=parent_id)
    assert plan.head == before


@EVERY
def test_that_rows_can_be_deleted_and_undo_brings_them_back(register, plan):
    parent_id = parent_of(plan, register)
    snapshot = plan.snapshot()
    before = rows_of(snapshot)
    with plan.change("Add") as tx:
        made = add_two(tx, snapshot, register, parent_id)
    with plan.change("Delete") as tx:
        delete_rows(tx, plan.snapshot(), register, made)
    assert rows_of(plan.snapshot()) == before
    plan.undo()
    assert set(made) <= set(plan.snapshot().by_id(register.table))


@EVERY
def test_that_a_row_can_be_copied_unless_that_would_repeat_what_is_unique(register, plan):
    snapshot = plan.snapshot()
    before = rows_of(snapshot)
    original = snapshot.records(register.table)[0]
    if register.key == "releases" or register.table.UNIQUE:
        with pytest.raises(PlannerError) as caught, plan.change("Copy") as tx:
            duplicate_rows(tx, snapshot, register, [original.id])
        assert "Copy release" in str(caught.value) or "already has this" in str(caught.value)
        assert rows_of(plan.snapshot()) == before
        return
    with plan.change("Copy") as tx:
        (copy_id,) = duplicate_rows(tx, snapshot, register, [original.id])
    after = plan.snapshot()
    copy = after.by_id(register.table)[copy_id]
    assert copy.id != original.id
    if "code" in register.columns:
        assert copy.code not in {one.code for one in snapshot.records(register.table)}
    plan.undo()
    assert rows_of(plan.snapshot()) == before


@EVERY
def test_that_rows_with_an_order_can_be_moved_and_others_say_that_they_have_none(register, plan):
    snapshot = plan.snapshot()
    if not register.has_order:
        with pytest.raises(InvalidInputError, match="no order"), plan.change("Move") as tx:
            move_rows(tx, snapshot, register, [snapshot.records(register.table)[0].id], "")
        return
    parent_id = snapshot.records(parent_table(register))[0].id if register.parent else ""
    top = [i for i, d in zip(*_outline(register, snapshot, parent_id), strict=True) if d == 0]
    if len(top) < 2:
        with plan.change("Add") as tx:
            insert_rows(tx, snapshot, register, parent_id=parent_id, count=2)
        snapshot = plan.snapshot()
        top = [i for i, d in zip(*_outline(register, snapshot, parent_id), strict=True) if d == 0]
    with plan.change("Move") as tx:
        move_rows(tx, snapshot, register, [top[-1]], top[0])
    moved, depths = _outline(register, plan.snapshot(), parent_id)
    now = [i for i, d in zip(moved, depths, strict=True) if d == 0]
    assert now == [top[-1], *top[:-1]]
    plan.undo()
    assert [i for i, d in zip(*_outline(register, plan.snapshot(), parent_id), strict=True)
            if d == 0] == top  # fmt: skip


def _outline(register, snapshot, parent_id):
    listing = list_rows(register, snapshot, parent_id=parent_id)
    return listing.ids, listing.depth
