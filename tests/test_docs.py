"""The documentation is true: its Python runs, its links lead somewhere."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT

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
