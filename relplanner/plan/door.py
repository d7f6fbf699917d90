"""The one door: a transaction that checks, applies and remembers every change of a row."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Mapping
from typing import Any

from relplanner.errors import InvalidInputError, PlannerError, RuleError
from relplanner.plan.columns import Stored
from relplanner.plan.journal import RowChange, last_values, row_digest
from relplanner.plan.numbering import Numbering
from relplanner.plan.rows import PlanRow, Registry, Row, TableInfo, Values
from relplanner.plan.store import MAX_VALUE_BYTES

Touched = tuple[Values | None, Values | None]

_MOST_NAMED = 5


class Transaction:
    """What `plan.change()` yields. Every method works on the candidate state.

    Nothing of it is to be used after its `with` block.
    """

    def __init__(
        self, connection: sqlite3.Connection, registry: Registry, numbering: Numbering
    ) -> None:
        self._connection = connection
        self._registry = registry
        self._numbering = numbering
        self._parked: list[tuple[TableInfo, Values]] = []
        # (table, id) -> (values before or None, values now or None), in order of first touch.
        self._touched: dict[tuple[str, str], Touched] = {}

    def get(self, table: type[Row], row_id: str) -> Row:
        """The row with this id.

        Raises:
            InvalidInputError: When there is none.
        """
        info = self._registry.of(table)
        return self._registry.make_row(table, self._existing(info, row_id))

    def record(self, table: type[PlanRow], row_id: str) -> Any:
        """A row as it is in this change so far, as a tuple of stored values.

        Raises:
            InvalidInputError: When there is none with this id.
        """
        info = self._registry.of(table)
        return self._registry.sql(info).record(**self._existing(info, row_id))

    def records(self, table: type[PlanRow]) -> tuple[Any, ...]:
        """The rows of a table, as they are in this change so far, as tuples of stored values."""
        sql = self._registry.sql(self._registry.of(table))
        return tuple(sql.records(sql.where(self._connection, {})))

    def rows(self, table: type[Row], **equal: object) -> list[Row]:
        """The rows whose columns have these values, in position order."""
        return self._registry.select(self._connection, table, equal)

    def insert(self, row: Row) -> Row:
        """Adds a row; gives it a code and a position where it has none.

        Returns:
            The same object, with `code` and `position` filled in.

        Raises:
            InvalidInputError: For a value that doesn't fit, naming the column.
        """
        info = self._registry.of(type(row))
        given = vars(row)
        if "code" in info.columns and not given.get("code"):
            given["code"] = self._numbering.next_code(info)
        if "position" in info.columns and not given.get("position"):
            given["position"] = self._numbering.next_position(info)
        values = {
            column: self._stored(info, column, given.get(column), given) for column in info.columns
        }
        self._write_insert(info, values)
        self._note_position(info, values)
        return row

    def update(self, table: type[PlanRow], row_id: str, **values: object) -> None:
        """Sets columns of a row. Setting what is already there is not a change.

        Raises:
            InvalidInputError: For an unknown row or column, or a value that doesn't fit.
        """
        info = self._registry.of(table)
        old = self._existing(info, row_id)
        new = {column: self._stored(info, column, value, old) for column, value in values.items()}
        if "id" in new and new["id"] != row_id:
            raise InvalidInputError("The id of a row never changes.", where=info.title_of(old))
        self._write_update(info, old, {c: v for c, v in new.items() if v != old[c]})
        self._note_position(info, new)

    def _note_position(self, info: TableInfo, values: Mapping[str, Any]) -> None:
        if values.get("position") is not None:
            self._numbering.placed(info, int(values["position"]))

    def delete(self, table: type[PlanRow], row_id: str) -> None:
        """Removes a row, its parts with it, and clears what mentions them.

        Raises:
            InvalidInputError: For an unknown row.
            RuleError: When something that refers to it stands in the way.
        """
        pending = [(self._registry.of(table), row_id)]
        self._existing(*pending[0])
        while pending:
            info, current_id = pending.pop()
            current = self._values(info, current_id)
            if current is None:
                continue
            self._write_delete(info, current)
            for other, column, spec in self._registry.referrers[info.name]:
                ids = self._registry.sql(other).ids_where(self._connection, column, current_id)
                if spec.on_delete == "cascade":
                    pending += [(other, other_id) for other_id in ids]
                elif spec.on_delete == "clear":
                    for other_id in ids:
                        self._write_update(other, self._existing(other, other_id), {column: None})

    def store_file(self, content: bytes) -> str:
        """Keeps a file in the plan by its content.

        Returns:
            Its SHA-256 in hex. The same content is kept once.

        Raises:
            InvalidInputError: When it is too large.
        """
        if len(content) > MAX_VALUE_BYTES - 4096:
            raise InvalidInputError(
                f"The file has {len(content) // 2**20} MB; a plan keeps files up to "
                f"{MAX_VALUE_BYTES // 2**20 - 1} MB.",
                todo="Keep it elsewhere and attach a link.",
            )
        sha256 = hashlib.sha256(content).hexdigest()
        self._connection.execute(
            "INSERT INTO file_content VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, content)
        )
        return sha256

    # -- for the document ----------------------------------------------------------------------

    def touched_rows(self) -> dict[tuple[str, str], Touched]:
        """(table, id) -> (values before, values now), only where they differ."""
        return {key: both for key, both in self._touched.items() if both[0] != both[1]}

    def row_changes(self) -> list[RowChange]:
        """The net changes, in the order of first touch."""
        return [
            _row_change(table, row_id, old, new)
            for (table, row_id), (old, new) in self.touched_rows().items()
        ]

    def put_back(self, change: RowChange) -> str:
        """Applies the inverse of a journaled row change.

        Returns:
            A sentence when the row has moved on since, and nothing was done; else "".
        """
        info = self._registry.tables[change.table]
        current = self._values(info, change.row_id)
        if change.op == "delete":
            if current is not None:
                return f"{self._title(info, current)} is there again."
            self._place(info, None, {c: change.old.get(c) for c in info.columns})
            return ""
        if current is None:
            title = self._title(info, {**change.old, **change.new})
            return f"{title} was deleted since."
        # An insert's record leaves out empty columns; they must still be empty.
        compared = info.columns if change.op == "insert" else change.new
        moved = [
            info.columns[column].label
            for column in compared
            if current.get(column) != change.new.get(column)
        ]
        if moved:
            labels = ", ".join(moved)
            return f"{self._title(info, current)} has changed since ({labels})."
        if change.op == "insert":
            self._write_delete(info, current)
        else:
            self._place(info, current, {**current, **change.old})
        return ""

    def settle(self) -> None:
        """Ends the putting back of one change: places the rows whose place was still taken.

        Raises:
            RuleError: Where it is taken by another row for good.
        """
        parked, self._parked = self._parked, []
        for info, values in parked:
            self._write_insert(info, values)

    def do_again(self, change: RowChange) -> str:
        """Applies a row change that was made on a copy of the plan; ids and codes stay.

        Returns:
            A sentence when the row is another one here, and nothing was done; else "".
        """
        # Codes that were given out there are taken now.
        self._numbering.forget()
        return self.put_back(change.inverse)

    def free_code(self, table: str, taken: Collection[str]) -> str:
        """A code for a row of a table whose own was given to another one; none of `taken`."""
        info = self._registry.tables[table]
        self._numbering.forget()
        code = self._numbering.next_code(info)
        while code in taken:
            code = self._numbering.next_code(info)
        return code

    def refuse_dangling(self) -> None:
        """Stops a change that leaves a row pointing to one that isn't there.

        Raises:
            RuleError: Naming the rows.
        """
        messages = [*self._lost_targets(), *self._left_behind()]
        if messages:
            more = len(messages) - _MOST_NAMED
            rest = [f"And {more} more."] if more > 0 else []
            raise RuleError(" ".join(messages[:_MOST_NAMED] + rest))

    # -- internals -----------------------------------------------------------------------------

    def _place(self, info: TableInfo, current: Values | None, wanted: Values) -> None:
        """Gives a row these values, now or in `settle`.

        Two rows may have swapped what only one may have: the first has to make room.
        """
        try:
            if current is None:
                self._write_insert(info, wanted)
            else:
                changed = {c: value for c, value in wanted.items() if value != current[c]}
                self._write_update(info, current, changed)
        except RuleError:
            if current is not None:
                self._write_delete(info, current)
            self._parked.append((info, wanted))

    def _lost_targets(self) -> list[str]:
        """Sentences on touched rows that point nowhere."""
        messages = []
        for (table, _), (old, new) in self.touched_rows().items():
            if new is None:
                continue
            info = self._registry.tables[table]
            for column, spec in info.references.items():
                target = new[column]
                if target is None or (old is not None and old[column] == target):
                    continue
                if self._values(self._registry.tables[spec.table], str(target)) is None:
                    noun = self._registry.tables[spec.table].noun
                    messages.append(
                        f"{spec.label} of {self._title(info, new)} is no {noun} of this plan."
                    )
        return messages

    def _left_behind(self) -> list[str]:
        """Sentences on rows that still point to deleted ones."""
        messages = []
        for (table, row_id), (old, new) in self.touched_rows().items():
            if new is not None or old is None:
                continue
            for other, column, _ in self._registry.referrers[table]:
                ids = self._registry.sql(other).ids_where(self._connection, column, row_id)
                if ids:
                    first = self._title(other, self._existing(other, ids[0]))
                    do = f" and {len(ids) - 1} more refer" if len(ids) > 1 else " refers"
                    title = self._title(self._registry.tables[table], old)
                    messages.append(f"{title} can't be deleted: {other.noun} {first}{do} to it.")
        return messages

    def _values(self, info: TableInfo, row_id: str) -> Values | None:
        known = self._touched.get((info.name, row_id))
        if known is not None:
            return known[1]
        return self._registry.sql(info).values(self._connection, row_id)

    def _title(self, info: TableInfo, values: Values) -> str:
        return self._registry.called(info, values, self._known)

    def _known(self, table: str, row_id: str) -> Values | None:
        """A row as it is now, or was when it was deleted."""
        current = self._values(self._registry.tables[table], row_id)
        return current or last_values(self._connection, table, row_id)

    def _existing(self, info: TableInfo, row_id: str) -> Values:
        values = self._values(info, row_id)
        if values is None:
            raise InvalidInputError(f"There is no {info.noun} with the id {row_id!r}.")
        return values

    def _stored(
        self, info: TableInfo, column: str, value: object, row: Mapping[str, Any]
    ) -> Stored:
        spec = info.columns.get(column)
        if spec is None:
            raise InvalidInputError(
                f"The {info.noun} has no column {column!r}.",
                todo=f"Its columns are: {', '.join(info.columns)}.",
            )
        try:
            return spec.to_stored(value)
        except PlannerError as error:
            # What names the row may be what is wrong with it.
            named = {"code": row.get("code")} if column == info.row_class.TITLE else row
            raise InvalidInputError(
                error.what, where=info.title_of(named), todo=error.todo
            ) from None

    def _write_insert(self, info: TableInfo, values: Values) -> None:
        self._run(info, values, self._registry.sql(info).insert, tuple(values.values()))
        self._remember(info, str(values["id"]), None, values)

    def _write_update(self, info: TableInfo, old: Values, new: Values) -> None:
        if not new:
            return
        row_id = str(old["id"])
        statement = self._registry.sql(info).update(tuple(new))
        self._run(info, {**old, **new}, statement, (*new.values(), row_id))
        self._remember(info, row_id, old, {**old, **new})

    def _write_delete(self, info: TableInfo, old: Values) -> None:
        row_id = str(old["id"])
        self._run(info, old, self._registry.sql(info).delete, (row_id,))
        self._remember(info, row_id, old, None)

    def _remember(
        self, info: TableInfo, row_id: str, old: Values | None, new: Values | None
    ) -> None:
        known = self._touched.get((info.name, row_id))
        self._touched[info.name, row_id] = (known[0] if known else old, new)

    def _run(
        self, info: TableInfo, values: Values, statement: str, parameters: tuple[Any, ...]
    ) -> None:
        try:
            self._connection.execute(statement, parameters)
        except sqlite3.IntegrityError as error:
            raise RuleError(self._objection(info, values, error)) from error

    def _objection(self, info: TableInfo, values: Values, error: sqlite3.IntegrityError) -> str:
        if error.sqlite_errorname in {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}:
            columns = [part.rpartition(".")[2] for part in str(error).split(": ")[-1].split(", ")]
            labels = " and ".join(info.columns[c].label for c in columns if c in info.columns)
            shown = ", ".join(str(values[c]) for c in columns if info.columns[c].kind == "text")
            about = f" ({shown})" if shown else ""
            return f"Another {info.noun} already has this {labels}{about}."
        return f"{self._title(info, values)}: a value doesn't fit ({error})."


def _row_change(table: str, row_id: str, old: Values | None, new: Values | None) -> RowChange:
    if new is None:
        return RowChange(table, row_id, "delete", _present(old), {}, "")
    digest = row_digest(table, new)
    if old is None:
        return RowChange(table, row_id, "insert", {}, _present(new), digest)
    columns = [column for column, value in new.items() if value != old[column]]
    return RowChange(
        table, row_id, "update",
        {column: old[column] for column in columns},
        {column: new[column] for column in columns},
        digest,
    )  # fmt: skip


def _present(values: Values | None) -> Values:
    """A whole row without its empty columns: a column that comes later is empty in it too."""
    return {column: value for column, value in (values or {}).items() if value is not None}
