"""What may not stand in any file of the project."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

MAX_LINES = 600
# A list that `dev.py translate` writes and nobody reads.
GENERATED = {"ui/said_sentences.py"}
TEXT_ENDINGS = {"", ".cfg", ".css", ".csv", ".html", ".ics", ".json", ".md", ".py", ".rst", ".sh"}
TEXT_ENDINGS |= {".sql", ".svg", ".toml", ".ts", ".txt", ".xml", ".yaml", ".yml"}
GENERATED_FOLDERS = {".venv", ".cache", ".git", ".hypothesis", "build", "dist", "__pycache__"}

# Spelt so that this file does not hold what it forbids.
REGISTRY = re.compile(
    r"py[p]i\.org|python[h]osted|registry\.[n]pm|[i]ndex-url|[f]ind-links"
    r"|https?://\S+(?:\.whl|\.tar\.gz|/simple)\b"
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|work|home/\w+|Users/\w+)/\w")
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|X[X]X)\b|raise\s+Not[I]mplemented")
SHELL = re.compile(r"shell\s*=\s*[T]rue|os\.(?:system|popen)\(")
EVALUATION = re.compile(r"(?<![\w.])(?:eval|exec)\(")
# The program's own loop, app.exec(), is the one that nests in none.
NESTED_LOOP = re.compile(r"(?<!\bapp)\.exec\(|processEvents\(|\.terminate\(\)")


def tracked_files(root: Path) -> list[Path]:
    """All files of the project: what git knows, or what lies there where git is missing."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
        ).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        found = [p for p in root.rglob("*") if p.is_file()]
        return [p for p in found if GENERATED_FOLDERS.isdisjoint(p.relative_to(root).parts)]
    return [root / name for name in listed if name and (root / name).is_file()]


@pytest.fixture(scope="session")
def texts(project_root: Path) -> dict[str, str]:
    """The text of every file that holds text, by its path in the project."""
    found = {
        path.relative_to(project_root).as_posix(): path.read_text("utf-8", errors="replace")
        for path in tracked_files(project_root)
        if path.suffix in TEXT_ENDINGS
    }
    assert "pyproject.toml" in found
    return found


def lines_with(
    pattern: re.Pattern[str], texts: dict[str, str], where: Callable[[str], bool]
) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts.items()
        if where(name)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def anywhere(name: str) -> bool:
    return True


def in_python(name: str) -> bool:
    return name.endswith(".py")


def in_shipped_python(name: str) -> bool:
    return in_python(name) and name.startswith(("relplanner/", "ui/", "packaging/"))


def in_window(name: str) -> bool:
    return in_python(name) and name.startswith("ui/")


@pytest.mark.parametrize(
    ("pattern", "where"),
    [
        pytest.param(REGISTRY, anywhere, id="address of a package registry"),
        pytest.param(MACHINE_PATH, anywhere, id="path of one machine"),
        pytest.param(UNFINISHED, in_python, id="unfinished business"),
        pytest.param(SHELL, in_python, id="shell"),
        pytest.param(EVALUATION, in_shipped_python, id="evaluated text"),
        pytest.param(NESTED_LOOP, in_window, id="nested event loop"),
    ],
)
def test_that_no_file_holds_a(
    pattern: re.Pattern[str], where: Callable[[str], bool], texts: dict[str, str]
) -> None:
    assert lines_with(pattern, texts, where) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (REGISTRY, "--index_-url example"),
        (REGISTRY, "https_://example.test/a-1.0.whl"),
        (MACHINE_PATH, "open('/home_/somebody/plan')"),
        (UNFINISHED, "# TO_DO: later"),
        (SHELL, "run(x, shell=_True)"),
        (EVALUATION, "x = eval_(text)"),
        (NESTED_LOOP, "dialog.exec_()"),
    ],
)
def test_that_the_patterns_find_what_they_forbid(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line.replace("_", ""))
    assert not pattern.search(line)


def test_that_no_module_is_longer_than_a_room_that_one_can_know(texts: dict[str, str]) -> None:
    lengths = {
        name: text.count("\n")
        for name, text in texts.items()
        if in_python(name) and name not in GENERATED
    }
    assert {name: n for name, n in lengths.items() if n > MAX_LINES} == {}


def test_that_the_top_level_holds_only_what_was_agreed(project_root: Path) -> None:
    agreed = {"relplanner", "ui", "resources", "packaging", "tests", "pyproject.toml"}
    agreed |= {"README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"}
    top = {path.relative_to(project_root).parts[0] for path in tracked_files(project_root)}
    assert {name for name in top if not name.startswith(".")} <= agreed
