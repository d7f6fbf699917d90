"""The frozen program: made by PyInstaller, tried out as a person would start it."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from devtools import environment
from devtools.terminal import ROOT, DevError, clean_environment, run_quietly, say, warn

BUNDLE = ROOT / "build" / "bundle" / "relplanner"
_WORK = ROOT / "build" / "bundle-work"
_SPEC = ROOT / "packaging" / "relplanner.spec"
_MB = 1_000_000
_STARTS = 7
MAX_START_RATIO = 1.3
_TIMEOUT_S = 180


def make_bundle(*, archive: bool) -> int:
    """Freeze the program into build/bundle, and pack that if wanted; give 0 when it is there.

    Raises:
        DevError: PyInstaller is missing or fails.
    """
    if run_quietly([environment.python(), "-c", "import PyInstaller"])[0] != 0:
        raise DevError(
            "PyInstaller is not installed. It is one of the pinned packages for development: "
            "python3 packaging/dev.py setup"
        )
    say("Freezing the program (about a minute)")
    start = time.monotonic()
    # No leftovers of an earlier bundle: what is missing in this one has to be missed.
    shutil.rmtree(BUNDLE.parent, ignore_errors=True)
    status, output = run_quietly(
        [
            environment.python(), "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR",
            "--distpath", BUNDLE.parent, "--workpath", _WORK, _SPEC,
        ],
        # Compiled sets in the same order each time, so that two bundles can be compared.
        PYTHONHASHSEED="1",
    )  # fmt: skip
    if status != 0:
        raise DevError("PyInstaller failed:\n" + "\n".join(output.splitlines()[-25:]))
    shutil.copyfile(ROOT / "LICENSE", BUNDLE / "LICENSE")
    if sys.platform.startswith("linux"):
        shutil.copy(ROOT / "packaging" / "linux" / "install.sh", BUNDLE / "install.sh")
        strip_debugging(BUNDLE / "_internal")
    say(f"{BUNDLE}: {size_bytes(BUNDLE) / _MB:.0f} MB, {time.monotonic() - start:.0f} s")
    for part, size in largest_parts(BUNDLE):
        say(f"   {size / _MB:5.0f} MB  {part}")
    if archive:
        say("Packing it (a minute or two)")
        kind = "zip" if sys.platform == "win32" else "xztar"
        packed = Path(shutil.make_archive(str(BUNDLE), kind, BUNDLE.parent, BUNDLE.name))
        say(f"{packed}: {packed.stat().st_size / _MB:.0f} MB")
    return 0


def strip_debugging(internal: Path) -> None:
    """Take what only debuggers read out of libraries; it saves 40 MB where wheels carry it.

    Qt and PySide6 stay as their makers built them, and so do the libraries that wheels have
    brought along (in `*.libs`): these were edited in a way that `strip` has damaged before.
    """
    strip = shutil.which("strip")
    if strip is None:
        say("   Without the program strip (Debian: binutils) it is 40 MB larger.")
        return
    libraries = [
        path
        for path in internal.rglob("*.so*")
        if path.is_file()
        and not path.is_symlink()
        and not any(part.endswith(".libs") for part in path.parts)
        and {"PySide6", "shiboken6"}.isdisjoint(path.parts)
    ]
    run_quietly([strip, "--strip-debug", *libraries])


def size_bytes(folder: Path) -> int:
    """The sum of all files below; a link counts nothing."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def largest_parts(bundle: Path, count: int = 8) -> list[tuple[str, int]]:
    """The largest files and folders of a bundle, with their sizes in bytes."""
    parts = [p for p in bundle.iterdir() if p.name != "_internal"]
    parts += [p for p in (bundle / "_internal").iterdir() if not p.is_symlink()]
    sizes = {
        p.relative_to(bundle).as_posix(): size_bytes(p) if p.is_dir() else p.stat().st_size
        for p in parts
    }
    return sorted(sizes.items(), key=lambda item: -item[1])[:count]


