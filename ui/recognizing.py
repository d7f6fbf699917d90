"""Finished English sentences of the library, said in the person's language.

The library makes whole sentences and knows no translation, and the journal keeps them in the plan.
Here a sentence is recognized by the template that it was made of (`ui.said_sentences`, read out of
the code by `dev.py translate`); the template is translated and the values are put into it. What
isn't recognized stays English. See resources/docs/decisions/0008-recognized-sentences.md.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from relplanner.errors import PlannerError
from ui.formats import LENGTH, LocaleFormats
from ui.phrases import said_day, said_title
from ui.said import FIELDS, IMPORTED, WORDS
from ui.said_reasons import REASONS
from ui.said_sentences import CHANGES, ERRORS, PARTS
from ui.said_words import COLUMNS, NOUNS

if TYPE_CHECKING:
    from relplanner.exchange.table_import import Problem

_PLACE = re.compile(r"\{(\d)\}")
_BETWEEN = re.compile(r"(?<=[.?!]) (?=\S)")
_JOINERS = re.compile(r"(; |, | and | or )")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?")
_OPENING = "“'\""
_MOST_JOINED = 4
"""No template is longer than so many sentences."""
_AFTER_CELL = re.compile(
    r"(?:^|(?<=[.?!] ))(Row \d+(?:, column [A-Z]+ \([^)]*\))?|Column [A-Z]+ \([^)]*\)): "
)
_FEWEST_LETTERS = 9
_PROBE = "Create the plan"
_HELD = re.compile(r"(.*\w)(: “.*”)", re.DOTALL)
_VALUES = re.compile(r"values of (“?\w+”?)")
_PATH = re.compile(r"[/\\]|[A-Za-z]:[/\\]")
_CELL = re.compile(r"(?:Row (\d+))?(?:, )?(?:[Cc]olumn ([A-Z]+) \((.*)\))?", re.DOTALL)


@dataclass(frozen=True)
class Template:
    """A sentence with numbered places.

    Attributes:
        context: The context of its translation.
        text: The sentence, with {0}, {1}, ... in the order of the text.
        kinds: For every place `-` for data, `c` for the summary of a change, `n` for what columns
            and rows are called, `s` for sentences, `w` for words of pick lists (or data).
    """

    context: str
    text: str
    kinds: str

    @cached_property
    def literals(self) -> list[str]:
        """What stands around the places; one more than there are places."""
        return _PLACE.split(self.text)[::2]

    @cached_property
    def weight(self) -> int:
        """How many characters are fixed."""
        return sum(map(len, self.literals))

    @cached_property
    def is_telling(self) -> bool:
        """Whether the fixed text is enough to recognize it, whatever stands in its places."""
        letters = sum(map(str.isalpha, "".join(self.literals)))
        return letters >= _FEWEST_LETTERS or bool(self.literals[0])

    @cached_property
    def _loose(self) -> re.Pattern[str]:
        return self._pattern("(.*?)")

    @cached_property
    def _strict(self) -> re.Pattern[str]:
        return self._pattern(f"({_names()})") if "n" in self.kinds else self._loose

    def _pattern(self, name: str) -> re.Pattern[str]:
        pattern = re.escape(self.literals[0])
        last = len(self.kinds)
        for at, (kind, literal) in enumerate(zip(self.kinds, self.literals[1:], strict=True), 1):
            # Between two places without anything between them only a number can be told apart.
            counts = kind == "-" and not literal and at < last
            value = name if kind == "n" else r"(\d+)" if counts else "(.*?)"
            pattern += value + re.escape(literal)
        return re.compile(pattern, re.DOTALL)

    def values_in(self, text: str, *, strict: bool = False) -> tuple[str, ...] | None:
        """What stands in the places of a finished sentence; None where it is another one.

        Args:
            text: The sentence.
            strict: Whether columns and rows must be called by names that are known.
        """
        literals = self.literals
        # Most are ruled out here, so that their patterns need not even be compiled.
        if not (text.startswith(literals[0]) and text.endswith(literals[-1])):
            return None
        if not all(one in text for one in literals[1:-1]):
            return None
        found = (self._strict if strict else self._loose).fullmatch(text)
        return found.groups() if found else None


@dataclass(frozen=True)
class Recognized:
    """A sentence, taken apart."""

    template: Template
    values: tuple[str, ...] = ()


@cache
def templates() -> tuple[Template, ...]:
    """All templates, those with the most literal text first; of equals those with counts."""
    known = [
        Template(context, text, kinds)
        for context, texts in (("Errors", ERRORS), ("Changes", CHANGES), ("Parts", PARTS))
        for text, kinds in texts.items()
    ]
    return tuple(sorted(known, key=lambda one: (-one.weight, "}{" not in one.text, one.text)))


@cache
def _fixed() -> dict[str, Template]:
    return {one.text: one for one in templates() if "{" not in one.text}


@cache
def _with_places() -> tuple[Template, ...]:
    return tuple(one for one in templates() if "{" in one.text)


@lru_cache(maxsize=8192)
def recognize(text: str, *, inside: bool = False) -> Recognized | None:
    """The template that one finished sentence was made of, and its values; None for no known one.

    Args:
        text: The sentence.
        inside: Whether it stands in another one: then it may be a part of a sentence, too.

    Of several that fit, the one with the most literal text is taken; first of those whose names
    of columns and rows are known.
    """
    fixed = _fixed().get(text)
    if fixed is not None and (inside or fixed.context != "Parts"):
        return Recognized(fixed)
    for strict in (True, False):
        for template in _with_places():
            if not (inside or template.context != "Parts"):
                continue
            if not (strict or template.is_telling):
                continue
            values = template.values_in(text, strict=strict)
            if values is not None:
                return Recognized(template, values)
    return None


@lru_cache(maxsize=8192)
def recognize_all(text: str, *, inside: bool = False) -> tuple[Recognized | str, ...]:
    """Like `recognize`, for several sentences with blanks between; unknown ones as they are.

    They are taken apart so that as much literal text as possible is recognized.
    """
    parts = _BETWEEN.split(text)
    # best[n] is the score and the result for the first n parts.
    best: list[tuple[int, tuple[Recognized | str, ...]]] = [(0, ())]
    for end in range(1, len(parts) + 1):
        score, before = best[end - 1]
        choices: list[tuple[int, tuple[Recognized | str, ...]]] = [
            (score, (*before, parts[end - 1]))
        ]
        for start in range(max(0, end - _MOST_JOINED), end):
            found = recognize(" ".join(parts[start:end]), inside=inside)
            if found is not None:
                score, before = best[start]
                choices.append((score + found.template.weight, (*before, found)))
        best.append(max(choices, key=lambda one: one[0]))
    return best[-1][1]


def said(text: str) -> str:
    """Sentences of the library in the person's language; what isn't known stays as it is.

    Args:
        text: One or several whole sentences, or the summary of a change.
    """
    if not text or _speaks_english():
        return text
    # Findings on a table begin with their places; these aren't part of the sentences.
    before, *rest = _AFTER_CELL.split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return _all_said(before) + "".join(f"{said_place(at)}: {_all_said(one)}" for at, one in pairs)


def said_place(where: str) -> str:
    """Where an error is ("row 3, Finish"), in the person's language; a path stays."""
    if not where or _speaks_english() or _PATH.match(where):
        return where
    if where == "The table":
        return QCoreApplication.translate("Places", "The table")
    cell = _CELL.fullmatch(where)
    if cell:
        return _cell(*cell.groups())
    held = _HELD.fullmatch(where)
    if held:
        before, comma, label = held[1].rpartition(", ")
        return f"{said_place(before)}{comma}{_word(label) or label}{held[2]}"
    before, comma, label = where.rpartition(", ")
    if comma and _word(label) is not None:
        return f"{said_place(before)}, {_word(label)}"
    if where in _contexts():
        return _word(where) or where
    found = recognize(where)
    return where if found is None else _rendered(found)


