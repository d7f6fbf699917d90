"""Writing XML, an element at a time."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import IO

# XML 1.0 has no way to write these, not even escaped.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Field = tuple[str, str | int | None]


class XmlWriter:
    """Writes indented elements to a text file.

    Args:
        file: Where to.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._open: list[str] = []

    def start(self, tag: str, attributes: str = "") -> None:
        """Opens an element."""
        self._line(f"<{tag}{attributes}>")
        self._open.append(tag)

    def end(self) -> None:
        """Closes the element that was opened last."""
        tag = self._open.pop()
        self._line(f"</{tag}>")

    def fields(self, fields: Iterable[Field]) -> None:
        """Writes elements with a text; those without a value are left out."""
        for tag, value in fields:
            if value is not None:
                self._line(f"<{tag}>{xml_text(value)}</{tag}>")

    def whole(self, tag: str, fields: Iterable[Field]) -> None:
        """Writes an element with these inside."""
        self.start(tag)
        self.fields(fields)
        self.end()

    def _line(self, text: str) -> None:
        self._file.write("\t" * len(self._open) + text + "\n")


def xml_text(value: str | int) -> str:
    """A value between tags; characters that XML can't hold are left out."""
    return html.escape(_NOT_XML.sub("", str(value)), quote=False)
