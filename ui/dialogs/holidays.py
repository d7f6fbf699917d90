"""The public holidays of a country, to be put into a calendar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from relplanner.calendars import holiday_countries, holiday_days, holiday_subdivisions
from relplanner.errors import PlannerError
from relplanner.releases.holidays import add_holidays
from ui.dialogs.base import Dialog
from ui.guarding import guarded
from ui.labels import plain_label
from ui.session import Session
from ui.tables.editors import pick_list
from ui.theme import GRID_PX
from ui.ways_out import told_error

_translate = QCoreApplication.translate
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
_YEARS_AHEAD = 2


def country_of_computer() -> str:
    """The ISO code of the country that the person's locale is of; empty where that is none."""
    territory = QLocale().territory()
    if territory in {QLocale.Country.AnyTerritory, QLocale.Country.World}:
        return ""
    return QLocale.territoryToCode(territory)


@guarded
class CountryPicker(QWidget):
    """A country and, where it has such, one of its parts.

    Args:
        none: What stands for no country at all; there is always one where empty.
        country: ISO code of the one to begin with.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, none: str = "", country: str = "") -> None:
        super().__init__()
        self._codes = {_called(code): code for code in holiday_countries()}
        names = sorted(self._codes, key=str.casefold)
        self._parts: dict[str, str] = {}
        self.country = pick_list([none, *names] if none else names)
        self.country.setAccessibleName(self.tr("Country"))
        self.part = QComboBox()
        self.part.setAccessibleName(self.tr("Part of the country"))
        for box in (self.country, self.part):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(30)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.country)
        column.addWidget(self.part)
        begin = next((name for name, code in self._codes.items() if code == country), "")
        self.country.setCurrentText(begin or none or names[0])
        self._show_parts()
        self.country.currentTextChanged.connect(self._show_parts)
        self.part.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def country_code(self) -> str:
        """ISO 3166-1 alpha-2; empty for none, also for a text that names no country."""
        text = self.country.currentText().strip()
        return self._codes.get(text) or (
            text.upper() if text.upper() in self._codes.values() else ""
        )

    @property
    def language(self) -> str:
        """ISO 639-1 code of the person's language, in which holidays are called if they can be."""
        return QLocale.languageToCode(QLocale().language())

    @property
    def part_code(self) -> str:
        """ISO 3166-2 without the country; empty for all of it."""
        return str(self.part.currentData() or "")

    def _show_parts(self) -> None:
        code = self.country_code
        self.part.blockSignals(True)
        self.part.clear()
        self.part.addItem(self.tr("The whole country"), "")
        parts = holiday_subdivisions(code) if code else {}
        for part, name in sorted(parts.items(), key=lambda one: one[1].casefold()):
            self.part.addItem(name, part)
        self.part.setEnabled(bool(parts))
        self.part.blockSignals(False)
        self.changed.emit()


@guarded
class HolidaysDialog(Dialog):
    """Asks for country and years, and says what would be added."""

    def __init__(
        self, session: Session, calendar_id: str, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _translate("HolidaysDialog", "Add holidays of a country"),
            _translate("HolidaysDialog", "Add"), parent,
        )  # fmt: skip
        self._session, self._calendar_id = session, calendar_id
        self.picker = CountryPicker(country=country_of_computer())
        self.first, self.last = QSpinBox(), QSpinBox()
        for box, name, value in (
            (self.first, self.tr("First year"), year),
            (self.last, self.tr("Last year"), year + _YEARS_AHEAD),
        ):
            box.setRange(_FIRST_YEAR, _LAST_YEAR)
            box.setValue(value)
            box.lineEdit().setTextMargins(GRID_PX, 0, 0, 0)
            box.setAccessibleName(name)
            box.valueChanged.connect(self._tell)
        form = QFormLayout()
        form.addRow(self.tr("C&ountry"), self.picker)
        form.addRow(self.tr("&First year"), self.first)
        form.addRow(self.tr("&Last year"), self.last)
        self.told = plain_label()
        self.column.addLayout(form)
        self.column.addWidget(self.told)
        self.column.addWidget(
            plain_label(
                self.tr(
                    "They become days of the calendar that you can change and delete like all "
                    "others. A later version of the program moves none of them."
                ),
                muted=True,
            )
        )
        self.picker.changed.connect(self._tell)
        self._tell()
        self.resize(120 * GRID_PX, self.sizeHint().height())

    def accept(self) -> None:
        """Adds them as one change, or says why that can't be."""
        from relplanner.plan.tables import Calendar

        session, picker = self._session, self.picker
        snapshot = session.snapshot
        calendar = snapshot.by_id(Calendar)[self._calendar_id]
        which = f"{picker.country_code} {picker.part_code}".rstrip()
        try:
            session.attempt(
                f"Add the holidays of {which} to {calendar.code}",
                lambda tx: add_holidays(
                    tx, snapshot, self._calendar_id, picker.country_code, picker.part_code,
                    self.first.value(), self.last.value(), picker.language,
                ),
            )  # fmt: skip
        except PlannerError as error:
            self._say(told_error(error), bad=True)
            return
        super().accept()

    def _tell(self) -> None:
        code = self.picker.country_code
        years = range(self.first.value(), self.last.value() + 1)
        if self.accept_button is not None:
            self.accept_button.setEnabled(bool(code and years))
        if not code:
            self._say(self.tr("Choose a country."), bad=False)
        elif not years:
            self._say(self.tr("The last year is before the first one."), bad=True)
        else:
            days = holiday_days(code, self.picker.part_code or None, years, self.picker.language)
            names = list(dict.fromkeys(one.name for one in days))
            self._say(self.tr("{0} days: {1}").format(len(days), ", ".join(names)), bad=False)

    def _say(self, words: str, *, bad: bool) -> None:
        self.told.setText(f"⚠ {words}" if bad else words)
        self.told.setProperty("danger", bad)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)


def _called(code: str) -> str:
    """A country in the person's language where that is spoken there, else in English; its code."""
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    language, script = QLocale().language(), QLocale.Script.AnyScript
    own = next(iter(QLocale.matchingLocales(language, script, territory)), None)
    if own is None or language == QLocale.Language.English:
        return f"{QLocale.territoryToString(territory)} ({code})"
    return f"{own.nativeTerritoryName()} ({code})"
