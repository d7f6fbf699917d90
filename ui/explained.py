"""Why dates are what they are, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.formats import LocaleFormats
from ui.said import said_of_readiness

if TYPE_CHECKING:
    from relplanner.releases.explaining import Explanation
    from relplanner.snapshot import Snapshot


def chain_texts(found: Explanation) -> list[str]:
    """What drives a date, from the date itself back."""
    formats = LocaleFormats()
    return [sentence.text(formats, _said) for sentence in found.chain]


def critical_texts(found: Explanation) -> list[str]:
    """A date without effect, freezes, why it is or isn't critical, what takes from its float."""
    formats = LocaleFormats()
    return [
        *(sentence.text(formats, _said) for sentence in found.idle),
        *(sentence.text(formats, said_of_readiness) for sentence in found.frozen),
        *(sentence.text(formats, _said) for sentence in (found.critical, *found.lost)),
    ]


def idle_texts(snapshot: Snapshot, activity_id: str) -> list[str]:
    """That the "no earlier than" of an activity has no effect, and why; none where it has.

    Raises:
        PlannerError: Where no dates can be computed.
    """
    from relplanner.releases.explaining import explain
    from relplanner.releases.held import is_idle
    from relplanner.releases.tables import Activity

    if not is_idle(snapshot, snapshot.by_id(Activity)[activity_id]):
        return []
    found, formats = explain(snapshot, activity_id), LocaleFormats()
    return [one.text(formats, _said) for one in (*found.idle, *found.chain[:1])]


def _said(template: str) -> str:
    return QCoreApplication.translate("Why", template)
