"""Everything that the library says for the window to show is marked for translation."""

from __future__ import annotations

import ast
import re

from relplanner.audit import KINDS
from relplanner.exchange.table_import_listing import HEADERS
from relplanner.registers import REGISTERS
from relplanner.registers.fields import PLAN_SETTINGS
from relplanner.registry import REGISTRY
from relplanner.releases.tables import Release
from relplanner.risks.scoring import IMPACTS, LEVELS, LIKELIHOODS
from relplanner.sample import create_sample
from relplanner.search import find_everywhere
from relplanner.templates import templates
from ui import said, said_timeline, said_why, said_words


def templates_in(*paths):
    """The texts with names in braces that modules hold."""
    return {
        node.value
        for path in paths
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and re.search(r"\{[a-z]+\}", str(node.value))
    }


def test_that_every_sentence_about_readiness_is_marked(project_root):
    folder = project_root / "relplanner" / "readiness"
    assert set(said.SENTENCES) == templates_in(*folder.glob("*.py"))
    assert set(said.LEVELS) == set(LEVELS)


def test_that_every_sentence_about_a_change_freeze_is_marked(project_root):
    path = project_root / "relplanner" / "environments" / "freezes.py"
    assert set(said_timeline.FREEZES) == templates_in(path)


def test_that_every_sentence_about_a_drag_is_marked(project_root):
    path = project_root / "relplanner" / "releases" / "describing.py"
    assert set(said_timeline.DRAGS) == templates_in(path)


def test_that_every_sentence_that_explains_a_date_is_marked(project_root):
    folder = project_root / "relplanner" / "releases"
    names = ("explaining", "criticality", "gaps")
    written = set().union(*(templates_in(folder / f"{name}.py") for name in names))
    assert set(said_why.EXPLANATIONS) == written


def test_that_every_word_of_states_and_found_rows_is_marked(tmp_path):
    with create_sample(tmp_path / "sample.relplan") as plan:
        found = find_everywhere(plan.snapshot(), "e", 10_000)
    nouns = {REGISTRY.tables[one.table].noun for one in found}
    assert nouns | set(Release.STATES) <= set(said.WORDS)


def test_that_every_template_is_marked():
    told = [text for one in templates() for text in (one.title, one.description)]
    assert list(said.TEMPLATES) == told


def test_that_every_heading_and_every_word_of_a_pick_list_is_marked():
    fields = [one for register in REGISTERS.values() for one in register.fields]
    assert set(said.FIELDS) == {one.label for one in fields}
    assert {word for one in fields for word in one.choices} <= set(said.WORDS)
    assert {register.noun for register in REGISTERS.values()} <= set(said.WORDS)


def test_that_the_fields_of_the_plan_itself_are_marked_and_no_others():
    labels = {one.label for one in PLAN_SETTINGS.fields}
    assert labels <= {*said.FIELDS, *said.SETTINGS}
    assert set(said.SETTINGS) <= labels


def test_that_the_headings_of_an_import_and_the_kinds_of_entries_are_marked():
    assert set(HEADERS) <= {*said.FIELDS, *said.IMPORTED}
    assert said.KINDS == KINDS


def test_that_every_step_of_likelihood_and_impact_is_marked():
    assert set(said_words.SCALES) == {*LIKELIHOODS, *IMPACTS}


def test_that_every_phrase_for_a_row_without_a_name_is_marked():
    phrases = {info.row_class.PHRASE for info in REGISTRY.tables.values()}
    with_words = {one for one in phrases if re.search("[a-z–]", re.sub(r"{.*?}", "", one))}
    assert set(said_words.PHRASES) == with_words
