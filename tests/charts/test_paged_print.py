"""Timelines over many pages: which days and rows are where, and what stands at the edges."""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
import re
import shutil
import subprocess

import numpy as np
import pytest
from PIL import Image

from relplanner import Activity, Plan, Release
from relplanner.calendars import parse_instant, to_datetime
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import MARGIN_PT
from relplanner.charts.paper import Paper, write_paper
from relplanner.charts.pictures import figure_of
from relplanner.charts.timeline_chart import draw_timeline, timeline_paper
from relplanner.charts.timeline_edges import goes_beyond
from relplanner.charts.timeline_pages import Place
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PAGES_MM, PageSetup
from relplanner.releases.baselines import take
from relplanner.timeline import timeline_rows
from tests.charts.chartplan import make_plan
from tests.charts.pdffiles import contents, pdf_pages, text_places, text_sizes

NOW = dt.datetime(2026, 9, 30, 10, tzinfo=dt.UTC)
AUTUMN = {"first_day": dt.date(2026, 9, 21), "last_day": dt.date(2026, 10, 30)}
CODES = re.compile(r"^ *(A-\d+|R-\d) ", re.MULTILINE)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with make_plan(tmp_path_factory.mktemp("plan") / "p.relplan") as plan:
        return plan.snapshot()


def sheets(snapshot, setup):
    with style.drawing():
        paper = timeline_paper(snapshot, setup, now=NOW)
        return [paper.drawn(number) for number in range(paper.pages)]


@pytest.mark.parametrize("page", [*PAGES_MM, "a3", "LETTER"])
@pytest.mark.parametrize("landscape", [True, False])
def test_that_pages_have_the_size_that_is_asked_for(snapshot, tmp_path, page, landscape):
    only = [snapshot.records(Release)[1].id]
    setup = PageSetup(page, landscape=landscape)
    draw_timeline(snapshot, tmp_path / "t.pdf", setup=setup, release_ids=only, now=NOW)
    long, short = next(mm for name, mm in PAGES_MM.items() if name.lower() == page.lower())
    wanted = (long, short) if landscape else (short, long)
    found = re.findall(rb"/MediaBox \[0 0 (\S+) (\S+)\]", (tmp_path / "t.pdf").read_bytes())
    assert found
    for size in found:
        assert [float(one) / 72 * 25.4 for one in size] == pytest.approx(wanted, abs=0.01)


@pytest.mark.parametrize(
    "setup",
    [
        PageSetup(),
        PageSetup("A4", landscape=False, pages_high=1),
        PageSetup("Letter", pages_wide=3, pages_high=2, **AUTUMN),
    ],
)
def test_that_no_text_is_smaller_than_seven_points_nor_in_the_margin(snapshot, tmp_path, setup):
    count = draw_timeline(snapshot, tmp_path / "t.pdf", setup=setup, now=NOW)
    pages = contents(tmp_path / "t.pdf")
    assert len(pages) == count
    for page in pages:
        assert len(text_sizes(page)) > 100
        assert min(text_sizes(page)) >= 7
        for x, y in text_places(page):
            assert MARGIN_PT <= x <= setup.size[0] - MARGIN_PT
            assert MARGIN_PT <= y <= setup.size[1] - MARGIN_PT


@pytest.mark.parametrize("pages_wide", [1, 2, 3, 7])
def test_that_days_are_shared_out_whole_and_at_one_scale(snapshot, pages_wide):
    found = sheets(snapshot, PageSetup("A4", pages_wide=pages_wide, **AUTUMN))
    beside = found[:pages_wide]
    days = [first_and_last(one) for one in beside]
    assert (days[0][0], days[-1][1]) == (AUTUMN["first_day"], AUTUMN["last_day"])
    for (_, last), (first, _) in itertools.pairwise(days):
        assert first - last == dt.timedelta(days=1)
    counts = [(last - first).days + 1 for first, last in days]
    assert sum(counts) == 40
    assert max(counts) - min(counts) <= 1
    widths = [Told(one).chart_width() for one in beside]
    # The clocks go back on 25 October.
    assert np.ptp(np.divide(widths, counts)) < 0.02 * widths[0] / counts[0]


