"""What goes into the frozen program, and the licences that go with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from packaging.requirements import Requirement

Load = Callable[[str], ModuleType]


def required_distributions() -> dict[str, metadata.Distribution]:
    """Everything that the planner needs at run time, by following the requirements."""
    found: dict[str, metadata.Distribution] = {}
    waiting = list(metadata.requires("relplanner") or ())
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
            continue
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if name not in found:
            found[name] = metadata.distribution(name)
            waiting += found[name].requires or ()
    return found


def test_that_every_required_distribution_has_a_licence_text_and_a_source(part: Load) -> None:
    third_party = part("bundling.third_party")
    works = [third_party.work_of(one) for one in required_distributions().values()]
    assert len(works) > 20
    assert [work.name for work in works if not any(map(str.strip, work.texts.values()))] == []
    homeless = [work.name for work in works if work.home == third_party.NO_ADDRESS]
    assert homeless in ([], ["lazy-importer"])  # its metadata holds none
    assert all(work.home.startswith("https://") for work in works if work.name not in homeless)
    assert [work.name for work in works if not work.licence] == []


def test_that_qt_comes_with_lgpl_and_gpl_and_says_where_its_source_is(
    part: Load, tmp_path: Path
) -> None:
    third_party = part("bundling.third_party")
    third_party.write(
        tmp_path / "THIRD_PARTY.txt", modules=["PySide6.QtCore", "shiboken6", "json"], files=[]
    )
    text = (tmp_path / "THIRD_PARTY.txt").read_text("utf-8")
    version = metadata.version("PySide6-Essentials")
    assert f"PySide6_Essentials {version}: LGPL-3.0-only" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in text
    assert f"qt-everywhere-src-{version}" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text
    # Both parts of PySide6 need the same texts; one copy does.
    assert text.count("GNU LESSER GENERAL PUBLIC LICENSE") == 1


def test_that_a_bundle_without_a_licence_text_is_refused_by_name(
    part: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    third_party = part("bundling.third_party")
    monkeypatch.setattr(third_party, "_TEXTS_OF", {})
    with pytest.raises(third_party.MissingLicenceError, match="shiboken6"):
        third_party.write(tmp_path / "t.txt", modules=["shiboken6"], files=[])
    assert not (tmp_path / "t.txt").exists()


def test_that_libraries_are_traced_to_the_wheel_that_brought_them(part: Load) -> None:
    third_party = part("bundling.third_party")
    numpy_folder = Path(str(metadata.distribution("numpy").locate_file("numpy")))
    file = numpy_folder.with_name("numpy.libs") / "libopenblas.so"
    names = [one.name.lower() for one in third_party.distributions_of([], [file])]
    assert "numpy" in names
    assert "matplotlib" not in names


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqico.so", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6/Qt/plugins/imageformats/libqwebp.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/translations/assistant_de.qm", False),
        ("resources/translations/relplanner_de.qm", True),
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf", True),
        ("matplotlib/mpl-data/sample_data/goog.npz", False),
        ("libpython3.11.so.1.0", True),
        ("libstdc++.so.6", False),
    ],
)
def test_that_the_bundle_holds_what_the_planner_needs(name: str, stays: bool, part: Load) -> None:
    contents = part("bundling.contents")
    assert bool(list(contents.kept([(name, "/somewhere", "BINARY")]))) is stays


def test_that_system_libraries_stay_only_while_something_kept_needs_them(part: Load) -> None:
    contents = part("bundling.contents")
    needs = {
        "/venv/Qt/libqxcb.so": {"libxcb.so.1"},
        "/venv/Qt/printsupport/libcups.so": {"libgnutls.so.30"},
    }
    entries = [(Path(one).name, one, "BINARY") for one in needs]
    entries += [(one, f"/usr/lib/{one}", "BINARY") for one in ("libxcb.so.1", "libgnutls.so.30")]
    kept = contents.without_orphans(
        entries, lambda file: file.is_relative_to("/venv"), lambda file: needs[str(file)]
    )
    assert [name for name, _, _ in kept] == ["libqxcb.so", "libcups.so", "libxcb.so.1"]


def test_that_the_systems_python_library_stays_though_no_library_names_it(part: Load) -> None:
    """As on Debian, where it lies among the system's libraries."""
    name = "libpython3.11.so.1.0"
    entries = [(name, f"/lib/{name}", "BINARY"), ("libx.so", "/lib/libx.so", "BINARY")]
    kept = part("bundling.contents").without_orphans(entries, lambda _: False, lambda _: set())
    assert [one[0] for one in kept] == [name]


def test_that_smoke_without_a_bundle_says_how_to_make_it(
    part: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = part("devtools.bundle")
    monkeypatch.setattr(bundle, "BUNDLE", tmp_path / "relplanner")
    with pytest.raises(part("devtools.terminal").DevError, match=r"dev\.py bundle"):
        bundle.smoke()


def test_that_bundling_without_pyinstaller_says_how_to_get_it(
    part: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = part("devtools.bundle")
    monkeypatch.setattr(bundle, "run_quietly", lambda *_words, **_environment: (1, ""))
    monkeypatch.setattr(bundle, "shutil", SimpleNamespace(rmtree=pytest.fail))
    with pytest.raises(part("devtools.terminal").DevError, match="PyInstaller is not installed"):
        bundle.make_bundle(archive=False)


def test_that_windows_gets_a_version_table_that_pyinstaller_reads(
    part: Load, tmp_path: Path
) -> None:
    file = part("bundling.desktop").write_version_file(tmp_path / "version.txt", "1.2.3")
    text = file.read_text("utf-8")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "'ProductVersion', '1.2.3'" in text
    compile(text, str(file), "eval")
