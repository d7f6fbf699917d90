"""Which modules importing the core brings along, seen from a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

IMPORT_ALL = """
import importlib, pkgutil, sys
import relplanner

names = [m.name for m in pkgutil.walk_packages(relplanner.__path__, "relplanner.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(len(names), *sorted(sys.modules))
"""
HEAVY = {
    "PySide6",
    "cryptography",
    "holidays",
    "keyring",
    "matplotlib",
    "openpyxl",
    "shiboken6",
    "sqlmodel",
    "xlsxwriter",
}


def modules_after(code: str, root: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_that_no_module_of_the_core_imports_qt(project_root: Path) -> None:
    count, *loaded = modules_after(IMPORT_ALL, project_root)
    modules = list((project_root / "relplanner").rglob("*.py"))
    assert int(count) == len(modules) - 1  # all but relplanner/__init__.py itself
    assert {"PySide6", "shiboken6"}.isdisjoint(loaded)


@pytest.mark.parametrize("module", ["relplanner", "relplanner.cli"])
def test_that_a_cold_start_loads_no_heavy_library(module: str, project_root: Path) -> None:
    loaded = modules_after(f"import sys, {module}; print(*sys.modules)", project_root)
    assert HEAVY.isdisjoint(loaded)


def test_that_opening_a_plan_with_its_dates_loads_no_library_but_numpy(
    project_root: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.relplan"
    loaded = modules_after(
        "import sys; from relplanner import Plan\n"
        f"with Plan.create({str(path)!r}, name='A', zone='UTC') as plan: plan.schedule()\n"
        "print(*sys.modules)",
        project_root,
    )
    assert "numpy" in loaded
    assert (HEAVY | {"sqlalchemy", "pydantic"}).isdisjoint(loaded)
