"""The timeline as geometry: rows, a time scale, and the scene that painters draw.

No database, no Qt, no matplotlib: plain values and numpy arrays.

* `timeline_rows` and `timeline_links` read a snapshot of a plan.
* `free_days` gives the weekends and holidays to shade.
* `build_scene` cuts out what is to be painted; `scene_text` writes it as text.
* `found_rows` finds rows by words, `next_found` goes from one to the next.
* `grouped` puts them under headings.
* `density` counts what goes on when, for a strip of the whole plan.
* `hit` says what lies under a point of a scene.
"""

from relplanner.timeline.collapsing import has_parts, open_places
from relplanner.timeline.density import Density, density
from relplanner.timeline.dump import scene_text
from relplanner.timeline.finding import found_rows, next_found
from relplanner.timeline.grouping import grouped
from relplanner.timeline.hitting import Hit, hit
from relplanner.timeline.links import TimelineLinks, timeline_links
from relplanner.timeline.reading import timeline_rows
from relplanner.timeline.rows import NO_INSTANT, ROW_KINDS, TimelineRow, TimelineRows
from relplanner.timeline.scale import TimeScale
from relplanner.timeline.scene import Options, Scene, build_scene
from relplanner.timeline.shading import Span, free_days

__all__ = [
    "NO_INSTANT",
    "ROW_KINDS",
    "Density",
    "Hit",
    "Options",
    "Scene",
    "Span",
    "TimeScale",
    "TimelineLinks",
    "TimelineRow",
    "TimelineRows",
    "build_scene",
    "density",
    "found_rows",
    "free_days",
    "grouped",
    "has_parts",
    "hit",
    "next_found",
    "open_places",
    "scene_text",
    "timeline_links",
    "timeline_rows",
]
