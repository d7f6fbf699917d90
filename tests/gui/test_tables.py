"""The register table's spreadsheet habits, with real keys on a real plan file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from relplanner.planner import Plan
from relplanner.registers import REGISTERS
from relplanner.releases.tables import Activity, Release
from relplanner.risks.tables import Risk
from relplanner.testing.tables import Assignment, Person
from ui.formats import LocaleFormats
from ui.session import Session
from ui.tables.model import signed
from ui.tables.register_view import RegisterTable

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def make(qtbot, session, settings):
    """Shows a register of the sample's first release."""
    made = []

    def shown(key, parent_id=None):
        release = session.plan.rows(Release)[0].id
        parent = release if REGISTERS[key].parent == "release_id" else ""
        table = RegisterTable(session, key, parent_id=parent if parent_id is None else parent_id)
        table.resize(1100, 500)
        table.show()
        qtbot.waitExposed(table)
        table.refresh()
        session.changed.connect(lambda _: table.refresh())
        table.table.setFocus()
        made.append(table)
        return table

    yield shown
    for table in made:
        table.close()
        table.deleteLater()


def press(widget, *key):
    """A key, and what follows from it: Qt commits an editor a moment later."""
    QTest.keyClick(widget, *key)
    QTest.qWait(5)


def go(table, row, key):
    """Puts the cursor on a cell."""
    index = table.model.index(row, table.register.index_of(key))
    table.table.setCurrentIndex(index)
    return index


def text(table, row, key):
    return table.listing.text(row, table.register.index_of(key))


def editor(table, kind):
    return next(one for one in table.table.findChildren(kind) if one.isVisible())


@pytest.mark.parametrize("key", sorted(REGISTERS))
def test_that_every_register_is_shown_and_keeps_qts_rules(make, key):
    table = make(key)
    tester = QAbstractItemModelTester(table.model, FATAL, table)
    assert table.model.rowCount() == len(table.listing) + 1
    assert table.table.accessibleName()
    assert table.filter.accessibleName()
    table.filter.setText("e")
    table.filter.clear()
    assert tester.model() is table.model


def test_that_f2_on_a_cell_that_is_computed_says_why_it_is_fixed(make):
    table = make("risks")
    go(table, 0, "score")
    QTest.keyClick(table.table, KEY.Key_F2)
    assert table.table.bubble.isVisible()
    why = table.listing.why_fixed(0, table.register.index_of("score"))
    assert why
    assert table.table.bubble.text() == f"⚠ {why}"


def test_that_typing_replaces_a_cell_and_enter_goes_down(make, session):
    table = make("risks")
    go(table, 0, "name")
    QTest.keyClicks(table.table, "N")
    QTest.keyClicks(editor(table, QLineEdit), "ew hazard")
    press(editor(table, QLineEdit), KEY.Key_Return)
    assert text(table, 0, "name") == "New hazard"
    assert session.plan.rows(Risk)[0].name == "New hazard"
    assert table.table.currentIndex().row() == 1
    session.undo()
    assert text(table, 0, "name") != "New hazard"


def test_that_tab_goes_right_and_escape_leaves_the_cell_as_it_was(make):
    table = make("risks")
    go(table, 0, "name")
    before = text(table, 0, "name")
    press(table.table, KEY.Key_F2)
    QTest.keyClicks(editor(table, QLineEdit), " changed")
    press(editor(table, QLineEdit), KEY.Key_Escape)
    assert text(table, 0, "name") == before
    press(table.table, KEY.Key_Tab)
    assert table.register.fields[table.table.currentIndex().column()].key == "likelihood"
    press(table.table, KEY.Key_Backtab, SHIFT)
    assert table.register.fields[table.table.currentIndex().column()].key == "name"