def _cell(row: str | None, letter: str | None, header: str | None) -> str:
    """A place in a table that is imported."""
    if not letter:
        return QCoreApplication.translate("Places", "Row {0}").format(row)
    if row is None:
        return QCoreApplication.translate("Places", "Column {0} ({1})").format(letter, header)
    place = QCoreApplication.translate("Places", "Row {0}, column {1} ({2})")
    return place.format(row, letter, header)


def said_error(error: PlannerError | Problem) -> str:
    """What is wrong and what can be done about it, in the person's language."""
    return " ".join(said(one) for one in (error.what, error.todo) if one)


def said_fully(error: PlannerError | Problem) -> str:
    """Like `said_error`, after the place that it concerns."""
    place = said_place(error.where)
    return f"{place}: {said_error(error)}" if place else said_error(error)


def _speaks_english() -> bool:
    return QCoreApplication.translate("Changes", _PROBE) == _PROBE


def _rendered(found: Recognized) -> str:
    template = found.template
    shown = [_value(found, at) for at in range(len(found.values))]
    translated = QCoreApplication.translate(template.context, template.text)
    return _PLACE.sub(lambda place: shown[int(place[1])], translated)


def _value(found: Recognized, at: int) -> str:
    value, kind = found.values[at], found.template.kinds[at]
    if kind == "c":
        return said(value)
    before = found.template.literals[at]
    if before.endswith(tuple(_OPENING)) or value.startswith(tuple(_OPENING)):
        return value  # Text from a file, or that somebody has typed.
    if _MOMENT.fullmatch(value):
        return _moment(value)
    if kind in "-w" and LENGTH.fullmatch(value):
        return LocaleFormats().duration(value)
    if kind in "-w" and said_day(value):
        return str(said_day(value))
    if kind == "-":
        return said_title(value)
    return _sentences(value) if kind == "s" else _words(value)


