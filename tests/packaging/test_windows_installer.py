"""The script of the Windows installer says what the rest of the packaging says; it is not run."""

from __future__ import annotations

import configparser
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def script(project_root: Path) -> str:
    return (project_root / "packaging" / "windows" / "relplanner.iss").read_text("utf-8")


def section(script: str, name: str) -> list[str]:
    lines = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", script, re.MULTILINE | re.DOTALL)
    assert lines is not None, name
    return [line for line in lines[1].splitlines() if line and not line.startswith(";")]


def test_that_the_installer_needs_no_administrator_and_replaces_older_versions(script: str) -> None:
    setup = configparser.ConfigParser(interpolation=None, comment_prefixes=(";",))
    setup.read_string("[Setup]\n" + "\n".join(section(script, "Setup")))
    found = setup["Setup"]
    assert found["privilegesrequired"] == "lowest"
    assert found["appversion"] == "{#Version}"
    assert re.fullmatch(r"\{\{[0-9A-F-]{36}\}", found["appid"])
    assert found["changesassociations"] == "yes"


def test_that_the_installer_takes_the_bundle_and_opens_plans_with_it(
    script: str, project_root: Path, part: Load
) -> None:
    bundle = part("devtools.bundle")
    (files,) = section(script, "Files")
    source = re.search(r'Source: "(.+?)\\\*"', files)
    assert source is not None
    folder = project_root / "packaging" / "windows" / source[1].replace("\\", "/")
    assert folder.resolve() == bundle.BUNDLE
    registry = "\n".join(section(script, "Registry"))
    assert part("bundling.desktop").MEDIA_TYPE in registry
    assert r'Software\Classes\.relplan"; ValueType: string; ValueData: "net.relplanner.plan"' in (
        registry
    )
    assert r'"""{app}\relplanner.exe"" ""%1"""' in registry
    assert "NOT TESTED" in script
