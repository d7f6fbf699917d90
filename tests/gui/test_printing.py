"""Printing and its preview, with the real dialogs of Qt."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QDialog

from ui.dialogs.printing import TimelinePages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shown(kind):
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]


def test_that_the_preview_keeps_its_printer_while_it_is_open(qtbot, planner):
    planner.commands["print_preview"].trigger()
    gc.collect()
    qtbot.wait(100)
    (preview,) = shown(QPrintPreviewDialog)
    assert preview.isVisible()
    assert preview.printer().docName() == planner.session.plan.path.stem
    preview.reject()
    qtbot.waitUntil(lambda: not shown(QPrintPreviewDialog))


def test_that_printing_asks_for_the_printer_and_prints_when_that_is_agreed(
    qtbot, planner, monkeypatch
):
    printed = []
    monkeypatch.setattr(TimelinePages, "paint", lambda _self, printer: printed.append(printer))
    planner.commands["print"].trigger()
    gc.collect()
    (chooser,) = shown(QAbstractPrintDialog)
    assert chooser.isVisible()
    chooser.done(QDialog.DialogCode.Accepted)
    assert [type(one) for one in printed] == [QPrinter]
    qtbot.waitUntil(lambda: not shown(QAbstractPrintDialog))


def test_that_the_pages_become_a_pdf_with_a_page_for_all_rows(planner, tmp_path):
    pages = TimelinePages(planner)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    pages.paint(printer)
    content = (tmp_path / "out.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    page = printer.pageLayout().paintRect(printer.pageLayout().units().Point)
    wanted = -(-len(pages.rows) // pages.rows_per_page(page.height()))
    assert content.count(b"/Type /Page\n") == wanted
