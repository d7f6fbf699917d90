"""Random walks of edits, undo, redo and program starts, with what must hold after every step."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from relplanner import Activity, Link, Person, Plan, Release, Risk
from relplanner.checks import check_plan
from relplanner.errors import PlannerError
from tests.plan.factory import dump, remembered, small_plan

PLACES = st.integers(0, 50)
DURATIONS = st.sampled_from((0, 60, 480, 2400))
KINDS = st.sampled_from(("FS", "SS", "FF", "SF"))


class Walk(RuleBasedStateMachine):
    """Keeps beside the plan the states that undo and redo must lead to."""

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp(prefix="relplanner-walk-"))
        self.plan = small_plan(self.folder / "p.relplan")
        # The states before each step that can be undone, the present one, and those undone.
        self.past, self.now, self.future = [], dump(self.plan), []
        self.plan.undo()
        self.past, self.future = [], [self.now]
        self.now = dump(self.plan)
        self.initial = self.now
        self.plan.redo()
        self.stepped_forth()

    def stepped_forth(self):
        self.past.append(self.now)
        self.now = self.future.pop()

    def changed(self):
        """Takes a new state; a change that changed nothing is no step."""
        state = dump(self.plan)
        if state != self.now:
            self.past.append(self.now)
            self.now, self.future = state, []

    def some(self, table, place):
        rows = self.plan.rows(table)
        return rows[place % len(rows)] if rows else None

    @rule(place=PLACES, duration=DURATIONS, under=st.booleans())
    def add_an_activity(self, place, duration, under):
        release, other = self.some(Release, place), self.some(Activity, place)
        if release is not None:
            parent = other.id if under and other and other.release_id == release.id else None
            with self.plan.change("Add") as tx:
                tx.insert(
                    Activity(
                        name=f"New {place}", release_id=release.id, duration_min=duration,
                        parent_id=parent,
                    )
                )  # fmt: skip
            self.changed()

    @rule(place=PLACES, name=st.text(min_size=1, max_size=8).filter(str.strip))
    def rename(self, place, name):
        row = self.some(Activity, place)
        if row is not None:
            try:
                with self.plan.change("Rename") as tx:
                    tx.update(Activity, row.id, name=name)
            except PlannerError:
                assert "\x00" in name
            self.changed()

    @rule(one=PLACES, other=PLACES, kind=KINDS)
    def link(self, one, other, kind):
        first, second = self.some(Activity, one), self.some(Activity, other)
        if first is None:
            return
        try:
            with self.plan.change("Link") as tx:
                tx.insert(Link(predecessor_id=first.id, successor_id=second.id, kind=kind))
        except PlannerError as error:
            assert "circle" in str(error) or "itself" in str(error) or "already" in str(error)  # noqa: PT017
        self.changed()

    @rule(one=PLACES, other=PLACES)
    def indent(self, one, other):
        first, second = self.some(Activity, one), self.some(Activity, other)
        if first is None:
            return
        try:
            with self.plan.change("Indent") as tx:
                tx.update(Activity, first.id, parent_id=second.id)
        except PlannerError as error:
            assert "circle" in str(error) or "different releases" in str(error)  # noqa: PT017
        self.changed()

    @rule(table=st.sampled_from((Activity, Release, Risk, Person)), place=PLACES)
    def delete(self, table, place):
        row = self.some(table, place)
        if row is not None:
            with self.plan.change("Delete") as tx:
                tx.delete(table, row.id)
            self.changed()

    @rule(place=PLACES)
    def several_in_one_group(self, place):
        with self.plan.group():
            for number in (1, 2):
                release = self.some(Release, place)
                with self.plan.change(f"Group {number}") as tx:
                    if release is None:
                        tx.insert(Release(name="Again", start_at="2026-05-04T08:00Z"))
                    else:
                        tx.update(Release, release.id, description=f"{len(self.past)} {number}")
        self.changed()

    @rule()
    def undo(self):
        done = self.plan.undo()
        assert (done is None) == (not self.past)
        if done is not None:
            self.future.append(self.now)
            self.now = self.past.pop()

    @rule()
    def redo(self):
        done = self.plan.redo()
        assert (done is None) == (not self.future)
        if done is not None:
            self.stepped_forth()

    @rule()
    def close_and_open(self):
        self.plan.close()
        self.plan = Plan.open(self.plan.path)

    @invariant()
    def file_and_memory_are_the_expected_state(self):
        if hasattr(self, "plan"):
            assert dump(self.plan) == self.now == remembered(self.plan)
            assert set(self.plan.schedule().ids) == {row[0] for row in self.now["activity"]}

    def teardown(self):
        if not hasattr(self, "plan"):
            return
        while self.plan.undo() is not None:
            pass
        assert dump(self.plan) == self.initial
        assert check_plan(self.plan.path).findings == ()
        self.plan.close()
        shutil.rmtree(self.folder)


Walk.TestCase.settings = settings(
    max_examples=25, stateful_step_count=40, suppress_health_check=list(HealthCheck)
)
TestWalk = Walk.TestCase
