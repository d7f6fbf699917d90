"""The virtual environment `.venv` of the checkout: made once, checked at every start.

A stamp in `.venv` says from which pins and which Python it was made. `.venv.lock` keeps two
starts from working on it at once; while work is under way it holds a word, so that a start
after an interruption knows to begin anew.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Literal

from devtools.system_packages import apt_install, apt_line, provide_qt_libraries
from devtools.terminal import ROOT, DevError, run_quietly, say

PinSet = Literal["run", "dev"]

VENV = ROOT / ".venv"
PINS: dict[PinSet, Path] = {
    "run": ROOT / "packaging" / "requirements.txt",
    "dev": ROOT / "packaging" / "requirements-dev.txt",
}
_STAMP = VENV / "relplanner-setup.json"
_LOCK = ROOT / ".venv.lock"
_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
_OFFLINE_SIGNS = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Network is unreachable",
    "Temporary failure in name resolution",
)

Stamp = dict[str, str]


class OfflineError(DevError):
    """The package index can't be reached; pip has changed nothing yet when it finds out."""


def python() -> Path:
    """The environment's interpreter."""
    return _BIN / ("python.exe" if os.name == "nt" else "python")


def script(name: str) -> Path:
    """A program that a package has put into the environment."""
    return _BIN / (f"{name}.exe" if os.name == "nt" else name)


def ensure(pins: PinSet) -> None:
    """Make `.venv` hold the pinned packages and the project, with as little work as possible.

    "dev" holds all of "run". Qt's system libraries are looked for whenever they were missing
    before; that they are missing stops nothing.

    Raises:
        DevError: it can't be done; the text says why and what to do.
    """
    try:
        if not _is_current(_read_stamp(), pins):
            with _alone() as unfinished:
                _bring_up_to_date(pins, unfinished)
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise
        raise DevError(
            f"No permission to write {error.filename}. The environment is made inside the "
            f"checkout: use a checkout of your own, or give yourself write access to {ROOT}."
        ) from error
    stamp = _read_stamp()
    if stamp.get("qt_libraries") != "found" and provide_qt_libraries():
        _write_stamp(stamp | {"qt_libraries": "found"})


def qt_libraries_found() -> bool:
    """Whether Qt could be loaded when the environment was last looked at."""
    return _read_stamp().get("qt_libraries") == "found"


