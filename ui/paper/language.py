"""The words of charts in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from relplanner.charts.language import Language
from ui.paper.words import PAPER
from ui.said import WORDS
from ui.timeline.dates import date_words

_translate = QCoreApplication.translate


def paper_language() -> Language:
    """In which prints and pictures speak: as the window does."""
    texts = {word: _translate("Words", word) for word in WORDS}
    texts |= {text: _translate("Paper", text) for text in PAPER}
    return Language({text: said for text, said in texts.items() if said != text}, date_words())