def first_and_last(sheet) -> list[dt.date]:
    """The days that the line below the title names first."""
    line = Told(sheet).texts_like(" to ")
    found = re.findall(r"(\d+) (\w{3}) (\d{4})", line)[:2]
    return [dt.date(int(year), list(calendar.month_abbr).index(m), int(d)) for d, m, year in found]


class Told:
    """A page, asked."""

    def __init__(self, sheet) -> None:
        self.sheet = sheet

    def texts_like(self, part: str) -> str:
        return next(one.text for one in self.sheet.texts if part in one.text)

    @property
    def clip(self):
        """The rectangle of the chart."""
        return next(one.clip for one in self.sheet.shapes if one.clip is not None)

    def chart_width(self) -> float:
        return self.clip[2] - self.clip[0]

    def arrows(self):
        """Arrows at the edges: (at the left edge, middle, whether it is hollow)."""
        x0, y0, x1, y1 = self.clip
        for shapes in self.sheet.shapes:
            if shapes.closed and shapes.points.shape[1] == 3 and shapes.clip is None:
                for (x, y), *_ in shapes.points.tolist():
                    at_left, at_right = abs(x - x0) <= 1, abs(x - x1) <= 1
                    if (at_left or at_right) and y0 < y < y1:
                        yield at_left, y, shapes.fill == style.GROUND


