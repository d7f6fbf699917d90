"""`relplan`, verb by verb, as a person or a script uses it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from relplanner import ExternalDependency, Plan, Release, Signature
from relplanner.cli import main
from relplanner.cli.output import safe, width_of
from relplanner.environments.tables import ChangeFreeze
from relplanner.exchange.json_export import schedule_records
from relplanner.readiness import overview
from tests.plan.factory import small_plan

VERBS = (
    "new", "sample", "show", "import", "schedule", "export", "checklist", "item", "sign", "verify",
    "key", "check", "log", "undo", "redo", "backup", "restore", "person", "release",
)  # fmt: skip
PASSPHRASE = "correct horse battery"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("RELPLAN_ACTOR", "ann")
    small_plan(tmp_path / "p.relplan").close()
    (tmp_path / "pass").write_text(f"{PASSPHRASE}\n")
    return "p.relplan"


def run(capsys, *words):
    """Runs a command; gives its status, output and errors."""
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


def answer(capsys, *words):
    status, out, err = run(capsys, *words, "--json")
    assert status == 0, err
    return json.loads(out)


@pytest.mark.parametrize("verb", VERBS)
def test_that_each_verb_explains_itself_with_examples(capsys, verb):
    status, out, _ = run(capsys, verb, "--help")
    assert status == 0
    assert f"relplan {verb} " in out
    assert "examples:" in out
    assert "Exit status" in out


@pytest.mark.parametrize(
    "words", [[], ["fly"], ["show"], ["sign", "p", "CL-1"], ["undo", "p", "--entry", "x"]]
)
def test_that_a_wrong_command_ends_with_status_2_and_a_hint(capsys, words):
    status, _, err = run(capsys, *words)
    assert status == 2
    assert "relplan: " in err
    assert "--help" in err


def test_that_a_new_plan_is_made_once(capsys, path):
    status, out, _ = run(capsys, "new", "autumn", "--name", "Autumn", "--zone", "Asia/Kolkata")
    assert (status, "autumn.relplan in Asia/Kolkata" in out) == (0, True)
    status, _, err = run(capsys, "new", "autumn")
    assert (status, "already" in err) == (2, True)
    with Plan.open("autumn.relplan", read_only=True) as plan:
        assert plan.journal()[0].actor == "ann"


def test_that_show_tells_releases_checklists_and_what_blocks(capsys, path):
    with Plan.open(path) as plan, plan.change("Deadline") as tx:
        activity = plan.find("A-4")
        tx.update(type(activity), activity.id, deadline_at="2026-03-06T16:00Z")
    status, out, _ = run(capsys, "show", path)
    assert status == 0
    assert "2026-03-09 17:00" in out
    assert "A-4 Go live finishes 2026-03-09 17:00, after its deadline 2026-03-06 17:00." in out
    said = answer(capsys, "show", path)
    assert said["releases"][0]["finish_at"] == "2026-03-09T17:00+01:00"
    assert said["releases"][0]["slack_min"] is None
    assert said["checklists"][0]["open"] == 1
    assert [one for one in said["blocking"] if "deadline" in one] == [
        "A-4 Go live finishes 2026-03-09 17:00, after its deadline 2026-03-06 17:00."
    ]


def test_that_show_tells_the_slack_to_the_target_and_what_is_overdue(capsys, path):
    with Plan.open(path) as plan, plan.change("Target") as tx:
        release = plan.find("R-1")
        # Live is Monday 9 March, 17:00 in Berlin; the target a day and three hours before.
        tx.update(Release, release.id, target_at="2026-03-08T13:00Z")
        for day in ("2020-01-01", "2199-12-31"):
            tx.insert(ExternalDependency(name=day, release_id=release.id, needed_by=day))
    said = answer(capsys, "show", path)
    assert said["releases"][0]["slack_min"] == -(24 + 3) * 60
    blocking = said["blocking"]
    assert "R-1 Spring goes live 2026-03-09 17:00, after its target 2026-03-08 14:00." in blocking
    assert "DEP-1 2020-01-01 – needed by 2020-01-01, still open." in blocking
    assert not any("DEP-2" in one for one in blocking)
    assert "-1d 3h" in run(capsys, "show", path)[1]
    assert "-1d 3h" in run(capsys, "show", path, "R-1")[1]


def test_that_show_tells_what_the_overview_tells_once_and_by_its_severity(capsys, path):
    with Plan.open(path) as plan:
        with plan.change("Freeze") as tx:
            tx.insert(ChangeFreeze(
                name="Spring", start_at="2026-03-09T00:00Z", finish_at="2199-03-20T00:00Z"
            ))  # fmt: skip
            activity = plan.find("A-4")
            tx.update(type(activity), activity.id, stage="deployment")
        snapshot, now = plan.snapshot(), plan.clock()
        told = {
            one.text(): one.severity
            for release in snapshot.records(Release)
            for one in overview(snapshot, release.id, now).blocks
        }
    said = answer(capsys, "show", path)
    assert any("inside of the change freeze CF-1 Spring" in one for one in said["blocking"])
    names = {"blocking": "blocker", "warnings": "warning", "notes": "note"}
    assert {text: names[key] for key in names for text in said[key]} == told
    lines = run(capsys, "show", path)[1].splitlines()
    for text in told:
        assert lines.count(f"  {text}") == 1


def test_that_show_tells_who_has_the_plan_open(capsys, path):
    assert answer(capsys, "show", path)["lock"] is None
    with Plan.open(path):
        status, out, _ = run(capsys, "show", path)
        assert status == 0
        assert "By its lock file, ann has it open on" in out
        assert answer(capsys, "show", path)["lock"].startswith("ann has it open on")


def test_that_an_empty_plan_says_what_to_do_next(capsys, path):
    run(capsys, "new", "empty")
    assert "'relplan import'" in run(capsys, "show", "empty")[1]
    status, _, err = run(capsys, "schedule", "empty")
    assert (status, "'relplan import'" in err) == (0, True)
    assert answer(capsys, "schedule", "empty") == {"activities": []}


def test_that_a_plan_is_found_without_its_ending_and_codes_in_small_letters(capsys, path):
    assert run(capsys, "show", "p", "a-3")[1] == run(capsys, "show", path, "A-3")[1]
    assert run(capsys, "check", "p")[0] == 0
    assert len(answer(capsys, "schedule", "p", "--release", "r-1")["activities"]) == 4
    assert run(capsys, "item", "p", "ci-1", "done")[0] == 0
    (Path.cwd() / "p").write_text("another file")
    assert run(capsys, "show", "p")[0] == 2


def test_that_show_with_a_code_tells_fields_dates_and_references(capsys, path):
    status, out, _ = run(capsys, "show", path, "A-3")
    assert status == 0
    assert "P-1 Mira Weber" in out
    assert "link A-2 Build → A-3 Regression test (Successor)" in out
    said = answer(capsys, "show", path, "A-3")
    assert (said["kind"], said["early_start"]) == ("activity", "2026-03-04T09:00+01:00")
    assert [one["kind"] for one in said["referred_to_by"]] == ["link", "link"]
    status, _, err = run(capsys, "show", path, "A-99")
    assert (status, "has the code 'A-99'" in err) == (2, True)


def test_that_schedule_json_has_what_it_promises(capsys, path):
    said = answer(capsys, "schedule", path)
    with Plan.open(path, read_only=True) as plan:
        expected = schedule_records(plan.snapshot())
    assert said["activities"] == expected
    keys = {
        "id", "code", "source_id", "name", "release", "early_start", "early_finish", "late_start",
        "late_finish", "total_float_min", "free_float_min", "critical",
    }  # fmt: skip
    assert all(keys <= one.keys() for one in said["activities"])
    assert said["activities"][1]["early_start"] == "2026-03-04T09:00+01:00"


def test_that_schedule_can_be_limited_to_a_release(capsys, path):
    assert len(answer(capsys, "schedule", path, "--release", "R-1")["activities"]) == 4
    status, _, err = run(capsys, "schedule", path, "--release", "R-9")
    assert (status, "Releases: R-1 Spring" in err) == (2, True)


def test_that_log_reads_as_sentences_and_filters(capsys, path):
    with Plan.open(path) as plan, plan.change("Rename", "bob", reason="clearer") as tx:
        activity = plan.find("A-2")
        tx.update(type(activity), activity.id, name="Compile")
    status, out, _ = run(capsys, "log", path, "--by", "bob")
    assert status == 0
    assert "bob: Rename (because: clearer)" in out
    assert "renamed A-2 Compile from 'Build' to 'Compile'" in out
    assert "spring" not in out
    assert [one["entry"] for one in answer(capsys, "log", path, "--about", "A-2")] == [2, 3]
    assert len(answer(capsys, "log", path, "--limit", "1")) == 1
    assert answer(capsys, "log", path, "--since", "2999-01-01") == []
    assert run(capsys, "log", path, "--since", "soon")[0] == 2


def test_that_undo_redo_and_undo_of_an_entry_change_the_plan(capsys, path):
    assert run(capsys, "undo", path)[:2] == (
        0, "Undo: Add the spring release (journal entry 3, 11 rows)\n",
    )  # fmt: skip
    assert run(capsys, "undo", path)[0] == 1
    assert run(capsys, "redo", path, "--as", "bob")[0] == 0
    assert answer(capsys, "log", path)[-1]["by"] == "bob"
    assert run(capsys, "redo", path)[0] == 1
    status, _, err = run(capsys, "undo", path, "--entry", "1")
    assert (status, "can't be taken back" in err) == (2, True)


def test_that_check_has_status_0_1_2_for_sound_altered_unreadable(capsys, path, tmp_path):
    assert answer(capsys, "check", path)["state"] == "sound"
    import sqlite3

    connection = sqlite3.connect(path)
    connection.execute("UPDATE risk SET impact = 1")
    connection.commit()
    connection.close()
    status, out, _ = run(capsys, "check", path)
    assert (status, "RSK-1 Disk fails was altered" in out) == (1, True)
    (tmp_path / "x.relplan").write_text("hello")
    assert run(capsys, "check", "x.relplan")[0] == 2
    assert run(capsys, "check", "none.relplan")[0] == 2


def test_that_a_checklist_is_ticked_signed_exported_and_verified(capsys, path):
    Path("log.txt").write_text("all green")
    evidence = ("--evidence", "log.txt", "--evidence", "https://ci/1")
    assert run(capsys, "item", path, "CI-1", "done", *evidence)[0] == 0
    key = ("--key-file", "m.key", "--passphrase-file", "pass")
    assert run(capsys, "key", "create", path, "--holder", "Mira Weber", *key)[0] == 0
    status, out, _ = run(capsys, "sign", path, "CL-1", "--meaning", "approver", "--show", *key)
    assert (status, "CI-1  DONE  Backups verified" in out) == (0, True)
    digest = hashlib.sha256(b"all green").hexdigest()
    assert f"evidence: log.txt, 9 bytes, SHA-256 {digest}" in out
    assert "evidence: https://ci/1\n" in out
    status, _, err = run(capsys, "sign", path, "CL-1", "--meaning", "approver", *key)
    assert (status, "Add --yes" in err) == (2, True)
    assert run(capsys, "sign", path, "CL-1", "--meaning", "approver", "--yes", *key)[0] == 0
    assert run(capsys, "export", path, "out.xlsx", "out.csv", "out.json")[0] == 0
    said = answer(capsys, "verify", "out.xlsx", "--plan", path)
    assert said["state"] == "proven"
    assert "Mira Weber signed CL-1" in said["signatures"][0]
    with Plan.open(path, read_only=True) as plan:
        assert [row.signer for row in plan.rows(Signature)] == ["Mira Weber"]


def test_that_an_approver_with_open_items_is_a_finding(capsys, path):
    key = ("--key-file", "m.key", "--passphrase-file", "pass")
    run(capsys, "key", "create", path, "--holder", "Mira", *key)
    status, _, err = run(capsys, "sign", path, "CL-1", "--meaning", "approver", "--yes", *key)
    assert (status, "CI-1 'Backups verified'" in err) == (1, True)


def test_that_keys_are_listed_enrolled_and_revoked(capsys, path):
    key = ("--key-file", "m.key", "--passphrase-file", "pass")
    made = answer(capsys, "key", "create", path, "--holder", "Mira", "--person", "P-1", *key)
    assert answer(capsys, "key", "list", path) == [made]
    other = ("--holder", "Ravi", "--public-key", made["public_key"])
    assert run(capsys, "key", "enrol", path, *other)[0] == 2
    assert run(capsys, "key", "revoke", path, "KEY-1")[0] == 2
    assert run(capsys, "key", "revoke", path, "KEY-1", "--reason", "Laptop lost")[0] == 0
    assert answer(capsys, "key", "list", path)[0]["revoked"] is True
    assert run(capsys, "key", "list", path)[1].count("KEY-1") == 1


@pytest.mark.keyring
def test_that_a_key_in_the_systems_keyring_signs(capsys, path):
    assert run(capsys, "key", "create", path, "--holder", "Mira")[0] == 0
    assert run(capsys, "sign", path, "CL-1", "--meaning", "author", "--yes")[0] == 0


def test_that_without_a_keyring_a_key_file_is_offered_and_nothing_is_enrolled(capsys, path):
    status, _, err = run(capsys, "key", "create", path, "--holder", "Mira")
    assert (status, "--key-file" in err) == (2, True)
    assert answer(capsys, "key", "list", path) == []


def test_that_a_wrong_passphrase_is_said_plainly(capsys, path):
    key = ("--key-file", "m.key", "--passphrase-file", "pass")
    run(capsys, "key", "create", path, "--holder", "Mira", *key)
    Path("pass").write_text("another passphrase\n")
    status, _, err = run(capsys, "sign", path, "CL-1", "--meaning", "author", "--yes", *key)
    assert (status, "passphrase is wrong" in err) == (2, True)
    status, _, err = run(capsys, "sign", path, "CL-1", "--meaning", "author", "--key-file", "m.key")
    assert (status, "--passphrase-file" in err) == (2, True)


def test_that_backups_are_made_listed_and_restored(capsys, path):
    assert run(capsys, "backup", path)[0] == 0
    assert run(capsys, "backup", path, "--to", "copy")[0] == 0
    listed = answer(capsys, "backup", path, "--list")
    assert [one["reason"] for one in listed] == ["manual"]
    with Plan.open(path):
        assert run(capsys, "backup", path)[0] == 0
        status, _, err = run(capsys, "restore", path, "1", "--yes")
        assert (status, "has it open" in err) == (2, True)
    run(capsys, "undo", path)
    status, _, err = run(capsys, "restore", path)
    assert (status, "Add --yes" in err) == (2, True)
    assert answer(capsys, "restore", path, "1", "--yes")["path"] == path
    assert len(answer(capsys, "schedule", path)["activities"]) == 4
    assert run(capsys, "restore", path, "copy.relplan", "--yes")[0] == 0
    assert run(capsys, "restore", path, "77", "--yes")[0] == 2


def test_that_people_are_added_and_their_absences_noted(capsys, path):
    added = ("person", "add", path, "Ravi Nair", "--role", "tester", "--country", "in")
    assert run(capsys, *added, "--zone", "Asia/Kolkata", "--skill", "UAT:4")[0] == 0
    assert run(capsys, "person", "absent", path, "P-2", "2026-03-09", "2026-03-13")[0] == 0
    ravi = answer(capsys, "person", "list", path)[1]
    assert ravi["skills"] == [{"name": "UAT", "level": 4}]
    assert ravi["absences"] == [
        {"first_day": "2026-03-09", "last_day": "2026-03-13", "kind": "leave"}
    ]
    out = run(capsys, "person", "list", path)[1]
    assert "UAT (4)  2026-03-09 to 2026-03-13 (leave)" in out
    assert run(capsys, "person", "absent", path, "P-2", "soon")[0] == 2
    assert run(capsys, "person", "add", path, "X", "--skill", "UAT:9")[0] == 2
    assert run(capsys, "person", "add", path, "X", "--country", "ZZ")[0] == 2


def test_that_an_unknown_ending_and_a_bad_folder_are_refused_before_any_work(capsys, path):
    status, _, err = run(capsys, "export", path, "out.docx")
    assert (status, ".xlsx, .csv, .json" in err) == (2, True)
    status, _, err = run(capsys, "export", path, "nowhere/out.xlsx")
    assert (status, "doesn't exist" in err) == (2, True)


def test_that_an_open_plan_is_read_with_a_notice_and_not_changed(capsys, path):
    with Plan.open(path):
        status, _, err = run(capsys, "item", path, "CI-1", "done")
        assert (status, err.count("has it open")) == (2, 1)
        assert run(capsys, "show", path)[0] == 0


def test_that_text_from_a_plan_cant_drive_the_terminal(capsys, path):
    with Plan.open(path) as plan, plan.change("Evil") as tx:
        activity = plan.find("A-2")
        tx.update(type(activity), activity.id, name="\x1b[2J\x1b]0;owned\x07 \u202egnp.exe")
    for words in (("show", path, "A-2"), ("schedule", path), ("log", path)):
        out = run(capsys, *words)[1]
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "\\x1b[2J" in out


def test_that_safe_text_keeps_letters_and_widths_count_columns():
    assert safe("Größe ✓ 日本") == "Größe ✓ 日本"
    assert [width_of(text) for text in ("abc", "日本", "e\u0301")] == [3, 4, 1]


def program(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "relplanner", *words], capture_output=True, text=True, check=False,
        env=os.environ | environment,
    )  # fmt: skip


def test_that_the_program_ends_with_the_status_of_its_verb(path, project_root):
    environment = {"PYTHONPATH": str(project_root)}
    assert program("check", path, **environment).returncode == 0
    assert program("check", "none.relplan", **environment).returncode == 2
    limited = program("show", path, **environment, PYTHONIOENCODING="ascii")
    assert limited.returncode == 0


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        (["--help"], ["sqlmodel", "sqlalchemy", "numpy"]),
        (["check", "p.relplan"], ["numpy"]),
    ],
)
def test_that_a_cold_start_imports_nothing_heavy(path, project_root, words, heavy):
    code = (
        "import sys; from relplanner.cli import main; main(sys.argv[1:]);"
        "print('MODULES', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=True,
        env=os.environ | {"PYTHONPATH": str(project_root)},
    )  # fmt: skip
    loaded = set(done.stdout.rpartition("MODULES ")[2].split())
    never = ["PySide6", "matplotlib", "openpyxl", "xlsxwriter", "keyring", "cryptography"]
    assert loaded.isdisjoint([*never, *heavy])


def test_that_a_reader_who_has_seen_enough_is_no_error(path, project_root):
    writer = subprocess.Popen(
        [sys.executable, "-m", "relplanner", "log", path, "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(project_root)},
    )  # fmt: skip
    writer.stdout.close()
    complaint = writer.stderr.read().decode()
    writer.stderr.close()
    writer.wait(timeout=30)
    assert complaint == ""
