"""Rolling backups of a plan: made by themselves, thinned, listed, restored.

They lie in the user's data folder, one folder a plan, named by the time they were made, the last
journal entry in them and the reason: `2026-03-03T091200Z-41-open.relplan`.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from relplanner.atomic import environment_failure, is_there, written_beside
from relplanner.errors import EnvironmentFailure, InvalidInputError, PlannerError
from relplanner.plan import filelock, journal, opening, store

Clock = Callable[[], dt.datetime]

EVERY_S = 30 * 60
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-(\d+)-([a-z]+)\.relplan")
_TIME_FORMAT = "%Y-%m-%dT%H%M%SZ"
# One in ten minutes for a day (a script may open a plan hundreds of times; what was made for a
# reason stays), then one a day for a week, one a week for a month, one a month.
_KEEP_ALL = dt.timedelta(days=1)
_ROUTINE = {"open", "timer"}
_KEEP_DAILY = dt.timedelta(days=7)
_KEEP_WEEKLY = dt.timedelta(days=31)


@dataclass(frozen=True)
class Backup:
    """A backup on disk.

    Attributes:
        path: The file.
        made_at: When, in UTC.
        seq: The last journal entry in it.
        reason: `open`, `timer`, `migration`, `import`, `restore` or `manual`.
    """

    path: Path
    made_at: dt.datetime
    seq: int
    reason: str


def backups_root() -> Path:
    """Where all backups of this user are."""
    from platformdirs import user_data_path

    return user_data_path("relplanner", appauthor=False) / "backups"


def list_backups(plan_id: str) -> list[Backup]:
    """The backups of a plan, newest first."""
    folder = backups_root() / plan_id
    if not folder.is_dir():
        return []
    found = []
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        if match:
            made_at = dt.datetime.strptime(match[1], _TIME_FORMAT).replace(tzinfo=dt.UTC)
            found.append(Backup(path, made_at, int(match[2]), match[3]))
    return sorted(found, key=lambda one: (one.made_at, one.seq), reverse=True)


def plan_id_of(path: Path) -> str:
    """The id of the plan that is or was at `path`, also when it is damaged or gone.

    Raises:
        InvalidInputError: When nothing is known of it.
    """
    try:
        connection = opening.connect_read_only(path)
        try:
            return opening.only_plan_id(connection, path)
        finally:
            connection.close()
    except (PlannerError, sqlite3.Error, OSError):
        # Damaged or gone: the note beside the backups remembers where each plan was.
        wanted = str(path.resolve())
        for note in backups_root().glob("*/where.json"):
            if wanted in _noted_paths(note):
                return note.parent.name
    raise InvalidInputError("No backup of this plan is known here.", where=str(path))


class Backups:
    """Makes the backups of one open plan."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._last_s = time.monotonic()

    def is_due(self) -> bool:
        """Whether half an hour of work has gone by since the last one."""
        return time.monotonic() - self._last_s >= EVERY_S

    def make(self, plan_id: str, reason: str) -> Backup:
        """Makes a backup, unless the newest one already holds the same journal.

        Raises:
            EnvironmentFailure: Where it can't be written.
        """
        self._last_s = time.monotonic()
        folder = backups_root() / plan_id
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _note_path(folder, self._path)
        except OSError as error:
            raise environment_failure(error, folder, "No backup was made.") from error
        with store.told_plainly(self._path):
            source = store.connect(self._path, "ro")
        try:
            with store.told_plainly(self._path):
                last = journal.last_entry(source)
            seq = last.seq if last else 0
            known = list_backups(plan_id)
            if known and known[0].seq == seq and _head(known[0].path) == last:
                return known[0]
            now = self._clock().astimezone(dt.UTC)
            path = folder / f"{now.strftime(_TIME_FORMAT)}-{seq}-{reason}.relplan"
            copy_plan(source, path)
        finally:
            source.close()
        thin(list_backups(plan_id), now)
        return Backup(path, now, seq, reason)


def place_of_copy(path: str | Path, own: Path) -> Path:
    """Where a copy goes that is to be saved at a path.

    Args:
        path: What was asked for; a suffix other than a plan's gets that one behind it.
        own: The plan's own file.

    Raises:
        InvalidInputError: When it names the plan's own file.
    """
    target = Path(path)
    if target.suffix != store.SUFFIX:
        target = target.with_name(target.name + store.SUFFIX)
    # Its own file may be gone: a reason to save a copy.
    if is_there(target) and own.exists() and target.samefile(own):
        raise InvalidInputError(
            "That is the plan that is open.", where=str(target), todo="Choose another name."
        )
    return target


