"""`relplan why` and `relplan baseline`."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from relplanner.cli import main
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Baseline, BaselineActivity


@pytest.fixture
def path(chain_path):
    return chain_path


def run(capsys, *words):
    status = main(list(words))
    return status, capsys.readouterr()


def test_that_why_tells_the_chain_and_what_a_slip_moves(capsys, path):
    status, said = run(capsys, "why", path, "a-2", "--slip", "1d")
    assert status == 0
    lines = said.out.splitlines()
    assert "because A-1 Build finishes 2026-03-02 17:00" in lines[0]
    assert "\x1b" not in said.out
    assert "If it slips by 1d, 1 activity moves:\n" in said.out
    heads, _, moved = (line.split() for line in lines[-3:])
    assert heads[-6:] == ["Would", "start", "Would", "finish", "Later", "by"]
    assert moved[-5:] == ["2026-03-04", "09:00", "2026-03-04", "17:00", "+1d"]
    status, said = run(capsys, "why", path, "A-1", "--slip", "1d", "--json")
    found = json.loads(said.out)
    assert [one["code"] for one in found["moves"]] == ["A-1", "A-2"]
    assert found["moves"][1]["start"] == "2026-03-04T09:00+05:30"


def test_that_why_tells_what_a_slip_would_miss(capsys, path):
    with Plan.open(path) as plan, plan.change("Fix") as tx:
        tx.update(
            Activity, plan.find("A-2").id, name="Test", constraint_kind="MSO",
            constraint_at="2026-03-04T03:30Z",
        )  # fmt: skip
    late = "A-1 Build is 1d too late for A-2 Test."
    said = run(capsys, "why", path, "A-1", "--slip", "2d")[1].out
    # What is fixed doesn't move: the moves alone would look harmless.
    assert "If it slips by 2d, 1 activity moves:" in said
    assert said.endswith(f"What would be missed:\n  {late}\n")
    assert json.loads(run(capsys, "why", path, "A-1", "--slip", "2d", "--json")[1].out)[
        "missed"
    ] == [late]
    assert "missed" not in run(capsys, "why", path, "A-1", "--slip", "1d")[1].out


@pytest.mark.parametrize("words", [("R-1",), ("A-9",), ("A-1", "--slip", "soon")])
def test_that_why_refuses_what_it_can_not_explain(words, capsys, path):
    status, said = run(capsys, "why", path, *words)
    assert status == 2
    assert said.err
    assert "Traceback" not in said.err


def test_that_a_baseline_is_taken_listed_and_compared(capsys, path):
    assert run(capsys, "baseline", "list", path)[0] == 0
    status, said = run(capsys, "baseline", "take", path, "Agreed", "--as", "mira")
    assert (status, said.out) == (0, "Took BL-1 Agreed.\n")
    with Plan.open(path) as plan, plan.change("Longer", "anna", reason="Too big") as tx:
        tx.update(Activity, plan.rows(Activity)[0].id, duration_min=960)
    status, said = run(capsys, "baseline", "compare", path, "BL-1", "--json")
    [changed] = json.loads(said.out)["scope"]
    assert (changed["code"], changed["change"]) == ("A-1", "changed")
    [touch] = changed["touches"]
    assert (touch["by"], touch["reason"], touch["summary"]) == ("anna", "Too big", "Longer")
    found = {one["code"]: one for one in json.loads(said.out)["activities"]}
    assert found["A-2"]["start_by_min"] == 480
    assert found["A-2"]["start"] == "2026-03-04T09:00+05:30"
    assert found["A-2"]["was_finish"] == "2026-03-03T17:00+05:30"
    status, said = run(capsys, "baseline", "compare", path, "BL-1")
    lines = [line.split() for line in said.out.splitlines()]
    heads = "Code Activity Change Start Start by Finish Finish by Longer by More float"
    assert " ".join(lines[0]) == heads
    moved = "A-1 Build moved 2026-03-02 09:00 0d 2026-03-03 17:00 +1d +1d 0d"
    assert moved.split() in lines
    assert "The scope since:" in said.out
    assert "changed Duration of A-1 Build from 1d to 2d" in said.out
    by_name = run(capsys, "baseline", "compare", path, "Agreed")[1].out
    assert by_name == said.out


def test_that_baselines_are_listed_with_when_in_the_zone_of_the_plan_and_how_much(capsys, path):
    # 20:30 in London is two o'clock of the next day in Kolkata.
    late = dt.datetime(2026, 3, 1, 20, 30, tzinfo=dt.UTC)
    with Plan.open(path) as plan, plan.change("Take") as tx:
        made = tx.insert(Baseline(name="Agreed", taken_at=late, taken_by="mira"))
        for code in ("A-1", "A-2"):
            one = plan.find(code)
            tx.insert(BaselineActivity(
                baseline_id=made.id, activity_ref=one.id, release_ref=one.release_id,
                activity_code=code, name=one.name, start_at=late, finish_at=late,
            ))  # fmt: skip
    [row] = run(capsys, "baseline", "list", path)[1].out.splitlines()[2:]
    assert row.split() == ["BL-1", "Agreed", "2026-03-02", "02:00", "mira", "2"]
    [told] = json.loads(run(capsys, "baseline", "list", path, "--json")[1].out)["baselines"]
    assert (told["taken_at"], told["activities"]) == ("2026-03-01T20:30:00+00:00", 2)


def test_that_a_baseline_that_is_not_there_is_answered_with_those_that_are(capsys, path):
    run(capsys, "baseline", "take", path, "Agreed")
    status, said = run(capsys, "baseline", "compare", path, "BL-7")
    assert status == 2
    assert said.err == "relplan: There is no baseline 'BL-7'. Baselines: BL-1 Agreed.\n"


def test_that_what_is_gone_is_compared_with_the_dates_it_had(capsys, path):
    run(capsys, "baseline", "take", path, "Agreed")
    with Plan.open(path) as plan, plan.change("Drop") as tx:
        tx.delete(Activity, plan.rows(Activity)[1].id)
    said = run(capsys, "baseline", "compare", path, "BL-1")[1]
    [gone] = [line.split() for line in said.out.splitlines() if "removed  " in line]
    assert gone[-4:] == ["2026-03-03", "09:00", "2026-03-03", "17:00"]


def test_that_an_elapsed_duration_is_compared_in_elapsed_days(capsys, path):
    with Plan.open(path) as plan, plan.change("Soak") as tx:
        tx.update(Activity, plan.rows(Activity)[1].id, duration_unit="ed", duration_min=1440)
    run(capsys, "baseline", "take", path, "Agreed")
    with Plan.open(path) as plan, plan.change("Longer") as tx:
        tx.update(Activity, plan.rows(Activity)[1].id, duration_min=2880)
    said = run(capsys, "baseline", "compare", path, "BL-1")[1]
    [line] = [line.split() for line in said.out.splitlines() if line.startswith("A-2")]
    assert line[-2:] == ["+1ed", "0ed"]
