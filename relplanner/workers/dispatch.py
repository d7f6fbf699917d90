"""Where a worker starts: looks at the flag and does what it asks for.

The frozen program's entry points call `run_if_asked` first, since they can't be started with `-m`.
"""

from __future__ import annotations

import sys

from relplanner.workers.starting import EXPORT, READ_WORKBOOK


def run_if_asked(arguments: list[str]) -> bool:
    """Does the work and returns True if this process was started as a worker.

    Args:
        arguments: Those of the program, without its name.
    """
    if arguments[:1] == [READ_WORKBOOK] and len(arguments) >= 3:
        from relplanner.exchange.table_import_child import read_for_parent

        read_for_parent(arguments[1:])
        return True
    if arguments == [EXPORT]:
        from relplanner.workers.answering import answer, step_back

        # Before all that an export imports, which takes half a second.
        step_back()
        from relplanner.exporting_worker import export_asked

        answer(export_asked)
        return True
    return False


if __name__ == "__main__":
    run_if_asked(sys.argv[1:])
