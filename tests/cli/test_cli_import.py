"""`relplan import`, from the preview to the undo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relplanner import Activity, Link, Plan, Release
from relplanner.cli import main
from relplanner.exchange.mspdi import read_file
from relplanner.plan.backup import list_backups
from relplanner.sample import create_sample
from tests.exchange.mspdifiles import project, task
from tests.plan.factory import dump, small_plan

TABLE = """\
ID,Task,Duration,Predecessors,Owner,Stage
10,Build the installer,3d,,Mira Weber,Building
20,Test the installer,1w,10FS+2d,Ravi Nair,Testing
30,Ship,0,20,Mira Weber,Deployment
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    small_plan(tmp_path / "p.relplan").close()
    (tmp_path / "t.csv").write_text(TABLE)
    return "p.relplan"


def run(capsys, *words):
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_that_what_is_exported_of_the_sample_can_be_imported(capsys, path, kind):
    create_sample("s.relplan").close()
    assert main(["export", "s.relplan", f"s.{kind}"]) == 0
    status, _, err = run(capsys, "import", path, f"s.{kind}", "--dry-run")
    assert (status, "error:" in err) == (0, False)


def test_that_a_dry_run_shows_the_rows_and_changes_nothing(capsys, path, tmp_path):
    before = (tmp_path / path).read_bytes()
    status, out, _ = run(capsys, "import", path, "t.csv", "--dry-run")
    assert status == 0
    assert "Test the installer" in out
    assert "nothing stands in the way" in out
    said = json.loads(run(capsys, "import", path, "t.csv", "--dry-run", "--json")[1])
    assert [one["name"] for one in said["rows"]] == [
        "Build the installer", "Test the installer", "Ship",
    ]  # fmt: skip
    assert (tmp_path / path).read_bytes() == before


def test_that_an_import_is_one_change_with_a_backup_and_can_be_undone(capsys, path):
    with Plan.open(path) as plan:
        before = dump(plan)
    command = ("import", path, "t.csv", "--release", "R-1", "--as", "bob", "--reason", "kick-off")
    status, out, _ = run(capsys, *command, "--json")
    assert (status, json.loads(out)["activities"]) == (0, 3)
    with Plan.open(path, read_only=True) as plan:
        entry = plan.journal()[-1]
        assert (entry.kind, entry.actor, entry.reason) == ("import", "bob", "kick-off")
        assert len(list_backups(plan.plan_id)) >= 1
        test = plan.rows(Activity, name="Test the installer")[0]
        assert (test.duration_min, test.source_id, test.stage) == (2400, "20", "testing")
        assert plan.rows(Link, successor_id=test.id)[0].lag_min == 960
    assert run(capsys, "undo", path)[0] == 0
    with Plan.open(path, read_only=True) as plan:
        assert dump(plan) == before


def test_that_without_a_release_a_new_one_is_made(capsys, path):
    assert run(capsys, "import", path, "t.csv")[0] == 0
    with Plan.open(path, read_only=True) as plan:
        assert [one.name for one in plan.rows(Release)] == ["Spring", "t"]


def test_that_problems_name_row_and_column_and_nothing_is_imported(capsys, path, tmp_path):
    (tmp_path / "bad.csv").write_text(TABLE.replace("1w", "soon").replace("20,Mira", "99,Mira"))
    before = (tmp_path / path).read_bytes()
    status, out, _ = run(capsys, "import", path, "bad.csv")
    assert status == 1
    assert "Row 3, column C (Duration)" in out
    assert "Row 4, column D (Predecessors)" in out
    assert "nothing was imported" in out
    with Plan.open(path, read_only=True) as plan:
        assert len(plan.rows(Activity)) == 4
    assert (tmp_path / path).read_bytes() == before


def test_that_a_circle_in_the_table_is_refused_with_its_members(capsys, path, tmp_path):
    (tmp_path / "circle.csv").write_text(TABLE.replace("3d,,", '3d,"30",'))
    status, out, err = run(capsys, "import", path, "circle.csv")
    assert status == 1
    assert "circle" in out + err
    assert "Ship" in out + err


@pytest.mark.parametrize("name", ["none.csv", "p.relplan", "t.pdf"])
def test_that_a_file_that_is_no_table_ends_with_status_2(capsys, path, tmp_path, name):
    (tmp_path / "t.pdf").write_bytes(b"%PDF-1.7")
    status, _, err = run(capsys, "import", path, name, "--dry-run")
    assert status == 2
    assert err.startswith("relplan: ")


def test_that_mapping_and_a_bad_mapping_are_told(capsys, path, tmp_path):
    (tmp_path / "odd.csv").write_text("Thing,Effort needed\nBuild,3d\n")
    mapped = ("--map", "name=Thing", "--map", "duration=Effort needed")
    assert run(capsys, "import", path, "odd.csv", *mapped, "--dry-run")[0] == 0
    status, _, err = run(capsys, "import", path, "odd.csv", "--map", "Thing", "--dry-run")
    assert (status, "FIELD=HEADER" in err) == (2, True)


