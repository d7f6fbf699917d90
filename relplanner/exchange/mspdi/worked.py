"""From when to when an assignment has work, out of its timephased data."""

from __future__ import annotations

import re


class Worked:
    """Collects from when to when an assignment has work, while its file is read."""

    _MOST = 1000
    _WORK = re.compile(r"[1-9]")
    # Remaining work and actual work of an assignment; others are baselines and costs.
    _KINDS = frozenset({"1", "2"})

    def __init__(self) -> None:
        self._spans: list[tuple[str, str]] = []

    def add(self, fields: dict[str, str]) -> None:
        """Takes note of a piece of timephased data."""
        start, finish = fields.get("Start", ""), fields.get("Finish", "")
        if fields.get("Type") not in self._KINDS or not self._WORK.search(fields.get("Value", "")):
            return
        if self._spans and self._spans[-1][1] == start:
            self._spans[-1] = self._spans[-1][0], finish
        elif len(self._spans) < self._MOST:
            self._spans.append((start, finish))

    def taken(self) -> list[tuple[str, str]]:
        """What was collected; begins anew. Nothing where work is in too many pieces."""
        spans, self._spans = self._spans, []
        return spans if len(spans) < self._MOST else []
