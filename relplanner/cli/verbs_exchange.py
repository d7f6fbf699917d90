"""The verbs that bring tables in, take plans out, and prove what was taken out."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    FINDINGS,
    FINE,
    answer,
    day_named,
    journal_hashes,
    opened,
    release_ids,
    release_named,
)
from relplanner.cli.output import counted, safe, say, say_json, table, tell
from relplanner.cli.terminal import working
from relplanner.errors import InvalidInputError
from relplanner.exporting import PICTURES, check_ending, export_file
from relplanner.page_setup import PageSetup, Picture, View, usual_setup

if TYPE_CHECKING:
    from relplanner.exchange.table_import import ImportPreview
    from relplanner.planner import Plan
    from relplanner.snapshot import Snapshot

_MOST_SHOWN = 200


def import_table(arguments: argparse.Namespace) -> int:
    """`relplan import`."""
    from relplanner.exchange.importing import apply_any, bad_count, without_bad

    with opened(arguments, read_only=arguments.dry_run) as plan:
        preview = _preview_of(plan, arguments)
        skippable = bad_count(preview)
        if arguments.skip_bad and skippable:
            preview = without_bad(preview)
        if arguments.dry_run or preview.errors:
            _show_preview(preview, arguments, skippable)
            return FINDINGS if preview.errors else FINE
        with working("Importing") as progress:
            made = apply_any(
                plan, preview, actor=arguments.actor, reason=arguments.reason, progress=progress
            )
    for sentence in (*preview.notices, *map(str, preview.warnings)):
        tell(safe(sentence))
    answer(
        arguments,
        {
            "entry": made.change.seq, "activities": made.activities, "links": made.links,
            "people": made.people, "notices": list(preview.notices), "read": preview.counts,
            "left_out": list(preview.left_out), "warnings": list(map(str, preview.warnings)),
        },
        f"{made.change.summary}{',' * preview.is_partial} into {preview.release_name} "
        f"(journal entry {made.change.seq}).",
        f"'relplan undo {arguments.plan}' takes it back.",
    )  # fmt: skip
    return FINE


def _preview_of(plan: Plan, arguments: argparse.Namespace) -> ImportPreview:
    from relplanner.exchange.importing import is_project_file, plan_project_import
    from relplanner.exchange.table_import import plan_import

    if is_project_file(arguments.file):
        _refuse_options_of_tables(arguments)
        with working(f"Reading {arguments.file}") as progress:
            return plan_project_import(plan, arguments.file, progress=progress)
    _refuse_options_of_other_tables(arguments)
    mapping = dict(_mapped(text) for text in arguments.map)
    release = release_named(plan, arguments.release).id if arguments.release else None
    with working(f"Reading {arguments.file}") as progress:
        return plan_import(
            plan,
            arguments.file,
            release=release,
            mapping=mapping,
            date_order=arguments.date_order,
            encoding=arguments.encoding,
            sheet=arguments.sheet or "",
            progress=progress,
        )


def _refuse_options_of_tables(arguments: argparse.Namespace) -> None:
    given = {
        "--release": arguments.release, "--map": arguments.map, "--sheet": arguments.sheet,
        "--date-order": arguments.date_order, "--encoding": arguments.encoding,
    }  # fmt: skip
    wrong = [option for option, value in given.items() if value]
    if wrong:
        raise InvalidInputError(
            f"{wrong[0]} is for tables; a project becomes a new release as it is.",
            where=arguments.file,
            todo=f"Leave out {wrong[0]}.",
        )


def _refuse_options_of_other_tables(arguments: argparse.Namespace) -> None:
    from relplanner.exchange.table_import_read import WORKBOOK_ENDING

    is_workbook = Path(arguments.file).suffix.lower() == WORKBOOK_ENDING
    option, kind = ("--encoding", "text files") if is_workbook else ("--sheet", "workbooks")
    if arguments.encoding if is_workbook else arguments.sheet:
        raise InvalidInputError(
            f"{option} is for {kind}.", where=arguments.file, todo=f"Leave out {option}."
        )


def export(arguments: argparse.Namespace) -> int:
    """`relplan export`."""
    from relplanner.releases.baselines import baseline_named
    from relplanner.scope_changes import since_baseline

    paths = [Path(name) for name in arguments.files]
    for path in paths:
        check_ending(path)
    _refuse_unfit(paths, arguments)
    picture = _picture(arguments, paths)
    with opened(arguments, read_only=True) as plan:
        wanted = release_ids(plan, arguments.release)
        with working("Computing the dates"):
            snapshot = plan.snapshot()
            code, since = "", None
            if arguments.baseline is not None:
                code = baseline_named(snapshot, arguments.baseline).code
            if any(path.suffix.lower() == ".xlsx" for path in paths):
                since = since_baseline(plan, code)
            if picture.setup is not None and picture.view == "timeline":
                with_it = dataclasses.replace(picture.setup, baseline=code)
                picture = picture._replace(setup=with_it)
        for path in paths:
            with working(f"Writing {path.name}") as progress:
                export_file(
                    snapshot, path, journal_hashes=journal_hashes(plan), now=plan.clock(),
                    release_ids=wanted, picture=picture, since=since, progress=progress,
                )  # fmt: skip
            if not arguments.json:
                say(f"Wrote {safe(path)}")
        left_out = _left_out(snapshot, paths, wanted)
    if arguments.json:
        say_json({"files": [str(path) for path in paths], "left_out": left_out})
    elif left_out:
        tell(f"Left out, because MS Project XML has no place for it: {', '.join(left_out)}.")
    return FINE


def _left_out(
    snapshot: Snapshot, paths: list[Path], release_ids: frozenset[str] | None
) -> list[str]:
    """What a project file doesn't hold of the plan, where one is written."""
    from relplanner.exchange.mspdi.unwritten import unwritten

    if not any(path.suffix.lower() == ".xml" for path in paths):
        return []
    return unwritten(snapshot, release_ids)


