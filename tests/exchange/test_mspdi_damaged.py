"""Random projects with random damage: an answer for every one, and everything accounted for."""

from __future__ import annotations

import random
import re

import pytest

from relplanner import Activity, Link
from relplanner.errors import InvalidInputError
from relplanner.exchange.importing import bad_count, without_bad
from relplanner.exchange.mspdi import apply_project_import, plan_project_import
from tests.exchange.mspdirandom import random_project
from tests.exchange.tablefiles import plan_in

_BAD = (
    "", "-1", "0", "1", "2", "99", "1e9", "-99999999999", "NaN", "soon", "0001-01-01T00:00:00",
    "9999-12-31T23:59:59", "2026-01-05T25:00:00", "P1Y", "PT999999999H", "-PT8H", "PT", "&#xB;",
    "2026-01-05", "08:00:00", "true", "ä" * 600,
)  # fmt: skip
_COUNTED = {
    "tasks": "Task", "links": "PredecessorLink", "resources": "Resource",
    "assignments": "Assignment",
}  # fmt: skip


def damaged(seed):
    """A project of which some fields say something else, are gone, or are there twice."""
    chance = random.Random(seed)
    text = random_project(seed, plain=False)
    for _ in range(chance.randint(1, 6)):
        fields = list(re.finditer(r"<([A-Z]\w*)>([^<>]*)</\1>", text))
        one = chance.choice(fields)
        tag = one[1]
        new = chance.choice((
            f"<{tag}>{chance.choice(_BAD)}</{tag}>", "", f"<{tag}/>", one[0] * 2,
            chance.choice(fields)[0],
        ))  # fmt: skip
        text = text[: one.start()] + new + text[one.end() :]
    return text


@pytest.mark.parametrize("first", range(0, 48, 12))
def test_that_a_damaged_project_is_refused_or_accounted_for(tmp_path, first):
    for seed in range(first, first + 12):
        folder = tmp_path / str(seed)
        folder.mkdir()
        path = folder / "project.xml"
        text = damaged(seed)
        path.write_text(text, encoding="utf-8")
        with plan_in(folder) as plan:
            preview = plan_project_import(plan, path)
            if preview.errors:
                with pytest.raises(InvalidInputError):
                    apply_project_import(plan, preview)
                assert plan.rows(Activity) == []
                if not bad_count(preview):
                    continue
                preview = without_bad(preview)
            for kind, tag in _COUNTED.items():
                read = sum(preview.fates[kind].values())
                assert read == len(re.findall(f"<{tag}>", text)), (seed, kind)
            apply_project_import(plan, preview)
            assert len(plan.rows(Activity)) == preview.fates["tasks"]["kept"]
            assert len(plan.rows(Link)) == preview.fates["links"].get("kept", 0)
            plan.schedule()
            plan.undo()
            assert plan.rows(Activity) == []
