"""Texts into cells: what each kind takes and refuses, and what follows from it."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner import Activity, Link, Release
from relplanner.errors import RuleError
from relplanner.registers import REGISTERS, CellError, list_rows
from relplanner.registers.editing import (
    set_texts,
)
from relplanner.releases.tables import ExternalDependency
from relplanner.testing.tables import Absence, Assignment, Person
from tests.registers.hands import ACTIVITIES, RISKS, constraint, links, of, shown, write

at = dt.datetime.fromisoformat

# -- kinds of cells ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("register", "code", "key", "text", "value"),
    [
        ("activities", "A-3", "name", "  Try  it\nout ", "Try  it out"),
        ("activities", "A-3", "notes", "two\r\nlines\rmore", "two\nlines\nmore"),
        ("activities", "A-3", "percent_complete", "40 %", 40),
        ("activities", "A-3", "duration_min", "2.5d", 1200),
        ("activities", "A-3", "duration_min", "3", 1440),
        ("activities", "A-3", "stage", "TESTING", "testing"),
        ("activities", "A-3", "stage", "", None),
        ("activities", "A-3", "constraint_kind", "alap", "ALAP"),
        ("people", "P-1", "capacity_min_per_day", "6", 360),
        ("people", "P-1", "capacity_min_per_day", "7h", 420),
        ("people", "P-1", "active", "No", False),
        ("people", "P-1", "active", "", False),
        ("people", "P-1", "active", "x", True),
        ("risks", "RSK-1", "likelihood", "5", 5),
        ("freezes", "CF-1", "kind", "Soft", "soft"),
        ("freezes", "CF-1", "start_at", "2026-03-10", at("2026-03-09T23:00Z")),
        ("freezes", "CF-1", "start_at", "2026-03-10 09:00", at("2026-03-10T08:00Z")),
        ("freezes", "CF-1", "finish_at", "2026-03-28", at("2026-03-28T23:00Z")),
        ("freezes", "CF-1", "finish_at", "2026-03-29", at("2026-03-29T22:00Z")),
        ("freezes", "CF-1", "finish_at", "2026-03-28 18:00", at("2026-03-28T17:00Z")),
        # An end that is put before the other one takes that along.
        ("freezes", "CF-1", "start_at", "2026-04-01 00:00", at("2026-03-31T22:00Z")),
        ("freezes", "CF-1", "finish_at", "2026-03-01 00:00", at("2026-02-28T23:00Z")),
    ],
)
def test_that_a_text_becomes_the_value_that_a_person_means(register, code, key, text, value, small):
    write(small, REGISTERS[register], (code, key, text))
    assert getattr(of(small, code), key) == value


@pytest.mark.parametrize(
    ("register", "code", "key", "text", "message"),
    [
        ("activities", "A-3", "name", "  ", "Name is empty"),
        ("activities", "A-3", "percent_complete", "a lot", "not a whole number"),
        ("activities", "A-3", "percent_complete", "101", "from 0 to 100"),
        ("activities", "A-3", "percent_complete", "1.5", "not a whole number"),
        ("activities", "A-3", "percent_complete", "", "is missing"),
        ("activities", "A-3", "duration_min", "soon", "not a duration"),
        ("activities", "A-3", "duration_min", "", "is missing"),
        ("activities", "A-3", "stage", "somewhere", "planning, building"),
        ("activities", "A-3", "start", "tomorrow", "not a date and time"),
        ("activities", "A-3", "deadline_at", "2026-13-01", "Write it like 2026-03-31 09:00"),
        ("activities", "A-3", "deadline_at", "2026-03-29 02:30", "put forward"),
        ("activities", "A-3", "deadline_at", "2526-03-29 02:30", "1970 to 2200"),
        ("activities", "A-3", "owner_id", "Nobody", "No person has"),
        ("activities", "A-3", "owner_id", "Mir", "Did you mean P-1 Mira Weber"),
        ("people", "P-1", "active", "maybe", "Write yes or no"),
        ("people", "P-1", "zone", "Z" * 101, "There is no time zone"),
        ("people", "P-1", "zone", "Indian", "Did you mean America/Indian"),
        ("risks", "RSK-1", "review_on", "soon", "not a day"),
        ("freezes", "CF-1", "finish_at", "soon", "End: “soon” is not a date and time"),
        ("freezes", "CF-1", "kind", "strict", "hard, soft"),
        ("freezes", "CF-1", "inside", "3", "Inside can't be edited"),
        ("risks", "RSK-1", "score", "25", "Score can't be edited"),
        ("risks", "RSK-1", "code", "RSK-9", "given by the plan"),
    ],
)
def test_that_a_text_that_means_nothing_is_refused_and_named(
    register, code, key, text, message, small
):
    before = small.head
    with pytest.raises(CellError, match=message) as caught:
        write(small, REGISTERS[register], (code, key, text))
    row = of(small, code)
    assert (caught.value.row_id, caught.value.field_key) == (row.id, key)
    assert code in caught.value.where
    assert small.head == before


def test_that_nothing_is_written_when_one_of_many_cells_is_wrong(small):
    before = small.head
    with pytest.raises(CellError, match="A-4 Ship, % done"):
        write(
            small, ACTIVITIES, ("A-3", "name", "New"), ("A-3", "predecessors", "A-2"),
            ("A-4", "percent_complete", "x"),
        )  # fmt: skip
    assert small.head == before
    assert of(small, "A-3").name == "Test"


def test_that_many_cells_are_one_undo_step(small):
    write(
        small, ACTIVITIES, ("A-2", "name", "One"), ("A-3", "name", "Two"),
        ("A-4", "predecessors", "A-3"),
    )  # fmt: skip
    small.undo()
    assert [of(small, code).name for code in ("A-2", "A-3")] == ["Part", "Test"]
    assert small.rows(Link) == []


# -- references --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["P-2", "p-2", "Tom Roth", "tom  roth", "P-2 Tom Roth"])
def test_that_a_reference_is_a_code_a_name_or_both(text, small):
    write(small, ACTIVITIES, ("A-3", "owner_id", text))
    assert of(small, "A-3").owner_id == of(small, "P-2").id
    write(small, ACTIVITIES, ("A-3", "owner_id", ""))
    assert of(small, "A-3").owner_id is None


def test_that_a_first_name_is_enough_where_one_person_has_it(small):
    write(small, ACTIVITIES, ("A-3", "owner_id", "tom"))
    assert of(small, "A-3").owner_id == of(small, "P-2").id
    with small.change("Namesake") as tx:
        tx.insert(Person(name="Tom Berg"))
        tx.insert(Person(name="Mira"))
    with pytest.raises(CellError, match="names 2 rows: P-2 Tom Roth, P-3 Tom Berg"):
        write(small, ACTIVITIES, ("A-3", "owner_id", "Tom"))
    # Somebody who is called just so comes before those whose first name it is.
    write(small, ACTIVITIES, ("A-3", "owner_id", "Mira"))
    assert of(small, "A-3").owner_id == of(small, "P-4").id


def test_that_a_name_that_several_have_is_refused_with_their_codes(small):
    with small.change("Namesake") as tx:
        tx.insert(Person(name="Mira Weber"))
    with pytest.raises(CellError, match="P-1 Mira Weber, P-3 Mira Weber"):
        write(small, ACTIVITIES, ("A-3", "owner_id", "Mira Weber"))
    write(small, ACTIVITIES, ("A-3", "owner_id", "P-3 Mira Weber"))
    assert of(small, "A-3").owner_id == of(small, "P-3").id


def test_that_an_activity_of_the_same_release_is_meant_where_others_have_its_name(small):
    with small.change("Second release") as tx:
        second = tx.insert(Release(name="Second", start_at="2026-05-01T08:00Z"))
        other = tx.insert(Activity(name="Test", release_id=second.id))
        tx.insert(ExternalDependency(name="Ready?", release_id=second.id))
        tx.insert(ExternalDependency(name="Here?", release_id=small.rows(Release)[0].id))
    register = REGISTERS["dependencies"]
    write(small, register, ("DEP-1", "activity_id", "test"), ("DEP-2", "activity_id", "test"))
    assert of(small, "DEP-1").activity_id == other.id
    assert of(small, "DEP-2").activity_id == of(small, "A-3").id


# -- dates of activities -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        # Berlin is an hour ahead of UTC in winter, two in summer.
        ("start", "2026-03-10 10:00", ("SNET", "2026-03-10T09:00Z")),
        ("start", "2026-04-01 10:00", ("SNET", "2026-04-01T08:00Z")),
        ("start", "2026-03-10 10:00+00:00", ("SNET", "2026-03-10T10:00Z")),
        # A day is its first working minute for a start, its last for a finish.
        ("start", "2026-03-10", ("SNET", "2026-03-10T08:00Z")),
        ("finish", "2026-03-10", ("FNET", "2026-03-10T16:00Z")),
        # Saturday: the next Monday, or the Friday before.
        ("start", "2026-03-14", ("SNET", "2026-03-16T08:00Z")),
        ("finish", "2026-03-14", ("FNET", "2026-03-13T16:00Z")),
        ("finish", "2026-03-10 12:00", ("FNET", "2026-03-10T11:00Z")),
    ],
)
def test_that_a_date_typed_for_an_activity_is_a_constraint(key, text, expected, small):
    write(small, ACTIVITIES, ("A-3", key, text))
    assert constraint(small, "A-3") == expected


def test_that_an_activity_is_where_its_start_was_put(small):
    write(small, ACTIVITIES, ("A-3", "start", "2026-03-10"))
    assert shown(small, ACTIVITIES, "A-3", "start") == "2026-03-10 09:00"
    write(small, ACTIVITIES, ("A-3", "finish", "2026-03-12"))
    assert shown(small, ACTIVITIES, "A-3", "finish") == "2026-03-12 17:00"
    write(small, ACTIVITIES, ("A-3", "finish", ""))
    assert constraint(small, "A-3") == ("ASAP", None)
    assert shown(small, ACTIVITIES, "A-3", "start") == "2026-03-02 09:00"


def test_that_emptying_a_date_takes_away_only_the_constraint_that_holds_it(small):
    write(small, ACTIVITIES, ("A-3", "finish", ""))
    assert constraint(small, "A-3") == ("ASAP", None)
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "FNLT"))
    with pytest.raises(CellError, match="FNLT holds the finish, not the start"):
        write(small, ACTIVITIES, ("A-3", "start", ""))
    write(small, ACTIVITIES, ("A-3", "finish", ""))
    assert constraint(small, "A-3") == ("ASAP", None)


@pytest.mark.parametrize(
    ("register", "code", "key", "expected"),
    [
        ("activities", "A-3", "deadline_at", "16:00"),
        ("activities", "A-3", "constraint_at", "08:00"),
        ("releases", "R-1", "start_at", "08:00"),
        ("releases", "R-1", "target_at", "16:00"),
    ],
)
def test_that_a_day_alone_means_its_working_time_from_first_to_last(
    register, code, key, expected, small
):
    write(small, REGISTERS[register], (code, key, "2026-03-10"))
    assert getattr(of(small, code), key).isoformat() == f"2026-03-10T{expected}:00+00:00"


def test_that_a_day_for_a_finish_constraint_means_its_end(small):
    write(
        small, ACTIVITIES, ("A-3", "constraint_kind", "MFO"), ("A-3", "constraint_at", "2026-03-10")
    )
    assert constraint(small, "A-3") == ("MFO", "2026-03-10T16:00Z")


def test_that_kinds_of_constraints_are_read_in_the_words_of_ms_project(small):
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "Must Finish On"))
    assert constraint(small, "A-3") == ("MFO", "2026-03-02T16:00Z")
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "start no earlier than"))
    assert constraint(small, "A-3")[0] == "SNET"


def test_that_start_and_finish_together_are_a_start_and_a_duration(small):
    write(small, ACTIVITIES, ("A-3", "start", "2026-03-10"), ("A-3", "finish", "2026-03-12"))
    assert constraint(small, "A-3") == ("SNET", "2026-03-10T08:00Z")
    assert of(small, "A-3").duration_min == 3 * 480
    with pytest.raises(CellError, match="before it starts"):
        write(small, ACTIVITIES, ("A-3", "start", "2026-03-17"), ("A-3", "finish", "2026-03-16"))
    with pytest.raises(CellError, match="don't fit together"):
        write(
            small, ACTIVITIES, ("A-3", "start", "2026-03-17"), ("A-3", "finish", "2026-03-18"),
            ("A-3", "duration_min", "5d"),
        )  # fmt: skip


@pytest.mark.parametrize("key", ["start", "finish", "duration_min"])
def test_that_a_summary_refuses_dates_and_duration_with_the_reason(key, small):
    with pytest.raises(CellError, match="follows from the activities under it"):
        write(small, ACTIVITIES, ("A-1", key, "2026-03-10" if key != "duration_min" else "9d"))
    listing = list_rows(ACTIVITIES, small.snapshot())
    assert "follows from" in listing.why_fixed(0, ACTIVITIES.index_of(key))
    assert listing.why_fixed(1, ACTIVITIES.index_of(key)) == ""


def test_that_a_constraint_takes_its_date_from_where_the_activity_is(small):
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "SNLT"))
    assert constraint(small, "A-3") == ("SNLT", "2026-03-02T08:00Z")
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "asap"))
    assert constraint(small, "A-3") == ("ASAP", None)
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "MFO"))
    assert constraint(small, "A-3") == ("MFO", "2026-03-02T16:00Z")
    write(small, ACTIVITIES, ("A-3", "constraint_at", ""))
    assert constraint(small, "A-3") == ("ASAP", None)
    write(small, ACTIVITIES, ("A-3", "constraint_at", "2026-03-04 09:00"))
    assert constraint(small, "A-3") == ("SNET", "2026-03-04T08:00Z")


def test_that_another_date_of_a_constraint_leaves_its_kind(small):
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "FNLT"))
    write(small, ACTIVITIES, ("A-3", "constraint_at", "2026-03-05 12:00"))
    assert constraint(small, "A-3") == ("FNLT", "2026-03-05T11:00Z")
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "alap"))
    write(small, ACTIVITIES, ("A-3", "constraint_at", ""))
    assert constraint(small, "A-3") == ("ALAP", None)


def test_that_a_moment_that_the_clocks_show_twice_stays_which_it_was(small):
    """02:30 on the day of the change to winter time is shown twice; only one is stored."""
    with small.change("Second 02:30") as tx:
        tx.update(Activity, of(small, "A-3").id, deadline_at="2026-10-25T01:30Z")
    assert shown(small, ACTIVITIES, "A-3", "deadline_at") == "2026-10-25 02:30"
    write(small, ACTIVITIES, ("A-3", "deadline_at", "2026-10-25 02:30"))
    assert of(small, "A-3").deadline_at.hour == 1


# -- predecessors ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A-2", {"A-2FS0working"}),
        ("2", {"A-2FS0working"}),
        ("a-2ss+1d; A-3FF-50%", {"A-2SS480working", "A-3FF-50percent"}),
        ("A-2FS+2ed\nA-3", {"A-2FS2880elapsed", "A-3FS0working"}),
        ("Part", {"A-2FS0working"}),
        ("A-2 Part", {"A-2FS0working"}),
        ("A-2, A-2SS", {"A-2FS0working", "A-2SS0working"}),
        ("A-2, A-2", {"A-2FS0working"}),
    ],
)
def test_that_a_predecessors_cell_is_the_links_of_the_activity(text, expected, small):
    write(small, ACTIVITIES, ("A-4", "predecessors", text))
    assert set(links(small, "A-4")) == expected
    again = shown(small, ACTIVITIES, "A-4", "predecessors")
    write(small, ACTIVITIES, ("A-4", "predecessors", ""))
    assert links(small, "A-4") == {}
    write(small, ACTIVITIES, ("A-4", "predecessors", again))
    assert set(links(small, "A-4")) == expected


def test_that_links_that_stay_keep_their_ids(small):
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-2, A-3"))
    before = links(small, "A-4")
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-3FS+1d, A-2SS"))
    after = links(small, "A-4")
    assert after == {
        "A-3FS480working": before["A-3FS0working"], "A-2SS0working": before["A-2FS0working"],
    }  # fmt: skip
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-2SS"))
    assert links(small, "A-4") == {"A-2SS0working": before["A-2FS0working"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A-99", "No activity has"),
        ("99", "No activity has"),
        ("A-4", "can't wait for itself"),
        ("A-2FS+", "not a predecessor"),
        ("A-2FS+1d, A-2FS+2d", "there twice"),
        ("A-2, , nonsense words", "not a predecessor"),
        ("9" * 40, "No activity has"),
    ],
)
def test_that_predecessors_that_are_none_are_refused(text, message, small):
    with pytest.raises(CellError, match=message) as caught:
        write(small, ACTIVITIES, ("A-4", "predecessors", text))
    assert caught.value.field_key == "predecessors"
    assert small.rows(Link) == []


def test_that_a_circle_is_refused_by_the_plan(small):
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-3"))
    with pytest.raises(RuleError, match="circle"):
        write(small, ACTIVITIES, ("A-3", "predecessors", "A-4"))


def test_that_a_successors_cell_is_the_links_of_those_that_wait(small):
    write(small, ACTIVITIES, ("A-2", "successors", "3, A-4FF+1d"))
    assert set(links(small, "A-3")) == {"A-2FS0working"}
    assert set(links(small, "A-4")) == {"A-2FF480working"}
    assert shown(small, ACTIVITIES, "A-4", "predecessors") == "A-2FF+1d"
    kept = links(small, "A-4")["A-2FF480working"]
    write(small, ACTIVITIES, ("A-2", "successors", "A-4SS"))
    assert links(small, "A-3") == {}
    assert links(small, "A-4") == {"A-2SS0working": kept}


def test_that_both_sides_of_an_activity_are_one_edit(small):
    write(small, ACTIVITIES, ("A-3", "predecessors", "A-2"), ("A-3", "successors", "A-4"))
    assert set(links(small, "A-3")) == {"A-2FS0working"}
    assert set(links(small, "A-4")) == {"A-3FS0working"}
    small.undo()
    assert small.rows(Link) == []


def test_that_a_successor_that_is_there_before_is_refused_as_a_circle(small):
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-3"))
    with pytest.raises(RuleError, match="circle"):
        write(small, ACTIVITIES, ("A-4", "successors", "A-3"))


# -- what follows from a cell ------------------------------------------------------------------


def test_that_half_a_residual_risk_is_completed(small):
    write(small, RISKS, ("RSK-1", "residual_likelihood", "1"))
    assert of(small, "RSK-1").residual_impact == 3
    assert shown(small, RISKS, "RSK-1", "residual_score") == "3"
    write(small, RISKS, ("RSK-1", "residual_impact", ""))
    assert of(small, "RSK-1").residual_likelihood is None
    # By what stands in the row now, also where it comes with it.
    write(small, RISKS, ("RSK-1", "impact", "5"), ("RSK-1", "residual_likelihood", "1"))
    assert of(small, "RSK-1").residual_impact == 5


def test_that_an_absence_put_behind_its_end_keeps_its_length(small):
    with small.change("Leave") as tx:
        absence = tx.insert(
            Absence(person_id=of(small, "P-1").id, first_day="2026-03-02", last_day="2026-03-06")
        )
    register = REGISTERS["absences"]
    for key, text, expected in (
        ("first_day", "2026-04-06", ("2026-04-06", "2026-04-10")),
        ("last_day", "2026-03-06", ("2026-03-02", "2026-03-06")),
        ("last_day", "2026-03-03", ("2026-03-02", "2026-03-03")),
    ):
        snapshot = small.snapshot()
        with small.change("Move") as tx:
            set_texts(tx, snapshot, register, [(absence.id, key, text)])
        row = small.get(Absence, absence.id)
        assert (row.first_day.isoformat(), row.last_day.isoformat()) == expected


def test_that_a_confirmation_says_when(small):
    with small.change("Assign") as tx:
        one = tx.insert(Assignment(activity_id=of(small, "A-3").id, person_id=of(small, "P-1").id))
    for word, has_time in (("confirmed", True), ("declined", False)):
        snapshot = small.snapshot()
        with small.change("Answer") as tx:
            set_texts(tx, snapshot, REGISTERS["assignments"], [(one.id, "confirmation", word)])
        assert (small.get(Assignment, one.id).confirmed_at is not None) is has_time


def test_that_an_elapsed_duration_is_typed_and_shown_with_its_unit(small):
    write(small, ACTIVITIES, ("A-2", "duration_min", "2ed"))
    row = of(small, "A-2")
    assert (row.duration_min, row.duration_unit) == (2880, "ed")
    assert shown(small, ACTIVITIES, "A-2", "duration_min") == "2ed"
    dates = small.schedule().of(row.id)
    assert dates.finish - dates.start == 2880
