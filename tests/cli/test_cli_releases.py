"""`relplan release`, and plans that begin with a template."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from relplanner.cli import main
from relplanner.plan.tables import CalendarException
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Release
from relplanner.testing.tables import Assignment, Person


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RELPLAN_ACTOR", "ann")

    def running(*words):
        status = main(list(words))
        out, err = capsys.readouterr()
        return status, json.loads(out) if "--json" in words and out else out, err

    return running


def test_that_a_plan_from_a_template_starts_on_the_day_that_was_asked_for(run):
    made = run(
        "new", "shop.relplan", "--name", "Shop", "--zone", "Europe/Berlin",
        "--template", "web-service", "--start", "2026-09-07", "--json",
    )  # fmt: skip
    assert (made[0], made[1]["name"]) == (0, "Shop")
    (release,) = run("release", "list", "shop.relplan", "--json")[1]
    assert release["start"] == "2026-09-07T09:00+02:00"
    assert release["activities"] > 10
    assert release["finish"] > release["start"]


def test_that_a_new_plan_has_the_holidays_of_the_country_that_was_named(run, tmp_path):
    status, _, _ = run(
        "new", "a.relplan", "--holidays", "de-by", "--template", "web-service",
        "--start", "2027-03-01",
    )  # fmt: skip
    assert status == 0
    with Plan.open(tmp_path / "a.relplan") as plan:
        days = {one.first_day for one in plan.rows(CalendarException)}
    # Epiphany is a holiday in Bavaria; the years are those from the start on.
    assert dt.date(2027, 1, 6) in days
    assert {day.year for day in days} == {2027, 2028, 2029}
    status, _, err = run("new", "b.relplan", "--holidays", "XX")
    assert status == 2
    assert "“XX”" in err
    assert not (tmp_path / "b.relplan").exists()


def test_that_an_unknown_template_and_a_start_without_one_leave_no_file(run, tmp_path):
    status, _, err = run("new", "a.relplan", "--template", "rocket")
    assert status == 2
    assert "web-service" in err
    status, _, err = run("new", "a.relplan", "--start", "2026-09-07")
    assert status == 2
    assert "--template" in err
    status, _, err = run("new", "a.relplan", "--template", "web-service", "--start", "soon")
    assert (status, "YYYY-MM-DD" in err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_that_a_copied_release_is_one_step_of_undo(run):
    run("new", "shop.relplan", "--zone", "Europe/Berlin", "--template", "vendor-package",
        "--start", "2026-01-05")  # fmt: skip
    status, made, _ = run(
        "release", "copy", "shop.relplan", "R-1", "The next one", "--start", "2026-07-06", "--json"
    )
    assert (status, made["code"], made["name"]) == (0, "R-2", "The next one")
    first, second = run("release", "list", "shop.relplan", "--json")[1]
    assert second["activities"] == first["activities"]
    assert second["start"] == "2026-07-06T09:00+02:00"
    assert run("undo", "shop.relplan")[0] == 0
    assert [one["code"] for one in run("release", "list", "shop.relplan", "--json")[1]] == ["R-1"]


def test_that_a_copied_release_names_who_is_no_longer_assigned(capsys, chain_path):
    with Plan.open(chain_path) as plan, plan.change("Assign") as tx:
        gone = tx.insert(Person(name="Gone", active=False))
        tx.insert(Assignment(activity_id=plan.find("A-1").id, person_id=gone.id))
    copy = ["release", "copy", chain_path, "R-1", "Next", "--start", "2026-07-06"]
    assert main(copy) == 0
    said = capsys.readouterr()
    assert said.err.endswith("No longer active, and so not assigned in the copy: P-1 Gone.\n")
    with Plan.open(chain_path) as plan, plan.change("Come back") as tx:
        tx.update(Person, gone.id, active=True)
    assert main(copy) == 0
    assert "assigned" not in "".join(capsys.readouterr())


def test_that_an_added_release_is_listed_with_its_start(run):
    run("new", "shop.relplan", "--zone", "America/New_York")
    out = run("release", "add", "shop.relplan", "Spring", "--start", "2027-03-01")[1]
    assert out == "Added R-1 Spring.\n"
    out = run("release", "list", "shop.relplan")[1]
    assert "2027-03-01 09:00" in out
    assert run("release", "copy", "shop.relplan", "R-9", "X", "--start", "2027-03-01")[0] == 2


def test_that_releases_are_listed_with_the_finish_of_what_is_active(capsys, chain_path):
    with Plan.open(chain_path) as plan, plan.change("Leave out") as tx:
        tx.update(Activity, plan.find("A-2").id, active=False)
        tx.insert(Release(name="Empty", start_at="2026-03-04T03:30Z"))
    assert main(["release", "list", chain_path]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[2:]] == [
        ["R-1", "R", "draft", "2026-03-02", "09:00", "2026-03-02", "17:00", "2"],
        ["R-2", "Empty", "draft", "2026-03-04", "09:00", "-", "0"],
    ]
    assert main(["release", "list", chain_path, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["finish"] for one in found] == ["2026-03-02T17:00+05:30", None]


def test_that_settings_of_the_plan_are_shown_and_changed_as_one_step(capsys, chain_path):
    assert main(["settings", chain_path]) == 0
    assert "Critical up to days of float  0" in capsys.readouterr().out.splitlines()
    words = ["--set", "slack_limit_days=2", "--set", "Status date=2026-03-03 17:00"]
    assert main(["settings", chain_path, *words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["slack_limit_days"], found["status_at"]) == ("2", "2026-03-03 17:00")
    with Plan.open(chain_path) as plan:
        assert plan.info.slack_limit_days == 2
        plan.undo()
        assert (plan.info.slack_limit_days, plan.info.status_at) == (0, None)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("slack_limit_days",), "names no value"),
        (("speed=1",), "There is no field 'speed' in the table of the plan."),
        (("slack_limit_days=-1",), "must be from 0 to 9999"),
        (("slack_limit_days=1.5",), "not a whole number"),
    ],
)
def test_that_a_setting_that_cant_be_is_refused(capsys, chain_path, words, told):
    assert main(["settings", chain_path, "--set", *words]) == 2
    assert told in capsys.readouterr().err
