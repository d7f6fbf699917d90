"""What a terminal, a pipe, a full disk and Ctrl+C do to `relplan`."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from relplanner import Plan
from relplanner.cli import main, output, terminal, verbs_plan
from relplanner.cli.common import span_text
from relplanner.cli.output import table
from relplanner.cli.terminal import TerminalProgress, confirmed, passphrase
from relplanner.errors import EnvironmentFailure, InvalidInputError
from tests.plan.factory import small_plan


class Terminal(io.StringIO):
    """A stream that says it is a terminal, and when something was written to it."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(typed)
        self.written = threading.Event()

    def isatty(self):
        return True

    def write(self, text):
        self.written.set()
        return super().write(text)


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("RELPLAN_ACTOR", "ann")
    small_plan(tmp_path / "p.relplan").close()
    return "p.relplan"


def program(path, *words, **options):
    """Runs `relplan` as a program of its own, in this folder, with the checkout on its path."""
    root = Path(output.__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-m", "relplanner", *words],
        check=False,
        env=os.environ | {"PYTHONPATH": str(root)} | options.pop("environment", {}),
        **options,
    )


# -- progress ------------------------------------------------------------------------------------


def test_that_progress_is_drawn_at_a_terminal_and_wiped(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = TerminalProgress("Writing", after_s=0.0)
    progress.step(1, 4, "Writing page\x1b[2J 2")
    assert screen.written.wait(10)
    progress.finish()
    drawn = screen.getvalue()
    assert "(0 s, Ctrl+C stops)" in drawn
    assert "\x1b" not in drawn
    last = drawn.rpartition("\r")[0].rpartition("\r")[2]
    assert drawn.endswith("\r")
    assert last
    assert not last.strip()


def test_that_quick_work_draws_nothing(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with terminal.working("Quick") as progress:
        progress.step(1, 2, "Half")
    assert screen.getvalue() == ""


def test_that_no_progress_goes_to_a_file(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    before = threading.active_count()
    progress = TerminalProgress("Writing", after_s=0.0)
    assert threading.active_count() == before
    progress.finish()
    assert stream.getvalue() == ""


# -- being stopped -------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("name", ["out.xlsx", "out.json", "out.csv", "out.png"])
def test_that_a_stopped_export_leaves_the_old_file_and_no_litter(
    capsys, monkeypatch, path, tmp_path, request, name, number
):
    (tmp_path / name).write_text("the old file")
    before = sorted(tmp_path.iterdir())
    steps = []

    def step(*said):
        steps.append(said)
        signal.raise_signal(number)

    monkeypatch.setattr(TerminalProgress, "step", staticmethod(step))
    # A shell starts background jobs with the interrupt ignored, and Python then leaves it so.
    if number == signal.SIGINT:
        before_test = signal.signal(signal.SIGINT, signal.default_int_handler)
        request.addfinalizer(lambda: signal.signal(signal.SIGINT, before_test))
    assert main(["export", path, name]) == 2
    assert len(steps) == 1
    assert capsys.readouterr().err == "relplan: Cancelled. What was not finished was not done.\n"
    assert (tmp_path / name).read_text() == "the old file"
    assert sorted(tmp_path.iterdir()) == before
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_that_ctrl_c_while_the_program_is_loaded_is_no_traceback(capsys, monkeypatch, path):
    class Stopped:
        """Finds a module as one who presses Ctrl+C meanwhile."""

        @staticmethod
        def find_spec(name, _path, _target=None):
            if name == "relplanner.cli.app":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "relplanner.cli.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Stopped, *sys.meta_path])
    assert main(["show", path]) == 2
    assert capsys.readouterr() == ("", "relplan: Cancelled. Nothing was done.\n")


def test_that_a_stopped_import_changes_nothing_and_gives_the_lock_back(
    capsys, monkeypatch, path, tmp_path
):
    rows = "".join(f"Activity {number},1d\n" for number in range(50))
    Path("t.csv").write_text(f"Task,Duration\n{rows}")
    before = Path(path).read_bytes()
    importing = []

    def step(_progress, _done, _total, what):
        if not what.startswith("Reading"):
            importing.append(what)
            raise KeyboardInterrupt

    monkeypatch.setattr(TerminalProgress, "step", step)
    assert main(["import", path, "t.csv"]) == 2
    assert importing
    assert Path(path).read_bytes() == before
    assert not Path(f"{path}.lock").exists()
    with Plan.open(path) as plan:
        assert not plan.read_only


def test_that_a_fault_of_the_program_asks_to_be_reported_and_is_no_finding(
    capsys, monkeypatch, path
):
    monkeypatch.setattr(verbs_plan, "show", lambda arguments: 1 // 0)
    assert main(["show", path]) == 2
    complaint = capsys.readouterr().err
    assert "ZeroDivisionError" in complaint
    assert "Please report it" in complaint


# -- where the output goes -----------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [["show", "p.relplan"], ["log", "p.relplan", "--json"]])
def test_that_a_full_disk_under_the_output_is_said_plainly(path, words):
    with Path("/dev/full").open("w") as full:
        done = program(path, *words, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr == (
        "relplan: standard output: What there is to say can't be written "
        "(No space left on device).\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="closes descriptors the POSIX way")
@pytest.mark.parametrize("closed", [0, 1, 2])
def test_that_a_closed_stream_is_no_error(path, closed):
    def close():
        os.close(closed)

    done = program(path, "item", path, "CI-1", "done", preexec_fn=close)
    assert done.returncode == 0
    with Plan.open(path) as plan:
        assert plan.find("CI-1").state == "done"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_that_json_stays_json_in_every_encoding(path, encoding):
    name = "Größe ✓ 日本 🚀 \x9b31m \u202e \x1b[2J"
    with Plan.open(path) as plan, plan.change("Name") as tx:
        activity = plan.find("A-2")
        tx.update(type(activity), activity.id, name=name)
    done = program(
        path, "show", path, "A-2", "--json",
        capture_output=True, environment={"PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert done.returncode == 0
    text = done.stdout.decode(encoding)
    assert json.loads(text)["name"] == name
    assert not {"\x9b", "\u202e", "\x1b"} & set(text)


def test_that_letters_which_an_encoding_lacks_are_shown_by_their_codes(path):
    with Plan.open(path) as plan, plan.change("Name") as tx:
        activity = plan.find("A-2")
        tx.update(type(activity), activity.id, name="日")
    done = program(
        path, "schedule", path, capture_output=True, environment={"PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 0
    assert rb"\u65e5" in done.stdout


def test_that_what_a_person_typed_cant_drive_the_terminal_either(capsys):
    for words in (["fly\x1b[2J"], ["show", "p", "x", "\x1b[2J"], ["show", "\x1b[2J"]):
        assert main(words) == 2
        assert "\x1b" not in capsys.readouterr().err


# -- tables --------------------------------------------------------------------------------------


ROWS = [("A-1", "日本の試験", "2026-03-04"), ("A-10", "Rollback rehearsal", "2026-03-05")]


def test_that_columns_are_aligned_by_what_letters_take_on_the_screen(capsys):
    table(("Code", "Name", "Day"), ROWS, right=("Day",))
    assert capsys.readouterr().out.splitlines() == [
        "Code  Name                       Day",
        "----  ------------------  ----------",
        "A-1   日本の試験          2026-03-04",
        "A-10  Rollback rehearsal  2026-03-05",
    ]


def test_that_a_terminal_cuts_only_the_columns_that_may_be_cut(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "29")
    table(("Code", "Name", "Day"), ROWS, cut=("Name",))
    assert screen.getvalue().splitlines() == [
        "Code  Name         Day",
        "----  -----------  ----------",
        "A-1   日本の試験   2026-03-04",
        "A-10  Rollback r…  2026-03-05",
    ]


def test_that_a_wide_letter_that_is_cut_in_half_leaves_a_space(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "26")
    table(("Code", "Name", "Day"), ROWS[:1], cut=("Name",))
    assert screen.getvalue().splitlines()[2] == "A-1   日本の…   2026-03-04"


def test_that_a_file_gets_the_whole_table(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    table(("Code", "Name"), [("A-1", "x" * 300)], cut=("Name",))
    assert "x" * 300 in capsys.readouterr().out


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0m"),
        (45, "45m"),
        (-45, "-45m"),
        (60, "1h"),
        (1500, "1d 1h"),
        (-4320, "-3d"),
        (-7350, "-5d 2h 30m"),
        (1445, "1d 5m"),
    ],
)
def test_that_a_span_of_time_is_told_in_short(minutes, text):
    assert span_text(minutes) == text


# -- questions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "agreed"),
    [("y\n", True), ("YES\n", True), ("\n", False), ("n\n", False), ("", False)],
)
def test_that_only_a_yes_is_a_yes(monkeypatch, typed, agreed):
    screen = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stderr", screen)
    assert confirmed("Replace \x1b[2J?", yes=False) is agreed
    assert screen.getvalue() == "Replace \\x1b[2J? [y/N] "


def test_that_a_no_restores_nothing(capsys, monkeypatch, path):
    assert main(["backup", path]) == 0
    assert main(["undo", path]) == 0
    before = Path(path).read_bytes()
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    assert main(["restore", path]) == 2
    assert "Nothing was changed." in capsys.readouterr().err
    assert Path(path).read_bytes() == before


def test_that_a_new_passphrase_is_typed_twice_alike(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Terminal())
    typed = iter(["one secret", "one secret", "one secret", "another"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    assert passphrase(None, new=True) == "one secret"
    with pytest.raises(InvalidInputError, match="differ"):
        passphrase(None, new=True)


def test_that_a_passphrase_comes_from_a_file_or_standard_input(monkeypatch, tmp_path):
    (tmp_path / "pass").write_text("from a file\r\nsecond line\n")
    assert passphrase(str(tmp_path / "pass"), new=True) == "from a file"
    monkeypatch.setattr(sys, "stdin", io.StringIO("from a pipe\n"))
    assert passphrase("-", new=False) == "from a pipe"
    with pytest.raises(EnvironmentFailure, match="can't be read"):
        passphrase(str(tmp_path / "none"), new=False)
