"""The window says the library's finished sentences in the person's language."""

from __future__ import annotations

import re
import time
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QMessageBox

from relplanner.audit import JournalFilter
from relplanner.errors import InvalidInputError, PlannerError, RuleError
from relplanner.plan.tables import Calendar
from relplanner.registers import REGISTERS
from relplanner.registry import REGISTRY
from relplanner.releases.tables import Activity, Release
from relplanner.risks.tables import Risk
from relplanner.sentences import Narrator, plural
from relplanner.signoff.tables import MEANINGS
from ui import recognizing
from ui.doors import show_error
from ui.places import AUDIT, Place
from ui.recognizing import recognize, recognize_all, said, said_error, said_fully, said_place
from ui.said import FIELDS, IMPORTED, WORDS
from ui.said_words import COLUMNS, NOUNS

PLACES = re.compile(r"\{(\d)\}")
TEMPLATES = recognizing.templates()
VALUES = ("A-12", "b-17", "Zqx", "R-3", "x.csv", "0xff", "Q-7", "v-21")
"""Codes, numbers and names: nothing that is translated."""


def filled(text, values):
    return PLACES.sub(lambda place: values[int(place[1])], text)


def values_for(template):
    """Sample values; where a name of a column or a row stands, one of these."""
    between = template.literals[1:]
    return tuple(
        "Owner" if kind == "n" else value if literal or at == len(between) else str(at)
        for at, (kind, value, literal) in enumerate(
            zip(template.kinds, VALUES, between, strict=False), 1
        )
    )


@pytest.fixture(scope="module")
def german_texts(project_root):
    """The translations as they stand in the file, without Qt."""
    path = project_root / "resources" / "translations" / "relplanner_de.ts"
    return {
        (context.findtext("name"), one.findtext("source")): one.findtext("translation")
        for context in ElementTree.parse(path).getroot().iter("context")
        for one in context.iter("message")
    }


def test_that_the_marked_sentences_are_those_of_the_code(project_root, monkeypatch):
    monkeypatch.syspath_prepend(str(project_root / "packaging"))
    from devtools.sentences import as_module, sentences

    there = (project_root / "ui" / "said_sentences.py").read_text("utf-8")
    assert there == as_module(sentences(project_root)), "run dev.py translate"


def test_that_every_sentence_is_taken_apart_into_what_it_was_made_of():
    wrong = []
    for template in TEMPLATES:
        values = values_for(template)
        inside = template.context == "Parts"
        found = recognize_all(filled(template.text, values), inside=inside)
        if found != (recognizing.Recognized(template, values),):
            wrong.append((template.text, found))
    assert len(TEMPLATES) > 600
    assert wrong == []


@pytest.mark.usefixtures("german")
def test_that_every_sentence_has_its_values_in_the_german_one(german_texts):
    wrong = []
    for template in TEMPLATES:
        values = values_for(template)
        shown = ["Verantwortlich" if one == "Owner" else one for one in values]
        # The label of a column is called in a sentence what it is called over the column.
        label = german_texts.get(("Fields", template.text))
        expected = label or filled(german_texts[template.context, template.text], shown)
        text = filled(template.text, values)
        if template.context == "Parts":  # stands in another sentence
            text, expected = f"SQLite: {text}.", f"SQLite: {expected}."
        heard = said(text)
        if heard != expected:
            wrong.append((template.text, heard, expected))
    assert wrong == []


def test_that_english_stays_as_it_is():
    text = "Set owner of A-12 Build"
    assert said(text) is text
    assert said_place("row 3, Finish") == "row 3, Finish"


@pytest.mark.usefixtures("german")
def test_that_what_is_not_known_stays_english():
    text = "The moon is made of green cheese."
    assert said(text) == text
    assert said(f"{text} The disk is full.") == f"{text} Der Datenträger ist voll."