def test_that_a_project_of_ms_project_is_imported_and_undone(capsys, path, tmp_path):
    rows = [task(11, "Build"), task(12, "Ship", links=[(11, 1, 0, 7)])]
    (tmp_path / "p.xml").write_text(project(rows))
    with Plan.open(path) as plan:
        before = dump(plan)
    status, out, _ = run(capsys, "import", path, "p.xml", "--dry-run")
    assert status == 0
    assert "Read: tasks 2 (2 kept)" in out
    status, out, _ = run(capsys, "import", path, "p.xml", "--json")
    said = json.loads(out)
    assert (status, said["activities"], said["links"]) == (0, 2, 1)
    assert said["read"]["tasks"] == {"kept": 2}
    listed = json.loads(run(capsys, "schedule", path, "--json")[1])["activities"]
    assert {"11", "12"} <= {one["source_id"] for one in listed}
    assert run(capsys, "undo", path)[0] == 0
    with Plan.open(path) as plan:
        assert dump(plan) == before


def test_that_options_for_tables_are_refused_for_a_project(capsys, path, tmp_path):
    (tmp_path / "p.xml").write_text(project([task(1)]))
    status, _, err = run(capsys, "import", path, "p.xml", "--release", "R-1")
    assert status == 2
    assert "--release is for tables" in err


def test_that_a_bad_project_is_told_by_task_and_changes_nothing(capsys, path, tmp_path):
    (tmp_path / "p.xml").write_text(project([task(3, "Loop", links=[(3, 1, 0, 7)])]))
    before = (tmp_path / path).read_bytes()
    status, out, _ = run(capsys, "import", path, "p.xml")
    assert status == 1
    assert "Task UID 3 “Loop”, PredecessorUID" in out
    assert (tmp_path / path).read_bytes() == before


def test_that_a_plan_is_exported_as_a_project(capsys, path, tmp_path):
    status, out, _ = run(capsys, "export", path, "out.xml")
    assert (status, out.strip()) == (0, "Wrote out.xml")
    assert len(read_file(tmp_path / "out.xml").tasks) >= 2


BAD = TABLE.replace("1w", "soon")


def test_that_bad_rows_stop_the_import_and_skipping_them_is_only_offered(capsys, path, tmp_path):
    (tmp_path / "t.csv").write_text(BAD)
    before = (tmp_path / path).read_bytes()
    status, out, _ = run(capsys, "import", path, "t.csv")
    assert status == 1
    assert "Row 3, column C (Duration)" in out
    assert "1 problem; nothing was imported." in out
    assert "--skip-bad imports the rest, without 1 row." in out
    assert (tmp_path / path).read_bytes() == before


def test_that_skip_bad_imports_the_rest_and_names_every_row_concerned(capsys, path, tmp_path):
    (tmp_path / "t.csv").write_text(BAD)
    status, out, err = run(capsys, "import", path, "t.csv", "--skip-bad")
    assert status == 0
    assert "Import 2 activities from t.csv, leaving out 1 row, into t (" in out
    assert "Rows that are left out: 3." in err
    assert "Row 3, column C (Duration)" in err
    assert "Row 4: It waits for row 3, which is left out; so is this link." in err
    status, out, _ = run(capsys, "import", path, "t.csv", "--skip-bad", "--json")
    assert json.loads(out)["left_out"] == [3]
    with Plan.open(path, read_only=True) as plan:
        names = [one.name for one in plan.records(Activity)]
    assert "Ship" in names
    assert "Test the installer" not in names


def test_that_skip_bad_shows_in_a_dry_run_what_it_would_leave_out(capsys, path, tmp_path):
    (tmp_path / "t.csv").write_text(BAD)
    before = (tmp_path / path).read_bytes()
    status, out, _ = run(capsys, "import", path, "t.csv", "--dry-run", "--skip-bad")
    assert status == 0
    assert "Test the installer" not in out
    assert "note: Rows that are left out: 3." in out
    assert (tmp_path / path).read_bytes() == before


def test_that_skip_bad_imports_a_project_without_what_is_wrong_and_names_it(capsys, path, tmp_path):
    text = project([task(1, "Build"), task(2, "Test", links=[(1, 1, 0, 7), (9, 1, 0, 7)])])
    (tmp_path / "p.xml").write_text(text)
    before = (tmp_path / path).read_bytes()
    status, out, _ = run(capsys, "import", path, "p.xml")
    assert status == 1
    assert "--skip-bad imports the rest, without what is wrong." in out
    status, out, _ = run(capsys, "import", path, "p.xml", "--skip-bad", "--dry-run")
    assert status == 0
    assert "This link is left out." in out
    assert (tmp_path / path).read_bytes() == before
    status, out, err = run(capsys, "import", path, "p.xml", "--skip-bad", "--json")
    assert status == 0
    assert "Task UID 2 “Test”, PredecessorUID: “9”" in err
    answered = json.loads(out)
    assert answered["links"] == 1
    assert answered["left_out"] == []
    assert len(answered["warnings"]) == 1
    with Plan.open(path, read_only=True) as plan:
        assert [one.name for one in plan.records(Activity)][-2:] == ["Build", "Test"]


@pytest.mark.parametrize(
    ("name", "option", "kind"),
    [("t.csv", "--sheet", "workbooks"), ("t.xlsx", "--encoding", "text files")],
)
def test_that_an_option_that_a_table_has_no_use_for_is_refused(capsys, path, name, option, kind):
    Path(name).write_text(TABLE)
    status, _, err = run(capsys, "import", path, name, option, "x")
    assert status == 2
    assert err == f"relplan: {name}: {option} is for {kind}. Leave out {option}.\n"