def smoke() -> int:
    """Try the frozen program out without a display; 0 when all went well, 1 when not.

    Raises:
        DevError: there is no bundle.
    """
    window, command = (BUNDLE / program_name(name) for name in ("relplanner", "relplan"))
    if not window.is_file():
        raise DevError("There is no bundle. Make it first: python3 packaging/dev.py bundle")
    with tempfile.TemporaryDirectory(prefix="relplanner-smoke-") as folder:
        home = Path(folder)
        outputs, sources = home / "outputs", home / "outputs of the sources"
        checks = [
            _step("the frozen window", [window, "--smoke", outputs], home),
            _step("the sources", [environment.python(), "-m", "ui", "--smoke", sources], home),
        ]
        if not all(checks):
            return 1
        done, expected = (_read_report(one) for one in (outputs, sources))
        for line in done:
            say(f"   {line}")
        if done != expected:
            warn(f"smoke: the sources do something else: {', '.join(expected)}")
            return 1
        checks = [
            _step("relplan check", [command, "check", outputs / "sample.relplan"], home),
            _step("relplan verify", [command, "verify", outputs / "sample.xlsx"], home),
            _step(
                "relplan import",
                [command, "import", outputs / "sample.relplan", outputs / "sample.xlsx",
                 "--dry-run"],
                home,
            ),
            _step(
                "relplan export",
                [command, "export", outputs / "sample.relplan",
                 *(outputs / f"again.{ending}" for ending in ("pdf", "svg", "csv", "json"))],
                home,
            ),
            _cache_is_kept(home),
            _starts_fast([window], [environment.python(), "-m", "ui"], home),
        ]  # fmt: skip
    say(f"smoke: {'all well' if all(checks) else 'FAILED'}")
    return 0 if all(checks) else 1


def program_name(name: str) -> str:
    """The file name of a program on this system."""
    return f"{name}.exe" if os.name == "nt" else name


def _step(name: str, words: list[str | Path], home: Path) -> bool:
    start = time.monotonic()
    try:
        done = subprocess.run(
            [str(word) for word in words],
            cwd=ROOT, env=_private_environment(home), check=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            timeout=_TIMEOUT_S,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        warn(f"smoke: {name}: no end after {_TIMEOUT_S} s")
        return False
    if done.returncode != 0:
        warn(f"smoke: {name}: status {done.returncode}\n{done.stdout}")
        return False
    say(f"{name}: well, {time.monotonic() - start:.1f} s")
    return True


def _private_environment(home: Path) -> dict[str, str]:
    """A new person's: no settings, no caches, no display, no keyring."""
    kept = {
        name: value
        for name, value in clean_environment().items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "MPLCONFIGDIR"}
    }
    places = {
        "HOME": home, "USERPROFILE": home, "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data", "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache", "LOCALAPPDATA": home / "local",
        "APPDATA": home / "roaming",
    }  # fmt: skip
    return {
        **kept,
        **{name: str(place) for name, place in places.items()},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }


def _read_report(folder: Path) -> list[str]:
    lines: list[str] = json.loads((folder / "smoke.json").read_text("utf-8"))
    return lines


def _cache_is_kept(home: Path) -> bool:
    """A new list of fonts at every start would cost each chart a second."""
    if any(home.rglob("matplotlib/fontlist*.json")):
        return True
    warn("smoke: matplotlib did not keep its list of fonts in the person's cache folder")
    return False


def _starts_fast(frozen: list[str | Path], source: list[str | Path], home: Path) -> bool:
    """Start both in turn, so that what else the machine does meets both alike."""
    times: dict[str, list[float]] = {"frozen": [], "source": []}
    for number in range(_STARTS):
        for name, words in (("frozen", frozen), ("source", source)):
            start = time.monotonic()
            done = subprocess.run(
                [*map(str, words), "--smoke", str(home / f"start-{name}-{number}"), "--start-only"],
                cwd=ROOT, env=_private_environment(home), check=False, timeout=_TIMEOUT_S,
            )  # fmt: skip
            times[name].append(time.monotonic() - start)
            if done.returncode != 0:
                warn(f"smoke: the {name} window does not start")
                return False
    medians = {name: statistics.median(found) for name, found in times.items()}
    ratio = medians["frozen"] / medians["source"]
    say(
        f"start to first paint and end: frozen {medians['frozen']:.2f} s, "
        f"sources {medians['source']:.2f} s, ratio {ratio:.2f} (at most {MAX_START_RATIO})"
    )
    return ratio <= MAX_START_RATIO
