"""What a table shows: order, filter, outline, pick lists."""

from __future__ import annotations

import datetime as dt
import gc
import itertools
import weakref
import zoneinfo

import pytest

from relplanner import Activity, Link, Plan, Release
from relplanner.errors import InvalidInputError
from relplanner.folding import fold
from relplanner.registers import ISO_FORMATS, REGISTERS, choices_of, list_rows
from relplanner.registers.source import natural
from relplanner.releases.grouping import grouped_by
from relplanner.risks.tables import Risk
from relplanner.testing.tables import Person
from relplanner.timeline import has_parts, timeline_rows

ACTIVITIES, RISKS, PEOPLE = (REGISTERS[key] for key in ("activities", "risks", "people"))


@pytest.fixture
def small(tmp_path):
    """A release with a summary of two activities, one activity behind it, and a second release."""
    with Plan.create(tmp_path / "small.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Fill") as tx:
            first = tx.insert(Release(name="First", start_at="2026-03-02T08:00Z"))
            second = tx.insert(Release(name="Second", start_at="2026-04-01T07:00Z"))
            build = tx.insert(Activity(name="Build", release_id=first.id))
            one, two = (
                tx.insert(
                    Activity(
                        name=name, release_id=first.id, parent_id=build.id, duration_min=minutes
                    )
                )
                for name, minutes in (("Part 10", 480), ("Part 9", 960))
            )
            test = tx.insert(Activity(name="Test", release_id=first.id, duration_min=480))
            tx.insert(Activity(name="Other", release_id=second.id, duration_min=60))
            tx.insert(Link(predecessor_id=one.id, successor_id=test.id))
            tx.insert(Link(predecessor_id=two.id, successor_id=test.id, kind="FF", lag_min=480))
        yield plan


def names(listing):
    place = listing.register.index_of("name")
    return [listing.text(row, place) for row in range(len(listing))]


def column(listing, key):
    place = listing.register.index_of(key)
    return [listing.text(row, place) for row in range(len(listing))]


def test_that_activities_are_listed_as_an_outline(small):
    listing = list_rows(ACTIVITIES, small.snapshot())
    assert names(listing) == ["Build", "Part 10", "Part 9", "Test", "Other"]
    assert listing.depth == (0, 1, 1, 0, 0)
    assert listing.has_children == (True, False, False, False, False)
    assert [listing.row_of(row_id) for row_id in listing.ids] == [0, 1, 2, 3, 4]
    assert listing.row_of("nothing") is None


def test_that_a_parent_narrows_the_list(small):
    snapshot = small.snapshot()
    second = snapshot.records(Release)[1].id
    assert names(list_rows(ACTIVITIES, snapshot, parent_id=second)) == ["Other"]


def test_that_collapsed_summaries_hide_their_rows_and_still_have_them(small):
    snapshot = small.snapshot()
    build = list_rows(ACTIVITIES, snapshot).ids[0]
    listing = list_rows(ACTIVITIES, snapshot, collapsed=frozenset({build}))
    assert names(listing) == ["Build", "Test", "Other"]
    assert listing.has_children[0]


def test_that_an_outline_is_sorted_within_each_summary(small):
    snapshot = small.snapshot()
    up = list_rows(ACTIVITIES, snapshot, order=("name", False))
    assert names(up) == ["Build", "Part 9", "Part 10", "Other", "Test"]
    down = list_rows(ACTIVITIES, snapshot, order=("name", True))
    assert names(down) == ["Test", "Other", "Build", "Part 10", "Part 9"]


def test_that_finding_lists_the_summaries_above_too_and_folds_nothing(small):
    snapshot = small.snapshot()
    build = list_rows(ACTIVITIES, snapshot).ids[0]
    listing = list_rows(ACTIVITIES, snapshot, find="10 pArT", collapsed=frozenset({build}))
    assert names(listing) == ["Build", "Part 10"]
    assert listing.depth == (0, 1)


def test_that_every_word_must_be_somewhere_in_the_shown_cells(sample):
    everything = list_rows(RISKS, sample)
    assert list_rows(RISKS, sample, find="   ") == everything
    assert column(list_rows(RISKS, sample, find="RSK-3"), "code") == ["RSK-3"]
    assert len(list_rows(RISKS, sample, find="RSK-3 nothing-like-this")) == 0
    shown = [
        " ".join(everything.text(row, place) for place in RISKS.shown_fields()).lower()
        for row in range(len(everything))
    ]
    wanted = [
        row_id
        for row_id, text in zip(everything.ids, shown, strict=True)
        if "extreme" in text and "mitigate" in text
    ]
    assert 0 < len(wanted) < len(everything)
    assert list(list_rows(RISKS, sample, find="MITIGATE extreme").ids) == wanted


def test_that_words_are_found_in_cells_of_different_fields_without_case_and_accents(plan):
    with plan.change("Add") as tx:
        tx.insert(Person(name="Zoë Müller", role="Straßenbau", team="North"))
    for find in ("zoe müller north", "MULLER strassenbau", "NORTH Zoë"):
        assert column(list_rows(PEOPLE, plan.snapshot(), find=find), "name") == ["Zoë Müller"]