def copy_plan(source: sqlite3.Connection, target: Path) -> None:
    """Writes what `source` holds to `target` as a plan of its own, beside and moved into place.

    Raises:
        EnvironmentFailure: Where it can't be written; what was at `target` is as it was.
    """
    with written_beside(target) as temporary, store.told_plainly(target):
        copy = store.connect(temporary, "rw")
        try:
            # Python's own loop would wait for a busy file for ever.
            source.backup(copy, progress=store.refuse_busy, sleep=0)
            # The copy is proved readable before it counts.
            if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise EnvironmentFailure(
                    "The copy can't be read back.", where=str(target), todo="Try another disk."
                )
        finally:
            copy.close()


def thin(backups: list[Backup], now: dt.datetime) -> None:
    """Removes backups that the policy no longer keeps: the newest of each period stays."""
    kept: set[str] = set()
    for one in sorted(backups, key=lambda b: (b.made_at, b.seq), reverse=True):
        age = now - one.made_at
        if age <= _KEEP_ALL and one.reason not in _ROUTINE:
            continue
        if age <= _KEEP_ALL:
            period = f"{one.made_at:%Y-%m-%dT%H}:{one.made_at.minute // 10}"
        elif age <= _KEEP_DAILY:
            period = one.made_at.strftime("day %Y-%m-%d")
        elif age <= _KEEP_WEEKLY:
            period = one.made_at.strftime("week %G-%V")
        else:
            period = one.made_at.strftime("month %Y-%m")
        if period in kept:
            one.path.unlink(missing_ok=True)
        kept.add(period)


def restore(backup_path: Path, target: Path, clock: Clock) -> Path | None:
    """Puts a backup in the place of a plan; what is there now is set aside first.

    Args:
        backup_path: A backup, or any plan file.
        target: The plan to restore.
        clock: Where the time comes from.

    Returns:
        Where the file that was at `target` is now; None when there was none.

    Raises:
        PlannerError: When the backup isn't sound, the plan is open, or the disk fails; `target`
            is as it was.
    """
    version = opening.schema_version_of(backup_path)
    source = opening.connect_read_only(backup_path)
    try:
        opening.prove(source, backup_path, version)
        try:
            lock = filelock.acquire(target, clock())
        except OSError as error:
            raise environment_failure(error, filelock.lock_path(target)) from error
        if isinstance(lock, filelock.Holder):
            raise InvalidInputError(
                f"{lock.sentence()}.", where=str(target), todo="Close it there first."
            )
        try:
            with _set_aside(target, clock().astimezone(dt.UTC)) as aside:
                copy_plan(source, target)
        finally:
            lock.release()
    finally:
        source.close()
    return aside


@contextlib.contextmanager
def _set_aside(target: Path, now: dt.datetime) -> Iterator[Path | None]:
    """Keeps the bytes of the file that is about to be replaced, damaged or not.

    A broken-off write belongs to that file and not to the backup; where the backup can't be put
    there, it goes back.
    """
    kept = target.with_name(
        f"{target.stem}-before-restore-{now.strftime(_TIME_FORMAT)}{target.suffix}"
    )
    aside = kept if target.exists() else None
    if aside is not None:
        with written_beside(aside) as temporary:
            temporary.write_bytes(target.read_bytes())
    write, kept_write = (path.with_name(path.name + "-journal") for path in (target, kept))
    broken_off = write.exists()
    if broken_off:
        write.replace(kept_write)
    try:
        yield aside
    except BaseException:
        if broken_off:
            kept_write.replace(write)
        raise


def _head(path: Path) -> journal.Entry | None:
    try:
        connection = store.connect(path, "ro")
        try:
            return journal.last_entry(connection)
        finally:
            connection.close()
    except sqlite3.Error:
        # A backup that can't be read is no reason to skip making one.
        return None


def _note_path(folder: Path, path: Path) -> None:
    note = folder / "where.json"
    known = _noted_paths(note)
    here = str(path.resolve())
    if here not in known:
        with written_beside(note) as temporary:
            temporary.write_text(json.dumps({"paths": [*known, here]}), encoding="utf-8")


def _noted_paths(note: Path) -> list[str]:
    try:
        paths = json.loads(note.read_text(encoding="utf-8"))["paths"]
        return [str(path) for path in paths]
    except (OSError, ValueError, KeyError, TypeError):
        # Missing or half-written: it is written anew with the next backup.
        return []
