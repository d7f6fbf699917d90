"""Cells on the clipboard: tab-separated text as spreadsheets write and read it."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.registers.listing import Listing

_SPECIAL = ("\t", "\n", "\r", '"')


def to_tsv(block: list[list[str]]) -> str:
    """Rows of cells as text: a cell with a tab, a line break or a quote is quoted."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in block)


def from_tsv(text: str) -> list[list[str]]:
    """The rows of cells of a text from the clipboard.

    A quote begins a quoted cell only where one that fits ends it; anything else is plain text.
    """
    block: list[list[str]] = []
    row: list[str] = []
    at, size = 0, len(text)
    while at < size:
        cell, at = _cell(text, at)
        row.append(cell)
        if at < size and text[at] == "\t":
            at += 1
            if at == size:
                row.append("")
                block.append(row)
                row = []
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        block.append(row)
        row = []
    return block


def texts_of(listing: Listing, rows: Iterable[int], fields: Iterable[int]) -> list[list[str]]:
    """The shown texts of some rows and fields of a table, for the clipboard."""
    places = list(fields)
    return [[listing.text(row, field) for field in places] for row in rows]


def _quoted(cell: str) -> str:
    if any(char in cell for char in _SPECIAL):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _cell(text: str, start: int) -> tuple[str, int]:
    """The cell that begins at `start`, and where the text goes on behind it."""
    if text.startswith('"', start):
        end = start + 1
        while (end := text.find('"', end)) >= 0:
            if text.startswith('"', end + 1):
                end += 2
                continue
            if end + 1 == len(text) or text[end + 1] in "\t\r\n":
                return text[start + 1 : end].replace('""', '"'), end + 1
            break
    end = start
    while end < len(text) and text[end] not in "\t\r\n":
        end += 1
    return text[start:end], end