@pytest.mark.usefixtures("german")
def test_that_several_findings_are_each_translated():
    text = "A-2 Test can't wait for itself. P-3 Ann was deleted since. And 4 more."
    told = "A-2 Test kann nicht auf sich selbst warten. P-3 Ann wurde seitdem gelöscht. "
    assert said(text) == f"{told}Und 4 weitere."


@pytest.mark.usefixtures("german")
def test_that_a_sentence_after_its_place_in_a_table_is_translated_with_it():
    text = "Row 4: The row has no name. Row 5, column B (Takes): 'x' is not a duration. Write it."
    told = "Zeile 4: Die Zeile hat keinen Namen. Zeile 5, Spalte B (Takes): 'x' ist keine Dauer."
    assert said(text) == f"{told} Write it."


@pytest.mark.usefixtures("german")
def test_that_a_count_and_the_list_after_it_are_told_apart():
    text = "New people: 14 (Ann, Bea and 12 more)."
    assert said(text) == "Neue Personen: 14 (Ann, Bea und 12 weitere)."


@pytest.mark.usefixtures("german")
def test_that_a_part_is_only_known_inside_of_a_sentence():
    text = "Opened read-only: ann has it open on host since today."
    assert said(text) == "Schreibgeschützt geöffnet: ann hat ihn auf host geöffnet seit today."
    assert said("ann has it open on host since today") == "ann has it open on host since today"


@pytest.mark.usefixtures("german")
def test_that_days_and_moments_are_written_as_in_the_locale():
    text = "The range ends on 2026-03-01, before it starts on 2026-03-14."
    assert said(text) == "Der Bereich endet am 01.03.2026, bevor er am 14.03.2026 beginnt."


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What somebody has typed stands in quotation marks, and may look like anything.
        ("“2026-03-01” is not a duration.", "„2026-03-01“ ist keine Dauer."),
        ("There is no activity “owner”.", "Es gibt keinen Vorgang „owner“."),
        ("renamed A-1 Test from 'release' to 'test'", "A-1 Test umbenannt von 'release' in 'test'"),
        # What rows are called is theirs, even where the program has the same word.
        ("release can't wait for itself.", "release kann nicht auf sich selbst warten."),
        ("Copy R-1 test and training as open", "R-1 test and training als open kopieren"),
    ],
)
def test_that_text_of_people_is_not_translated(text, told):
    assert said(text) == told


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("set Owner of A-1 Build to 'Ann'", "Verantwortlich von A-1 Build gesetzt auf 'Ann'"),
        (
            "changed State of R-1 Web from planned to in progress",
            "Stand von R-1 Web geändert von geplant auf in Arbeit",
        ),
        (
            "changed CI-2 Out of scope: State from open to done; By from nothing to 'Ann'",
            "CI-2 Out of scope geändert: Stand von offen auf erledigt; Von von nichts auf 'Ann'",
        ),
        ("added external dependency DEP-1 Go", "hinzugefügt: externe Abhängigkeit DEP-1 Go"),
        ("added 62 activities", "hinzugefügt: 62 Vorgänge"),
        ("Delete 3 activities", "3 Vorgänge löschen"),
        ("Delete R-2 Web shop", "R-2 Web shop löschen"),
        ("Set % done of A-1 Build", "% erledigt von A-1 Build setzen"),
        (
            "'Paste 3 rows' can't be taken back: A-2 Test has changed since (Owner, Start).",
            (
                "„3 Zeilen einfügen“ kann nicht zurückgenommen werden: "
                "A-2 Test hat sich seitdem geändert (Verantwortlich, Beginn)."
            ),
        ),
        ("Undo: Set owner of A-1 Build", "Rückgängig: Verantwortlich von A-1 Build setzen"),
        ("Redo: Undo: Paste 3 rows", "Wiederholt: Rückgängig: 3 Zeilen einfügen"),
    ],
)
def test_that_labels_nouns_and_sentences_inside_are_translated(text, told):
    assert said(text) == told


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("Row 12, column C (Start)", "Zeile 12, Spalte C (Start)"),
        ("Column C (Start)", "Spalte C (Start)"),
        ("Row 12", "Zeile 12"),
        ("The table", "Die Tabelle"),
        ("Row 4 of what was pasted, Finish", "Zeile 4 dessen, was eingefügt wurde, Ende"),
        ("A-1 Build, Finish", "A-1 Build, Ende"),
        ("checklist item", "Checklistenpunkt"),
        ("/media/test, release", "/media/test, release"),
        (r"C:\plans\Row 12", r"C:\plans\Row 12"),
        ("Task UID 5 “Build”", "Vorgang UID 5 „Build“"),
        ("Task UID 5, Deadline: “NA”", "Vorgang UID 5, Stichtag: “NA”"),
        ("Task UID 5 “A”, LinkLag: “1 day”", "Vorgang UID 5 „A“, LinkLag: “1 day”"),
    ],
)
def test_that_places_are_translated_and_paths_are_not(where, told):
    assert said_place(where) == told
    error = PlannerError("The disk is full.", where=where, todo="Choose another disk.")
    assert said_error(error) == "Der Datenträger ist voll. Wählen Sie einen anderen Datenträger."
    assert said_fully(error) == f"{told}: {said_error(error)}"


