"""`relplan what-if`: dates that would move, and nothing written before it is taken."""

from __future__ import annotations

import json

import pytest

from relplanner.cli import main
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Release
from relplanner.testing.tables import Person


@pytest.fixture
def path(chain_path):
    return chain_path


def run(capsys, *words):
    status = main(["what-if", *words])
    return status, capsys.readouterr()


def head_of(path):
    with Plan.open(path, read_only=True) as plan:
        return plan.head


def test_that_the_dates_that_would_move_are_told_and_nothing_is_written(capsys, path):
    head = head_of(path)
    status, said = run(capsys, path, "--set", "a-1", "duration=3d")
    assert status == 0
    lines = said.out.splitlines()
    assert lines[0] == "2 dates would move."
    assert "2026-03-02 17:00" in lines[3]
    assert lines[3].endswith("2026-03-04 17:00       +2d")
    assert lines[-2] == "R-1 R would go live 2026-03-05 17:00, 2d later."
    assert lines[-1] == "Nothing was written; --take writes it."
    assert "\x1b" not in said.out
    assert head_of(path) == head


def test_that_several_changes_are_tried_one_on_top_of_the_other(capsys, path):
    status, said = run(
        capsys, path, "--set", "A-1", "Duration=2d", "--set", "R-1", "start_at=2026-03-03",
        "--slip", "A-2", "1d", "--json",
    )  # fmt: skip
    assert status == 0
    found = json.loads(said.out)
    assert found["tried"] == [
        "Set Duration of A-1 to 2d", "Set Start of R-1 to 2026-03-03", "Let A-2 slip by 1d",
    ]  # fmt: skip
    # A-1 Tuesday and Wednesday, A-2 a day after Thursday.
    dates = {one["code"]: one["would_be"] for one in found["activities"]}
    assert dates == {
        "A-1": {"start": "2026-03-03T09:00+05:30", "finish": "2026-03-04T17:00+05:30"},
        "A-2": {"start": "2026-03-06T09:00+05:30", "finish": "2026-03-06T17:00+05:30"},
    }
    assert found["releases"][0]["later_min"] == 3 * 1440
    assert found["taken"] is False


def test_that_values_that_are_right_only_together_are_tried_together(capsys, path):
    turned = ("--set", "A-1", "predecessors=A-2", "--set", "A-2", "predecessors=")
    status, said = run(capsys, path, *turned, "--json")
    assert status == 0, said.err
    found = json.loads(said.out)
    assert found["tried"] == ["Set Predecessors of A-1 to A-2", "Set Predecessors of A-2 to "]
    dates = {one["code"]: one["would_be"]["start"][:10] for one in found["activities"]}
    assert dates == {"A-1": "2026-03-03", "A-2": "2026-03-02"}
    status, said = run(capsys, path, *turned[:3])
    assert (status, "circle" in said.err or "wait" in said.err) == (1, True), said.err


def test_that_start_and_finish_tried_together_are_a_start_and_a_duration(capsys, path):
    dates = ("--set", "A-1", "start=2026-03-03", "--set", "A-1", "finish=2026-03-05", "--json")
    status, said = run(capsys, path, *dates)
    assert status == 0, said.err
    first = json.loads(said.out)["activities"][0]["would_be"]
    assert first == {"start": "2026-03-03T09:00+05:30", "finish": "2026-03-05T17:00+05:30"}


def test_that_a_value_may_name_what_was_set_before_it_in_another_table(capsys, path):
    with Plan.open(path) as plan, plan.change("Staff") as tx:
        tx.insert(Person(name="Mira"))
    words = ("--set", "P-1", "name=Nia", "--set", "A-1", "owner=Nia", "--take")
    status, said = run(capsys, path, *words)
    assert status == 0, said.err
    with Plan.open(path) as plan:
        assert plan.get(Person, plan.find("A-1").owner_id).name == "Nia"
        # Taken as one change all the same.
        plan.undo()
        assert (plan.find("P-1").name, plan.find("A-1").owner_id) == ("Mira", None)


def test_that_of_a_value_that_is_given_twice_the_last_one_counts(capsys, path):
    twice = ("--set", "A-1", "duration=3d", "--set", "a-1", "Duration=2d", "--json")
    status, said = run(capsys, path, *twice)
    assert (status, json.loads(said.out)["tried"]) == (0, ["Set Duration of A-1 to 2d"])


def test_that_days_off_in_between_do_not_count_in_what_moves(capsys, path):
    """Build lasts from Monday to the Tuesday a week later then, six working days longer."""
    status, said = run(capsys, path, "--set", "A-1", "Duration=7d")
    assert status == 0
    rows = {line.split()[0]: line.split()[-1] for line in said.out.splitlines() if line[:2] == "A-"}
    assert rows == {"A-1": "+6d", "A-2": "+6d"}
    assert "8d later" in said.out


def test_that_what_is_taken_is_one_entry_with_its_reason(capsys, path):
    seq = head_of(path)[0]
    status, said = run(
        capsys, path, "--set", "A-1", "duration=3d", "--slip", "A-2", "1d", "--take",
        "--reason", "Late", "--as", "mira",
    )  # fmt: skip
    assert (status, said.out.splitlines()[-1]) == (0, "Written as one change.")
    with Plan.open(path) as plan:
        [entry] = plan.journal(seq + 1)
        assert (entry.actor, entry.reason) == ("mira", "Late")
        assert entry.summary == "Set Duration of A-1 to 3d; Let A-2 slip by 1d"
        assert [one.duration_min for one in plan.rows(Activity)] == [3 * 480, 480]
        plan.undo()
        assert [one.constraint_kind for one in plan.rows(Activity)] == ["ASAP", "ASAP"]


