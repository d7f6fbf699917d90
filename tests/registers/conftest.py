"""The sample plan: once for reading, and a copy of it for each test that writes."""

from __future__ import annotations

import shutil

import pytest

from relplanner import Activity, Plan, Release
from relplanner.environments.tables import ChangeFreeze
from relplanner.risks.tables import Risk
from relplanner.sample import create_sample
from relplanner.testing.tables import Person


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("registers") / "sample.relplan"
    create_sample(path).close()
    return path


@pytest.fixture(scope="session")
def sample(sample_file):
    """A snapshot of the sample."""
    with Plan.open(sample_file, read_only=True) as plan:
        return plan.snapshot()


@pytest.fixture
def plan(sample_file, tmp_path):
    """The sample, open for writing."""
    path = tmp_path / "plan.relplan"
    shutil.copy(sample_file, path)
    with Plan.open(path) as plan:
        yield plan


@pytest.fixture
def small(tmp_path):
    """Four activities of 480 minutes, the first a summary of the second; two people, a risk.

    The release starts on Monday 2 March 2026; work is from 9 to 17 in Berlin.
    """
    with Plan.create(tmp_path / "small.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Fill") as tx:
            release = tx.insert(Release(name="First", start_at="2026-03-02T08:00Z"))
            build = tx.insert(Activity(name="Build", release_id=release.id, duration_min=480))
            for name, parent in (("Part", build.id), ("Test", None), ("Ship", None)):
                tx.insert(
                    Activity(name=name, release_id=release.id, parent_id=parent, duration_min=480)
                )
            for name in ("Mira Weber", "Tom Roth"):
                tx.insert(Person(name=name))
            tx.insert(Risk(name="Late driver", release_id=release.id))
            tx.insert(
                ChangeFreeze(
                    name="Audit", start_at="2026-03-09T08:00Z", finish_at="2026-03-11T08:00Z"
                )
            )
        yield plan
