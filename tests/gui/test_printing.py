"""Page setup, preview and printing: the pages are those of the library, on screen and on paper."""

from __future__ import annotations

import re

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from relplanner.charts import style
from relplanner.charts.views import paper_of
from relplanner.page_setup import PageSetup
from relplanner.planner import Plan
from relplanner.releases.baselines import take
from relplanner.releases.tables import Activity, Release
from relplanner.timeline.rows import RELEASE
from tests.charts.pdffiles import pdf_pages
from tests.gui.boxes import dismiss, only_box, open_boxes
from ui.commands import Commands
from ui.dialogs import printing
from ui.dialogs.page_setup import PageSetupDialog
from ui.paper.shown import shown_by
from ui.places import RISKS, TESTERS, TIMELINE, Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CODES = re.compile(r"^ *(A-\d+|R-\d) ", re.MULTILINE)


def shown(kind):
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def pages(planner, setup, view="timeline"):
    """How many pages the library makes."""
    with style.drawing():
        return paper_of(view, shown_by(planner), setup).pages


@pytest.fixture
def dialog(qtbot, planner):
    """The dialog, as the keys of printing open it, with its first page laid out."""
    planner.activateWindow()
    qtbot.waitUntil(planner.isActiveWindow)
    QTest.keyClick(planner, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown(PageSetupDialog)) == 1)
    (found,) = shown(PageSetupDialog)
    qtbot.waitUntil(lambda: found.preview.pages > 0)
    yield found
    found.reject()
    qtbot.waitUntil(lambda: not shown(PageSetupDialog))


def texts(dialog):
    """What stands on the page that is shown."""
    sheet = dialog.preview.page.sheet
    return [] if sheet is None else [one.text for one in sheet.texts]


def type_day(line, text):
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Delete)


def test_that_the_preview_shows_the_pages_that_the_library_makes(qtbot, planner, dialog):
    assert dialog.setup() == PageSetup()
    assert dialog.preview.pages == pages(planner, PageSetup()) == 2
    assert dialog.preview.where.text() == "Page 1 of 2"
    dialog.page_box.setFocus()
    QTest.keyClicks(dialog.page_box, "A4")
    dialog.wide.setFocus()
    QTest.keyClick(dialog.wide, Qt.Key.Key_Up)
    expected = pages(planner, PageSetup("A4", pages_wide=2))
    qtbot.waitUntil(lambda: dialog.preview.pages == expected)
    dialog.edge_box.setFocus()
    QTest.keyClick(dialog.edge_box, Qt.Key.Key_Down)
    tall = pages(planner, PageSetup("A4", landscape=False, pages_wide=2))
    assert tall != expected
    qtbot.waitUntil(lambda: dialog.preview.pages == tall)


def test_that_pages_are_turned_over_by_keys(qtbot, dialog):
    preview = dialog.preview
    assert [one.isEnabled() for one in (preview.first, preview.back, preview.next)] == [0, 0, 1]
    before = preview.page.sheet
    preview.next.setFocus()
    QTest.keyClick(preview.next, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: preview.where.text() == "Page 2 of 2")
    assert preview.page.sheet is not before
    assert preview.page.accessibleDescription() == "Page 2 of 2"
    assert any(one.text.startswith("Page 2 of 2") for one in preview.page.sheet.texts)
    assert not preview.next.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: preview.where.text() == "Page 1 of 2")


def test_that_the_page_is_painted_and_can_be_enlarged(qtbot, dialog):
    page = dialog.preview.page
    image = page.grab().toImage()
    colors = {image.pixelColor(x, image.height() // 3).name() for x in range(image.width())}
    assert len(colors) > 8
    small = page.width()
    QTest.mouseClick(dialog.preview.zoom, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.width() > 1.5 * small)
    QTest.mouseClick(dialog.preview.zoom, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.width() == small)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("someday", "", "is not a day"),
        ("2027-01-31", "2027-01-01", "before it begins"),
        ("2040-01-01", "", "nothing in the time"),
    ],
)
def test_that_what_cannot_be_printed_is_said_beside_the_fields(qtbot, dialog, first, last, words):
    type_day(dialog.first, first)
    type_day(dialog.last, last)
    qtbot.waitUntil(lambda: words in dialog.told.text())
    assert not dialog.accept_button.isEnabled()
    type_day(dialog.first, "01/12/2026")
    type_day(dialog.last, "")
    qtbot.waitUntil(lambda: dialog.told.text() == "" and dialog.accept_button.isEnabled())
    qtbot.waitUntil(
        lambda: any("1 Dec 2026 to" in one.text for one in dialog.preview.page.sheet.texts)
    )


