"""THIRD_PARTY.txt: whose work is in the bundle, under which licence, and where its source is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

OWN_NAME = "relplanner"
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_TEXTS = Path(__file__).resolve().parents[1] / "licenses"
# Their wheels bring no licence text.
_TEXTS_OF = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
NO_ADDRESS = "its makers name no address"
_HEAD = """\
relplanner is published under the MIT licence (see LICENSE). This folder also holds the work of
others, listed here with their licences.

Qt and PySide6 (Qt for Python) are used under the GNU Lesser General Public License, version 3,
whose text is below. They are unmodified and linked dynamically: their libraries are the files
in _internal/PySide6 and _internal/shiboken6, and you may replace them by builds of your own of
the same version ({qt}). Nothing here forbids taking the program apart to find faults in such a
change. The corresponding source:
    Qt:       https://download.qt.io/official_releases/qt/  (qt-everywhere-src-{qt})
    PySide6:  https://download.qt.io/official_releases/QtForPython/pyside6/  (version {qt})
Whoever passes this folder on has to offer that source, too: keep a copy of these two archives
beside the download, or add a written offer. A link to somebody else's server may not do.
"""
_LINE = "=" * 80


@dataclass(frozen=True)
class Work:
    """Somebody's work in the bundle.

    Attributes:
        name: As it calls itself.
        version: The bundled one.
        licence: Its name.
        home: Where to find it.
        texts: The licence texts, by the names of their files.
    """

    name: str
    version: str
    licence: str
    home: str
    texts: dict[str, str]


class MissingLicenceError(Exception):
    """Something in the bundle has no licence text."""


def write(path: Path, *, modules: Iterable[str], files: Iterable[Path]) -> None:
    """Writes THIRD_PARTY.txt.

    Args:
        path: Where to.
        modules: The dotted names of the bundled modules.
        files: Where bundled libraries come from.

    Raises:
        MissingLicenceError: For a distribution without a licence text.
    """
    files = list(files)
    works = [python_work(), *map(work_of, distributions_of(modules, files))]
    without = [work.name for work in works if not work.texts]
    if without:
        raise MissingLicenceError(
            f"No licence text for: {', '.join(without)}. Put it into {_TEXTS} and name it there."
        )
    path.write_text("".join(_pieces([*works, *system_works(files)])), "utf-8")


def distributions_of(modules: Iterable[str], files: Iterable[Path]) -> list[metadata.Distribution]:
    """The installed distributions that bundled modules and libraries belong to, by name."""
    owners = metadata.packages_distributions()
    # Its bootloader is the programs' first part.
    names = {"pyinstaller"}
    for top in {module.partition(".")[0] for module in modules}:
        names.update(owners.get(top, ()))
    site = Path(sysconfig.get_path("platlib"))
    for file in files:
        if file.is_relative_to(site):
            # "numpy.libs" holds what numpy's wheel brought along.
            top = file.relative_to(site).parts[0].split(".")[0]
            names.update(owners.get(top, ()))
    found = {normal(name): metadata.distribution(name) for name in names}
    found.pop(OWN_NAME, None)
    return [found[name] for name in sorted(found)]


def normal(name: str) -> str:
    """A distribution's name as packaging tools compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def work_of(distribution: metadata.Distribution) -> Work:
    """What an installed distribution says about itself."""
    about = distribution.metadata
    name = about["Name"]
    classifiers = [
        text.rpartition(" :: ")[2]
        for text in about.get_all("Classifier") or ()
        if text.startswith("License ::")
    ]
    licence = (
        _field(about, "License-Expression") or ", ".join(classifiers) or _field(about, "License")
    )
    texts = {
        str(file): file.read_text("utf-8")
        for file in distribution.files or ()
        if _LICENCE_FILE.search(file.name)
        and ".dist-info" in str(file)
        and Path(str(file.locate())).is_file()
    }
    for file_name in _TEXTS_OF.get(normal(name), ()):
        texts[file_name] = (_TEXTS / file_name).read_text("utf-8")
    return Work(
        name, distribution.version, (licence or "see below").splitlines()[0], _home(about), texts
    )


def _home(about: metadata.PackageMetadata) -> str:
    addresses: dict[str, str] = dict(
        text.split(", ", 1) for text in about.get_all("Project-URL") or () if ", " in text
    )
    by_name = {name.lower(): address for name, address in addresses.items()}
    for name in ("source", "source code", "repository", "code", "homepage"):
        if name in by_name:
            return by_name[name]
    address = _field(about, "Home-page") or next(iter(addresses.values()), "")
    return re.sub(r"^http://(?=github\.com/)", "https://", address) or NO_ADDRESS


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return str((about.get_all(name) or [""])[0])


def python_work() -> Work:
    """The interpreter and its library."""
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE"]
    places += [Path(sys.base_prefix) / "LICENSE.txt"]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    places.append(Path(f"/usr/share/doc/python{version}/copyright"))
    texts = {place.name: place.read_text("utf-8") for place in places if place.is_file()}
    return Work(
        "Python", sys.version.split()[0], "PSF-2.0", "https://www.python.org",
        dict(list(texts.items())[:1]),
    )  # fmt: skip


def system_works(files: Iterable[Path]) -> list[Work]:
    """The packages of Debian or Ubuntu that bundled libraries come from; elsewhere none."""
    dpkg = shutil.which("dpkg-query")
    outside = sorted({str(file.resolve()) for file in files if not is_pythons(file)})
    if dpkg is None or not outside:
        return []
    # Both names: where /lib is a link to /usr/lib, packages may say either.
    asked = [*outside, *(one.removeprefix("/usr") for one in outside)]
    said = subprocess.run(
        [dpkg, "--search", *asked], capture_output=True, text=True, check=False
    ).stdout
    packages = sorted({line.partition(": ")[0] for line in said.splitlines() if ": /" in line})
    works = []
    for package in packages:
        told = Path("/usr/share/doc", package.partition(":")[0], "copyright")
        version = subprocess.run(
            [dpkg, "--show", "--showformat=${Version}", package],
            capture_output=True, text=True, check=False,
        ).stdout  # fmt: skip
        if told.is_file():
            texts = {str(told): told.read_text("utf-8", errors="replace")}
            works.append(Work(package, version, "see below", "https://packages.debian.org", texts))
    return works


def is_pythons(file: Path) -> bool:
    """Whether a file came with Python or an installed package, and not from the system."""
    return any(file.is_relative_to(prefix) for prefix in (sys.prefix, sys.base_prefix))


def _pieces(works: list[Work]) -> Iterator[str]:
    yield _HEAD.format(qt=metadata.version("PySide6-Essentials"))
    yield "\n\nCONTENTS\n\n"
    for work in works:
        yield f"    {work.name} {work.version}: {work.licence}\n"
    said: dict[str, str] = {}
    for work in works:
        yield f"\n{_LINE}\n{work.name} {work.version}\n{work.licence}\n{work.home}\n{_LINE}\n"
        for name, text in work.texts.items():
            first = said.setdefault(text, work.name)
            if first != work.name:
                yield f"\n{name}: the same text as of {first} above.\n"
            else:
                yield f"\n--- {name}\n\n{text.rstrip()}\n"
