"""What ends at midnight is shown with the day that is over, and is read back as the same moment."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from PySide6.QtCore import QLocale

from relplanner import Absence, Activity, Link, Person, Plan, Release
from relplanner.environments.tables import ChangeFreeze
from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.editing import set_texts
from relplanner.registers.formats import ISO_FORMATS
from relplanner.releases.explaining import explain
from relplanner.sentences import Narrator
from ui.explained import chain_texts
from ui.formats import LocaleFormats
from ui.timeline.dates import day_text, span_texts

ACTIVITIES = REGISTERS["activities"]


@pytest.fixture
def plan(tmp_path):
    """Two days by the clock from midnight to midnight, and a milestone right after them."""
    with Plan.create(tmp_path / "p.relplan", zone="Asia/Kolkata") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-01T18:30Z")).id
            soak = tx.insert(
                Activity(name="Soak", release_id=home, duration_min=2880, duration_unit="ed")
            )
            done = tx.insert(
                Activity(name="Done", release_id=home, duration_min=0, duration_unit="ed")
            )
            tx.insert(Link(predecessor_id=soak.id, successor_id=done.id))
        yield plan


def cells(plan, code, *keys):
    listing = list_rows(ACTIVITIES, plan.snapshot(), formats=LocaleFormats())
    row = listing.row_of(plan.find(code).id)
    return [listing.text(row, ACTIVITIES.index_of(key)) for key in keys]


def test_that_a_finish_at_midnight_is_the_end_of_the_day_before(plan):
    keys = "start", "finish", "late_finish"
    assert cells(plan, "A-1", *keys) == [
        "02/03/2026 00:00", "03/03/2026 24:00", "03/03/2026 24:00",
    ]  # fmt: skip


def test_that_a_milestone_at_midnight_is_one_moment(plan):
    assert cells(plan, "A-2", "start", "finish") == ["04/03/2026 00:00"] * 2
    midnight = int(dt.datetime(2026, 3, 3, 18, 30, tzinfo=dt.UTC).timestamp()) // 60
    assert span_texts(midnight, midnight, "Asia/Kolkata") == ("Wed 04/03/2026 00:00",) * 2
    assert day_text(midnight, "Asia/Kolkata", is_end=True) == "03/03/2026"


def test_that_sentences_say_it_as_the_table_does(plan):
    [first, *_] = chain_texts(explain(plan.snapshot(), plan.find("A-2").id))
    assert first == ("A-2 Done starts 04/03/2026 00:00 because A-1 Soak finishes 03/03/2026 24:00.")


@pytest.mark.parametrize("form", ["03/03/2026 24:00", "04/03/2026 00:00"])
def test_that_both_forms_of_a_finish_are_read_as_the_same_moment(plan, form):
    one = plan.find("A-1")
    texts = [(one.id, "start", "02/03/2026 00:00"), (one.id, "finish", form)]
    with plan.change("Type") as tx:
        set_texts(tx, plan.snapshot(), ACTIVITIES, texts, formats=LocaleFormats())
    assert plan.find("A-1").duration_min == 2880
    assert cells(plan, "A-1", "finish") == ["03/03/2026 24:00"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en_GB", "31/12/2026 24:00"), ("de_DE", "31.12.2026 24:00"), ("en_US", "12/31/2026 24:00")],
)
def test_that_the_end_of_a_year_is_written_and_read_in_every_locale(locale, text):
    formats, midnight = LocaleFormats(QLocale(locale)), dt.datetime(2027, 1, 1)  # noqa: DTZ001 - as typed
    assert formats.instant(midnight, is_end=True) == text
    assert formats.parse_instant(text) == midnight
    assert formats.parse_instant(formats.instant(midnight)) == midnight


@pytest.mark.parametrize("text", ["31/12/2026 24:01", "31/12/2026 25:00"])
def test_that_no_other_time_is_beyond_the_end_of_a_day(text):
    with pytest.raises(ValueError, match=r"24|25|hour|minute"):
        LocaleFormats(QLocale("en_GB")).parse_instant(text)


@pytest.mark.parametrize("time", ["24:00", "24.00", "24h00", "24:00:00"])
def test_that_the_end_of_a_day_is_read_as_every_other_time_is(time):
    formats = LocaleFormats(QLocale("en_GB"))
    assert formats.parse_instant(f"31/12/2026 {time}") == dt.datetime(2027, 1, 1)  # noqa: DTZ001 - as typed


@pytest.mark.parametrize("formats", [LocaleFormats(QLocale("en_GB")), ISO_FORMATS])
def test_that_the_end_of_the_last_of_all_days_is_refused_as_what_is_no_date(formats):
    with pytest.raises(ValueError, match="last of all days"):
        formats.parse_instant("9999-12-31 24:00")


def test_that_the_end_of_a_day_that_is_put_where_days_are_is_that_day(plan):
    with plan.change("Away") as tx:
        person = tx.insert(Person(name="Nia"))
        one = tx.insert(Absence(person_id=person.id, first_day="2026-03-01", last_day="2026-03-01"))
    for typed, day in (("03/03/2026 24:00", "2026-03-03"), ("04/03/2026 00:00", "2026-03-04")):
        with plan.change("Paste") as tx:
            texts = [(one.id, "last_day", typed)]
            set_texts(tx, plan.snapshot(), REGISTERS["absences"], texts, formats=LocaleFormats())
        assert plan.rows(Absence)[0].last_day.isoformat() == day


def test_that_a_second_midnight_of_a_day_ends_no_day():
    """In Havana the clocks go back at 01:00, an hour into the day."""
    havana = zoneinfo.ZoneInfo("America/Havana")
    first, second = (
        dt.datetime(2026, 11, 1, hour, tzinfo=dt.UTC).astimezone(havana) for hour in (4, 5)
    )
    assert (first.hour, second.hour, second - first) == (0, 0, dt.timedelta())
    formats = LocaleFormats(QLocale("en_GB"))
    assert formats.instant(first, is_end=True) == "31/10/2026 24:00"
    assert formats.instant(second, is_end=True) == "01/11/2026 00:00"


@pytest.mark.parametrize("typed", ["07/03/2026 24:00", "07/03/2026", "08/03/2026 01:00"])
def test_that_a_day_ends_also_where_the_next_one_has_no_midnight(tmp_path, typed):
    """In Havana the clocks were put forward at 00:00 on 8 March 2026, which was 05:00 in UTC."""
    with Plan.create(tmp_path / "p.relplan", zone="America/Havana") as plan:
        with plan.change("Fill") as tx:
            one = tx.insert(
                ChangeFreeze(name="F", start_at="2026-03-01T05:00Z", finish_at="2026-03-02T05:00Z")
            )
        with plan.change("Type") as tx:
            texts = [(one.id, "finish_at", typed)]
            set_texts(tx, plan.snapshot(), REGISTERS["freezes"], texts, formats=LocaleFormats())
        assert plan.rows(ChangeFreeze)[0].finish_at == dt.datetime(2026, 3, 8, 5, tzinfo=dt.UTC)


def test_that_the_journal_says_when_something_was_done_as_the_table_does(plan):
    for code, begin in (("A-1", "2026-03-01T18:30Z"), ("A-2", "2026-03-03T18:30Z")):
        with plan.change("Done") as tx:
            tx.update(
                Activity, plan.find(code).id, percent_complete=100, actual_start_at=begin,
                actual_finish_at="2026-03-03T18:30Z",
            )  # fmt: skip
        [told] = Narrator(plan).sentences(plan.head[0])
        # A milestone is one moment, and ends no day.
        ends = "3 Mar 2026 24:00" if code == "A-1" else "4 Mar 2026 00:00"
        assert f"Actual finish from nothing to {ends}" in told
        shown = {"A-1": "03/03/2026 24:00", "A-2": "04/03/2026 00:00"}[code]
        assert cells(plan, code, "actual_finish_at") == [shown]
