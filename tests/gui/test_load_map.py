"""The load of the testers, walked by keys and with the mouse."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from relplanner import (
    Absence,
    Activity,
    Assignment,
    Calendar,
    Person,
    Plan,
    Release,
    WorkingShift,
)
from ui.places import Place
from ui.theme import current

MONDAY = dt.datetime(2027, 3, 1, 9, tzinfo=dt.UTC)


@pytest.fixture
def plan(tmp_path):
    """Mira tests all week but Tuesday, and documents on Monday as well; Ravi begins on Thursday."""
    with Plan.create(tmp_path / "p.relplan", zone="UTC", clock=lambda: MONDAY) as plan:
        with plan.change("Staff") as tx:
            release = tx.insert(Release(name="Spring", start_at=MONDAY))
            mira, ravi = (tx.insert(Person(name=name)) for name in ("Mira", "Ravi"))
            for name, start, days, who, share in (
                ("Test", MONDAY, 4, mira, 100),
                ("Document", MONDAY, 1, mira, 50),
                ("Translate", MONDAY + dt.timedelta(days=3), 2, ravi, 25),
            ):
                one = tx.insert(
                    Activity(
                        name=name, release_id=release.id, duration_min=480 * days,
                        constraint_kind="SNET", constraint_at=start, ignores_people=True,
                    )
                )  # fmt: skip
                tx.insert(Assignment(activity_id=one.id, person_id=who.id, allocation_pct=share))
            tx.insert(
                Absence(
                    person_id=mira.id, first_day="2027-03-02", last_day="2027-03-02",
                    kind="other work",
                )
            )  # fmt: skip
        yield plan


@pytest.fixture
def view(window, plan):
    window.session.adopt(plan)
    window.go(Place("testers", plan.rows(Release)[0].id))
    view = window.view("testers")
    view.map.setFocus()
    return view


def click(qtbot, view, row, column, how="mouseClick"):
    at = view.map.cell_rect(row, column).center()
    getattr(qtbot, how)(view.map.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view.map, key)


def test_that_the_load_begins_today_and_says_what_is_too_much(view):
    assert view.words.text() == "Mira, Mon 01/03/2027: 12 h of 8 h, overloaded"


def test_that_keys_walk_over_the_days_and_people(qtbot, view):
    press(qtbot, view, Qt.Key.Key_Right)
    told = "Mira, Tue 02/03/2027: 0 h of 0 h, other work, away while something assigned goes on"
    assert view.words.text() == told
    assert view.map.accessibleDescription() == told
    press(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert view.words.text() == "Ravi, Thu 04/03/2027: 2 h of 8 h"
    # Nobody is below, and nothing above or before the first.
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.words.text().startswith("Ravi, Thu")
    press(qtbot, view, Qt.Key.Key_Up, Qt.Key.Key_Up, *[Qt.Key.Key_Left] * 9)
    assert view.words.text().startswith("Mira, Mon")


def test_that_a_click_does_the_same_and_two_open_the_person(qtbot, view, plan):
    click(qtbot, view, 1, 4)
    assert view.words.text() == "Ravi, Fri 05/03/2027: 2 h of 8 h"
    click(qtbot, view, 1, 4, "mouseDClick")
    assert view.tabs.currentWidget() is view.people
    assert view.people.current_id == next(one.id for one in plan.rows(Person, name="Ravi"))


def test_that_enter_opens_the_person_of_the_cell(qtbot, view, plan):
    press(qtbot, view, Qt.Key.Key_Return)
    assert view.people.current_id == next(one.id for one in plan.rows(Person, name="Mira"))


def test_that_a_click_beside_the_cells_changes_nothing(qtbot, view):
    before = view.words.text()
    for x, y in ((4, 60), (300, 4), (view.map.viewport().width() - 2, 60)):
        qtbot.mouseClick(
            view.map.viewport(), Qt.MouseButton.LeftButton,
            pos=view.map.viewport().rect().topLeft() + type(view.map.pos())(x, y),
        )  # fmt: skip
    assert view.words.text() == before


def test_that_weeks_sum_the_days_and_the_day_stays_where_it_was(qtbot, view):
    press(qtbot, view, Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 3)
    view.weeks.click()
    assert view.map.words(*view.map.cell) == "Ravi, week from Mon 01/03/2027: 4 h of 40 h"
    # 12, 0, 8 and 8 hours of what was asked for, of four days.
    assert view.map.words(0, 0) == (
        "Mira, week from Mon 01/03/2027: 28 h of 32 h, away while something assigned goes on"
    )


@pytest.mark.usefixtures("german")
def test_that_other_work_is_said_in_german(qtbot, view):
    press(qtbot, view, Qt.Key.Key_Right)
    assert "andere Arbeit" in view.words.text()


def test_that_work_on_a_day_off_is_seen_and_said_to_be_too_much(view, plan):
    """An activity that ignores hours goes on at a weekend of who has a calendar, too."""
    with plan.change("Cut over on Saturday") as tx:
        nights = tx.insert(Calendar(name="Weekend"))
        tx.insert(WorkingShift(calendar_id=nights.id, weekday=6, start_min=540, finish_min=660))
        week = tx.insert(Calendar(name="Week"))
        for weekday in range(1, 6):
            tx.insert(
                WorkingShift(calendar_id=week.id, weekday=weekday, start_min=540, finish_min=1020)
            )
        nia = tx.insert(Person(name="Nia", calendar_id=week.id))
        one = tx.insert(
            Activity(
                name="Cutover", release_id=plan.rows(Release)[0].id, duration_min=120,
                calendar_id=nights.id, ignores_people=True,
            )
        )  # fmt: skip
        tx.insert(Assignment(activity_id=one.id, person_id=nia.id, allocation_pct=100))
    load = view.map.load
    row, column = load.names.index("Nia"), load.days.index(dt.date(2027, 3, 6))
    assert view.map.words(row, column) == "Nia, Sat 06/03/2027: 2 h of 0 h, day off, overloaded"
    box = view.map.cell_rect(row, column)
    picture = view.map.viewport().grab(box).toImage()
    assert picture.pixelColor(4, 4) == QColor(current().risk_extreme)