def test_that_a_refused_text_keeps_its_editor_and_says_why(make, session):
    table = make("risks")
    go(table, 0, "likelihood")
    seq = session.plan.head[0]
    press(table.table, KEY.Key_F2)
    field = editor(table, QLineEdit)
    field.setText("9")
    press(field, KEY.Key_Return)
    assert field.isVisible()
    assert table.table.bubble.isVisible()
    assert "1 to 5" in table.table.bubble.text()
    assert session.plan.head[0] == seq
    field.setText("2")
    press(field, KEY.Key_Return)
    assert not table.table.bubble.isVisible()
    assert text(table, 0, "likelihood") == "2"


def test_that_a_pick_list_narrows_while_typing(make, session):
    table = make("risks")
    go(table, 0, "owner_id")
    press(table.table, KEY.Key_F2)
    box = editor(table, QComboBox)
    assert box.count() > 5
    box.setCurrentText("P-3")
    press(box, KEY.Key_Return)
    assert text(table, 0, "owner_id").startswith("P-3 ")


def test_that_a_block_from_a_spreadsheet_is_pasted_as_one_undo_step(make, session):
    table = make("risks")
    count = len(table.listing)
    go(table, count - 1, "name")
    QGuiApplication.clipboard().setText('Pasted one\t5\t4\n"Two ""quoted"""\t1\t2\n')
    press(table.table, KEY.Key_V, CTRL)
    assert len(table.listing) == count + 1
    assert text(table, count - 1, "name") == "Pasted one"
    assert text(table, count, "name") == 'Two "quoted"'
    assert text(table, count, "score") == "2"
    session.undo()
    assert len(table.listing) == count
    assert text(table, count - 1, "name") != "Pasted one"


def test_that_copied_cells_paste_back_as_they_were(make, session):
    table = make("risks")
    first = table.model.index(0, table.register.index_of("name"))
    last = table.model.index(2, table.register.index_of("impact"))
    table.table.setCurrentIndex(first)
    selection = table.table.selectionModel()
    from PySide6.QtCore import QItemSelection

    selection.select(QItemSelection(first, last), selection.SelectionFlag.ClearAndSelect)
    press(table.table, KEY.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("\n") == 3
    assert copied.splitlines()[0].split("\t") == [
        text(table, 0, key) for key in ("name", "likelihood", "impact")
    ]
    seq = session.plan.head[0]
    table.table.setCurrentIndex(first)
    press(table.table, KEY.Key_V, CTRL)
    assert session.plan.head[0] == seq


def test_that_fill_down_writes_the_first_cell_into_the_others(make):
    table = make("risks")
    from PySide6.QtCore import QItemSelection

    column = table.register.index_of("response")
    selection = table.table.selectionModel()
    selection.select(
        QItemSelection(table.model.index(0, column), table.model.index(3, column)),
        selection.SelectionFlag.ClearAndSelect,
    )
    press(table.table, KEY.Key_D, CTRL)
    assert len({text(table, row, "response") for row in range(4)}) == 1


def test_that_a_copy_of_an_activity_says_who_is_not_assigned_to_it_as_no_longer_active(
    make, session
):
    with session.plan.change("Leave") as tx:
        one = session.plan.rows(Assignment)[0]
        tx.update(Person, one.person_id, active=False)
    person = session.plan.get(Person, one.person_id)
    release = session.plan.get(Activity, one.activity_id).release_id
    table = make("activities", release)
    go(table, table.listing.ids.index(one.activity_id), "name")
    press(table.table, KEY.Key_D, CTRL | SHIFT)
    assert table.table.bubble.isVisible()
    said = f"No longer active, and so not assigned to the copy: {person.code} {person.name}"
    assert table.table.bubble.text() == f"⚠ {said}"
    table.table.bubble.hide()
    with session.plan.change("Come back") as tx:
        tx.update(Person, one.person_id, active=True)
    go(table, table.listing.ids.index(one.activity_id), "name")
    press(table.table, KEY.Key_D, CTRL | SHIFT)
    assert not table.table.bubble.isVisible()


def test_that_rows_are_added_by_typing_below_inserted_duplicated_and_deleted(make, session):
    table = make("risks")
    count = len(table.listing)
    go(table, count, "name")
    QTest.keyClicks(table.table, "A")
    QTest.keyClicks(editor(table, QLineEdit), " risk")
    press(editor(table, QLineEdit), KEY.Key_Return)
    assert len(table.listing) == count + 1
    assert text(table, count, "name") == "A risk"
    go(table, 0, "name")
    press(table.table, KEY.Key_Insert)
    assert len(table.listing) == count + 2
    press(table.table, KEY.Key_D, CTRL | SHIFT)
    assert len(table.listing) == count + 3
    press(table.table, KEY.Key_Delete, CTRL)
    assert len(table.listing) == count + 2
    for _ in range(4):
        session.undo()
    assert len(table.listing) == count


def test_that_delete_empties_what_may_be_empty(make):
    table = make("risks")
    go(table, 0, "mitigation")
    assert text(table, 0, "mitigation")
    press(table.table, KEY.Key_Delete)
    assert text(table, 0, "mitigation") == ""
    name = text(table, 0, "name")
    go(table, 0, "name")
    press(table.table, KEY.Key_Delete)
    assert text(table, 0, "name") == name


def test_that_a_header_click_sorts_and_a_third_one_gives_the_plans_order(make):
    table = make("risks")
    header = table.table.horizontalHeader()
    column = table.register.index_of("score")
    plan_order = table.listing.ids
    at = QPoint(header.sectionViewportPosition(column) + 10, header.height() // 2)
    scores = []
    for _ in range(3):
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )
        scores.append([int(text(table, row, "score")) for row in range(len(table.listing))])
    assert scores[0] == sorted(scores[0])
    assert scores[1] == sorted(scores[1], reverse=True)
    assert table.listing.ids == plan_order


def test_that_a_header_click_leaves_what_is_selected(make, session):
    table = make("risks")
    go(table, 1, "name")
    chosen = table.selected_ids
    count = len(table.listing)
    header = table.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(table.register.index_of("score")) + 10, 8)
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    assert table.selected_ids == chosen
    assert table.current_id == chosen[0]
    press(table.table, KEY.Key_Delete, CTRL)
    assert len(table.listing) == count - 1
    assert chosen[0] not in table.listing.ids


