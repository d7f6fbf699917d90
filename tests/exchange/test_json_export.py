"""The plan as JSON: complete, canonical, stable, and readable without the planner."""

from __future__ import annotations

import base64
import hashlib
import json
import sqlite3

import pytest
import rfc8785

from relplanner import Activity
from relplanner.errors import EnvironmentFailure
from relplanner.exchange.json_export import export_json, schedule_records
from relplanner.progress import Cancelled
from relplanner.registry import REGISTRY
from tests.exchange.autumn import Autumn

RECORD_KEYS = {
    "id", "code", "source_id", "name", "release", "early_start", "early_finish", "late_start",
    "late_finish", "total_float_min", "free_float_min", "critical",
}  # fmt: skip


@pytest.fixture
def autumn(tmp_path):
    made = Autumn(tmp_path)
    yield made
    made.plan.close()


def test_that_every_row_of_every_table_is_there_as_it_is_stored(autumn, tmp_path):
    export_json(autumn.plan.snapshot(), tmp_path / "out.json")
    tables = json.loads((tmp_path / "out.json").read_text("utf-8"))["tables"]
    autumn.plan.close()
    with sqlite3.connect(f"file:{autumn.plan.path}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        for name in REGISTRY.tables:
            stored = connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall()
            assert tables.pop(name) == [dict(row) for row in stored]
    connection.close()
    assert tables == {}


def test_that_it_is_canonical_but_for_line_feeds_between_rows(autumn, tmp_path):
    export_json(autumn.plan.snapshot(), tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text("utf-8")
    assert text.replace("\n", "").encode() == rfc8785.dumps(json.loads(text))
    activities = len(autumn.plan.rows(Activity))
    assert sum('"early_start"' in line for line in text.splitlines()) == activities


def test_that_the_same_plan_gives_the_same_bytes(autumn, tmp_path):
    export_json(autumn.plan.snapshot(), tmp_path / "one.json")
    with autumn.plan.change("Rename") as tx:
        tx.update(Activity, autumn.plan.find("A-2").id, name="Something else")
    export_json(autumn.plan.snapshot(), tmp_path / "other.json")
    one = (tmp_path / "one.json").read_text("utf-8").splitlines()
    other = (tmp_path / "other.json").read_text("utf-8").splitlines()
    # The journal's head, the row, and its place in the schedule.
    assert sum(a != b for a, b in zip(one, other, strict=True)) == 3
    export_json(autumn.plan.snapshot(), tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "other.json").read_bytes()


def test_that_the_files_of_evidence_are_kept(autumn, tmp_path):
    export_json(autumn.plan.snapshot(), tmp_path / "out.json")
    files = json.loads((tmp_path / "out.json").read_text("utf-8"))["files"]
    [(sha256, content)] = files.items()
    assert base64.b64decode(content) == b"498 of 500"
    assert hashlib.sha256(b"498 of 500").hexdigest() == sha256


def test_that_the_journals_head_and_the_schedule_are_told(autumn, tmp_path):
    snapshot = autumn.plan.snapshot()
    export_json(snapshot, tmp_path / "out.json")
    found = json.loads((tmp_path / "out.json").read_text("utf-8"))
    seq, head = autumn.plan.head
    assert found["journal"] == {"seq": seq, "hash": head}
    assert sorted(found["schedule"]["activities"], key=lambda r: r["id"]) == sorted(
        schedule_records(snapshot), key=lambda r: r["id"]
    )


def test_that_schedule_records_name_what_other_programs_ask_for(autumn):
    records = schedule_records(autumn.plan.snapshot())
    assert len(records) == len(autumn.plan.rows(Activity))
    assert all(record.keys() >= RECORD_KEYS for record in records)
    by_code = {record["code"]: record for record in records}
    # A-2 takes three days from Monday 4 March 2030, 09:00 in Berlin.
    assert by_code["A-2"]["early_start"] == "2030-03-04T09:00+01:00"
    assert by_code["A-2"]["early_finish"] == "2030-03-06T17:00+01:00"
    assert by_code["A-2"]["parent"] == "A-1"
    assert by_code["A-2"]["release"] == "R-1"
    # A-2 would be on the critical path, but is done.
    assert by_code["A-2"]["critical"] is False
    assert by_code["A-5"]["critical"] is True
    assert [by_code[code]["kind"] for code in ("A-1", "A-2", "A-4")] == [
        "summary", "activity", "milestone",
    ]  # fmt: skip


def test_that_cancelling_leaves_the_old_file(autumn, tmp_path):
    (tmp_path / "out.json").write_text("old")

    class Cancel:
        def step(self, done, total, what):
            raise Cancelled

    with pytest.raises(Cancelled):
        export_json(autumn.plan.snapshot(), tmp_path / "out.json", progress=Cancel())
    assert (tmp_path / "out.json").read_text() == "old"


def test_that_a_folder_that_is_missing_is_a_sentence(autumn, tmp_path):
    with pytest.raises(EnvironmentFailure, match="doesn't exist"):
        export_json(autumn.plan.snapshot(), tmp_path / "none" / "out.json")
