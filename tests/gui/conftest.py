"""The window under test: the real one, on a real plan file, with settings of its own."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

pytest.importorskip("PySide6.QtWidgets", reason="needs Qt's system libraries", exc_type=ImportError)

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from relplanner.plan.waiting import Patience
from relplanner.sample import create_sample
from ui.app import make_window
from ui.i18n import install_translator
from ui.session import Session
from ui.settings import Settings

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))


@pytest.fixture(autouse=True)
def _british_dates(qapp):
    """Dates as in London, whatever the machine's own are."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def german(qapp):
    """The window speaks German, with German dates."""
    QLocale.setDefault(QLocale("de_DE"))
    install_translator(qapp, QLocale("de_DE"))
    yield
    install_translator(qapp, QLocale("en_GB"))
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(autouse=True)
def _usual_patience(monkeypatch):
    """The window's haste with busy files ends with the test."""
    monkeypatch.setattr(Patience, "wait_s", Patience.wait_s)


@pytest.fixture(autouse=True)
def _no_window_left(qapp):
    """A test that leaves a window open fails."""
    yield
    left = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for one in left:
        one.close()
    assert not left, f"left open: {left}"


@pytest.fixture
def settings(tmp_path):
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def sample(tmp_path):
    """The sample plan, open for writing, with an id of its own: backups lie beside each other."""
    plan = create_sample(tmp_path / "sample.relplan", clock=lambda: NOW)
    yield plan
    plan.close()


@pytest.fixture
def session(sample):
    """A session with the sample."""
    session = Session()
    session.adopt(sample)
    yield session
    session.close()


@pytest.fixture
def window(qtbot, settings):
    """The main window, shown, with no plan open."""
    window = make_window(settings=settings)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def planner(window, sample):
    """The main window with the sample open."""
    window.session.adopt(sample)
    return window
