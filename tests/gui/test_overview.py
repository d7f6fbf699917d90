"""The overview of a release: what it says, where its lines lead, how the keyboard goes."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from relplanner.planner import Plan
from relplanner.readiness import overview
from relplanner.releases.tables import Activity, ExternalDependency, Release
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from ui.panels.overview import OverviewView
from ui.places import OVERVIEW, Place
from ui.session import Session
from ui.theme import DARK, LIGHT
from ui.theme.style import apply_theme


@pytest.fixture
def view(qtbot, session):
    """The overview of the sample's first release, on screen."""
    view = OverviewView(session)
    view.resize(1128, 800)
    view.show_place(Place(OVERVIEW, session.plan.rows(Release)[0].id))
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    view.deleteLater()


def sentences(card):
    return [row.words for row in card.rows]


def said(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def button(card):
    [found] = [one for one in card.findChildren(QPushButton) if one.isVisibleTo(card)]
    return found


def test_that_the_cards_show_what_the_library_says(view, session):
    found = overview(session.snapshot, view.place.release_id, session.plan.clock())
    assert sentences(view.blocks)[0] == found.blocks[0].text().replace("2026-11-30", "30/11/2026")
    assert len(view.blocks.rows) == len(found.blocks)
    assert [row.words for row in view.people.rows] == [one.name for one in found.people]
    assert view.head.name.text() == "R-1  Orchestrator 1.36"
    assert view.head.live.value.text() == "16/12/2026"
    assert view.head.live.remark.text() == "17:00, in 22 days"
    assert view.head.complete.value.text() == "60 %"


def test_that_dates_are_those_of_the_persons_locale(view):
    assert any("needed by 30/11/2026" in one for one in sentences(view.blocks))


def test_that_the_severity_is_a_word_and_not_only_a_colour(view):
    first = view.blocks.rows[0]
    assert first.detail == "Blocker · Dependencies · Jonas Keller"
    assert first.accessibleName() == f"{first.words} {first.detail}"


def test_that_a_click_on_a_line_leads_to_where_it_can_be_mended(qtbot, view, session):
    [failed] = session.plan.rows(ExternalDependency, state="failed")
    with qtbot.waitSignal(view.go) as asked:
        QTest.mouseClick(view.blocks.rows[0], Qt.MouseButton.LeftButton)
    assert asked.args == [Place("dependencies", view.place.release_id, failed.id)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_a_key_on_a_line_leads_there_too(qtbot, view, key):
    row = view.coming.rows[1]
    row.setFocus()
    with qtbot.waitSignal(view.go) as asked:
        QTest.keyClick(row, key)
    assert asked.args[0].view == "timeline"


def test_that_tab_goes_through_all_lines_in_the_order_of_the_page(view):
    view.setFocus()
    wanted = [
        *view.blocks.rows, *view.overdue.rows, *view.coming.rows, *view.people.rows
    ]  # fmt: skip
    met = []
    for _ in range(len(wanted) + 5):
        focused = QApplication.focusWidget()
        if focused in wanted:
            met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert met[: len(wanted)] == wanted


def test_that_more_than_a_few_lines_are_shown_when_asked_for(view):
    assert len(view.coming.rows) == 6
    assert button(view.coming).text() == "Show all 8"
    button(view.coming).click()
    assert len(view.coming.rows) == 8
    assert QApplication.focusWidget() is view.coming.rows[6]


def test_that_a_person_unfolds_to_what_the_person_must_do_and_folds_again(view):
    names = sentences(view.people)
    view.people.rows[0].setFocus()
    QTest.keyClick(view.people.rows[0], Qt.Key.Key_Return)
    assert sentences(view.people)[0] == names[0]
    assert sentences(view.people)[1] == sentences(view.blocks)[0]
    assert len(view.people.rows) == len(names) + 5
    assert QApplication.focusWidget() is view.people.rows[0]
    QTest.keyClick(view.people.rows[0], Qt.Key.Key_Return)
    assert sentences(view.people) == names


def test_that_a_change_is_shown_and_the_focus_stays_on_its_line(view, session):
    row = view.blocks.rows[1]
    row.setFocus()
    held = row.words
    [failed] = session.plan.rows(ExternalDependency, state="failed")
    session.run("Repair", lambda tx: tx.update(ExternalDependency, failed.id, state="ready"))
    assert held in sentences(view.blocks)
    assert not any("failed" in one for one in sentences(view.blocks))
    assert QApplication.focusWidget().words == held
    session.undo()
    assert "failed" in sentences(view.blocks)[0]


def test_that_empty_sections_say_what_that_means(qtbot, tmp_path):
    now = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
    session = Session()
    session.adopt(Plan.create(tmp_path / "calm.relplan", clock=lambda: now))

    def fill(tx):
        release = tx.insert(Release(name="Calm", start_at="2026-03-02T09:00Z"))
        plan = tx.insert(RollbackPlan(name="Back", release_id=release.id, state="rehearsed"))
        tx.insert(RollbackStep(rollback_plan_id=plan.id, name="Switch"))
        tx.insert(
            Activity(
                name="Far", release_id=release.id, constraint_kind="SNET",
                constraint_at="2026-06-01T09:00Z",
            )
        )  # fmt: skip

    session.run("Fill", fill)
    view = OverviewView(session)
    view.show_place(Place(OVERVIEW, session.plan.rows(Release)[0].id))
    view.show()
    assert "Nothing blocks this release." in said(view.blocks)
    assert "Nothing is overdue." in said(view.overdue)
    assert "Nothing starts or is due in the next 14 days." in said(view.coming)
    assert "Nobody has to do anything now." in said(view.people)
    assert view.head.target.value.text() == "none"
    view.close()
    view.deleteLater()
    session.close()


def test_that_a_page_that_was_left_open_follows_the_clock(view, session):
    assert view.head.live.remark.text() == "17:00, in 22 days"
    began = session.plan.clock()
    session.plan.clock = lambda: began + dt.timedelta(days=21)
    view.blocks.rows[0].setFocus()
    view._clock.timeout.emit()
    assert view.head.live.remark.text() == "17:00, tomorrow"
    session.plan.clock = lambda: began + dt.timedelta(days=30)
    view.hide()
    view.show()
    assert view.head.live.remark.text() == "17:00, 8 days overdue"
    assert view.overdue.rows


def test_that_texts_of_the_plan_are_never_read_as_markup(view, session):
    release = session.plan.rows(Release)[0]
    name = "<b>Bold</b> & {braces} %1"
    session.run("Rename", lambda tx: tx.update(Release, release.id, name=name))
    assert view.head.name.text() == f"R-1  {name} 1.36"
    assert view.head.name.textFormat() == Qt.TextFormat.PlainText
    [failed] = session.plan.rows(ExternalDependency, state="failed")
    session.run("Rename", lambda tx: tx.update(ExternalDependency, failed.id, name=name))
    assert sentences(view.blocks)[0] == f"DEP-4 {name} – failed."


def test_that_a_narrow_window_puts_the_cards_below_each_other(qtbot, view):
    assert view.coming.x() > view.blocks.x()
    view.resize(640, 800)
    qtbot.waitUntil(lambda: view.coming.x() == view.blocks.x())
    inner = view.page.widget()
    assert inner.minimumSizeHint().width() <= view.page.viewport().width()


def test_that_it_looks_different_in_the_dark(qtbot, qapp, view):
    pictures = []
    for theme in (LIGHT, DARK):
        apply_theme(qapp, theme)
        pictures.append(view.grab().toImage())
    apply_theme(qapp, LIGHT)
    light, dark = (one.pixelColor(5, 5).lightness() for one in pictures)
    assert light > 200
    assert dark < 60


def test_that_deleting_the_release_leaves_the_view_standing(view, session):
    session.run("Delete", lambda tx: tx.delete(Release, view.place.release_id))
    assert view.isVisible()
    session.undo()
    assert view.blocks.rows
