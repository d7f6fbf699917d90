"""Every action of the window once: its words, icon, keys, and when it is allowed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from ui.labels import tip_with_keys
from ui.places import (
    ALL,
    AUDIT,
    CALENDARS,
    CHECKLISTS,
    DEPENDENCIES,
    ENVIRONMENTS,
    OVERVIEW,
    RELEASE_VIEWS,
    RISKS,
    ROLLBACK,
    SCOPE,
    TESTERS,
    TIMELINE,
)
from ui.theme import look

Need = Literal["nothing", "plan", "write", "trial", "no trial"]
Menu = Literal["file", "edit", "go", "view", "plan", "help"]

_QT = QKeySequence.StandardKey
GO = "go_"
"""What the actions that go to a view begin with."""
_VIEW_KEYS: dict[str, tuple[str, ...]] = {
    view: (f"Ctrl+{number}",) for number, view in enumerate(RELEASE_VIEWS[:9], 1)
}


class ActionSpec(NamedTuple):
    """An action, declared.

    Attributes:
        id: Its name in the program.
        menu: Where it stands.
        text: English; translated when shown. `&` marks the mnemonic.
        keys: Shortcuts, the first one is shown.
        icon: Of the theme's icons; empty for none.
        needs: What must be there for it to be allowed.
        group: Actions of a menu with the same number stand together.
        choice: Actions with the same word are alternatives, of which one is on.
    """

    id: str
    menu: Menu
    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    needs: Need = "nothing"
    group: int = 0
    choice: str = ""


_translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate looks for it
    """Marks a text for translation; it is translated when it is shown."""
    return text


def _places() -> tuple[ActionSpec, ...]:
    """Going to the views, in the order of the navigation."""
    texts = {
        ALL: QT_TRANSLATE_NOOP("Actions", "&All releases"),
        CALENDARS: QT_TRANSLATE_NOOP("Actions", "Cale&ndars and holidays"),
        OVERVIEW: QT_TRANSLATE_NOOP("Actions", "&Overview"),
        SCOPE: QT_TRANSLATE_NOOP("Actions", "&Scope"),
        TIMELINE: QT_TRANSLATE_NOOP("Actions", "&Timeline"),
        DEPENDENCIES: QT_TRANSLATE_NOOP("Actions", "&Dependencies"),
        RISKS: QT_TRANSLATE_NOOP("Actions", "&Risks"),
        TESTERS: QT_TRANSLATE_NOOP("Actions", "T&esters"),
        ENVIRONMENTS: QT_TRANSLATE_NOOP("Actions", "En&vironments"),
        ROLLBACK: QT_TRANSLATE_NOOP("Actions", "Ro&llback"),
        CHECKLISTS: QT_TRANSLATE_NOOP("Actions", "&Checklists"),
        AUDIT: QT_TRANSLATE_NOOP("Actions", "A&udit"),
    }
    keys = {ALL: ("Ctrl+Shift+H",), **_VIEW_KEYS}
    return tuple(
        ActionSpec(GO + view, "go", text, keys.get(view, ()), "", "plan", 1)
        for view, text in texts.items()
    )


def _trial() -> tuple[ActionSpec, ...]:
    """Trying changes before they are written."""
    begin = QT_TRANSLATE_NOOP("Actions", "&Try changes")
    take = QT_TRANSLATE_NOOP("Actions", "Ta&ke the tried changes...")
    drop = QT_TRANSLATE_NOOP("Actions", "Dr&op the tried changes...")
    show = QT_TRANSLATE_NOOP("Actions", "Show the dates that would &move...")
    return (
        ActionSpec("try_changes", "plan", begin, ("Ctrl+Shift+T",), "", "no trial", 2),
        ActionSpec("take_trial", "plan", take, ("Ctrl+Shift+K",), "", "trial", 2),
        ActionSpec("drop_trial", "plan", drop, (), "", "trial", 2),
        ActionSpec("moved_dates", "plan", show, ("Ctrl+Shift+M",), "", "trial", 2),
    )


def _file() -> tuple[ActionSpec, ...]:
    """Plans and files."""
    return (
        ActionSpec("new", "file", QT_TRANSLATE_NOOP("Actions", "&New plan..."), (_QT.New,), "new"),
        ActionSpec(
            "new_from_template", "file", QT_TRANSLATE_NOOP("Actions", "New from &template..."), (),
            "new",
        ),
        ActionSpec("open", "file", QT_TRANSLATE_NOOP("Actions", "&Open..."), (_QT.Open,), "open"),
        ActionSpec("open_sample", "file", QT_TRANSLATE_NOOP("Actions", "Open the &sample release")),
        ActionSpec(
            "import", "file", QT_TRANSLATE_NOOP("Actions", "&Import from Excel or MS Project..."),
            ("Ctrl+I",), "import", "nothing", 1,
        ),
        ActionSpec(
            "export", "file", QT_TRANSLATE_NOOP("Actions", "&Export..."), ("Ctrl+E",), "export",
            "plan", 1,
        ),
        ActionSpec(
            "print", "file", QT_TRANSLATE_NOOP("Actions", "&Print and preview..."), (_QT.Print,),
            "print", "plan", 1,
        ),
        ActionSpec(
            "save_copy", "file", QT_TRANSLATE_NOOP("Actions", "Save a &copy..."), ("Ctrl+Shift+S",),
            "save-copy", "plan", 2,
        ),
        ActionSpec(
            "back_up", "file", QT_TRANSLATE_NOOP("Actions", "&Back up now"), (), "backup", "write",
            2,
        ),
        ActionSpec(
            "restore", "file", QT_TRANSLATE_NOOP("Actions", "&Restore from backup..."), (), "",
            "plan", 2,
        ),
        ActionSpec(
            "close", "file", QT_TRANSLATE_NOOP("Actions", "Close plan"), (_QT.Close,), "close",
            "plan", 3,
        ),
        ActionSpec(
            "quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), "", "nothing", 3,
        ),
    )  # fmt: skip


def _edit() -> tuple[ActionSpec, ...]:
    """Taking back, doing again, and finding."""
    return (
        ActionSpec(
            "undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), (_QT.Undo,), "undo", "write",
        ),
        ActionSpec(
            "redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"),
            (_QT.Redo, "Ctrl+Y", "Ctrl+Shift+Z"), "redo", "write",
        ),
        ActionSpec(
            "palette", "edit", QT_TRANSLATE_NOOP("Actions", "&Search and run..."),
            ("Ctrl+K", "Ctrl+Shift+P"), "search", "nothing", 1,
        ),
    )  # fmt: skip


def _go() -> tuple[ActionSpec, ...]:
    """To places and back."""
    return (
        ActionSpec(
            "back", "go", QT_TRANSLATE_NOOP("Actions", "&Back"), ("Alt+Left",), "back", "plan",
        ),
        ActionSpec(
            "forward", "go", QT_TRANSLATE_NOOP("Actions", "&Forward"), ("Alt+Right",), "forward",
            "plan",
        ),
        *_places(),
    )  # fmt: skip


def _view() -> tuple[ActionSpec, ...]:
    """Colours and languages."""
    return (
        ActionSpec(
            "theme_system", "view", QT_TRANSLATE_NOOP("Actions", "Colours of the system"), (), "",
            "nothing", 1, "theme",
        ),
        ActionSpec(
            "theme_light", "view", QT_TRANSLATE_NOOP("Actions", "&Light"), (), "light", "nothing",
            1, "theme",
        ),
        ActionSpec(
            "theme_dark", "view", QT_TRANSLATE_NOOP("Actions", "&Dark"), (), "dark", "nothing", 1,
            "theme",
        ),
        ActionSpec(
            "language_system", "view", QT_TRANSLATE_NOOP("Actions", "Language of the system"), (),
            "", "nothing", 2, "language",
        ),
        # Languages are called by their own names, so that everybody finds theirs.
        ActionSpec("language_en", "view", "&English", (), "", "nothing", 2, "language"),
        ActionSpec("language_de", "view", "Deut&sch", (), "", "nothing", 2, "language"),
    )  # fmt: skip


def _plan() -> tuple[ActionSpec, ...]:
    """What is done with the plan that is open."""
    return (
        ActionSpec(
            "add_release", "plan", QT_TRANSLATE_NOOP("Actions", "Add a &release..."),
            ("Ctrl+Shift+N",), "add", "write",
        ),
        ActionSpec(
            "edit_release", "plan", QT_TRANSLATE_NOOP("Actions", "&Edit this release..."),
            ("Ctrl+Shift+E",), "settings", "write",
        ),
        ActionSpec(
            "copy_release", "plan", QT_TRANSLATE_NOOP("Actions", "Copy this release..."), (),
            "duplicate", "write",
        ),
        ActionSpec(
            "delete_release", "plan", QT_TRANSLATE_NOOP("Actions", "Delete this release..."), (),
            "delete", "write",
        ),
        ActionSpec(
            "plan_settings", "plan", QT_TRANSLATE_NOOP("Actions", "Plan &settings..."), (),
            "settings", "write", 1,
        ),
        *_trial(),
        ActionSpec(
            "check", "plan", QT_TRANSLATE_NOOP("Actions", "&Prove the plan"), (), "check", "plan",
            1,
        ),
    )  # fmt: skip


def _help() -> tuple[ActionSpec, ...]:
    """Manual, keys and the program itself."""
    return (
        ActionSpec(
            "manual", "help", QT_TRANSLATE_NOOP("Actions", "&Manual"), (_QT.HelpContents,), "help",
        ),
        ActionSpec(
            "shortcuts", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("Ctrl+F1",),
        ),
        ActionSpec(
            "about", "help", QT_TRANSLATE_NOOP("Actions", "&About relplanner"), (), "info",
            "nothing", 1,
        ),
    )  # fmt: skip


SPECS = (*_file(), *_edit(), *_go(), *_view(), *_plan(), *_help())

MENUS: tuple[tuple[Menu, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("plan", QT_TRANSLATE_NOOP("Actions", "&Plan")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)


class Actions(QObject):
    """The window's actions, made from their declarations."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in SPECS:
            action = QAction(_translate("Actions", spec.text), self)
            action.setObjectName(spec.id)
            # The standard key of this system may be one of those that are named.
            keys = [QKeySequence(key) for key in spec.keys]
            action.setShortcuts([key for at, key in enumerate(keys) if key not in keys[:at]])
            plain = action.text().replace("&", "").removesuffix("...")
            action.setToolTip(tip_with_keys(plain, action))
            self._made[spec.id] = action
            if spec.choice:
                action.setCheckable(True)
                self._groups.setdefault(spec.choice, QActionGroup(self)).addAction(action)
        look.changed.connect(self._show_all_icons)

    def __getitem__(self, action_id: str) -> QAction:
        """The action of this name."""
        return self._made[action_id]

    @property
    def all(self) -> list[QAction]:
        """All actions, in the order of the menus."""
        return list(self._made.values())

    @staticmethod
    def translated(text: str) -> str:
        """A menu's or action's text in the person's language."""
        return _translate("Actions", text)

    def connect_to(self, action_id: str, slot: Callable[[], object]) -> None:
        """Says what an action does."""
        self._made[action_id].triggered.connect(lambda _checked=False: slot())

    def show_icons(self, only: Collection[str] = ()) -> None:
        """Gives the actions, or some of them, the icons of the theme that is on."""
        from ui.theme.icons import icon

        for spec in SPECS:
            if spec.icon and (not only or spec.id in only):
                self._made[spec.id].setIcon(icon(spec.icon))

    def _show_all_icons(self) -> None:
        self.show_icons()

    def allow(self, *, plan: bool, write: bool, trial: bool = False) -> None:
        """Allows what can be done with the plan as it is open."""
        there = {"nothing": True, "plan": plan, "write": write, "trial": trial}
        there["no trial"] = plan and not trial
        for spec in SPECS:
            self._made[spec.id].setEnabled(there[spec.needs])