def _moment(text: str) -> str:
    """A day or a moment as the locale writes it; one with an offset by the plan's clock."""
    try:
        if len(text) == len("2026-03-14"):
            return LocaleFormats().day(dt.date.fromisoformat(text))
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return text  # There is no such day.
    formats = LocaleFormats()
    return formats.on_plan_clock(moment) if moment.tzinfo else formats.instant(moment)


def _all_said(text: str, *, inside: bool = False) -> str:
    end = " " * (len(text) - len(text.rstrip(" ")))
    found = recognize_all(text.rstrip(" "), inside=inside)
    return " ".join(one if isinstance(one, str) else _rendered(one) for one in found) + end


def _words(text: str) -> str:
    """Labels, names for rows, words of pick lists, and lists of these; anything else stays."""
    whole = _word(text)
    if whole is not None:
        return whole
    listed = _JOINERS.split(text)
    known = [_word(one) for one in listed[::2]]
    if None in known:
        return text
    return "".join(_joiner(one) if at % 2 else str(known[at // 2]) for at, one in enumerate(listed))


def _sentences(text: str) -> str:
    """Sentences in a sentence, also after a place or in a list."""
    words = _words(text)
    if words != text:
        return words
    if text.startswith(" "):
        return f" {_sentences(text[1:])}"
    listed = text.split("; ")
    if all(any(isinstance(part, Recognized) for part in _inside(one)) for one in listed):
        return "; ".join(_all_said(one, inside=True) for one in listed)
    place, colon, rest = text.partition(": ")
    if colon and not any(isinstance(part, Recognized) for part in _inside(text)):
        return f"{said_place(place)}: {said(rest)}"
    return said(text)


def _inside(text: str) -> tuple[Recognized | str, ...]:
    return recognize_all(text, inside=True)


def _joiner(text: str) -> str:
    return {
        " and ": QCoreApplication.translate("Lists", " and "),
        " or ": QCoreApplication.translate("Lists", " or "),
    }.get(text, text)


@cache
def _names() -> str:
    """What columns and rows may be called, also several of them, as a regular expression."""
    known = sorted((word for word in _contexts() if word), key=len, reverse=True)
    one = "|".join(map(re.escape, known))
    return f"(?:{one})(?:(?:, | and )(?:{one}))*"


@cache
def _contexts() -> dict[str, tuple[str, str]]:
    """For a word as it stands in a sentence its context and the text that is translated."""
    labels = (*FIELDS, *IMPORTED, *COLUMNS)
    known = {one.lower(): ("Fields", one) for one in labels}
    known |= {one: ("Fields", one) for one in labels}
    known |= {one: ("Nouns", one) for one in NOUNS}
    known |= {one: ("Words", one) for one in WORDS}
    known |= {one: ("Reasons", one) for one in REASONS if one not in known}
    return known | {one: ("Changes", one) for one in CHANGES if one.isalpha()}


def _word(text: str) -> str | None:
    """A word in the person's language, also counted ("3 activities"); None for an unknown one."""
    found = _contexts().get(text)
    if found:
        return QCoreApplication.translate(*found)
    if _MOMENT.fullmatch(text):
        return _moment(text)
    count, blank, noun = text.partition(" ")
    if blank and count.isdecimal() and noun in _contexts():
        return f"{count} {_word(noun)}"
    found_values = _VALUES.fullmatch(text)
    if found_values:
        # An element of a project that nobody knows, by its own name.
        return QCoreApplication.translate("Reasons", "values of {0}").format(found_values[1])
    return None