def test_that_rows_that_fit_on_no_page_are_said(qtbot, dialog):
    dialog.page_box.setCurrentText("A4")
    dialog.high.setFocus()
    QTest.keyClick(dialog.high, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "smaller than 7 points" in dialog.told.text())
    dialog.page_box.setCurrentText("A2")
    qtbot.waitUntil(lambda: dialog.preview.pages == 1)
    assert dialog.told.text() == ""


@pytest.mark.parametrize(
    ("place", "view"), [(RISKS, "risks"), (TESTERS, "load"), (TIMELINE, "timeline")]
)
def test_that_the_view_that_is_shown_is_put_on_paper(qtbot, planner, place, view):
    planner.go(Place(place, planner.session.plan.rows(Release)[1].id))
    planner.commands["print"].trigger()
    (dialog,) = shown(PageSetupDialog)
    assert dialog.view == view
    assert dialog.wide.isVisibleTo(dialog) == (view == "timeline")
    assert dialog.first.isVisibleTo(dialog) == (view != "risks")
    qtbot.waitUntil(lambda: dialog.preview.pages > 0)
    dialog.reject()


def test_that_the_paper_of_each_view_is_remembered_but_not_its_days(qtbot, planner):
    for turn in range(2):
        planner.commands["print"].trigger()
        (dialog,) = shown(PageSetupDialog)
        if turn:
            assert dialog.setup() == PageSetup("Letter", False, 2, 3)
            dialog.view_box.setCurrentIndex(dialog.view_box.findData("load"))
            assert dialog.setup() == PageSetup("A3")
            dialog.reject()
        else:
            dialog.page_box.setCurrentText("Letter")
            dialog.edge_box.setCurrentIndex(1)
            dialog.wide.setValue(2)
            dialog.high.setValue(3)
            dialog.last.setText("2026-12-31")
            dialog.accept()
            shown(QAbstractPrintDialog)[0].reject()
        qtbot.waitUntil(lambda: not shown(PageSetupDialog))


def begin_printing(planner, monkeypatch, target):
    """Agrees to the setup and to the printer, which writes a PDF."""

    def into_file(name, setup):
        printer = made(name, setup)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    made = printing.printer_for
    monkeypatch.setattr(printing, "printer_for", into_file)
    planner.commands["print"].trigger()
    (dialog,) = shown(PageSetupDialog)
    dialog.page_box.setCurrentText("A4")
    dialog.wide.setValue(2)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    (chooser,) = shown(QAbstractPrintDialog)
    assert chooser.isVisible()
    assert chooser.printer().docName() == planner.session.plan.path.stem
    chooser.done(QDialog.DialogCode.Accepted)


def test_that_the_print_has_the_pages_of_the_preview(qtbot, planner, monkeypatch, tmp_path):
    target = tmp_path / "out.pdf"
    with qtbot.waitSignal(planner.jobs.idle, timeout=20_000):
        begin_printing(planner, monkeypatch, target)
    qtbot.waitUntil(lambda: not planner.findChildren(printing.Printing))
    found = pdf_pages(target)
    assert len(found) == pages(planner, PageSetup("A4", pages_wide=2))
    codes = [code for page in found[::2] for code in CODES.findall(page)]
    outline = [one.code for one, _ in planner.session.snapshot.outline()]
    assert [code for code in codes if code.startswith("A")] == outline
    assert "Page 2 of" in found[1]
    box = re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", target.read_bytes()).groups()
    assert [round(float(one)) for one in box] == [842, 595]


def test_that_a_print_can_be_cancelled(qtbot, planner, monkeypatch, tmp_path):
    monkeypatch.setattr(printing.Printing, "_paint_next", lambda _self: None)
    begin_printing(planner, monkeypatch, tmp_path / "out.pdf")
    qtbot.waitUntil(planner.job_cancel.isVisible, timeout=5000)
    with qtbot.waitSignal(planner.jobs.cancelled):
        planner.job_cancel.click()
    qtbot.waitUntil(lambda: not planner.findChildren(printing.Printing))
    assert not planner.jobs.busy


