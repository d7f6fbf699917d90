"""MS Project XML (MSPDI) both ways.

    preview = plan_project_import(plan, "project.xml")
    for sentence in (*preview.problems, *preview.notices):
        print(sentence)
    if not preview.errors:
        apply_project_import(plan, preview)
    elif preview.rest is not None:  # all but what is wrong, which its warnings name
        apply_project_import(plan, preview.rest)

A file is read within limits, an element at a time (`reading`, `cleaning`); `fields` says what is
read, what is worked out anew, and what a plan has no place for. Calendars (`calendars`,
`recurrence`, `choosing`), tasks, links and people are read into plain values, tasks that must not
move get constraints (`holding`), and what comes out is a preview with everything accounted for
(`tally`, `comparing`, `notices`), which is applied as one change or not at all (`applying`).

`export_project` writes a plan, with its computed dates, so that MS Project, ProjectLibre and MPXJ
read it (`writing`).
"""

from __future__ import annotations

from relplanner.exchange.mspdi.applying import apply_project_import
from relplanner.exchange.mspdi.planning import plan_project_import
from relplanner.exchange.mspdi.preview import MspdiPreview
from relplanner.exchange.mspdi.reading import read_file
from relplanner.exchange.mspdi.writing import export_project

__all__ = [
    "MspdiPreview",
    "apply_project_import",
    "export_project",
    "plan_project_import",
    "read_file",
]