def wanted_stamp() -> Stamp:
    """What the environment has to be made from, as of now."""
    name = f"{platform.python_implementation()} {platform.python_version()}"
    return {
        "python": f"{name} {sys.base_prefix}",
        "place": str(ROOT),
        "run": _digest(PINS["run"]),
        "dev": _digest(PINS["dev"]),
        "project": _digest(ROOT / "pyproject.toml"),
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def differences(stamp: Stamp, pins: PinSet) -> list[str]:
    """In what an environment with this stamp is not what is wanted; empty if in nothing."""
    wanted = wanted_stamp()
    return [k for k in ("python", "place", pins, "project") if stamp.get(k) != wanted[k]]


def _is_current(stamp: Stamp, pins: PinSet) -> bool:
    return not differences(stamp, pins) and python().exists()


def _read_stamp() -> Stamp:
    try:
        stamp = json.loads(_STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _write_stamp(stamp: Stamp) -> None:
    beside = _STAMP.with_suffix(".new")
    beside.write_text(json.dumps(stamp, indent=1) + "\n", "utf-8")
    beside.replace(_STAMP)


@contextlib.contextmanager
def _alone() -> Iterator[bool]:
    """Hold the set-up lock; yields whether the last set-up was interrupted.

    The system drops the lock when the process ends, however it ends.
    """
    with _LOCK.open("a+", encoding="utf-8") as lock:
        _take(lock)
        lock.seek(0)
        unfinished = lock.read() != ""
        lock.write("unfinished\n")
        lock.flush()
        try:
            yield unfinished
        except OfflineError:
            lock.truncate(0)
            raise
        lock.truncate(0)


def _take(lock: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt

        lock.seek(1 << 20)  # locks bind on Windows: keep the text readable and writable
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        return
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another start is setting up this checkout: waiting for it.")
        fcntl.flock(lock, fcntl.LOCK_EX)


def _bring_up_to_date(pins: PinSet, unfinished: bool) -> None:
    stamp, wanted = _read_stamp(), wanted_stamp()
    if _is_current(stamp, pins):
        return  # the start that we waited for has done it
    _STAMP.unlink(missing_ok=True)
    same_base = all(stamp.get(key, wanted[key]) == wanted[key] for key in ("python", "place"))
    if unfinished or not same_base or not _works():
        _make_venv()
        stamp = {}
    try:
        if stamp.get(pins) != wanted[pins]:
            _install_pins(pins)
        _install_project()
    except OfflineError:
        if stamp:
            _write_stamp(stamp)  # what was there still is
        raise
    unchanged = pins == "run" and stamp.get("dev") == wanted["dev"]
    held: tuple[PinSet, ...] = ("run", "dev") if pins == "dev" or unchanged else ("run",)
    _write_stamp({key: wanted[key] for key in ("python", "place", *held, "project")})


def _works() -> bool:
    """Whether `.venv` is an environment of the running Python, with a working pip."""
    try:
        configuration = (VENV / "pyvenv.cfg").read_text("utf-8")
    except OSError:
        return False
    if f"version = {platform.python_version()}" not in configuration:
        return False
    return python().exists() and run_quietly([python(), "-m", "pip", "--version"])[0] == 0


def _base_python() -> str:
    """The interpreter that this one was made from: `.venv` can't replace itself."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        _provide_venv_module()
    if VENV.is_symlink():
        # Made anew, it would be emptied where it leads: perhaps into another checkout's.
        raise DevError(f"{VENV} is a link. Remove it, so that an environment can be made here.")
    say(f"Making {VENV} with Python {platform.python_version()}")
    status, output = run_quietly([_base_python(), "-m", "venv", "--clear", VENV])
    if status != 0:
        raise DevError(f"Python could not make the virtual environment:\n{_tail(output)}")


def _provide_venv_module() -> None:
    """Debian and Ubuntu ship Python without the part that makes environments."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if shutil.which("apt-get") is None:
        raise DevError(
            f"This Python ({sys.executable}) can't make virtual environments: its modules venv and "
            "ensurepip are missing. Install them, or use a Python from https://www.python.org."
        )
    if not apt_install([package], "the part of Python that makes virtual environments"):
        raise DevError(
            f"Then start again. (If there is no {package}: {apt_line(['python3-venv'])})"
        )


def _install_pins(pins: PinSet) -> None:
    file = PINS[pins]
    count = sum(1 for line in file.read_text("utf-8").splitlines() if line[:1].isalnum())
    say(f"Installing up to {count} pinned packages (a minute or two, about 150 MB, once)")
    # The pins name every package, so nothing is resolved: pip would otherwise look at the newest
    # release of what another package asks for with extras, and refuse it for want of a hash.
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(file)]
    _pip(options, "install the pinned packages")
    status, output = run_quietly([python(), "-m", "pip", "check"])
    if status != 0:
        raise DevError(f"The pinned packages don't fit together:\n{_tail(output)}")


def _install_project() -> None:
    say("Installing the planner itself, as it stands in this checkout")
    options = ["--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _pip(options, "install the planner")


def _pip(options: list[str], what: str) -> None:
    common = ["install", "--quiet", "--disable-pip-version-check", "--no-input"]
    command: list[str | Path] = [python(), "-m", "pip", *common, *options]
    status, output = run_quietly(command, PIP_USER="0")
    if status == 0:
        return
    if any(sign in output for sign in _OFFLINE_SIGNS):
        raise OfflineError(
            f"Could not {what}: the package index can't be reached. The first start needs the "
            "network (or a proxy or mirror set for pip); later ones don't. Start again when you "
            "are online."
        )
    if "No matching distribution found" in output:
        system = f"{platform.system()} on {platform.machine()}, Python {platform.python_version()}"
        raise DevError(
            f"Could not {what}: a package has no ready-made build for this computer ({system}). "
            f"64-bit Windows, Linux and macOS of the last five years have them.\n{_tail(output)}"
        )
    if "No space left on device" in output:
        raise DevError(f"Could not {what}: the disk is full. {VENV} needs about 700 MB.")
    raise DevError(f"Could not {what}. What pip said last:\n{_tail(output)}")


def _tail(output: str) -> str:
    return "\n".join(f"    {line}" for line in output.splitlines()[-20:])
