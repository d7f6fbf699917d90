"""Importing activities from tables: CSV files and workbooks.

    preview = plan_import(plan, "k8s.csv")
    for problem in preview.problems:
        print(problem)
    if not preview.errors:
        apply_import(plan, preview)

A file is read within limits (`table_import_read`, workbooks in a process of their own), columns
are recognised by their headers (`table_import_columns`), cells are read (`table_import_cells`,
`table_import_dates`), rows are set in relation to each other (`table_import_outline`,
`table_import_links`, `table_import_timing`), and what comes out is a preview, which is applied as
one change or not at all.
"""

from __future__ import annotations

from relplanner.exchange.table_import_apply import ImportSummary, apply_import
from relplanner.exchange.table_import_columns import FIELDS
from relplanner.exchange.table_import_listing import listing
from relplanner.exchange.table_import_plan import plan_import
from relplanner.exchange.table_import_read import read_table
from relplanner.exchange.table_import_types import (
    ColumnUse,
    ImportPreview,
    PlannedLink,
    PlannedPerson,
    PlannedRow,
    Problem,
    Table,
    TableRow,
)

__all__ = [
    "FIELDS",
    "ColumnUse",
    "ImportPreview",
    "ImportSummary",
    "PlannedLink",
    "PlannedPerson",
    "PlannedRow",
    "Problem",
    "Table",
    "TableRow",
    "apply_import",
    "listing",
    "plan_import",
    "read_table",
]
