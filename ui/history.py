"""Back and forward over the places that the window has shown."""

from __future__ import annotations

from ui.places import Place

_MAX = 100


class Trail:
    """The places visited, and where one is among them."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Goes to a place; what was ahead is forgotten."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place][-_MAX:]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Goes one place back; None where there is none."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Goes one place forward; None where there is none."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._places[self._at]
