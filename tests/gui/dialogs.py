"""Every dialog that can be made without asking anybody: by name, from a session and its jobs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from relplanner.charts.views import Shown
from relplanner.releases.tables import Activity, Release
from relplanner.signoff.tables import Checklist
from ui.dialogs.about import about_dialog
from ui.dialogs.activity import ActivityDialog
from ui.dialogs.copy_release import CopyReleaseDialog
from ui.dialogs.holidays import HolidaysDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.manual import ManualDialog
from ui.dialogs.new_plan import NewPlanDialog
from ui.dialogs.page_setup import PageSetupDialog
from ui.dialogs.plan_settings import plan_settings_dialog
from ui.dialogs.release import release_dialog
from ui.dialogs.restore import RestoreDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.dialogs.sign import SignDialog
from ui.dialogs.template import TemplateDialog
from ui.dialogs.trying import MovedDatesDialog, TakeTrialDialog
from ui.doors import BugReport
from ui.palette import CommandPalette

translate = QCoreApplication.translate


def tried(session):
    """A trial with a change that moves dates."""
    trial = session.plan.try_out()
    activity = trial.plan.find("A-57")
    with trial.plan.change("Lengthen A-57") as tx:
        tx.update(Activity, activity.id, duration_min=20 * 480)
    return trial


DIALOGS = {
    "about": lambda _session, _jobs: about_dialog(),
    "sign": lambda session, jobs: SignDialog(session, jobs, session.plan.rows(Checklist)[1].id),
    "keys": KeysDialog,
    "take trial": lambda _session, _jobs: TakeTrialDialog(("Shift A-1", "Add a tester")),
    "moved dates": lambda session, _jobs: MovedDatesDialog(tried(session)),
    "restore": lambda session, _jobs: RestoreDialog(session.plan.plan_id),
    "template": lambda _session, _jobs: TemplateDialog(),
    "shortcuts": lambda _session, _jobs: ShortcutsDialog(),
    "copy": lambda _session, _jobs: CopyReleaseDialog("R-1"),
    "release": lambda session, _jobs: release_dialog(session, session.plan.rows(Release)[0].id),
    "activity": lambda session, _jobs: ActivityDialog(session, session.plan.find("A-58").id),
    "plan": lambda session, _jobs: plan_settings_dialog(session),
    "holidays": lambda session, _jobs: HolidaysDialog(session, session.plan.info.calendar_id, 2026),
    "new plan": lambda _session, _jobs: NewPlanDialog(),
    "manual": lambda _session, _jobs: ManualDialog(),
    "report": lambda _session, _jobs: BugReport("Traceback"),
    "page setup": lambda session, _jobs: PageSetupDialog(
        Shown(session.snapshot, None, {}, session.plan.clock()),
        "timeline",
        translate("Print", "Print"),
    ),
    "palette": lambda session, _jobs: CommandPalette(session, [], None, release_id=""),
}
