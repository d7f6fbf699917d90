"""Everything of one activity in a dialog: opened by hand and keys, written as one change."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from relplanner.planner import Plan
from relplanner.registers import REGISTERS
from relplanner.releases.tables import Activity, Link
from relplanner.testing.tables import Assignment, Person
from tests.gui.bars import middle, shop_timeline
from tests.gui.test_row_dialogs import retype
from ui.dialogs.activity import ActivityDialog
from ui.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot):
    """Shows the dialog of an activity of a session."""
    made = []

    def show(session, code):
        dialog = ActivityDialog(session, session.plan.find(code).id)
        dialog.open()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        made.append(dialog)
        return dialog

    yield show
    for one in made:
        try:
            one.close()
        except RuntimeError:  # it went away by itself
            continue


def apply(dialog):
    QTest.mouseClick(dialog.accept_button, LEFT)


def type_in(table, row, column, text, end=KEY.Key_Return):
    """Clicks on a cell and types, as a hand does."""
    at = table.visualItemRect(table.item(row, column)).center()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    editor = table.viewport().findChildren(QLineEdit)[-1]
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    line.selectAll()
    QTest.keyClicks(line, text)
    # The list that opens while one types has the keys.
    QTest.keyClick(QApplication.activePopupWidget() or editor, end)
    QTest.qWait(5)


def go_to(dialog, title):
    titles = [dialog.tabs.tabText(place).replace("&", "") for place in range(dialog.tabs.count())]
    dialog.tabs.setCurrentIndex(titles.index(title))


def links(plan, code, side):
    here, there = {
        "before": ("successor_id", "predecessor_id"), "after": ("predecessor_id", "successor_id"),
    }[side]  # fmt: skip
    codes = {one.id: one.code for one in plan.rows(Activity)}
    found = plan.rows(Link, **{here: plan.find(code).id})
    return {(codes[getattr(one, there)], one.kind, one.lag_min, one.lag_kind) for one in found}


def test_that_fields_links_people_and_notes_are_one_change_and_one_undo(shown, session):
    plan = session.plan
    before = [plan.rows(table) for table in (Activity, Link, Assignment, Person)]
    steps = len(plan.journal())
    dialog = shown(session, "A-58")
    retype(dialog.forms["general"].editors["name"], "Regression, again")
    retype(dialog.forms["general"].editors["duration_min"], "4d")
    retype(dialog.forms["general"].editors["constraint_kind"], "must start on")
    retype(dialog.forms["general"].editors["constraint_at"], "14/12/2026 10:00")
    go_to(dialog, "Links")
    table = dialog.panels["predecessors"].table
    type_in(table, 0, 2, "2d")
    type_in(table, 2, 0, "A-59")
    type_in(table, 2, 1, "SS")
    go_to(dialog, "People")
    type_in(dialog.panels["people"].table, 1, 2, "25")
    go_to(dialog, "Notes")
    QTest.keyClicks(dialog.forms["notes"].editors["notes"], "Ask twice")
    apply(dialog)
    now = plan.find("A-58")
    assert (now.name, now.duration_min, now.notes) == ("Regression, again", 4 * 480, "Ask twice")
    assert now.constraint_kind == "MSO"
    # Shown by Berlin's clock, an hour before UTC in winter.
    assert now.constraint_at == dt.datetime(2026, 12, 14, 9, 0, tzinfo=dt.UTC)
    assert links(plan, "A-58", "before") == {
        ("A-56", "FS", 960, "working"), ("A-53", "FS", 0, "working"), ("A-59", "SS", 0, "working"),
    }  # fmt: skip
    assert {one.allocation_pct for one in plan.rows(Assignment, activity_id=now.id)} == {100, 25}
    assert len(plan.journal()) == steps + 1
    session.undo()
    assert [plan.rows(table) for table in (Activity, Link, Assignment, Person)] == before


def test_that_every_field_of_an_activity_has_its_place_in_the_dialog(shown, session):
    """Start and finish are told for reading: there they are what the constraint makes of them."""
    dialog = shown(session, "A-58")
    register = REGISTERS["activities"]
    wanted = {one.key for one in register.fields if one.editable}
    found = {key for form in dialog.forms.values() for key in form.editors} | set(dialog.panels)
    assert wanted - found == {"start", "finish", "release_id"}
    assert found - wanted == {"people"}


def test_that_agreeing_to_what_is_there_writes_nothing(shown, session):
    head = session.plan.head
    for code in ("A-58", "A-55", "A-54"):  # an activity, a summary, a milestone
        apply(shown(session, code))
    assert session.plan.head == head


def test_that_a_wrong_field_brings_its_page_forward_and_nothing_is_lost(shown, session):
    head = session.plan.head
    dialog = shown(session, "A-58")
    retype(dialog.forms["general"].editors["name"], "Kept in the dialog")
    go_to(dialog, "Progress")
    retype(dialog.forms["progress"].editors["actual_start_at"], "someday")
    go_to(dialog, "Notes")
    apply(dialog)
    assert dialog.isVisible()
    told = dialog.forms["progress"].told["actual_start_at"]
    assert told.isVisible()
    assert "someday" in told.text()
    assert dialog.forms["general"].editors["name"].text() == "Kept in the dialog"
    assert session.plan.head == head
    retype(dialog.forms["progress"].editors["actual_start_at"], "2026-12-07 10:00")
    apply(dialog)
    assert session.plan.find("A-58").name == "Kept in the dialog"


@pytest.mark.parametrize(
    ("page", "key", "column", "text"),
    [
        ("Links", "predecessors", 0, "No such thing"),
        ("Links", "successors", 2, "2 moons"),
        ("Links", "predecessors", 1, "XX"),
        ("People", "people", 0, "Nobody at all"),
    ],
)
def test_that_a_wrong_row_is_told_below_its_table(page, key, column, text, shown, session):
    head = session.plan.head
    dialog = shown(session, "A-58")
    go_to(dialog, page)
    type_in(dialog.panels[key].table, 0, column, text)
    go_to(dialog, "General")
    apply(dialog)
    assert dialog.isVisible()
    assert dialog.panels[key].told.isVisible()
    assert text in dialog.panels[key].told.text()
    assert dialog.panels[key].table.item(0, column).text() == text
    assert session.plan.head == head


def test_that_a_circle_of_links_is_told_and_nothing_is_written(shown, session):
    head = session.plan.head
    dialog = shown(session, "A-58")
    go_to(dialog, "Links")
    table = dialog.panels["successors"].table
    type_in(table, table.rowCount() - 1, 0, "A-56")
    apply(dialog)
    assert dialog.told.isVisible()
    assert "circle" in dialog.told.text()
    assert session.plan.head == head


def test_that_rows_go_by_key_and_by_button(shown, session):
    plan = session.plan
    dialog = shown(session, "A-58")
    go_to(dialog, "Links")
    table = dialog.panels["predecessors"].table
    at = table.visualItemRect(table.item(0, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.keyClick(table, KEY.Key_Delete)
    go_to(dialog, "People")
    panel = dialog.panels["people"]
    assert not panel.remove.isEnabled()
    at = panel.table.visualItemRect(panel.table.item(1, 0)).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseClick(panel.remove, LEFT)
    apply(dialog)
    assert links(plan, "A-58", "before") == {("A-53", "FS", 0, "working")}
    assert len(plan.rows(Assignment, activity_id=plan.find("A-58").id)) == 1


def test_that_a_person_whom_nobody_knows_is_added_once_as_owner_and_tester(shown, session):
    plan = session.plan
    dialog = shown(session, "A-58")
    owner = dialog.forms["general"].editors["owner_id"]
    owner.lineEdit().selectAll()
    QTest.keyClicks(owner.lineEdit(), "Zoe Nguyen")
    owner.completer().popup().hide()
    owner.setCurrentText("Add person “Zoe Nguyen”")
    go_to(dialog, "People")
    table = dialog.panels["people"].table
    table.setCurrentCell(table.rowCount() - 1, 0)
    table.setFocus()
    QTest.keyClick(table, KEY.Key_Return)
    [box] = table.viewport().findChildren(QComboBox)
    QTest.keyClicks(box.lineEdit(), "Zoe Nguyen")
    popup = QApplication.activePopupWidget()
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    QTest.qWait(5)
    apply(dialog)
    [zoe] = plan.rows(Person, name="Zoe Nguyen")
    now = plan.find("A-58")
    assert now.owner_id == zoe.id
    assert zoe.id in {one.person_id for one in plan.rows(Assignment, activity_id=now.id)}


def test_that_dates_and_their_reasons_are_told_for_reading(shown, session):
    dialog = shown(session, "A-58")
    go_to(dialog, "Dates and why")
    page = dialog.tabs.currentWidget()
    assert all(one.isReadOnly() for one in page.findChildren(QLineEdit))
    texts = {one.accessibleName(): one.text() for one in page.findChildren(QLineEdit)}
    assert texts["Start"] == "07/12/2026 05:30"
    assert "A-56" in page.findChild(QPlainTextEdit).toPlainText()


def test_that_what_a_summary_has_of_its_parts_is_for_reading(shown, session):
    dialog = shown(session, "A-55")
    assert "name" in dialog.forms["general"].editors
    assert "duration_min" not in dialog.forms["general"].editors
    assert "percent_complete" not in dialog.forms["progress"].editors


def test_that_a_read_only_plan_is_only_read(qtbot, shown, session):
    with Plan.open(session.plan.path, read_only=True) as plan:
        reading = Session()
        reading.adopt(plan)
        dialog = shown(reading, "A-58")
        assert dialog.accept_button is None
        assert all(one.isReadOnly() for one in dialog.findChildren(QLineEdit))
        assert all(not form.editors for form in dialog.forms.values())
        go_to(dialog, "Links")
        table = dialog.panels["predecessors"].table
        table.setCurrentCell(0, 0)
        QTest.keyClick(table, KEY.Key_Delete)
        assert table.rowCount() == 2
        assert not dialog.panels["predecessors"].remove.isVisible()
        dialog.reject()
        reading.close()


def test_that_a_start_without_effect_is_told_once_it_is_written(shown, session):
    told = []
    session.remarked.connect(told.append)
    dialog = shown(session, "A-57")
    retype(dialog.forms["general"].editors["constraint_kind"], "start no earlier than")
    retype(dialog.forms["general"].editors["constraint_at"], "2026-11-30 09:00")
    apply(dialog)
    [sentence] = told
    assert sentence.startswith("A-57 System test stays at 04/12/2026 08:00: “start no earlier")
    assert sentence.endswith("30/11/2026 09:00” has no effect.")


def test_that_in_a_trial_it_is_only_tried(shown, session):
    before = session.plan.find("A-58")
    session.begin_trial()
    dialog = shown(session, "A-58")
    retype(dialog.forms["general"].editors["duration_min"], "12d")
    apply(dialog)
    assert session.plan.find("A-58").duration_min == 12 * 480
    assert session.trial.tried == ("Edit A-58 Regression test, first run",)
    session.drop_trial()
    assert session.plan.find("A-58") == before


# -- how it is opened --------------------------------------------------------------------------


def opened(window):
    found = [one for one in window.findChildren(ActivityDialog) if one.isVisible()]
    codes = [one.windowTitle() for one in found]
    for one in found:
        one.reject()
    return codes


def test_that_a_double_click_on_a_bar_opens_its_activity(planner, qtbot):
    view = shop_timeline(planner, qtbot)
    row = view.chart.rows.place_of[planner.session.plan.find("A-58").id]
    head = planner.session.plan.head
    surface, at = view.chart.viewport(), middle(view, row)
    QTest.mouseClick(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(surface, at + QPoint(60, 0))
    assert opened(planner) == ["Activity A-58"]
    assert planner.session.plan.head == head


def test_that_keys_open_the_activity_from_chart_and_outline(planner, qtbot):
    view = shop_timeline(planner, qtbot)
    view.reveal(planner.session.plan.find("A-58").id)
    view.chart.setFocus()
    QTest.keyClick(view.chart, KEY.Key_Return)
    assert opened(planner) == ["Activity A-58"]
    view.outline.table.setFocus()
    QTest.keyClick(view.outline.table, KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert opened(planner) == ["Activity A-58"]


def test_that_a_double_click_on_the_bar_of_a_heading_closes_its_group(planner, qtbot):
    view = shop_timeline(planner, qtbot)
    view.grouping.choose("stage")
    qtbot.wait(20)
    count, surface = len(view.chart.rows), view.chart.viewport()
    at = view.chart.bar_rect(0).center().toPoint()
    QTest.mouseClick(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert opened(planner) == []
    assert len(view.chart.rows) < count
    view.chart.setFocus()
    QTest.keyClick(view.chart, KEY.Key_Return)
    assert len(view.chart.rows) == count
    view.grouping.choose("")


def test_that_the_menu_of_a_bar_opens_its_activity(planner, qtbot):
    view = shop_timeline(planner, qtbot)
    view.reveal(planner.session.plan.find("A-58").id)
    menu = view.outline.row_menu()
    [action] = [one for one in menu.actions() if one.text() == "All of this activity..."]
    action.trigger()
    assert opened(planner) == ["Activity A-58"]
    menu.deleteLater()


def test_that_alt_enter_still_breaks_a_line_of_notes_in_the_outline(planner, qtbot):
    view = shop_timeline(planner, qtbot)
    notes = view.outline.register.index_of("notes")
    view.outline.table.setColumnHidden(notes, False)
    activity = planner.session.plan.find("A-58")
    view.outline.refresh()
    row = view.outline.listing.row_of(activity.id)
    view.outline.table.setCurrentIndex(view.outline.model.index(row, notes))
    view.outline.table.setFocus()
    QTest.keyClicks(view.outline.table, "a")
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(editor, "b")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.wait(5)
    assert opened(planner) == []
    assert planner.session.plan.find("A-58").notes == "a\nb"


def test_that_what_others_change_meanwhile_stays_as_they_have_it(shown, session):
    plan = session.plan
    one = plan.find("A-58")
    first, second = plan.rows(Assignment, activity_id=one.id)
    codes = ("A-53", "A-56", "A-59")
    away, kept, other = (plan.find(code).id for code in codes)
    dialog = shown(session, "A-58")
    with plan.change("Elsewhere") as tx:
        tx.update(Activity, one.id, deadline_at="2027-01-29T16:00Z", duration_min=960)
        (gone,) = tx.rows(Link, predecessor_id=away, successor_id=one.id)
        tx.delete(Link, gone.id)
        tx.insert(Link(predecessor_id=other, successor_id=one.id, kind="SS"))
        tx.update(Assignment, first.id, allocation_pct=35)
        tx.delete(Assignment, second.id)
        third = tx.insert(Assignment(activity_id=one.id, person_id=second.person_id, role="x")).id
    retype(dialog.forms["general"].editors["name"], "Regression, again")
    go_to(dialog, "Links")
    row = [texts[0] for _, texts in dialog.panels["predecessors"].table.entries].index(
        "A-56 " + plan.get(Activity, kept).name
    )
    type_in(dialog.panels["predecessors"].table, row, 2, "3d")
    go_to(dialog, "People")
    table = dialog.panels["people"].table
    at = [row_id for row_id, _ in table.entries].index(first.id)
    type_in(table, at, 1, "Lead")
    apply(dialog)
    assert not dialog.isVisible()
    now = plan.find("A-58")
    assert (now.name, now.duration_min) == ("Regression, again", 960)
    assert now.deadline_at == dt.datetime(2027, 1, 29, 16, tzinfo=dt.UTC)
    assert links(plan, "A-58", "before") == {
        ("A-56", "FS", 3 * 480, "working"), ("A-59", "SS", 0, "working"),
    }  # fmt: skip
    assert {
        (row.id, row.role, row.allocation_pct) for row in plan.rows(Assignment, activity_id=now.id)
    } == {(first.id, "Lead", 35), (third, "x", 100)}


def test_that_an_activity_that_is_gone_meanwhile_is_told(shown, session):
    dialog = shown(session, "A-58")
    with session.plan.change("Elsewhere") as tx:
        tx.delete(Activity, session.plan.find("A-58").id)
    retype(dialog.forms["general"].editors["name"], "Regression, again")
    apply(dialog)
    assert dialog.isVisible()
    assert dialog.told.text() == "⚠ This activity is not in the plan any more. Look again."


def test_that_progress_of_what_has_parts_by_now_is_refused(shown, session):
    plan = session.plan
    dialog = shown(session, "A-58")
    go_to(dialog, "Progress")
    retype(dialog.forms["progress"].editors["percent_complete"], "50")
    with plan.change("Elsewhere") as tx:
        tx.update(Activity, plan.find("A-59").id, parent_id=plan.find("A-58").id)
    apply(dialog)
    told = dialog.forms["progress"].told["percent_complete"].text()
    assert "In a summary the field % done follows" in told
    now = plan.find("A-58")
    assert (now.percent_complete, now.actual_start_at) == (0, None)
