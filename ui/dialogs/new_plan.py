"""What a new plan begins with: its name, its time zone, the holidays of a country."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from relplanner.calendars.zones import zone_names
from relplanner.errors import PlannerError
from relplanner.plan.plan_rules import is_zone
from relplanner.registers.reading import read_zone
from ui.dialogs.base import Dialog
from ui.dialogs.holidays import CountryPicker, country_of_computer
from ui.guarding import guarded
from ui.labels import warning_label
from ui.tables.editors import pick_list
from ui.theme import GRID_PX

# Other names of UTC, as computers without a place of their own give them.
_UTC_TOO = {"Etc/UTC", "Etc/UCT", "UCT", "Etc/Universal", "Universal", "Zulu", "Etc/Zulu"}
_translate = QCoreApplication.translate


def zone_of_computer() -> str:
    """The IANA zone of this machine, or UTC where it isn't known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if is_zone(name) and name not in _UTC_TOO else "UTC"


class PlanBasics(QWidget):
    """Fields for what every new plan begins with."""

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("as the file"))
        self.name.setAccessibleName(self.tr("Name"))
        zone = zone_of_computer()
        names = list(zone_names())
        self.zone = pick_list(names if zone in names else [zone, *names])
        self.zone.setCurrentText(zone)
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.told = warning_label()
        self.picker = CountryPicker(none=self.tr("No holidays"), country=country_of_computer())
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(self.tr("&Name"), self.name)
        self.form.addRow(self.tr("&Time zone"), self.zone)
        self.form.addRow("", self.told)
        self.form.addRow(self.tr("&Holidays of"), self.picker)
        self.form.setRowVisible(self.told, False)

    @property
    def zone_name(self) -> str:
        """The IANA zone that was chosen."""
        return self.zone.currentText().strip()

    def check(self) -> bool:
        """Whether everything can be taken; what can't is told at its field."""
        try:
            self.zone.setCurrentText(read_zone(" ".join(self.zone_name.split())) or "UTC")
        except PlannerError as error:
            self.told.setText(f"⚠ {error}")
            self.told.show()
            self.form.setRowVisible(self.told, True)
            self.zone.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.form.setRowVisible(self.told, False)
        return True


@guarded
class NewPlanDialog(Dialog):
    """Asks what an empty plan begins with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("NewPlanDialog", "New plan"),
            _translate("NewPlanDialog", "Choose the file..."), parent,
        )  # fmt: skip
        self.basics = PlanBasics()
        self.column.addWidget(self.basics)
        self.resize(120 * GRID_PX, self.sizeHint().height())
        self.basics.name.setFocus()

    def accept(self) -> None:
        """Goes on, unless something can't be taken."""
        if self.basics.check():
            super().accept()
