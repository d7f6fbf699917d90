"""The grammar of checklists, signatures, keys and people."""

from __future__ import annotations

import argparse

from relplanner.cli.grammar_parts import (
    Verbs,
    add_changing,
    add_json,
    add_plan,
    plan_file,
)


def add_sign_off(verbs: Verbs) -> None:
    """Checklists, their items, signing, proving a workbook."""
    _add_checklists(verbs)
    verb = verbs.add(
        "item", "verbs_signoff:item", "Tick a checklist item, open it again, or attach evidence.",
        "item autumn.relplan CI-4 done --evidence restore-test.log",
        "item autumn.relplan CI-5 na --reason 'No database in this release'",
        "item autumn.relplan CI-4 open",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="ITEM", help="the item's code, such as CI-4")
    verb.add_argument(
        "state", choices=("done", "not-applicable", "open"), type=_state,
        help="'na' is short for not-applicable, which needs a reason",
    )  # fmt: skip
    verb.add_argument(
        "--evidence", action="append", default=[], metavar="FILE|LINK",
        help="a file to keep in the plan, or an address (may be repeated)",
    )  # fmt: skip
    add_changing(verb)
    add_json(verb)
    verb = verbs.add(
        "sign", "verbs_signoff:sign", "Sign a checklist; shows first what exactly is signed.",
        "sign autumn.relplan CL-1 --meaning reviewer",
        "sign autumn.relplan CL-1 --meaning approver --key-file mira.key",
        "sign autumn.relplan CL-1 --meaning reviewer --show",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="CHECKLIST", help="the checklist's code, such as CL-1")
    verb.add_argument("--meaning", required=True, choices=("author", "reviewer", "approver"))
    verb.add_argument(
        "--key", default="", metavar="KEY",
        help="code, holder or fingerprint of the key (default: the only one)",
    )  # fmt: skip
    _add_key_file(verb)
    verb.add_argument("--show", action="store_true", help="only show what would be signed")
    verb.add_argument("--yes", action="store_true", help="sign without asking")
    add_changing(verb, reason=False)
    add_json(verb)
    verb = verbs.add(
        "verify", "verbs_exchange:verify", "Prove an exported workbook, without the plan.",
        "verify checklist.xlsx", "verify checklist.xlsx --plan autumn.relplan --json",
        status="Exit status: 0 proven, 1 altered, 2 unreadable.",
    )  # fmt: skip
    verb.add_argument("file", metavar="FILE", help="the workbook")
    verb.add_argument(
        "--plan", type=plan_file, metavar="PLAN", help="also compare with this plan's journal"
    )
    add_json(verb)


