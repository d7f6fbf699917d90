"""The one command for developers, and what the documents say about it."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

VERBS = {"run", "test", "check", "bench", "lock", "bundle", "smoke", "setup", "shots", "translate"}

Load = Callable[[str], ModuleType]


@pytest.fixture
def devtool(project_root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Import a module of packaging/devtools as packaging/dev.py does."""
    monkeypatch.syspath_prepend(str(project_root / "packaging"))
    yield lambda name: importlib.import_module(f"devtools.{name}")
    for name in [name for name in sys.modules if name.split(".")[0] == "devtools"]:
        del sys.modules[name]


def dev(project_root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(project_root / "packaging" / "dev.py"), *words],
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_help_names_every_verb_and_explains_it(project_root: Path, tmp_path: Path) -> None:
    done = dev(project_root, "--help")
    assert done.returncode == 0
    verbs = set(re.findall(r"^    (\w+)\s* {2,}\w", done.stdout, re.MULTILINE))
    assert verbs == VERBS


def test_that_an_unknown_word_is_refused_with_status_2(project_root: Path) -> None:
    done = dev(project_root, "setup", "--colour")
    assert done.returncode == 2
    assert "--colour" in done.stderr


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_that_documents_name_only_verbs_that_exist(document: str, project_root: Path) -> None:
    text = (project_root / document).read_text("utf-8")
    named = set(re.findall(r"python3 packaging/dev\.py (\w+)", text))
    assert named
    assert named <= VERBS


def test_that_readme_shows_how_to_run_and_to_test(project_root: Path) -> None:
    text = (project_root / "README.md").read_text("utf-8")
    assert "python3 packaging/dev.py run" in text
    assert "python3 packaging/dev.py test" in text


def test_that_readme_names_only_relplan_verbs_that_exist(project_root: Path) -> None:
    known = subprocess.run(
        [sys.executable, "-m", "relplanner.cli", "--help"],
        cwd=project_root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    text = (project_root / "README.md").read_text("utf-8")
    named = set(re.findall(r"^\s*(?:\$ )?relplan ([a-z]+)", text, re.MULTILINE))
    assert named
    assert {verb for verb in named if not re.search(rf"\b{verb}\b", known)} == set()


@pytest.mark.parametrize(
    ("covered", "floor", "highest", "passes", "says"),
    [
        (90.0, 90.0, 90.0, True, "the floor is 90.0 %"),
        (89.9, 90.0, 90.0, False, "add tests"),
        (91.0, 90.0, 90.0, True, "raise it"),
        (95.0, 89.0, 90.0, False, "only rises"),
    ],
)
def test_that_coverage_below_a_floor_that_only_rises_fails(
    covered: float, floor: float, highest: float, passes: bool, says: str, devtool: Load
) -> None:
    passed, sentence = devtool("checks").judge(covered, floor, highest)
    assert passed is passes
    assert says in sentence


def test_that_a_new_stamp_asks_for_no_work(devtool: Load) -> None:
    environment = devtool("environment")
    stamp = environment.wanted_stamp()
    assert environment.differences(stamp, "dev") == []


@pytest.mark.parametrize(
    ("key", "pins", "expected"),
    [
        ("python", "run", ["python"]),
        ("place", "run", ["place"]),
        ("run", "run", ["run"]),
        ("dev", "dev", ["dev"]),
        ("dev", "run", []),
        ("project", "dev", ["project"]),
    ],
)
def test_that_a_changed_input_asks_for_work(
    key: str, pins: str, expected: list[str], devtool: Load
) -> None:
    environment = devtool("environment")
    stamp = environment.wanted_stamp() | {key: "something else"}
    assert environment.differences(stamp, pins) == expected


def test_that_the_pins_hold_names_versions_and_hashes_only(project_root: Path) -> None:
    pin = re.compile(r"[a-z0-9][a-z0-9-]*==[0-9][\w.]*(?: ; [\w\s'.<>=!()]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (project_root / "packaging" / name).read_text("utf-8").splitlines()
        assert [line for line in lines if not (pin.fullmatch(line) or digest.fullmatch(line))] == []


def test_that_what_runs_is_pinned_alike_for_users_and_developers(project_root: Path) -> None:
    def pins(name: str) -> set[str]:
        text = (project_root / "packaging" / name).read_text("utf-8")
        return {line for line in text.splitlines() if line[:1].isalnum()}

    assert pins("requirements.txt") < pins("requirements-dev.txt")


def test_that_what_belongs_to_somebody_is_never_written_over(
    tmp_path: Path, devtool: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "release-plan-output" / "timeline.png"
    mine.parent.mkdir()
    mine.write_text("mine", "utf-8")
    folder = devtool("sample_run").fresh_folder()
    assert folder == tmp_path / "release-plan-output-2"
    assert mine.read_text("utf-8") == "mine"


@pytest.fixture
def relplan_calls(devtool: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What `dev.py run` asks of relplan; a PDF fails once the list holds "fails"."""
    monkeypatch.chdir(tmp_path)
    calls: list[str] = []

    def relplan(verb: str, *words: Path) -> int:
        calls.append(" ".join([verb, *(str(word.relative_to(tmp_path)) for word in words)]))
        return 2 if "fails" in calls and words[-1].suffix == ".pdf" else 0

    monkeypatch.setattr(devtool("sample_run"), "_relplan", relplan)
    return calls


def test_that_run_plans_the_sample_exports_it_and_proves_the_workbook(
    relplan_calls: list[str], devtool: Load, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert devtool("sample_run").do_main_job(None) == 0
    out = "release-plan-output"
    assert relplan_calls == [
        f"sample {out}/sample.relplan",
        f"export {out}/sample.relplan {out}/timeline.png",
        f"export {out}/sample.relplan {out}/timeline.pdf",
        f"export {out}/sample.relplan {out}/checklist.xlsx",
        f"verify {out}/checklist.xlsx",
    ]
    assert str(tmp_path / out) in capsys.readouterr().out


def test_that_run_takes_a_plan_of_yours_and_leaves_it_where_it_is(
    relplan_calls: list[str], devtool: Load, tmp_path: Path
) -> None:
    plan = tmp_path / "autumn.relplan"
    plan.touch()
    assert devtool("sample_run").do_main_job(Path("autumn.relplan")) == 0
    assert relplan_calls[0] == "export autumn.relplan release-plan-output/timeline.png"


def test_that_run_stops_at_the_first_failure_and_passes_its_status_on(
    relplan_calls: list[str], devtool: Load
) -> None:
    relplan_calls.append("fails")
    assert devtool("sample_run").do_main_job(None) == 2
    assert relplan_calls[-1].endswith("timeline.pdf")


def test_that_run_names_a_plan_that_is_not_there(devtool: Load, tmp_path: Path) -> None:
    with pytest.raises(devtool("terminal").DevError, match=r"There is no plan .*gone\.relplan"):
        devtool("sample_run").do_main_job(tmp_path / "gone.relplan")


def test_that_an_environment_behind_a_link_is_not_emptied(
    devtool: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept").write_text("kept")
    link = tmp_path / ".venv"
    link.symlink_to(other, target_is_directory=True)
    environment, terminal = devtool("environment"), devtool("terminal")
    monkeypatch.setattr(environment, "VENV", link)
    with pytest.raises(terminal.DevError, match="is a link"):
        environment._make_venv()
    assert (other / "kept").read_text() == "kept"
