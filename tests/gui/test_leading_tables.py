"""Tables that show the parts of their current row below: always those of a row in sight."""

from __future__ import annotations

import pytest

from relplanner import Release
from ui.places import CALENDARS, Place

# The view, its leading table, and what is below it.
LEADING = [("rollback", "plans", "steps"), ("checklists", "lists", "items"),
           (CALENDARS, "calendars", "below")]  # fmt: skip


@pytest.fixture(params=LEADING, ids=[view for view, *_ in LEADING])
def led(request, planner):
    """(the leading table, what is below it) of a release with two rows at least."""
    name, above, below = request.param
    release = "" if name == CALENDARS else planner.session.plan.rows(Release)[1].id
    planner.go(Place(name, release))
    view = planner.view(name)
    return getattr(view, above), getattr(view, below)


def test_that_what_is_below_goes_with_the_row_that_a_filter_hides(qtbot, led):
    above, below = led
    assert above.current_id
    assert below.isVisible()
    qtbot.keyClicks(above.filter, "nothing is called like this")
    assert above.current_id == ""
    assert not below.isVisible()
    above.filter.clear()
    assert above.current_id == above.listing.ids[0]
    assert below.isVisible()


def test_that_the_first_row_that_is_found_is_shown_below(qtbot, led):
    above, below = led
    name = above.listing.record(len(above.listing) - 1).name
    qtbot.keyClicks(above.filter, name)
    assert above.current_id == above.listing.ids[0]
    assert above.listing.record(0).name == name
    assert below.isVisible()


def test_that_typing_a_further_row_is_not_disturbed_by_what_happens_elsewhere(planner, led):
    above, _ = led
    above.table.setFocus()
    above.table.setCurrentIndex(above.model.index(len(above.listing), above.model.name_field))
    plan = planner.session.plan
    with plan.change("Meanwhile") as tx:
        tx.update(Release, plan.rows(Release)[0].id, description="Something else")
    assert above.table.currentIndex().row() == len(above.listing)
