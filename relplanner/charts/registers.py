"""The registers on paper: risks, checklists with their signatures, the way back, the runbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from relplanner.calendars import to_datetime
from relplanner.calendars.zones import zone_info
from relplanner.charts.language import date_text, say
from relplanner.charts.table_paper import Column, Table
from relplanner.midnight import day_and_time
from relplanner.risks.scoring import level, score

_HOUR_MIN = 60


def risk_table(snapshot: Any, release_ids: set[str]) -> Table:
    """The register of risks, the worst first, the closed ones last."""
    from relplanner.risks.tables import Risk
    from relplanner.testing.tables import Person

    people = snapshot.by_id(Person)
    risks = [one for one in snapshot.records(Risk) if one.release_id in release_ids]
    risks.sort(key=lambda one: (one.state == "closed", -score(one.likelihood, one.impact), one.id))
    rows = [
        (
            one.code, _lines(one.name, *_named(("Cause", one.cause), ("Effect", one.effect))),
            _rated(one.likelihood, one.impact), _lines(say(one.response), one.mitigation),
            _rated(one.residual_likelihood, one.residual_impact),
            people[one.owner_id].name if one.owner_id else "", say(one.state),
            _day(one.review_on),
        )
        for one in risks
    ]  # fmt: skip
    columns = (
        Column(say("Code"), 7, bold=True), Column(say("Hazard"), 34), Column(say("Before"), 11),
        Column(say("Response"), 28), Column(say("After"), 11), Column(say("Owner"), 14),
        Column(say("State"), 11), Column(say("Next review"), 12),
    )  # fmt: skip
    return Table(say("Risk register"), (), columns, rows, say("There are no risks."))


def checklist_tables(
    snapshot: Any, release_ids: set[str], journal_hashes: Mapping[int, str]
) -> list[Table]:
    """Every checklist with its items, and below it who has signed it."""
    from relplanner.signoff.content import checklist_content
    from relplanner.signoff.tables import Checklist

    found = []
    for checklist in snapshot.records(Checklist):
        if checklist.release_id not in release_ids:
            continue
        content = checklist_content(snapshot, checklist.id)
        release = f"{content['release_code']} {content['release_name']}"
        notes = [f"{release}, {content['release_version']}".rstrip(", ")]
        notes += [content["purpose"]] if content["purpose"] else []
        found.append(
            Table(
                f"{checklist.code} {checklist.name}", tuple(notes), _item_columns(),
                [_item(one, snapshot.zone) for one in content["items"]],
                say("The checklist has no items."),
            )
        )  # fmt: skip
        found.append(_signatures(snapshot, checklist, journal_hashes))
    return found


def _item_columns() -> tuple[Column, ...]:
    return (
        Column(say("Code"), 7, bold=True), Column(say("Item"), 34), Column(say("State"), 11),
        Column(say("By"), 14), Column(say("When"), 14), Column(say("Owner"), 14),
        Column(say("Evidence"), 30),
    )  # fmt: skip


def _item(item: Mapping[str, Any], zone: str) -> tuple[str, ...]:
    evidence = [
        f"{one['name']}: {one['address']}" if one["kind"] == "link" else one["name"]
        for one in item["evidence"]
    ]
    mark = {"done": "✓ ", "open": "☐ ", "not applicable": "– "}[item["state"]]
    return (
        item["code"], _lines(item["name"], item["guidance"]),
        mark + say(item["state"]), item["done_by"], _moment(item["done_at"], zone), item["owner"],
        _lines(*_named(("Reason", item["reason"])), *evidence),
    )  # fmt: skip


def _signatures(snapshot: Any, checklist: Any, journal_hashes: Mapping[int, str]) -> Table:
    from relplanner.signoff.keys import shown_fingerprint
    from relplanner.signoff.tables import SigningKey
    from relplanner.signoff.verify import signature_states

    keys = snapshot.by_id(SigningKey)
    rows = []
    for state in signature_states(snapshot, journal_hashes, checklist.id):
        record = state.signature
        word = say(state.word)
        if state.revoked:
            word = _lines(word, say("key revoked since"))
        rows.append(
            (
                record.code, record.signer, say(record.meaning),
                _moment(record.signed_at, snapshot.zone), word,
                " ".join(state.differences) or state.problem,
                shown_fingerprint(keys[record.key_id].fingerprint),
            )
        )  # fmt: skip
    columns = (
        Column(say("Code"), 8, bold=True), Column(say("Signer"), 18), Column(say("Meaning"), 10),
        Column(say("When"), 15), Column(say("State"), 12), Column(say("What changed"), 34),
        Column(say("Fingerprint of the key"), 30),
    )  # fmt: skip
    heading = say("Signatures of {0}", checklist.code)
    return Table(heading, (), columns, rows, say("Nobody has signed yet."))


def rollback_tables(snapshot: Any, release_ids: set[str]) -> list[Table]:
    """Every rollback plan: what calls for it, until when, and its steps with their times."""
    from relplanner.rollback.tables import RollbackPlan, RollbackStep
    from relplanner.rollback.timing import rollback_timing
    from relplanner.testing.tables import Person

    people = snapshot.by_id(Person)
    steps: dict[str, list[Any]] = {}
    for step in snapshot.records(RollbackStep):
        steps.setdefault(step.rollback_plan_id, []).append(step)
    columns = (
        Column(say("No"), 6.5, "right", bold=True), Column(say("Step"), 40),
        Column(say("Owner"), 15), Column(say("Mode"), 10), Column(say("Starts after"), 13, "right"),
        Column(say("Duration"), 9, "right"), Column(say("Verification"), 30),
    )  # fmt: skip
    found = []
    for plan in snapshot.records(RollbackPlan):
        if plan.release_id not in release_ids:
            continue
        mine = steps.get(plan.id, [])
        timing = rollback_timing(plan, mine)
        rows = [
            (
                str(number), _lines(one.name, one.instruction),
                people[one.owner_id].name if one.owner_id else "", say(one.mode),
                _span(timing.begins_after_min[one.id]), _span(one.duration_min), one.verification,
            )
            for number, one in enumerate(mine, 1)
        ]  # fmt: skip
        notes = _rollback_notes(snapshot, plan, timing, people)
        found.append(
            Table(f"{plan.code} {plan.name}", notes, columns, rows, say("It has no steps."))
        )
    return found


def _rollback_notes(
    snapshot: Any, plan: Any, timing: Any, people: Mapping[str, Any]
) -> tuple[str, ...]:
    from relplanner.releases.tables import Release

    release = snapshot.by_id(Release)[plan.release_id]
    latest = timing.latest_start_at
    facts = (
        ("Release", f"{release.code} {release.name}"),
        ("Strategy", say(plan.strategy)),
        ("State", say(plan.state)),
        ("Rehearsed on", _day(plan.rehearsed_on)),
        ("Decided by", people[plan.decision_maker_id].name if plan.decision_maker_id else ""),
        ("Takes", _span(timing.total_min)),
        ("Point of no return", _moment(plan.point_of_no_return_at, snapshot.zone)),
        ("Latest start", _moment(latest and latest.isoformat(), snapshot.zone)),
    )
    long = (("Trigger", plan.trigger), ("Data lost by going back", plan.data_loss))
    return ("   ·   ".join(_named(*facts)), *_named(*long))


def runbook_tables(snapshot: Any, release_ids: set[str]) -> list[Table]:
    """The activities of each release's deployment, in the order in which they are done."""
    from relplanner.releases.tables import Release
    from relplanner.testing.tables import Person

    people, schedule, zone = snapshot.by_id(Person), snapshot.schedule, snapshot.zone
    columns = (
        Column(say("No"), 6.5, "right", bold=True), Column(say("Code"), 7),
        Column(say("Name"), 40), Column(say("Owner"), 16), Column(say("Start"), 15),
        Column(say("Finish"), 15), Column(say("% done"), 11, "right"),
        Column(say("Done by, when"), 22),
    )  # fmt: skip
    found = []
    for release in snapshot.records(Release):
        if release.id not in release_ids:
            continue
        steps = [(schedule.index[one.id], one) for one in _deployed(snapshot, release.id)]
        steps.sort(key=lambda step: (int(schedule.start[step[0]]), int(schedule.finish[step[0]])))
        rows = [
            (
                str(number), one.code, _lines(one.name, one.notes),
                people[one.owner_id].name if one.owner_id else "",
                *_clocks(int(schedule.start[at]), int(schedule.finish[at]), zone),
                str(one.percent_complete), "",
            )
            for number, (at, one) in enumerate(steps, 1)
        ]  # fmt: skip
        if rows:
            notes = (say("Times are in {0}.", zone),)
            found.append(Table(f"{release.code} {release.name}", notes, columns, rows))
    return found