_OF_THE_WINDOW = {"only", "closed"}
"""What of a page setup follows what a window shows; a command draws all rows."""


def _picture(arguments: argparse.Namespace, paths: list[Path]) -> Picture:
    """The view, on its usual paper but for what is asked for.

    Raises:
        InvalidInputError: For what isn't possible, before any work.
    """
    names = {one.name for one in dataclasses.fields(PageSetup)} - _OF_THE_WINDOW
    asked = {name: getattr(arguments, name) for name in names}
    for name in ("first_day", "last_day"):
        asked[name] = asked[name] and day_named(asked[name])
    # The plan, which knows its name, isn't open yet.
    asked["baseline"] = None
    given = {name: value for name, value in asked.items() if value is not None}
    view: View = arguments.what or "timeline"
    setup = dataclasses.replace(usual_setup(view), **given)
    setup.check()
    for ending in {path.suffix.lower() for path in paths} & set(PICTURES):
        setup.check_for(view, paged=ending == ".pdf")
    return Picture(view, setup)


def verify(arguments: argparse.Namespace) -> int:
    """`relplan verify`."""
    from relplanner.exchange.workbook_verify import same_plan, verify_workbook

    with working(f"Reading {arguments.file}"):
        found = verify_workbook(arguments.file)
    findings, status = list(found.findings), found.exit_status
    if arguments.plan and found.state != "unreadable":
        with opened(arguments, read_only=True) as plan:
            objection = same_plan(found, journal_hashes(plan), plan.plan_id)
        if objection:
            findings.append(objection)
            status = max(status, FINDINGS)
    state = "altered" if status == FINDINGS else found.state
    told = [*findings, *found.signatures]
    if found.state != "unreadable" and not told:
        told.append("It holds no signatures.")
    answer(
        arguments,
        {
            "path": str(found.path), "state": state, "findings": findings,
            "signatures": list(found.signatures), "notes": list(found.notes),
            "plan_id": found.plan_id, "journal_seq": found.journal_seq,
            "journal_head": found.journal_head,
        },
        f"{found.path}: {state}",
        *(f"  {sentence}" for sentence in (*told, *found.notes)),
    )  # fmt: skip
    return status


