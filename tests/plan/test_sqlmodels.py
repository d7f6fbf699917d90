"""A plan can be read through SQLModel, and only read."""

from __future__ import annotations

import pytest
import sqlalchemy.exc
from sqlmodel import select

from relplanner import Activity, Link, Plan
from relplanner.errors import NotAPlanError
from relplanner.plan.sqlmodels import models, query
from relplanner.registry import REGISTRY, TABLES
from relplanner.sample import create_sample

MODELS = models(REGISTRY)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sqlmodels") / "sample.relplan"
    create_sample(path).close()
    return path


def test_that_every_table_reads_the_same_through_sqlmodel(sample):
    with Plan.open(sample, read_only=True) as plan, query(sample) as session:
        for table in TABLES:
            found = {row.id: row.model_dump() for row in session.exec(select(MODELS[table]))}
            assert found == {row.id: vars(row) for row in plan.rows(table)}, table


def test_that_a_question_can_join_and_compare_days(sample):
    task, link = MODELS[Activity], MODELS[Link]
    with Plan.open(sample, read_only=True) as plan, query(sample) as session:
        followed = set(
            session.exec(
                select(task.code)
                .join(link, link.predecessor_id == task.id)
                .where(task.deadline_at.is_not(None), link.kind == "FS")
            )
        )
        ids = {row.predecessor_id for row in plan.rows(Link, kind="FS")}
        deadlines = [row for row in plan.rows(Activity) if row.deadline_at is not None]
    assert followed == {row.code for row in deadlines if row.id in ids}


def test_that_writing_through_sqlmodel_is_refused(sample):
    with query(sample) as session:
        row = session.exec(select(MODELS[Activity])).first()
        row.name = "Written past the door"
        with pytest.raises(sqlalchemy.exc.OperationalError, match="readonly"):
            session.commit()
        session.rollback()


def test_that_a_file_that_is_no_plan_is_refused(tmp_path):
    path = tmp_path / "other.relplan"
    path.write_bytes(b"SQLite format 3\0" + bytes(4096))
    with pytest.raises(NotAPlanError), query(path):
        pass
