"""Files that are no projects, damaged ones, and values that can't be: a sentence, no change."""

from __future__ import annotations

import io
import re

import pytest

from relplanner import Activity, Release
from relplanner.errors import EnvironmentFailure, InvalidInputError, PlannerError
from relplanner.exchange.mspdi import apply_project_import, plan_project_import, reading
from relplanner.exchange.mspdi.cleaning import Cleaned
from relplanner.progress import Cancelled
from tests.exchange.mspdifiles import calendar, exception, project, task, weekdays
from tests.exchange.tablefiles import plan_in


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def written(plan, content):
    path = plan.path.with_name("project.xml")
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(plan, content, where="project.xml"):
    with pytest.raises(InvalidInputError) as caught:
        plan_project_import(plan, written(plan, content))
    assert where in str(caught.value)
    return str(caught.value)


def complaints(plan, text):
    """The errors of a preview, which then can't be applied."""
    preview = plan_project_import(plan, written(plan, text))
    assert preview.errors
    before = len(plan.journal())
    with pytest.raises(PlannerError):
        apply_project_import(plan, preview)
    assert (plan.rows(Activity), plan.rows(Release), len(plan.journal())) == ([], [], before)
    return " ".join(map(str, preview.errors))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".mpp"),
        (b"PK\x03\x04" + bytes(40), "zip"),
        (b"Name;Start\nBuild;2026-01-05\n", "well-formed"),
        (b"<Project xmlns='http://schemas.microsoft.com/project'><Tasks>", "well-formed"),
        (b"<html><body/></html>", "html"),
        (b"<project name='gantt' version='2.0'><tasks/></project>", "begins with the element"),
        (b"<Project xmlns='http://schemas.microsoft.com/developer/msbuild/2003'/>", "msbuild"),
        (b"<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup/></Project>", "holds no project"),
        (b"<?xml version='1.0' encoding='klingon'?><Project/>", "well-formed"),
        (b"<?xml version='1.0' encoding='shift_jis'?><Project/>", "holds no project"),
    ],
)
def test_that_what_is_no_ms_project_file_is_said_in_a_sentence(plan, content, words):
    message = refusal(plan, content)
    assert words in message
    assert "XML Format" in message


@pytest.mark.parametrize(
    "bad", ["\x0b", "\x1f", "&#xB;", "&#x1f;", "&#11;", "&#00031;", "&#xFFFE;"]
)
@pytest.mark.parametrize("before", range(0, 70_000, 6997))
def test_that_characters_that_xml_doesnt_allow_become_blanks_and_are_told(plan, bad, before):
    filler = f"<!--{'x' * before}-->"
    text = project([task(1, f"One{bad}Two &#9;&amp;&#x41;{bad}", more=filler)])
    text = text.replace("<Tasks>", f"{filler}<Tasks>")
    preview = plan_project_import(plan, written(plan, text))
    assert [one.values["name"] for one in preview.rows] == ["One Two \t&A"]
    assert any("doesn't allow became blanks: 2." in one for one in preview.notices)


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 16, 41, 1000])
def test_that_what_is_cleaned_doesnt_depend_on_where_a_file_is_cut(size):
    given = b"a&#xB;&amp;&#x1F;b&#x20;&#9;\x0b& &#" + b"0" * 60 + b";&#00031;&#xfffe&#xfffe;c&#x1"
    stream = Cleaned(io.BytesIO(given), size)
    found = b"".join(iter(stream.read, b""))
    assert found == (b"a &amp; b&#x20;&#9; & &#" + b"0" * 60 + b"; &#xfffe c&#x1")
    assert stream.replaced == 5


def test_that_a_parser_isnt_given_a_long_comment_in_thousands_of_pieces():
    # It begins anew with each piece: minutes for 90 MB in the pieces of 16 kB that it asks for.
    stream = Cleaned(io.BytesIO(b"<a><!--" + b"x" * 5_000_000 + b"--></a>"))
    pieces = list(iter(lambda: stream.read(16 * 1024), b""))
    assert len(pieces) < 10
    assert len(b"".join(pieces)) == 5_000_014


