"""Measures the window from inside, in a process of its own; `bench_window.py` starts it.

It prints one line of JSON. What is painted is painted offscreen, at once.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SIZE_PX = (1920, 1080)


class FirstPaint(QObject):
    """Calls back once a widget has been painted for the first time."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then: Callable[[], object] | None = then
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._then is not None:
            QTimer.singleShot(0, self._then)
            self._then = None
        return super().eventFilter(watched, event)


def tell(**values: object) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def until_painted(widget: QWidget, app: QApplication) -> None:
    """Runs the program until a widget is painted; tells when that was, and what is imported."""

    def done() -> None:
        tell(at=time.time(), modules=sorted({name.partition(".")[0] for name in sys.modules}))
        app.exit()

    FirstPaint(widget, done)
    app.exec()


def start_empty() -> None:
    """The bound: a main window with nothing in it."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1360, 860)
    window.show()
    until_painted(window, app)


def made_window(folder: str):
    from ui.app import application, make_window
    from ui.settings import Settings

    app = application()
    store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
    return app, make_window(settings=Settings(store))


def start_shell(folder: str) -> None:
    """The window as it comes up first."""
    app, window = made_window(folder)
    window.show()
    until_painted(window.stack.currentWidget(), app)


def start_timeline(folder: str, path: str) -> None:
    """The window as it opens a plan: the timeline of all its releases."""
    app, window = made_window(folder)
    window.show()

    def open_it() -> None:
        assert window.session.open(Path(path))
        FirstPaint(window.stack.currentWidget().chart.viewport(), done)

    def done() -> None:
        tell(at=time.time(), modules=[])
        app.exit()

    QTimer.singleShot(0, open_it)
    app.exec()
    window.close()


def show_release(window, path: str):
    from ui.places import TIMELINE, Place

    assert window.session.open(Path(path))
    from relplanner.releases.tables import Release

    release = window.session.plan.records(Release)[0]
    window.go(Place(TIMELINE, release.id))
    return window.view(TIMELINE)


def big_window(folder: str, path: str):
    """The window at full size with the timeline painted; and how long that took."""
    app, window = made_window(folder)
    window.resize(*SIZE_PX)
    window.show()
    app.processEvents()
    started = time.perf_counter()
    view = show_release(window, path)
    app.processEvents()
    paint(view)
    return window, view, time.perf_counter() - started


def paint(view) -> None:
    view.outline.table.viewport().repaint()
    view.chart.viewport().repaint()


def resident_mb() -> float:
    with Path("/proc/self/status").open() as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def frames(folder: str, path: str) -> None:
    """Scrolling down and across at several zooms, and zooming; each frame until it is painted.

    Outline and chart scroll together, as by a wheel: three rows a frame.
    """
    window, view, open_s = big_window(folder, path)
    chart, app = view.chart, QApplication.instance()
    opened_mb = resident_mb()
    down, across = chart.verticalScrollBar(), chart.horizontalScrollBar()
    taken: list[float] = []

    def frame(work: Callable[[], object]) -> None:
        taken.append(timed(lambda: (work(), app.processEvents())))

    chance = random.Random(1)
    for _ in range(6):
        for _ in range(40):
            frame(lambda: down.setValue(min(down.maximum(), down.value() + 3 * chart.row_px)))
        down.setValue(chance.randrange(down.maximum() + 1))
        app.processEvents()
        for _ in range(20):
            frame(lambda: across.setValue(across.value() + 60))
        for _ in range(8):
            frame(lambda: chart.zoom(1.2))
    for _ in range(60):
        frame(lambda: chart.zoom(1 / 1.2))
    tell(
        median_ms=statistics.median(taken), worst_ms=max(taken), frames=len(taken),
        open_s=open_s, opened_mb=opened_mb,
    )  # fmt: skip
    window.close()


def edits(folder: str, path: str) -> None:
    """One edit, from the hand to the repainted window; and its undo."""
    from relplanner.releases.tables import Activity

    window, view, _ = big_window(folder, path)
    session, app = window.session, QApplication.instance()
    leaves = [
        row for row in session.plan.records(Activity)
        if row.duration_min > 0 and row.percent_complete == 0 and row.id in view.chart.rows.place_of
    ]  # fmt: skip
    chance = random.Random(1)

    def edit() -> None:
        one = chance.choice(leaves)
        minutes = session.plan.get(Activity, one.id).duration_min + 30
        assert session.run("Change", lambda tx: tx.update(Activity, one.id, duration_min=minutes))
        app.processEvents()

    def undo() -> None:
        session.undo()
        app.processEvents()

    edit()
    tell(
        edit_ms=statistics.median([timed(edit) for _ in range(25)]),
        undo_ms=statistics.median([timed(undo) for _ in range(10)]),
    )
    window.close()


def export(folder: str, path: str) -> None:
    """The longest time that an export in the background keeps the window from its events.

    Of several exports the median, because the system lets others run too; of the kinds of file
    the worst.
    """
    from ui.commands import Commands

    app, window = made_window(folder)
    window.show()
    assert window.session.open(Path(path))
    app.processEvents()
    commands, medians = window.findChild(Commands), []
    for ending in ("xlsx", "json", "svg", "pdf"):
        longest = []
        for number in range(5):
            last, most = time.perf_counter(), 0.0
            target = Path(folder, f"{number}.{ending}")
            commands.export_to(target, None)
            while window.jobs.busy:
                app.processEvents()
                now = time.perf_counter()
                most, last = max(most, now - last), now
            assert target.exists()
            longest.append(most * 1000)
        medians.append(statistics.median(longest))
    tell(pause_ms=max(medians))
    window.close()


def preview(folder: str, path: str) -> None:
    """The longest time that the preview of a print keeps the window from its events.

    From the menu to the painted first page, and then with the time spread over more pages; of
    these prints the median.
    """
    from ui.dialogs.page_setup import PageSetupDialog

    app, window = made_window(folder)
    window.show()
    assert window.session.open(Path(path))
    app.processEvents()
    longest = []
    last, most = time.perf_counter(), 0.0
    window.commands["print"].trigger()
    dialog = window.findChild(PageSetupDialog)
    for pages_wide in (1, 2, 3, 4, 5):
        before = dialog.preview.page.sheet
        dialog.wide.setValue(pages_wide)
        while dialog.preview.page.sheet is before:
            app.processEvents()
            now = time.perf_counter()
            most, last = max(most, now - last), now
        app.processEvents()
        longest.append(max(most, time.perf_counter() - last) * 1000)
        last, most = time.perf_counter(), 0.0
    tell(pause_ms=statistics.median(longest))
    dialog.reject()
    window.close()


if __name__ == "__main__":
    kind, *words = sys.argv[1:]
    {
        "empty": start_empty, "shell": start_shell, "timeline": start_timeline,
        "frames": frames, "edits": edits, "export": export, "preview": preview,
    }[kind](*words)  # fmt: skip
