"""Puts the look on: Fusion, a palette and one style sheet, all made from the theme's colours."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from relplanner.resources import resource_path
from ui.theme.tokens import DARK, LIGHT, Theme, look

_ROLE = QPalette.ColorRole
_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { background: $surface_raised; color: $ink; border: 1px solid $line; padding: 4px; }
QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; color: $ink; }
QMenu { background: $surface; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 4px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $hairline;
  padding: 4px 8px; spacing: 4px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 4px 6px; }
QToolBar[dense="true"] { padding: 4px 4px; spacing: 0; }
QToolBar[dense="true"] QToolButton { padding: 4px 3px; }
QToolButton:hover { background: $surface_raised; border-color: $hairline; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 2px solid $accent; padding: 3px 5px; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: 4px;
  padding: 4px 12px; min-height: 18px; color: $ink; }
QPushButton:hover { background: $surface_raised; }
QPushButton:pressed { background: $selection; }
QPushButton:disabled { color: $muted; border-color: $hairline; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; }
QPushButton[primary="true"]:disabled { background: $surface_raised; color: $muted;
  border-color: $hairline; }
QPushButton[danger="true"] { color: $bad; border-color: $bad; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: 4px;
  padding: 2px 6px; min-height: 20px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus, QDateTimeEdit:focus { border: 2px solid $accent; padding: 1px 5px; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $window;
  border-color: $hairline; }
QLineEdit:disabled, QComboBox:disabled { color: $muted; background: $window; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url($arrow);
  width: 12px; height: 12px; }
QSpinBox { padding-right: 22px; }
QSpinBox:focus { padding-right: 21px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; border: none; width: 20px; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url($arrow_up); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url($arrow); width: 10px; height: 10px; }
QSpinBox QLineEdit { border: none; padding: 0 5px; min-height: 0; background: transparent; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line;
  selection-background-color: $selection; selection-color: $ink; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QDateEdit {
  border-radius: 0; border: 2px solid $accent; padding: 0 2px; min-height: 0; }
QTableView, QTreeView, QListView, QTreeWidget, QListWidget, QTableWidget {
  background: $surface; alternate-background-color: $surface; color: $ink;
  gridline-color: $hairline; border: none; selection-background-color: $selection;
  selection-color: $ink; outline: none; }
QTableView::item { padding: 0 4px; }
QTableView::item:focus { border: 2px solid $accent; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background: $selection; color: $ink; }
QTreeView::item, QListView::item { padding: 4px 4px; }
QListView:focus, QTreeView:focus { border: 1px solid $accent; }
QDialog QListView, QDialog QTreeView, QDialog QTableView, QDialog QPlainTextEdit,
QFrame[card="true"] QListView { border: 1px solid $hairline; border-radius: 4px; }
QHeaderView { background: $surface_raised; }
QHeaderView::section { background: $surface_raised; color: $muted; border: none;
  border-right: 1px solid $hairline; border-bottom: 1px solid $line; padding: 4px 6px;
  font-weight: 600; }
QHeaderView::section:hover { color: $ink; }
QTreeWidget#navigation { background: $window; border: none; border-right: 1px solid $hairline;
  padding: 8px 4px; }
QTreeWidget#navigation::item { padding: 2px 4px; border-left: 3px solid transparent; }
QTreeWidget#navigation::item:hover { background: $surface_raised; }
QTreeWidget#navigation::item:selected { background: $selection; color: $ink;
  border-left: 3px solid $accent; }
QTreeWidget#navigation::branch { background: transparent; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:hover { background: $accent; }
QStatusBar { background: $window; border-top: 1px solid $hairline; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 0 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }
QScrollBar { background: $window; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; min-height: 24px;
  min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $surface_raised; border: 1px solid $hairline; border-radius: 4px;
  max-height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QGroupBox { border: 1px solid $hairline; border-radius: 6px; margin-top: 16px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; color: $muted; }
QFrame[card="true"] { background: $surface; border: 1px solid $hairline; border-radius: 8px; }
QLabel[muted="true"] { color: $muted; }
QLabel[danger="true"] { color: $bad; }
QLabel[subheading="true"] { font-weight: 600; }
QLabel#title { font-size: 22px; font-weight: 600; }
QLabel#heading { font-size: 15px; font-weight: 600; padding: 0 8px; }
QFrame#notice { background: $freeze; }
QFrame#trial { background: $selection; border-left: 6px solid $accent; }
QFrame#notice QLabel, QFrame#trial QLabel { background: transparent; color: $ink; padding: 4px 0; }
QLabel#balloon { background: $ink; color: $surface; border-radius: 4px; padding: 4px 8px; }
QLabel#bubble { background: $surface; color: $bad; border: 1px solid $bad; border-radius: 4px;
  padding: 4px 6px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $line; border-radius: 3px;
  background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
""")


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Puts a theme on the whole program."""
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    app.setStyleSheet(sheet_of(theme))
    look.use(theme)


def choose(mode: str) -> None:
    """Puts on `light` or `dark`, or what the system has (`system`), and keeps following that."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    hints = QGuiApplication.styleHints()
    _follower.mode = mode
    if not _follower.connected:
        hints.colorSchemeChanged.connect(_follower.follow)
        _follower.connected = True
    _follower.follow()


class _Follower:
    """Remembers what was chosen, for when the system changes its colours."""

    mode = "system"
    connected = False

    def follow(self, *_: object) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        dark = self.mode == "dark"
        if self.mode == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        apply_theme(app, DARK if dark else LIGHT)


_follower = _Follower()


def palette_of(theme: Theme) -> QPalette:
    """The colours of widgets that the style sheet doesn't name."""
    palette = QPalette()
    roles = {
        _ROLE.Window: theme.window, _ROLE.WindowText: theme.ink, _ROLE.Base: theme.surface,
        _ROLE.AlternateBase: theme.surface_raised, _ROLE.Text: theme.ink,
        _ROLE.PlaceholderText: theme.muted, _ROLE.Button: theme.surface_raised,
        _ROLE.ButtonText: theme.ink, _ROLE.BrightText: theme.bad, _ROLE.Link: theme.accent,
        _ROLE.LinkVisited: theme.accent, _ROLE.Highlight: theme.accent,
        _ROLE.HighlightedText: theme.on_accent, _ROLE.ToolTipBase: theme.surface_raised,
        _ROLE.ToolTipText: theme.ink, _ROLE.Light: theme.surface, _ROLE.Midlight: theme.hairline,
        _ROLE.Mid: theme.line, _ROLE.Dark: theme.line, _ROLE.Shadow: theme.line,
        _ROLE.Accent: theme.accent,
    }  # fmt: skip
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def sheet_of(theme: Theme) -> str:
    """The style sheet; every distance in it is a multiple of half the grid."""
    colors = {name: getattr(theme, name) for name in theme.__slots__}
    scroll = QColor(theme.line)
    scroll.setAlpha(140)
    name = scroll.name(QColor.NameFormat.HexArgb)
    arrow = resource_path("icons/arrow-down.svg").as_posix()
    arrow_up = resource_path("icons/arrow-up.svg").as_posix()
    tick = resource_path(f"icons/tick-{theme.name}.svg").as_posix()
    return _SHEET.substitute(colors, scroll=name, arrow=arrow, arrow_up=arrow_up, tick=tick)
