"""Pins: every package by version and hash, for all systems and Pythons that the project supports.

The files hold names, versions, hashes and environment markers, never the address of an index.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from devtools.environment import PINS
from devtools.terminal import ROOT, DevError, run_quietly, say

_ADDRESS = re.compile(r"://|\b[\w-]+\.(?:org|com|net|io)\b")


def make_pins(upgrade: bool) -> int:
    """Resolve pyproject.toml anew with uv, in an environment of its own; 0 when written.

    What is pinned stays as it is if it still fits, unless `upgrade`.
    """
    with tempfile.TemporaryDirectory() as folder:
        uv = _install_uv(Path(folder))
        _compile(uv, "install", PINS["run"], upgrade, [])
        _compile(uv, "dev", PINS["dev"], upgrade, ["--constraints", str(PINS["run"])])
    return 0


def _install_uv(folder: Path) -> Path:
    say("Installing uv into a temporary folder")
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [str(_in_venv(folder, "python")), "-m", "pip", "install", "--quiet", "uv"],
    ):
        status, output = run_quietly([*command])
        if status != 0:
            raise DevError(f"{' '.join(command)} failed:\n{output}")
    return _in_venv(folder, "uv")


def _in_venv(folder: Path, program: str) -> Path:
    windows = sys.platform == "win32"
    return folder / ("Scripts" if windows else "bin") / (f"{program}.exe" if windows else program)


def _compile(uv: Path, group: str, target: Path, upgrade: bool, options: list[str]) -> None:
    command: list[str | Path] = [uv, "pip", "compile", "--quiet", "--universal"]
    command += ["--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    command += ["pyproject.toml", "--group", group, "--output-file", target, *options]
    if upgrade:
        command.append("--upgrade")
    status, output = run_quietly(command)
    if status != 0:
        raise DevError(f"uv could not resolve the requirements:\n{output}")
    text = target.read_text("utf-8")
    address = _ADDRESS.search(text)
    if address:
        raise DevError(f"{target.relative_to(ROOT)} holds an address: {address.group()!r}")
    say(f"{target.relative_to(ROOT)}: {sum(line[:1].isalnum() for line in text.splitlines())} pins")