def test_that_all_labels_and_nouns_are_known_by_name():
    columns = [spec.label for table in REGISTRY.tables.values() for spec in table.columns.values()]
    assert set(COLUMNS) <= set(columns) <= {*FIELDS, *IMPORTED, *COLUMNS}
    nouns = {table.noun for table in REGISTRY.tables.values()}
    nouns |= {register.noun for register in REGISTERS.values()}
    all_nouns = nouns | {plural(one) for one in nouns}
    assert set(NOUNS) - {*MEANINGS, "items"} <= all_nouns <= {*NOUNS, *WORDS}


def test_that_errors_of_the_library_are_recognized_as_they_come(sample):
    snapshot = sample.snapshot()
    activity, release = snapshot.records(Activity)[0], snapshot.records(Release)[0]
    attempts = [
        lambda tx: tx.update(Activity, activity.id, name=""),
        lambda tx: tx.update(Activity, activity.id, name="x" * 501),
        lambda tx: tx.update(Activity, activity.id, no_such=1),
        lambda tx: tx.update(Activity, activity.id, duration_min=-1),
        lambda tx: tx.update(Activity, activity.id, parent_id=activity.id),
        lambda tx: tx.update(Release, release.id, zone="Nowhere/City"),
        lambda tx: tx.update(Release, "no-such-id", name="x"),
        lambda tx: tx.delete(Calendar, snapshot.records(Calendar)[0].id),
        lambda tx: tx.update(Risk, snapshot.records(Risk)[0].id, likelihood=9),
    ]
    heard = []
    for attempt in attempts:
        with pytest.raises(PlannerError) as caught, sample.change("Try") as tx:
            attempt(tx)
        heard += [one for one in (caught.value.what, caught.value.todo) if one]
    for text in heard:
        assert not any(isinstance(one, str) for one in recognize_all(text)), text


def test_that_the_journal_of_the_sample_reads_in_the_language(sample, german):
    narrator = Narrator(sample)
    told = [one for entry in sample.journal() for one in narrator.sentences(entry.seq)]
    assert len(told) > 60
    assert [one for one in told if said(one) == one] == []


def test_that_words_of_the_language_find_entries(sample, german):
    found = JournalFilter(words="Vorgänge planen").find(sample.journal(), said)
    assert {one.summary.partition(" of ")[0] for one in found} == {"Plan the activities"}
    assert JournalFilter(words="Vorgänge planen").find(sample.journal()) == []
    assert JournalFilter(words="plan activities").find(sample.journal(), said) == found