def test_that_only_the_given_fields_are_searched(sample):
    code = PEOPLE.index_of("code")
    assert len(list_rows(PEOPLE, sample, find="Lena")) == 1
    assert len(list_rows(PEOPLE, sample, find="Lena", fields=[code])) == 0


def test_that_numbers_in_codes_and_names_count_as_numbers(small):
    with small.change("Add") as tx:
        for number in range(7):
            tx.insert(Activity(name=f"More {number}", release_id=small.rows(Release)[1].id))
    listing = list_rows(ACTIVITIES, small.snapshot(), order=("code", False))
    top = [code for code, depth in zip(column(listing, "code"), listing.depth, strict=True)
           if depth == 0]  # fmt: skip
    assert top == ["A-1", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "A-10", "A-11", "A-12"]


def test_that_natural_order_takes_any_text():
    texts = ["a10", "a9", "A1", "Äb", "az", "", "7", "٣", "9" * 5000, "x" * 9000]
    assert sorted(texts[:5], key=natural) == ["A1", "a9", "a10", "Äb", "az"]
    assert len(sorted(texts, key=natural)) == len(texts)
    assert fold("Straße ÄÖÜ Ǆ") == "strasse aou dz"


def test_that_a_choice_is_sorted_by_its_meaning(sample):
    levels = column(list_rows(RISKS, sample, order=("level", False)), "level")
    order = ["low", "medium", "high", "extreme"]
    assert levels == sorted(levels, key=order.index)
    assert len(set(levels)) > 2


def test_that_an_unknown_field_to_sort_by_is_named(sample):
    with pytest.raises(InvalidInputError, match="'size'"):
        list_rows(RISKS, sample, order=("size", False))


def test_that_dates_are_in_the_zone_of_the_plan(small):
    listing = list_rows(ACTIVITIES, small.snapshot())
    row = names(listing).index("Part 9")
    start, finish = ACTIVITIES.index_of("start"), ACTIVITIES.index_of("finish")
    # 08:00 UTC is 09:00 in Berlin; two days of 9 to 17.
    assert listing.text(row, start) == "2026-03-02 09:00"
    assert listing.text(row, finish) == "2026-03-03 17:00"
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    assert listing.value(row, start) == dt.datetime(2026, 3, 2, 9, 0, tzinfo=berlin)
    assert listing.value(row, start).utcoffset() == dt.timedelta(hours=1)


def test_that_links_are_one_text_at_both_ends(small):
    listing = list_rows(ACTIVITIES, small.snapshot())
    assert column(listing, "predecessors") == ["", "", "", "A-2, A-3FF+1d", ""]
    assert column(listing, "successors") == ["", "A-4", "A-4FF+1d", "", ""]


def test_that_a_summary_shows_how_long_all_of_it_lasts(small):
    listing = list_rows(ACTIVITIES, small.snapshot())
    assert column(listing, "duration_min") == ["2d", "1d", "2d", "1d", "1h"]


def test_that_how_long_a_summary_lasts_is_told_in_days_not_in_hours(small):
    with small.change("Three minutes more than two days") as tx:
        part = next(one for one in small.rows(Activity) if one.name == "Part 9")
        tx.update(Activity, part.id, duration_min=963)
    listing = list_rows(ACTIVITIES, small.snapshot())
    # What somebody has written stays exact; 963 minutes are 2.00625 days.
    assert column(listing, "duration_min") == ["2.01d", "1d", "16.05h", "1d", "1h"]


def test_that_computed_fields_say_what_the_areas_say(sample):
    listing = list_rows(REGISTERS["releases"], sample)
    for row, row_id in enumerate(listing.ids):
        finishes = [
            sample.schedule.of(one.id).finish
            for one in sample.records(Activity)
            if (one.release_id, one.active) == (row_id, 1) and one.stage != "hypercare"
        ]
        minutes = max(finishes)
        expected = dt.datetime.fromtimestamp(minutes * 60, zoneinfo.ZoneInfo(sample.zone))
        assert listing.value(row, REGISTERS["releases"].index_of("go_live")) == expected
    for row in range(len(risks := list_rows(RISKS, sample))):
        record = risks.record(row)
        assert risks.value(row, RISKS.index_of("score")) == record.likelihood * record.impact


def test_that_rollback_steps_say_when_each_begins_counted_from_the_decision(sample):
    steps = REGISTERS["rollback_steps"]
    plans = list_rows(REGISTERS["rollback_plans"], sample)
    for row, plan_id in enumerate(plans.ids):
        listing = list_rows(steps, sample, parent_id=plan_id)
        elapsed = 0
        for place in range(len(listing)):
            assert listing.value(place, steps.index_of("number")) == place + 1
            assert listing.value(place, steps.index_of("starts_after")) == elapsed
            elapsed += listing.record(place).duration_min
            assert listing.value(place, steps.index_of("done_after")) == elapsed
        assert plans.value(row, REGISTERS["rollback_plans"].index_of("takes")) == elapsed


