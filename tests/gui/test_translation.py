"""The translations are whole, and the window shows nothing that escapes them."""

from __future__ import annotations

import re
import shutil
import sys
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateEdit, QLabel, QMenu, QTabWidget

from relplanner.errors import InvalidInputError
from relplanner.registers import REGISTERS, list_rows
from relplanner.releases.duration import parse_duration
from relplanner.releases.tables import Release
from relplanner.signoff.keys import shown_fingerprint
from relplanner.signoff.tables import SigningKey
from relplanner.timeline.words import float_text
from relplanner.version import VERSION
from tests.gui.dialogs import DIALOGS
from ui import recognizing, said
from ui.actions import SPECS
from ui.app import make_window
from ui.formats import LocaleFormats
from ui.i18n import LANGUAGES
from ui.jobs import Jobs
from ui.places import PLAN_VIEWS, RELEASE_VIEWS, Place
from ui.theme import DARK, LIGHT
from ui.theme.style import apply_theme
from ui.timeline.dates import date_words

TRANSLATED = [one for one in LANGUAGES if one != "en"]


@pytest.fixture
def translations(project_root):
    return project_root / "resources" / "translations"


def messages(path):
    """Context, source and translation of every text."""
    root = ElementTree.parse(path).getroot()
    return [
        (context.findtext("name"), one.findtext("source"), one.find("translation"))
        for context in root.iter("context")
        for one in context.iter("message")
    ]


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_no_text_waits_for_its_translation(translations, language):
    found = messages(translations / f"relplanner_{language}.ts")
    assert len(found) > 600
    assert [source for _, source, one in found if one.get("type") or not one.text] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_translations_keep_the_places_for_values(translations, language):
    for _, source, one in messages(translations / f"relplanner_{language}.ts"):
        places = re.compile(r"\{\w+\}|%n")
        assert sorted(places.findall(source)) == sorted(places.findall(one.text)), source
        assert source.endswith("...") == one.text.endswith("..."), source


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_no_two_actions_of_a_menu_have_the_same_mnemonic(translations, language):
    words = {
        source: one.text
        for context, source, one in messages(translations / f"relplanner_{language}.ts")
        if context == "Actions"
    }
    for menu in {spec.menu for spec in SPECS}:
        texts = [words.get(spec.text, spec.text) for spec in SPECS if spec.menu == menu]
        keys = [re.search("&(.)", text)[1].casefold() for text in texts if "&" in text]
        assert len(keys) == len(set(keys)), (menu, texts)


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_the_files_hold_what_the_code_says_now(
    translations, language, tmp_path, project_root, monkeypatch
):
    monkeypatch.syspath_prepend(str(project_root / "packaging"))
    from devtools.translations import compile_one, extract

    source = translations / f"relplanner_{language}.ts"
    copy = tmp_path / source.name
    shutil.copyfile(source, copy)
    extract(copy, language)
    assert copy.read_text("utf-8") == source.read_text("utf-8"), "run dev.py translate"
    compile_one(copy, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == source.with_suffix(".qm").read_bytes()
    for name in [name for name in sys.modules if name.split(".")[0] == "devtools"]:
        del sys.modules[name]


class Pseudo(QTranslator):
    """Puts every text in brackets and makes it longer, as a long-winded language would."""

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return f"⟦{source}{'·' * (len(source) * 2 // 5)}⟧"

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def pseudo(qapp):
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=[13, 17])
def dressed(qapp, request):
    """In the window's own style, with letters of so many pixels."""
    usual = qapp.font()
    font = QFont(usual)
    font.setPixelSize(request.param)
    qapp.setFont(font)
    apply_theme(qapp, DARK)
    yield
    qapp.setFont(usual)
    apply_theme(qapp, LIGHT)


def shown_texts(window):
    """What labels, buttons, menus and tabs say right now, and the headings of tables."""
    for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
        if widget.isVisible() and widget.text():
            yield widget, widget.text()
    for menu in window.findChildren(QMenu):
        yield from ((menu, action.text()) for action in menu.actions() if action.text())
    for tabs in window.findChildren(QTabWidget):
        yield from ((tabs, tabs.tabText(at)) for at in range(tabs.count()))


# Not language: names, codes, dates, numbers, signs, and a language's name for itself.
NO_WORDS = re.compile(r"[\W\d_]*|relplanner|&English|Deut&sch")


def escaped(text, of_plan):
    """Whether a text shows words that are neither translated nor of the plan."""
    left, before = text, ""
    while left != before:  # one text may stand in another
        left, before = re.sub("⟦[^⟦⟧]*⟧", "", left), left
    for known in of_plan:
        left = left.replace(known, "")
    return not NO_WORDS.fullmatch(left)


def words_of(plan):
    """All texts in the plan, the longest first, and the names of days and months."""
    texts = set()
    for table in plan.registry.tables.values():
        for row in plan.records(table.row_class):
            texts |= {str(value) for value in row if isinstance(value, str) and value.strip()}
    for entry in plan.journal():
        texts |= {entry.summary, entry.actor, entry.hash}
    locale = QLocale()
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        texts |= {locale.dayName(day, form) for day in range(1, 8)}
        texts |= {locale.monthName(month, form) for month in range(1, 13)}
    return sorted(texts, key=len, reverse=True)


