"""The register of change freezes: what is computed in it, what belongs together, what is new."""

from __future__ import annotations

import pytest

from relplanner import Activity, ChangeFreeze
from relplanner.errors import PlannerError, RuleError
from relplanner.registers import REGISTERS, CellError, list_rows
from relplanner.registers.defaults import needed_of_new
from relplanner.registers.editing import duplicate_rows, insert_rows
from relplanner.registers.pasting import paste
from tests.registers.hands import of, shown, write

FREEZES = REGISTERS["freezes"]


def stretch(plan, code="CF-1"):
    row = of(plan, code)
    return f"{row.start_at:%d %H:%M}", f"{row.finish_at:%d %H:%M}"


def test_that_an_end_that_passes_the_other_one_takes_it_along(small):
    write(small, FREEZES, ("CF-1", "start_at", "2026-03-15 09:00"))
    assert stretch(small) == ("15 08:00", "17 08:00")  # still two days
    write(small, FREEZES, ("CF-1", "finish_at", "2026-03-12"))
    assert stretch(small) == ("10 23:00", "12 23:00")
    write(small, FREEZES, ("CF-1", "finish_at", "2026-03-20 12:00"))
    assert stretch(small) == ("10 23:00", "20 11:00")


def test_that_both_ends_together_are_taken_as_they_are_written(small):
    with pytest.raises(RuleError, match="has to end after it begins"):
        write(
            small, FREEZES, ("CF-1", "start_at", "2026-03-15"), ("CF-1", "finish_at", "2026-03-12")
        )
    assert stretch(small) == ("09 08:00", "11 08:00")


def test_that_what_is_planned_inside_is_counted(small):
    assert shown(small, FREEZES, "CF-1", "inside") == "0"
    with small.change("Deploy") as tx:
        for name in ("Part", "Test", "Ship"):
            [one] = small.rows(Activity, name=name)
            tx.update(
                Activity, one.id, stage="deployment", constraint_kind="SNET",
                constraint_at="2026-03-10T08:00Z" if name != "Ship" else "2026-03-12T08:00Z",
            )  # fmt: skip
    assert shown(small, FREEZES, "CF-1", "inside") == "2"


def test_that_nothing_is_invented_for_a_new_one(small):
    snapshot = small.snapshot()
    assert needed_of_new(FREEZES, snapshot, "") == ["name", "start_at", "finish_at"]
    with pytest.raises(PlannerError, match="needs a value for Start"), small.change("Add") as tx:
        insert_rows(tx, snapshot, FREEZES)
    assert len(small.rows(ChangeFreeze)) == 1


def test_that_freezes_are_pasted_as_a_block(small):
    snapshot = small.snapshot()
    listing = list_rows(FREEZES, snapshot)
    keys = ("name", "start_at", "finish_at", "kind", "release_id")
    places = [FREEZES.index_of(key) for key in keys]
    block = [
        ["Easter", "2026-04-02 18:00", "2026-04-06", "soft", "R-1"],
        ["Summer", "2026-07-01", "2026-07-31", "", ""],
    ]
    block[0][2] = "after Easter"
    with pytest.raises(CellError, match="“after Easter” is not"), small.change("Paste") as tx:
        paste(tx, snapshot, listing, len(listing), places[0], places, block)
    block[0][2] = "2026-04-06"
    with small.change("Paste") as tx:
        paste(tx, snapshot, listing, len(listing), places[0], places, block)
    _, easter, summer = small.rows(ChangeFreeze)
    assert (easter.kind, easter.release_id) == ("soft", of(small, "R-1").id)
    assert easter.finish_at.isoformat() == "2026-04-06T22:00:00+00:00"
    assert (summer.kind, summer.release_id) == ("hard", None)
    with small.change("Copy") as tx:
        duplicate_rows(tx, small.snapshot(), FREEZES, [summer.id])
    assert [one.name for one in small.rows(ChangeFreeze)][-1] == "Summer (copy)"


@pytest.mark.parametrize("typed", ["2026-03-12", "2026-03-12 24:00", "2026-03-13T00:00+01:00"])
def test_that_the_end_of_a_day_is_read_in_every_form_and_stays_iso_in_texts_for_programs(
    small, typed
):
    write(small, FREEZES, ("CF-1", "finish_at", typed))
    assert of(small, "CF-1").finish_at.isoformat() == "2026-03-12T23:00:00+00:00"
    assert shown(small, FREEZES, "CF-1", "finish_at") == "2026-03-13 00:00"


def test_that_24_00_is_no_time_with_minutes_behind_it(small):
    with pytest.raises(CellError, match="is not a date and time"):
        write(small, FREEZES, ("CF-1", "finish_at", "2026-03-12 24:01"))
