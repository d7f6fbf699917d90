"""The grammar of making plans, of the releases in them, and of what holds these up."""

from __future__ import annotations

import argparse

from relplanner.cli.grammar_parts import Verbs, add_changing, add_json, add_plan


def add_making(verbs: Verbs) -> None:
    """New plans, the sample, and what is in a plan."""
    verb = verbs.add(
        "new", "verbs_plan:new", "Make a new plan: an empty one, or from a template.",
        "new autumn.relplan --name 'Autumn 2026' --zone Europe/Berlin",
        "new autumn.relplan --template web-service --start 2026-09-07",
    )  # fmt: skip
    add_plan(verb, exists=False)
    verb.add_argument("--name", default="", help="what the plan is called (default: its file)")
    verb.add_argument("--zone", default="", help="IANA time zone (default: this machine's)")
    verb.add_argument(
        "--holidays", default="", metavar="COUNTRY",
        help="the public holidays of three years, of a country or a part: DE, DE-BY",
    )  # fmt: skip
    verb.add_argument(
        "--template", metavar="NAME", help="begin with it: web-service or vendor-package"
    )
    verb.add_argument(
        "--start", metavar="DAY",
        help="when the template's release starts, YYYY-MM-DD (default: next Monday)",
    )  # fmt: skip
    verb.add_argument("--as", dest="actor", metavar="NAME", help="who makes it")
    add_json(verb)
    verb = verbs.add(
        "sample", "verbs_plan:sample", "Make the sample plan, to look around in.",
        "sample sample.relplan",
    )  # fmt: skip
    add_plan(verb, exists=False)
    add_json(verb)
    verb = verbs.add(
        "show", "verbs_plan:show", "Show what is in a plan, or one thing by its code.",
        "show autumn.relplan", "show autumn.relplan A-12", "show autumn.relplan CL-1 --json",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="CODE", nargs="?", help="such as R-1, A-12, RSK-3")
    add_json(verb)


def add_settings(verbs: Verbs) -> None:
    """What holds for the whole plan."""
    verb = verbs.add(
        "settings", "verbs_plan:settings",
        "Show what holds for the whole plan, or change it: status date, what is critical, ...",
        "settings autumn.relplan", "settings autumn.relplan --set 'status date=2026-09-14 17:00'",
        "settings autumn.relplan --set slack_limit_days=2",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE",
        help="give a setting another value, as it is typed in the window (may be repeated)",
    )  # fmt: skip
    add_changing(verb)
    add_json(verb)


def add_releases_group(verbs: Verbs) -> None:
    """`release`: list, add, copy."""
    releases = verbs.add_group(
        "release", "Keep the releases of a plan.",
        "release add autumn.relplan 'Web shop 12' --start 2026-09-07",
        "release copy autumn.relplan R-1 'Web shop 13' --start 2026-12-07",
    )  # fmt: skip
    verb = releases.add(
        "list", "verbs_releases:list_releases", "List the releases and their dates.",
        "release list autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    add_json(verb)
    verb = releases.add(
        "add", "verbs_releases:add", "Add an empty release.",
        "release add autumn.relplan 'Web shop 12' --start 2026-09-07",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("name", metavar="NAME")
    verb.add_argument(
        "--start", metavar="DAY", help="when its first activities may start (default: today)"
    )
    add_changing(verb)
    add_json(verb)
    verb = releases.add(
        "copy", "verbs_releases:copy",
        "Make the next release like another: all its parts, nothing done or signed yet.",
        "release copy autumn.relplan R-1 'Web shop 13' --start 2026-12-07",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("release", metavar="RELEASE", help="the original, by code or name")
    verb.add_argument("name", metavar="NAME", help="what the copy is called")
    verb.add_argument("--start", metavar="DAY", required=True, help="when it starts, YYYY-MM-DD")
    add_changing(verb)
    add_json(verb)


def add_baseline_group(verbs: Verbs) -> None:
    """`baseline`: take, list, compare."""
    baselines = verbs.add_group(
        "baseline", "Keep the dates as they were agreed, and compare with them.",
        "baseline take autumn.relplan 'Steering committee, 3 September'",
        "baseline compare autumn.relplan BL-1",
    )  # fmt: skip
    verb = baselines.add(
        "take", "verbs_dates:take_baseline", "Keep the dates of all activities as they are now.",
        "baseline take autumn.relplan 'Steering committee, 3 September'",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("name", metavar="NAME")
    add_changing(verb)
    add_json(verb)
    verb = baselines.add(
        "list", "verbs_dates:list_baselines", "List the baselines.", "baseline list autumn.relplan"
    )
    add_plan(verb)
    add_json(verb)
    verb = baselines.add(
        "compare", "verbs_dates:compare_baseline",
        "Show what was added, removed and moved since, and who changed the scope when and why.",
        "baseline compare autumn.relplan BL-1",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="CODE", help="the baseline, by code or name: BL-1")
    verb.add_argument("--all", action="store_true", help="also what has not changed")
    add_json(verb)


def add_freezes_group(verbs: Verbs) -> None:
    """`freeze`: list, add, change."""
    freezes = verbs.add_group(
        "freeze", "Keep the change freezes: when nothing may be deployed.",
        "freeze add autumn.relplan 'Year end' --from '2026-12-18 18:00' --until 2027-01-03",
        "freeze list autumn.relplan",
    )  # fmt: skip
    verb = freezes.add(
        "list", "verbs_freezes:list_freezes", "List the freezes, and what is planned inside.",
        "freeze list autumn.relplan",
    )  # fmt: skip
    add_plan(verb)
    add_json(verb)
    verb = freezes.add(
        "add", "verbs_freezes:add", "Add a freeze; a day alone begins and ends at midnight.",
        "freeze add autumn.relplan 'Year end' --from '2026-12-18 18:00' --until 2027-01-03",
        "freeze add autumn.relplan 'Audit' --from 2026-11-02 --until 2026-11-06 --kind soft "
        "--environment ENV-5",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("name", metavar="NAME")
    _add_freeze_fields(verb, required=True)
    verb = freezes.add(
        "change", "verbs_freezes:change", "Change a freeze.",
        "freeze change autumn.relplan CF-1 --until 2027-01-10",
    )  # fmt: skip
    add_plan(verb)
    verb.add_argument("code", metavar="CODE", help="the freeze, such as CF-1")
    verb.add_argument("--name")
    _add_freeze_fields(verb, required=False)


def _add_freeze_fields(verb: argparse.ArgumentParser, *, required: bool) -> None:
    verb.add_argument(
        "--from", dest="first", metavar="WHEN", required=required,
        help="YYYY-MM-DD or 'YYYY-MM-DD HH:MM', in the plan's zone",
    )  # fmt: skip
    verb.add_argument(
        "--until", metavar="WHEN", required=required, help="likewise; a day is meant to its end"
    )
    verb.add_argument(
        "--kind", choices=("hard", "soft"),
        help="hard forbids deployments (default), soft asks for an approval",
    )  # fmt: skip
    verb.add_argument("--environment", metavar="CODE", help="only of this one (default: of all)")
    verb.add_argument("--release", metavar="CODE", help="only for this one (default: for all)")
    verb.add_argument("--owner", metavar="CODE", help="who answers for it, such as P-3")
    verb.add_argument("--because", metavar="TEXT", help="why nothing may be deployed")
    add_changing(verb)
    add_json(verb)
