"""What the library says of why a date is what it is, marked for translation as in `ui.said`."""

from __future__ import annotations

from ui.actions import QT_TRANSLATE_NOOP

EXPLANATIONS = (
    QT_TRANSLATE_NOOP("Why", "{what} stays at {now}: “{kind} {date}” has no effect."),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start} because {before} finishes {then}"),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start} because {before} starts {then}"),
    QT_TRANSLATE_NOOP("Why", "{what} finishes {finish} because {before} finishes {then}"),
    QT_TRANSLATE_NOOP("Why", "{what} finishes {finish} because {before} starts {then}"),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start}, with its release {release}."),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start}, so that {release} is ready by its target."),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start} because of its constraint {kind} {date}."),
    QT_TRANSLATE_NOOP(
        "Why", "{what} starts {start} because of the constraint of a summary above it."
    ),
    QT_TRANSLATE_NOOP(
        "Why", "{what} is planned {start}: what wasn't done by {status} is planned from then on."
    ),
    QT_TRANSLATE_NOOP("Why", "{what} goes on when it is resumed, and finishes {finish}."),
    QT_TRANSLATE_NOOP(
        "Why", "What is left of {what} goes on {rest} because {before} finishes {then}"
    ),
    QT_TRANSLATE_NOOP(
        "Why", "What is left of {what} goes on {rest} because {before} starts {then}"
    ),
    QT_TRANSLATE_NOOP(
        "Why",
        "What is left of {what} goes on {rest}: what wasn't done by {status} is planned from "
        "then on.",
    ),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start}, as late as {next} allows."),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start}, as late as its deadline allows."),
    QT_TRANSLATE_NOOP("Why", "{what} starts {start}, as late as its release {release} allows."),
    QT_TRANSLATE_NOOP(
        "Why", "; that is the next working time that {calendar} shares with {people}"
    ),
    QT_TRANSLATE_NOOP("Why", "{what} is critical because an activity in it is."),
    QT_TRANSLATE_NOOP(
        "Why", "{what} would have {span} more float without the days off of {calendar}."
    ),
    QT_TRANSLATE_NOOP("Why", "{what} isn't critical: nothing in it is. It has {span} of float."),
    QT_TRANSLATE_NOOP("Why", "{what} is critical: {next} waits for it, and has no room either."),
    QT_TRANSLATE_NOOP(
        "Why",
        "{what} is critical: {next} waits for it, and has room only outside of the working time "
        "of {what}.",
    ),
    QT_TRANSLATE_NOOP(
        "Why", "{what} isn't critical: it can slip {span} before {next} is too late."
    ),
    QT_TRANSLATE_NOOP("Why", "{what} is critical: it is {span} too late for {next}."),
    QT_TRANSLATE_NOOP("Why", "{what} is critical: its own constraint or deadline leaves no room."),
    QT_TRANSLATE_NOOP(
        "Why", "{what} isn't critical: it can slip {span} before its constraint or deadline."
    ),
    QT_TRANSLATE_NOOP(
        "Why", "{what} is critical: it is {span} too late for its constraint or deadline."
    ),
    QT_TRANSLATE_NOOP("Why", "{what} is critical: its release ends with it."),
    QT_TRANSLATE_NOOP(
        "Why", "{what} isn't critical: it can slip {span} before its release ends later."
    ),
    QT_TRANSLATE_NOOP("Why", "{what} is critical: it is {span} too late for its release."),
    QT_TRANSLATE_NOOP(
        "Why",
        "{what} is critical: it can slip {span} before {next} is too late, and up to {limit} of "
        "float the plan counts as critical.",
    ),
    QT_TRANSLATE_NOOP(
        "Why",
        "{what} is critical: it can slip {span} before its constraint or deadline, and up to "
        "{limit} of float the plan counts as critical.",
    ),
    QT_TRANSLATE_NOOP(
        "Why",
        "{what} is critical: it can slip {span} before its release ends later, and up to {limit} "
        "of float the plan counts as critical.",
    ),
    QT_TRANSLATE_NOOP("Why", ", with a lag of {lag}"),
    QT_TRANSLATE_NOOP("Why", "; that is the next working time of {calendar}"),
    QT_TRANSLATE_NOOP("Why", "{what} began {start} and is finished."),
    QT_TRANSLATE_NOOP("Why", "{what} began {start}."),
    QT_TRANSLATE_NOOP("Why", "{what} pauses as planned from {start} to {finish}."),
    QT_TRANSLATE_NOOP("Why", " after {days}"),
    QT_TRANSLATE_NOOP("Why", "{what} isn't active, so it is not counted."),
    QT_TRANSLATE_NOOP("Why", "{what} is finished, so it can't delay anything."),
    QT_TRANSLATE_NOOP("Why", "{what} is done, so it can't delay anything."),
)
