"""The passes over a network, by the engine that suits it, in calendars that are long enough."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import CalendarError
from relplanner.schedule import narrow, wide
from relplanner.schedule.network import NEVER, Bounds, Network
from relplanner.schedule.positions import shared
from relplanner.schedule.rows import ReachError, label

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Nodes per level from which numpy beats plain loops, without and with edges between calendars.
_WIDE = 12
_WIDE_FAR = 36


class Passes:
    """One calculation: picks the engine and keeps the calendars long enough."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.calendar = shared(network.nodes.calendar)
        count, levels = len(network.nodes.activity), len(network.nodes.busy_end)
        least = _WIDE_FAR if len(network.edges.far) else _WIDE
        self.wide = count >= least * levels

    def finish_at(self, start: Ints) -> Ints:
        """When nodes finish that start at these positions, instants, shape (n,)."""
        nodes = self.network.nodes
        ends = start + nodes.span - nodes.task
        return self.network.clocks.table().instant(self.calendar, ends)

    def forward(self, bounds: Bounds) -> Ints:
        """Early starts, after making the calendars long enough for them."""
        network, clocks = self.network, self.network.clocks
        if not self.wide:
            return self._checked(narrow.forward(network, clocks.singles(), bounds))
        while True:
            start = wide.forward(network, clocks.table(), bounds)
            if not self._grown(start):
                return start

    def backward(self, high: Ints, pinned: Bools, loose: Bools | None) -> Ints:
        """Late starts, after making the calendars long enough for them."""
        network, clocks = self.network, self.network.clocks
        if not self.wide:
            return self._checked(narrow.backward(network, clocks.singles(), high, pinned, loose))
        while True:
            start = wide.backward(network, clocks.table(), high, pinned, loose)
            if not self._grown(start):
                return start

    def _checked(self, start: Ints) -> Ints:
        try:
            self._cover(start)
        except CalendarError as error:
            raise self._beyond(start, error) from error
        return start

    def _grown(self, start: Ints) -> bool:
        """Whether a pass must be repeated because dates lay beyond the compiled calendars."""
        network = self.network
        before = tuple(calendar.intervals for calendar in network.clocks.calendars)
        self._checked(start)
        after = tuple(calendar.intervals for calendar in network.clocks.calendars)
        changed = any(a is not b for a, b in zip(before, after, strict=True))
        return changed and bool(len(network.edges.far))

    def _cover(self, start: Ints) -> None:
        network = self.network
        nodes, edges, clocks = network.nodes, network.edges, network.clocks
        real = np.flatnonzero(nodes.activity >= 0)
        if not len(real):
            return
        lag = int(np.abs(edges.far_lag).max(initial=0)) // 2 + 1
        elapsed = int(np.abs(edges.far_elapsed_min).max(initial=0))
        calendar, chosen = self.calendar, start
        task, span = nodes.task, nodes.span
        if len(real) < len(start):
            task, span, chosen = task[real], span[real], start[real]
            calendar = shared(nodes.calendar[real])
        count = len(clocks.calendars) + 1
        lowest = _ends(count, calendar, chosen - 1 + task, last=False)
        highest = _ends(count, calendar, chosen + span - task - 1, last=True)
        for one, first, last in zip(
            clocks.calendars, lowest.tolist(), highest.tolist(), strict=False
        ):
            if first < NEVER:
                one.cover_work(first >> 1, last >> 1)
                one.cover_work((first >> 1) - lag, (last >> 1) + lag, strict=False)
        if len(edges.far):
            # In a calendar instants are in the order of positions: its ends are enough.
            begins = _ends(count, calendar, chosen, last=False)
            ends = _ends(count, calendar, chosen + span, last=True)
            used, table = np.flatnonzero(begins < NEVER), clocks.table()
            low = int(table.instant(used, begins[used]).min()) - elapsed
            high = int(table.instant(used, ends[used]).max()) + elapsed
            for one in clocks.calendars:
                one.cover_instants(low, high)

    def _beyond(self, start: Ints, error: CalendarError) -> ReachError:
        nodes = self.network.nodes
        last = int(np.argmax(np.where(nodes.activity >= 0, start + nodes.span, -NEVER)))
        name = label(self.network.rows[int(nodes.activity[last])])
        return ReachError(f"The calculation can't be finished: {error}", name)


def _ends(count: int, calendar: Ints | int, values: Ints, *, last: bool) -> Ints:
    """The first or last value in each calendar, `NEVER` or `-NEVER` where there is none."""
    found: Ints = np.full(count, -NEVER if last else NEVER)
    if isinstance(calendar, int):
        found[calendar] = values.max() if last else values.min()
    else:
        (np.maximum if last else np.minimum).at(found, calendar, values)
    return found
