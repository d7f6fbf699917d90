"""The words that packaging/dev.py understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from devtools import environment
from devtools.bundle import make_bundle, smoke
from devtools.checks import run_checks
from devtools.lock import make_pins
from devtools.sample_run import do_main_job, has_display, open_window
from devtools.shots import take_shots
from devtools.terminal import DevError, say, warn
from devtools.tests import run_benches, run_tests
from devtools.translations import update_translations

_CANNOT = 2
_INTERRUPTED = 130


def main(explanation: str | None) -> int:
    """Do what the command line says; 0 = fine, 1 = findings, 2 = cannot."""
    parser = _parser(explanation)
    arguments, further = parser.parse_known_args()
    if further and arguments.verb != "test":
        parser.error(f"unrecognized arguments: {' '.join(further)}")
    try:
        return _do(arguments, further)
    except DevError as error:
        warn(f"dev.py {arguments.verb}: {error}")
        return _CANNOT
    except KeyboardInterrupt:
        warn("interrupted")
        return _INTERRUPTED


def _do(arguments: argparse.Namespace, further: list[str]) -> int:
    if arguments.verb == "lock":
        return make_pins(arguments.upgrade)
    if arguments.verb == "run":
        environment.ensure("run")
        if has_display() and not arguments.headless:
            return open_window(arguments.plan)
        return do_main_job(arguments.plan)
    environment.ensure("dev")
    return _do_for_developers(arguments, further)


def _do_for_developers(arguments: argparse.Namespace, further: list[str]) -> int:
    match arguments.verb:
        case "test":
            return run_tests(further, coverage=arguments.coverage, full=arguments.full)
        case "check":
            return run_checks(arguments.raise_floor)
        case "bench":
            return run_benches(full=arguments.full)
        case "shots":
            return take_shots(arguments.folder, quick=arguments.quick)
        case "bundle":
            return make_bundle(archive=arguments.archive)
        case "translate":
            return update_translations()
        case "smoke":
            return smoke()
    say(f"Ready: {environment.VENV}")
    return 0


def _parser(explanation: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=explanation,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=text, description=text, allow_abbrev=False)

    run = verb(
        "run",
        "Set up and open the window; without a display, do the main job headless, into a new "
        "folder that it names.",
    )
    run.add_argument("plan", nargs="?", type=Path, help="a .relplan file")
    run.add_argument("--headless", action="store_true", help="without the window in any case")
    test = verb("test", "Set up and run the tests; words that dev.py doesn't know go to pytest.")
    test.add_argument("--coverage", action="store_true", help="measure coverage (for check)")
    test.add_argument("--full", action="store_true", help="also the slow tests, at full size")
    check = verb("check", "Lint, format, types, import contracts and the coverage floor.")
    check.add_argument(
        "--raise-floor", action="store_true", help="write what is covered now as the new floor"
    )
    bench = verb("bench", "Run the benches and compare with their bounds.")
    bench.add_argument("--full", action="store_true", help="the big sizes (minutes)")
    shots = verb("shots", "Picture every view: light and dark, 1x and 2x, English and German.")
    shots.add_argument("folder", nargs="?", type=Path, help="where to (default: build/shots)")
    shots.add_argument("--quick", action="store_true", help="only 1x, in English")
    verb("translate", "Bring the translations up to what the window's code says.")
    bundle = verb(
        "bundle",
        "Freeze the window and the command line into build/bundle, with the licences of others.",
    )
    bundle.add_argument("--archive", action="store_true", help="also pack it for passing on")
    verb(
        "smoke",
        "Try the bundle out without a display: open, edit, undo, export, check, verify.",
    )
    verb("setup", "Make .venv, or bring it up to date, and nothing more.")
    lock = verb("lock", "Make the pinned requirements anew from pyproject.toml.")
    lock.add_argument("--upgrade", action="store_true", help="take the newest that fits")
    return parser
