"""The journal as people read it."""

from __future__ import annotations

import pytest

from relplanner import Activity, Assignment, ChecklistItem, Link, Person, Release, Risk
from relplanner.sentences import Narrator, plural
from tests.plan.factory import small_plan


@pytest.fixture
def plan(tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        yield plan


def told(plan, table, code, **values):
    row = plan.find(code) if "-" in code else plan.rows(table)[0]
    with plan.change("Edit") as tx:
        tx.update(table, row.id, **values)
    return Narrator(plan).sentences(plan.head[0])


@pytest.mark.parametrize(
    ("table", "code", "values", "sentence"),
    [
        (Activity, "A-3", {"duration_min": 480},
         "changed Duration of A-3 Regression test from 3d to 1d"),
        (Activity, "A-3", {"duration_min": 4320, "duration_unit": "ed"},
         "changed Duration of A-3 Regression test from 3d to 3ed"),
        (Activity, "A-3", {"duration_min": 4320, "duration_unit": "ed", "percent_complete": 5},
         "changed A-3 Regression test: Duration from 3d to 3ed; Percent complete from 0 to 5"),
        (Activity, "A-3", {"name": "Full test"},
         "renamed A-3 Full test from 'Regression test' to 'Full test'"),
        (Activity, "A-3", {"owner_id": None},
         "cleared Owner of A-3 Regression test, was P-1 Mira Weber"),
        (Activity, "A-3", {"stage": "testing"}, "set Stage of A-3 Regression test to testing"),
        (Activity, "A-3", {"position": 7}, "reordered activity A-3 Regression test"),
        (Release, "R-1", {"start_at": "2026-03-05T08:00Z"},
         "moved R-1 Spring from 2 Mar 2026 09:00 to 5 Mar 2026 09:00 (Start)"),
        (Risk, "RSK-1", {"impact": 5, "state": "closed"},
         "changed RSK-1 Disk fails: Impact from 3 to 5; State from open to closed"),
        (ChecklistItem, "CI-1", {"guidance": "a" * 100},
         "set Guidance of CI-1 Backups verified to '" + "a" * 59 + "…'"),
        (Person, "P-1", {"active": False}, "changed Active of P-1 Mira Weber from yes to no"),
    ],
)  # fmt: skip
def test_that_an_edit_reads_as_a_sentence(plan, table, code, values, sentence):
    assert told(plan, table, code, **values) == [sentence]


def test_that_rows_without_a_name_are_called_by_what_they_join(plan):
    with plan.change("Staff and link") as tx:
        tx.insert(Assignment(activity_id=plan.find("A-3").id, person_id=plan.find("P-1").id))
        tx.insert(
            Link(predecessor_id=plan.find("A-2").id, successor_id=plan.find("A-4").id, kind="SS")
        )
    assert Narrator(plan).sentences(plan.head[0]) == [
        "added assignment P-1 Mira Weber on A-3 Regression test",
        "added link A-2 Build → A-4 Go live",
    ]


def test_that_deleted_rows_keep_their_names_in_the_story(plan):
    with plan.change("Rename") as tx:
        tx.update(Activity, plan.find("A-2").id, name="Compile")
    seq = plan.head[0]
    with plan.change("Delete") as tx:
        tx.delete(Activity, plan.find("A-2").id)
    narrator = Narrator(plan)
    assert narrator.sentences(seq) == ["renamed A-2 Compile from 'Build' to 'Compile'"]
    assert narrator.sentences(plan.head[0]) == [
        "deleted activity A-2 Compile",
        "deleted link A-2 Compile → A-3 Regression test",
    ]


def test_that_many_rows_are_counted(plan):
    release = plan.find("R-1")
    with plan.change("Import") as tx:
        for number in range(30):
            tx.insert(Activity(name=f"New {number}", release_id=release.id))
        tx.update(Risk, plan.find("RSK-1").id, impact=5)
    assert Narrator(plan).sentences(plan.head[0]) == ["added 30 activities", "changed 1 risk"]
    assert len(Narrator(plan).sentences(plan.head[0], most=100)) == 31


@pytest.mark.parametrize(
    ("noun", "nouns"),
    [
        ("activity", "activities"), ("holiday set", "holiday sets"), ("person", "people"),
        ("skill of a person", "skills of a person"), ("evidence", "evidence"),
        ("external dependency", "external dependencies"), ("key", "keys"),
    ],
)  # fmt: skip
def test_that_nouns_have_their_plural(noun, nouns):
    assert plural(noun) == nouns
