"""Which columns of a table are shown, how wide and in which order; kept for the next start."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMenu, QTableView

from relplanner.registers import Register
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.settings import Settings
from ui.tables.model import label_of, signed

_PAD_PX = 20
_LONGEST_MOMENT = dt.datetime(2026, 12, 28, 20, 0, tzinfo=dt.UTC)
_LONGEST_WORD = 20
_SAVE_AFTER_MS = 400


@guarded
class Columns(QObject):
    """The columns of a table.

    Signals:
        changed: Other columns are shown.
    """

    changed = Signal()

    def __init__(self, table: QTableView, register: Register) -> None:
        super().__init__(table)
        self._table, self._register = table, register
        self._usual_px: dict[int, int] = {}
        self._key = f"columns/{register.key}"
        self._by_hand = self._fitting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)
        self.show_for("")
        header = table.horizontalHeader()
        kept = Settings.current().store.value(self._key)
        if isinstance(kept, QByteArray) and header.restoreState(kept):
            self._by_hand = True
        header.sectionResized.connect(self._save_soon)
        header.sectionMoved.connect(self._save_soon)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Gives the room of a wider table to its longest texts."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def show_for(self, parent_id: str) -> None:
        """Shows the usual columns, unless the person chose others."""
        if self._by_hand:
            return
        self._fitting = True
        letter = self._table.fontMetrics().averageCharWidth()
        bold = QFont(self._table.font())
        bold.setWeight(QFont.Weight.DemiBold)
        heading = QFontMetrics(bold)
        # Summaries of an outline stand in bold.
        cells = heading if self._register.is_outline else self._table.fontMetrics()
        shown = self._register.shown_fields(parent_id)
        formats = LocaleFormats()
        for place, field in enumerate(self._register.fields):
            self._table.setColumnHidden(place, place not in shown)
            label = heading.horizontalAdvance(label_of(field.label)) + _PAD_PX
            room = field.width_chars * letter
            if field.kind == "choice":
                words = [signed(word, formats.word(word)) for word in field.choices]
                widest = max(map(cells.horizontalAdvance, words), default=0)
                # Kinds of constraints are sentences nearly.
                room = max(room, min(widest, _LONGEST_WORD * letter))
            if field.kind in {"day", "instant"}:
                sample = formats.instant(_LONGEST_MOMENT)
                text = sample if field.kind == "instant" else sample.rpartition(" ")[0]
                room = cells.horizontalAdvance(text)
            self._usual_px[place] = max(label, room + _PAD_PX)
            self._table.setColumnWidth(place, self._usual_px[place])
        self._fitting = False
        self._fill()

    def _fill(self) -> None:
        if self._by_hand:
            return
        fields = self._register.fields
        seen = [place for place in self._usual_px if not self._table.isColumnHidden(place)]
        widths = {place: self._usual_px[place] for place in seen}
        spare = max(0, self._table.viewport().width() - sum(widths.values()))
        texts = [place for place in seen if fields[place].kind == "text"]
        takers = [place for place in seen if fields[place].kind == "long text"]
        if takers and texts:
            # What a row is called gets room once what is told about it has twice its own.
            title = max(texts, key=lambda place: fields[place].width_chars)
            share = min(max(0, spare - sum(widths[place] for place in takers)), widths[title])
            widths[title] += share
            spare -= share
        takers = takers or texts
        for number, place in enumerate(takers):
            widths[place] += spare * (number + 1) // len(takers) - spare * number // len(takers)
        self._fitting = True
        for place in {*takers, *texts}:
            self._table.setColumnWidth(place, widths[place])
        self._fitting = False

    def choose(self, at: QPoint) -> None:
        """Lets the person say which columns are shown."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.horizontalHeader().mapToGlobal(at))

    def menu(self) -> QMenu:
        """All columns, with check marks."""
        menu = QMenu(self._table)
        for place, field in enumerate(self._register.fields):
            action = menu.addAction(label_of(field.label))
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(place))
            action.triggered.connect(lambda shown, place=place: self._show(place, shown=shown))
        menu.addSeparator()
        menu.addAction(self.tr("As usual")).triggered.connect(self._reset)
        return menu

    def _show(self, place: int, *, shown: bool) -> None:
        self._by_hand = True
        self._table.setColumnHidden(place, not shown)
        self._timer.start()
        self.changed.emit()

    def _reset(self) -> None:
        self._by_hand = False
        Settings.current().store.remove(self._key)
        self.show_for("")
        self.changed.emit()

    def _save_soon(self, *_: int) -> None:
        if not self._fitting:
            self._by_hand = True
            self._timer.start()

    def _save(self) -> None:
        Settings.current().store.setValue(self._key, self._table.horizontalHeader().saveState())
