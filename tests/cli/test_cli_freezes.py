"""`relplan freeze`, and what `why` and `what-if` say of freezes."""

from __future__ import annotations

import json

import pytest

from relplanner.cli import main
from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.planner import Plan
from relplanner.releases.tables import Activity
from relplanner.testing.tables import Person


@pytest.fixture
def path(chain_path):
    """A-1 Build and A-2 Test, which deploys; in Kolkata, five and a half hours before UTC."""
    with Plan.open(chain_path) as plan, plan.change("More") as tx:
        tx.update(Activity, plan.find("A-2").id, stage="deployment")
        tx.insert(Environment(name="live", kind="production"))
        tx.insert(Person(name="Mira Weber"))
    return chain_path


def run(capsys, *words):
    status = main(list(words))
    return status, capsys.readouterr()


def freezes_in(path):
    with Plan.open(path, read_only=True) as plan:
        return plan.rows(ChangeFreeze), plan.journal()[-1]


def test_that_a_freeze_is_added_as_it_is_typed_in_its_table(capsys, path):
    status, said = run(
        capsys, "freeze", "add", path, "Year end", "--from", "2026-03-03 12:00", "--until",
        "2026-03-05", "--kind", "soft", "--environment", "env-1", "--release", "R-1", "--owner",
        "Mira Weber", "--because", "The books", "--as", "ann", "--reason", "Agreed",
    )  # fmt: skip
    assert (status, said.out) == (0, "Added CF-1 Year end.\n")
    [one], entry = freezes_in(path)
    assert one.start_at.isoformat() == "2026-03-03T06:30:00+00:00"
    assert one.finish_at.isoformat() == "2026-03-05T18:30:00+00:00"  # to the end of the fifth
    assert (one.kind, one.reason) == ("soft", "The books")
    assert all((one.environment_id, one.release_id, one.owner_id))
    assert (entry.actor, entry.summary, entry.reason) == (
        "ann", "Add change freeze Year end", "Agreed"
    )  # fmt: skip


def test_that_freezes_are_listed_with_what_is_inside(capsys, path):
    assert run(capsys, "freeze", "list", path)[1].out == ""
    run(capsys, "freeze", "add", path, "F", "--from", "2026-03-03 12:00", "--until", "2026-03-05")
    status, said = run(capsys, "freeze", "list", path)
    assert status == 0
    assert said.out.splitlines()[-1].split() == [
        "CF-1", "F", "2026-03-03", "12:00", "2026-03-05", "24:00", "hard", "all", "all", "A-2",
    ]  # fmt: skip
    [one] = json.loads(run(capsys, "freeze", "list", path, "--json")[1].out)
    assert one["from"] == "2026-03-03T12:00+05:30"
    assert one["inside"] == [
        {
            "code": "A-2", "name": "\x1b[2JTest", "start": "2026-03-03T09:00+05:30",
            "finish": "2026-03-03T17:00+05:30", "inside_min": 300,
            "free": "2026-03-06T09:00+05:30",
        }
    ]  # fmt: skip


def test_that_a_freeze_is_changed_field_by_field(capsys, path):
    run(capsys, "freeze", "add", path, "F", "--from", "2026-03-03", "--until", "2026-03-05",
        "--environment", "live")  # fmt: skip
    status, said = run(
        capsys, "freeze", "change", path, "cf-1", "--kind", "soft", "--environment", "",
        "--until", "2026-03-06 08:00", "--json",
    )  # fmt: skip
    assert status == 0
    assert json.loads(said.out) == {
        "code": "CF-1", "changed": ["environment_id", "finish_at", "kind"],
        "from": "2026-03-03T00:00+05:30", "until": "2026-03-06T08:00+05:30",
    }  # fmt: skip
    [one], _ = freezes_in(path)
    assert (one.kind, one.environment_id) == ("soft", None)
    assert one.finish_at.isoformat() == "2026-03-06T02:30:00+00:00"


def test_that_a_freeze_that_is_put_before_its_begin_is_told_with_both_ends(capsys, path):
    run(capsys, "freeze", "add", path, "F", "--from", "2026-03-03", "--until", "2026-03-05")
    said = run(capsys, "freeze", "change", path, "CF-1", "--until", "2026-02-20")[1]
    # Three days as before, the last one to its end.
    assert said.out == "Changed CF-1 F: from 2026-02-18 00:00 until 2026-02-20 24:00.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "F", "--from", "soon", "--until", "2026-03-05"), "“soon” is not a date and time"),
        (("add", "F", "--from", "2026-03-05", "--until", "2026-03-04"), "has to end after it"),
        (("add", "F", "--from", "2026-03-05"), "--until"),
        (("add", "F", "--from", "2026-03-05", "--until", "2026-03-06", "--environment", "x"), "x"),
        (("change", "CF-9", "--kind", "soft"), "CF-9"),
        (("change", "A-1", "--kind", "soft"), "is an activity, not a change freeze"),
        (("change", "CF-9"), "Nothing to change is given"),
    ],
)
def test_that_what_is_no_freeze_is_refused_and_nothing_written(capsys, path, words, told):
    verb, *rest = words
    try:
        status = main(["freeze", verb, path, *rest])
    except SystemExit as left:
        status = left.code
    assert status in {1, 2}  # a rule of the plan, or what isn't understood
    assert told in capsys.readouterr().err
    assert freezes_in(path)[0] == []


def test_that_why_and_what_if_tell_of_freezes(capsys, path):
    run(capsys, "freeze", "add", path, "F", "--from", "2026-03-04", "--until", "2026-03-05")
    assert "freeze" not in run(capsys, "why", path, "A-2")[1].out
    tried = ("what-if", path, "--slip", "A-1", "1d")
    said = run(capsys, *tried)[1].out.splitlines()
    assert said[-2] == (
        r"A-2 \x1b[2JTest would be inside of the change freeze CF-1 F, and is forbidden then; it "
        "is free from 2026-03-06 09:00 on."
    )
    found = json.loads(run(capsys, *tried, "--json")[1].out)
    [one] = found["freezes"]
    assert (one["code"], one["freeze"], one["kind"], one["inside_min"]) == (
        "A-2", "CF-1", "hard", 480,
    )  # fmt: skip
    run(capsys, *tried, "--take")
    said = run(capsys, "why", path, "A-2")[1].out.splitlines()
    assert said[-1] == (
        r"A-2 \x1b[2JTest starts 2026-03-04 09:00 and is inside of the change freeze CF-1 F for "
        "8 h, which forbids that until 2026-03-06 00:00. All of it could be done from "
        "2026-03-06 09:00 on."
    )
    found = json.loads(run(capsys, "why", path, "A-2", "--json")[1].out)
    assert len(found["freezes"]) == 1
