"""Activities under headings, compared with groups that are gathered one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.groupings import GROUPINGS
from relplanner.releases.grouping import grouped_by
from relplanner.releases.tables import STAGES, Activity, Release
from relplanner.sample import create_sample
from relplanner.testing.tables import Person
from relplanner.timeline import TimelineRow, TimelineRows, grouped, timeline_rows


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with create_sample(tmp_path_factory.mktemp("plan") / "p.relplan") as plan:
        with plan.change("Leave open who and when") as tx:
            for code in ("A-9", "A-12", "A-60"):
                tx.update(Activity, plan.find(code).id, owner_id=None, stage=None)
        return plan.snapshot()


@pytest.fixture(scope="module")
def rows(snapshot):
    return timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person))


def title_of(by, snapshot, record):
    people = snapshot.by_id(Person)
    owner = people.get(record.owner_id)
    if by == "release":
        release = snapshot.by_id(Release)[record.release_id]
        return f"{release.code} {release.name}"
    if by == "stage":
        return record.stage or "No stage"
    if by == "owner":
        return owner.name if owner else "No owner"
    return owner.team if owner and owner.team else "No team"


def by_hand(by, snapshot):
    """Titles with the names of their activities: earliest first, then as in the outline."""
    groups = {}
    for release in snapshot.records(Release):
        for record, _ in snapshot.outline(release.id):
            if not snapshot.schedule.of(record.id).is_summary:
                groups.setdefault(title_of(by, snapshot, record), []).append(record.id)
    return {
        title: sorted(ids, key=lambda one: snapshot.schedule.of(one).start)
        for title, ids in groups.items()
    }


@pytest.mark.parametrize("by", GROUPINGS)
def test_that_every_activity_is_under_the_heading_that_counts_it(by, snapshot, rows):
    expected = by_hand(by, snapshot)
    found, heading = {}, None
    for row in grouped_by(by, snapshot, rows):
        if row.depth == 0:
            heading = row
            found[row.name.rpartition(" (")[0]] = []
        else:
            found[heading.name.rpartition(" (")[0]].append(row.id)
            assert heading.start_min <= row.start_min <= row.finish_min <= heading.finish_min
            assert heading.critical or not row.critical
    assert found == expected
    counted = [row.name for row in grouped_by(by, snapshot, rows) if row.depth == 0]
    assert sorted(counted) == sorted(f"{name} ({len(ids)})" for name, ids in expected.items())


def test_that_stages_come_in_their_order_and_teams_by_name_with_none_last(snapshot, rows):
    def titles(by, word=str):
        found = grouped_by(by, snapshot, rows, word)
        return [row.name.rpartition(" (")[0] for row in found if row.depth == 0]

    stages = titles("stage")
    ranks = [(*STAGES, "No stage").index(one) for one in stages]
    assert ranks == sorted(ranks)
    for by, none in (("team", "No team"), ("owner", "No owner")):
        names = [one for one in titles(by) if one != none]
        assert names == sorted(names, key=str.lower)
        assert titles(by) in (names, [*names, none])
    assert titles("stage", str.upper) == [one.upper() for one in stages]
    releases = [f"{one.code} {one.name}" for one in snapshot.records(Release)]
    assert titles("release") == releases


def test_that_a_heading_is_complete_as_its_activities_weighed_by_duration(snapshot, rows):
    records = snapshot.by_id(Activity)
    expected = {}
    for by, ids in by_hand("stage", snapshot).items():
        lengths = [records[one].duration_min for one in ids]
        earned = sum(
            length * records[one].percent_complete for length, one in zip(lengths, ids, strict=True)
        )
        expected[by] = earned // max(1, sum(lengths))
    heads = [row for row in grouped_by("stage", snapshot, rows) if row.depth == 0]
    assert {row.name.rpartition(" (")[0]: row.percent_complete for row in heads} == expected
    assert any(0 < row.percent_complete < 100 for row in heads)


def test_that_no_grouping_leaves_the_rows_as_they_are(snapshot, rows):
    assert grouped_by("", snapshot, rows) is rows


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5), st.booleans())))
def test_that_groups_hold_all_activities_once_and_no_summary(drawn):
    kinds = ["summary" if summary else "activity" for _, _, summary in drawn]
    rows = TimelineRows.of(
        TimelineRow(f"{number}", "", "", 3, kind, start, start + 1, start + 1)
        for number, ((_, start, _), kind) in enumerate(zip(drawn, kinds, strict=True))
    )
    keys, titles = [key for key, _, _ in drawn], {"c": "C", "a": "A", "b": "B"}
    found = grouped(rows, keys, titles, [1] * len(drawn))
    expected = []
    for key in "cab":
        members = sorted(
            (start, number) for number, (one, start, summary) in enumerate(drawn)
            if one == key and not summary
        )  # fmt: skip
        if members:
            expected += [(key, 0), *((f"{number}", 1) for _, number in members)]
    assert list(zip(found.id, found.depth, strict=True)) == expected
