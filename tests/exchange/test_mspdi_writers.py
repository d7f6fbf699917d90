"""Files as other programs than MS Project write them: order, encodings, lists, missing numbers."""

from __future__ import annotations

import pytest

from relplanner import Link
from relplanner.errors import InvalidInputError
from relplanner.exchange.mspdi import apply_project_import, plan_project_import
from tests.exchange.mspdifiles import (
    calendar,
    dates,
    exception,
    imported,
    notices,
    preview_of,
    project,
    task,
)
from tests.exchange.tablefiles import plan_in

BY_ID = "order of their IDs"


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def numbered(uid, row, number):
    level = number.count(".") + 1
    return (
        f"<Task><UID>{uid}</UID><ID>{row}</ID><Name>T{uid}</Name><OutlineLevel>{level}"
        f"</OutlineLevel><OutlineNumber>{number}</OutlineNumber><Duration>PT8H0M0S</Duration></Task>"
    )


def parents(plan, *tasks):
    """UIDs in the order of the outline, each with that of its summary, and the preview."""
    made, preview = imported(plan, project(tasks))
    uids = {one.id: uid for uid, one in made.items()} | {None: None}
    rows = sorted(made.values(), key=lambda one: one.position)
    return {uids[one.id]: uids[one.parent_id] for one in rows}, preview


def read(plan, content):
    """The names of the tasks in a file of these bytes."""
    path = plan.path.with_name("project.xml")
    path.write_bytes(content)
    return [one.values["name"] for one in plan_project_import(plan, path).rows]


# -- order ---------------------------------------------------------------------------------------


def test_that_tasks_in_another_order_than_their_outline_are_in_that_of_their_ids(plan):
    found, preview = parents(
        plan, numbered(30, 3, "1.2"), numbered(10, 1, "1"), numbered(20, 2, "1.1")
    )
    assert found == {"10": None, "20": "10", "30": "10"}
    assert notices(preview, BY_ID)


def test_that_outline_numbers_tell_of_another_order_where_levels_do_not(plan):
    """The levels alone, 1 1 2 2, would put both parts under the second summary."""
    found, preview = parents(
        plan, numbered(1, 1, "1"), numbered(3, 3, "2"), numbered(2, 2, "1.1"),
        numbered(4, 4, "2.1"),
    )  # fmt: skip
    assert found == {"1": None, "2": "1", "3": None, "4": "3"}
    assert notices(preview, BY_ID)


def test_that_ids_move_nothing_that_is_an_outline_as_it_stands(plan):
    found, preview = parents(
        plan, numbered(1, 9, "1"), numbered(2, 3, "1.1"), numbered(3, 4, "2"), numbered(4, 1, "2.1")
    )
    assert found == {"1": None, "2": "1", "3": None, "4": "3"}
    assert not notices(preview, BY_ID)


@pytest.mark.parametrize("rows", [(3, 1, 1), (3, "", 2), (1, 3, 2)])
def test_that_ids_that_make_no_outline_either_leave_the_order_of_the_file(plan, rows):
    found, preview = parents(
        plan, numbered(30, rows[0], "1.2"), numbered(10, rows[1], "1"), numbered(20, rows[2], "1.1")
    )
    assert list(found) == ["30", "10", "20"]
    assert not notices(preview, BY_ID)


# -- encodings -----------------------------------------------------------------------------------


def test_that_a_file_that_only_calls_itself_utf_16_is_read_as_utf_8(plan):
    text = project([task(1, "Prüfen")]).replace("UTF-8", "utf-16")
    assert read(plan, text.encode()) == ["Prüfen"]


@pytest.mark.parametrize("before", [b"\n", b" \r\n\t" * 3000, b"\xef\xbb\xbf\n"])
def test_that_blank_lines_before_the_declaration_are_left_out(plan, before):
    assert read(plan, before + project([task(1)]).encode()) == ["Task 1"]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("Shift_JIS", "試験の準備"), ("EUC-JP", "試験の準備"), ("ISO-2022-JP", "試験の準備"),
     ("GB2312", "测试准备"), ("GB18030", "测试准备"), ("Big5", "測試準備"),
     ("EUC-KR", "시험 준비")],
)  # fmt: skip
def test_that_east_asian_encodings_are_read(plan, encoding, name):
    text = project([task(1, name)]).replace("UTF-8", encoding)
    assert read(plan, text.encode(encoding)) == [name]


