"""Finds the files that ship with the program: samples, templates, fonts, the manual."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

from relplanner.errors import PlannerError


def resources_root() -> Path:
    """The folder that holds the shipped files, wherever the program was started from.

    It is `resources/` beside the package in a checkout, `relplanner/_resources/` in a wheel, and
    `resources/` in the unpacked folder of a PyInstaller bundle (`sys._MEIPASS`).

    Raises:
        PlannerError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        candidates = [Path(bundle) / "resources"]
    else:
        # A wheel's site-packages may hold somebody else's `resources`: look inside first.
        candidates = [package / "_resources", package.parent / "resources"]
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise PlannerError(
        "The files that ship with the program are missing.",
        where=str(candidates[-1]),
        todo="Install the program anew.",
    )


def resource_path(name: str) -> Path:
    """The path of one shipped file or folder, such as `resource_path("sample/plan.toml")`.

    Args:
        name: relative to the resources' folder, with forward slashes.

    Raises:
        PlannerError: there is none of that name, or the name leads out of the folder.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise PlannerError(f"{name!r} is not the name of a file that ships with the program.")
    path = resources_root().joinpath(*relative.parts)
    if not path.exists():
        raise PlannerError(
            f"The file {name!r}, which ships with the program, is missing.",
            where=str(path),
            todo="Install the program anew.",
        )
    return path
