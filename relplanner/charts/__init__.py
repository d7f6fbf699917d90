"""Charts on paper: timelines, the risk matrix, the load of testers; as PNG, SVG or PDF.

matplotlib is imported when something is drawn and not before. Charts are drawn one at a time:
its fonts and settings are shared by the whole program, so a lock stands before them.
"""

from relplanner.charts.risk_matrix import draw_risk_matrix
from relplanner.charts.tester_load import draw_tester_load
from relplanner.charts.timeline_chart import draw_timeline

__all__ = ["draw_risk_matrix", "draw_tester_load", "draw_timeline"]
