"""The SQL of a plan's structure, written from the declared tables.

A plan is made from the *frozen* text in `migrations`, never from this; the conformance test holds
the two together. Whoever changes a table runs this for the next frozen version.
"""

from __future__ import annotations

from relplanner.plan.columns import ColumnSpec
from relplanner.plan.rows import Registry, TableInfo

# What the document itself keeps. The triggers stop the program, and any other well-meaning one,
# from rewriting history; against ill will there are the hashes and the signatures.
DOCUMENT_SQL = """\
CREATE TABLE "journal" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "at" TEXT NOT NULL,
  "zone" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "program" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "row_count" INTEGER NOT NULL,
  "rows_hash" TEXT NOT NULL,
  "prev_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;
CREATE TABLE "journal_row" (
  "seq" INTEGER NOT NULL REFERENCES "journal"("seq") DEFERRABLE INITIALLY DEFERRED,
  "n" INTEGER NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_id" TEXT NOT NULL,
  "op" TEXT NOT NULL,
  "old" TEXT NOT NULL,
  "new" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  PRIMARY KEY ("seq", "n")
) STRICT, WITHOUT ROWID;
CREATE INDEX "journal_row_row" ON "journal_row"("row_id", "seq");
CREATE TABLE "file_content" (
  "sha256" TEXT NOT NULL PRIMARY KEY,
  "content" BLOB NOT NULL
) STRICT;
CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "journal_no_delete" BEFORE DELETE ON "journal"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "journal_row_no_update" BEFORE UPDATE ON "journal_row"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "journal_row_no_delete" BEFORE DELETE ON "journal_row"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "file_content_no_update" BEFORE UPDATE ON "file_content"
BEGIN SELECT RAISE(ABORT, 'kept files are append-only'); END;
"""


def schema_sql(registry: Registry) -> str:
    """The statements that make an empty plan with the tables of `registry`."""
    return DOCUMENT_SQL + "".join(_table_sql(info) for info in registry.tables.values())


def _table_sql(info: TableInfo) -> str:
    lines = [f"  {_column_sql(name, spec)}" for name, spec in info.columns.items()]
    lines += [
        "  UNIQUE (" + ", ".join(f'"{column}"' for column in columns) + ")"
        for columns in info.row_class.UNIQUE
    ]
    sql = f'CREATE TABLE "{info.name}" (\n' + ",\n".join(lines) + "\n) STRICT;\n"
    for column in info.references:
        sql += f'CREATE INDEX "{info.name}_{column}" ON "{info.name}"("{column}");\n'
    return sql


def _column_sql(name: str, spec: ColumnSpec) -> str:
    parts = [f'"{name}" {spec.sql_type}']
    if spec.required or spec.kind == "text":
        parts.append("NOT NULL")
    if spec.kind == "id":
        parts.append("PRIMARY KEY")
    if spec.unique:
        parts.append("UNIQUE")
    check = spec.check_sql(f'"{name}"')
    if check:
        parts.append(f"CHECK ({check})")
    if spec.table:
        parts.append(f'REFERENCES "{spec.table}"("id") DEFERRABLE INITIALLY DEFERRED')
    return " ".join(parts)