def test_that_rows_of_all_parents_are_listed_parent_by_parent(sample):
    listing = list_rows(REGISTERS["rollback_steps"], sample)
    parents = [listing.record(row).rollback_plan_id for row in range(len(listing))]
    assert len(set(parents)) == 1 + sum(a != b for a, b in itertools.pairwise(parents))


def test_that_pick_lists_leave_out_who_left_and_what_is_in_other_releases(plan):
    dependencies = REGISTERS["dependencies"]
    first = plan.rows(Release)[0]
    with plan.change("Leave") as tx:
        tx.update(Person, plan.rows(Person, code="P-2")[0].id, active=False)
    snapshot = plan.snapshot()
    owners = choices_of(dependencies, dependencies.field("owner_id"), snapshot, first.id)
    assert owners[:2] == ["P-1 Lena Brandt", "P-3 Felix Baumann"]
    needed_for = dependencies.field("activity_id")
    here = {f"{one.code} {one.name}" for one in plan.rows(Activity, release_id=first.id)}
    assert set(choices_of(dependencies, needed_for, snapshot, first.id)) == here
    assert len(choices_of(dependencies, needed_for, snapshot)) > len(here)


def test_that_texts_are_those_of_the_person_s_formats(sample):
    class Spelled(type(ISO_FORMATS)):
        def day(self, value):
            return f"day {value.day}"

        def instant(self, value):
            return f"{value:%H.%M}"

        def number(self, value):
            return f"#{value}"

        def yes_no(self, value):
            return "oui" if value else "non"

    listing = list_rows(RISKS, sample, formats=Spelled())
    assert set(column(listing, "score")) <= {f"#{number}" for number in range(1, 26)}
    assert all(text.startswith("day ") or not text for text in column(listing, "review_on"))
    activities = list_rows(ACTIVITIES, sample, formats=Spelled())
    assert set(column(activities, "critical")) == {"oui", "non"}
    assert column(activities, "start")[0] == "09.00"
    # Others still have theirs.
    assert column(list_rows(ACTIVITIES, sample), "start")[0] == "2026-09-14 09:00"


def test_that_a_listing_stays_what_it_was_when_the_plan_changes(plan):
    before = list_rows(RISKS, plan.snapshot())
    with plan.change("Rename") as tx:
        tx.update(Risk, before.ids[0], name="Another hazard")
    assert before.text(0, 1) != "Another hazard"
    assert list_rows(RISKS, plan.snapshot()).text(0, 1) == "Another hazard"


def test_that_what_was_listed_is_let_go_with_its_snapshot(plan):
    snapshot = plan.snapshot()
    assert len(list_rows(RISKS, snapshot, find="x", order=("name", True))) >= 0
    seen = weakref.ref(snapshot)
    del snapshot
    gc.collect()
    assert seen() is None


def test_that_a_flat_listing_sorts_all_rows_and_brings_no_summaries_along(small):
    snapshot = small.snapshot()
    assert names(list_rows(ACTIVITIES, snapshot, flat=True)) == names(
        list_rows(ACTIVITIES, snapshot)
    )
    sort = list_rows(ACTIVITIES, snapshot, order=("name", False), flat=True)
    assert names(sort) == ["Build", "Other", "Part 9", "Part 10", "Test"]
    fields = (ACTIVITIES.index_of("name"),)
    found = list_rows(ACTIVITIES, snapshot, find="part 9", flat=True, fields=fields)
    assert names(found) == ["Part 9"]
    assert names(list_rows(ACTIVITIES, snapshot, find="part 9", fields=fields)) == [
        "Build", "Part 9",
    ]  # fmt: skip


def test_that_rows_under_headings_are_listed_as_the_timeline_has_them(small):
    snapshot = small.snapshot()
    listing = list_rows(ACTIVITIES, snapshot, flat=True)
    rows = timeline_rows(snapshot, snapshot.records(Release), ())
    grouped = grouped_by("release", snapshot, rows)
    found = listing.under_headings(grouped, has_parts(grouped.depth))
    releases = [one.code for one in snapshot.records(Release)]
    assert names(found) == [
        f"{releases[0]} First (3)", "Part 10", "Part 9", "Test", f"{releases[1]} Second (1)",
        "Other",
    ]  # fmt: skip
    assert [found.is_heading(row) for row in range(6)] == [True, False, False, False, True, False]
    assert column(found, "start")[0] == min(column(listing, "start")[:4])
    assert column(found, "finish")[0] == max(column(listing, "finish")[:4])
    assert column(found, "duration_min") == ["", "1d", "2d", "1d", "", "1h"]
    place = ACTIVITIES.index_of("name")
    assert [bool(found.why_fixed(row, place)) for row in range(6)] == [
        found.is_heading(row) for row in range(6)
    ]
    assert found.plain.ids == tuple(
        one for row, one in enumerate(found.ids) if not found.is_heading(row)
    )
    assert [found.plain_row(row) for row in range(7)] == [0, 0, 1, 2, 3, 3, 4]
    assert found.plain.plain is found.plain