def _show_preview(preview: ImportPreview, arguments: argparse.Namespace, skippable: int) -> None:
    from relplanner.exchange.importing import is_project_file
    from relplanner.exchange.table_import import listing
    from relplanner.exchange.table_import_listing import HEADERS

    if arguments.json:
        say_json(_preview_as_json(preview))
        return
    if arguments.dry_run:
        rows = listing(preview)
        table(HEADERS, rows[:_MOST_SHOWN], cut=HEADERS[2:])
        if len(rows) > _MOST_SHOWN:
            say(f"and {len(rows) - _MOST_SHOWN} more")
        for notice in preview.notices:
            say(f"note: {safe(notice)}")
    for problem in preview.problems:
        say(f"{problem.severity}: {safe(problem)}")
    count = len(preview.errors)
    if count:
        say(f"{counted(count, 'problem')}; nothing was imported.")
        if skippable:
            of_project = is_project_file(arguments.file)
            without = "what is wrong" if of_project else counted(skippable, "row")
            say(f"--skip-bad imports the rest, without {without}.")
    else:
        say(safe(f"{preview.summary} into {preview.release_name}: nothing stands in the way."))


def _preview_as_json(preview: ImportPreview) -> dict[str, Any]:
    return {
        "release": preview.release_name,
        "rows": [
            {
                "row": one.row, "depth": one.depth, "predecessors": one.predecessors,
                "owner": preview.people[one.owner].name if one.owner is not None else None,
                **one.values,
            }
            for one in preview.rows
        ],
        "columns": [
            {"column": one.letter, "header": one.header, "field": one.field}
            for one in preview.columns
        ],
        "new_people": list(preview.new_people),
        "problems": [
            {
                "severity": one.severity, "row": one.row, "column": one.letter,
                "header": one.header, "value": one.value, "what": one.what, "todo": one.todo,
            }
            for one in preview.problems
        ],
        "notices": list(preview.notices),
        "read": preview.counts,
    }  # fmt: skip


def _mapped(text: str) -> tuple[str, str]:
    field, equals, header = text.partition("=")
    if not equals or not field.strip():
        raise InvalidInputError(f"{text!r} is no mapping.", todo="Write it as FIELD=HEADER.")
    return field.strip(), header.strip()


def _refuse_unfit(paths: list[Path], arguments: argparse.Namespace) -> None:
    """Objects before any work to what can't come out as it was asked for."""
    for path in paths:
        if not path.parent.is_dir():
            raise InvalidInputError(
                f"The folder {path.parent} doesn't exist.", where=str(path), todo="Make it first."
            )
        if arguments.release and path.suffix.lower() == ".json":
            raise InvalidInputError(
                "A .json file always holds the whole plan.",
                where=str(path),
                todo="Leave out --release, or use 'relplan schedule --release ... --json'.",
            )
    takes_baselines = (arguments.what or "timeline") == "timeline" and any(
        path.suffix.lower() in PICTURES for path in paths
    )
    if arguments.baseline is not None and not (
        takes_baselines or any(path.suffix.lower() == ".xlsx" for path in paths)
    ):
        raise InvalidInputError(
            "--baseline is for workbooks and timelines, and none of these files is one.",
            todo="Leave it out, or export a workbook or a picture of the timeline.",
        )
    of_pictures = {
        "--what": arguments.what, "--page": arguments.page,
        "--landscape or --portrait": arguments.landscape, "--pages-wide": arguments.pages_wide,
        "--pages-high": arguments.pages_high, "--from": arguments.first_day,
        "--to": arguments.last_day, "--group-by": arguments.group_by,
    }  # fmt: skip
    given = [option for option, value in of_pictures.items() if value is not None]
    if given and not any(path.suffix.lower() in PICTURES for path in paths):
        raise InvalidInputError(
            f"{given[0]} is for pictures, and none of these files is one.",
            todo="Use .png, .svg or .pdf.",
        )
