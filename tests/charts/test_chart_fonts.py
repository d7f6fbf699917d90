"""Letters that DejaVu Sans lacks, and widths against matplotlib's own."""

from __future__ import annotations

import logging
import shutil
import subprocess

import pytest

from relplanner.charts import fonts, style
from relplanner.charts.fonts import STAND_IN, Typeface
from relplanner.charts.paper import Paper, write_paper
from relplanner.charts.sheet import Sheet


@pytest.fixture(autouse=True)
def _fresh_fonts(monkeypatch):
    """No family but the one that comes with matplotlib, unless a test installs one."""
    from matplotlib import font_manager

    own = [one for one in font_manager.fontManager.ttflist if "mpl-data" in str(one.fname)]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", own)
    forget()
    yield
    forget()


def forget() -> None:
    from matplotlib import font_manager

    for one in (fonts._path, fonts._held, fonts._charmap, fonts._advances):
        one.cache_clear()
    font_manager.fontManager._findfont_cached.cache_clear()


def install(path, family: str, letters: str, *, postscript: bool) -> None:
    """Makes a font whose letters are full squares, and tells matplotlib."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from matplotlib import font_manager

    names = [".notdef", *(f"uni{ord(letter):04X}" for letter in letters)]
    glyphs = {}
    for name in names:
        pen = T2CharStringPen(1000, None) if postscript else TTGlyphPen(None)
        pen.moveTo((50, 0))
        for place in ((50, 800), (950, 800), (950, 0)):
            pen.lineTo(place)
        pen.closePath()
        glyphs[name] = pen.getCharString() if postscript else pen.glyph()
    builder = FontBuilder(1000, isTTF=not postscript)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict(zip(map(ord, letters), names[1:], strict=True)))
    if postscript:
        builder.setupCFF(family.replace(" ", ""), {}, glyphs, {})
    else:
        builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")}
    )
    builder.setupOS2(sTypoAscender=800)
    builder.setupPost()
    builder.save(path)
    font_manager.fontManager.addfont(path)
    forget()


def drawn(path, text: str):
    with style.drawing():
        face = Typeface([text])

        def page(_number: int) -> Sheet:
            sheet = Sheet(400, 80, face)
            sheet.text(10, 20, text, size=12)
            sheet.text(10, 50, text, size=12, bold=True)
            return sheet

        write_paper(path, Paper(text, 1, page), dpi=100, progress=None)
    return face


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_that_a_box_stands_for_letters_that_no_font_has(tmp_path, ending):
    face = drawn(tmp_path / f"t{ending}", "Test 日本 \U0001fae0")
    assert face.families == ("DejaVu Sans",)
    assert face.replaced
    assert face.clean("Test 日本 \U0001fae0") == f"Test {STAND_IN * 2} {STAND_IN}"


@pytest.mark.parametrize("postscript", [False, True])
@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_that_an_installed_font_is_taken_for_them(tmp_path, ending, postscript, caplog):
    install(tmp_path / "f.otf", "Noto Sans CJK JP", "日本語", postscript=postscript)
    with caplog.at_level(logging.WARNING):
        face = drawn(tmp_path / f"t{ending}", "Test 日本")
    assert face.families == ("DejaVu Sans", "Noto Sans CJK JP")
    assert not face.replaced
    assert caplog.records == []
    if ending == ".pdf" and shutil.which("pdftotext"):
        done = subprocess.run(
            ["pdftotext", str(tmp_path / "t.pdf"), "-"], capture_output=True, check=True
        )
        assert done.stdout.decode().count("Test 日本") == 2


def test_that_a_font_without_all_letters_is_topped_up_with_boxes(tmp_path):
    install(tmp_path / "f.ttf", "Noto Sans CJK JP", "日本語", postscript=False)
    with style.drawing():
        face = Typeface(["日本 한글"])
    assert face.clean("日本 한글") == f"日本 {STAND_IN * 2}"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("two\nlines\tand\u00a0more", "two lines and more"),
        ("turned \u202eround\u202c", "turned round"),
        ("no\u200bthing\u00ad", "nothing"),
        ("e\u0301", "é"),
        ("heart \u2764\ufe0f", "heart \u2764"),
        ("bell\x07", "bell"),
        ("", ""),
    ],
)
def test_that_texts_become_one_visible_line(text, clean):
    with style.drawing():
        assert Typeface([text]).clean(text) == clean


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["Regression test", "Ågård-Ünïcødé 100 %", "Привет мир", "VAVAV"])
def test_that_widths_are_those_of_matplotlib_without_kerning(text, bold):
    with style.drawing():
        from matplotlib.textpath import TextPath

        face = Typeface([text])
        ours = face.width(text, 100, bold)
        theirs = TextPath((0, 0), text, size=100, prop=face.properties(100, bold)).get_extents()
    # Theirs has no bearings at the ends, and pairs such as VA are set closer.
    assert theirs.width <= ours + 1
    assert ours <= theirs.width * (1.25 if text == "VAVAV" else 1.05) + 15
