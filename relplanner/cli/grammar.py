"""Verbs, options and help texts of the command line. Imports nothing heavy."""

from __future__ import annotations

import argparse

from relplanner.cli import grammar_people, grammar_releases
from relplanner.cli.grammar_parts import (
    STATUS,
    Parser,
    Verbs,
    add_changing,
    add_json,
    add_plan,
    add_releases,
)
from relplanner.groupings import GROUPINGS
from relplanner.page_setup import PAGES_MM, VIEWS
from relplanner.version import VERSION


def build_parser() -> argparse.ArgumentParser:
    """The whole grammar."""
    parser = Parser(
        prog="relplan",
        description="Plans releases in one file: dates, risks, people, the way back, sign-off.",
        epilog=f"'relplan VERB --help' explains a verb and gives examples. {STATUS}",
    )
    parser.add_argument("-V", "--version", action="version", version=f"relplan {VERSION}")
    verbs = Verbs(parser, "verb")
    grammar_releases.add_making(verbs)
    grammar_releases.add_settings(verbs)
    grammar_releases.add_releases_group(verbs)
    grammar_releases.add_baseline_group(verbs)
    grammar_releases.add_freezes_group(verbs)
    _add_import(verbs)
    _add_dates(verbs)
    grammar_people.add_sign_off(verbs)
    grammar_people.add_keys(verbs)
    _add_history(verbs)
    _add_backups(verbs)
    grammar_people.add_people(verbs)
    return parser


