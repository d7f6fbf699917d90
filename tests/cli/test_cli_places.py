"""Files that can't be: whatever a verb reads or writes, one sentence says why, and status 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from relplanner.cli import main

LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    [
        ("new", f"{LONG}.relplan"),
        ("sample", f"{LONG}.relplan"),
        ("show", f"{LONG}.relplan"),
        ("check", f"{LONG}.relplan"),
        ("restore", f"{LONG}.relplan", "--yes"),
        ("release", "add", f"{LONG}.relplan", "R"),
        ("export", "PLAN", f"{LONG}.xlsx"),
        ("export", "PLAN", f"{LONG}.xml"),
        ("export", "PLAN", f"{LONG}.png"),
        ("import", "PLAN", f"{LONG}.csv"),
        ("import", "PLAN", f"{LONG}.xlsx"),
        ("import", "PLAN", f"{LONG}.xml"),
        ("verify", f"{LONG}.xlsx"),
        ("backup", "PLAN", "--to", f"{LONG}.relplan"),
        ("key", "create", "PLAN", "--holder", "M", "--key-file", LONG, "--passphrase-file", "pass"),
        ("key", "enrol", "PLAN", "--holder", "M", "--public-key-file", LONG),
    ],
    ids=lambda words: " ".join(word for word in words if LONG not in word),
)
def test_that_a_name_that_is_too_long_is_told_in_one_sentence(
    capsys, chain_path, tmp_path, monkeypatch, words
):
    monkeypatch.chdir(tmp_path)
    Path("pass").write_text("long enough\n")
    before = sorted(one.name for one in tmp_path.iterdir())
    assert main([chain_path if word == "PLAN" else word for word in words]) == 2
    said = "".join(capsys.readouterr())
    assert "Traceback" not in said
    assert "fault of relplan" not in said
    assert LONG in said
    assert sorted(one.name for one in tmp_path.iterdir()) == before


@pytest.mark.parametrize("wanted", ["-1", "nothing.relplan"])
def test_that_a_backup_that_is_not_there_is_told_before_anybody_is_asked(
    capsys, chain_path, wanted
):
    before = Path(chain_path).read_bytes()
    assert main(["restore", chain_path, wanted]) == 2
    said = capsys.readouterr().err
    assert f"There is no backup and no file {wanted}. See 'relplan backup" in said
    assert Path(chain_path).read_bytes() == before
