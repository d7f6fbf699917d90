"""What must hold of every table, tested the moment it is declared."""

from __future__ import annotations

import pytest

from relplanner import Plan
from relplanner.checks import check_plan
from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.columns import ColumnSpec
from relplanner.plan.ddl import schema_sql
from relplanner.plan.migrations import CURRENT, VERSIONS
from relplanner.plan.rules import Finding
from relplanner.registry import REGISTRY, TABLES
from tests.plan.factory import another_value, dump, make, remembered


def tables_but(*names: str):
    """Parametrises over all tables but these."""
    tables = [table for table in TABLES if table.TABLE not in names]
    return pytest.mark.parametrize("table", tables, ids=[t.TABLE for t in tables])


# There is always exactly one plan; what was signed, and with which key, never changes.
PLAN, SIGNED = ("plan",), ("signature", "signing_key")


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="Europe/Berlin") as plan:
        yield plan


def _editable(info) -> dict[str, ColumnSpec]:
    """Columns that can be changed on their own without breaking a rule about another one."""
    together = {
        "constraint_kind", "constraint_at", "actual_start_at", "actual_finish_at", "zone",
        "residual_likelihood", "residual_impact", "state", "reason", "done_by", "done_at",
        "start_min", "finish_min", "first_day", "last_day", "sha256", "address", "kind",
    }  # fmt: skip
    return {
        name: spec
        for name, spec in info.columns.items()
        if spec.kind not in {"id", "ref"} and name not in together
    }


def test_that_the_declared_tables_are_those_of_the_frozen_schema():
    assert schema_sql(REGISTRY) == VERSIONS[CURRENT].schema


@pytest.mark.parametrize("table", TABLES, ids=[one.TABLE for one in TABLES])
def test_that_a_new_row_has_what_a_copy_does_not_take_over(table):
    # Else a copy couldn't be made: it would lack a value that it must have.
    columns = REGISTRY.of(table).columns
    assert set(table.NOT_COPIED) <= set(columns)
    for name in table.NOT_COPIED:
        new = getattr(table(), name)
        assert new is not None or not columns[name].required


@tables_but(*PLAN)
def test_that_an_insert_is_journaled_and_undo_and_redo_restore_exactly(plan, table):
    before = dump(plan)
    with plan.change(f"Add a {table.NOUN}", actor="ann") as tx:
        row = make(table, tx)
    after = dump(plan)
    assert any(row.id in stored for stored in after[table.TABLE])
    entry = plan.journal()[-1]
    assert (entry.actor, entry.summary, entry.kind) == ("ann", f"Add a {table.NOUN}", "change")
    assert {c.row_id for c in plan.row_changes(entry.seq)} >= {row.id}
    if table.TABLE in SIGNED:
        return
    plan.undo()
    assert dump(plan) == before == remembered(plan)
    plan.redo()
    assert dump(plan) == after == remembered(plan)
    assert check_plan(plan.path).findings == ()


@tables_but(*SIGNED)
def test_that_each_column_is_journaled_with_its_old_and_new_value(plan, table):
    info = REGISTRY.of(table)
    if table.TABLE in PLAN:
        row = plan.info
    else:
        with plan.change("Add") as tx:
            row = make(table, tx)
    for column, spec in _editable(info).items():
        before = dump(plan)
        old = getattr(plan.get(table, row.id), column)
        new = another_value(spec, old)
        with plan.change(f"Set {column}") as tx:
            tx.update(table, row.id, **{column: new})
        [change] = plan.row_changes(plan.head[0])
        assert (change.op, change.row_id) == ("update", row.id)
        assert change.old == {column: None if old is None else spec.to_stored(old)}
        assert change.new == {column: spec.to_stored(new)}
        assert getattr(plan.get(table, row.id), column) == new
        after = dump(plan)
        plan.undo()
        assert dump(plan) == before == remembered(plan)
        plan.redo()
        assert dump(plan) == after == remembered(plan)
    assert check_plan(plan.path).state == "sound"


@tables_but(*PLAN, *SIGNED)
def test_that_a_deleted_row_comes_back_with_its_parts(plan, table):
    with plan.change("Add") as tx:
        row = make(table, tx)
    before = dump(plan)
    with plan.change("Delete") as tx:
        tx.delete(table, row.id)
    assert plan.rows(table, id=row.id) == []
    assert check_plan(plan.path).state == "sound"
    plan.undo()
    assert dump(plan) == before == remembered(plan)


@tables_but()
def test_that_a_failing_rule_leaves_file_and_memory_as_before(plan, table, monkeypatch):
    with plan.change("Add something") as tx:
        if table.TABLE != "plan":
            make(table, tx)
    plan.snapshot()
    bytes_before, head = plan.path.read_bytes(), plan.head
    memory_before, labels = remembered(plan), (plan.undo_label, plan.redo_label)
    heard = []
    plan.listen(heard.append)
    stubborn = (*Plan.rules, lambda view: [Finding("No, never.")])
    monkeypatch.setattr(plan._writer, "_rules", stubborn)
    with pytest.raises(RuleError, match=r"No, never\."), plan.change("Add more") as tx:
        make(table, tx)
    assert plan.path.read_bytes() == bytes_before
    assert (plan.head, remembered(plan)) == (head, memory_before)
    assert (plan.undo_label, plan.redo_label) == labels
    assert heard == []


@tables_but()
def test_that_a_value_of_the_wrong_kind_is_refused_with_the_name_of_its_column(plan, table):
    info = REGISTRY.of(table)
    wrong = {"integer": "three", "boolean": "yes", "day": "soon", "instant": "2026-03-02T08:00",
             "stamp": 5, "choice": "no such word", "text": 7, "ref": "nobody"}  # fmt: skip
    head = plan.head
    for column, spec in info.columns.items():
        if spec.kind == "id" or column in {"position", "code"}:
            continue
        with (
            pytest.raises(InvalidInputError, match=spec.label) as caught,
            plan.change("Add") as tx,
        ):
            make(table, tx, **{column: wrong[spec.kind]})
        assert caught.value.what.endswith(".")
    assert plan.head == head


@tables_but()
def test_that_codes_and_columns_have_the_words_people_use(table):
    info = REGISTRY.of(table)
    assert table.NOUN
    assert table.NOUN.islower()
    assert ("code" in info.columns) == bool(table.CODE_PREFIX)
    assert all(spec.label[:1].isupper() for spec in info.columns.values())
    if "code" in info.columns:
        assert REGISTRY.with_code(f"{table.CODE_PREFIX}-1") is info