def test_that_the_filter_narrows_as_one_types_and_escape_clears_it(make):
    table = make("activities")
    press(table.table, KEY.Key_F, CTRL)
    QTest.keyClicks(table.filter, "beta cut")
    assert 0 < len(table.listing) < 8
    press(table.filter, KEY.Key_Escape)
    assert len(table.listing) > 40
    QTest.keyClicks(table.filter, "nothing has these words")
    assert table.empty.isVisible()
    assert table.empty.text() == "No row has all these words."


def test_that_columns_chosen_and_widths_are_kept(make, qtbot):
    table = make("risks")
    column = table.register.index_of("cause")
    assert table.table.isColumnHidden(column)
    menu = table.columns.menu()
    action = next(one for one in menu.actions() if one.text() == "Cause")
    action.trigger()
    table.table.setColumnWidth(column, 333)
    qtbot.waitUntil(lambda: not table.columns._timer.isActive())
    again = make("risks")
    assert not again.table.isColumnHidden(column)
    assert again.table.columnWidth(column) == 333
    menu.deleteLater()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("key", sorted(REGISTERS))
def test_that_columns_of_pick_lists_have_room_for_each_of_their_words(make, key):
    table = make(key)
    for place, field in enumerate(table.register.fields):
        if field.kind == "choice" and not table.table.isColumnHidden(place):
            room = table.table.columnWidth(place)
            for word in field.choices:
                shown = signed(word, LocaleFormats().word(word))
                advance = table.table.fontMetrics().horizontalAdvance(shown)
                assert len(shown) > 20 or advance + 10 <= room, (field.key, shown)


def test_that_a_boolean_is_toggled_by_space(make, session):
    table = make("scope")
    go(table, 0, "in_scope")
    before = text(table, 0, "in_scope")
    press(table.table, KEY.Key_Space)
    assert {before, text(table, 0, "in_scope")} == {"yes", "no"}


