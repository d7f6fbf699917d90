"""A scene as text: the same scene gives the same text on every machine, for tests and reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from relplanner.calendars.instant import format_instant
from relplanner.timeline.rows import ROW_KINDS
from relplanner.timeline.scene import Scene


def scene_text(scene: Scene) -> str:
    """One line per shape, back to front, places with one decimal."""
    return "\n".join(_lines(scene)) + "\n"


def _lines(scene: Scene) -> Iterator[str]:
    scale = scene.scale
    first, last = scene.row_range
    yield (
        f"scene {_n(scene.width)} x {_n(scene.height)}, rows {first} to {last},"
        f" {format_instant(scale.first_min)} to {format_instant(scale.last_min)} ({scale.zone})"
    )
    for line, unit, cells in (
        ("major", scene.major_unit, scene.major),
        ("minor", scene.minor_unit, scene.minor),
    ):
        for cell in cells:
            yield f"{line} {unit} {_n(cell.x0)} to {_n(cell.x1)} {cell.text!r}"
    for shade in scene.shades:
        yield " ".join(
            [f"shade {_n(shade.x0)} to {_n(shade.x1)} {shade.kind}"]
            + [repr(shade.text)] * bool(shade.text)
            + ["upright"] * shade.upright
        )
    for band in _each(scene.bands):
        yield f"row {band.row} {ROW_KINDS[band.kind]} depth {band.depth} y {_n(band.y0)}"
    yield from _shapes(scene)
    for label in scene.labels:
        yield f"label {label.row} {_n(label.x)} {label.align} {label.text!r}"
    if scene.now_x is not None:
        yield f"today {_n(scene.now_x)}"
    if scene.status_x is not None:
        yield f"status date {_n(scene.status_x)}"


def _shapes(scene: Scene) -> Iterator[str]:
    for tail in _each(scene.tails):
        yield f"float {tail.row} {_n(tail.x0)} to {_n(tail.x1)}{'' if tail.ends else ' ->'}"
    for link in _each(scene.links):
        corners = list(dict.fromkeys(f"{_n(x)},{_n(y)}" for x, y in link.points.tolist()))
        yield " ".join(
            ["link", *corners, *["arrow"] * bool(link.arrow), *["critical"] * bool(link.critical)]
        )
    for bars in (scene.brackets, scene.parts):
        for bar in _each(bars):
            yield _bar(bar)
    for gap in _each(scene.gaps):
        yield f"gap {gap.row} {_n(gap.x0)} to {_n(gap.x1)} y {_n(gap.y)}"
    for one in _each(scene.milestones):
        words = ["critical"] * bool(one.critical) + ["done"] * bool(one.done)
        yield " ".join([f"milestone {one.row} {_n(one.x)},{_n(one.y)}", *words])
    for one in _each(scene.deadlines):
        yield f"deadline {one.row} {_n(one.x)}{' missed' if one.missed else ''}"


def _bar(bar: Any) -> str:
    words = [f"{ROW_KINDS[bar.kind]} {bar.row} {_n(bar.x0)} to {_n(bar.x1)}"]
    words.append(f"y {_n(bar.y0)} to {_n(bar.y1)}")
    words += [f"done {_n(bar.done_x)}"] * bool(bar.done_x > bar.x0)
    words += ["critical"] * bool(bar.critical)
    words += ["<-"] * bool(bar.cut_left) + ["->"] * bool(bar.cut_right)
    return " ".join(words)


def _each(columns: Any) -> Iterator[Any]:
    """Shapes one by one, from their columns."""
    return (type(columns)(*values) for values in zip(*columns, strict=True))


def _n(place: float) -> str:
    # Adding zero turns -0.0 into 0.0.
    return f"{round(float(place), 1) + 0:.1f}"
