"""Networks in one line, so that a scheduling bug report is one line too.

    A3 B5<A C2<A,B+1d

* `A3` is activity A of 3 days; a unit may follow: `A3d`, `A4h`, `A30m`. `A0` is a milestone.
* `<` lists predecessors, separated by commas. After a name comes the kind of link if it isn't
  finish to start (`ss`, `ff`, `sf`), then a lag: `+1d`, `-2h`, `+30m` in working time, `+1ed`
  (`eh`, `em`) elapsed, `+50%` of the predecessor's duration.
* `/x` gives an activity the calendar x, `#2` puts it into release 2.
* `@snet:2026-03-04T09:00` is a constraint (alap, snet, snlt, fnet, fnlt, mso, mfo), `@due:...`
  a deadline; instants are UTC. Both may be given.
* `S( ... )` is a summary S of what is between the brackets; `)` may be followed by the same
  `<`, `/`, `#`, `@` parts.

A day has 480 minutes. Names are letters. Parts of a token may come in any order after the name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from relplanner.calendars import CalendarSpec, parse_instant
from relplanner.schedule import ActivityRow, LinkRow, ReleaseRow

UNITS = {"d": 480, "h": 60, "m": 1}
CLOCK_UNITS = {"d": 1440, "h": 60, "m": 1}
OFFICE = CalendarSpec("std", "Standard", "UTC", (((480, 720), (780, 1020)),) * 5 + ((), ()))
# Shifts at any minute, other ones each day: most quarters of an hour at their edges hold one.
ANY_MINUTE = CalendarSpec(
    "odd", "Odd", "UTC",
    (*(((427 + 13 * day, 722 + 7 * day), (761 + 5 * day, 1007 + day)) for day in range(6)), ()),
)  # fmt: skip
MONDAY = parse_instant("2026-03-02T08:00Z")

_NAME = re.compile(r"(?P<name>[A-Z]+)(?P<number>\d+)?(?P<unit>[dhm])?(?P<rest>.*)")
_PART = re.compile(r"<[^/#@]*|/\w+|#\d+|@\w+(?::[0-9T:-]+)?")
_LINK = re.compile(
    r"(?P<name>[A-Z]+)(?P<kind>ss|ff|sf|fs)?(?:(?P<lag>[+-]\d+)(?:(?P<elapsed>e)?(?P<unit>[dhm])|%))?"
)


class Rows(NamedTuple):
    activities: tuple[ActivityRow, ...]
    links: tuple[LinkRow, ...]
    releases: tuple[ReleaseRow, ...]
    calendars: dict[str, CalendarSpec]


def parse(text: str, *calendars: CalendarSpec, starts: tuple[int, ...] = (MONDAY,)) -> Rows:
    """Rows of a network in one line; release n starts at `starts[n - 1]`."""
    known = calendars or (OFFICE,)
    activities: list[ActivityRow] = []
    links: list[LinkRow] = []
    above: list[int] = []
    for token in text.replace("(", "( ").replace(")", " )").split():
        if token.startswith(")"):
            place = above.pop()
            activities[place] = _with_parts(activities[place], token[1:], links)
            continue
        found = _NAME.fullmatch(token.rstrip("("))
        assert found, token
        minutes = int(found["number"] or 0) * UNITS[found["unit"] or "d"]
        parent = activities[above[-1]].id if above else None
        row = ActivityRow(found["name"], found["name"], "", parent, "r1", minutes)
        activities.append(_with_parts(row, found["rest"], links))
        if token.endswith("("):
            above.append(len(activities) - 1)
    releases = tuple(
        ReleaseRow(f"r{n + 1}", f"Release {n + 1}", start, known[0].id)
        for n, start in enumerate(starts)
    )
    return Rows(tuple(activities), tuple(links), releases, {spec.id: spec for spec in known})


def _with_parts(row: ActivityRow, text: str, links: list[LinkRow]) -> ActivityRow:
    assert "".join(_PART.findall(text)) == text, text
    for part in _PART.findall(text):
        if part[0] == "<":
            links.extend(
                _link(item, row.id, len(links) + n) for n, item in enumerate(part[1:].split(","))
            )
        elif part[0] == "/":
            row = row._replace(calendar_id=part[1:])
        elif part[0] == "#":
            row = row._replace(release_id=f"r{part[1:]}")
        else:
            kind, _, when = part[1:].partition(":")
            instant = parse_instant(when + "Z") if when else None
            if kind == "due":
                row = row._replace(deadline_at=instant)
            else:
                row = row._replace(constraint_kind=kind.upper(), constraint_at=instant)
    return row


def _link(text: str, successor: str, number: int) -> LinkRow:
    found = _LINK.fullmatch(text)
    assert found, text
    lag = int(found["lag"] or 0)
    kind = "percent" if text.endswith("%") else "elapsed" if found["elapsed"] else "working"
    if found["unit"]:
        lag *= (CLOCK_UNITS if found["elapsed"] else UNITS)[found["unit"]]
    link_kind = (found["kind"] or "fs").upper()
    return LinkRow(f"l{number}", found["name"], successor, link_kind, lag, kind)
