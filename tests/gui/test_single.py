"""A second start hands its file over to the program that runs already."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

import pytest

from ui.single import SingleInstance


@pytest.fixture
def name():
    """One that no other program on the machine listens to."""
    return f"relplanner-test-{uuid.uuid4().hex}"


@pytest.fixture
def running(qapp, name):
    single = SingleInstance(name)
    assert single.listen()
    yield single
    single.close()


def test_that_nobody_takes_a_file_where_no_program_runs(qapp, name):
    assert not SingleInstance(name).hand_over(Path("a.relplan"))


@pytest.mark.parametrize(
    "called",
    ["autumn.relplan", "Übergabe 2027.relplan", "ends with a blank.relplan ", b"\xff.relplan"],
)
def test_that_the_running_program_hears_which_file_is_asked_for(qtbot, running, name, called):
    file = Path.cwd() / os.fsdecode(called)
    with qtbot.waitSignal(running.file_asked) as heard:
        assert SingleInstance(name).hand_over(file)
    assert heard.args == [file]


def test_that_a_relative_file_is_that_of_the_second_program(qtbot, running, name):
    with qtbot.waitSignal(running.file_asked) as heard:
        assert SingleInstance(name).hand_over(Path("autumn.relplan"))
    assert heard.args == [Path.cwd() / "autumn.relplan"]


def test_that_a_start_without_a_file_only_asks_to_be_seen(qtbot, running, name):
    with qtbot.waitSignal(running.file_asked) as heard:
        assert SingleInstance(name).hand_over(None)
    assert heard.args == [None]


def test_that_what_a_program_left_behind_when_it_was_killed_is_in_nobodys_way(qtbot, running, name):
    # Nothing of the first one is closed; the second takes its place.
    second = SingleInstance(name, running)
    assert second.listen()
    with qtbot.waitSignal(second.file_asked):
        assert SingleInstance(name).hand_over(None)
