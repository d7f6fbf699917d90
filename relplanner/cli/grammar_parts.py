"""What the grammar is made of: the parser, verbs with examples, options that many verbs have."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from relplanner.cli.output import safe

STATUS = "Exit status: 0 fine, 1 findings, 2 cannot."
_SUFFIX = ".relplan"


class Parser(argparse.ArgumentParser):
    """A parser that complains in one line, and says where help is."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        # What begins like `-2d` is a value, which a verb can say something about, and no option.
        self._negative_number_matcher = re.compile(r"-[.,]?\d")

    def error(self, message: str) -> NoReturn:
        """Ends the program with status 2."""
        self.exit(2, f"relplan: {safe(message)}.\nTry: {self.prog} --help\n")


class Verbs:
    """Adds verbs to a parser, each with its examples."""

    def __init__(self, parser: argparse.ArgumentParser, dest: str) -> None:
        self._verbs: Any = parser.add_subparsers(
            dest=dest, metavar="VERB", required=True, parser_class=Parser
        )

    def add(
        self, name: str, run: str, summary: str, *examples: str, status: str = STATUS
    ) -> argparse.ArgumentParser:
        """Adds a verb.

        Args:
            name: What the person types.
            run: `module:function` in this package; empty for one that has verbs of its own.
            summary: What it does, a sentence.
            examples: What stands after `relplan`.
            status: What its exit status means.
        """
        shown = "\n".join(f"  relplan {example}" for example in examples)
        verb: argparse.ArgumentParser = self._verbs.add_parser(
            name,
            help=summary,
            description=summary,
            epilog=f"examples:\n{shown}\n\n{status}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if run:
            verb.set_defaults(run=run)
        return verb

    def add_group(self, name: str, summary: str, *examples: str) -> Verbs:
        """Adds a verb that has verbs of its own."""
        return Verbs(self.add(name, "", summary, *examples), f"{name}_verb")


def plan_file(text: str) -> str:
    """The plan that somebody means: `autumn` is autumn.relplan, where there is no other."""
    path = Path(text)
    full = path.with_name(path.name + _SUFFIX) if path.name else path
    if path.suffix != _SUFFIX and full.is_file() and not path.is_file():
        return str(full)
    return text


def add_plan(verb: argparse.ArgumentParser, *, exists: bool = True) -> None:
    """The plan that the verb is about."""
    verb.add_argument(
        "plan", metavar="PLAN", help=f"the plan file, ending in {_SUFFIX}",
        type=plan_file if exists else str,
    )  # fmt: skip


def add_json(verb: argparse.ArgumentParser) -> None:
    """`--json`."""
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def add_changing(verb: argparse.ArgumentParser, *, reason: bool = True) -> None:
    """Who changes the plan, and why."""
    verb.add_argument(
        "--as", dest="actor", metavar="NAME", help="who makes the change (default: your login)"
    )
    if reason:
        verb.add_argument("--reason", metavar="TEXT", default="", help="why, for the journal")
    verb.add_argument(
        "--take-over-lock",
        action="store_true",
        help="take the lock that another machine left behind",
    )


def add_releases(verb: argparse.ArgumentParser) -> None:
    """`--release`, as often as wanted."""
    verb.add_argument(
        "--release", action="append", metavar="CODE",
        help="only this release, by code or name (may be repeated)",
    )  # fmt: skip
