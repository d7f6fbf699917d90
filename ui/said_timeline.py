"""What the library says of a timeline: what a drag would do, what change freezes forbid."""

from __future__ import annotations

from ui.actions import QT_TRANSLATE_NOOP

DRAGS = (
    QT_TRANSLATE_NOOP("Drag", "Start {start}, finish {finish}"),
    QT_TRANSLATE_NOOP("Drag", "On {start}"),
    QT_TRANSLATE_NOOP("Drag", "{dates}, held back by what comes before it"),
    QT_TRANSLATE_NOOP("Drag", "moves {count} other"),
    QT_TRANSLATE_NOOP("Drag", "moves {count} others"),
    QT_TRANSLATE_NOOP("Drag", "go-live {later}"),
    QT_TRANSLATE_NOOP("Drag", "go-live of {code} {later}"),
    QT_TRANSLATE_NOOP("Drag", "{code} misses its deadline"),
    QT_TRANSLATE_NOOP("Drag", "{code} and {count} more miss their deadlines"),
    QT_TRANSLATE_NOOP("Drag", "{code} is inside of the change freeze {freeze}"),
    QT_TRANSLATE_NOOP("Drag", "{code} and {count} more are inside of change freezes"),
    QT_TRANSLATE_NOOP("Drag", "{amount} day"),
    QT_TRANSLATE_NOOP("Drag", "{amount} days"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working week"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working weeks"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working day"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working days"),
    QT_TRANSLATE_NOOP("Drag", "{amount} h"),
    QT_TRANSLATE_NOOP("Drag", "{amount} min"),
    QT_TRANSLATE_NOOP("Drag", "{whole}.{part}"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working hour"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working hours"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working minute"),
    QT_TRANSLATE_NOOP("Drag", "{amount} working minutes"),
)
"""What a drag would do."""

FREEZES = (
    QT_TRANSLATE_NOOP(
        "Readiness",
        "{what} goes live {start}, inside of the change freeze {freeze}, which forbids that "
        "until {until}. The first free time is {free}.",
    ),
    QT_TRANSLATE_NOOP(
        "Readiness",
        "{what} goes live {start}, inside of the change freeze {freeze}, and needs an "
        "approval for that. The first free time is {free}.",
    ),
    QT_TRANSLATE_NOOP(
        "Readiness",
        "{what} is planned for {start}, inside of the change freeze {freeze}, which forbids "
        "that until {until}. The first free time is {free}.",
    ),
    QT_TRANSLATE_NOOP(
        "Readiness",
        "{what} is planned for {start}, inside of the change freeze {freeze}, and needs an "
        "approval for that. The first free time is {free}.",
    ),
    QT_TRANSLATE_NOOP(
        "Readiness",
        "{what} starts {start} and is inside of the change freeze {freeze} for {hours} h, "
        "which forbids that until {until}. All of it could be done from {free} on.",
    ),
    QT_TRANSLATE_NOOP(
        "Readiness",
        "{what} starts {start} and is inside of the change freeze {freeze} for {hours} h, and"
        " needs an approval for that. All of it could be done from {free} on.",
    ),
)
"""What is planned inside of a change freeze."""
