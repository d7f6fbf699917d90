"""The program's trial of itself, which the frozen bundle is checked with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from relplanner.planner import Plan


def smoke(folder: Path, root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", "--smoke", str(folder), *words],
        cwd=root, env=dict(os.environ), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.mark.usefixtures("qapp")
def test_that_the_trial_leaves_a_sound_plan_with_the_edit_undone_and_both_exports(
    tmp_path: Path, project_root: Path
) -> None:
    done = smoke(tmp_path, project_root)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    said = json.loads((tmp_path / "smoke.json").read_text("utf-8"))
    assert said[-4:] == ["renamed A-1", "undid that", "exported sample.xlsx", "exported sample.png"]
    assert (tmp_path / "sample.xlsx").read_bytes()[:2] == b"PK"
    assert (tmp_path / "sample.png").read_bytes()[1:4] == b"PNG"
    plan = Plan.open(tmp_path / "sample.relplan")
    summaries = [entry.summary for entry in plan.journal()][-2:]
    plan.close()
    assert summaries[0] == "Rename A-1"
    assert "Rename A-1" in summaries[1]


@pytest.mark.usefixtures("qapp")
def test_that_a_failed_trial_says_why_and_ends_with_status_1(
    tmp_path: Path, project_root: Path
) -> None:
    (tmp_path / "sample.relplan").write_text("somebody's own file")
    done = smoke(tmp_path, project_root)
    assert done.returncode == 1
    assert "sample.relplan" in done.stderr
    assert not (tmp_path / "smoke.json").exists()


@pytest.mark.usefixtures("qapp")
def test_that_a_measured_start_opens_and_writes_no_plan(tmp_path: Path, project_root: Path) -> None:
    assert smoke(tmp_path, project_root, "--start-only").returncode == 0
    assert not (tmp_path / "sample.relplan").exists()