@pytest.mark.usefixtures("pseudo")
def test_that_every_text_of_every_view_is_translated(qtbot, settings, sample):
    window = make_window(settings=settings)
    window.resize(1400, 900)
    window.show()
    found = [text for _, text in shown_texts(window) if escaped(text, ())]
    assert found == [], "on the welcome page"
    window.session.adopt(sample)
    of_plan = [*words_of(sample), sample.path.name, sample.path.stem, str(sample.path)]
    release = sample.rows(Release)[1]
    for place in (*map(Place, PLAN_VIEWS), *(Place(view, release.id) for view in RELEASE_VIEWS)):
        window.go(place)
        QApplication.processEvents()
        found = {text for _, text in shown_texts(window) if escaped(text, of_plan)}
        assert found == set(), place.view
    window.close()
    window.deleteLater()


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_that_every_text_of_a_dialog_is_translated(qtbot, session, make):
    dialog = make(session, Jobs())
    dialog.show()
    of_plan = [*words_of(session.plan), f"relplanner {VERSION}"]
    of_plan += [shown_fingerprint(key.fingerprint) for key in session.plan.rows(SigningKey)]
    of_plan = sorted(of_plan, key=len, reverse=True)
    assert {text for _, text in shown_texts(dialog) if escaped(text, of_plan)} == set()
    assert not escaped(dialog.windowTitle(), of_plan)
    dialog.close()


@pytest.mark.usefixtures("german", "dressed")
@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_that_german_dialogs_show_all_of_their_words_and_years_of_four_digits(session, make):
    dialog = make(session, Jobs())
    dialog.show()
    QApplication.processEvents()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for edit in dialog.findChildren(QDateEdit):
        assert "yyyy" in edit.displayFormat()
    dialog.close()


@pytest.mark.usefixtures("german")
def test_that_the_window_speaks_german_with_german_dates(qtbot, settings, sample):
    window = make_window(settings=settings)
    window.show()
    assert [action.text() for action in window.menuBar().actions()][:2] == ["&Datei", "&Bearbeiten"]
    window.session.adopt(sample)
    release = sample.rows(Release)[1]
    for view in RELEASE_VIEWS:
        window.go(Place(view, release.id))
    texts = " ".join(text for _, text in shown_texts(window))
    assert "Diesen Eintrag zurücknehmen..." in texts
    assert LocaleFormats().day(release.start_at.date()) == release.start_at.strftime("%d.%m.%Y")
    window.close()
    window.deleteLater()


@pytest.mark.usefixtures("german")
def test_that_working_weeks_have_german_days(sample):
    listing = list_rows(REGISTERS["calendars"], sample.snapshot(), formats=LocaleFormats())
    week = [one.key for one in listing.register.fields].index("week")
    assert listing.text(0, week) == "Mo-Fr 09:00-17:00"
    assert LocaleFormats().week("Sun-Tue 09:00-12:00, Sat 08:00-09:00") == (
        "So-Di 09:00-12:00, Sa 08:00-09:00"
    )


@pytest.mark.usefixtures("german")
def test_that_durations_are_written_in_german_and_read_back():
    formats = LocaleFormats()
    units = {"m": "Min.", "h": "Std.", "d": "T", "w": "W"}
    for unit, word in units.items():
        for by_clock, before in (("", ""), ("e", "f")):
            shown = formats.duration(f"2.5{by_clock}{unit}")
            assert shown == f"2,5 {before}{word}"
            if unit != "m":
                wanted = parse_duration(f"2.5{by_clock}{unit}", 480, 2400, elapsed=True)
                assert parse_duration(shown, 480, 2400, elapsed=True) == wanted
    assert formats.duration("-3d") == "-3 T"
    assert formats.duration("30%") == "30%"


@pytest.mark.usefixtures("german")
def test_that_floats_and_hours_are_written_in_german():
    words = date_words()
    elapsed = [float_text(minutes, 480, words, by_clock=True) for minutes in (8160, -1440, 90)]
    assert elapsed == ["5,7 fT", "−1 fT", "1,5 fStd."]
    assert [float_text(minutes, 480, words) for minutes in (0, 720, -90, 20)] == [
        "0 T", "1,5 T", "−1,5 Std.", "20 Min.",
    ]  # fmt: skip
    assert words.number(4.8) == "4,8"


@pytest.mark.usefixtures("german")
def test_that_a_pick_list_reads_back_the_words_that_it_shows():
    formats = LocaleFormats()
    assert formats.word("rolled back") == "zurückgenommen"
    assert set(said.WORDS) >= {"rolled back"}
    for register in REGISTERS.values():
        for field in register.fields:
            shown = [formats.word(word).casefold() for word in field.choices]
            assert len(shown) == len(set(shown)), (register.key, field.key)
            # The plan's own words are read in every language: none may mean another one.
            others = dict(zip(shown, field.choices, strict=True))
            assert all(others.get(word, word) == word for word in field.choices), field.key


@pytest.mark.usefixtures("german")
def test_that_the_durations_that_a_german_hint_gives_as_examples_can_be_typed():
    with pytest.raises(InvalidInputError) as caught:
        parse_duration("soon", 480, 2400)
    hint = recognizing.said(caught.value.todo)
    examples = re.findall(r"\d+ ?[^\W\d]+\.?", hint)
    assert [parse_duration(one, 480, 2400) for one in examples] == [
        (1440, "d"), (240, "h"), (90, "m"), (4800, "w"),
    ]  # fmt: skip
    assert "3d" not in hint


def test_that_keys_are_called_as_german_keyboards_call_them(german):
    shown = QKeySequence("Alt+Return").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Alt+Eingabe"
    # It still is the same key, for the actions that are made from here on.
    assert QKeySequence("Alt+Return") == QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Return)
