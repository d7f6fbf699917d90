"""What the program is, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QWidget

from relplanner.version import VERSION
from ui.dialogs.base import Dialog
from ui.labels import plain_label

_translate = QCoreApplication.translate


def about_dialog(parent: QWidget | None = None) -> Dialog:
    """Version, licence and the notice that the LGPL asks for."""
    dialog = Dialog(_translate("About", "About relplanner"), parent=parent)
    dialog.column.addWidget(plain_label(f"relplanner {VERSION}", name="title"))
    for text in (
        _translate("About", "Plans software releases offline, in one file. MIT licence."),
        _translate(
            "About",
            "It uses Qt {0} and PySide6 under the GNU Lesser General Public License, version 3. "
            "You may replace these libraries by your own builds. Their licences, and where to get "
            "their source, are in THIRD_PARTY.txt beside the program.",
        ).format(qVersion()),
        _translate(
            "About", "Nothing is sent anywhere: there is no account, no server, no telemetry."
        ),
    ):
        dialog.column.addWidget(plain_label(text))
    dialog.setFixedWidth(520)
    return dialog
