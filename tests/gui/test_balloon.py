"""What is said beside the hand that drags a bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from relplanner.releases.describing import Effect, LiveShift, effect_texts
from tests.gui.bars import middle, open_activities, shop_timeline

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot, planner):
    return shop_timeline(planner, qtbot)


def test_that_the_words_beside_the_hand_are_seen_whole_on_a_narrow_chart(view):
    at = middle(view, open_activities(view)[0])
    surface = view.chart.viewport()
    QTest.mousePress(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    for days in (20, 40):
        QTest.mouseMove(surface, at + QPoint(round(days * 1440 * view.chart.sight.px_per_min), 0))
        QTest.qWait(20)
    balloon = view.hands.balloon
    lines = balloon.text().split("\n")
    widest = max(balloon.fontMetrics().horizontalAdvance(line) for line in lines)
    view.chart.resize(widest // 2, view.chart.height())
    balloon.say(balloon.text(), QPointF(at))
    QTest.qWait(5)
    assert balloon.parentWidget().rect().contains(balloon.geometry())
    needed = balloon.fontMetrics().lineSpacing() * (len(lines) + 1)
    assert balloon.height() >= needed
    QTest.keyClick(view.chart, Qt.Key.Key_Escape)
    QTest.mouseRelease(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)


def test_that_shifts_beside_the_hand_are_written_as_the_language_does(german, view):
    snapshot = view.session.snapshot
    effect = Effect(
        0, 0, start_by_work_min=9 * 480 + 240, finish_by_work_min=0, is_milestone=False,
        held_back=False, others=0, live=(LiveShift("x", "R-9", 0, 270),), late=(), frozen=(),
    )  # fmt: skip
    dates, follows = effect_texts(
        snapshot, effect, lambda text: QCoreApplication.translate("Drag", text)
    )
    assert "(+9,5 Arbeitstage)" in dates
    assert follows == ["Go-live +4 Std. 30 Min."]
