"""Finds the English sentences in the code that the window shows translated.

The library makes whole sentences, in f-strings. They are read out of the source as templates with
numbered places ("{0} starts after {1}."), so that `ui.recognizing` knows a finished one again.
What is taken: texts that errors, findings and progress are made of, summaries of changes, and
whatever reads as a sentence. Docstrings, the command line's own texts and what is written into
workbooks and pictures are not.
"""

from __future__ import annotations

import ast
import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from devtools.code_scopes import Scope, last_name
from devtools.reading_code import Code, Template

ERRORS, CHANGES, PARTS = "Errors", "Changes", "Parts"
"""The contexts of what can't be done or is found, of what was done, of what stands in these."""

# What is said on the command line, written into files or only shown to programmers.
_NOT_SHOWN = (
    "relplanner/cli/", "relplanner/exchange/workbook_", "relplanner/sample",
)  # fmt: skip
_MADE_OF = {"what": 0, "todo": -1, "message": 0}
_FUNCTIONS = {"Finding": 0, "environment_failure": 2, "damaged": 1, "report": 3, "step": 2}
_CHANGES = {"change": 0, "_put_back": 2, "draft": -1}
_CHANGES_IN_UI = {
    "change": 0,
    "run": 0,
    "attempt": 0,
    "_change": 0,
    "_make_rows": 0,
    "_run": 0,
    "_write": 0,
}
_NARRATOR = "relplanner/sentences.py"
_PLURALS = "plural"
_LINE = 100


def sentences(root: Path) -> dict[str, dict[str, str]]:
    """All templates, by context, in the order of their text.

    Args:
        root: The checkout.

    Returns:
        For each context the templates, each with a letter for every place: see
        `reading_code.DATA`.
    """
    code = Code(root, ("relplanner", "ui"))
    errors = code.derived_from("PlannerError")
    found: dict[str, dict[str, str]] = {ERRORS: {}, CHANGES: {}, PARTS: {}}
    for scope in code.scopes():
        for context, node in _places(scope, errors):
            for template in code.templates(node, scope):
                _add(found[context], template)
    for template in code.parts:
        # Not endings and names of files.
        if not re.search(r"^\.|/", template.text):
            _add(found[PARTS], template)
    for later, earlier in ((ERRORS, CHANGES), (PARTS, CHANGES), (PARTS, ERRORS)):
        for text in found[later].keys() & found[earlier].keys():
            del found[later][text]
    return {context: dict(sorted(texts.items())) for context, texts in found.items()}


def _add(texts: dict[str, str], template: Template) -> None:
    text = template.text
    # A piece that may be empty leaves a blank before the full stop.
    if template.says_something and not re.search(r" \.( |$)", text):
        texts[text] = "".join(map(max, template.kinds, texts.get(text, template.kinds)))


def _places(scope: Scope, errors: set[str]) -> Iterator[tuple[str, ast.expr]]:
    """The expressions of a function (or a module's top) whose texts are shown."""
    path = scope.module.path.as_posix()
    in_ui = path.startswith("ui/")
    changes = _CHANGES_IN_UI if in_ui else _CHANGES
    shown = not path.startswith(_NOT_SHOWN)
    for node in scope.own_nodes():
        if isinstance(node, ast.Call):
            name = last_name(node.func)
            if name in changes:
                yield from _argument(node, changes[name], "summary", CHANGES)
            if shown:
                yield from _complaints(node, name, scope, errors)
        elif shown and isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "where":
            yield ERRORS, node.value
        elif path == _NARRATOR:
            if isinstance(node, ast.Return) and node.value and scope.name != _PLURALS:
                yield CHANGES, node.value
        elif (
            shown
            and not in_ui
            and isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)
            and not scope.is_part(node)
            and _reads_as_sentence(node)
        ):
            yield ERRORS, node


def _complaints(
    call: ast.Call, name: str, scope: Scope, errors: set[str]
) -> Iterator[tuple[str, ast.expr]]:
    """What an error, a finding, progress or a notice says."""
    if name in errors or _is_super(call, scope, errors):
        for word, at in _MADE_OF.items():
            yield from _argument(call, at, word, ERRORS)
    elif name in _FUNCTIONS:
        yield from _argument(call, _FUNCTIONS[name], "what", ERRORS)
    # Places are handed on before they become part of an error.
    yield from ((ERRORS, one.value) for one in call.keywords if one.arg == "where")
    if name == "append" and ast.unparse(call.func).endswith("notices.append"):
        yield ERRORS, call.args[0]


def _argument(call: ast.Call, at: int, word: str, context: str) -> Iterator[tuple[str, ast.expr]]:
    if 0 <= at < len(call.args):
        yield context, call.args[at]
    yield from ((context, one.value) for one in call.keywords if one.arg == word)


def _is_super(call: ast.Call, scope: Scope, errors: set[str]) -> bool:
    """Whether an error says what it is to the one that it is derived from."""
    return scope.class_name in errors and ast.unparse(call.func) == "super().__init__"


def _reads_as_sentence(node: ast.expr) -> bool:
    first, last = _edges(node)
    return first[:1].isupper() and " " in first + last and last.endswith(".")


def _edges(node: ast.expr) -> tuple[str, str]:
    """The first and the last literal text; a value counts as a capital letter."""
    match node:
        case ast.Constant(value=str(text)):
            return text, text
        case ast.JoinedStr(values=[first, *_, last]):
            return (
                _edges(first)[0] if isinstance(first, ast.Constant) else "X ",
                _edges(last)[1] if isinstance(last, ast.Constant) else "",
            )
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _edges(left)[0], _edges(right)[1]
    return "", ""


def as_module(texts: dict[str, dict[str, str]]) -> str:
    """The module of the window that marks the templates for translation."""
    lines = [
        '"""The sentences of the library and of the journal.',
        "",
        "Made by `dev.py translate`, not to be edited. Each with a letter for every place: `-` for",
        "somebody's text or a number, `c` for the summary of a change, `n` for what columns and",
        "rows are called, `s` for sentences, `w` for words of pick lists and the like.",
        '"""',
        "# fmt: off",
        "",
        "from __future__ import annotations",
        "",
        "from ui.actions import QT_TRANSLATE_NOOP",
    ]
    for context, known in texts.items():
        lines += ["", f"{context.upper()} = {{"]
        for text, kinds in known.items():
            lines += _marked(context, text, kinds)
        lines.append("}")
    return "\n".join(lines) + "\n"


def _marked(context: str, text: str, kinds: str) -> list[str]:
    quoted = json.dumps(text, ensure_ascii=False)
    line = f'    QT_TRANSLATE_NOOP("{context}", {quoted}): "{kinds}",'
    if len(line) <= _LINE:
        return [line]
    pieces = textwrap.wrap(text, _LINE - 30, drop_whitespace=False, break_on_hyphens=False)
    return [
        "    QT_TRANSLATE_NOOP(",
        f'        "{context}",',
        *(f"        {json.dumps(one, ensure_ascii=False)}" for one in pieces),
        f'    ): "{kinds}",',
    ]