def test_that_a_tag_without_end_is_refused_and_a_long_text_or_comment_isnt(plan):
    long = "x" * 3_000_000
    attributes = " ".join(f"a{n}=''" for n in range(300_000))
    text = project([task(1, "One", more=f"<!--{long}--><Notes>{long}</Notes>")])
    assert len(plan_project_import(plan, written(plan, text)).rows) == 1
    text = text.replace("<Tasks>", f"<Tasks {attributes}>")
    assert "A tag of the file is longer than 1 MB" in refusal(plan, text)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_that_bytes_of_wide_characters_are_left_alone(plan, encoding):
    # 0x0b0c, a letter of Odia: both its bytes would be no characters of their own.
    text = project([task(1, "\u0b0c")]).replace("UTF-8", "UTF-16")
    if encoding != "utf-16":
        text = f"\ufeff{text}"
    preview = plan_project_import(plan, written(plan, text.encode(encoding)))
    assert [one.values["name"] for one in preview.rows] == ["\u0b0c"]


def prefixed(text):
    """The same with a prefix for the namespace, as some libraries write it."""
    return re.sub(r"<(/?)(?=[A-Z])", r"<\1p:", text).replace("xmlns=", "xmlns:p=")


@pytest.mark.parametrize(
    "rewrite",
    [
        prefixed,
        lambda text: text.replace("Build", "<![CDATA[Build]]>"),
        lambda text: text.replace("Build", "Bu<!-- x -->ild"),
        lambda text: text.replace("<Tasks>", "<?by somebody?><!-- <Task/> --><Tasks>"),
        lambda text: text.replace("><", ">\r\n\t<"),
        lambda text: text.replace("T17:00:00<", "T17:00<"),
        lambda text: text.replace("T17:00:00<", "T17:00:00.0000000<"),
        lambda text: text.replace(
            "<Deadline>", '<Stop xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>'
            "<Deadline>",
        ),
        lambda text: text.replace("<Deadline>", "<ActualStart>NA</ActualStart><Deadline>"),
        lambda text: text.replace("<IsBaseCalendar>1", "<IsBaseCalendar>true"),
    ],
)  # fmt: skip
def test_that_other_ways_to_write_the_same_are_read(plan, rewrite):
    due = "<Deadline>2026-01-09T17:00:00</Deadline>"
    text = project([task(1, "Build", more=due), task(2, links=[(1, 1, 0, 7)])])
    assert rewrite(text) != text
    first, second = plan_project_import(plan, written(plan, rewrite(text))).rows
    assert (first.values["name"], first.values["deadline_at"]) == ("Build", "2026-01-09T17:00Z")
    assert second.predecessors == "1"


BOMB = (
    "<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;&lol;&lol;&lol;&lol;&lol;'>]>"
    "<Project xmlns='http://schemas.microsoft.com/project'><Name>&lol2;</Name></Project>"
)
OUTSIDE = (
    "<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
    "<Project xmlns='http://schemas.microsoft.com/project'><Name>&x;</Name></Project>"
)
TYPED = (
    "<!DOCTYPE Project SYSTEM 'http://localhost/project.dtd'>"
    "<Project xmlns='http://schemas.microsoft.com/project'><Name>x</Name></Project>"
)


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, TYPED])
def test_that_document_types_and_entities_are_refused(plan, text):
    assert "document type or entities" in refusal(plan, text)


def test_that_deep_nesting_is_refused(plan):
    deep = "<a>" * 200 + "</a>" * 200
    assert "nested" in refusal(plan, project([task(1, more=deep)]))


def test_that_a_file_of_100_mb_is_refused_before_it_is_read(plan):
    path = plan.path.with_name("project.xml")
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(InvalidInputError, match="100 MB"):
        plan_project_import(plan, path)


def test_that_too_many_elements_or_tasks_are_refused(plan, monkeypatch):
    text = project([task(uid) for uid in range(1, 40)])
    monkeypatch.setattr(reading, "MAX_TASKS", 30)
    assert "more than 30 tasks" in refusal(plan, text)
    monkeypatch.setattr(reading, "MAX_ELEMENTS", 100)
    assert "more than 100 elements" in refusal(plan, text)


def test_that_exceptions_that_recur_for_ages_are_refused_before_they_take_long(plan):
    every_week = "<Type>6</Type><Period>1</Period><DaysOfWeek>2</DaysOfWeek>"
    counted = "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>100000</Occurrences>"
    ages = exception("0001-01-01", "9999-12-31", f"{every_week}{counted}", "Ages")
    text = project([task(1)], calendar(name="Odd", more=f"<Exceptions>{ages * 200}</Exceptions>"))
    # It would take more than a minute to work out all of them.
    assert "over more than 5000000 days" in refusal(plan, text, "Calendar UID 1 “Odd”")
    # Those that aren't counted from their begin don't have to be worked out from there.
    plain = ages.replace(counted, "")
    calendars = calendar(more=f"<Exceptions>{plain * 200}</Exceptions>")
    assert not plan_project_import(plan, written(plan, project([task(1)], calendars))).errors


