"""The timeline as a file: pages and words by poppler, places of bars by their pixels."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from relplanner import Activity, Link, Plan, Release
from relplanner.calendars import parse_instant
from relplanner.charts import style
from relplanner.charts.furniture import MARGIN_PT, TITLE_PT
from relplanner.charts.timeline_chart import draw_timeline, timeline_paper
from relplanner.charts.timeline_columns import date_text, headings_above
from relplanner.charts.timeline_layout import ROW_PT, row_chunks
from relplanner.charts.timeline_paint import HEADER_LINE_PT
from relplanner.environments.tables import ChangeFreeze
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.page_setup import PageSetup
from relplanner.plan.tables import CalendarException, PlanInfo
from relplanner.progress import Cancelled
from relplanner.timeline import timeline_rows
from relplanner.timeline.rows import ACTIVITY, RELEASE, SUMMARY
from relplanner.timeline.words import float_text
from tests.charts.chartplan import make_plan
from tests.charts.pdffiles import pdf_pages

NOW = dt.datetime(2026, 9, 30, 10, tzinfo=dt.UTC)
HOSTILE = [
    "a $x_{$ b",
    r"\frac{1}{",
    "<b>&amp;</b>]]>",
    "-- > <!--",
    "日本 ✓ \u202eevil",
    "x" * 500,
]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with make_plan(tmp_path_factory.mktemp("plan") / "p.relplan") as plan:
        return plan.snapshot()


def pixels(path):
    return np.asarray(Image.open(path).convert("RGB")).astype(int)


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def test_that_every_row_is_on_exactly_one_page_and_headings_on_all(snapshot, tmp_path):
    count = draw_timeline(snapshot, tmp_path / "t.pdf", now=NOW)
    pages = pdf_pages(tmp_path / "t.pdf")
    assert len(pages) == count == 2
    words = re.compile(r"^ *(A-\d+|R-\d) ", re.MULTILINE)
    found = [code for page in pages for code in words.findall(page)]
    expected = [one.code for one, _ in snapshot.outline()]
    assert [code for code in found if code.startswith("A")] == expected
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of 2" in page
        assert "Payments and mobile, autumn 2026" in page
        assert snapshot.head_hash[:12] in page
        assert "30 Aug 2026 to 23 Dec 2026 (Europe/Berlin)" in page
        for heading in ("Code", "Name", "Start", "Finish", "Total float", "September 2026"):
            assert heading in page
        assert "critical (thick lower edge)" in page
    assert "… R-2 Mobile app 8.0 › A-44 Building" in pages[1]


def test_that_dates_and_float_stand_beside_the_names(snapshot, tmp_path):
    draw_timeline(snapshot, tmp_path / "t.pdf", now=NOW)
    page = pdf_pages(tmp_path / "t.pdf")[0]
    [line] = [line for line in page.splitlines() if "Feature toggles reviewed" in line]
    assert re.search(r"A-13 +Feature toggles reviewed +22 Sep 2026 +22 Sep 2026 +10 d", line)


def test_that_time_can_be_spread_over_pages(snapshot, tmp_path):
    count = draw_timeline(
        snapshot, tmp_path / "t.pdf", setup=PageSetup("a4", pages_wide=2), now=NOW
    )
    pages = pdf_pages(tmp_path / "t.pdf")
    assert count == len(pages)
    for left, right in zip(pages[::2], pages[1::2], strict=True):
        codes = re.compile(r"^ *(A-\d+) ", re.MULTILINE)
        assert codes.findall(left) == codes.findall(right)
        assert "September 2026" in left
        assert "September 2026" not in right
        assert "December 2026" in right


def test_that_the_same_plan_gives_the_same_bytes(snapshot, tmp_path):
    only = [snapshot.records(Release)[1].id]
    for ending in (".pdf", ".svg", ".png"):
        for name in ("a", "b"):
            path = tmp_path / f"{name}{ending}"
            draw_timeline(snapshot, path, release_ids=only, now=NOW, dpi=40)
        first, second = ((tmp_path / f"{name}{ending}").read_bytes() for name in ("a", "b"))
        assert first == second, ending


def test_that_bars_are_painted_where_their_dates_are(snapshot, tmp_path):
    setup = PageSetup(first_day=dt.date(2026, 8, 31), last_day=dt.date(2026, 12, 19))
    # Midnight in Berlin, in summer and in winter.
    shown = parse_instant("2026-08-30T22:00Z"), parse_instant("2026-12-19T23:00Z")
    draw_timeline(snapshot, tmp_path / "t.png", setup=setup, dpi=144, now=NOW)
    image = pixels(tmp_path / "t.png")
    rows = timeline_rows(snapshot, snapshot.records(Release))
    height, width, _ = image.shape
    assert width == round(420 / 25.4 * 144)
    # The legend has two lines.
    assert abs(height / 2 - (len(rows) * ROW_PT + 28 + 46 + 30 + 8 + 2 * 13 + 16 + 28)) < 2
    # The line right of the outline is where the time begins.
    top = round(2 * (MARGIN_PT + TITLE_PT + 2 * HEADER_LINE_PT))
    line = image[top + 40 : top + 200 : 7, :1400]
    [left, *_] = np.flatnonzero((np.abs(line - rgb(style.LINE)).max(axis=2) < 40).all(axis=0))
    right = width - 2 * MARGIN_PT
    first, last = shown
    checked = 0
    for place, row in enumerate(rows):
        if row.kind != "activity" or row.finish_min - row.start_min < 3 * 1440:
            continue
        y = top + round((place + 0.5) * 2 * ROW_PT - 5)
        ground = style.CRITICAL if row.critical else style.BAR
        painted = np.flatnonzero(np.abs(image[y, left + 2 :] - rgb(ground)).max(axis=1) < 12)
        x0, x1 = ((at - first) / (last - first) * (right - left) for at in row[5:7])
        assert abs(painted[0] + 2 - x0) <= 3, row.name
        assert abs(painted[-1] + 2 - x1) <= 3, row.name
        checked += 1
    assert checked > 25


def test_that_critical_bars_differ_without_colour(snapshot, tmp_path):
    draw_timeline(snapshot, tmp_path / "t.png", dpi=144, now=NOW)
    image = pixels(tmp_path / "t.png")
    for colour in (style.CRITICAL, style.CRITICAL_DARK, style.BAR):
        assert (image == rgb(colour)).all(axis=2).sum() > 500

    def grey(colour: str) -> float:
        red, green, blue = rgb(colour)
        return 0.299 * red + 0.587 * green + 0.114 * blue

    assert grey(style.BAR) - grey(style.CRITICAL) > 80


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""

    def luminance(colour: str) -> float:
        parts = [part / 255 for part in rgb(colour)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_that_text_has_contrast_and_size():
    grounds = [style.GROUND, style.WEEKEND, style.HOLIDAY, style.FREEZE, style.RELEASE_BAND]
    pairs = [(ink, ground) for ink in (style.INK, style.MUTED) for ground in grounds]
    pairs += [(style.CRITICAL_DARK, ground) for ground in grounds]
    pairs += [(style.ACCENT, style.GROUND), *style.LEVELS.values()]
    pairs += [(style.INK, ground) for ground in (*style.LOADS, style.OVERLOAD)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}
    assert min(style.SMALL_PT, style.TEXT_PT, style.HEADING_PT, style.TITLE_PT) >= 7


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_that_any_text_is_only_text(tmp_path, title, ending):
    with Plan.create(tmp_path / "p.relplan", name=title) as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name=title, start_at="2026-03-02T08:00Z"))
            tx.insert(Activity(name=title, release_id=release.id, duration_min=960))
        path = tmp_path / f"t{ending}"
        draw_timeline(plan.snapshot(), path, now=NOW, dpi=72, label_kind="name")
    if ending == ".svg":
        from defusedxml.ElementTree import parse

        assert parse(path).getroot().tag.endswith("svg")
    if ending == ".pdf" and title.isascii() and len(title) < 100:
        assert pdf_pages(path)[0].count(title) >= 4


def test_that_a_bare_release_can_be_drawn(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            tx.insert(Release(name="Only", start_at="2026-03-02T08:00Z"))
        assert draw_timeline(plan.snapshot(), tmp_path / "t.pdf") == 1
    assert "Only" in pdf_pages(tmp_path / "t.pdf")[0]


def test_that_what_cannot_be_drawn_is_said_and_leaves_nothing(snapshot, tmp_path):
    cases = [
        ("t.docx", {}, "can't be written as"),
        ("t.pdf", {"setup": PageSetup("A9")}, "no page size"),
        ("t.pdf", {"release_ids": ["no such id"]}, "no release to draw"),
        ("t.pdf", {"setup": PageSetup(pages_wide=0)}, "can't be 0 pages wide"),
        ("t.png", {"dpi": 100_000}, "not possible"),
        ("no such folder/t.png", {}, "doesn't exist"),
    ]
    for name, arguments, words in cases:
        with pytest.raises(PlannerError, match=words):
            draw_timeline(snapshot, tmp_path / name, **arguments)
    with Plan.create(tmp_path / "p.relplan") as plan:
        empty = plan.snapshot()
    with pytest.raises(InvalidInputError, match="no release to draw"):
        draw_timeline(empty, tmp_path / "t.pdf")
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".relplan"] == []


class Stopping:
    """A progress that cancels after some steps."""

    def __init__(self, after: int) -> None:
        self.steps: list[tuple[int, int]] = []
        self.after = after

    def step(self, done: int, total: int, what: str) -> None:
        assert what
        self.steps.append((done, total))
        if len(self.steps) > self.after:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_that_cancelling_leaves_the_old_file(snapshot, tmp_path, after):
    path = tmp_path / "t.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        draw_timeline(snapshot, path, progress=Stopping(after))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_that_progress_goes_from_nothing_to_all(snapshot, tmp_path):
    progress = Stopping(99)
    draw_timeline(snapshot, tmp_path / "t.pdf", setup=PageSetup("A4"), progress=progress)
    shares = [done / total for done, total in progress.steps]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)


def test_that_charts_can_be_drawn_from_several_threads(snapshot, tmp_path):
    failures = []

    def draw(number: int) -> None:
        try:
            draw_timeline(snapshot, tmp_path / f"{number}.png", dpi=40, now=NOW)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=draw, args=(number,)) for number in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failures == []
    assert len({(tmp_path / f"{number}.png").read_bytes() for number in range(3)}) == 1


def test_that_a_plan_of_thousands_fits_one_picture_and_names_its_releases(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add", kind="import") as tx:
            for number in range(3):
                release = tx.insert(Release(name=f"Release {number}", start_at="2026-03-02T08:00Z"))
                last = None
                for step in range(400):
                    one = tx.insert(
                        Activity(name=f"Step {step}", release_id=release.id, duration_min=480)
                    )
                    if last and step % 20:
                        tx.insert(Link(predecessor_id=last, successor_id=one.id))
                    last = one.id
        draw_timeline(plan.snapshot(), tmp_path / "t.png", dpi=60)
    image = pixels(tmp_path / "t.png")
    assert image.shape[0] < 7500 * 60 / 72
    bars = (np.abs(image - rgb(style.CRITICAL)).max(axis=2) < 60).sum()
    assert bars > 1000


def test_that_pages_never_end_in_a_heading():
    kinds = [
        RELEASE,
        SUMMARY,
        *[ACTIVITY] * 3,
        SUMMARY,
        *[ACTIVITY] * 2,
        RELEASE,
        SUMMARY,
        ACTIVITY,
    ]
    for capacity in range(1, 13):
        chunks = row_chunks(kinds, capacity)
        assert [row for first, last in chunks for row in range(first, last)] == list(range(11))
        assert all(0 < last - first <= capacity for first, last in chunks)
        if capacity >= 3:
            assert all(kinds[last - 1] == ACTIVITY for _, last in chunks)
    assert row_chunks([SUMMARY] * 5, 2) == [(0, 2), (2, 4), (4, 5)]


def test_that_a_page_repeats_what_its_first_row_belongs_to(snapshot):
    rows = timeline_rows(snapshot, snapshot.records(Release))
    place = next(
        n for n, row in enumerate(rows) if row.name == "Offline mode: queue and conflict screens"
    )
    assert headings_above(rows, place) == ["R-2 Mobile app 8.0", "A-44 Building"]
    assert headings_above(rows, 0) == []


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 d"), (480, "1 d"), (720, "1.5 d"), (-960, "−2 d"), (240, "4 h"), (20, "20 min")],
)
def test_that_float_reads_in_days(minutes, text):
    assert float_text(minutes, 480) == text


def test_that_an_end_at_midnight_belongs_to_the_day_before():
    midnight = parse_instant("2026-03-03T23:00Z")
    assert date_text(midnight, "Europe/Berlin") == "4 Mar 2026"
    assert date_text(midnight, "Europe/Berlin", is_end=True) == "3 Mar 2026"


def test_that_change_freezes_suspended_work_and_the_status_date_are_painted_and_explained(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        calendar_id = plan.rows(PlanInfo)[0].calendar_id
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            release_id = tx.insert(Release(name="R", start_at=at)).id
            tx.insert(Activity(
                name="Split", release_id=release_id, duration_min=20 * 480, percent_complete=20,
                actual_start_at=at, suspended_at=at + dt.timedelta(days=4),
                resumes_at=at + dt.timedelta(days=20),
            ))  # fmt: skip
            # Its row has room for the name of the freeze.
            tx.insert(Activity(name="Short", release_id=release_id, duration_min=480))
            tx.insert(ChangeFreeze(
                name="Quarter end", start_at="2026-09-11T00:00Z", finish_at="2026-09-17T00:00Z"
            ))  # fmt: skip
            tx.insert(ChangeFreeze(
                name="Next year", start_at="2027-09-12T00:00Z", finish_at="2027-09-17T00:00Z",
                kind="soft",
            ))  # fmt: skip
            tx.insert(CalendarException(
                calendar_id=calendar_id, name="Day of the company", kind="nonworking",
                first_day=dt.date(2026, 9, 10), last_day=dt.date(2026, 9, 10),
            ))  # fmt: skip
            tx.update(PlanInfo, plan.rows(PlanInfo)[0].id, status_at=at + dt.timedelta(days=5))
        snapshot = plan.snapshot()
    draw_timeline(snapshot, tmp_path / "t.pdf", now=NOW)
    [words] = pdf_pages(tmp_path / "t.pdf")
    signs = ("interrupted", "status date", "holiday", "change freeze, no deployment (hatched)")
    for sign in signs:
        assert sign in words
    assert "CF-1 Quarter end" in words
    for elsewhere in ("Next year", "needs approval", "Day of the company"):
        assert elsewhere not in words
    setup = PageSetup(first_day=dt.date(2026, 8, 31), last_day=dt.date(2026, 10, 19))
    draw_timeline(snapshot, tmp_path / "t.png", setup=setup, dpi=144, now=NOW)
    image = pixels(tmp_path / "t.png")
    top = round(2 * (MARGIN_PT + TITLE_PT + 2 * HEADER_LINE_PT))
    line = image[top + 4 : top + 50 : 7, :1400]
    [left, *_] = np.flatnonzero((np.abs(line - rgb(style.LINE)).max(axis=2) < 40).all(axis=0))
    day = (image.shape[1] - 2 * MARGIN_PT - left) / 50
    # Along the upper part of the bar in the second row: two bars, and a freeze between them.
    row = image[top + round(1.5 * 2 * ROW_PT - 5), left + 2 :]
    bar = np.flatnonzero(np.abs(row - rgb(style.BAR)).max(axis=1) < 12) / day
    critical = np.flatnonzero(np.abs(row - rgb(style.CRITICAL)).max(axis=1) < 12) / day
    painted = np.union1d(bar, critical)
    begins = 1 + 9 / 24  # the picture begins at midnight, a day before the work does
    assert painted.min() == pytest.approx(begins, abs=0.2)
    resting = painted[(painted > begins + 4.2) & (painted < begins + 19.8)]
    assert not len(resting)
    assert (painted > begins + 20).any()
    frozen = np.flatnonzero(np.abs(row - rgb(style.FREEZE)).max(axis=1) < 6) / day
    assert frozen.min() == pytest.approx(begins + 10 - 9 / 24, abs=0.3)
    assert frozen.max() == pytest.approx(begins + 16 - 9 / 24, abs=0.3)
    # The weekend is seen inside of it.
    assert not ((frozen > begins + 11.1 - 9 / 24) & (frozen < begins + 12.9 - 9 / 24)).any()


def test_that_settings_lying_about_have_no_effect(tmp_path, project_root):
    """A matplotlibrc beside the plan must not change the chart, nor start a typesetter."""
    (tmp_path / "matplotlibrc").write_text("text.usetex: True\nsavefig.bbox: tight\n")
    code = (
        "import sys, matplotlib\n"
        "from pathlib import Path\n"
        "from relplanner.sample import create_sample\n"
        "from relplanner.charts import draw_timeline\n"
        "plan = create_sample(Path('s.relplan'))\n"
        "draw_timeline(plan.snapshot(), 't.png', dpi=50)\n"
        "plan.close()\n"
        "print(matplotlib.matplotlib_fname())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(project_root)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "matplotlibrc"
    assert abs(pixels(tmp_path / "t.png").shape[1] - 420 / 25.4 * 50) < 2


def test_that_the_cache_goes_to_the_users_cache_folder(tmp_path, project_root):
    code = (
        "from relplanner.charts import style\n"
        "with style.drawing():\n"
        "    import matplotlib\n"
        "    print(matplotlib.get_configdir())"
    )
    environment = {k: v for k, v in os.environ.items() if k != "MPLCONFIGDIR"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project_root, capture_output=True, text=True, check=True,
        env=environment | {"XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.stdout.strip().endswith(str(Path("relplanner", "matplotlib")))


@pytest.mark.parametrize(("kind", "rises"), [("hard", True), ("soft", False)])
def test_that_hard_and_soft_freezes_are_hatched_in_two_directions(tmp_path, kind, rises):
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 9, 1, 9, tzinfo=dt.UTC)
            release_id = tx.insert(Release(name="R", start_at=at)).id
            tx.insert(Activity(name="Long", release_id=release_id, duration_min=20 * 480))
            tx.insert(ChangeFreeze(
                name="F", kind=kind, start_at="2026-09-14T00:00Z", finish_at="2026-09-19T00:00Z"
            ))  # fmt: skip
        snapshot = plan.snapshot()
    with style.drawing():
        paper = timeline_paper(snapshot, PageSetup(), now=NOW)
        sheet = paper.drawn(0)
    [hatch, *_] = [one for one in sheet.shapes if one.edge == style.FREEZE_LINE and not one.closed]
    (x0, y0), (x1, y1) = hatch.points[len(hatch.points) // 2]
    assert x0 < x1
    assert (y0 > y1) == rises  # down the page is more