def _deployed(snapshot: Any, release_id: str) -> Iterable[Any]:
    """The activities of a release's deployment, in the order of the outline."""
    from relplanner.releases.deploying import deploying

    index, chosen = snapshot.schedule.index, set(deploying(snapshot).tolist())
    return (one for one, _ in snapshot.outline(release_id) if index[one.id] in chosen)


def _named(*facts: tuple[str, str]) -> list[str]:
    """Facts with their names; those without a value are left out."""
    return [f"{say(name)}: {value}" for name, value in facts if value]


def _lines(*texts: str) -> str:
    return "\n".join(filter(None, texts))


def _rated(likelihood: int | None, impact: int | None) -> str:
    if likelihood is None or impact is None:
        return "–"
    word = say(level(likelihood, impact))
    return f"{score(likelihood, impact)} {word}\n{likelihood} × {impact}"


def _day(text: str | None) -> str:
    return date_text(dt.date.fromisoformat(text)) if text else ""


def _moment(stamp: str | None, zone: str) -> str:
    """A stored stamp as a day and a time in a zone."""
    if not stamp:
        return ""
    moment = dt.datetime.fromisoformat(stamp).astimezone(zone_info(zone))
    return f"{date_text(moment)} {moment:%H:%M}"


def _clocks(start_min: int, finish_min: int, zone: str) -> tuple[str, str]:
    """From when to when; what ends at midnight ends with the day before."""
    begins, begins_at = day_and_time(to_datetime(start_min, zone))
    ends, ends_at = day_and_time(to_datetime(finish_min, zone), is_end=finish_min > start_min)
    return f"{date_text(begins)} {begins_at}", f"{date_text(ends)} {ends_at}"


def _span(minutes: int) -> str:
    """Elapsed minutes in hours and minutes ("2 h 15 min")."""
    hours, rest = divmod(minutes, _HOUR_MIN)
    parts = [say("{0} h", hours)] if hours else []
    return " ".join([*parts, say("{0} min", rest)] if rest or not hours else parts)
