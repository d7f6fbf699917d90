"""Words of the library that stand in its sentences only: no register and no pick list has them."""

from __future__ import annotations

from ui.actions import QT_TRANSLATE_NOOP

NOUNS = (
    QT_TRANSLATE_NOOP("Nouns", "absences"),
    QT_TRANSLATE_NOOP("Nouns", "activities"),
    QT_TRANSLATE_NOOP("Nouns", "assignments"),
    QT_TRANSLATE_NOOP("Nouns", "baseline"),
    QT_TRANSLATE_NOOP("Nouns", "baseline activities"),
    QT_TRANSLATE_NOOP("Nouns", "baseline activity"),
    QT_TRANSLATE_NOOP("Nouns", "baselines"),
    QT_TRANSLATE_NOOP("Nouns", "calendar exceptions"),
    QT_TRANSLATE_NOOP("Nouns", "calendars"),
    QT_TRANSLATE_NOOP("Nouns", "change freezes"),
    QT_TRANSLATE_NOOP("Nouns", "checklist items"),
    QT_TRANSLATE_NOOP("Nouns", "checklists"),
    QT_TRANSLATE_NOOP("Nouns", "environments"),
    QT_TRANSLATE_NOOP("Nouns", "external dependencies"),
    QT_TRANSLATE_NOOP("Nouns", "holiday set"),
    QT_TRANSLATE_NOOP("Nouns", "holiday sets"),
    QT_TRANSLATE_NOOP("Nouns", "link"),
    QT_TRANSLATE_NOOP("Nouns", "links"),
    QT_TRANSLATE_NOOP("Nouns", "pause"),
    QT_TRANSLATE_NOOP("Nouns", "pauses"),
    QT_TRANSLATE_NOOP("Nouns", "people"),
    QT_TRANSLATE_NOOP("Nouns", "plan"),
    QT_TRANSLATE_NOOP("Nouns", "plans"),
    QT_TRANSLATE_NOOP("Nouns", "releases"),
    QT_TRANSLATE_NOOP("Nouns", "risk actions"),
    QT_TRANSLATE_NOOP("Nouns", "risks"),
    QT_TRANSLATE_NOOP("Nouns", "rollback plans"),
    QT_TRANSLATE_NOOP("Nouns", "rollback steps"),
    QT_TRANSLATE_NOOP("Nouns", "scope items"),
    QT_TRANSLATE_NOOP("Nouns", "signature"),
    QT_TRANSLATE_NOOP("Nouns", "signatures"),
    QT_TRANSLATE_NOOP("Nouns", "signing key"),
    QT_TRANSLATE_NOOP("Nouns", "signing keys"),
    QT_TRANSLATE_NOOP("Nouns", "skills"),
    QT_TRANSLATE_NOOP("Nouns", "skills of a person"),
    QT_TRANSLATE_NOOP("Nouns", "systems"),
    QT_TRANSLATE_NOOP("Nouns", "systems of a release"),
    QT_TRANSLATE_NOOP("Nouns", "working shift"),
    QT_TRANSLATE_NOOP("Nouns", "working shifts"),
    QT_TRANSLATE_NOOP("Nouns", "items"),
    QT_TRANSLATE_NOOP("Nouns", "author"),
    QT_TRANSLATE_NOOP("Nouns", "reviewer"),
    QT_TRANSLATE_NOOP("Nouns", "approver"),
)
"""What people call several rows, rows that have no register, and what a signature means."""

PHRASES = (
    QT_TRANSLATE_NOOP("Phrases", "{calendar_id}, weekday {weekday}"),
    QT_TRANSLATE_NOOP("Phrases", "{person_id} on {activity_id}"),
    QT_TRANSLATE_NOOP("Phrases", "{person_id}, {first_day} – {last_day}"),
    QT_TRANSLATE_NOOP("Phrases", "{skill_id} of {person_id}"),
    QT_TRANSLATE_NOOP("Phrases", "{system_id} in {release_id}"),
)
"""What rows without a name of their own are called."""

DURATIONS = (
    QT_TRANSLATE_NOOP("Durations", "{0}m"),
    QT_TRANSLATE_NOOP("Durations", "{0}h"),
    QT_TRANSLATE_NOOP("Durations", "{0}d"),
    QT_TRANSLATE_NOOP("Durations", "{0}w"),
    QT_TRANSLATE_NOOP("Durations", "{0}em"),
    QT_TRANSLATE_NOOP("Durations", "{0}eh"),
    QT_TRANSLATE_NOOP("Durations", "{0}ed"),
    QT_TRANSLATE_NOOP("Durations", "{0}ew"),
)
"""Durations in minutes, hours, days and weeks, of work and by the clock; they are typed so, too."""

