"""The sentences of the program are read out of its source."""

from __future__ import annotations

import pytest

HEAD = "class PlannerError(Exception):\n    pass\n\nclass BadError(PlannerError):\n    pass\n\n"


@pytest.fixture
def found(tmp_path, part):
    """Reads a module of the library, and one of the window, by their text."""

    def read(library, window=""):
        for package, text in (("relplanner", HEAD + library), ("ui", window)):
            (tmp_path / package).mkdir()
            (tmp_path / package / "one.py").write_text(text, "utf-8")
        return part("devtools.sentences").sentences(tmp_path)

    return read


def errors(texts):
    return list(texts["Errors"])


def test_that_values_become_numbered_places(found):
    text = 'def f(a, b):\n    raise BadError(f"no {a} in {b.c}", todo="Try" " again.")\n'
    assert errors(found(text)) == ["Try again.", "no {0} in {1}"]


def test_that_a_choice_gives_all_its_texts(found):
    text = (
        "def f(n):\n"
        "    more = f' and {n} more' if n else ''\n"
        "    raise BadError(f\"{n} {'row' if n == 1 else 'rows'} failed{more}\")\n"
    )
    assert errors(found(text)) == [
        "{0} row failed",
        "{0} row failed and {1} more",
        "{0} rows failed",
        "{0} rows failed and {1} more",
    ]


def test_that_what_a_helper_is_called_with_or_gives_is_followed(found):
    text = (
        "def refuse(what):\n    raise BadError(what)\n\n"
        "def f(a):\n    refuse(f'{a} broke')\n    raise BadError(told(a))\n\n"
        "def told(a):\n    return 'one thing' if a else f'other {a}'\n"
    )
    assert errors(found(text)) == ["one thing", "other {0}", "{0} broke"]


def test_that_whole_sentences_are_found_wherever_they_stand(found):
    text = '"""A docstring. It is long."""\nTOLD = {1: ("Open it.", "not a sentence")}\n'
    assert errors(found(text)) == ["Open it."]


def test_that_bugs_and_queries_are_no_sentences(found):
    text = (
        "def f(x):\n    x.execute('SELECT a FROM b WHERE c = ?')\n    raise ValueError('bad a')\n"
    )
    assert errors(found(text)) == []


def test_that_places_for_names_and_sentences_are_told_from_data(found):
    text = (
        "def f(field, a, error):\n    raise BadError(f'{field.label} of {a}: {error}')\n\n"
        "def g(field, a):\n    raise BadError(f'set {field.label.lower()} to {a}')\n"
    )
    assert found(text)["Errors"] == {"set {0} to {1}": "n-", "{0} of {1}: {2}": "n-s"}


def test_that_summaries_of_changes_are_taken_from_library_and_window(found):
    texts = found(
        "def f(plan, a):\n    with plan.change(f'Shift {a}') as tx:\n        tx.go()\n",
        "class V:\n    def g(self, n):\n        self.session.run(f'Paste {n} rows', 1)\n",
    )
    assert texts["Changes"] == {"Paste {0} rows": "-", "Shift {0}": "-"}


def test_that_a_parameter_changed_on_the_way_is_any_value(found):
    text = (
        "def f(a):\n    if a:\n        a = f'{a} {a}'\n    raise BadError(f'“{a}” is odd')\n\n"
        "f('x')\n"
    )
    assert errors(found(text)) == ["“{0}” is odd"]


def test_that_the_module_of_marks_holds_every_text_once(found, part):
    texts = found(f"def f(a):\n    raise BadError(f'{'word ' * 40}\"{{a}}\".')\n")
    known = {}
    marks = part("devtools.sentences").as_module(texts)
    exec(marks.replace("from ui.actions import QT_TRANSLATE_NOOP", "").replace(
        "QT_TRANSLATE_NOOP(", "mark("), {"mark": lambda _context, text: text}, known)  # fmt: skip
    assert known["ERRORS"] == texts["Errors"]
    assert max(map(len, marks.splitlines())) <= 100
