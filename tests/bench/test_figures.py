"""Every bench, compared with its bounds: `python3 packaging/dev.py bench [--full]`.

A bench is a module `bench_*.py` here whose `main(full)` gives figures: name, value, unit, bound
(not to be passed; None where the figure is only told).
"""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

BENCHES = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))


@pytest.mark.bench
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("name", BENCHES)
def test_that_figures_are_within_their_bounds(name, full_size):
    figures = importlib.import_module(f"tests.bench.{name}").main(full_size)
    assert figures
    for one in figures:
        bound = "" if one["bound"] is None else f"  (bound {one['bound']:g})"
        print(f"{one['name']:60} {one['value']:>10.2f} {one['unit']}{bound}")  # noqa: T201
    late = [one for one in figures if one["bound"] is not None and one["value"] > one["bound"]]
    assert late == []
