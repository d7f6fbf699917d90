"""The axes of the risk matrix in words."""

from __future__ import annotations

import pytest

from relplanner.risks.scoring import IMPACTS, LIKELIHOODS
from ui.panels import risk_matrix
from ui.panels.risk_matrix import RiskMatrix, step_words


def test_that_the_steps_are_called_in_words():
    assert step_words(LIKELIHOODS, 1) == "1 rare"
    assert step_words(LIKELIHOODS, 5) == "5 almost certain"
    assert step_words(IMPACTS, 4) == "4 major"


@pytest.mark.usefixtures("german")
def test_that_the_steps_are_called_in_german():
    assert step_words(LIKELIHOODS, 5) == "5 fast sicher"
    assert step_words(IMPACTS, 1) == "1 minimal"


def test_that_both_axes_show_the_words(qtbot, monkeypatch):
    matrix = RiskMatrix()
    qtbot.addWidget(matrix)
    matrix.resize(600, 400)
    with_words = matrix.grab().toImage()
    monkeypatch.setattr(risk_matrix, "step_words", lambda _scale, step: str(step))
    bare = matrix.grab().toImage()
    for likelihood in range(1, 6):
        row = matrix.cell_rect((likelihood, 1)).toRect()
        beside = row.adjusted(-row.left() + 16, 0, -row.width(), 0)
        assert with_words.copy(beside) != bare.copy(beside)
    for impact in range(1, 6):
        column = matrix.cell_rect((1, impact)).toRect()
        below = column.adjusted(0, column.height() + 2, 0, 18)
        assert with_words.copy(below) != bare.copy(below)
    # Nothing of the words reaches into a cell.
    cell = matrix.cell_rect((3, 3)).toRect()
    assert with_words.copy(cell) == bare.copy(cell)
