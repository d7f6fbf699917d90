"""The release planner as a library: `from relplanner import Plan`.

`Plan` and the row classes are imported on first use, so that `import relplanner` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relplanner.version import VERSION

if TYPE_CHECKING:
    from relplanner.planner import Plan

__version__ = VERSION

__all__ = ["Plan", "__version__"]


def __getattr__(name: str) -> Any:
    """`Plan`, or a row class such as `Activity`."""
    if name == "Plan":
        from relplanner.planner import Plan

        return Plan
    if name[:1].isupper():
        from relplanner.registry import TABLES

        for table in TABLES:
            if table.__name__ == name:
                return table
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
