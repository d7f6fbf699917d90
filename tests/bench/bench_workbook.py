"""How quick exports are and how much memory they take: workbook, CSV, JSON, verification."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.bigplan import big_plan
from tests.bench.figures import Figure, figure

# In a process of its own: its growth in memory is that of the export alone. The libraries are
# imported before, as any second export finds them.
_EXPORT = """
import datetime as dt, json, resource, sys, time
from pathlib import Path
import xlsxwriter, openpyxl
from relplanner import Plan
from relplanner.exchange.csv_export import export_csv
from relplanner.exchange.json_export import export_json
from relplanner.exchange.workbook import export_workbook
from relplanner.exchange.workbook_verify import verify_workbook

def peak_kb(reset=False):
    # Linux can forget the peak, that of opening the plan; elsewhere growth beyond it is told.
    if not Path("/proc/self/clear_refs").exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


source, what, target = sys.argv[1], sys.argv[2], Path(sys.argv[3])
with Plan.open(source, read_only=True) as plan:
    snapshot = plan.snapshot()
    hashes = {entry.seq: entry.hash for entry in plan.journal()}
now = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
work = {
    "xlsx": lambda: export_workbook(snapshot, target, journal_hashes=hashes, now=now),
    "csv": lambda: export_csv(snapshot, target),
    "json": lambda: export_json(snapshot, target),
    "verify": lambda: verify_workbook(target),
}[what]
before = peak_kb(reset=True)
started = time.perf_counter()
result = work()
seconds = time.perf_counter() - started
if result is not None:
    assert result.state == "proven", result.findings
grown = (peak_kb() - before) / 1024
print(json.dumps([seconds, grown]))
"""


def main(full: bool = False) -> list[Figure]:
    """All figures; `full` adds the plan of 100,000 activities."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found += _figures(folder, 10_000, {"xlsx": 3.0, "verify": 6.0, "csv": 2.0, "json": 3.0})
        if full:
            found += _figures(
                folder, 100_000, {"xlsx": 25.0, "verify": 60.0, "csv": 15.0, "json": 25.0}
            )
    return found


def _figures(folder: Path, activities: int, bounds: dict[str, float]) -> list[Figure]:
    source = folder / f"{activities}.relplan"
    big_plan(source, activities).close()
    found = []
    for what, bound in bounds.items():
        ending = "xlsx" if what == "verify" else what
        seconds, grown = _measured(source, what, folder / f"out.{ending}")
        title = f"{what} of {activities:,} activities"
        found.append(figure(title, seconds, "s", bound))
        found.append(figure(f"{title}, memory", grown, "MB", 150))
    return found


def _measured(source: Path, what: str, target: Path) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", _EXPORT, str(source), what, str(target)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seconds, grown = json.loads(done.stdout)
    return seconds, grown