def test_that_thousands_of_names_that_nobody_knows_are_told_together(plan):
    odd = "".join(f"<Odd{number}>1</Odd{number}>" for number in range(20_000))
    preview = plan_project_import(plan, written(plan, project([task(1, more=odd)])))
    told = [one for one in preview.notices if "values of" in one]
    assert len(told) == 501
    assert sum("values of further kinds, of 1 task" in one for one in told) == 1


def test_that_a_file_that_isnt_there_is_the_environments_fault(plan):
    with pytest.raises(EnvironmentFailure, match="can't be read"):
        plan_project_import(plan, plan.path.with_name("none.xml"))


def test_that_reading_can_be_cancelled(plan):
    class Impatient:
        def step(self, done, total, what):
            raise Cancelled

    with pytest.raises(Cancelled):
        plan_project_import(plan, written(plan, project([task(1)])), progress=Impatient())


def test_that_working_out_the_dates_can_be_cancelled_at_each_circle_that_is_broken(plan):
    pairs = [
        task(2 * pair + end, links=[(2 * pair + 1 - end, 1, 0, 7)])
        for pair in range(1, 6) for end in (0, 1)
    ]  # fmt: skip
    told = []

    class Impatient:
        def step(self, done, total, what):
            told.append(what)
            # Once for the circle that is told, then once for each that is left out.
            if told.count("Working out the dates") == 4:
                raise Cancelled

    with pytest.raises(Cancelled):
        plan_project_import(plan, written(plan, project(pairs)), progress=Impatient())


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ("<Start>0001-01-01T00:00:00</Start>", "Start"),
        ("<Finish>9999-12-31T00:00:00</Finish>", "Finish"),
        ("<Deadline>0001-01-01T00:00:00</Deadline>", "Deadline"),
        ("<Deadline>soon</Deadline>", "Deadline"),
        ("<ActualStart>2026-13-01T00:00:00</ActualStart>", "ActualStart"),
        ("<ActualFinish>2026-01-01T08:00:00</ActualFinish>", "ActualFinish"),
        ("<ConstraintType>4</ConstraintType><ConstraintDate>0001-01-01T00:00:00</ConstraintDate>",
         "ConstraintDate"),
        ("<ConstraintType>5</ConstraintType>", "ConstraintDate"),
        ("<ConstraintType>9</ConstraintType>", "ConstraintType"),
        ("<ConstraintType>soon</ConstraintType>", "ConstraintType"),
        ("<PercentComplete>140</PercentComplete>", "PercentComplete"),
        ("<PercentComplete>1e999</PercentComplete>", "PercentComplete"),
        ("<Milestone>maybe</Milestone>", "Milestone"),
        ("<OutlineLevel>x</OutlineLevel>", "OutlineLevel"),
    ],
)  # fmt: skip
def test_that_a_value_that_cant_be_names_the_task_and_the_field(plan, more, field):
    row = task(12, "Odd", more=more)
    if field == "OutlineLevel":
        row = row.replace("<OutlineLevel>1</OutlineLevel>", "")
    said = complaints(plan, project([task(1), row]))
    assert f"Task UID 12 “Odd”, {field}" in said


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        ("P3Y", "years or months"),
        ("P2M", "years or months"),
        ("PT999999999H0M0S", "twenty years"),
        ("PT999999999999999999999999999H", "twenty years"),
        ("-PT8H0M0S", "negative"),
        ("8h", "not a duration"),
        ("PT", "not a duration"),
    ],
)
def test_that_a_duration_that_cant_be_names_the_task(plan, duration, words):
    row = task(5, "Long", hours=None, more=f"<Duration>{duration}</Duration>")
    said = complaints(plan, project([row]))
    assert "Task UID 5 “Long”, Duration" in said
    assert words in said


def test_that_a_task_that_waits_for_itself_is_named(plan):
    said = complaints(plan, project([task(3, "Loop", links=[(3, 1, 0, 7)])]))
    assert "Task UID 3 “Loop”, PredecessorUID" in said
    assert "waits for itself" in said


