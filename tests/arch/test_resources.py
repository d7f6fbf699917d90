"""The shipped files are found in a checkout, in a wheel and in a frozen bundle."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from relplanner.errors import PlannerError
from relplanner.resources import resource_path, resources_root


def test_that_a_checkout_uses_its_own_resources(project_root: Path) -> None:
    assert resources_root() == project_root / "resources"
    assert resource_path("docs") == project_root / "resources" / "docs"


@pytest.mark.parametrize("name", ["/etc/passwd", "../pyproject.toml", "docs/../../LICENSE"])
def test_that_a_name_that_leads_out_is_refused(name: str) -> None:
    with pytest.raises(PlannerError, match="not the name of a file that ships"):
        resource_path(name)


def test_that_a_missing_file_is_named(project_root: Path) -> None:
    with pytest.raises(PlannerError, match="no/such/thing"):
        resource_path("no/such/thing.txt")


def test_that_a_frozen_bundle_uses_what_it_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources" / "sample").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("sample") == tmp_path / "resources" / "sample"


def test_that_a_bundle_without_resources_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(PlannerError, match="Install the program anew"):
        resource_path("sample")


@pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="needs hatchling (packaging/dev.py setup)"
)
def test_that_a_wheel_carries_the_resources_and_finds_them(
    project_root: Path, tmp_path: Path
) -> None:
    wheels = tmp_path / "wheels"
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    build += ["--no-build-isolation", "--disable-pip-version-check", "--wheel-dir", str(wheels)]
    subprocess.run([*build, str(project_root)], check=True, capture_output=True)
    (wheel,) = wheels.iterdir()
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    ask = "from relplanner.resources import resources_root; print(resources_root())"
    found = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(site)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    assert Path(found) == site / "relplanner" / "_resources"
    shipped = {p.relative_to(found).as_posix() for p in Path(found).rglob("*") if p.is_file()}
    resources = project_root / "resources"
    source = {p.relative_to(resources).as_posix() for p in resources.rglob("*") if p.is_file()}
    assert source == shipped
