"""The manual in the language of the window: the same structure, the words that the window has."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from ui.dialogs.manual import ManualDialog
from ui.i18n import LANGUAGES

CODE = re.compile(r"`[^`]+`")


@pytest.fixture
def pages(project_root):
    folder = project_root / "resources" / "docs" / "manual"
    names = {one: f"window.{one}.md" for one in LANGUAGES} | {"en": "window.md"}
    return {one: (folder / name).read_text(encoding="utf-8") for one, name in names.items()}


def headings(page):
    return re.findall(r"^(#+) ", page, re.MULTILINE)


def sections(page):
    return re.split(r"^#+ .*$", page, flags=re.MULTILINE)


def blocks(section):
    """What kinds of blocks a section has, in order: paragraphs, bullets, rows, pictures."""
    found = []
    for block in re.split(r"\n\s*\n", section.strip()):
        kind = {"*": "list", "|": "table", "!": "picture"}.get(block[:1], "text")
        if block.startswith("**") or (not block.startswith("* ") and kind == "list"):
            kind = "text"
        found.append((kind, block.count("\n* ") if kind == "list" else block.count("\n|")))
    return found


def test_that_both_manuals_have_the_same_headings_and_blocks(pages):
    assert headings(pages["en"]) == headings(pages["de"])
    pairs = list(zip(sections(pages["en"]), sections(pages["de"]), strict=True))
    assert len(pairs) > 10
    for english, german in pairs:
        assert blocks(english) == blocks(german), english[:60]


def test_that_both_manuals_show_the_same_pictures_and_what_one_types(pages):
    for found in (re.compile(r"\]\((.*?)\)"), CODE):
        assert sorted(found.findall(pages["en"])) == sorted(found.findall(pages["de"]))


def test_that_the_german_manual_calls_things_as_the_german_window_does(pages, project_root):
    """Every name in italics is a text of the window."""
    path = project_root / "resources" / "translations" / "relplanner_de.ts"
    told = " | ".join(
        (one.text or "").replace("&", "")
        for one in ElementTree.parse(path).getroot().iter("translation")
    )
    named = re.findall(r"(?<![*\w])\*([^*\n]+(?:\n[^*\n]+)?)\*(?!\*)", pages["de"])
    assert len(named) > 15
    for one in named:
        words = " ".join(one.split()).replace(
            "Diese Zeilen auslassen", "Diese {0} Zeilen auslassen"
        )
        assert words in told, words


def test_that_f1_shows_the_english_manual(qtbot):
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    assert dialog.page.toPlainText().startswith("The window")


@pytest.mark.usefixtures("german")
def test_that_f1_shows_the_german_manual_in_a_german_window(qtbot):
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    assert dialog.page.toPlainText().startswith("Das Fenster")
    assert dialog.windowTitle() == "Handbuch"
