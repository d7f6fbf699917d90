"""The documentation is true: its Python runs, its links lead somewhere."""

from __future__ import annotations

import re
import shlex

import pytest

from relplanner.cli.grammar import build_parser
from tests.conftest import ROOT

GROUPS = {"baseline", "checklist", "freeze", "key", "person", "release"}
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "resources" / "docs").rglob("*.md")])


def names(path):
    return str(path.relative_to(ROOT))


def test_that_a_release_is_planned_in_thirty_lines_of_the_library_page(
    tmp_path, monkeypatch, capsys
):
    page = (ROOT / "resources" / "docs" / "library.md").read_text(encoding="utf-8")
    [program] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len([line for line in program.splitlines() if line.strip()]) <= 30
    monkeypatch.chdir(tmp_path)
    exec(compile(program, "library.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "A-3 Regression test" in printed
    assert (tmp_path / "spring.relplan").exists()


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_that_links_between_pages_and_pictures_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target


def blocks_of(page):
    """The commands in the blocks of a page."""
    blocks = re.findall(r"```\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return {line for line in lines if line.startswith("relplan ") and "VERB" not in line}


def named_in(page):
    """The commands that sentences name, shortened as these like it, without placeholders."""
    quoted = re.findall(r"`relplan ([a-z][^`]*)`", page.read_text(encoding="utf-8"))
    return {one for one in quoted if "|" not in one}


def all_of(find):
    return pytest.mark.parametrize("command", sorted({one for page in PAGES for one in find(page)}))


@all_of(blocks_of)
def test_that_every_command_in_the_blocks_of_a_page_is_one(command, capsys):
    build_parser().parse_args(shlex.split(command, comments=True)[1:])


@all_of(named_in)
def test_that_every_command_that_a_sentence_names_has_what_it_names(command, capsys):
    verb, *rest = shlex.split(command)
    below = [rest[0]] if verb in GROUPS and rest else []
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args([verb, *below, "--help"])
    told = capsys.readouterr()
    assert ended.value.code == 0, told.err
    assert {one for one in rest if one.startswith("--")} <= set(re.findall(r"--[\w-]+", told.out))


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_that_every_verb_and_folder_on_the_pages_for_developers_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    verbs = (ROOT / "packaging" / "devtools" / "verbs.py").read_text(encoding="utf-8")
    for verb in re.findall(r"packaging/dev\.py (\w+)", text):
        assert re.search(rf'verb\(\s*"{verb}"', verbs), verb
    for path in re.findall(r"`((?:[\w.]+/)+[\w.]*)`", text):
        assert any((ROOT / base / path).exists() for base in ("", "relplanner", "tests")), path
