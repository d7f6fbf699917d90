"""What hands do in a register, for tests: look at rows, write cells, edit."""

from __future__ import annotations

from relplanner import Activity, Link
from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.editing import set_texts

ACTIVITIES, RISKS, PEOPLE = (REGISTERS[key] for key in ("activities", "risks", "people"))


def of(plan, code):
    """The row with this code, as it is now."""
    return plan.find(code)


def write(plan, register, *cells, **how):
    """Writes cells, given as (code, key, text), in one change."""
    snapshot = plan.snapshot()
    found = [(plan.find(code).id, key, text) for code, key, text in cells]
    with plan.change("Edit") as tx:
        set_texts(tx, snapshot, register, found, **how)


def shown(plan, register, code, key):
    """A cell as it is shown."""
    listing = list_rows(register, plan.snapshot())
    return listing.text(listing.row_of(plan.find(code).id), register.index_of(key))


def constraint(plan, code):
    row = of(plan, code)
    at = row.constraint_at
    return row.constraint_kind, at.strftime("%Y-%m-%dT%H:%MZ") if at else None


def links(plan, code):
    """The links of a successor: (id, text of it)."""
    codes = {one.id: one.code for one in plan.rows(Activity)}
    return {
        f"{codes[one.predecessor_id]}{one.kind}{one.lag_min}{one.lag_kind}": one.id
        for one in plan.rows(Link, successor_id=of(plan, code).id)
    }
