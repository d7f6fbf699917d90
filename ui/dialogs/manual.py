"""The manual that ships with the program, to read in it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor, QTextTable
from PySide6.QtWidgets import QTextBrowser, QWidget

from relplanner.resources import resource_path
from ui.dialogs.base import Dialog
from ui.guarding import guarded
from ui.i18n import ENGLISH, spoken_language
from ui.theme import GRID_PX

_translate = QCoreApplication.translate
_PICTURE = re.compile(r"^!\[.*?\]\(.*?\)$\n?", re.MULTILINE)


@guarded
class ManualDialog(Dialog):
    """Shows the page about the window; its pictures are the window itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_translate("ManualDialog", "Manual"), parent=parent)
        language = spoken_language()
        ending = "md" if language == ENGLISH else f"{language}.md"
        text = resource_path(f"docs/manual/window.{ending}").read_text("utf-8")
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Manual"))
        self.page.setOpenLinks(False)
        self.page.setMarkdown(_PICTURE.sub("", text))
        self._give_room()
        self.column.addWidget(self.page)
        self.resize(760, 680)

    def _give_room(self) -> None:
        """Paragraphs apart from each other, headings more so."""
        block = self.page.document().begin()
        while block.isValid():
            look = block.blockFormat()
            if not isinstance(QTextCursor(block).currentTable(), QTextTable):
                look.setTopMargin(3 * GRID_PX if look.headingLevel() else GRID_PX)
                look.setBottomMargin(GRID_PX)
                QTextCursor(block).setBlockFormat(look)
            block = block.next()
