"""What comes out otherwise than the file says: dates, float, and what is critical.

Other programs know things that a plan doesn't (splits, levelling, a slack up to which tasks are
critical). Whatever the reason is, the person is told which tasks it concerns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relplanner.exchange.mspdi.tasks import FileTask
from relplanner.exchange.mspdi.trial import Trial
from relplanner.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Differences:
    """The leaf tasks that come out otherwise, by their labels.

    Attributes:
        dates: Their start or finish is another date.
        floats: Their dates are those of the file, their total float isn't.
        critical: Their dates are those of the file, but they are critical here and not there, or
            the other way round.
    """

    dates: tuple[str, ...] = ()
    floats: tuple[str, ...] = ()
    critical: tuple[str, ...] = ()


def differences(trial: Trial, tasks: Sequence[FileTask], schedule: Schedule) -> Differences:
    """Compares what was computed with what the file says.

    Files that call nothing critical come from programs that don't compute it.
    """
    moved = _moved(trial, tasks, schedule)
    computes = any(one.is_critical for one in tasks)
    floats, critical = [], []
    for place, one in enumerate(tasks):
        if one.is_summary or not one.is_active or one.actual_finish is not None or place in moved:
            continue
        have = int(schedule.total_float_min[place])
        # Tenths of a minute there, whole minutes here.
        if one.slack_tenths is not None and abs(10 * have - one.slack_tenths) >= 10:
            floats.append(one.label)
        if computes and one.is_critical is not None:
            other = one.is_critical != bool(schedule.critical[place])
            critical += [one.label] * other
    return Differences(
        tuple(tasks[place].label for place in sorted(moved)), tuple(floats), tuple(critical)
    )


def _moved(trial: Trial, tasks: Sequence[FileTask], schedule: Schedule) -> set[int]:
    """The places of the leaf tasks whose computed start or finish is another date."""
    found: set[int] = set()
    for said, have in (("start", schedule.start), ("finish", schedule.finish)):
        places = [
            index
            for index, one in enumerate(tasks)
            if not one.is_summary and getattr(one, said) is not None
        ]
        want = [getattr(tasks[index], said) for index in places]
        gaps = trial.working_min(places, [int(have[index]) for index in places], want)
        found.update(place for place, gap in zip(places, gaps, strict=True) if gap)
    return found