@pytest.mark.parametrize("encoding", ["zip", "utf_7", "rot13", "no such thing"])
def test_that_an_encoding_that_is_none_of_these_is_refused_in_a_sentence(plan, encoding):
    text = project([task(1)]).replace("UTF-8", encoding)
    with pytest.raises(InvalidInputError, match="isn't well-formed XML"):
        read(plan, text.encode())


def test_that_bytes_that_are_none_of_the_encoding_are_refused_in_a_sentence(plan):
    text = project([task(1, "Prepare")]).replace("UTF-8", "Shift_JIS").encode()
    with pytest.raises(InvalidInputError, match="isn't well-formed XML"):
        read(plan, text.replace(b"Prepare", b"Prep\xff\xff"))


def test_that_a_file_of_blanks_is_empty(plan):
    with pytest.raises(InvalidInputError, match="The file is empty"):
        read(plan, b" \n" * 100)


# -- lists and numbers ---------------------------------------------------------------------------


def test_that_links_in_a_list_of_their_own_are_read(plan):
    inside = (
        "<PredecessorLinks><Name>Links</Name><PredecessorLink><PredecessorUID>1</PredecessorUID>"
        "<Type>3</Type></PredecessorLink></PredecessorLinks>"
    )
    made, preview = imported(plan, project([task(1), task(2, more=inside)]))
    assert [one.kind for one in plan.rows(Link)] == ["SS"]
    assert preview.fates["links"] == {"kept": 1}
    assert made["2"].name == "Task 2"


def test_that_a_calendar_without_a_uid_is_no_base_of_the_others(plan):
    off = f"<Exceptions>{exception('2026-01-05', '2026-01-05')}</Exceptions>"
    nameless = calendar(2, "Nobody's", more=off).replace("<UID>2</UID>", "")
    made, preview = imported(plan, project([task(1)], calendar() + nameless))
    assert dates(plan, made["1"])[0] == "01-05 08:00"
    assert notices(preview, "Calendars that nothing uses, left out: 1 (Nobody's)")


def test_that_base_calendars_may_build_on_each_other(plan):
    """Three deep: the first has a holiday, the second no Fridays, the third works as they do."""
    off = f"<Exceptions>{exception('2026-01-06', '2026-01-06')}</Exceptions>"
    no_fridays = "<WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay>"
    calendars = (
        calendar() + calendar(2, "Holidays", "", off, base="1")
        + calendar(3, "Short weeks", no_fridays, base="2") + calendar(4, "Third", "", base="3")
    )  # fmt: skip
    made, _ = imported(
        plan, project([task(1, hours=40, more="<CalendarUID>4</CalendarUID>")], calendars)
    )
    # Monday, Wednesday and Thursday, then Monday and Tuesday.
    assert dates(plan, made["1"]) == ("01-05 08:00", "01-13 17:00")


def test_that_a_manual_task_without_a_date_is_planned_by_its_links_and_told(plan):
    manual = "<Manual>1</Manual><StartText>soon</StartText><DurationText>a while</DurationText>"
    made, preview = imported(
        plan, project([task(1, hours=16), task(2, hours=None, more=manual, links=[(1, 1, 0, 7)])])
    )
    assert dates(plan, made["2"]) == ("01-07 08:00", "01-07 17:00")
    assert notices(preview, "manually scheduled tasks without a date, planned by their links: 1")
    assert notices(preview, "dates written as text, of 1 task")


def test_that_a_file_in_a_hurry_needs_little(plan):
    """Names and links are enough: each task lasts a day, from today on where nothing is said."""
    text = (
        "<Project><Tasks><Task><UID>1</UID><Name>A</Name></Task><Task><UID>2</UID><Name>B</Name>"
        "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task></Tasks>"
        "</Project>"
    )
    preview = preview_of(plan, text)
    assert not preview.errors
    assert [one.values["duration_min"] for one in preview.rows] == [480, 480]
    assert preview.fates["links"] == {"kept": 1}