def test_that_a_name_is_what_the_journal_says(capsys, path):
    assert run(capsys, path, "--slip", "A-1", "1d", "--take", "--name", "Later")[0] == 0
    with Plan.open(path, read_only=True) as plan:
        assert plan.undo_label == "Later"


def test_that_changes_without_effect_on_dates_are_said_so(capsys, path):
    status, said = run(capsys, path, "--set", "A-1", "name=Make")
    assert (status, said.out.splitlines()[0]) == (0, "No date would move.")


def test_that_what_would_be_missed_is_told_and_what_is_missed_anyway_is_not(capsys, path):
    with Plan.open(path) as plan, plan.change("Agree") as tx:
        release, build, test = (plan.find(code) for code in ("R-1", "A-1", "A-2"))
        # Test ends on Tuesday at 17:00 in Kolkata; Build misses its deadline already.
        tx.update(Activity, test.id, name="Test", deadline_at="2026-03-03T11:30Z")
        tx.update(Activity, build.id, deadline_at="2026-03-02T10:30Z")
        tx.update(Release, release.id, target_at="2026-03-04T11:30Z")
    _, said = run(capsys, path, "--slip", "A-2", "1d")
    lines = said.out.splitlines()
    place = lines.index("What would be missed:")
    assert lines[place + 1 : -1] == [
        "  A-2 Test finishes 2026-03-04 17:00, after its deadline 2026-03-03 17:00."
    ]
    found = json.loads(run(capsys, path, "--set", "A-1", "duration=3d", "--json")[1].out)
    assert found["missed"] == [
        "R-1 R goes live 2026-03-05 17:00, after its target 2026-03-04 17:00.",
        "A-1 Build finishes 2026-03-04 17:00, after its deadline 2026-03-02 16:00.",
        "A-2 Test finishes 2026-03-05 17:00, after its deadline 2026-03-03 17:00.",
    ]


def test_that_what_would_come_too_late_for_a_fixed_date_is_told(capsys, path):
    with Plan.open(path) as plan, plan.change("Fix") as tx:
        tx.update(
            Activity, plan.find("A-2").id, name="Test", constraint_kind="MSO",
            constraint_at="2026-03-03T03:30Z",
        )  # fmt: skip
    _, said = run(capsys, path, "--set", "A-1", "duration=3d")
    assert "  A-1 Build is 2d too late for A-2 Test." in said.out.splitlines()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "--set or --slip"),
        (("--set", "A-1", "duration"), "FIELD=VALUE"),
        (("--set", "A-1", "colour=red"), "no field 'colour'"),
        (("--set", "A-1", "duration=soon"), "soon"),
        (("--set", "A-9", "duration=1d"), "A-9"),
        (("--slip", "R-1", "1d"), "R-1 is a release, not an activity. Name an activity, such as"),
        (("--slip", "A-1", "soon"), "soon"),
        (("--slip", "A-1", "-2d"), "slips to later, not by '-2d'"),
        (("--slip", "A-1", "-.5d"), "slips to later, not by '-.5d'"),
        (("--set", "A-1", "mood=good"), "no field 'mood' in the table of A-1"),
        (
            ("--set", "A-1", "start=soon"),
            "A-1 Build, Start: “soon” is not",
        ),
        (
            ("--set", "A-1", "deadline=soon"),
            "A-1 Build, Deadline: “soon” is not",
        ),
        (("--set", "A-1", "predecessors=A-2"), "circle"),
    ],
)
def test_that_what_can_not_be_tried_is_told(capsys, path, words, told):
    head = head_of(path)
    status, said = run(capsys, path, *words)
    assert status in {1, 2}
    assert told in said.err
    assert "Traceback" not in said.err
    assert head_of(path) == head


def test_that_taking_what_changes_nothing_is_not_called_written(capsys, path):
    head = head_of(path)
    there_and_back = ("--set", "A-1", "duration=3d", "--set", "A-1", "duration=1d")
    status, said = run(capsys, path, *there_and_back, "--take")
    assert status == 0
    assert said.out.endswith("Nothing is another value now.\n")
    assert head_of(path) == head


def test_that_dates_that_go_with_a_percentage_are_told_and_taken_with_it(capsys, path):
    status, said = run(capsys, path, "--set", "A-1", "% done=50", "--take")
    assert status == 0
    assert "A-1 Build: 50 % done, began 2026-03-02 09:00." in said.out.splitlines()
    with Plan.open(path) as plan:
        row = plan.find("A-1")
        assert row.percent_complete == 50
        assert row.actual_start_at == plan.rows(Release)[0].start_at
        plan.undo()
        assert plan.find("A-1").actual_start_at is None
    _, said = run(
        capsys,
        path,
        "--set",
        "A-1",
        "actual start=2026-03-02 10:00",
        "--set",
        "A-1",
        "% done=100",
        "--set",
        "A-2",
        "% done=0",
        "--json",
    )
    assert json.loads(said.out)["progress"] == [
        {
            "code": "A-1", "name": "Build", "percent_complete": 100,
            "actual_start": "2026-03-02T10:00+05:30", "actual_finish": "2026-03-03T10:00+05:30",
        }
    ]  # fmt: skip
