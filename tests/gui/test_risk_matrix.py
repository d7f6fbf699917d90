"""The risk matrix: its axes in words, and rating by hand and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from relplanner import Plan, Release, Risk
from relplanner.risks.scoring import IMPACTS, LIKELIHOODS
from ui.panels import risk_matrix
from ui.panels.risk_matrix import RiskMatrix, step_words
from ui.places import Place


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


@pytest.fixture
def rated(tmp_path):
    """RSK-3 is closed, and RSK-4 in the cell of RSK-1, which has room for one."""
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            for name, likelihood, impact, state in (
                ("Fire", 2, 3, "open"), ("Flood", 1, 4, "open"), ("Frost", 5, 1, "closed"),
                ("Fog", 2, 3, "open"),
            ):  # fmt: skip
                tx.insert(
                    Risk(
                        name=name, release_id=home, likelihood=likelihood, impact=impact,
                        state=state,
                    )
                )  # fmt: skip
        yield plan


@pytest.fixture
def matrix(window, rated):
    window.session.adopt(rated)
    window.go(Place("risks", rated.rows(Release)[0].id))
    matrix = window.view("risks").matrix
    matrix.setFocus()
    return matrix


def chip(matrix, code):
    return next(box for risk, box in matrix.chips() if risk.code == code).center().toPoint()


def drag(qtbot, matrix, code, cell, modifier=Qt.KeyboardModifier.NoModifier):
    start, end = chip(matrix, code), matrix.cell_rect(cell).center().toPoint()
    qtbot.mousePress(matrix, Qt.MouseButton.LeftButton, modifier, start)
    qtbot.mouseMove(matrix, end)
    qtbot.mouseRelease(matrix, Qt.MouseButton.LeftButton, modifier, end)


def rating(plan, code):
    risk = plan.find(code)
    return risk.likelihood, risk.impact, risk.residual_likelihood, risk.residual_impact


def seen(matrix):
    return sorted(risk.code for risk, _ in matrix.chips())


def test_that_closed_risks_are_not_on_the_matrix(matrix):
    assert seen(matrix) == ["RSK-1", "RSK-2"]


def test_that_the_chosen_risk_is_seen_also_where_its_cell_has_no_room_for_it(
    qtbot, window, matrix, rated
):
    window.view("risks").table.select_row(rated.find("RSK-4").id)
    assert seen(matrix) == ["RSK-2", "RSK-4"]
    drag(qtbot, matrix, "RSK-4", (3, 3))
    assert seen(matrix) == ["RSK-1", "RSK-2", "RSK-4"]


def test_that_dragging_a_risk_rates_it_as_one_step(qtbot, matrix, rated):
    drag(qtbot, matrix, "RSK-2", (4, 5))
    assert rating(rated, "RSK-2") == (4, 5, None, None)
    assert rating(rated, "RSK-1") == (2, 3, None, None)
    rated.undo()
    assert rating(rated, "RSK-2") == (1, 4, None, None)


def test_that_dragging_with_shift_rates_what_is_left(qtbot, matrix, rated):
    drag(qtbot, matrix, "RSK-1", (1, 2), Qt.KeyboardModifier.ShiftModifier)
    assert rating(rated, "RSK-1") == (2, 3, 1, 2)


def test_that_what_is_dropped_beside_the_matrix_or_where_it_was_stays(qtbot, matrix, rated):
    seq = rated.head[0]
    drag(qtbot, matrix, "RSK-1", (2, 3))
    qtbot.mousePress(matrix, Qt.MouseButton.LeftButton, pos=chip(matrix, "RSK-1"))
    qtbot.mouseMove(matrix, matrix.rect().bottomLeft())
    qtbot.mouseRelease(matrix, Qt.MouseButton.LeftButton, pos=matrix.rect().bottomLeft())
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=chip(matrix, "RSK-2"))
    assert rated.head[0] == seq
    assert matrix.current_id == rated.find("RSK-2").id


def test_that_keys_choose_and_rate_up_to_the_edges(qtbot, matrix, rated):
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert matrix.current_id == rated.find("RSK-2").id
    # The next after the last is the first again.
    qtbot.keyClick(matrix, Qt.Key.Key_Down)
    assert matrix.current_id == rated.find("RSK-4").id
    qtbot.keyClick(matrix, Qt.Key.Key_Down)
    assert matrix.current_id == rated.find("RSK-1").id
    for _ in range(9):
        qtbot.keyClick(matrix, Qt.Key.Key_Up, control)
    assert rating(rated, "RSK-1") == (5, 3, None, None)
    qtbot.keyClick(matrix, Qt.Key.Key_Left, control)
    assert rating(rated, "RSK-1") == (5, 2, None, None)
    # What is left begins where the risk is, and goes on from there.
    qtbot.keyClick(matrix, Qt.Key.Key_Down, control | shift)
    qtbot.keyClick(matrix, Qt.Key.Key_Left, control | shift)
    assert rating(rated, "RSK-1") == (5, 2, 4, 1)
    assert len(rated.undo_steps) == 1 + 3 + 1 + 2


def test_that_the_table_follows_the_matrix_and_the_matrix_the_table(qtbot, window, matrix, rated):
    table = window.view("risks").table
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=chip(matrix, "RSK-2"))
    assert table.current_id == rated.find("RSK-2").id
    table.select_row(rated.find("RSK-1").id)
    assert matrix.current_id == rated.find("RSK-1").id
    qtbot.mouseDClick(matrix, Qt.MouseButton.LeftButton, pos=chip(matrix, "RSK-2"))
    assert table.current_id == rated.find("RSK-2").id


def test_that_nothing_is_rated_in_a_plan_open_for_reading(qtbot, window, rated):
    rated.close()
    with Plan.open(rated.path, read_only=True) as reading:
        window.session.adopt(reading)
        window.go(Place("risks", reading.rows(Release)[0].id))
        matrix = window.view("risks").matrix
        drag(qtbot, matrix, "RSK-1", (4, 5))
        matrix.setFocus()
        qtbot.keyClick(matrix, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        assert rating(reading, "RSK-1") == (2, 3, None, None)


def test_that_the_line_to_what_is_left_of_a_risk_covers_no_other_risk(window, matrix, rated):
    risk, below = rated.find("RSK-2"), rated.find("RSK-1")
    with rated.change("Rate") as tx:
        tx.update(Risk, risk.id, likelihood=5, impact=5)
        tx.update(Risk, below.id, likelihood=4, impact=4)
    matrix.choose(risk.id)
    window.view("risks").rebuild()
    [box] = [box.toRect() for one, box in matrix.chips() if one.id == below.id]
    inside = box.adjusted(3, 3, -3, -3)  # its corners are round
    before = matrix.grab().toImage()
    with rated.change("Rate what is left") as tx:
        tx.update(Risk, risk.id, residual_likelihood=1, residual_impact=1)
    window.view("risks").rebuild()
    after = matrix.grab().toImage()
    assert before != after
    assert before.copy(inside) == after.copy(inside)


@pytest.mark.usefixtures("german")
def test_that_cells_say_their_level_in_full_however_narrow(qtbot):
    matrix = RiskMatrix()
    qtbot.addWidget(matrix)
    matrix.resize(matrix.minimumSize())
    room = matrix.cell_rect((1, 1)).width() - 9
    said = []
    painter = Recorder(matrix.fontMetrics(), said)
    matrix._paint_words(painter)
    assert len(said) == 25
    assert {one.split()[-1] for one in said} == {"niedrig", "mittel", "hoch", "extrem"}
    assert all(matrix.fontMetrics().horizontalAdvance(one) <= room for one in said)


class Recorder:
    """Takes the place of a painter, and remembers the texts."""

    def __init__(self, metrics, said):
        self.fontMetrics = lambda: metrics
        self.setPen = lambda _color: None
        self.drawText = lambda _box, _flags, text: said.append(text)
