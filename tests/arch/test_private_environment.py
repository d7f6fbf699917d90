"""The tests' own environment: nothing of the person's, a real keyring where it is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import platformdirs
import pytest

ROUND_TRIP = """
import keyring
print(keyring.get_password("relplanner-arch", "from the test"))
keyring.set_password("relplanner-arch", "from the program", "two")
"""


def test_that_settings_and_data_folders_lie_in_a_temporary_folder() -> None:
    temporary = Path(tempfile.gettempdir()).resolve()
    for folder in (
        Path.home(),
        platformdirs.user_config_path("relplanner"),
        platformdirs.user_data_path("relplanner"),
        platformdirs.user_cache_path("relplanner"),
        platformdirs.user_state_path("relplanner"),
    ):
        assert folder.resolve().is_relative_to(temporary)


def test_that_without_the_mark_there_is_no_keyring() -> None:
    import keyring
    from keyring.errors import NoKeyringError

    with pytest.raises(NoKeyringError):
        keyring.set_password("relplanner-arch", "somebody", "secret")
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ


@pytest.mark.keyring
def test_that_a_marked_test_and_the_programs_it_starts_share_one_real_keyring() -> None:
    import keyring

    keyring.set_password("relplanner-arch", "from the test", "one")
    program = subprocess.run(
        [sys.executable, "-c", ROUND_TRIP], capture_output=True, text=True, check=True
    )
    assert program.stdout.strip() == "one"
    assert keyring.get_password("relplanner-arch", "from the program") == "two"