def test_that_a_printer_that_cannot_be_used_is_told(qtbot, planner, monkeypatch, tmp_path):
    monkeypatch.setattr(printing.QPainter, "begin", lambda *_: False)
    with qtbot.waitSignal(planner.session.failed) as told:
        begin_printing(planner, monkeypatch, tmp_path / "out.pdf")
    assert "The printer can't be used." in str(told.args[0])
    qtbot.waitUntil(lambda: len(open_boxes()) == 1)
    dismiss(only_box())
    qtbot.waitUntil(lambda: not planner.findChildren(printing.Printing))
    monkeypatch.undo()


@pytest.mark.parametrize("ending", ["pdf", "svg"])
def test_that_a_picture_is_exported_as_it_was_set_up(qtbot, planner, monkeypatch, tmp_path, ending):
    target = tmp_path / f"out.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    planner.commands["export"].trigger()
    (dialog,) = shown(PageSetupDialog)
    assert dialog.wide.isVisibleTo(dialog) == (ending == "pdf")
    dialog.page_box.setCurrentText("Tabloid")
    dialog.first.setText("01/12/2026")
    dialog.last.setText("31/12/2026")
    with qtbot.waitSignal(planner.jobs.idle, timeout=30_000):
        QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    content = target.read_bytes()
    if ending == "pdf":
        assert b"/MediaBox [0 0 1224.00 792.00]" in content
        assert "1 Dec 2026 to 31 Dec 2026 (Europe/Berlin)" in pdf_pages(target)[0]
    else:
        assert b'width="1224pt"' in content
    assert planner.session.plan.rows(Activity)


def test_that_a_print_begins_with_the_groups_that_the_timeline_shows(qtbot, planner):
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    view = planner.view(TIMELINE)
    view.grouping.choose("owner")
    titles = {
        view.chart.rows.name[row]
        for row in range(len(view.chart.rows))
        if view.chart.rows.kind[row] == RELEASE
    }
    assert len(titles) > 3
    planner.commands["print"].trigger()
    qtbot.waitUntil(lambda: len(shown(PageSetupDialog)) == 1)
    (dialog,) = shown(PageSetupDialog)
    qtbot.waitUntil(lambda: dialog.preview.pages > 0)
    assert dialog.setup().group_by == "owner"
    assert dialog.group_box.accessibleName() == "Rows"
    assert titles <= set(texts(dialog))
    dialog.group_box.setFocus()
    QTest.keyClick(dialog.group_box, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not titles & set(texts(dialog)))
    dialog.view_box.setCurrentIndex(dialog.view_box.findData("risks"))
    assert not dialog.group_box.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not shown(PageSetupDialog))
    assert view.grouping.by == "owner"


def test_that_exports_and_prints_compare_with_the_baseline_that_the_timeline_shows(
    qtbot, planner, tmp_path
):
    release = planner.session.plan.rows(Release)[1]
    for name in ("First", "Second"):
        take(planner.session.plan, name)
    planner.go(Place(TIMELINE, release.id))
    commands = planner.findChild(Commands)

    def compared(name):
        with qtbot.waitSignal(planner.jobs.idle, timeout=30_000):
            commands.export_to(tmp_path / name, None)
        sheet = openpyxl.load_workbook(tmp_path / name)["Baseline"]
        return " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)

    assert "BL-2 Second" in compared("newest.xlsx")
    planner.view(TIMELINE).baselines.choose("BL-1")
    assert "BL-1 First" in compared("chosen.xlsx")
    planner.commands["print"].trigger()
    qtbot.waitUntil(lambda: len(shown(PageSetupDialog)) == 1)
    (dialog,) = shown(PageSetupDialog)
    qtbot.waitUntil(lambda: dialog.preview.pages > 0)
    assert dialog.setup().baseline == "BL-1"
    assert any(one.endswith("baseline BL-1 First") for one in texts(dialog))
    dialog.baseline_box.setFocus()
    QTest.keyClick(dialog.baseline_box, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not any("baseline" in one for one in texts(dialog)))
    dialog.reject()
    qtbot.waitUntil(lambda: not shown(PageSetupDialog))
    with Plan.create(tmp_path / "other.relplan") as other:
        take(other, "Of another plan")
    assert planner.session.open(tmp_path / "other.relplan")
    assert planner.session.baseline_code == ""
