"""The planner on a Linux desktop: menu entry, file type, icons, installing and removing."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from relplanner.planner import Plan

Load = Callable[[str], ModuleType]

ID = "net.relplanner.Relplanner"
MEDIA_TYPE = "application/vnd.relplanner.plan"
ASK = """
import json, sys
from PySide6.QtCore import QMimeDatabase
known = QMimeDatabase()
content = QMimeDatabase.MatchMode.MatchContent
print(json.dumps({
    "content": [known.mimeTypeForFile(one, content).name() for one in sys.argv[2:]],
    "name": known.mimeTypeForFile(sys.argv[1], QMimeDatabase.MatchMode.MatchExtension).name(),
    "comment": known.mimeTypeForName(known.mimeTypeForFile(sys.argv[1]).name()).comment(),
}))
"""


def program(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"needs {name} (Debian: {package})")
    return found


def validated(*words: str | Path) -> None:
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_that_the_menu_entry_follows_its_specification(project_root: Path) -> None:
    validator = program("desktop-file-validate", "desktop-file-utils")
    validated(validator, project_root / f"resources/desktop/{ID}.desktop")


def test_that_the_description_for_software_centres_follows_its_specification(
    project_root: Path,
) -> None:
    validator = program("appstreamcli", "appstream")
    where = project_root / f"resources/desktop/{ID}.metainfo.xml"
    validated(validator, "validate", "--no-net", where)


def test_that_all_speak_of_the_same_program(project_root: Path) -> None:
    import ui.app

    assert ui.app.DESKTOP_ID == ID
    files = list((project_root / "resources/desktop").iterdir())
    assert {one.name.removeprefix(ID) for one in files} == {
        ".desktop", ".metainfo.xml", ".mime.xml"
    }  # fmt: skip
    for one in files:
        assert MEDIA_TYPE in one.read_text("utf-8")


@pytest.fixture
def data_folder(project_root: Path, tmp_path: Path) -> Path:
    """A data folder in which our file type is installed."""
    tool = program("update-mime-database", "shared-mime-info")
    packages = tmp_path / "data" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(project_root / f"resources/desktop/{ID}.mime.xml", packages / f"{ID}.xml")
    system = Path("/usr/share/mime/packages/freedesktop.org.xml")
    if system.is_file():
        shutil.copy(system, packages)
    validated(tool, packages.parent)
    return tmp_path / "data"


def test_that_a_plan_is_recognised_by_its_content_and_by_its_name(
    data_folder: Path, tmp_path: Path
) -> None:
    plan = Plan.create(tmp_path / "autumn.relplan", name="Autumn", zone="UTC")
    plan.close()
    without_ending = shutil.copy(plan.path, tmp_path / "autumn")
    database = tmp_path / "other.db"
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE other (number INTEGER)")
    connection.commit()
    connection.close()
    text = tmp_path / "text"
    text.write_text("SQLite format 3, RPLN\n")
    done = subprocess.run(
        [
            sys.executable, "-c", ASK, str(tmp_path / "not yet there.relplan"),
            str(without_ending), str(database), str(text),
        ],
        env=os.environ | {"XDG_DATA_HOME": str(data_folder), "XDG_DATA_DIRS": str(data_folder)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "cannot open shared object" in done.stderr:
        pytest.skip("needs Qt's system libraries (packaging/dev.py setup names them)")
    found = json.loads(done.stdout)
    assert found["name"] == MEDIA_TYPE
    assert found["comment"] == "release plan"
    assert found["content"][0] == MEDIA_TYPE
    assert MEDIA_TYPE not in found["content"][1:]


def test_that_the_icon_is_painted_in_every_size(
    part: Load, project_root: Path, tmp_path: Path, qapp: object
) -> None:
    from PySide6.QtGui import QImage

    desktop = part("bundling.desktop")
    drawing = project_root / "resources" / "icons" / "relplanner.svg"
    pictures = desktop.make_pictures(drawing, tmp_path)
    assert set(pictures.sizes) == set(desktop.ICON_SIZES_PX)
    for size, file in pictures.sizes.items():
        image = QImage(str(file))
        assert (image.width(), image.height()) == (size, size)
        # Drawn on, and with a see-through rim or corner: no square block.
        assert image.pixelColor(size // 2, size // 2).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0


@pytest.fixture
def unpacked(part: Load, project_root: Path, tmp_path: Path, qapp: object) -> Path:
    """What a person has unpacked: a stand-in for the programs, the real rest."""
    folder = tmp_path / "Downloads & more" / "relplanner"
    (folder / "_internal").mkdir(parents=True)
    for name in ("relplanner", "relplan"):
        (folder / name).write_text(f'#!/bin/sh\necho {name} "$@"\n')
        (folder / name).chmod(0o755)
    desktop = part("bundling.desktop")
    resources = project_root / "resources"
    pictures = desktop.make_pictures(resources / "icons" / "relplanner.svg", tmp_path / "png")
    desktop.lay_out_share(pictures, resources, folder / "share")
    shutil.copy(project_root / "packaging" / "linux" / "install.sh", folder)
    return folder


def install(folder: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return subprocess.run(
        ["sh", str(folder / "install.sh"), *words],
        env=kept | {"HOME": str(home)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def files_below(folder: Path) -> set[str]:
    return {
        one.relative_to(folder).as_posix()
        for one in folder.rglob("*")
        if one.is_file() or one.is_symlink()
    }


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder whose path needs quoting everywhere."""
    if sys.platform == "win32":
        pytest.skip("install.sh is for Linux")
    folder = tmp_path / "home of J&K"
    folder.mkdir()
    return folder


