from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relplanner.calendars import CalendarSpec, DayException, format_instant
from relplanner.schedule import compile_network, compute, passes
from tests.calendars.walk import Walk
from tests.schedule.brute import Brute
from tests.schedule.oneline import MONDAY, parse

# A few working minutes a day: everything can be tried, and every date is near an edge.
SATURDAY = date(2026, 3, 7).toordinal()
TINY = (
    CalendarSpec("p", "P", "UTC", (((480, 483), (500, 502)),) * 5 + ((), ())),
    CalendarSpec(
        "q",
        "Q",
        "Asia/Kolkata",
        (((700, 704),), ((1438, 1442),), (), ((800, 803),), ((810, 814),), (), ((815, 817),)),
        (DayException(SATURDAY, SATURDAY, ((600, 604),), "Cut-over"),),
    ),
)
FIRST, LAST = MONDAY - 60 * 1440, MONDAY + 90 * 1440
WALKS = {spec.id: Walk(spec, FIRST, LAST) for spec in TINY}
FRIDAY_EVENING = MONDAY + 4 * 1440 + 22
STARTS = (MONDAY, MONDAY + 3 * 1440 + 5)

instants = st.integers(0, 20 * 1440 // 10).map(
    lambda n: MONDAY - 2 * 1440 + 10 * n
) | st.sampled_from(
    [MONDAY, FRIDAY_EVENING, FRIDAY_EVENING + 2000, MONDAY + 7 * 1440, MONDAY + 7 * 1440 + 3]
)
WORKING = ("+1m", "+4m", "-2m", "-5m", "+7m", "+50%", "-30%")
ELAPSED = ("", "", "", "+700em", "+1442em", "-900em")


@st.composite
def lines(draw, names="ABCDEFG", calendars=("", "", "/q"), rules=True):
    """Networks of up to seven activities; a summary may hold some of those in the middle.

    A milestone in the middle of a shift has no side, so where a lag that leads on from there to
    the very end of a shift continues in another calendar, either date is right: such networks
    are left out.
    """
    milestones = draw(st.booleans())
    lags = WORKING + ELAPSED if calendars == ("",) or not milestones else ELAPSED
    count = draw(st.integers(1, len(names)))
    first, last = sorted(draw(st.tuples(st.integers(0, count), st.integers(0, count))))
    grouped = draw(st.booleans()) and last > first
    tokens = []
    for place, name in enumerate(names[:count]):
        if grouped and place == first:
            tokens.append("S" + draw(st.sampled_from(calendars)) + _rules(draw, rules, True) + "(")
        before = list(names[:place])
        if grouped and place >= last:
            before.append("S")
        links = draw(st.lists(st.sampled_from(before), max_size=3)) if before else []
        text = ",".join(_link(draw, key, lags) for key in links)
        size = draw(st.sampled_from((0, 0, 1, 5) if milestones else (1, 2, 3, 5, 8)))
        tokens.append(
            f"{name}{size}m"
            + (f"<{text}" if text else "")
            + draw(st.sampled_from(calendars))
            + draw(st.sampled_from(("", "", "#2")))
            + _rules(draw, rules, False)
        )
        if grouped and place == last - 1:
            outside = list(names[:first])
            links = draw(st.lists(st.sampled_from(outside), max_size=2)) if outside else []
            text = ",".join(_link(draw, key, lags) for key in links)
            tokens.append(")" + (f"<{text}" if text else ""))
    return " ".join(tokens)


def _link(draw, key, lags):
    lag = draw(st.sampled_from(lags))
    if key == "S" and "%" in lag:
        lag = ""
    return key + draw(st.sampled_from(("", "", "ss", "ff", "sf"))) + lag


def _rules(draw, wanted, summary):
    if not wanted:
        return ""
    kinds = ("snet", "fnlt") if summary else ("snet", "snlt", "fnet", "fnlt", "mso", "mfo")
    kind = draw(st.sampled_from(("", "", "", "", *kinds)))
    text = f"@{kind}:{format_instant(draw(instants))[:-1]}" if kind else ""
    if draw(st.integers(0, 4)) == 0:
        text += f"@due:{format_instant(draw(instants))[:-1]}"
    return text


def check(line, starts=STARTS):
    rows = parse(line, *TINY, starts=starts)
    brute = Brute(rows, WALKS)
    schedule = compute(compile_network(*rows))
    for key, want in brute.answers.items():
        have = schedule.of(key)
        walk = brute.walk(key)
        for field in ("early_start", "early_finish", "late_start", "late_finish"):
            a, b = getattr(want, field), getattr(have, field)
            if brute.is_task(key):
                assert a == b, (line, key, field)
            else:
                # A milestone may show either date at the edge of a shift.
                assert walk.work(a) == walk.work(b), (line, key, field)
        assert have.total_float_min == want.total_float_min, (line, key)
        assert have.free_float_min == want.free_float_min, (line, key)
        assert have.critical == (want.total_float_min <= 0), (line, key)


@pytest.fixture(params=["wide", "narrow"])
def engine(request):
    """Both ways to calculate, whatever the size of the network."""
    least = 0 if request.param == "wide" else 10**9
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passes, "_WIDE", least)
        patch.setattr(passes, "_WIDE_FAR", least)
        yield request.param


many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize(
    "line",
    [
        "A5m B0<A",
        "A5m B3m<A/q",
        "A3m B3m<Aff",
        "A3m/q B3m<Asf+1m",
        "A5m S(B1m C8m<B )<A D2m<Sss+1m",
        "A5m@snlt:2026-03-03T08:00 B2m<A",
        "A1m B8m C2m<A,B D1m<Ass+700em",
        "S(A5m/q B2m ) T/q(C1m D4m/q )<S+3m,Sss",
    ],
)
@pytest.mark.usefixtures("engine")
def test_that_small_networks_get_the_dates_of_the_brute_force_scheduler(line):
    check(line)


@many
@given(lines(calendars=("",), rules=False))
@pytest.mark.usefixtures("engine")
def test_that_one_calendar_gives_the_dates_of_the_brute_force_scheduler(line):
    check(line)


@many
@given(lines())
@pytest.mark.usefixtures("engine")
def test_that_constraints_and_two_calendars_give_the_dates_of_the_brute_force_scheduler(line):
    check(line)
