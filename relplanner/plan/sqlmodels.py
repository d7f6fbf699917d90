"""The tables of a plan as SQLModel classes, to ask a plan what the planner doesn't.

`query(path)` gives a SQLModel session that only reads. The planner itself doesn't come through
here: its rows are those of `PlanRow`, and whoever writes goes through the one door.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from types import new_class
from typing import Any

from sqlalchemy import MetaData, create_engine
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Integer, Session, SQLModel, Text, TypeDecorator

from relplanner.errors import PlannerError
from relplanner.plan import opening
from relplanner.plan.columns import ColumnSpec
from relplanner.plan.migrations import CURRENT
from relplanner.plan.rows import PlanRow, Registry, TableInfo


class _AsStored(TypeDecorator[Any]):
    """A column's values: Python's outside, what the file holds inside."""

    impl = Text
    cache_ok = True

    def __init__(self, spec: ColumnSpec) -> None:
        super().__init__()
        self.spec = spec

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        kind = Integer if self.spec.sql_type == "INTEGER" else Text
        return dialect.type_descriptor(kind())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else self.spec.to_stored(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return self.spec.from_stored(value)


@functools.cache
def models(registry: Registry) -> Mapping[type[PlanRow], Any]:
    """A SQLModel class for each table of `registry`, with the same columns, by its row class."""
    metadata = MetaData()
    return {info.row_class: _model(info, metadata) for info in registry.tables.values()}


def _model(info: TableInfo, metadata: MetaData) -> type[SQLModel]:
    def body(namespace: dict[str, Any]) -> None:
        namespace["__tablename__"] = info.name
        namespace["__doc__"] = info.row_class.__doc__
        namespace["metadata"] = metadata
        namespace["__annotations__"] = dict.fromkeys(info.columns, Any)
        for name, spec in info.columns.items():
            namespace[name] = Field(
                default=None,
                sa_type=_AsStored(spec),
                primary_key=name == "id",
                foreign_key=f"{spec.table}.id" if spec.table else None,
                nullable=not (spec.required or spec.kind == "text"),
                unique=spec.unique,
            )

    return new_class(info.row_class.__name__, (SQLModel,), {"table": True}, body)


@contextmanager
def query(path: Path) -> Iterator[Session]:
    """A session that reads the plan at `path`, which is proved to be one first.

    ```python
    task = models(REGISTRY)[Activity]
    with query(Path("autumn.relplan")) as session:
        late = session.exec(select(task).where(task.percent_complete < 100)).all()
    ```

    Raises:
        PlannerError: Where the file isn't a sound plan of this version.
    """
    version = opening.schema_version_of(path)
    if version != CURRENT:
        raise PlannerError(
            "This plan is of an older version, whose tables were different.",
            where=str(path),
            todo="Open it once with the planner, which converts it and keeps a backup.",
        )
    with closing(opening.connect_read_only(path)) as connection:
        opening.prove(connection, path, version)
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        with Session(engine) as session:
            yield session
        engine.dispose()