def test_that_the_error_door_speaks_german(qtbot, german):
    error = RuleError("A-2 Test can't wait for itself.", where="A-2 Test, Predecessors")
    box = show_error(None, error)
    assert isinstance(box, QMessageBox)
    assert box.text() == "A-2 Test kann nicht auf sich selbst warten."
    assert "A-2 Test, Vorgänger" in box.informativeText()
    box.close()


def test_that_undo_status_and_journal_speak_german(planner, german):
    risk = planner.session.plan.rows(Risk)[0]
    summary = f"Rate {risk.code} 5 x 5"
    planner.session.run(summary, lambda tx: tx.update(Risk, risk.id, likelihood=5, impact=5))
    told = f"{risk.code} mit 5 x 5 bewerten"
    assert planner.statusBar().currentMessage() == told
    assert told in planner.commands["undo"].text()
    planner.go(Place(AUDIT))
    view = planner.stack.currentWidget()
    assert view.model.index(0, 3).data() == told


def test_that_a_refused_cell_says_why_in_german(german):
    error = InvalidInputError("Duration: “x” is not a whole number.", todo="Write only digits.")
    assert said_error(error) == "Dauer: „x“ ist keine ganze Zahl. Schreiben Sie nur Ziffern."


def test_that_a_sentence_is_recognized_in_a_few_milliseconds():
    recognize("The disk is full.")
    texts = [f"{filled(one.text, VALUES)}?" for one in TEMPLATES]  # fits none, the slowest
    started_s = time.perf_counter()
    for text in texts:
        recognize(text)
    assert (time.perf_counter() - started_s) / len(texts) < 0.005


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "added assignment P-7 Aditi Rao on A-58 Regression test",
            "hinzugefügt: Zuweisung P-7 Aditi Rao für A-58 Regression test",
        ),
        (
            "changed Allocation of P-5 Tom on A-20 Burn down from 50 to 33",
            "Anteil von P-5 Tom für A-20 Burn down geändert von 50 auf 33",
        ),
        (
            "moved P-3 Felix, 21 Dec 2026 – 5 Jan 2027 from 1 Jan 2027 to 5 Jan 2027 (Last day)",
            (
                "P-3 Felix, 21.12.2026 – 05.01.2027 verschoben von "
                "01.01.2027 auf 05.01.2027 (Letzter Tag)"
            ),
        ),
        (
            "moved A-6 Review from 5 Jan 2027 11:00 to 6 Jan 2027 11:00 (Deadline)",
            "A-6 Review verschoben von 05.01.2027 11:00 auf 06.01.2027 11:00 (Stichtag)",
        ),
        # An activity whose own name reads like a phrase, and a day that there isn't.
        ("added activity A-3 Work on A-4", "hinzugefügt: Vorgang A-3 Work on A-4"),
        ("added risk RSK-1 31 Feb 2027", "hinzugefügt: Risiko RSK-1 31 Feb 2027"),
    ],
)
def test_that_rows_without_a_name_and_dates_of_the_journal_are_said_in_german(text, told):
    assert said(text) == told


@pytest.mark.usefixtures("german")
def test_that_undo_names_an_assignment_by_whose_and_what_it_is(planner):
    from relplanner.testing.tables import Assignment, Person
    from ui.places import TESTERS, Place

    snapshot = planner.session.snapshot
    one = snapshot.records(Assignment)[0]
    activity = snapshot.by_id(Activity)[one.activity_id]
    planner.go(Place(TESTERS, activity.release_id))
    view = planner.view(TESTERS)
    view.people.select_row(one.person_id)
    table = view.assignments
    row = table.listing.row_of(one.id)
    cell = table.model.index(row, table.register.index_of("allocation_pct"))
    assert table.model.setData(cell, "35")
    person = snapshot.by_id(Person)[one.person_id]
    named = f"{person.code} {person.name} für {activity.code} {activity.name}"
    assert named in said(planner.session.plan.undo_label)
