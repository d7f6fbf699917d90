"""Timelines on paper under the headings of their groups."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from relplanner import Plan, Release
from relplanner.charts import style
from relplanner.charts.timeline_chart import draw_timeline, timeline_paper
from relplanner.errors import InvalidInputError
from relplanner.groupings import GROUPINGS
from relplanner.page_setup import PageSetup
from relplanner.releases.grouping import grouped_by
from relplanner.testing.tables import Person
from relplanner.timeline import timeline_rows
from tests.charts.chartplan import make_plan
from tests.charts.pdffiles import pdf_pages

NOW = dt.datetime(2026, 9, 30, 10, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with make_plan(tmp_path_factory.mktemp("plan") / "p.relplan") as plan:
        return plan.snapshot()


@pytest.mark.parametrize("by", GROUPINGS)
def test_that_headings_of_groups_are_printed_and_repeated_where_they_go_on(snapshot, tmp_path, by):
    setup = PageSetup("A4", group_by=by)
    draw_timeline(snapshot, tmp_path / "t.pdf", setup=setup, now=NOW)
    expected, group = {}, ""
    rows = timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person))
    for row in grouped_by(by, snapshot, rows, lambda word: word[:1].upper() + word[1:]):
        group = row.name if row.depth == 0 else group
        if row.depth:
            expected[row.code] = group
    found, pages = {}, pdf_pages(tmp_path / "t.pdf")
    assert len(pages) > 1
    heading = ""
    for number, page in enumerate(pages):
        assert f"grouped by {by}" in page
        lines = [line.strip() for line in page.splitlines()]
        above = [line for line in lines if line.startswith("… ")]
        if number and above:
            # The heading on a page that goes on with a group is that of the page before.
            assert above[0].startswith(f"… {heading}")
        for line in lines:
            title = next((one for one in set(expected.values()) if line.startswith(one)), "")
            heading = title or heading
            if code := re.match(r"(A-\d+) ", line):
                found[code[1]] = heading
    assert found == expected
    assert any(re.search(r"^ *… ", page, re.MULTILINE) for page in pages)


def test_that_a_picture_under_headings_says_group_in_its_legend(snapshot):
    with style.drawing():
        paper = timeline_paper(snapshot, PageSetup(group_by="owner"), now=NOW, paged=False)
        texts = {one.text for one in paper.drawn(0).texts}
    assert "group" in texts
    assert not {"release", "summary"} & texts
    assert any(one.startswith("Ana Ruiz Calderón (") for one in texts)


def test_that_groups_of_no_activity_are_refused(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Begin") as tx:
            tx.insert(Release(name="Empty", start_at="2026-03-02T08:00Z"))
        with pytest.raises(InvalidInputError, match="no activity to group"):
            draw_timeline(plan.snapshot(), tmp_path / "t.pdf", setup=PageSetup(group_by="team"))