def _add_import(verbs: Verbs) -> None:
    verb = verbs.add(
        "import", "verbs_exchange:import_table",
        "Import activities from a table (.csv, .tsv, .xlsx) or MS Project XML as one change.",
        "import autumn.relplan activities.xlsx --dry-run",
        "import autumn.relplan dates.csv --release R-1 --date-order dmy",
        "import autumn.relplan dates.csv --map 'name=What' --map 'start=When'",
        "import autumn.relplan dates.csv --skip-bad",
        "import autumn.relplan project.xml --skip-bad",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("file", metavar="FILE", help="the table, or the project saved as XML")
    verb.add_argument("--dry-run", action="store_true", help="only show what would be imported")
    verb.add_argument(
        "--skip-bad", action="store_true",
        help="leave out the rows of a table that have errors, with what is under them, and of a "
        "project the links, values and tasks that are wrong, naming each",
    )  # fmt: skip
    verb.add_argument("--release", metavar="CODE", help="into this release (default: a new one)")
    verb.add_argument(
        "--map", action="append", default=[], metavar="FIELD=HEADER",
        help="which column is what, where its header doesn't tell (may be repeated)",
    )  # fmt: skip
    verb.add_argument("--date-order", choices=("dmy", "mdy"), help="how 03/04/2026 is meant")
    verb.add_argument("--encoding", help="of a text file, where it isn't recognised")
    verb.add_argument("--sheet", help="the sheet of a workbook (default: the likeliest)")
    add_changing(verb)
    add_json(verb)


def _add_dates(verbs: Verbs) -> None:
    verb = verbs.add(
        "schedule", "verbs_plan:schedule", "Show the computed dates.",
        "schedule autumn.relplan", "schedule autumn.relplan --release R-1 --critical",
        "schedule autumn.relplan --json",
    )  # fmt: skip
    add_plan(verb)
    add_releases(verb)
    verb.add_argument("--critical", action="store_true", help="only what is critical")
    add_json(verb)
    verb = verbs.add(
        "why", "verbs_dates:why",
        "Explain the dates of an activity, whether it is critical, and what moves if it slips.",
        "why autumn.relplan A-12", "why autumn.relplan A-12 --slip 3d",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="CODE", help="the activity, such as A-12")
    verb.add_argument("--slip", metavar="TIME", help="by how much it slips, such as 3d or 4h")
    add_json(verb)
    _add_what_if(verbs)
    verb = verbs.add(
        "export", "verbs_exchange:export",
        "Export to .xlsx, .csv, .json, .xml (MS Project), .png, .svg or .pdf, by the ending.",
        "export autumn.relplan autumn.xlsx timeline.pdf",
        "export autumn.relplan risks.png --what risks",
        "export autumn.relplan spring.pdf --release R-1",
        "export autumn.relplan wall.pdf --page A3 --pages-wide 2 --from 2026-03-01",
        "export autumn.relplan owners.pdf --group-by owner",
        "export autumn.relplan autumn.xml",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument(
        "files", metavar="FILE", nargs="+",
        help="where to, as many as wanted; a file that is there is replaced",
    )  # fmt: skip
    verb.add_argument(
        "--what", "--view", choices=VIEWS,
        help="what a picture shows (default: timeline); load is who is how busy",
    )  # fmt: skip
    verb.add_argument(
        "--baseline", metavar="CODE",
        help="a baseline, by code or name: what a workbook compares with (default: the newest),"
        " and what a timeline shows under its bars (default: none)",
    )  # fmt: skip
    _add_paper(verb)
    add_releases(verb)
    add_json(verb)


def _add_paper(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--page", metavar="SIZE", help=f"of a picture: {', '.join(PAGES_MM)} (default: A3 or A4)"
    )
    edges = verb.add_mutually_exclusive_group()
    edges.add_argument(
        "--landscape", dest="landscape", action="store_true", default=None,
        help="the long edge at the bottom (default)",
    )  # fmt: skip
    edges.add_argument(
        "--portrait", dest="landscape", action="store_false", help="the short edge at the bottom"
    )
    verb.add_argument(
        "--pages-wide", type=int, metavar="N", help="spread the time of a .pdf over N pages"
    )
    verb.add_argument(
        "--pages-high", type=int, metavar="N", help="all rows of a .pdf on at most N pages"
    )
    verb.add_argument(
        "--group-by", choices=GROUPINGS,
        help="the activities of a timeline under headings, instead of in their outline",
    )  # fmt: skip
    verb.add_argument("--from", dest="first_day", metavar="DAY", help="draw from this day on")
    verb.add_argument("--to", dest="last_day", metavar="DAY", help="draw up to this day, inclusive")


def _add_what_if(verbs: Verbs) -> None:
    verb = verbs.add(
        "what-if", "verbs_what_if:what_if",
        "Try changes: show the dates that would move; writes nothing without --take.",
        "what-if autumn.relplan --set A-12 duration=5d --slip A-7 2d",
        "what-if autumn.relplan --slip A-7 1w --take --reason 'The supplier is late'",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument(
        "--set", action="append", nargs=2, default=[], metavar=("CODE", "FIELD=VALUE"),
        help="give a row another value, as it is typed in its table (may be repeated)",
    )  # fmt: skip
    verb.add_argument(
        "--slip", action="append", nargs=2, default=[], metavar=("CODE", "TIME"),
        help="let an activity start later, such as by 3d or 4h (may be repeated)",
    )  # fmt: skip
    verb.add_argument(
        "--take", action="store_true", help="write what was tried as one change, one undo step"
    )
    verb.add_argument("--name", metavar="TEXT", default="", help="what the journal calls it")
    add_changing(verb)
    add_json(verb)


def _add_history(verbs: Verbs) -> None:
    verb = verbs.add(
        "check", "verbs_plan:check", "Prove a plan: file, rows, journal, kept files, signatures.",
        "check autumn.relplan", "check autumn.relplan --json",
        status="Exit status: 0 sound, 1 altered, 2 unreadable.",
    )  # fmt: skip
    add_plan(verb)
    add_json(verb)
    verb = verbs.add(
        "log", "verbs_history:log", "Tell the journal in sentences, newest last.",
        "log autumn.relplan --limit 20", "log autumn.relplan --about A-12",
        "log autumn.relplan --by mira --since 2026-03-01 --json",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("--by", metavar="NAME", help="only changes by this person")
    verb.add_argument("--about", metavar="CODE", help="only changes of this thing")
    verb.add_argument("--since", metavar="DAY", help="only from this day on, YYYY-MM-DD")
    verb.add_argument("--limit", type=int, metavar="N", help="only the last N")
    verb.add_argument(
        "--full", action="store_true", help="tell every row, also where many changed at once"
    )
    add_json(verb)
    verb = verbs.add(
        "undo", "verbs_history:undo",
        "Take back the last change, or an older one by its number in the log.",
        "undo autumn.relplan", "undo autumn.relplan --entry 41",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("--entry", type=int, metavar="N", help="take back journal entry N")
    add_changing(verb, reason=False)
    add_json(verb)
    verb = verbs.add(
        "redo", "verbs_history:redo", "Do again what was undone last.", "redo autumn.relplan"
    )
    add_plan(verb)
    add_changing(verb, reason=False)
    add_json(verb)


def _add_backups(verbs: Verbs) -> None:
    verb = verbs.add(
        "backup", "verbs_history:backup", "Make a backup now, list them, or save a copy.",
        "backup autumn.relplan", "backup autumn.relplan --list",
        "backup autumn.relplan --to usb/autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    what = verb.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list the backups, newest first")
    what.add_argument("--to", metavar="FILE", help="save a copy there")
    add_json(verb)
    verb = verbs.add(
        "restore", "verbs_history:restore",
        "Put a backup in the plan's place; what is there now is kept beside it.",
        "restore autumn.relplan", "restore autumn.relplan 3 --yes",
        "restore autumn.relplan usb/autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument(
        "backup", metavar="BACKUP", nargs="?", default="1",
        help="its number in 'backup --list' (default: 1, the newest), or a file",
    )  # fmt: skip
    verb.add_argument("--yes", action="store_true", help="restore without asking")
    add_json(verb)