def test_that_a_calendar_whose_base_is_missing_is_told(plan):
    off = f"<Exceptions>{exception('2026-01-05', '2026-01-05')}</Exceptions>"
    calendars = calendar() + calendar(2, "Orphan", "", off, base="77")
    own = "<CalendarUID>2</CalendarUID>"
    made, preview = imported(plan, project([task(1, hours=40, more=own)], calendars))
    assert dates(plan, made["1"]) == ("01-06 08:00", "01-12 17:00")
    assert notices(preview, "Calendars whose base calendar isn't in the file")
    assert notices(preview, ": 1 (Orphan).")


def test_that_0_is_no_base_calendar(plan):
    """MS Project writes -1 or 0 where a calendar is based on none."""
    zero = calendar().replace("<BaseCalendarUID>-1<", "<BaseCalendarUID>0<")
    _, preview = imported(plan, project([task(1)], zero))
    assert not notices(preview, "base calendar")


def test_that_people_whose_calendar_is_missing_are_told(plan):
    ada = "<Resource><UID>1</UID><Name>Ada</Name><CalendarUID>77</CalendarUID></Resource>"
    works = "<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
    made, preview = imported(plan, project([task(1)], None, ada, works))
    assert dates(plan, made["1"])[0] == "01-05 08:00"
    assert notices(preview, "people whose calendar isn't in the file, who work by the activity's: ")


@pytest.mark.parametrize(
    "done",
    ["<Active>0</Active>",
     ("<ActualStart>2026-01-05T08:00:00</ActualStart><ActualFinish>2026-01-05T17:00:00</ActualFinish>"
     "<PercentComplete>100</PercentComplete>")],
)  # fmt: skip
def test_that_a_circle_is_told_where_its_links_count_for_nothing(plan, done):
    preview = preview_of(plan, project([
        task(1, "Hen", more=done, links=[(2, 1, 0, 7)]), task(2, "Egg", links=[(1, 1, 0, 7)]),
    ]))  # fmt: skip
    (said,) = [str(one) for one in preview.errors]
    assert "UID 1 Hen" in said
    assert "circle" in said
    apply_project_import(plan, preview.rest)
    assert len(plan.rows(Link)) == 1


# -- what isn't as there -------------------------------------------------------------------------


LATE = "<ConstraintType>1</ConstraintType>"


@pytest.mark.parametrize(("after", "count"), [("", 1), (LATE, 0)])
def test_that_what_is_as_late_as_possible_is_told_where_it_would_push_others(plan, after, count):
    """In MS Project such a task uses up the float of what waits for it (its users' forums say)."""
    _, preview = imported(plan, project([
        task(1, hours=40), task(2, more=LATE), task(3, more=after, links=[(2, 1, 0, 7)]),
    ]))  # fmt: skip
    told = notices(preview, "as late as possible, which push nothing that waits for them: 1")
    assert len(told) == count


def test_that_baselines_of_the_summary_of_the_project_are_told(plan):
    dated = (
        "<Baseline><Number>0</Number><Start>2026-01-05T08:00:00</Start>"
        "<Finish>2026-01-05T17:00:00</Finish></Baseline>"
    )
    _, preview = imported(plan, project([task(0, "All", level=0, more=dated), task(1, more=dated)]))
    assert notices(preview, "Baselines, with the dates of their tasks: 1.")
    assert notices(preview, "Dates in baselines of tasks that are left out, left out too: 1.")


BACKWARD = (
    "<StartDate>2026-01-05T08:00:00</StartDate><ScheduleFromStart>0</ScheduleFromStart>"
    "<CalendarUID>1</CalendarUID>"
)


def test_that_a_project_from_its_finish_takes_that_of_its_tasks_where_it_says_none(plan):
    late = "<Start>2026-01-08T08:00:00</Start><Finish>2026-01-09T17:00:00</Finish>"
    made, preview = imported(plan, project([task(1, hours=16, more=late), task(2)], more=BACKWARD))
    assert [dates(plan, made[uid])[0] for uid in "12"] == ["01-08 08:00", "01-09 08:00"]
    assert notices(preview, "scheduled from its target date")


def test_that_a_project_from_a_finish_that_nobody_says_is_scheduled_from_its_start(plan):
    made, preview = imported(plan, project([task(1)], more=BACKWARD))
    assert dates(plan, made["1"])[0] == "01-05 08:00"
    assert notices(preview, "but nothing says when that is")
    assert not notices(preview, "from its target date")
