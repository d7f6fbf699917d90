"""Deployments inside of change freezes among what blocks a release, word by word."""

from __future__ import annotations

from relplanner.environments.tables import ChangeFreeze

FREEZE = {"start_at": "2026-03-19T12:00Z", "finish_at": "2026-03-24T06:00Z"}


def test_that_a_deployment_in_a_hard_freeze_blocks_with_the_first_free_time(calm):
    calm.set(calm.test, stage="deployment")  # Monday 16 to Friday 20 March, 17:00
    calm.add(ChangeFreeze(name="Quarter end", **FREEZE))
    told = (
        "A-2 Test starts 2026-03-16 09:00 and is inside of the change freeze CF-1 Quarter end for "
        "29 h, which forbids that until 2026-03-24 06:00. All of it could be done from "
        "2026-03-24 09:00 on."
    )
    assert calm.blocks() == [("blocker", told, "timeline")]
    [item] = calm.seen().blocks
    assert (item.table, item.row_id, item.person_ids) == (
        "activity", calm.test.id, (calm.doer.id,)
    )  # fmt: skip


def test_that_a_soft_freeze_is_a_warning_that_asks_for_an_approval(calm):
    calm.set(calm.test, stage="deployment")
    calm.add(ChangeFreeze(name="Quarter end", kind="soft", **FREEZE))
    [(severity, told, _)] = calm.blocks()
    assert severity == "warning"
    assert (
        "and needs an approval for that. All of it could be done from 2026-03-24 09:00 on" in told
    )


def test_that_a_milestone_and_a_whole_release_are_told_with_their_moments(calm):
    freeze = calm.add(ChangeFreeze(name="Quarter end", **FREEZE))
    said = (
        "inside of the change freeze CF-1 Quarter end, which forbids that until 2026-03-24 06:00. "
        "The first free time is 2026-03-24 "
    )
    whole = f"R-1 Spring goes live 2026-03-20 17:00, {said}06:00."
    assert calm.blocks() == [("blocker", whole, "timeline")]
    [item] = calm.seen().blocks
    assert (item.table, item.person_ids) == ("release", (calm.lead.id,))
    calm.set(
        calm.test, stage="deployment", duration_min=0, constraint_at="2026-03-20T10:00Z"
    )  # fmt: skip
    moment = f"A-2 Test is planned for 2026-03-20 10:00, {said}09:00."
    assert calm.blocks() == [("blocker", moment, "timeline")]
    calm.set(freeze, kind="soft")
    [(severity, told, _)] = calm.blocks()
    assert severity == "warning"
    assert "and needs an approval for that. The first free time is 2026-03-24 09:00." in told


def test_that_a_freeze_that_is_over_blocks_nothing_any_more(calm):
    calm.set(calm.test, stage="deployment")
    calm.add(ChangeFreeze(name="Quarter end", **FREEZE))

    def told(day):
        return [text for _, text, _ in calm.blocks(day) if "freeze" in text]

    assert len(told("2026-03-23")) == 1
    assert told("2026-03-24") == []


def test_that_work_in_a_freeze_blocks_nothing(calm):
    calm.add(ChangeFreeze(name="Quarter end", **FREEZE | {"finish_at": "2026-03-20T16:00Z"}))
    calm.set(calm.test, stage="testing")
    assert calm.blocks() == []
