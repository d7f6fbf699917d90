"""What the sample plan is made of, as its files say it."""

from __future__ import annotations

import tomllib
from typing import Any

from relplanner.errors import PlannerError
from relplanner.resources import resource_path

Data = dict[str, Any]


def sample_data(name: str) -> Data:
    """The content of one of the files.

    Raises:
        PlannerError: When it isn't there or can't be read.
    """
    path = resource_path(f"sample/{name}.toml")
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise PlannerError(
            f"The sample can't be read ({error}).",
            where=str(path),
            todo="Install the program anew.",
        ) from error


def minutes_of(clock: str) -> int:
    """A time of day in minutes."""
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)


def address_of(name: str) -> str:
    """A made-up e-mail address; example.com is nobody's (RFC 2606)."""
    plain = name.lower().replace(" ", ".").replace("ń", "n")
    return f"{plain}@example.com"
