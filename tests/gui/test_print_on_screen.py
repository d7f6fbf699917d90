"""Prints follow what the timeline shows: its filter, its order and its closed branches."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.charts import style
from relplanner.charts.views import paper_of
from relplanner.page_setup import PageSetup
from relplanner.releases.tables import Activity, Release
from ui.dialogs.page_setup import PageSetupDialog
from ui.paper.shown import shown_by
from ui.places import ALL, TIMELINE, Place

CODE = re.compile(r"A-\d+")


@pytest.fixture
def view(planner):
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    return planner.view(TIMELINE)


@pytest.fixture
def ask(qtbot, planner):
    """Opens the page setup as the menu does."""
    opened = []

    def asked():
        planner.commands["print"].trigger()
        (found,) = [
            one for one in QApplication.topLevelWidgets()
            if isinstance(one, PageSetupDialog) and one.isVisible()
        ]  # fmt: skip
        opened.append(found)
        qtbot.waitUntil(lambda: found.preview.pages > 0)
        return found

    yield asked
    for one in opened:
        one.reject()


def codes_of(planner, setup):
    """The codes down the pages, in their order."""
    with style.drawing():
        paper = paper_of("timeline", shown_by(planner), setup)
        sheets = [paper.drawn(number) for number in range(paper.pages)]
        lines = [sorted(one.texts, key=lambda text: text.y) for one in sheets]
        return [text.text for line in lines for text in line if CODE.fullmatch(text.text)]


def codes_listed(view):
    """The codes of the rows of the table beside the chart."""
    records = view.session.snapshot.by_id(Activity)
    return [records[one].code for one in view.outline.listing.ids if one in records]


def test_that_a_print_has_the_rows_that_the_filter_leaves(planner, view, ask):
    everything = codes_listed(view)
    view.outline.filter.setText("test")
    listed = codes_listed(view)
    assert 0 < len(listed) < len(everything)
    dialog = ask()
    assert dialog.rows_box.isVisible()
    assert codes_of(planner, dialog.setup()) == listed
    dialog.rows_box.setFocus()
    QTest.keyClick(dialog.rows_box, Qt.Key.Key_Down)
    assert codes_of(planner, dialog.setup()) == everything


def test_that_a_print_has_the_order_and_the_closed_branches_of_the_outline(planner, view, ask):
    outline = view.outline
    records = view.session.snapshot.by_id(Activity)
    summary = next(one for one in outline.listing.ids if any(
        record.parent_id == one for record in records.values()
    ))  # fmt: skip
    outline.table.toggled.emit(summary)
    header = outline.table.horizontalHeader()
    header.setSortIndicator(outline.register.index_of("name"), Qt.SortOrder.DescendingOrder)
    listed = codes_listed(view)
    assert listed != sorted(listed, key=[one.code for one in records.values()].index)
    assert records[summary].code in listed
    assert codes_of(planner, ask().setup()) == listed


def test_that_a_print_of_groups_closes_those_that_are_closed(planner, view, ask):
    view.grouping.choose("owner")
    view.outline.filter.setText("test")
    before = codes_listed(view)
    rows = view.chart.rows
    view.outline.table.toggled.emit(rows.id[0])
    listed = codes_listed(view)
    assert 0 < len(listed) < len(before)
    setup = ask().setup()
    assert codes_of(planner, setup) == listed
    with style.drawing():
        sheet = paper_of("timeline", shown_by(planner), setup).drawn(0)
    said = {one.text for one in sheet.texts}
    # The closed one still says how many are under it.
    assert rows.name[0] in said
    assert any(one.endswith("not all rows are shown") for one in said)


def test_that_nothing_is_asked_where_all_rows_are_seen(view, ask):
    assert view.on_screen is None
    dialog = ask()
    assert not dialog.rows_box.isVisible()
    assert dialog.setup().only is None


def test_that_a_print_of_all_releases_begins_with_all_rows(planner, ask):
    planner.go(Place(ALL))
    dialog = ask()
    assert len(codes_of(planner, dialog.setup())) == len(planner.session.plan.rows(Activity))
    dialog.rows_box.setFocus()
    QTest.keyClick(dialog.rows_box, Qt.Key.Key_Up)
    assert codes_of(planner, dialog.setup()) == []


def test_that_chosen_rows_go_to_the_worker_and_back():
    setup = PageSetup(only=("b", "a"), closed=("a",))
    assert PageSetup.of_values(setup.values()) == setup
    assert PageSetup.of_values(PageSetup().values()) == PageSetup()
