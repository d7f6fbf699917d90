"""The risk matrix and the tester load as pictures."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from PIL import Image

from relplanner import Plan, Release, Risk
from relplanner.charts.risk_matrix import draw_risk_matrix
from relplanner.charts.tester_load import draw_tester_load
from relplanner.errors import InvalidInputError
from relplanner.risks.scoring import level
from relplanner.sample import create_sample


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with create_sample(tmp_path_factory.mktemp("sample") / "sample.relplan") as plan:
        return plan.snapshot()


@pytest.mark.parametrize("draw", [draw_risk_matrix, draw_tester_load])
@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_that_each_kind_of_file_is_written(snapshot, tmp_path, draw, ending):
    path = tmp_path / f"chart{ending}"
    draw(snapshot, path)
    starts = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}
    assert path.read_bytes().startswith(starts[ending])


def pdf_text(path):
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def test_that_the_matrix_names_every_open_risk_and_its_level(snapshot, tmp_path):
    draw_risk_matrix(snapshot, tmp_path / "risks.pdf")
    text = pdf_text(tmp_path / "risks.pdf")
    for one in snapshot.records(Risk):
        assert text.count(one.code) >= 2
        assert f"{one.likelihood * one.impact} {level(one.likelihood, one.impact)}" in text


def test_that_the_load_names_people_and_hours(snapshot, tmp_path):
    draw_tester_load(snapshot, tmp_path / "load.pdf")
    text = pdf_text(tmp_path / "load.pdf")
    assert "Tomasz Wilk" in text


def test_that_colour_is_where_the_risk_is(snapshot, tmp_path):
    draw_risk_matrix(snapshot, tmp_path / "risks.png", dpi=72)
    picture = Image.open(tmp_path / "risks.png").convert("RGB")
    counts = {colour: count for count, colour in picture.getcolors(10**6)}
    assert counts[179, 38, 30] > 5000
    assert counts[217, 234, 211] > counts[179, 38, 30] // 2


@pytest.mark.parametrize("title", ["a $x_{$ b", r"\frac{1}{", "<b>x</b>", "日本 ✓", "x" * 500])
def test_that_any_title_is_only_text(tmp_path, title):
    with Plan.create(tmp_path / "p.relplan", name=title) as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name=title, start_at="2026-03-02T08:00Z"))
            for _ in range(12):
                tx.insert(Risk(name=title, release_id=release.id, likelihood=5, impact=5))
        draw_risk_matrix(plan.snapshot(), tmp_path / "risks.svg")
        assert (tmp_path / "risks.svg").stat().st_size > 5000


def test_that_nothing_to_draw_is_said(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with pytest.raises(InvalidInputError, match="Nobody is assigned"):
            draw_tester_load(plan.snapshot(), tmp_path / "load.png")
        draw_risk_matrix(plan.snapshot(), tmp_path / "risks.png")
        with pytest.raises(InvalidInputError, match="can't be written"):
            draw_risk_matrix(plan.snapshot(), tmp_path / "risks.docx")
    assert not (tmp_path / "load.png").exists()