def test_that_rows_with_an_order_move_by_alt_and_arrows(make):
    table = make("scope")
    first = table.listing.ids[0]
    go(table, 0, "name")
    press(table.table, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert table.listing.ids[1] == first
    assert table.current_id == first
    press(table.table, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert table.listing.ids[0] == first


def test_that_a_typed_date_is_read_in_the_persons_way_and_moves_the_activity(make, session):
    table = make("activities")
    row = next(
        row for row in range(len(table.listing))
        if not table.listing.has_children[row]
        and session.plan.get(Activity, table.listing.ids[row]).actual_start_at is None
        and session.plan.get(Activity, table.listing.ids[row]).duration_min
    )  # fmt: skip
    go(table, row, "start")
    press(table.table, KEY.Key_F2)
    field = editor(table, QLineEdit)
    field.setText("15/03/2027 10:00")
    press(field, KEY.Key_Return)
    assert text(table, row, "start") == "15/03/2027 10:00"
    go(table, row, "start")
    press(table.table, KEY.Key_F2)
    field = editor(table, QLineEdit)
    field.setText("15/03/27 10:00")
    press(field, KEY.Key_Return)
    assert table.table.bubble.isVisible()
    press(field, KEY.Key_Escape)
    assert not table.table.bubble.isVisible()


def test_that_summaries_and_codes_are_not_edited_and_say_why(make):
    table = make("activities")
    head = next(row for row in range(len(table.listing)) if table.listing.has_children[row])
    for key in ("code", "duration_min"):
        index = go(table, head, key)
        assert not table.model.flags(index) & Qt.ItemFlag.ItemIsEditable
        assert index.data(Qt.ItemDataRole.ToolTipRole)


def test_that_a_read_only_plan_has_no_editors_and_no_row_to_add(qtbot, sample, settings):
    session = Session()
    session.adopt(Plan.open(sample.path, read_only=True))
    table = RegisterTable(session, "risks")
    table.show()
    qtbot.waitExposed(table)
    table.refresh()
    assert table.model.rowCount() == len(table.listing)
    index = table.model.index(0, table.register.index_of("name"))
    assert not table.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    table.close()
    table.deleteLater()
    session.close()


def test_that_markup_in_a_cell_is_shown_as_it_was_typed(make, session):
    table = make("risks")
    evil = "<img src=/etc/passwd> & <b>bold</b> " + "x" * 100
    risk_id = table.listing.ids[0]
    session.run("Rename", lambda tx: tx.update(Risk, risk_id, name=evil))
    index = table.model.index(0, table.register.index_of("name"))
    assert index.data() == evil
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    assert "<img" not in tip


def test_that_the_row_menu_names_every_action_with_its_key(make):
    table = make("risks")
    menu = table.row_menu()
    # The Menu key and an arrow are the way to those of the columns.
    keyless = {one.text() for one in menu.actions() if not one.shortcut().toString()}
    assert keyless == {"Sort by this column", "Choose columns..."}
    texts = {one.text() for one in menu.actions()}
    assert {"Cut", "Copy", "Paste", "Insert a row", "Duplicate rows", "Delete rows"} <= texts
    menu.deleteLater()


def test_that_choosing_a_row_while_typing_keeps_what_is_typed(make, session):
    table = make("risks")
    first, second = table.listing.ids[:2]
    session.run("Rename", lambda tx: (
        tx.update(Risk, first, name="Kept no more"), tx.update(Risk, second, name="Kept in sight")
    ))  # fmt: skip
    table.filter.setText("kept")
    assert table.listing.ids == (first, second)
    table.table.edit(go(table, 0, "name"))
    editor(table, QLineEdit).clear()
    QTest.keyClicks(editor(table, QLineEdit), "Elsewhere")
    told = []
    table.table.selectionModel().currentChanged.connect(
        lambda index, _: told.append(index.row() < table.model.rowCount())
    )
    # The row that is left goes, and with it the chosen one is another one from the top.
    table.select_row(second)
    assert told
    assert all(told)
    assert session.plan.get(Risk, first).name == "Elsewhere"
    assert table.listing.ids == (second,)
    assert table.selected_ids == [second]
    assert table.current_id == second