SCALES = (
    QT_TRANSLATE_NOOP("RiskMatrix", "rare"),
    QT_TRANSLATE_NOOP("RiskMatrix", "unlikely"),
    QT_TRANSLATE_NOOP("RiskMatrix", "possible"),
    QT_TRANSLATE_NOOP("RiskMatrix", "likely"),
    QT_TRANSLATE_NOOP("RiskMatrix", "almost certain"),
    QT_TRANSLATE_NOOP("RiskMatrix", "negligible"),
    QT_TRANSLATE_NOOP("RiskMatrix", "minor"),
    QT_TRANSLATE_NOOP("RiskMatrix", "moderate"),
    QT_TRANSLATE_NOOP("RiskMatrix", "major"),
    QT_TRANSLATE_NOOP("RiskMatrix", "severe"),
)
"""What the steps of likelihood and impact are called."""

COLUMNS = (
    QT_TRANSLATE_NOOP("Fields", "Activity id"),
    QT_TRANSLATE_NOOP("Fields", "Added at"),
    QT_TRANSLATE_NOOP("Fields", "Added by"),
    QT_TRANSLATE_NOOP("Fields", "After"),
    QT_TRANSLATE_NOOP("Fields", "Allocation"),
    QT_TRANSLATE_NOOP("Fields", "Baseline"),
    QT_TRANSLATE_NOOP("Fields", "Content digest"),
    QT_TRANSLATE_NOOP("Fields", "Critical up to days of float"),
    QT_TRANSLATE_NOOP("Fields", "Duration unit"),
    QT_TRANSLATE_NOOP("Fields", "Enrolled at"),
    QT_TRANSLATE_NOOP("Fields", "Fingerprint"),
    QT_TRANSLATE_NOOP("Fields", "First year"),
    QT_TRANSLATE_NOOP("Fields", "Holder"),
    QT_TRANSLATE_NOOP("Fields", "Holiday set"),
    QT_TRANSLATE_NOOP("Fields", "Journal entry"),
    QT_TRANSLATE_NOOP("Fields", "Journal head"),
    QT_TRANSLATE_NOOP("Fields", "Key"),
    QT_TRANSLATE_NOOP("Fields", "Lag"),
    QT_TRANSLATE_NOOP("Fields", "Lag kind"),
    QT_TRANSLATE_NOOP("Fields", "Last year"),
    QT_TRANSLATE_NOOP("Fields", "Lasts"),
    QT_TRANSLATE_NOOP("Fields", "Link"),
    QT_TRANSLATE_NOOP("Fields", "Meaning"),
    QT_TRANSLATE_NOOP("Fields", "Minutes per day"),
    QT_TRANSLATE_NOOP("Fields", "Minutes per week"),
    QT_TRANSLATE_NOOP("Fields", "Percent complete"),
    QT_TRANSLATE_NOOP("Fields", "Position"),
    QT_TRANSLATE_NOOP("Fields", "Predecessor"),
    QT_TRANSLATE_NOOP("Fields", "Public key"),
    QT_TRANSLATE_NOOP("Fields", "Release id"),
    QT_TRANSLATE_NOOP("Fields", "Revoked at"),
    QT_TRANSLATE_NOOP("Fields", "SHA-256"),
    QT_TRANSLATE_NOOP("Fields", "Signature value"),
    QT_TRANSLATE_NOOP("Fields", "Signed at"),
    QT_TRANSLATE_NOOP("Fields", "Signer"),
    QT_TRANSLATE_NOOP("Fields", "Size"),
    QT_TRANSLATE_NOOP("Fields", "Source"),
    QT_TRANSLATE_NOOP("Fields", "Source id"),
    QT_TRANSLATE_NOOP("Fields", "Statement"),
    QT_TRANSLATE_NOOP("Fields", "Status date"),
    QT_TRANSLATE_NOOP("Fields", "Subdivision"),
    QT_TRANSLATE_NOOP("Fields", "Successor"),
    QT_TRANSLATE_NOOP("Fields", "Summary"),
    QT_TRANSLATE_NOOP("Fields", "Taken at"),
    QT_TRANSLATE_NOOP("Fields", "Taken by"),
    QT_TRANSLATE_NOOP("Fields", "Weekday"),
)
"""The columns of tables that no register shows."""
KEYS = (QT_TRANSLATE_NOOP("QShortcut", "Return"),)
"""Keys that Qt's own translations leave in English; Qt looks for them in ours first."""
