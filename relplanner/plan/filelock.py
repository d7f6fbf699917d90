"""The lock file beside a plan: who has it open for writing, on which machine, since when.

`autumn.relplan.lock` is held with a lock of the operating system, which ends with the process, and
says in words whose it is, for machines that can't see that lock (network shares). SQLite's own
locks stay as they are, so a second opener can read between two commits.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from relplanner.actor import current_user

_MAX_BYTES = 4096

if sys.platform == "win32":
    import msvcrt

    # Windows locks are mandatory: a lock on the text would keep others from reading it.
    _BEYOND_THE_TEXT = 1 << 20

    def _try_lock(file: IO[str]) -> bool:
        file.seek(_BEYOND_THE_TEXT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@dataclass(frozen=True)
class Holder:
    """Who has a plan open for writing."""

    user: str
    host: str
    pid: int
    since: str

    def sentence(self) -> str:
        """`anna has it open on build-7 since 2026-03-03T09:12Z`."""
        return f"{self.user} has it open on {self.host} since {self.since}"


class PlanLock:
    """A held lock. `release` gives it back and removes the file."""

    def __init__(self, path: Path, file: IO[str]) -> None:
        self._path = path
        self._file: IO[str] | None = file

    def release(self) -> None:
        """Gives the lock back; does nothing the second time."""
        if self._file is None:
            return
        # Removed while it is still held, so that nobody else's fresh lock is removed.
        if os.name != "nt":
            self._path.unlink(missing_ok=True)
        self._file.close()
        if os.name == "nt":
            self._path.unlink(missing_ok=True)
        self._file = None


def lock_path(plan_path: Path) -> Path:
    """The lock file of a plan."""
    return plan_path.with_name(plan_path.name + ".lock")


def acquire(plan_path: Path, now: dt.datetime, *, take_over: bool = False) -> PlanLock | Holder:
    """Takes the lock of a plan, or says who has it.

    A lock that another process on this machine left behind when it died is taken. One that
    names another machine is respected, for this machine can't see whether it still lives;
    `take_over` takes that one too.

    Raises:
        OSError: Where the lock file can't be made (a folder that can't be written).
    """
    path = lock_path(plan_path)
    host = socket.gethostname()
    while True:
        # Opened without truncating: whoever holds it has their name in it.
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        file = os.fdopen(handle, "r+", encoding="utf-8")
        if not _try_lock(file):
            file.close()
            return _read(path) or Holder("somebody", "this machine", 0, "a moment ago")
        if _is_still(path, file):
            break
        # Its last holder removed it between our opening and our locking.
        file.close()
    left_behind = _read(path)
    if left_behind is not None and left_behind.host != host and not take_over:
        file.close()
        return left_behind
    since = now.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")
    me = Holder(current_user(), host, os.getpid(), since)
    file.seek(0)
    file.truncate()
    json.dump(asdict(me), file)
    file.flush()
    return PlanLock(path, file)


def holder(plan_path: Path) -> Holder | None:
    """Who has the plan open for writing, as far as the lock file says; None for nobody."""
    return _read(lock_path(plan_path))


def present_holder(plan_path: Path) -> Holder | None:
    """Who has the plan open for writing at this moment; None once it can be had.

    Unlike `holder` it isn't taken in by a lock file that a program left behind when it died.
    """
    path = lock_path(plan_path)
    try:
        file = path.open("r+", encoding="utf-8")
    except FileNotFoundError:
        return None
    except OSError:
        # Whoever may not open it can't try the lock either.
        return _read(path)
    with file:
        # Held for this block only, and only where nobody else holds it.
        free = _try_lock(file)
        said = _read(path)
    if free:
        return said if said is not None and said.host != socket.gethostname() else None
    return said or Holder("somebody", "this machine", 0, "a moment ago")


def _is_still(path: Path, file: IO[str]) -> bool:
    """Whether the locked file is still the one at `path` (its last holder may have removed it)."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _read(path: Path) -> Holder | None:
    try:
        with path.open(encoding="utf-8") as file:
            said = json.loads(file.read(_MAX_BYTES))
        return Holder(str(said["user"]), str(said["host"]), int(said["pid"]), str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        # Missing, half-written or foreign: it says nothing, and the system's lock decides.
        return None
