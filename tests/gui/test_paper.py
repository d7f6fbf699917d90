"""Prints speak the language of the window, and the window paints what the library lays out."""

from __future__ import annotations

import ast

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.language import Language, say
from relplanner.charts.pictures import figure_of
from relplanner.charts.sheet import Sheet
from relplanner.charts.views import Shown, draw_view, paper_of
from relplanner.page_setup import PAGED, VIEWS, PageSetup, Picture, usual_setup
from relplanner.signoff.verify import signed_hashes
from tests.charts.pdffiles import pdf_pages
from tests.conftest import ROOT
from ui.paper.language import paper_language
from ui.paper.painter import paint_sheet
from ui.paper.words import PAPER
from ui.said import WORDS


@pytest.fixture
def shown(sample):
    return Shown(sample.snapshot(), None, signed_hashes(sample), sample.clock())


def texts_of(view, shown, language=None, setup=None):
    with style.drawing(language):
        paper = paper_of(view, shown, setup or usual_setup(view))
        return [one.text for number in range(paper.pages) for one in paper.drawn(number).texts]


def test_that_every_text_that_charts_say_is_marked_for_translation():
    found = set()
    for path in (ROOT / "relplanner" / "charts").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                first = node.args[0]
                found |= {first.value} if isinstance(first, ast.Constant) else set()
    assert len(found) > 60
    assert found - set(PAPER) == set()


class Asked(dict):
    """Translates nothing and remembers what it was asked for."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def get(self, key, default=None):
        self.asked.add(key)
        return default


def test_that_all_that_is_looked_up_while_drawing_is_known(shown):
    asked = Asked()
    for view in VIEWS:
        texts_of(view, shown, Language(asked))
    assert {"goes on, or lies, beyond the page", "milestone"} - asked.asked == {
        "goes on, or lies, beyond the page"
    }
    assert asked.asked - set(PAPER) - set(WORDS) == set()


@pytest.mark.parametrize("view", VIEWS)
def test_that_prints_of_a_german_window_are_german(german, shown, view):
    texts = texts_of(view, shown, paper_language())
    assert any(text.startswith("Seite 1 von") for text in texts)
    assert any(text.startswith("Erstellt 24. Nov") for text in texts)
    english = {text for text in PAPER if len(text) > 3 and "{" not in text}
    same = {"Code", "Name", "Person", "Release", "release", "Status"}
    assert set(texts) & english - same == set()


def test_that_prints_of_an_english_window_need_no_words(shown):
    assert paper_language().texts == {}
    assert texts_of("timeline", shown, paper_language()) == texts_of("timeline", shown)


def test_that_the_language_goes_to_the_worker_and_back(german):
    language = paper_language()
    assert Language.of_values(language.values()) == language
    assert language.texts["milestone"] == "Meilenstein"
    with style.drawing(language):
        assert say("Page {0} of {1}", 2, 3) == "Seite 2 von 3"
    with style.drawing():
        assert say("Page {0} of {1}", 2, 3) == "Page 2 of 3"


def test_that_a_german_export_is_german(german, shown, tmp_path):
    picture = Picture("timeline", PageSetup("A4", pages_wide=2), paper_language())
    draw_view(shown, tmp_path / "t.pdf", picture)
    page = pdf_pages(tmp_path / "t.pdf")[1]
    assert "(Zeitraum 2 von 2, Zeilen 1 von" in page
    assert "Gesamtpuffer" in page


@pytest.mark.parametrize("view", ["timeline", "risks", "load", *sorted(PAGED)])
def test_that_qt_paints_a_page_like_matplotlib(qapp, shown, view):
    """The same shapes and letters at the same places, whatever paints them."""
    with style.drawing():
        sheet = paper_of(view, shown, PageSetup("A4")).drawn(0)
        figure = figure_of(sheet)
        figure.set_dpi(144)
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        theirs = np.asarray(canvas.buffer_rgba())[:, :, :3].mean(axis=2)
        ours = gray(painted(sheet, 2))
    one, other = (blocks(picture) for picture in (ours, theirs))
    assert one.std() > 5
    assert np.abs(one - other).mean() < 3
    assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.95


def painted(sheet, scale=1) -> QImage:
    size = round(sheet.width * scale), round(sheet.height * scale)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_sheet(painter, sheet)
    painter.end()
    return image


def gray(image: QImage):
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width(), :3].mean(axis=2)


def blocks(picture, size=16):
    """The mean of squares of so many pixels."""
    height, width = (length // size * size for length in picture.shape)
    cut = picture[:height, :width].astype(float)
    return cut.reshape(height // size, size, width // size, size).mean(axis=(1, 3))


def test_that_turned_half_clear_and_clipped_things_are_painted_where_they_are(qapp):
    with style.drawing():
        sheet = Sheet(100, 100, Typeface(["HHHHHH"]))
        sheet.rectangles(10, 10, 50, 50, fill="#ff0000", clip=(0, 0, 30, 100))
        sheet.rectangles(10, 60, 50, 90, fill="#0000ff80")
        sheet.text(80, 90, "HHHHHH", angle=90, color="#00ff00", size=12)
        image = painted(sheet)
    assert image.pixelColor(20, 20).name() == "#ff0000"
    assert image.pixelColor(40, 20).name() == "#ffffff"
    assert image.pixelColor(20, 75).name() == "#7f7fff"
    green = [
        (x, y) for x in range(100) for y in range(100)
        if image.pixelColor(x, y).green() > 200 and image.pixelColor(x, y).red() < 100
    ]  # fmt: skip
    assert {70 < x < 92 for x, _ in green} == {True}
    assert max(y for _, y in green) - min(y for _, y in green) > 45
    assert max(y for _, y in green) <= 90
