"""Threads that ask one calendar at once, as exports and the window do with those of a snapshot."""

from __future__ import annotations

import threading

from relplanner.calendars import CalendarSpec, compile_calendar, working

YEAR_MIN = 365 * 1440


def test_that_growing_in_one_thread_loses_nothing_that_another_has_asked_for(monkeypatch):
    calendar = compile_calendar(
        CalendarSpec("c", "Every day", "UTC", (((540, 1020),),) * 7), 0, 1440
    )
    grown, usual = threading.Event(), working._working

    def ask_ahead():
        calendar.to_work(9 * YEAR_MIN)
        grown.set()

    other = threading.Thread(target=ask_ahead)

    def slowly(*args):
        if threading.current_thread() is not other and not other.ident:
            other.start()
            # Comes at once, or where one thread waits for the other not before this one is done.
            grown.wait(0.3)
        return usual(*args)

    monkeypatch.setattr(working, "_working", slowly)
    calendar.to_work(-9 * YEAR_MIN)
    other.join()
    assert calendar.intervals.starts[0] <= -9 * YEAR_MIN + 540
    assert calendar.intervals.finishes[-1] >= 9 * YEAR_MIN
    assert calendar.to_work(9 * YEAR_MIN) == 9 * 365 * 480