def test_that_bars_beyond_the_days_have_an_arrow_on_their_side(snapshot):
    rows = timeline_rows(snapshot, snapshot.records(Release))
    [page] = sheets(snapshot, PageSetup("A1", **AUTUMN))
    told = Told(page)
    _, top, _, bottom = told.clip
    height = (bottom - top) / len(rows)
    found = {(left, int((y - top) // height), hollow) for left, y, hollow in told.arrows()}
    expected = set()
    for place, row in enumerate(rows):
        start, finish = (to_datetime(one, "Europe/Berlin") for one in row[5:7])
        began_before = start.date() < AUTUMN["first_day"]
        ends_after = finish.date() > AUTUMN["last_day"]
        ended_before = finish.date() < AUTUMN["first_day"]
        starts_after = start.date() > AUTUMN["last_day"]
        if began_before:
            expected.add((True, place, ended_before))
        if ends_after:
            expected.add((False, place, starts_after))
    assert found == expected
    assert {(left, hollow) for left, _, hollow in expected} == set(
        itertools.product((True, False), repeat=2)
    )
    assert told.texts_like("beyond the page")


def test_that_a_print_of_all_days_has_no_arrows(snapshot):
    for page in sheets(snapshot, PageSetup()):
        assert list(Told(page).arrows()) == []
        assert not any("beyond the page" in one.text for one in page.texts)


def test_that_links_across_pages_stay_inside_of_the_chart(snapshot):
    """Lines of right angles, clipped to the chart; brackets and bars too."""
    checked = 0
    for page in sheets(snapshot, PageSetup("A4", pages_wide=4)):
        clip = Told(page).clip
        assert 0 < clip[0] < clip[2] <= page.width - MARGIN_PT + 0.01
        for one in page.shapes:
            if not one.closed and one.points.shape[1] == 6:
                assert one.clip == clip
                steps = np.abs(np.diff(one.points, axis=1))
                assert np.isfinite(steps).all()
                assert steps.min(axis=2).max() < 1e-6
                checked += len(one.points)
    assert checked > 100


def test_that_each_page_names_the_pages_around_it(snapshot, tmp_path):
    places = [Place(column, 2, line, 4) for line in range(4) for column in range(2)]
    assert [one.number for one in places] == list(range(1, 9))
    assert places[2].words == "Page 3 of 8 (dates 1 of 2, rows 2 of 4)   → 4  ↑ 1  ↓ 5"
    assert places[7].words == "Page 8 of 8 (dates 2 of 2, rows 4 of 4)   ← 7  ↑ 6"
    assert Place(0, 1, 2, 5).words == "Page 3 of 5"
    draw_timeline(snapshot, tmp_path / "t.pdf", setup=PageSetup("A4", pages_wide=2), now=NOW)
    pages = pdf_pages(tmp_path / "t.pdf")
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)} (dates {2 - number % 2} of 2" in page
        assert "Made 30 Sep 2026, 12:00 (Europe/Berlin)" in page
        assert "critical (thick lower edge)" in page
        assert re.search(r"Code +Name +Start +Finish +Total float", page)


def test_that_rows_get_lower_to_fit_on_the_pages_that_are_wanted(snapshot, tmp_path):
    expected = [row.code for row in timeline_rows(snapshot, snapshot.records(Release))]
    for pages_high in (1, 2):
        setup = PageSetup("A4", landscape=False, pages_high=pages_high)
        assert draw_timeline(snapshot, tmp_path / "t.pdf", setup=setup, now=NOW) == pages_high
        found = [code for page in pdf_pages(tmp_path / "t.pdf") for code in CODES.findall(page)]
        assert found == expected


def test_that_too_many_rows_for_the_pages_are_refused_and_what_fits_is_told(snapshot, tmp_path):
    setup = PageSetup("A4", pages_high=1)
    with pytest.raises(InvalidInputError, match="smaller than 7 points") as caught:
        draw_timeline(snapshot, tmp_path / "t.pdf", setup=setup, now=NOW)
    fits = int(re.search(r"Take (\d+) pages high", caught.value.todo).group(1))
    assert draw_timeline(
        snapshot, tmp_path / "t.pdf", setup=PageSetup("A4", pages_high=fits), now=NOW
    ) == fits  # fmt: skip


def test_that_what_cannot_be_printed_is_said(snapshot, tmp_path):
    day = dt.date(2026, 10, 1)
    cases = [
        ({"page": "A9"}, "no page size “A9”.*A4, A3"),
        ({"pages_wide": 51}, "can't be 51 pages wide.*1 to 50"),
        ({"pages_high": 0}, "can't be 0 pages high"),
        (
            {"first_day": day, "last_day": day - dt.timedelta(days=1)},
            "2026-09-30, before it begins",
        ),
        (
            {"pages_wide": 2, "first_day": day, "last_day": day},
            "The days to draw, 1, can't be spread over 2",
        ),
        ({"first_day": dt.date(2030, 1, 1)}, "nothing in the time.*between 31 Aug 2026"),
        ({"last_day": dt.date(2020, 1, 1)}, "nothing in the time"),
        ({"last_day": dt.date(9999, 12, 31)}, "years 1900 to 2999"),
        (
            {"first_day": dt.date(2035, 12, 1), "last_day": dt.date(2035, 12, 31)},
            "nothing in the time",
        ),
        ({"first_day": dt.date(1900, 1, 1)}, "More than 100 years"),
    ]
    for values, words in cases:
        with pytest.raises(InvalidInputError, match=words):
            draw_timeline(snapshot, tmp_path / "t.pdf", setup=PageSetup(**values), now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_that_thousands_of_pages_are_refused(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add", kind="import") as tx:
            release = tx.insert(Release(name="Long", start_at="2026-03-02T08:00Z"))
            for number in range(1300):
                tx.insert(Activity(name=f"Step {number}", release_id=release.id, duration_min=9600))
        setup = PageSetup("A4", pages_wide=50, last_day=dt.date(2026, 6, 1))
        with pytest.raises(InvalidInputError, match=r"would be 2,\d00 pages; at most 2,000"):
            draw_timeline(plan.snapshot(), tmp_path / "t.pdf", setup=setup, now=NOW)


@pytest.mark.parametrize(
    "setup", [PageSetup(), PageSetup("Letter", False, 3, 2, **AUTUMN), PageSetup(pages_high=4)]
)
def test_that_a_setup_comes_back_from_its_values(setup):
    assert PageSetup.of_values(setup.values()) == setup


def test_that_one_day_is_midnight_to_midnight_in_the_zone(snapshot):
    day = dt.date(2026, 10, 25)  # 25 hours long in Berlin
    [page] = sheets(snapshot, PageSetup("A1", first_day=day, last_day=day))
    rows = timeline_rows(snapshot, snapshot.records(Release))
    span = parse_instant("2026-10-24T22:00Z"), parse_instant("2026-10-25T23:00Z")
    before, after = goes_beyond(rows, span)
    left = sum(one for one, _, _ in Told(page).arrows())
    assert left == before.sum()
    assert len(list(Told(page).arrows())) == before.sum() + after.sum()


@pytest.mark.parametrize("setup", [PageSetup("A4"), PageSetup("A4", False, 2, **AUTUMN)])
def test_that_the_pdf_looks_like_the_one_that_matplotlib_makes(snapshot, tmp_path, setup):
    from matplotlib.backends.backend_pdf import PdfPages

    with style.drawing():
        first = sheets(snapshot, setup)[0]
        write_paper(tmp_path / "a.pdf", Paper("", 1, lambda _: first), dpi=1, progress=None)
        with PdfPages(tmp_path / "b.pdf") as pdf:
            pdf.savefig(figure_of(first))
    one, other = (
        np.asarray(raster(tmp_path / name).convert("L").resize((200, 150)), float)
        for name in ("a.pdf", "b.pdf")
    )
    assert one.std() > 10
    difference = np.abs(one - other)
    assert difference.mean() < 1
    assert difference.max() < 60


def raster(path):
    if shutil.which("pdftoppm") is None:
        pytest.skip("needs pdftoppm (Debian: poppler-utils)")
    made = path.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", path, made], check=True)
    return Image.open(path.with_suffix(".png"))


def test_which_writings_need_no_joining_or_turning():
    with style.drawing():
        assert Typeface(["Ågård Привет λόγος ✓ → − …", "e\u0301"]).plain
        for text in ("سلام", "שלום", "x\u0323\u0304"):
            assert not Typeface([text]).plain, text


def test_that_arabic_letters_are_joined_as_matplotlib_does(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="سلام") as plan:
        with plan.change("Add") as tx:
            tx.insert(Release(name="سلام", start_at="2026-03-02T08:00Z"))
        assert draw_timeline(plan.snapshot(), tmp_path / "t.pdf", now=NOW) == 1
    # matplotlib's own way of naming what it has made; its letters are those that join.
    assert b"/XObject" in (tmp_path / "t.pdf").read_bytes()


def test_that_the_dates_of_a_baseline_lie_under_the_bars(tmp_path):
    days = {"first_day": dt.date(2026, 3, 2), "last_day": dt.date(2026, 3, 31)}
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Begin") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            one, two = (
                tx.insert(Activity(name=name, release_id=home, duration_min=length * 480)).id
                for name, length in (("A", 2), ("B", 4))
            )
        take(plan, "Agreed")
        with plan.change("Later") as tx:
            for activity_id in (one, two):
                tx.update(
                    Activity, activity_id, constraint_kind="SNET",
                    constraint_at=dt.datetime(2026, 3, 16, 9, tzinfo=dt.UTC),
                )  # fmt: skip
            tx.insert(Activity(name="New", release_id=home, duration_min=480))
        take(plan, "Second")
        snapshot = plan.snapshot()

    def thin_bars(code):
        [sheet] = sheets(snapshot, PageSetup("A4", baseline=code, **days))
        x0, y0, x1, _ = Told(sheet).clip
        per_min = (x1 - x0) / (30 * 1440)
        begin = parse_instant("2026-03-02T00:00Z")
        found = [
            (shapes.points[:, 0, 0], shapes.points[:, 1, 0], shapes.points[:, 2, 1])
            for shapes in sheet.shapes
            if shapes.closed and (shapes.fill, shapes.edge) == (style.GROUND, style.MUTED)
            and shapes.clip is not None
            and shapes.points.shape[1] == 4
        ]  # fmt: skip
        texts = [one.text for one in sheet.texts]
        bars = [
            (round(begin + (left - x0) / per_min), round(begin + (right - x0) / per_min),
             int((bottom - y0) // 14))
            for lefts, rights, bottoms in found
            for left, right, bottom in zip(lefts, rights, bottoms, strict=True)
        ]  # fmt: skip
        return bars, texts

    bars, texts = thin_bars("BL-1")
    # Two working days and four from Monday 2 March, in the second and third row; "New" has none.
    assert bars == [
        (parse_instant("2026-03-02T09:00Z"), parse_instant(f"2026-03-0{last}T17:00Z"), row)
        for last, row in ((3, 1), (5, 2))
    ]
    assert "baseline" in texts
    assert any(one.endswith("baseline BL-1 Agreed") for one in texts)
    bars, texts = thin_bars("")
    assert bars == []
    assert not any("baseline" in one for one in texts)
    assert len(thin_bars("BL-2")[0]) == 3
    with pytest.raises(InvalidInputError, match="no baseline BL-7"):
        thin_bars("BL-7")
