"""What of a plan MS Project XML has no place for: named when a file is written."""

from __future__ import annotations

import json

import pytest

from relplanner import Plan, Release
from relplanner.cli import main
from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.exchange.mspdi.unwritten import UNWRITTEN, unwritten
from relplanner.registry import REGISTRY
from tests.plan.factory import small_plan

WRITTEN = {"calendar", "person", "release", "activity", "baseline"}
# Named by the checklists and risks that they belong to; keys are nobody's business.
PARTS = {"risk_action", "checklist_item", "signature", "signing_key"}


@pytest.fixture
def path(tmp_path):
    """A release with a stage, a risk and a checklist, and one with a freeze of its own."""
    with small_plan(tmp_path / "p.relplan") as plan, plan.change("Add") as tx:
        other = tx.insert(Release(name="Summer", start_at="2026-06-01T08:00Z")).id
        span = {"start_at": "2026-03-09T00:00Z", "finish_at": "2026-03-20T00:00Z"}
        tx.insert(ChangeFreeze(name="Summer's", release_id=other, **span))
        tx.insert(ChangeFreeze(name="Everybody's", **span))
        tx.insert(Environment(name="Live"))
        activity = plan.find("A-4")
        tx.update(type(activity), activity.id, stage="deployment")
    return tmp_path / "p.relplan"


def test_that_everything_with_a_code_is_written_or_named():
    tables = {info.name for info in REGISTRY.tables.values() if info.row_class.CODE_PREFIX}
    assert tables == WRITTEN | PARTS | {table.TABLE for table in UNWRITTEN}


def test_that_what_is_left_out_is_counted_for_the_releases_that_are_written(path):
    with Plan.open(path, read_only=True) as plan:
        snapshot = plan.snapshot()
        assert unwritten(snapshot) == [
            "the stage of 1 activity", "1 risk", "1 environment", "2 change freezes",
            "1 checklist",
        ]  # fmt: skip
        # The freeze of everybody and the environment are those of a release without own ones too.
        summer = {plan.find("R-2").id}
        assert unwritten(snapshot, summer) == ["1 environment", "2 change freezes"]
        assert unwritten(snapshot, {plan.find("R-1").id})[3] == "1 change freeze"


def test_that_the_command_names_it_for_a_project_file_and_no_other(capsys, path, tmp_path):
    out = tmp_path / "p.xml"
    assert main(["export", str(path), str(out), "--release", "R-2"]) == 0
    assert capsys.readouterr().err == (
        "relplan: Left out, because MS Project XML has no place for it: 1 environment, "
        "2 change freezes.\n"
    )
    assert main(["export", str(path), str(out), "--release", "R-2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["left_out"] == ["1 environment", "2 change freezes"]
    assert main(["export", str(path), str(tmp_path / "p.csv")]) == 0
    assert capsys.readouterr().err == ""
