"""Looking at a workbook's zip before anything in it is parsed: a small file can be a bomb."""

from __future__ import annotations

import zipfile
from pathlib import Path

from relplanner.errors import EnvironmentFailure, InvalidInputError

MAX_INFLATED_BYTES = 400 * 2**20
MAX_RATIO = 200
MAX_MEMBERS = 2000
# A member this small may be as dense as it likes.
_SMALL_BYTES = 2**20


def refuse_bombs(path: Path, *, max_inflated_bytes: int = MAX_INFLATED_BYTES) -> None:
    """Stops at a file that is no workbook, or whose contents would be unreasonably large.

    The sizes come from the zip's directory; whoever reads on must still cap rows and columns.

    Raises:
        EnvironmentFailure: Where it can't be read.
        InvalidInputError: Where it is no workbook or too large, with what to do.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except OSError as error:
        raise EnvironmentFailure(
            f"The file can't be read ({error.strerror}).", where=str(path)
        ) from error
    except (zipfile.BadZipFile, ValueError, RuntimeError) as error:
        # RuntimeError: a way of packing that Python doesn't know.
        raise InvalidInputError(
            "This is not an .xlsx workbook, or it is damaged.",
            where=str(path),
            todo="Save it anew as .xlsx in Excel or LibreOffice.",
        ) from error
    if len(members) > MAX_MEMBERS:
        raise _too_large(path, f"it has {len(members)} parts")
    inflated = sum(member.file_size for member in members)
    if inflated > max_inflated_bytes:
        raise _too_large(path, f"it holds {inflated // 2**20} MB")
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > _SMALL_BYTES and ratio > MAX_RATIO:
            raise _too_large(path, f"its part {member.filename[:60]} is packed {ratio:.0f} to 1")
    if not any(member.filename == "xl/workbook.xml" for member in members):
        raise InvalidInputError(
            "This is not an .xlsx workbook.",
            where=str(path),
            todo="Save it as .xlsx in Excel or LibreOffice.",
        )


def _too_large(path: Path, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"The workbook is unreasonably large: {why}.",
        where=str(path),
        todo="Take out what isn't needed and save it anew.",
    )
