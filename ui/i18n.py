"""The language of the window: English in the code, others in resources/translations.

What the library says is English; `ui.said` marks the parts of it that are translated when shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from relplanner.resources import resource_path

SYSTEM = "system"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
"""The languages that the window speaks, as ISO 639-1 codes."""

_installed: list[QTranslator] = []
_spoken: list[str] = [ENGLISH]


def use_language(app: QCoreApplication, language: str) -> None:
    """Speaks a language from here on; what is already on screen keeps its own.

    Args:
        app: The application.
        language: One of `LANGUAGES`, which also decides how dates look, or `system` for the
            language and the dates of this computer.
    """
    locale = QLocale.system() if language == SYSTEM else QLocale(_locale_of(language))
    QLocale.setDefault(locale)
    install_translator(app, locale)


def install_translator(app: QCoreApplication, locale: QLocale) -> None:
    """Translates texts into a locale's language, as far as the window speaks it.

    English needs no file. Texts of Qt's own dialogs come from the translations that Qt ships.
    """
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    language = locale.name().partition("_")[0]
    _spoken[0] = language if language in LANGUAGES else ENGLISH
    if _spoken[0] == ENGLISH:
        return
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", of_qt),
        (f"relplanner_{language}", str(resource_path("translations"))),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)


def spoken_language() -> str:
    """The one of `LANGUAGES` that the window speaks."""
    return _spoken[0]


def _locale_of(language: str) -> str:
    """English dates are written as in Britain, unless the system says otherwise."""
    system = QLocale.system().name()
    if system.partition("_")[0] == language:
        return system
    return {"en": "en_GB", "de": "de_DE"}[language]
