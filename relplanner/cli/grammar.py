"""Verbs, options and help texts of the command line. Imports nothing heavy."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from relplanner.version import VERSION

_STATUS = "Exit status: 0 fine, 1 findings, 2 cannot."


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"relplan: {message}.\nTry: {self.prog} --help\n")


class _Verbs:
    """Adds verbs to a parser, each with its examples."""

    def __init__(self, parser: argparse.ArgumentParser, dest: str) -> None:
        self._verbs: Any = parser.add_subparsers(
            dest=dest, metavar="VERB", required=True, parser_class=_Parser
        )

    def add(self, name: str, run: str, summary: str, *examples: str) -> argparse.ArgumentParser:
        shown = "\n".join(f"  relplan {example}" for example in examples)
        verb: argparse.ArgumentParser = self._verbs.add_parser(
            name,
            help=summary,
            description=summary,
            epilog=f"examples:\n{shown}\n\n{_STATUS}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if run:
            verb.set_defaults(run=run)
        return verb


def build_parser() -> argparse.ArgumentParser:
    """The whole grammar."""
    parser = _Parser(
        prog="relplan",
        description="Plans releases in one file: dates, risks, people, the way back, sign-off.",
        epilog=f"'relplan VERB --help' explains a verb and gives examples. {_STATUS}",
    )
    parser.add_argument("--version", action="version", version=f"relplan {VERSION}")
    verbs = _Verbs(parser, "verb")
    _add_making(verbs)
    _add_dates(verbs)
    _add_sign_off(verbs)
    _add_history(verbs)
    _add_people(verbs)
    return parser


def _plan(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("plan", metavar="PLAN", help="the plan file, ending in .relplan")


def _json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def _changing(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--as", dest="actor", metavar="NAME", help="who makes the change (default: your login)"
    )
    verb.add_argument("--reason", default="", help="why, for the journal")
    verb.add_argument(
        "--take-over-lock",
        action="store_true",
        help="take the lock that another machine left behind",
    )


def _releases(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--release", action="append", metavar="CODE", help="only this release (may be repeated)"
    )


def _add_making(verbs: _Verbs) -> None:
    verb = verbs.add(
        "new", "verbs_plan:new", "Make a new, empty plan.",
        "new autumn.relplan --name 'Autumn 2026' --zone Europe/Berlin",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("--name", default="", help="what the plan is called (default: its file)")
    verb.add_argument("--zone", default="", help="IANA time zone (default: this machine's)")
    verb.add_argument("--as", dest="actor", metavar="NAME", help="who makes it")
    verb = verbs.add(
        "sample", "verbs_plan:sample", "Make the sample plan, to look around in.",
        "sample sample.relplan",
    )  # fmt: skip
    _plan(verb)
    verb = verbs.add(
        "show", "verbs_plan:show", "Show what is in a plan, or one thing by its code.",
        "show autumn.relplan", "show autumn.relplan A-12", "show autumn.relplan RSK-3 --json",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("code", metavar="CODE", nargs="?", help="such as R-1, A-12, RSK-3")
    _json(verb)
    verb = verbs.add(
        "import", "verbs_dates:import_table", "Import activities from a table (.csv, .tsv, .xlsx).",
        "import autumn.relplan activities.xlsx --dry-run",
        "import autumn.relplan dates.csv --release R-1 --date-order dmy",
        "import autumn.relplan dates.csv --map 'name=What' --map 'start=When'",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("file", metavar="FILE", help="the table")
    verb.add_argument("--dry-run", action="store_true", help="only show what would be imported")
    verb.add_argument("--release", metavar="CODE", help="into this release (default: a new one)")
    verb.add_argument(
        "--map", action="append", default=[], metavar="FIELD=HEADER", help="which column is what"
    )
    verb.add_argument("--date-order", choices=("dmy", "mdy"), help="how 03/04/2026 is meant")
    verb.add_argument("--encoding", help="of a text file, where it isn't recognised")
    verb.add_argument("--sheet", help="the sheet of a workbook (default: the first with a table)")
    _changing(verb)
    _json(verb)


def _add_dates(verbs: _Verbs) -> None:
    verb = verbs.add(
        "schedule", "verbs_dates:schedule", "Show the computed dates.",
        "schedule autumn.relplan", "schedule autumn.relplan --release R-1 --json",
    )  # fmt: skip
    _plan(verb)
    _releases(verb)
    verb.add_argument("--critical", action="store_true", help="only what is critical")
    _json(verb)
    verb = verbs.add(
        "export", "verbs_dates:export",
        "Export to .xlsx, .csv, .json, or a picture (.png, .svg, .pdf), by the file's ending.",
        "export autumn.relplan autumn.xlsx timeline.pdf",
        "export autumn.relplan risks.png --what risks",
        "export autumn.relplan spring.pdf --release R-1",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("files", metavar="FILE", nargs="+", help="where to; the ending says what")
    verb.add_argument(
        "--what", choices=("timeline", "risks", "load"), default="timeline",
        help="what a picture shows (default: the timeline)",
    )  # fmt: skip
    _releases(verb)


def _add_sign_off(verbs: _Verbs) -> None:
    verb = verbs.add(
        "item", "verbs_sign:item", "Tick a checklist item, open it again, or attach evidence.",
        "item autumn.relplan CI-4 done --evidence restore-test.log",
        "item autumn.relplan CI-5 not-applicable --reason 'No database in this release'",
        "item autumn.relplan CI-4 open",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("code", metavar="ITEM", help="the item's code, such as CI-4")
    verb.add_argument("state", choices=("done", "not-applicable", "open"))
    verb.add_argument(
        "--evidence", action="append", default=[], metavar="FILE|LINK", help="a file or an address"
    )
    _changing(verb)
    verb = verbs.add(
        "sign", "verbs_sign:sign", "Sign a checklist; shows first what exactly is signed.",
        "sign autumn.relplan CL-1 --meaning reviewer",
        "sign autumn.relplan CL-1 --meaning approver --key-file mira.key",
        "sign autumn.relplan CL-1 --meaning reviewer --show",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("code", metavar="CHECKLIST", help="the checklist's code, such as CL-1")
    verb.add_argument("--meaning", required=True, choices=("author", "reviewer", "approver"))
    verb.add_argument("--key", default="", help="code, holder or fingerprint of the key")
    _key_file(verb)
    verb.add_argument("--show", action="store_true", help="only show what would be signed")
    verb.add_argument("--yes", action="store_true", help="sign without asking")
    _changing(verb)
    verb = verbs.add(
        "verify", "verbs_sign:verify", "Prove an exported workbook, without the plan.",
        "verify checklist.xlsx", "verify checklist.xlsx --plan autumn.relplan --json",
    )  # fmt: skip
    verb.add_argument("file", metavar="FILE", help="the workbook")
    verb.add_argument("--plan", help="also compare with this plan's journal")
    _json(verb)
    _add_keys(verbs)


def _add_keys(verbs: _Verbs) -> None:
    keys = _Verbs(
        verbs.add("key", "", "Make, enrol and revoke signing keys.", "key create --help"),
        "key_verb",
    )
    verb = keys.add(
        "create", "verbs_sign:key_create",
        "Make a signing key, keep it in the system's keyring, and enrol it in the plan.",
        "key create autumn.relplan --holder 'Mira Weber'",
        "key create autumn.relplan --holder 'Mira Weber' --key-file mira.key",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("--holder", required=True, help="whose key it is")
    verb.add_argument("--person", help="the person's code, such as P-3")
    _key_file(verb)
    _changing(verb)
    _json(verb)
    verb = keys.add(
        "list", "verbs_sign:key_list", "List the keys that the plan knows.",
        "key list autumn.relplan",
    )  # fmt: skip
    _plan(verb)
    _json(verb)
    verb = keys.add(
        "enrol", "verbs_sign:key_enrol", "Enrol the public half of somebody's key.",
        "key enrol autumn.relplan --holder 'Ravi Nair' --public-key 'b3J...='",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("--holder", required=True, help="whose key it is")
    verb.add_argument("--public-key", required=True, help="as 'relplan key list' shows it")
    verb.add_argument("--person", help="the person's code, such as P-3")
    _changing(verb)
    verb = keys.add(
        "revoke", "verbs_sign:key_revoke", "End the use of a key; older signatures stay valid.",
        "key revoke autumn.relplan KEY-2 --reason 'Laptop lost'",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("key", metavar="KEY", help="its code, such as KEY-2")
    _changing(verb)


def _key_file(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--key-file", metavar="FILE", help="a key file with a passphrase instead of the keyring"
    )
    verb.add_argument(
        "--passphrase-file", metavar="FILE", help="read the passphrase from here ('-': stdin)"
    )


def _add_history(verbs: _Verbs) -> None:
    verb = verbs.add(
        "check", "verbs_plan:check", "Prove a plan: file, rows, journal, kept files, signatures.",
        "check autumn.relplan", "check autumn.relplan --json",
    )  # fmt: skip
    _plan(verb)
    _json(verb)
    verb = verbs.add(
        "log", "verbs_plan:log", "Tell the journal, newest last.",
        "log autumn.relplan --limit 20", "log autumn.relplan --about A-12",
        "log autumn.relplan --by mira --since 2026-03-01 --json",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("--by", metavar="NAME", help="only changes by this person")
    verb.add_argument("--about", metavar="CODE", help="only changes of this row")
    verb.add_argument("--since", metavar="DAY", help="only from this day on, YYYY-MM-DD")
    verb.add_argument("--limit", type=int, default=0, help="only the last so many")
    _json(verb)
    verb = verbs.add(
        "undo", "verbs_plan:undo", "Take back the last change, or an older one by its number.",
        "undo autumn.relplan", "undo autumn.relplan --entry 41",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("--entry", type=int, metavar="N", help="take back journal entry N")
    _changing(verb)
    verb = verbs.add(
        "redo", "verbs_plan:redo", "Do again what was undone last.", "redo autumn.relplan"
    )
    _plan(verb)
    _changing(verb)
    verb = verbs.add(
        "backup", "verbs_plan:backup", "Make a backup now, list them, or save a copy.",
        "backup autumn.relplan", "backup autumn.relplan --list",
        "backup autumn.relplan --to usb/autumn.relplan",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("--list", action="store_true", help="list the backups, newest first")
    verb.add_argument("--to", metavar="FILE", help="save a copy there")
    _json(verb)
    verb = verbs.add(
        "restore", "verbs_plan:restore", "Put a backup in the plan's place; the old file is kept.",
        "restore autumn.relplan", "restore autumn.relplan --backup 3 --yes",
        "restore autumn.relplan --backup usb/autumn.relplan",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument(
        "--backup", default="1", metavar="N|FILE",
        help="its number in 'backup --list' (default: 1, the newest), or a file",
    )  # fmt: skip
    verb.add_argument("--yes", action="store_true", help="restore without asking")


def _add_people(verbs: _Verbs) -> None:
    people = _Verbs(
        verbs.add("person", "", "Keep the people who work on the releases.", "person add --help"),
        "person_verb",
    )
    verb = people.add(
        "list", "verbs_people:list_people", "List people, their zones and absences.",
        "person list autumn.relplan",
    )  # fmt: skip
    _plan(verb)
    _json(verb)
    verb = people.add(
        "add", "verbs_people:add_person", "Add a person, with a calendar of local holidays.",
        "person add autumn.relplan 'Ravi Nair' --role tester --country IN --subdivision KA "
        "--zone Asia/Kolkata --skill 'UAT:4'",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("name", metavar="NAME")
    verb.add_argument("--role", default="")
    verb.add_argument("--team", default="")
    verb.add_argument("--email", default="")
    verb.add_argument("--zone", default="", help="IANA time zone")
    verb.add_argument("--country", default="", help="ISO 3166 code; freezes its public holidays")
    verb.add_argument("--subdivision", default="", help="state or province, such as BY or KA")
    verb.add_argument(
        "--skill", action="append", default=[], metavar="NAME[:LEVEL]", help="level 1 to 5"
    )
    _changing(verb)
    verb = people.add(
        "absent", "verbs_people:add_absence", "Note days on which a person isn't there.",
        "person absent autumn.relplan P-3 2026-03-09 2026-03-13 --kind leave",
    )  # fmt: skip
    _plan(verb)
    verb.add_argument("code", metavar="PERSON", help="the person's code, such as P-3")
    verb.add_argument("first_day", metavar="FIRST", help="YYYY-MM-DD")
    verb.add_argument("last_day", metavar="LAST", nargs="?", help="YYYY-MM-DD")
    verb.add_argument(
        "--kind", default="leave",
        choices=("leave", "sickness", "training", "other work", "other"),
    )  # fmt: skip
    _changing(verb)
