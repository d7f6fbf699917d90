"""What every test stands on: a private home, no display, and no keyring but a private one.

Nothing here may touch the settings, the keyring or the session of the person who runs the tests.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
KEYRING_PASSWORD = "the password of the test keyring"

settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--full", action="store_true", help="run the slow tests too, and benches at full size"
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Takes back the watch over a test that has a time limit of its own.

    It prints the stack of a test that takes long, while this goes on, and can crash it in doing so.
    """
    if item.get_closest_marker("timeout") is not None:
        faulthandler.cancel_dump_traceback_later()


def pytest_configure(config: pytest.Config) -> None:
    home = Path(tempfile.mkdtemp(prefix="relplanner-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    os.environ.update(_private_environment(home))
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(name, None)
    if not config.pluginmanager.hasplugin("pytest-qt"):
        config.pluginmanager.register(_WithoutQt(), "without-qt")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    skip = pytest.mark.skip(reason="slow: runs with --full")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


def _private_environment(home: Path) -> dict[str, str]:
    """Environment variables that lead every look-up of a user's folder below `home`."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / "runtime",
        # platformdirs asks Windows itself, unless these are set:
        "WIN_PD_OVERRIDE_APPDATA": home / "AppData/Roaming",
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": home / "AppData/Local",
        # matplotlib takes a second to list the fonts: once per checkout, not once per worker.
        "MPLCONFIGDIR": ROOT / ".cache" / "matplotlib",
    }
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return {name: str(folder) for name, folder in folders.items()} | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }


class _WithoutQt:
    """Stands in for pytest-qt where Qt can't be loaded."""

    @pytest.fixture
    def qapp(self) -> None:
        pytest.skip("needs Qt's system libraries (packaging/dev.py setup names them)")

    @pytest.fixture
    def qtbot(self, qapp: None) -> None:
        pass


@pytest.fixture(scope="session")
def full_size(request: pytest.FixtureRequest) -> bool:
    """Whether this run was asked for the big sizes (`--full`)."""
    return bool(request.config.getoption("--full"))


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Public example data, kept beside the checkout and not in it."""
    if not SHARED_DATA.is_dir():
        pytest.skip("needs the example data in ../shared/data")
    return SHARED_DATA


@pytest.fixture(scope="session")
def libreoffice() -> Path:
    """The LibreOffice program."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("needs LibreOffice (Debian: libreoffice-calc-nogui)")
    return Path(program)


@pytest.fixture(scope="session")
def _secret_service_bus() -> Iterator[str]:
    """A message bus of our own with an unlocked gnome-keyring on it; gives its address.

    One per worker process. The programs run in the foreground and are ended with the session.
    """
    missing = [p for p in ("dbus-daemon", "gnome-keyring-daemon") if shutil.which(p) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)} (Debian: dbus, gnome-keyring)")
    with contextlib.ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="relplanner-keyring-")))
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        stack.callback(_end, bus)
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"],
            env=os.environ
            | {
                "DBUS_SESSION_BUS_ADDRESS": address,
                "XDG_DATA_HOME": str(home),
                "XDG_RUNTIME_DIR": str(home),
                "HOME": str(home),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(_end, daemon)
        assert daemon.stdin is not None
        daemon.stdin.write(f"{KEYRING_PASSWORD}\n".encode())
        daemon.stdin.close()
        _await_name(address, "org.freedesktop.secrets", daemon)
        yield address


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _await_name(address: str, name: str, owner: subprocess.Popen[bytes]) -> None:
    """Wait until a program on the bus has taken a name, at most ten seconds."""
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    dbus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with contextlib.closing(open_dbus_connection(bus=address)) as connection:
        for _ in range(500):
            reply = connection.send_and_get_reply(
                new_method_call(dbus, "NameHasOwner", "s", (name,)), timeout=5
            )
            if reply.body[0]:
                return
            assert owner.poll() is None, f"gnome-keyring ended with status {owner.returncode}"
            time.sleep(0.02)
    raise AssertionError("gnome-keyring did not answer within ten seconds")


@pytest.fixture
def secret_service(_secret_service_bus: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The system keyring is a real Secret Service, here and in programs that the test starts.

    Gives the address of its message bus. Tests marked `keyring` get it without asking.
    """
    import keyring
    import keyring.backends.SecretService

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", _secret_service_bus)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.SecretService.Keyring")
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.SecretService.Keyring())
    yield _secret_service_bus
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def _keyring_as_declared(request: pytest.FixtureRequest) -> Iterator[None]:
    """Give tests marked `keyring` the Secret Service, and let no test leave its keyring behind."""
    if request.node.get_closest_marker("keyring"):
        request.getfixturevalue("secret_service")
    yield
    if "keyring.core" in sys.modules:
        import keyring
        import keyring.backends.fail

        keyring.set_keyring(keyring.backends.fail.Keyring())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("needs root to mount a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)],
        capture_output=True, check=False,
    )  # fmt: skip
    if mounted.returncode != 0:
        pytest.skip("this machine doesn't let anybody mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The worker processes that were started."""
    from relplanner.workers import asking, starting

    found: list[subprocess.Popen[bytes]] = []
    start = starting.start

    def noted(*words: str, **options: object) -> subprocess.Popen[bytes]:
        found.append(start(*words, **options))  # type: ignore[arg-type]
        return found[-1]

    monkeypatch.setattr(asking, "start", noted)
    return found
