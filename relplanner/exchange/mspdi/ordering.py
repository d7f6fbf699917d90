"""The order in which the tasks of a file are an outline: as they stand, or by their IDs.

What a task is under follows from those before it. MS Project writes its tasks in the order of their
IDs, the places in its list; other programs may write them as they come.
"""

from __future__ import annotations

from collections.abc import Sequence

from relplanner.exchange.mspdi.reading import Element


def outlined(tasks: Sequence[Element]) -> list[Element]:
    """The tasks, by their IDs where these make an outline of what is none as it stands."""
    found = list(tasks)
    ids = [one.fields.get("ID", "") for one in found]
    if len(set(ids)) < len(ids) or not all(_is_number(one) for one in ids) or _is_outline(found):
        return found
    by_id = sorted(found, key=lambda one: int(one.fields["ID"]))
    return by_id if _is_outline(by_id) else found


def _is_outline(tasks: Sequence[Element]) -> bool:
    """Whether each task has its summary before it, as its level and its outline number say."""
    above: list[str] = [""]
    for task in tasks:
        number, said = task.fields.get("OutlineNumber", ""), task.fields.get("OutlineLevel", "")
        if task.fields.get("IsNull") == "1" or not (number or said):
            continue
        level = int(said) if _is_number(said) else number.count(".") + (number != "0")
        if level > len(above):
            return False
        del above[max(level, 1) :]
        summary, dot, _ = number.rpartition(".")
        if dot and above[-1] and summary != above[-1]:
            return False
        if level:
            above.append(number)
    return True


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
