"""Writing files so that a crash or a full disk leaves the old one as it was."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from relplanner.errors import EnvironmentFailure

_SENTENCES = {
    errno.ENOSPC: ("The disk is full.", "Free some space, or choose another disk."),
    errno.EDQUOT: ("Your quota on this disk is used up.", "Free some space, or choose another."),
    errno.EACCES: ("You may not write there.", "Choose a folder that you may write to."),
    errno.EPERM: ("You may not write there.", "Choose a folder that you may write to."),
    errno.EROFS: ("The disk can only be read.", "Choose another disk."),
    errno.ENOENT: ("The folder or file doesn't exist.", "Check the path."),
    errno.ENOTDIR: ("A part of the path is a file, not a folder.", "Check the path."),
    errno.EISDIR: ("That is a folder, not a file.", "Name a file."),
    errno.ENAMETOOLONG: ("The name is too long for this disk.", "Choose a shorter name."),
}


def environment_failure(error: OSError, path: Path, safe: str = "") -> EnvironmentFailure:
    """The sentence for an error of the operating system.

    Args:
        error: What the operating system said.
        path: The file that it concerns.
        safe: What is safe nevertheless, a sentence ("The old file is as it was.").
    """
    what, todo = _SENTENCES.get(
        error.errno or 0,
        (f"The system says: {error.strerror or error}.", "Try another place."),
    )
    told = " ".join(filter(None, (what, safe)))
    return EnvironmentFailure(told, where=str(path), todo=todo, way_out="elsewhere")


def is_there(path: Path) -> bool:
    """Whether there is something at a path.

    Raises:
        EnvironmentFailure: Where nothing can be: the name is too long, say.
    """
    try:
        return path.exists()
    except OSError as error:
        raise environment_failure(error, path, "Nothing was written.") from error


@contextlib.contextmanager
def written_beside(path: Path, *, mode: int | None = None) -> Iterator[Path]:
    """Yields a new temporary file beside `path`; moves it onto `path` when the block ends well.

    The file is synced before it is moved, and the folder after it. When the block raises, or
    the disk is full, the temporary file is removed and `path` is as it was.

    Args:
        path: The file to write or to replace.
        mode: Its permissions; those of the old file, or of any new one, when None.

    Raises:
        EnvironmentFailure: Where the file can't be written.
    """
    path = Path(path)
    safe = "The old file is as it was." if is_there(path) else "Nothing was written."
    try:
        handle, name = tempfile.mkstemp(
            prefix=_prefix(path, os.getpid()), suffix=f".part{path.suffix}", dir=path.parent
        )
    except OSError as error:
        raise environment_failure(error, path, safe) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        _sync(temporary)
        _set_mode(temporary, path, mode)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise environment_failure(error, path, safe) from error
    finally:
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def folder_beside(path: Path) -> Iterator[Path]:
    """Yields a new folder beside `path` for its parts; it is gone when the block ends.

    Args:
        path: The file that is made of the parts.

    Raises:
        EnvironmentFailure: Where the folder can't be made.
    """
    try:
        folder = tempfile.TemporaryDirectory(
            prefix=_prefix(path, os.getpid()), dir=path.parent, ignore_cleanup_errors=True
        )
    except OSError as error:
        raise environment_failure(error, path) from error
    with folder as name:
        yield Path(name)


def remove_leftovers(path: Path, pid: int) -> None:
    """Removes what a process that was killed has left beside `path`.

    Args:
        path: The file that it was writing.
        pid: The id of the process; it must have ended.

    Raises:
        EnvironmentFailure: Where that can't be removed.
    """
    try:
        for left in path.parent.glob(glob.escape(_prefix(path, pid)) + "*"):
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink(missing_ok=True)
    except OSError as error:
        raise environment_failure(error, path) from error


def _prefix(path: Path, pid: int) -> str:
    """How temporary names beside `path` begin; they tell whose they are."""
    return f".{path.stem[:40]}-{pid}-"


def sync_folder(folder: Path) -> None:
    """Makes the names in `folder` durable, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _set_mode(temporary: Path, path: Path, mode: int | None) -> None:
    """Gives the new file the mode asked for, the old one's, or that of any new file."""
    if os.name == "nt":
        return
    if mode is None and path.exists():
        mode = path.stat().st_mode & 0o777
    if mode is None:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    temporary.chmod(mode)
