"""Notices of imports from MS Project in a German window: no English is left in them."""

from __future__ import annotations

import ast
import re

import pytest

from relplanner.exchange.mspdi import plan_project_import
from relplanner.exchange.mspdi.fields import LEFT_OUT
from relplanner.exchange.mspdi.tally import IS_BAD
from ui.recognizing import said
from ui.said_reasons import REASONS

ENGLISH = re.compile(
    r"\b(the|and|of|tasks?|links?|read|kept|because|which|left out|durations?|their|more|others)\b"
)
QUOTED = re.compile(r"“[^”]*”")


def texts_in(node):
    if isinstance(node, ast.IfExp):
        return texts_in(node.body) | texts_in(node.orelse)
    known = isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    return {node.value} if known else set()


def reasons_in(tree):
    """What is told of tasks, and why something is left out, wherever it is decided."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            place = {"_tell": 0, "count": 1, "recount": 1, "_leave_out": 2}.get(node.func.attr)
            if place is not None and len(node.args) > place:
                yield from texts_in(node.args[place])
        elif isinstance(node, ast.Assign):
            target = node.targets[0]
            if isinstance(target, ast.Subscript) and ast.unparse(target.value).endswith("marks"):
                yield from texts_in(target.slice)
            elif ast.unparse(target) in {"fate", "reason", "what"}:
                yield from texts_in(node.value)


def test_that_every_reason_of_an_import_is_marked_for_translation(project_root):
    found = {IS_BAD, *LEFT_OUT.values()}
    for path in (project_root / "relplanner/exchange/mspdi").glob("*.py"):
        found |= set(reasons_in(ast.parse(path.read_text("utf-8"))))
    assert len(found) > 60
    assert found - set(REASONS) <= {"baselines"}  # a noun of the plan's own


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("Read: tasks 2 (1 kept), links 1 (1 kept), resources 0 (0 kept), assignments 0 (0 kept).",
         ("Gelesen: Vorgänge 2 (1 übernommen), Verknüpfungen 1 (1 übernommen), "
          "Ressourcen 0 (0 übernommen), Zuweisungen 0 (0 übernommen).")),
        ("Left out of the links, because their predecessor isn't in the file: 1 (UID 3 Idea).",
         ("Weggelassen (Verknüpfungen), weil ihr Vorgänger nicht in der Datei steht: "
          "1 (UID 3 Idea).")),
        ("Note: durations in months, shown in days: 9 (UID 1 A, UID 2 B and 7 more).",
         "Hinweis: Dauern in Monaten, in Tagen gezeigt: 9 (UID 1 A, UID 2 B und 7 weitere)."),
        ("Left out, because a plan has no place for it: costs, of 3 tasks, 1 resource (Cost).",
         ("Weggelassen, weil ein Plan keinen Platz dafür hat: Kosten; 3 Vorgänge, 1 Ressource "
          "(Cost).")),
        ("Left out, because a plan has no place for it: values of Odd1, of 1 task (Odd1).",
         "Weggelassen, weil ein Plan keinen Platz dafür hat: Werte von Odd1; 1 Vorgang (Odd1)."),
    ],
)  # fmt: skip
def test_that_a_notice_is_said_in_german(english, expected):
    assert said(english) == expected


@pytest.mark.usefixtures("german")
def test_that_no_notice_on_a_real_file_holds_english(shared_data, sample):
    files = sorted((shared_data / "mspdi").rglob("*.xml"), key=lambda one: one.stat().st_size)
    left, told = [], 0
    for path in files[:25]:
        for notice in plan_project_import(sample.snapshot(), path).notices:
            told += 1
            shown = QUOTED.sub("", re.sub(r"\(.*\)", "", said(notice)))
            if ENGLISH.search(shown):
                left.append(shown)
    assert told > 50
    assert not left
