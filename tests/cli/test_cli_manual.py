"""The manual of the command line is true: its examples run and print what it says."""

from __future__ import annotations

import re
import shlex

import pytest

from relplanner.cli import main
from tests.conftest import ROOT

PAGE = ROOT / "resources" / "docs" / "manual" / "command-line.md"


@pytest.mark.keyring
def test_that_the_examples_of_the_manual_print_what_it_says(capsys, tmp_path, monkeypatch):
    text = PAGE.read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    [table] = [block for kind, block in fenced if kind == "csv"]
    (tmp_path / "activities.csv").write_text(table, encoding="utf-8")
    (tmp_path / "restore-test.log").write_text("all green", encoding="utf-8")
    printing, silent = 0, 0
    for block in [block for kind, block in fenced if not kind]:
        for step in re.split(r"^\$ |^(?=relplan )", block, flags=re.MULTILINE)[1:]:
            command, _, expected = step.partition("\n")
            _, *words = shlex.split(command)
            if words[0] == "sign":
                words.append("--yes")
            assert main(words) == 0, (command, capsys.readouterr().err)
            printed = capsys.readouterr().out
            if block.startswith("$ "):
                assert printed == expected, command
                printing += 1
            else:
                silent += 1
    assert (printing, silent) == (10, 16)
    assert (tmp_path / "timeline.pdf").read_bytes().startswith(b"%PDF")


def test_that_every_verb_of_the_help_stands_in_the_manual(capsys):
    assert main(["--help"]) == 0
    verbs = re.findall(r"^    ([\w-]+) +[A-Z]", capsys.readouterr().out, re.MULTILINE)
    assert len(verbs) == 24
    text = PAGE.read_text(encoding="utf-8")
    assert [verb for verb in verbs if f"relplan {verb}" not in text] == []
