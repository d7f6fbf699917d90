"""The words of cells: stages, yes and no, constraints, people, and cells that say nothing."""

from __future__ import annotations

import re

from relplanner.constraints import CONSTRAINT_WORDS
from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_types import shown

_STAGE_WORDS = {
    "planning": (
        "planning plan planned analysis requirements requirement design designing scoping scope "
        "preparation prepare inception initiation discovery refinement definition"
    ),
    "building": (
        "building build development develop dev implementation implementing coding construction "
        "engineering programming integration"
    ),
    "testing": (
        "testing test tests qa uat sit verification validation acceptance stabilisation "
        "stabilization hardening rehearsal certification"
    ),
    "deployment": (
        "deployment deploy deploying release releasing rollout cutover launch production "
        "golive shipping delivery publication transition"
    ),
    "hypercare": (
        "hypercare support warranty monitoring operations operation aftercare maintenance"
    ),
}
_STAGE_OF = {word: stage for stage, words in _STAGE_WORDS.items() for word in words.split()}
# The first that is in the text counts.
_STAGE_PHRASES = {
    "early life support": "hypercare", "post go live": "hypercare", "post release": "hypercare",
    "production support": "hypercare", "release planning": "planning",
    "release testing": "testing", "release preparation": "planning",
    "go live": "deployment", "roll out": "deployment", "cut over": "deployment",
}  # fmt: skip

_YES = {"yes", "y", "true", "x", "1", "✓", "✔", "ja", "on"}
_NO = {"no", "n", "false", "0", "", "-", "nein", "off"}
_NOTHING = {"", "-", "–", "—", "n/a", "na", "nan", "none", "null", "nil"}
_NOT_YET = {"tbd", "tba", "tbc", "?", "??", "???", "open", "to be defined", "to be determined"}

_CONSTRAINTS = {
    **{words: kind for kind, words in CONSTRAINT_WORDS.items()},
    **{kind.lower(): kind for kind in CONSTRAINT_WORDS},
}
_ALLOCATION = re.compile(r"(.+?)\s*\[\s*(\d+)(?:[.,]\d+)?\s*%\s*\]")


def says_nothing(text: str) -> bool:
    """Whether a cell holds a dash or a word for nothing."""
    return text.strip().casefold() in _NOTHING


def says_not_yet(text: str) -> bool:
    """Whether a cell says that its value isn't known yet."""
    return text.strip().casefold() in _NOT_YET


def stage_of(text: str) -> str | None:
    """The stage that a word or phrase means; None where it means none or several."""
    plain = " ".join(text.casefold().replace("-", " ").split())
    for phrase, stage in _STAGE_PHRASES.items():
        if phrase in plain:
            return stage
    found = {_STAGE_OF[word] for word in re.findall(r"[a-z]+", plain) if word in _STAGE_OF}
    return found.pop() if len(found) == 1 else None


def yes_or_no(text: str) -> bool | None:
    """True, False, or None for any other word."""
    plain = text.strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def constraint_of(text: str) -> str:
    """The constraint that MS Project's words for it mean.

    Raises:
        InvalidInputError: For other words.
    """
    found = _CONSTRAINTS.get(" ".join(text.casefold().split()))
    if found is None:
        raise InvalidInputError(
            f"“{shown(text)}” is not a constraint.",
            todo="Write it like As Soon As Possible, Start No Earlier Than or SNET.",
        )
    return found


def people_of(text: str, *, commas: bool) -> list[tuple[str, int]]:
    """Names and allocations in percent: `Ann[50%]; Bob`.

    Args:
        text: The cell.
        commas: Whether commas separate people; elsewhere they are part of `Weber, Mira`.
    """
    found: dict[str, int] = {}
    for part in re.split(r"[;,\n]" if commas else r"[;\n]", text):
        name = " ".join(part.split())
        match = _ALLOCATION.fullmatch(name)
        name, share = (match[1], int(match[2])) if match else (name, 100)
        if name and not says_nothing(name) and not says_not_yet(name):
            found.setdefault(name, share)
    return list(found.items())
