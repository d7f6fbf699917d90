"""What PyInstaller finds by itself and the planner does without.

A list of what to leave out and no list of what to take: what a new version of Qt needs comes along
without anybody noticing that it was missing.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Entry = tuple[str, str, str]
"""Path in the bundle, where it comes from, PyInstaller's kind of it."""

EXCLUDED_MODULES = (
    # Tools for developers, which optional parts of libraries ask for.
    "IPython", "PyInstaller", "_pytest", "coverage", "hypothesis", "mypy", "pip", "pytest",
    "rich", "setuptools", "_distutils_hack", "numpy.f2py", "numpy.testing", "sqlalchemy.testing",
    "pydantic.mypy", "pydantic.v1",
    # Other ways to draw than into files.
    "tkinter", "matplotlib.backends.backend_qtagg", "matplotlib.backends.backend_tkagg",
    "matplotlib.tests",
    # Databases that a plan is none of.
    "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql", "MySQLdb", "psycopg2", "pysqlite2",
)  # fmt: skip

RUNTIME_HOOKS_LEFT_OUT = ("pyi_rth_mplconfig",)
"""It gives matplotlib a new cache at every start, which costs half a second each time;
`relplanner.charts.style` puts the cache into the user's folder."""

_LEFT_OUT = (
    # Themes and platforms: X11, Wayland and the one without a display stay.
    "*/platformthemes/libqgtk3.so",
    "*/platforms/libqeglfs.so",
    "*/platforms/libqlinuxfb.so",
    "*/platforms/libqminimal*.so",
    "*/platforms/libqvkkhrdisplay.so",
    "*/platforms/libqvnc.so",
    "*/plugins/egldeviceintegrations/*",
    # Input methods of cars and kiosks, networks, formats of pictures that nothing here holds.
    "*/plugins/generic/*",
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*/plugins/platforminputcontexts/*qtvirtualkeyboard*",
    "*/plugins/imageformats/*q[tw][gibe][afmb]*",
    "*/plugins/imageformats/*qpdf*",
    "*/plugins/imageformats/*qicns.so",
    "*libQt6EglF[Ss]*",
    "*libQt6VirtualKeyboard*",
    "*libQt6Qml*",
    "*libQt6Quick*",
    "*libQt6Pdf*",
    # The system's own, if it can print at all: it speaks to the system's print server.
    "libcups.so*",
    # Every desktop has these, and an old copy stands in the way of the new system around it: of
    # fonts' settings, of graphics drivers.
    "libX11.so*",
    "libX11-xcb.so*",
    "libexpat.so*",
    "libfontconfig.so*",
    "libfreetype.so*",
    "libgcc_s.so*",
    "libpng16.so*",
    "libstdc++.so*",
    "matplotlib/mpl-data/sample_data/*",
    "matplotlib/mpl-data/images/*",
    "PIL/_avif*",
    "PIL/_imagingtk*",
    "PIL/_webp*",
    "*libavif-*",
    "*libwebp*-*",
    "*libsharpyuv-*",
    # Tables for translators, sources for type checkers.
    "*.pyi",
    "*/py.typed",
)  # fmt: skip
_LANGUAGES = ("en", "de")


def kept(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries of an analysis that belong into the bundle."""
    for entry in entries:
        name = entry[0].replace("\\", "/")
        if not _is_left_out(name):
            yield entry


def _is_left_out(name: str) -> bool:
    if any(fnmatch.fnmatchcase(name, pattern) for pattern in _LEFT_OUT):
        return True
    if "/translations/" in name and name.startswith("PySide6/"):
        # "qtbase_de.qm"; Qt's own dialogs are in qtbase, the others belong to its tools.
        stem = name.rpartition("/")[2].removesuffix(".qm")
        return stem not in {f"{part}_{code}" for part in ("qt", "qtbase") for code in _LANGUAGES}
    return False


def without_orphans(
    binaries: Iterable[Entry],
    is_ours: Callable[[Path], bool],
    needs: Callable[[Path], set[str]],
) -> Iterator[Entry]:
    """Leaves out the system's libraries that only something left out has needed.

    Args:
        binaries: What is kept, and the system's libraries that PyInstaller found.
        is_ours: Whether a file comes with Python or a package, and is in the bundle in any case.
        needs: The file names of all libraries that one needs, directly or not.
    """
    entries = list(binaries)
    ours = [Path(source) for _, source, kind in entries if kind != "SYMLINK"]
    needed: set[str] = set()
    for file in filter(is_ours, ours):
        # It is loaded where the system has a print server; and then its libraries are there.
        if "printsupport" not in file.parts:
            needed |= needs(file)
    for entry in entries:
        name = entry[0].replace("\\", "/").rpartition("/")[2]
        # The program that starts everything loads Python by its name; nothing else names it.
        wanted = name in needed or name.startswith("libpython")
        if entry[2] == "SYMLINK" or is_ours(Path(entry[1])) or wanted:
            yield entry
