"""The sample plan: once for reading, and a copy of it for each test that writes."""

from __future__ import annotations

import shutil

import pytest

from relplanner import Plan
from relplanner.sample import create_sample


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
