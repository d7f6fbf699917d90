"""Shared libraries that Qt needs from the system, and how Debian and Ubuntu install them.

Wheels of PySide6 bring Qt along, but not what Qt takes from the system. The lists were found with
`ldd` on the plugins in a minimal Debian 12.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys

from devtools.terminal import run_quietly, say, warn

# soname -> Debian package
_QT_LIBRARIES = {
    # Any Qt program, also without a display:
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    # A window on X11:
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_qt_libraries() -> list[str]:
    """Names of the shared libraries that Qt would not find; empty where Qt brings them all."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in _QT_LIBRARIES if not _loads(name)]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def provide_qt_libraries() -> bool:
    """Install what Qt misses if we may, else say how; True if nothing is missing afterwards."""
    missing = missing_qt_libraries()
    if not missing:
        return True
    if shutil.which("apt-get") is None:
        warn(f"Qt misses these system libraries: {', '.join(missing)}.")
        warn("Install them with your package manager; until then all goes on without a window.")
        return False
    if apt_install([_QT_LIBRARIES[name] for name in missing], "system libraries that Qt needs"):
        return not missing_qt_libraries()
    warn("Until then all goes on without a window; tests that need Qt are skipped.")
    return False


def apt_line(packages: list[str]) -> str:
    """The command that a person would type to install Debian packages."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def apt_install(packages: list[str], what: str) -> bool:
    """Install Debian packages when root; otherwise, or when it fails, say the exact command."""
    if os.geteuid() != 0:
        warn(f"Missing: {what}. Install them with\n    {apt_line(packages)}")
        return False
    say(f"Installing {what}: {' '.join(packages)}")
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    status, output = run_quietly([*command], DEBIAN_FRONTEND="noninteractive")
    if status != 0:
        # Fresh images have no package lists, old ones have outdated lists.
        run_quietly(["apt-get", "update", "-qq"], DEBIAN_FRONTEND="noninteractive")
        status, output = run_quietly([*command], DEBIAN_FRONTEND="noninteractive")
    if status != 0:
        warn("\n".join(output.splitlines()[-5:]))
        warn(f"apt-get could not install them. Once it can, say\n    {apt_line(packages)}")
    return status == 0
