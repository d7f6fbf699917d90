"""What the library says in English and the window says in the person's language.

The library knows no translation: it gives templates and words. They are marked here so that they
are found; tests/gui/test_said.py fails for one that is missing.
"""

from __future__ import annotations

from ui.actions import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Readiness", "{what} goes live {live}, after its target {target}."),
    QT_TRANSLATE_NOOP(
        "Readiness", "{what} is {span} of working time too late for the dates fixed after it."
    ),
    QT_TRANSLATE_NOOP("Readiness", "{what} starts {start}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} finishes {finish}, after its deadline {deadline}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} is {span} of working time too late for {next}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} should have been reached {finish}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} is due {start}."),
    QT_TRANSLATE_NOOP(
        "Readiness", "{what} should have finished {finish}; it is {percent}% complete."
    ),
    QT_TRANSLATE_NOOP("Readiness", "{what} should have started {start}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} isn't signed."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has no signature that holds."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has changed since it was signed."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has a point of no return {turn}, but no steps."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has no rollback plan."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has one open item."),
    QT_TRANSLATE_NOOP("Readiness", "{what} of {list} is open."),
    QT_TRANSLATE_NOOP("Readiness", "{what} hasn't been rehearsed."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has {count} open items."),
    QT_TRANSLATE_NOOP("Readiness", "{what} has no steps."),
    QT_TRANSLATE_NOOP("Readiness", "{what} – promised and needed by {day}, not ready."),
    QT_TRANSLATE_NOOP("Readiness", "{what} – still open, needed by {day}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} – failed."),
    QT_TRANSLATE_NOOP("Readiness", "{what} – needed by {day}, still open."),
    QT_TRANSLATE_NOOP("Readiness", "{what} is a risk rated {level} without owner and mitigation."),
    QT_TRANSLATE_NOOP("Readiness", "{what} was due {day}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} is due {day}."),
    QT_TRANSLATE_NOOP("Readiness", "{what} is a risk rated {level} without owner."),
    QT_TRANSLATE_NOOP("Readiness", "{what} is a risk rated {level} without mitigation."),
    QT_TRANSLATE_NOOP("Readiness", "{person} declined {what}, which starts {start}."),
    QT_TRANSLATE_NOOP("Readiness", "{person} hasn't confirmed {what} yet, which starts {start}."),
    QT_TRANSLATE_NOOP(
        "Readiness", "{person} hasn't been asked for {what} yet, which starts {start}."
    ),
)
"""What the overview of a release may say."""

LEVELS = (
    QT_TRANSLATE_NOOP("Readiness", "low"),
    QT_TRANSLATE_NOOP("Readiness", "medium"),
    QT_TRANSLATE_NOOP("Readiness", "high"),
    QT_TRANSLATE_NOOP("Readiness", "extreme"),
)
"""How bad a risk may be, inside of such a sentence."""

WORDS = (
    QT_TRANSLATE_NOOP("Words", "draft"),
    QT_TRANSLATE_NOOP("Words", "planned"),
    QT_TRANSLATE_NOOP("Words", "in progress"),
    QT_TRANSLATE_NOOP("Words", "released"),
    QT_TRANSLATE_NOOP("Words", "rolled back"),
    QT_TRANSLATE_NOOP("Words", "cancelled"),
    QT_TRANSLATE_NOOP("Words", "release"),
    QT_TRANSLATE_NOOP("Words", "scope item"),
    QT_TRANSLATE_NOOP("Words", "activity"),
    QT_TRANSLATE_NOOP("Words", "external dependency"),
    QT_TRANSLATE_NOOP("Words", "risk"),
    QT_TRANSLATE_NOOP("Words", "risk action"),
    QT_TRANSLATE_NOOP("Words", "person"),
    QT_TRANSLATE_NOOP("Words", "skill"),
    QT_TRANSLATE_NOOP("Words", "calendar"),
    QT_TRANSLATE_NOOP("Words", "environment"),
    QT_TRANSLATE_NOOP("Words", "system"),
    QT_TRANSLATE_NOOP("Words", "rollback plan"),
    QT_TRANSLATE_NOOP("Words", "rollback step"),
    QT_TRANSLATE_NOOP("Words", "checklist"),
    QT_TRANSLATE_NOOP("Words", "checklist item"),
    QT_TRANSLATE_NOOP("Words", "evidence"),
)
"""The states of a release, and what people call a row."""