def test_that_installing_puts_a_working_menu_entry_commands_icons_and_file_type(
    unpacked: Path, home: Path
) -> None:
    done = install(unpacked, home)
    assert done.returncode == 0, done.stderr
    entry = home / f".local/share/applications/{ID}.desktop"
    program_path = home / ".local/lib/relplanner/relplanner"
    assert f'Exec="{program_path}" %f\n' in entry.read_text("utf-8")
    if shutil.which("desktop-file-validate"):
        validated("desktop-file-validate", entry)
    for name in ("relplanner", "relplan"):
        said = subprocess.run(
            [home / ".local/bin" / name, "a b"], capture_output=True, text=True, check=True
        ).stdout
        assert said == f"{name} a b\n"
    there = files_below(home / ".local/share")
    assert f"icons/hicolor/256x256/apps/{ID}.png" in there
    assert f"icons/hicolor/scalable/apps/{ID}.svg" in there
    assert f"mime/packages/{ID}.xml" in there


def test_that_installing_again_updates_and_leaves_nothing_of_the_old_version(
    unpacked: Path, home: Path
) -> None:
    (unpacked / "_internal" / "old.so").touch()
    assert install(unpacked, home).returncode == 0
    (unpacked / "_internal" / "old.so").unlink()
    (unpacked / "_internal" / "new.so").touch()
    assert install(unpacked, home).returncode == 0
    internal = home / ".local/lib/relplanner/_internal"
    assert {one.name for one in internal.iterdir()} == {"new.so"}
    assert not (home / ".local/lib/relplanner.new").exists()


def test_that_removing_takes_all_that_was_installed_and_nothing_else(
    unpacked: Path, home: Path
) -> None:
    theirs = {
        ".local/share/relplanner/backups/plan.relplan",
        ".config/relplanner/relplanner.conf",
        ".local/share/applications/other.desktop",
        ".local/bin/other",
    }
    for name in theirs:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    assert install(unpacked, home).returncode == 0
    assert install(home / ".local/lib/relplanner", home, "--uninstall").returncode == 0
    made_by_tools = {
        name
        for name in files_below(home)
        if name.startswith(".local/share/mime/") or name.endswith((".cache", "mimeinfo.cache"))
    }
    assert files_below(home) - made_by_tools == theirs
    assert not [name for name in made_by_tools if "relplanner" in name.lower()]


def test_that_another_program_of_the_same_name_is_never_overwritten(
    unpacked: Path, home: Path
) -> None:
    (home / ".local/bin").mkdir(parents=True)
    (home / ".local/bin/relplan").symlink_to("/bin/true")
    done = install(unpacked, home)
    assert done.returncode == 1
    assert "is another program" in done.stderr
    assert files_below(home) == {".local/bin/relplan"}
