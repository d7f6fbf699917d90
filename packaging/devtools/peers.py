"""Other programs that the big benches compare with: fetched beside the project, never installed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from devtools import environment
from devtools.terminal import ROOT, run_quietly, say, warn

_PINS = ROOT / "packaging" / "requirements-peers.txt"
_PLACE = ROOT / "build" / "peers"


def fetch_peers() -> None:
    """Fetch MPXJ, pinned by its hash, where Java is there; without it the benches say so."""
    done = _PLACE / "pins.txt"
    if shutil.which("java") is None or (done.is_file() and done.read_bytes() == _PINS.read_bytes()):
        return
    say("Fetching MPXJ to compare with")
    with tempfile.TemporaryDirectory() as folder:
        status, output = run_quietly(
            [
                environment.python(), "-m", "pip", "install", "--quiet", "--no-deps",
                "--require-hashes", "--requirement", _PINS, "--target", folder,
            ]
        )  # fmt: skip
        if status != 0:
            warn(f"bench: MPXJ can't be fetched, so nothing is compared with it:\n{output}")
            return
        shutil.rmtree(_PLACE, ignore_errors=True)
        shutil.copytree(Path(folder), _PLACE)
        shutil.copyfile(_PINS, done)
