"""People, checklists, keys, the journal and exports from the command line, in their details."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import openpyxl
import pytest

from relplanner import Activity, Calendar, Checklist, ChecklistItem, Person, Plan, Release
from relplanner.cli import main
from relplanner.environments.tables import Environment
from relplanner.errors import EnvironmentFailure
from relplanner.sample import create_sample
from relplanner.signoff import signers
from tests.charts.pdffiles import pdf_pages
from tests.plan.factory import INSTANT, small_plan

KEY = ("--key-file", "m.key", "--passphrase-file", "pass")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("RELPLAN_ACTOR", "ann")
    small_plan(tmp_path / "p.relplan").close()
    Path("pass").write_text("correct horse battery\n")
    return "p.relplan"


def run(capsys, *words):
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


def answer(capsys, *words):
    status, out, err = run(capsys, *words, "--json")
    assert status == 0, err
    return json.loads(out)


# -- people --------------------------------------------------------------------------------------


def test_that_a_person_is_changed_and_gets_the_calendar_of_the_place(capsys, path):
    place = ("--country", "de", "--subdivision", "by", "--zone", "Europe/Berlin")
    words = ("person", "change", path, "p-1", *place, "--team", "Core", "--skill", "UAT:2")
    assert run(capsys, *words)[0] == 0
    assert run(capsys, "person", "change", path, "P-1", "--skill", "UAT:5")[0] == 0
    [mira] = answer(capsys, "person", "list", path)
    assert (mira["country"], mira["team"], mira["name"]) == ("DE", "Core", "Mira Weber")
    assert mira["skills"] == [{"name": "UAT", "level": 5}]
    with Plan.open(path, read_only=True) as plan:
        calendar = plan.get(Calendar, plan.rows(Person)[0].calendar_id)
        assert (calendar.name, calendar.zone) == ("Mon-Fri, holidays of DE-BY", "Europe/Berlin")
        assert len(plan.rows(Calendar)) == 2


def test_that_two_people_of_one_place_share_its_calendar(capsys, path):
    place = ("--country", "IN", "--zone", "Asia/Kolkata")
    for name in ("Ravi Nair", "Asha Rao"):
        assert run(capsys, "person", "add", path, name, *place)[0] == 0
    with Plan.open(path, read_only=True) as plan:
        assert len({one.calendar_id for one in plan.rows(Person) if one.country}) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["person", "change", "p", "P-1"], "Nothing to change"),
        (["person", "change", "p", "P-1", "--subdivision", "BY"], "needs its country"),
        (["person", "change", "p", "P-1", "--zone", "Europe/Nowhere"], "Europe/Nowhere"),
        (["person", "change", "p", "A-2", "--team", "x"], "not a person"),
        (["person", "add", "p", "X", "--zone", "Mars/Base"], "Mars/Base"),
        (["person", "add", "p", "X", "--country", "ZZ"], "ZZ"),
        (["new", "q", "--zone", "Mars/Base"], "Mars/Base"),
    ],
)
def test_that_what_cant_be_is_refused_and_nothing_is_changed(capsys, path, words, told):
    before = Path(path).read_bytes()
    status, _, err = run(capsys, *words)
    assert (status, told in err) == (2, True)
    assert Path(path).read_bytes() == before
    assert not Path("q.relplan").exists()


def test_that_a_second_person_of_a_name_is_pointed_out(capsys, path):
    status, _, err = run(capsys, "person", "add", path, "Mira Weber")
    assert status == 0
    assert f"relplan person change {path} P-1" in err


def test_that_an_absence_of_one_day_needs_one_day(capsys, path):
    said = answer(capsys, "person", "absent", path, "P-1", "2026-03-09", "--kind", "training")
    assert said == {"code": "P-1", "first_day": "2026-03-09", "last_day": "2026-03-09"}
    status, _, err = run(capsys, "person", "absent", path, "P-1", "2026-03-09", "2026-03-01")
    assert (status, "P-1" in err) == (1, True)


# -- checklists ----------------------------------------------------------------------------------


def test_that_a_checklist_is_written_extended_and_listed(capsys, path):
    Path("items.txt").write_text("\ufeffOn-call rota is filled\n\n  Größe geprüft \n", "utf-8")
    words = ("checklist", "add", path, "Night", "--item", "Restore tested", "--items", "items.txt")
    assert answer(capsys, *words, "--as", "bob", "--reason", "kick-off") == {
        "code": "CL-2",
        "items": ["CI-2", "CI-3", "CI-4"],
    }
    assert run(capsys, "checklist", "extend", path, "cl-2", "--item", "Last one")[0] == 0
    assert answer(capsys, "item", path, "CI-3", "na", "--reason", "no nights")["state"] == (
        "not applicable"
    )
    found = answer(capsys, "checklist", "list", path)[1]
    assert (found["items"], found["open"], found["not_applicable"]) == (4, 3, 1)
    with Plan.open(path, read_only=True) as plan:
        names = [one.name for one in plan.rows(ChecklistItem)[1:]]
        assert names == ["Restore tested", "On-call rota is filled", "Größe geprüft", "Last one"]
        entry = plan.journal()[2]
        assert (entry.seq, entry.actor, entry.reason) == (3, "bob", "kick-off")


def test_that_a_checklist_without_items_or_without_a_clear_release_is_refused(capsys, path):
    status, _, err = run(capsys, "checklist", "add", path, "Night")
    assert (status, "--item" in err) == (2, True)
    with Plan.open(path) as plan, plan.change("More") as tx:
        tx.insert(Release(name="Autumn", start_at=INSTANT))
    words = ("checklist", "add", path, "Night", "--item", "x")
    status, _, err = run(capsys, *words)
    assert (status, "R-1 Spring, R-2 Autumn" in err) == (2, True)
    assert run(capsys, *words, "--release", "Autumn")[0] == 0
    with Plan.open(path, read_only=True) as plan:
        assert [one.name for one in plan.rows(Checklist)] == ["Go/no-go", "Night"]


def test_that_a_list_of_items_that_is_no_text_is_refused(capsys, path):
    Path("items.txt").write_bytes(b"\xff\xfe\x00")
    words = ("checklist", "add", path, "Night", "--items")
    for name, told in (("items.txt", "UTF-8"), ("none.txt", "can't be read")):
        status, _, err = run(capsys, *words, name)
        assert (status, told in err) == (2, True)


def test_that_a_stale_signature_says_which_field_changed(capsys, path):
    assert run(capsys, "key", "create", path, "--holder", "Mira", *KEY)[0] == 0
    assert run(capsys, "sign", path, "CL-1", "--meaning", "author", "--yes", *KEY)[0] == 0
    assert "SIG-1: Mira signed as author: valid" in run(capsys, "show", path, "CL-1")[1]
    assert run(capsys, "item", path, "CI-1", "done", "--as", "bob")[0] == 0
    out = run(capsys, "show", path, "CL-1")[1]
    assert "SIG-1: Mira signed as author: stale" in out
    assert "CI-1 'Backups verified': state was 'open', is 'done'." in out
    [signature] = answer(capsys, "checklist", "list", path)[0]["signatures"]
    assert (signature["state"], len(signature["changes"])) == ("stale", 3)


def test_that_show_json_gives_exactly_the_text_that_is_signed(capsys, path):
    assert run(capsys, "key", "create", path, "--holder", "Mira", *KEY)[0] == 0
    words = ("sign", path, "CL-1", "--meaning", "author", "--key", "key-1", "--show")
    said = json.loads(answer(capsys, *words)["statement"])
    assert (said["signer"], said["meaning"]) == ("Mira", "author")
    assert said["content"]["items"][0]["name"] == "Backups verified"


# -- keys ----------------------------------------------------------------------------------------


def test_that_a_public_key_goes_from_one_plan_to_another(capsys, path):
    made = answer(capsys, "key", "create", path, "--holder", "Mira", *KEY)
    assert run(capsys, "key", "export", path, "key-1")[1] == f"{made['public_key']}\n"
    assert run(capsys, "key", "export", path, "Mira", "mira.pub")[0] == 0
    run(capsys, "new", "other")
    words = ("key", "enrol", "other", "--holder", "Mira", "--public-key-file", "mira.pub")
    assert answer(capsys, *words)["fingerprint"] == made["fingerprint"]
    Path("mira.pub").write_bytes(b"\xff")
    assert run(capsys, *words)[0] == 2


def test_that_a_key_which_cant_be_enrolled_leaves_no_private_half(capsys, monkeypatch, path):
    def full(*_arguments, **_options):
        raise EnvironmentFailure("The disk is full.")

    monkeypatch.setattr(signers, "enrol_key", full)
    assert run(capsys, "key", "create", path, "--holder", "Mira", *KEY)[0] == 2
    assert not Path("m.key").exists()


@pytest.mark.keyring
def test_that_a_key_which_cant_be_enrolled_leaves_the_keyring_as_it_was(capsys, monkeypatch, path):
    import keyring

    from relplanner.signoff import keys

    made = []

    def full(_plan, public_key, *_arguments, **_options):
        made.append(keys.fingerprint_of(public_key))
        assert keyring.get_password(keys.SERVICE, made[0]) is not None
        raise EnvironmentFailure("The disk is full.")

    monkeypatch.setattr(signers, "enrol_key", full)
    assert run(capsys, "key", "create", path, "--holder", "Mira")[0] == 2
    assert keyring.get_password(keys.SERVICE, made[0]) is None


# -- the journal ---------------------------------------------------------------------------------


def test_that_the_log_tells_times_and_days_in_the_plans_zone(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # 18:45 UTC on the 4th is a quarter past midnight of the 5th in Kolkata.
    moment = dt.datetime(2026, 3, 4, 18, 45, tzinfo=dt.UTC)
    Plan.create("k.relplan", zone="Asia/Kolkata", clock=lambda: moment).close()
    assert "  2026-03-05 00:15  " in run(capsys, "log", "k")[1]
    assert len(answer(capsys, "log", "k", "--since", "2026-03-05")) == 1
    assert answer(capsys, "log", "k", "--since", "2026-03-06") == []


def test_that_the_log_counts_many_rows_unless_it_is_asked_for_all(capsys, path):
    with Plan.open(path) as plan, plan.change("Many") as tx:
        release = plan.find("R-1")
        for number in range(30):
            tx.insert(Activity(name=f"Step {number}", release_id=release.id))
    short = run(capsys, "log", path, "--limit", "1")[1]
    assert "added 30 activities" in short
    full = run(capsys, "log", path, "--limit", "1", "--full")[1]
    assert full.count("added activity") == 30
    assert run(capsys, "log", path, "--limit", "0")[0] == 2


def test_that_names_are_found_whatever_their_capitals(capsys, path):
    assert len(answer(capsys, "log", path, "--by", "ANN")) == 2


def test_that_undo_answers_in_json_also_when_there_is_nothing(capsys, path):
    said = answer(capsys, "undo", path)
    assert (said["entry"], said["rows"]) == (3, 11)
    status, out, err = run(capsys, "undo", path, "--json")
    assert (status, json.loads(out)["entry"]) == (1, None)
    assert "nothing to undo" in err
    assert answer(capsys, "redo", path)["summary"].startswith("Redo: ")


# -- exports -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["a.csv", "b.json", "--release", "R-1"], "the whole plan"),
        (["a.csv", "--what", "risks"], "--what is for pictures"),
        (["a.csv", "--pages-wide", "2"], "--pages-wide is for pictures"),
        (["a.csv", "b.pdf", "--page", "A9"], "no page size"),
        (["a.csv", "b.pdf", "--pages-wide", "0"], "0 pages wide"),
        (["a.csv", "b.pdf", "--from", "1 March"], "'1 March' is not a day"),
        (["a.csv", "b.pdf", "--from", "2026-04-30", "--to", "2026-03-01"], "before it begins on"),
        (["a.csv", "b.png", "--pages-wide", "2"], "A picture is one page"),
        (["a.csv", "b.pdf", "b.svg", "--pages-high", "2"], "A picture is one page"),
        (["a.csv", "b.pdf", "--what", "load", "--pages-wide", "2"], "Only a timeline"),
        (["a.csv", "b.png", "--what", "risks", "--from", "2026-03-01"], "from one day to another"),
        (["a.csv", "b.pdf", "--what", "runbook", "--to", "2026-03-01"], "from one day to another"),
        (["a.csv", "b.pdf", "--what", "load", "--group-by", "owner"], "rows of a timeline"),
        (["a.csv", "--group-by", "owner"], "--group-by is for pictures"),
        (["a.csv", "--baseline", "BL-1"], "--baseline is for workbooks and timelines"),
        (["a.pdf", "--what", "risks", "--baseline", "BL-1"], "--baseline is for workbooks and"),
        (["a.csv", "nowhere/b.csv"], "nowhere"),
        (["a.csv", "b.docx"], ".xlsx, .csv, .json"),
    ],
)
def test_that_an_export_is_refused_before_its_first_file_is_written(capsys, path, words, told):
    status, _, err = run(capsys, "export", path, *words)
    assert (status, told in err) == (2, True)
    assert not Path("a.csv").exists()


def test_that_an_export_answers_with_its_files(capsys, path):
    said = answer(capsys, "export", path, "a.csv", "r.svg", "--what", "risks")
    assert said == {"files": ["a.csv", "r.svg"], "left_out": []}
    assert Path("r.svg").read_text("utf-8").startswith("<?xml")


def test_that_a_print_is_set_up_by_options(capsys, path):
    words = ["--page", "letter", "--portrait", "--pages-wide", "2", "--pages-high", "1"]
    days = ["--from", "2026-03-02", "--to", "2026-03-15"]
    assert run(capsys, "export", path, "t.pdf", *words, *days)[0] == 0
    sizes = re.findall(rb"/MediaBox \[0 0 612.00 792.00\]", Path("t.pdf").read_bytes())
    assert len(sizes) == 2
    first, second = pdf_pages("t.pdf")
    assert "2 Mar 2026 to 8 Mar 2026, of 2 Mar 2026 to 15 Mar 2026" in first
    assert "9 Mar 2026 to 15 Mar 2026, of 2 Mar 2026 to 15 Mar 2026" in second
    assert "Page 2 of 2 (dates 2 of 2, rows 1 of 1)" in second


def test_that_a_timeline_is_printed_under_headings(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    create_sample(tmp_path / "s.relplan").close()
    words = ["s.relplan", "t.pdf", "t.png", "t.svg", "--group-by", "stage"]
    assert run(capsys, "export", *words)[0] == 0
    told = "".join(pdf_pages("t.pdf"))
    assert "grouped by stage" in told
    assert re.search(r"Hypercare \(\d+\)", told)
    assert "Hypercare (" in Path("t.svg").read_text("utf-8")
    status, _, err = run(capsys, "export", "s.relplan", "t.pdf", "--group-by", "mood")
    assert (status, "choose from" in err) == (2, True)


def test_that_an_export_compares_with_the_baseline_that_is_named(capsys, path):
    for name in ("Agreed", "Second", "Twice", "Twice"):
        assert run(capsys, "baseline", "take", path, name)[0] == 0
    for number, wanted in enumerate(("Agreed", "bl-1", "BL-1")):
        name = f"w{number}.xlsx"
        assert run(capsys, "export", path, name, "t.pdf", "--baseline", wanted)[0] == 0
        assert "BL-1 Agreed" in words_of_sheet(name, "Baseline")
        assert "baseline BL-1 Agreed" in "".join(pdf_pages("t.pdf"))
    assert run(capsys, "export", path, "w.xlsx", "t.pdf")[0] == 0
    assert "BL-4 Twice" in words_of_sheet("w.xlsx", "Baseline")
    assert "baseline" not in "".join(pdf_pages("t.pdf"))
    for wanted, told in (("Third", "no baseline 'Third'"), ("Twice", "more than one baseline")):
        status, _, err = run(capsys, "export", path, "x.xlsx", "--baseline", wanted)
        assert (status, told in err, "BL-2 Second" in err) == (2, True, True)
    assert not Path("x.xlsx").exists()


def words_of_sheet(name, sheet):
    book = openpyxl.load_workbook(name)
    return " ".join(str(cell) for row in book[sheet].iter_rows(values_only=True) for cell in row)


def test_that_the_registers_are_printed_from_the_command_line(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    create_sample(tmp_path / "s.relplan").close()
    for view, words in (("risks", "Risk register"), ("checklists", "Signatures of CL-1"),
                        ("rollback", "Starts after"), ("runbook", "Done by, when")):  # fmt: skip
        assert run(capsys, "export", "s.relplan", f"{view}.pdf", "--view", view)[0] == 0
        assert words in "".join(pdf_pages(f"{view}.pdf"))
    status, _, err = run(capsys, "export", "s.relplan", "x.png", "--view", "runbook")
    assert (status, "Export them as .pdf." in err) == (2, True)


def test_that_show_writes_the_lead_time_of_an_environment_by_the_clock(tmp_path, capsys):
    path = tmp_path / "p.relplan"
    with Plan.create(path, zone="UTC") as plan, plan.change("Fill") as tx:
        tx.insert(Environment(name="Test", lead_time_min=2 * 1440))
    assert main(["show", str(path), "ENV-1"]) == 0
    assert ["Lead", "time", "2d"] in [one.split() for one in capsys.readouterr().out.splitlines()]