def test_that_a_circle_is_told_with_its_tasks(plan):
    said = complaints(plan, project([
        task(1, "Hen", links=[(2, 1, 0, 7)]), task(2, "Egg", links=[(1, 1, 0, 7)]),
    ]))  # fmt: skip
    assert "UID 1 Hen" in said
    assert "UID 2 Egg" in said
    assert "circle" in said


def test_that_a_summary_that_waits_for_what_is_under_it_is_told(plan):
    said = complaints(plan, project([
        task(1, "Phase", links=[(2, 1, 0, 7)]), task(2, "Part", level=2),
    ]))  # fmt: skip
    assert "Task UID 1 “Phase”, PredecessorUID: “2”: A summary and an activity" in said


@pytest.mark.parametrize(
    ("link", "field"),
    [((99, 1, 0, 7), "PredecessorUID"), ((1, 8, 0, 7), "Type"), ((1, 1, 10**12, 7), "LinkLag"),
     ((1, 1, "x", 7), "LinkLag"), ((1, 1, 0, "x"), "LagFormat")],
)  # fmt: skip
def test_that_a_link_that_cant_be_names_the_task_that_waits(plan, link, field):
    said = complaints(plan, project([task(1), task(2, "Wait", links=[link])]))
    assert f"Task UID 2 “Wait”, {field}" in said


def test_that_uids_that_are_missing_or_doubled_are_told(plan):
    said = complaints(plan, project([task(4, "One"), task(4, "Two"), task("", "Three")]))
    assert "Another task has the same UID" in said
    assert "has no UID" in said


def test_that_a_calendar_without_working_time_is_named(plan):
    said = complaints(plan, project([task(1)], calendar(name="Never", days=weekdays(working=()))))
    assert "Calendar UID 1 “Never”" in said
    assert "no working time" in said


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ([("soon", "later")], "no working time"),
        ([("08:00:00", "08:00:00")], "no working time"),
        ([("25:00:00", "26:00:00")], "no working time"),
        ([("08:00:00", "12:00:00"), ("11:00:00", "17:00:00")], "overlap"),
    ],
)
def test_that_hours_that_cant_be_name_the_calendar(plan, times, words):
    inside = "".join(
        f"<WorkingTime><FromTime>{a}</FromTime><ToTime>{b}</ToTime></WorkingTime>" for a, b in times
    )
    days = weekdays(hours=f"<WorkingTimes>{inside}</WorkingTimes>")
    said = complaints(plan, project([task(1)], calendar(name="Odd", days=days)))
    assert "Calendar UID 1 “Odd”" in said
    assert words in said


def test_that_calendars_that_build_on_each_other_in_a_circle_are_told(plan):
    both = calendar(1, "A", "", base="2") + calendar(2, "B", "", base="1")
    assert "based on itself" in complaints(plan, project([task(1)], both))


def test_that_an_exception_without_end_or_upside_down_names_the_calendar(plan):
    for period in (
        "<TimePeriod><FromDate>2026-01-09T00:00:00</FromDate></TimePeriod>",
        ("<TimePeriod><FromDate>2026-01-09T00:00:00</FromDate>"
        "<ToDate>2026-01-01T00:00:00</ToDate></TimePeriod>"), "",
    ):  # fmt: skip
        more = f"<Exceptions><Exception>{period}<Name>Fair</Name></Exception></Exceptions>"
        said = complaints(plan, project([task(1)], calendar(more=more)))
        assert "Calendar UID 1 “Standard”" in said
        assert "Fair" in said


@pytest.mark.parametrize(
    "more", ["<StartDate>0001-01-01T00:00:00</StartDate>", "<MinutesPerDay>0</MinutesPerDay>",
             "<MinutesPerDay>1500</MinutesPerDay>"],
)  # fmt: skip
def test_that_a_project_field_that_cant_be_is_named(plan, more):
    assert "Project, " in complaints(plan, project([task(1)], more=more))


def test_that_a_project_without_tasks_is_told(plan):
    assert "no task" in complaints(plan, project([]))


def test_that_markup_and_formulas_in_names_stay_text(plan):
    preview = plan_project_import(
        plan, written(plan, project([task(1, "=cmd|'/c calc'!A1 &lt;img src=x&gt;")]))
    )
    apply_project_import(plan, preview)
    (made,) = plan.rows(Activity)
    assert made.name == "=cmd|'/c calc'!A1 <img src=x>"


def test_that_long_names_are_told_by_their_task(plan):
    said = complaints(plan, project([task(8, "x" * 600)]))
    assert "Task UID 8" in said
    assert "500" in said
