"""MPXJ's scheduler on a plan of ours, where Java is there: `dev.py bench --full` fetches it."""

from __future__ import annotations

import datetime as dt
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from relplanner.calendars import CalendarSpec
from relplanner.schedule import ActivityRow, LinkRow, ReleaseRow

JARS = Path(__file__).resolve().parents[2] / "build" / "peers" / "mpxj" / "lib"
_SOURCE = Path(__file__).with_name("MpxjPeer.java")
_DAY_MIN = 1440
_EPOCH_DAY = dt.date(1970, 1, 1).toordinal()
# The first runs warm the machine up that it runs on.
_RUNS, _COLD = 6, 2

Rows = tuple[list[ActivityRow], list[LinkRow], list[ReleaseRow], dict[str, CalendarSpec]]


class Peer(NamedTuple):
    """What MPXJ says.

    Attributes:
        median_ms: How long a warm run took.
        early_starts: The early starts of the activities, instants.
    """

    median_ms: float
    early_starts: list[int]


def there() -> bool:
    """Whether MPXJ can be run here."""
    return shutil.which("java") is not None and (JARS / "mpxj.jar").is_file()


def run(rows: Rows) -> Peer:
    """Calculates a plan with a single calendar.

    Raises:
        subprocess.CalledProcessError: Where it fails.
    """
    calendar = rows[3][rows[2][0].calendar_id]
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "plan.txt"
        given.write_text("\n".join(_lines(rows, calendar)) + "\n", "utf-8")
        found = subprocess.run(
            [
                str(shutil.which("java")), "-Xmx6g", "-cp", f"{JARS}/*", str(_SOURCE), str(given),
                str(_RUNS),
            ],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    said = [line.split() for line in found.stdout.splitlines()]
    taken = [float(words[1]) for words in said if words[0] == "MS"]
    zone = ZoneInfo(calendar.zone)
    return Peer(
        statistics.median(taken[_COLD:]),
        [_instant(words[1], zone) for words in said if words[0] == "EARLY"],
    )


def _instant(text: str, zone: ZoneInfo) -> int:
    return int(dt.datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()) // 60


def _lines(rows: Rows, calendar: CalendarSpec) -> list[str]:
    activities, links, releases, _ = rows
    place = {one.id: number for number, one in enumerate(activities)}
    zone = ZoneInfo(calendar.zone)
    start = dt.datetime.fromtimestamp(releases[0].start_at * 60, zone).replace(tzinfo=None)
    hours = [
        f"{minute // 60:02}:{minute % 60:02}" for shift in calendar.weekly[0] for minute in shift
    ]
    return [
        f"START {start.isoformat(timespec='minutes')}",
        f"SHIFTS {' '.join(hours)}",
        *(
            f"HOLIDAY {dt.date.fromordinal(one.first_day).isoformat()}"
            for one in calendar.exceptions
        ),
        *(f"TASK {one.duration_min}" for one in activities),
        *(
            f"LINK {place[one.predecessor_id]} {place[one.successor_id]} {one.kind} {one.lag_min}"
            for one in links
        ),
    ]
