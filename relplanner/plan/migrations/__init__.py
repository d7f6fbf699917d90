"""The frozen structure of every schema version, and the steps from each to the next.

A module `vNNNN` holds `VERSION`, `SCHEMA` (the whole DDL of that version) and, from version 2 on,
`STEPS`: the statements that turn a plan of the version before into this one. A step imports
nothing from the program, so that it means the same for ever.
"""

from __future__ import annotations

from dataclasses import dataclass

from relplanner.plan.migrations import v0001, v0002, v0003, v0004


@dataclass(frozen=True)
class SchemaVersion:
    """One schema version.

    Attributes:
        number: Kept in the file's `user_version`.
        schema: The DDL of an empty plan of this version.
        steps: The statements from the version before to this one; empty for the first.
    """

    number: int
    schema: str
    steps: tuple[str, ...] = ()


VERSIONS: dict[int, SchemaVersion] = {
    v0001.VERSION: SchemaVersion(v0001.VERSION, v0001.SCHEMA),
    v0002.VERSION: SchemaVersion(v0002.VERSION, v0002.SCHEMA, v0002.STEPS),
    v0003.VERSION: SchemaVersion(v0003.VERSION, v0003.SCHEMA, v0003.STEPS),
    v0004.VERSION: SchemaVersion(v0004.VERSION, v0004.SCHEMA, v0004.STEPS),
}

CURRENT = max(VERSIONS)
