from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def part(project_root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Import a module below packaging/ as the spec and dev.py do."""
    monkeypatch.syspath_prepend(str(project_root / "packaging"))
    yield importlib.import_module
    for name in [one for one in sys.modules if one.split(".")[0] in {"bundling", "devtools"}]:
        del sys.modules[name]