def _add_checklists(verbs: Verbs) -> None:
    checklists = verbs.add_group(
        "checklist", "Write checklists and list them.",
        "checklist add autumn.relplan 'Go/no-go' --item 'Restore was tested'",
        "checklist list autumn.relplan",
    )  # fmt: skip
    verb = checklists.add(
        "list", "verbs_signoff:list_checklists", "List the checklists and who signed them.",
        "checklist list autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    add_json(verb)
    verb = checklists.add(
        "add", "verbs_signoff:add_checklist", "Write a checklist.",
        "checklist add autumn.relplan 'Go/no-go' --release R-1 --item 'Restore was tested'",
        "checklist add autumn.relplan 'Go/no-go' --items go-no-go.txt",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("name", metavar="NAME")
    verb.add_argument("--release", metavar="CODE", help="of which release (default: the only one)")
    verb.add_argument("--purpose", default="", metavar="TEXT", help="what it is for")
    _add_items(verb)
    add_changing(verb)
    add_json(verb)
    verb = checklists.add(
        "extend", "verbs_signoff:extend_checklist", "Add items to a checklist.",
        "checklist extend autumn.relplan CL-1 --item 'On-call rota is filled'",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="CHECKLIST", help="the checklist's code, such as CL-1")
    _add_items(verb)
    add_changing(verb)
    add_json(verb)


def _add_items(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--item", action="append", default=[], metavar="TEXT", help="an item (may be repeated)"
    )
    verb.add_argument(
        "--items", metavar="FILE", help="a text file with an item a line ('-': standard input)"
    )


def add_keys(verbs: Verbs) -> None:
    """Signing keys."""
    keys = verbs.add_group(
        "key", "Make, hand over, enrol and revoke signing keys.",
        "key create autumn.relplan --holder 'Mira Weber'", "key list autumn.relplan",
    )  # fmt: skip
    verb = keys.add(
        "create", "verbs_keys:create",
        "Make a signing key, keep it in the system's keyring, and enrol it in the plan.",
        "key create autumn.relplan --holder 'Mira Weber'",
        "key create autumn.relplan --holder 'Mira Weber' --key-file mira.key",
    )  # fmt: skip
    add_plan(verb)
    _add_holder(verb)
    _add_key_file(verb)
    add_changing(verb, reason=False)
    add_json(verb)
    verb = keys.add(
        "list", "verbs_keys:list_keys", "List the keys that the plan knows.",
        "key list autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    add_json(verb)
    verb = keys.add(
        "export", "verbs_keys:export", "Give out the public half of a key, to enrol elsewhere.",
        "key export autumn.relplan KEY-1", "key export autumn.relplan KEY-1 mira.pub",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("key", metavar="KEY", help="its code, such as KEY-1, or its holder")
    verb.add_argument("file", metavar="FILE", nargs="?", help="where to (default: printed)")
    verb = keys.add(
        "enrol", "verbs_keys:enrol", "Enrol the public half of somebody's key.",
        "key enrol autumn.relplan --holder 'Ravi Nair' --public-key-file ravi.pub",
        "key enrol autumn.relplan --holder 'Ravi Nair' --public-key 'b3J...='",
    )  # fmt: skip
    add_plan(verb)
    _add_holder(verb)
    public = verb.add_mutually_exclusive_group(required=True)
    public.add_argument("--public-key", metavar="TEXT", help="as 'relplan key export' prints it")
    public.add_argument("--public-key-file", metavar="FILE", help="as 'relplan key export' made it")
    add_changing(verb, reason=False)
    add_json(verb)
    verb = keys.add(
        "revoke", "verbs_keys:revoke", "End the use of a key; older signatures stay valid.",
        "key revoke autumn.relplan KEY-2 --reason 'Laptop lost'",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("key", metavar="KEY", help="its code, such as KEY-2, or its holder")
    add_changing(verb)
    add_json(verb)


def _add_holder(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--holder", required=True, metavar="NAME", help="whose key it is")
    verb.add_argument("--person", metavar="CODE", help="the person in the plan, such as P-3")


def _add_key_file(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--key-file", metavar="FILE", help="a key file with a passphrase instead of the keyring"
    )
    verb.add_argument(
        "--passphrase-file", metavar="FILE",
        help="read the passphrase from here ('-': standard input); else it is asked for",
    )  # fmt: skip


def add_people(verbs: Verbs) -> None:
    """People and their absences."""
    people = verbs.add_group(
        "person", "Keep the people who work on the releases.",
        "person add autumn.relplan 'Ravi Nair' --role tester --country IN --zone Asia/Kolkata",
        "person absent autumn.relplan P-3 2026-03-09 2026-03-13",
    )  # fmt: skip
    verb = people.add(
        "list", "verbs_people:list_people", "List people, their zones, skills and absences.",
        "person list autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    add_json(verb)
    verb = people.add(
        "add", "verbs_people:add_person", "Add a person, with a calendar of local holidays.",
        "person add autumn.relplan 'Ravi Nair' --role tester --country IN --subdivision KA "
        "--zone Asia/Kolkata --skill 'UAT:4'",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("name", metavar="NAME")
    _add_person_fields(verb)
    verb = people.add(
        "change", "verbs_people:change_person",
        "Change what is known of a person, such as one that an import has added.",
        "person change autumn.relplan P-2 --country IN --subdivision KA --zone Asia/Kolkata",
        "person change autumn.relplan P-2 --skill UAT:5",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="PERSON", help="the person's code, such as P-3")
    verb.add_argument("--name")
    _add_person_fields(verb)
    verb = people.add(
        "absent", "verbs_people:add_absence", "Note days on which a person isn't there.",
        "person absent autumn.relplan P-3 2026-03-09 2026-03-13 --kind training",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="PERSON", help="the person's code, such as P-3")
    verb.add_argument("first_day", metavar="FIRST", help="YYYY-MM-DD")
    verb.add_argument(
        "last_day", metavar="LAST", nargs="?", help="YYYY-MM-DD (default: one day only)"
    )
    verb.add_argument(
        "--kind", default="leave",
        choices=("leave", "sickness", "training", "other work", "other"),
    )  # fmt: skip
    add_changing(verb)
    add_json(verb)


def _add_person_fields(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--role", metavar="TEXT")
    verb.add_argument("--team", metavar="TEXT")
    verb.add_argument("--email", metavar="ADDRESS")
    verb.add_argument("--zone", help="IANA time zone")
    verb.add_argument("--country", help="ISO 3166 code; freezes its public holidays")
    verb.add_argument("--subdivision", default="", help="state or province, such as BY or KA")
    verb.add_argument(
        "--skill", action="append", default=[], metavar="NAME[:LEVEL]",
        help="level 1 (learning) to 5 (teaches it) (may be repeated)",
    )  # fmt: skip
    add_changing(verb)
    add_json(verb)


def _state(text: str) -> str:
    return "not-applicable" if text.lower() == "na" else text
