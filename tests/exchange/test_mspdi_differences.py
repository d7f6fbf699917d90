"""Numbers that other programs have computed: as documented, or told where they are others."""

from __future__ import annotations

import pytest

from tests.exchange.mspdifiles import dates, imported, notices, project, task
from tests.exchange.tablefiles import plan_in


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def test_that_tasks_with_another_float_than_in_the_file_are_told_by_name(plan):
    # Two days are left beside four: two days of float, 9600 tenths of a minute.
    right, wrong = "<TotalSlack>9600</TotalSlack>", "<TotalSlack>4800</TotalSlack>"
    _, preview = imported(plan, project([
        task(1, "Long", hours=32, more="<TotalSlack>0</TotalSlack>"),
        task(2, "Right", hours=16, more=right), task(3, "Wrong", hours=16, more=wrong),
        task(4, "Silent", hours=16),
    ]))  # fmt: skip
    assert notices(preview, "another total float: 1 (UID 3 Wrong)")


def test_that_tasks_that_only_the_file_calls_critical_are_told_by_name(plan):
    yes, no = "<Critical>1</Critical>", "<Critical>0</Critical>"
    _, preview = imported(plan, project([
        task(1, "Both", hours=32, more=yes), task(2, "Theirs", hours=16, more=yes),
        task(3, "Ours", hours=32, more=no), task(4, "Neither", hours=16, more=no),
    ]))  # fmt: skip
    assert notices(preview, "or the other way round: 2 (UID 2 Theirs, UID 3 Ours)")


def test_that_a_file_that_calls_nothing_critical_isnt_taken_at_its_word(plan):
    _, preview = imported(plan, project([task(1, more="<Critical>0</Critical>")]))
    assert not notices(preview, "the other way round")


def test_that_another_notion_of_critical_is_told(plan):
    more = (
        "<StartDate>2026-01-05T08:00:00</StartDate><CriticalSlackLimit>2</CriticalSlackLimit>"
        "<MultipleCriticalPaths>1</MultipleCriticalPaths>"
    )
    _, preview = imported(plan, project([task(1)], more=more))
    # A plan without any release takes it over; one that has releases keeps its own.
    assert not notices(preview, "days of slack")
    assert plan.info.slack_limit_days == 2
    assert notices(preview, "every chain of links has a critical path of its own")


@pytest.mark.parametrize(("given", "kept"), [("-3", 0), ("1.5", 1), ("123456", 9999)])
def test_that_a_slack_that_no_plan_can_have_is_told(plan, given, kept):
    more = (
        "<StartDate>2026-01-05T08:00:00</StartDate>"
        f"<CriticalSlackLimit>{given}</CriticalSlackLimit>"
    )
    _, preview = imported(plan, project([task(1)], more=more))
    assert plan.info.slack_limit_days == kept
    assert notices(preview, f"up to {given} days of slack, in this plan up to {kept}.")


def test_that_a_plan_with_releases_keeps_its_own_slack_and_says_so(plan):
    imported(plan, project([task(1)], more="<StartDate>2026-01-05T08:00:00</StartDate>"))
    more = "<StartDate>2026-01-05T08:00:00</StartDate><CriticalSlackLimit>2</CriticalSlackLimit>"
    _, preview = imported(plan, project([task(1)], more=more))
    assert plan.info.slack_limit_days == 0
    assert notices(preview, "critical up to 2 days of slack, in this plan up to 0.")


def test_that_a_summary_scheduled_by_hand_bounds_what_is_under_it(plan):
    """As in files of MS Project: what is under it has no slack beyond its own finish."""
    by_hand = (
        "<Manual>1</Manual><Start>2026-01-05T08:00:00</Start><Finish>2026-01-07T17:00:00</Finish>"
    )
    made, preview = imported(plan, project([
        task(1, "Testing", hours=24, more=by_hand), task(2, "Part", level=2),
        task(3, "Elsewhere"), task(4, "Longest", hours=40),
    ]))  # fmt: skip
    schedule = plan.schedule()
    # Two days until Wednesday 17:00, four until the project ends on Friday.
    slack = [schedule.of(made[uid].id).total_float_min for uid in "234"]
    assert slack == [2 * 480, 4 * 480, 0]
    assert notices(preview, "scheduled summaries, whose finish bounds what is under them: 1")


@pytest.mark.parametrize("kind", [0, 2])
def test_that_a_link_to_a_finish_pulls_no_task_before_the_project(plan, kind):
    """Microsoft's knowledge base, 103971: two days before three days, by FF or by SF.

    The link is ignored and the second task begins on the start date of the project.
    """
    made, _ = imported(
        plan, project([task(1, hours=16), task(2, hours=24, links=[(1, kind, 0, 7)])])
    )
    assert dates(plan, made["2"]) == ("01-05 08:00", "01-07 17:00")


def test_that_what_follows_a_task_before_the_project_starts_where_the_file_says(plan):
    early = (
        "<ConstraintType>2</ConstraintType><ConstraintDate>2026-01-01T08:00:00</ConstraintDate>"
        "<Start>2026-01-01T08:00:00</Start><Finish>2026-01-01T17:00:00</Finish>"
    )
    after = "<Start>2026-01-02T08:00:00</Start><Finish>2026-01-02T17:00:00</Finish>"
    made, preview = imported(plan, project([
        task(1, "Before", more=early),
        task(2, "After it", more=after, links=[(1, 1, 0, 7)]),
        task(3, "Without a word", links=[(1, 1, 0, 7)]), task(4, "Alone", more=after),
    ]))  # fmt: skip
    starts = [dates(plan, made[uid])[0] for uid in "1234"]
    assert starts == ["01-01 08:00", "01-02 08:00", "01-05 08:00", "01-05 08:00"]
    assert notices(
        preview, "start before the project does, let by a constraint: 1 (UID 2 After it)"
    )
    assert notices(preview, "other dates than in the file: 1 (UID 4 Alone)")


def test_that_elapsed_and_working_durations_have_the_slack_that_ms_project_documents(plan):
    """Microsoft's knowledge base, 87301: 8h and 9eh before a day's work, on Friday 24 July 1992.

    Both end at 17:00, but only the elapsed one could go on until Monday 08:00: 2.63 elapsed days.
    """
    more = "<StartDate>1992-07-24T08:00:00</StartDate><CalendarUID>1</CalendarUID>"
    made, _ = imported(plan, project([
        task(1), task(2, hours=9, more="<DurationFormat>6</DurationFormat>"),
        task(3, links=[(1, 1, 0, 7), (2, 1, 0, 7)]),
    ], more=more))  # fmt: skip
    schedule = plan.schedule()
    assert dates(plan, made["1"]) == dates(plan, made["2"]) == ("07-24 08:00", "07-24 17:00")
    assert dates(plan, made["3"])[0] == "07-27 08:00"
    slack = [schedule.of(made[uid].id).total_float_min for uid in "123"]
    assert slack == [0, 63 * 60, 0]
    assert round(slack[1] / 1440, 2) == 2.62  # 2.625, which Microsoft rounds to 2.63
