"""A random walk of clicks, keys, drags, pastes, undo and redo over the real window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog

from relplanner.checks import check_plan
from tests.gui.walker import Walker, contents, on_disk

# The offscreen platform says so of lists and menus that come up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def walking(qtbot, planner, monkeypatch):
    """A window that can be walked over: questions for a text are answered at once."""
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_how: ("Because", True))
    planner.resize(1400, 900)
    QApplication.processEvents()
    return planner


def walk(window, seed, steps):
    """Walks, comparing file and memory at every hundredth step; gives the walker."""
    plan = window.session.plan
    walker = Walker(window, seed)
    before = contents(plan)
    for number in range(1, steps + 1):
        walker.step()
        if number % 100 == 0:
            assert on_disk(plan) == contents(plan), f"step {number} of seed {seed}"
            assert plan.snapshot().schedule is plan.schedule()
    assert not check_plan(plan.path).findings
    while walker.undoable > walker.floor:
        window.commands["undo"].trigger()
        walker.close_what_is_open()
    assert contents(plan) == before
    assert on_disk(plan) == before
    assert not check_plan(plan.path).findings
    return walker


def test_that_a_walk_of_six_hundred_acts_leaves_file_and_memory_the_same(walking):
    walker = walk(walking, seed=2, steps=600)
    assert len(walker.done) == len(walker.acts)
    # It really did something, and not all of it was refused.
    assert walking.session.plan.head[0] > 100
    assert walker.refused < 300


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", [11, 12, 13])
def test_that_a_walk_of_ten_thousand_acts_leaves_file_and_memory_the_same(walking, seed):
    walker = walk(walking, seed=seed, steps=10_000)
    # It really did something: of the acts that write, for looking, finding and grouping don't.
    assert walking.session.plan.head[0] > 1200
    assert walker.refused < 5000


def test_that_a_walk_in_a_trial_leaves_the_file_alone_and_is_taken_as_one_step(walking):
    base = walking.session.plan
    before = contents(base)
    walking.commands["try_changes"].trigger()
    walker = Walker(walking, 4)
    for _ in range(250):
        walker.step()
    # It may just have undone all.
    while walker.undoable == walker.floor:
        walker.step()
    tried = contents(walking.session.plan)
    assert tried != before
    assert on_disk(base) == before
    walker.close_what_is_open()
    assert walking.session.take_trial("A walk")
    assert contents(base) == on_disk(base) == tried
    assert not check_plan(base.path).findings
    walking.commands["undo"].trigger()
    assert contents(base) == before
