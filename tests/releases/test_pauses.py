"""Planned interruptions, from cells to dates, load, drawings and explanations; counted by hand."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from relplanner import Assignment, Person, Plan
from relplanner.calendars import format_instant, parse_instant, to_datetime
from relplanner.errors import InvalidInputError, RuleError
from relplanner.registers import ISO_FORMATS, REGISTERS, list_rows
from relplanner.registers.editing import set_texts
from relplanner.registers.pasting import paste
from relplanner.registers.reading import CellError
from relplanner.release_copy import copy_release
from relplanner.releases import resizing
from relplanner.releases.actuals import set_percent
from relplanner.releases.explaining import explain
from relplanner.releases.gaps import parts_in
from relplanner.releases.outlining import duplicate_activities
from relplanner.releases.pauses import Rest, lasting_min, worked_min
from relplanner.releases.tables import Activity, Link, Pause, Release
from relplanner.testing.load import assigned_load
from relplanner.timeline import timeline_rows
from tests.releases.minutes import Minutes, NobodyWorksError
from tests.releases.random_plans import ZONES, Maker

ACTIVITIES = REGISTERS["activities"]
DAY = 480


def add(plan, release, name, days, *rests, **values):
    """An activity that pauses: (after, lasts), in days."""
    with plan.change(f"Add {name}") as tx:
        row = Activity(release_id=release, name=name, duration_min=round(days * DAY), **values)
        one = tx.insert(row).id
        for after, lasts in rests:
            tx.insert(
                Pause(
                    activity_id=one, after_min=round(after * DAY), lasts_min=round(lasts * DAY)
                )
            )  # fmt: skip
    return one


def typed(plan, activity_id, **texts):
    snapshot = plan.snapshot()
    with plan.change("Type") as tx:
        cells = [(activity_id, key, text) for key, text in texts.items()]
        set_texts(tx, snapshot, ACTIVITIES, cells)


def shown(plan, activity_id):
    listing = list_rows(ACTIVITIES, plan.snapshot())
    return listing.text(listing.row_of(activity_id), ACTIVITIES.index_of("pauses"))


def moments(*instants):
    return [f"{to_datetime(one, 'UTC'):%d %H:%M}" for one in instants]


def dates(plan, activity_id):
    found = plan.schedule().of(activity_id)
    return moments(found.start, found.finish)


def gaps(plan, activity_id):
    return [moments(*one) for one in plan.snapshot().gaps.get(activity_id, ())]


def test_that_an_activity_lasts_as_long_as_its_work_and_its_pauses(plan, release):
    one = add(plan, release, "a", 3, (1, 2), (2, 0.5))
    two = add(plan, release, "b", 1)
    with plan.change("Link") as tx:
        tx.insert(Link(predecessor_id=one, successor_id=two))
    # Monday; Tuesday and Wednesday nothing; Thursday; Friday from 13:00 and Monday until 13:00.
    assert dates(plan, one) == ["02 09:00", "09 13:00"]
    assert gaps(plan, one) == [["02 17:00", "05 09:00"], ["05 17:00", "06 13:00"]]
    assert dates(plan, two) == ["09 13:00", "10 13:00"]
    schedule = plan.schedule()
    assert (schedule.of(one).total_float_min, schedule.of(one).critical) == (0, True)
    assert schedule.duration_min[schedule.index[one]] == 3 * DAY


def test_that_pauses_move_with_their_activity_and_end_with_its_work(plan, release):
    one = add(plan, release, "a", 3, (2, 1), (3, 5), (9, 5))
    assert dates(plan, one) == ["02 09:00", "05 17:00"]
    typed(plan, one, start="2026-03-04")
    assert dates(plan, one) == ["04 09:00", "09 17:00"]
    assert gaps(plan, one) == [["05 17:00", "09 09:00"]]
    typed(plan, one, duration_min="2d")
    assert (dates(plan, one), gaps(plan, one)) == (["04 09:00", "05 17:00"], [])
    typed(plan, one, duration_min="4d")
    # The second one, of five days, begins now after three days of work.
    assert dates(plan, one) == ["04 09:00", "17 17:00"]


def test_that_a_lag_in_percent_is_one_of_the_work_and_late_dates_leave_room_for_pauses(
    plan, release
):
    one, two, three = (
        add(plan, release, "a", 4, (1, 2)), add(plan, release, "b", 1), add(plan, release, "c", 20)
    )  # fmt: skip
    with plan.change("Link") as tx:
        tx.insert(
            Link(predecessor_id=one, successor_id=two, kind="SS", lag_min=50, lag_kind="percent")
        )
    assert dates(plan, two) == ["04 09:00", "04 17:00"]
    found, last = plan.schedule().of(one), plan.schedule().of(three)
    assert moments(last.finish) == ["27 17:00"]
    # Six days until Friday the 27th.
    assert moments(found.late_start, found.late_finish) == ["20 09:00", "27 17:00"]
    assert found.total_float_min == 14 * DAY


def test_that_what_has_begun_has_only_the_pauses_ahead(plan, release):
    one = add(
        plan, release, "a", 4, (1, 1), (2, 1), (3, 1), percent_complete=50,
        actual_start_at="2026-03-02T09:00Z",
    )  # fmt: skip
    # Monday and Wednesday are done; it has come just up to the pause of Thursday.
    assert dates(plan, one) == ["02 09:00", "10 17:00"]
    assert gaps(plan, one) == [
        ["02 17:00", "04 09:00"], ["04 17:00", "06 09:00"], ["06 17:00", "10 09:00"],
    ]  # fmt: skip
    assert [minutes for *_, minutes in parts_in(plan.snapshot(), one)] == [DAY] * 4
    typed(plan, one, actual_finish_at="2026-03-12 17:00")
    assert (dates(plan, one), gaps(plan, one)) == (["02 09:00", "12 17:00"], [])


def test_that_progress_of_what_pauses_takes_its_scheduled_dates(plan, release):
    one = add(plan, release, "a", 2, (1, 1))
    with plan.change("Done") as tx:
        set_percent(tx, plan.snapshot(), [one], 100)
    row = plan.get(Activity, one)
    assert (row.actual_start_at.day, row.actual_finish_at.day) == (2, 4)
    # Also where both are typed at once.
    two = add(plan, release, "b", 2)
    typed(plan, two, pauses="1d+2d", percent_complete="100")
    row = plan.get(Activity, two)
    assert (row.actual_start_at.day, row.actual_finish_at.day) == (2, 5)


def test_that_work_by_the_clock_pauses_by_the_clock(plan, release):
    one = add(plan, release, "a", 6, (3, 1.5), duration_unit="ed")
    # 48 hours of work, 24 of them and then 12 hours of nothing.
    assert dates(plan, one) == ["02 09:00", "04 21:00"]
    assert gaps(plan, one) == [["03 09:00", "03 21:00"]]
    assert shown(plan, one) == "1ed+0.5ed"


def test_that_summaries_and_milestones_do_not_pause(plan, release):
    head = add(plan, release, "s", 2, (1, 1))
    part = add(plan, release, "p", 1, parent_id=head)
    mile = add(plan, release, "m", 0, (1, 1))
    assert dates(plan, head) == dates(plan, part) == ["02 09:00", "02 17:00"]
    assert dates(plan, mile) == ["02 09:00", "02 09:00"]
    assert gaps(plan, head) == gaps(plan, mile) == []
    assert (shown(plan, head), shown(plan, mile)) == ("", "1d+1d")
    with pytest.raises(CellError, match="a summary the field Pauses follows from the activities"):
        typed(plan, head, pauses="1d+2d")


def test_that_what_is_not_active_pauses_within_its_bar(plan, release):
    idle = add(plan, release, "i", 2, (1, 1), active=False)
    assert dates(plan, idle) == ["02 09:00", "04 17:00"]
    assert gaps(plan, idle) == [["02 17:00", "04 09:00"]]
    with plan.change("Begin") as tx:
        tx.update(
            Activity, idle, percent_complete=50, actual_start_at="2026-03-02T09:00Z",
        )  # fmt: skip
    # Of what was begun and given up, the day that is left is shown.
    assert (dates(plan, idle), gaps(plan, idle)) == (["04 09:00", "04 17:00"], [])


def test_that_pauses_are_typed_in_a_cell_as_one_step_in_the_journal(plan, release):
    one = add(plan, release, "a", 5)
    typed(plan, one, pauses="3d+1d; 1d+4h")
    assert shown(plan, one) == "1d+0.5d; 3d+1d"
    assert [(row.after_min, row.lasts_min) for row in plan.rows(Pause)] == [
        (DAY, DAY // 2), (3 * DAY, DAY),
    ]  # fmt: skip
    first = plan.rows(Pause)[1].id
    typed(plan, one, pauses="3d+2d")
    # The one that stays is the same row, changed.
    assert [(row.id, row.lasts_min) for row in plan.rows(Pause)] == [(first, 2 * DAY)]
    assert {change.table for change in plan.row_changes(plan.head[0])} == {"pause"}
    plan.undo()
    assert shown(plan, one) == "1d+0.5d; 3d+1d"
    typed(plan, one, pauses="")
    assert plan.rows(Pause) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3d", "“3d” is no pause."),
        ("3d+", "“3d+” is no pause."),
        ("0d+1d", "lasts some time, after some work"),
        ("1d+0h", "lasts some time, after some work"),
        ("1d+1ed", "another kind of time"),
        ("1d+x", "is not a duration"),
        ("1d+1d; 1d+2d", "there twice, with different lengths"),
        ("1d+-1d", "is not a duration"),
    ],
)
def test_that_what_is_no_pause_is_refused_at_its_cell(plan, release, text, words):
    one = add(plan, release, "a", 5)
    with pytest.raises(CellError, match=re.escape(words)) as caught:
        typed(plan, one, pauses=text)
    assert caught.value.field_key == "pauses"
    assert plan.rows(Pause) == []


def test_that_pasted_copied_and_duplicated_activities_have_their_pauses(plan, release):
    one = add(plan, release, "a", 3, (1, 1))
    listing = list_rows(ACTIVITIES, plan.snapshot())
    fields = [ACTIVITIES.index_of(key) for key in ("name", "duration_min", "pauses")]
    with plan.change("Paste") as tx:
        block = [["b", "3d", "2d+1d"]]
        (two,) = paste(tx, plan.snapshot(), listing, 1, fields[0], fields, block, parent_id=release)
    assert shown(plan, two) == "2d+1d"
    with plan.change("Duplicate") as tx:
        (three,) = duplicate_activities(tx, plan.snapshot(), [one])
    assert shown(plan, three) == "1d+1d"
    with plan.change("Suspend") as tx:
        tx.update(
            Activity, one, actual_start_at="2026-03-02T09:00Z", remaining_min=60,
            suspended_at="2026-03-02T12:00Z", resumes_at="2026-03-03T12:00Z",
        )  # fmt: skip
    with plan.change("Copy") as tx:
        start = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
        other = copy_release(tx, plan.snapshot(), release, name="Next", start=start)
    copies = plan.rows(Activity, release_id=other)
    assert [shown(plan, copy.id) for copy in copies] == ["1d+1d", "1d+1d", "2d+1d"]
    assert [copy.suspended_at for copy in copies] == [None] * 3
    with plan.change("Delete") as tx:
        tx.delete(Activity, one)
    assert all(row.activity_id != one for row in plan.rows(Pause))


def test_that_a_dragged_finish_changes_the_work_not_the_pauses(plan, release):
    one = add(plan, release, "a", 3, (1, 2))
    snapshot = plan.snapshot()
    for finish, snapped, days in (
        ("2026-03-09T17:00Z", "09 17:00", 4), ("2026-03-05T17:00Z", "05 17:00", 2),
        # In a pause: what is done until then.
        ("2026-03-04T12:00Z", "02 17:00", 1), ("2026-03-02T17:00Z", "02 17:00", 1),
    ):  # fmt: skip
        at = resizing.snap_finish(snapshot, one, parse_instant(finish), "day")
        assert moments(at) == [snapped]
        assert resizing.resize_updates(snapshot, one, at) == {one: {"duration_min": days * DAY}}


def test_that_work_and_how_long_it_lasts_are_each_others_inverse():
    chance = random.Random(1)
    for _ in range(300):
        afters = sorted(chance.sample(range(1, 50), chance.randrange(4)))
        rests = [Rest(after, chance.randrange(1, 20)) for after in afters]
        # Minute by minute: what is done, and whether it rests.
        lasted, worked = [0], 0
        for duration in range(1, 60):
            lasted.append(lasted[-1] + 1 + sum(
                rest.lasts_min for rest in rests if rest.after_min == duration - 1
            ))  # fmt: skip
        for duration in range(1, 60):
            assert lasting_min(rests, duration) == lasted[duration]
            worked = worked_min(rests, lasted[duration])
            assert worked == duration


def test_that_nobody_has_work_of_what_pauses(plan, release):
    one = add(plan, release, "a", 3, (1, 2))
    with plan.change("Staff") as tx:
        who = tx.insert(Person(name="Ravi", calendar_id=plan.info.calendar_id))
        tx.insert(Assignment(activity_id=one, person_id=who.id, allocation_pct=50))
    load = assigned_load(plan.snapshot())
    assert load.work_min.tolist() == [[240, 0, 0, 240, 240]]


def test_that_the_timeline_has_the_pauses_of_its_rows(plan, release):
    one = add(plan, release, "a", 3, (1, 2))
    rows = timeline_rows(plan.snapshot(), plan.records(Release))
    (row,) = [row for row in rows if row.id == one]
    assert [moments(*gap) for gap in row.gaps] == [["02 17:00", "05 09:00"]]


def test_that_why_tells_the_pauses_of_what_drives_a_date(plan, release):
    one, two = add(plan, release, "a", 3, (1, 2)), add(plan, release, "b", 1)
    with plan.change("Link") as tx:
        tx.insert(Link(predecessor_id=one, successor_id=two))
    found = explain(plan.snapshot(), two)
    assert [sentence.text(ISO_FORMATS) for sentence in found.chain[1:]] == [
        "A-1 a starts 2026-03-02 09:00, with its release R-1 R.",
        "A-1 a pauses as planned from 2026-03-02 17:00 to 2026-03-05 09:00.",
    ]


def test_that_a_pause_that_leads_out_of_all_years_is_refused(plan, release):
    one = add(plan, release, "a", 3)

    def pause(*times):
        with plan.change("Pause") as tx:
            for after, lasts in times:
                tx.insert(Pause(activity_id=one, after_min=after, lasts_min=lasts))

    with pytest.raises(RuleError, match="outside of the years 1900 to 2999"):
        pause(*((number, 10_000_000) for number in range(1, 40)))
    with pytest.raises(InvalidInputError):
        pause((1, 0))
    assert plan.rows(Pause) == []


@pytest.mark.parametrize("block", range(3))
def test_that_parts_and_pauses_hold_just_the_work_of_random_activities(block, tmp_path):
    compared = 0
    for seed in range(20 * block, 20 * (block + 1)):
        with Plan.create(tmp_path / f"{seed}.relplan", zone=ZONES[seed % 3]) as plan:
            Maker(plan, seed).fill()
            snapshot = plan.snapshot()
        try:
            walk = Minutes(snapshot)
        except NobodyWorksError:
            continue
        for key, found in snapshot.gaps.items():
            one = snapshot.by_id(Activity)[key]
            if key not in walk.spans or one.duration_unit.startswith("e"):
                continue
            worked, rests = walk.worked[key], walk.rests[key]
            counting = sorted(
                (rest.after_min, rest.lasts_min) for rest in rests
                if rest.after_min < one.duration_min
            )  # fmt: skip
            assert [worked.work(end) - worked.work(start) for start, end in found] == [
                lasts for _, lasts in counting
            ]
            if one.actual_start_at is None:
                begun = worked.work(snapshot.schedule.of(key).start)
                so_far = 0
                for (start, _), (after, lasts) in zip(found, counting, strict=True):
                    assert worked.work(start) - begun - so_far == after
                    so_far += lasts
            compared += 1
    assert compared > 5


def test_that_what_is_stored_says_so_in_the_journal(plan, release):
    one = add(plan, release, "a", 3)
    typed(plan, one, pauses="1d+2d")
    assert format_instant(plan.schedule().of(one).finish) == "2026-03-06T17:00Z"
