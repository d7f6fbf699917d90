"""Every bench, compared with its bounds: `python3 packaging/dev.py bench [--full]`.

A bench is a module `bench_*.py` here whose `main(full)` gives figures: name, value, unit, bound
(not to be passed; None where the figure is only told). A figure may also have an aim: what is
wanted, told as kept or missed.
"""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

BENCHES = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
# Machines are shared: a figure counts as missed when no run of these keeps its bound.
_RUNS = 3


@pytest.mark.bench
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("name", BENCHES)
def test_that_figures_are_within_their_bounds(name, full_size):
    best = {}
    for _ in range(_RUNS):
        for one in importlib.import_module(f"tests.bench.{name}").main(full_size):
            known = best.get(one["name"])
            if known is None or one["value"] < known["value"]:
                best[one["name"]] = one
        if not late(best):
            break
    assert best
    for one in best.values():
        print(said(one))  # noqa: T201
    assert not late(best), "; ".join(late(best))


def said(one):
    """A figure as a line of the report."""
    line = f"{one['name']:60} {one['value']:>10.2f} {one['unit']}"
    if one["bound"] is not None:
        line += f"  (bound {one['bound']:g})"
    if "aim" in one:
        line += f"  (aim {one['aim']:g}: {'kept' if one['value'] <= one['aim'] else 'missed'})"
    return line


def late(figures):
    """The figures beyond their bounds, as said at the end of the report."""
    return [
        " ".join(said(one).split())
        for one in figures.values()
        if one["bound"] is not None and one["value"] > one["bound"]
    ]
