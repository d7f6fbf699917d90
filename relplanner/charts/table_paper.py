"""Tables on paper: texts are wrapped, the names of the columns repeated, rows kept whole."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import (
    FOOTER_PT,
    MARGIN_PT,
    TITLE_PT,
    footer_words,
    paint_footer,
    paint_title,
)
from relplanner.charts.language import say
from relplanner.charts.paper import Paper, check_count
from relplanner.charts.sheet import Align, Sheet
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PageSetup

_LINE_PT = 9.5
_PAD_PT = 3.0
_CELL_PAD_PT = 4.0
_HEADING_PT = 22.0
_NOTE_LINE_PT = 11.0
_BETWEEN_PT = 12.0
_LONG_WORD_PT = 64.0


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: What stands above it.
        share: How wide it is, beside the others.
        align: Of its texts.
        bold: Whether its texts are bold.
    """

    name: str
    share: float
    align: Align = "left"
    bold: bool = False


class Table(NamedTuple):
    """A table.

    Attributes:
        heading: What stands above it; empty for a table that belongs to the one before.
        notes: Lines between the heading and the table.
        columns: Its columns.
        rows: Texts of its cells; they may have several lines.
        instead: What stands there where there are no rows.
    """

    heading: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Sequence[tuple[str, ...]]
    instead: str = ""


class _Piece(NamedTuple):
    """Something that is not cut by the end of a page.

    Attributes:
        kind: `heading`, `note`, `names` or `row`.
        height: In points.
        lines: Lines of each cell; of one cell for a heading or note.
        table: Which table it is of.
    """

    kind: str
    height: float
    lines: tuple[tuple[str, ...], ...]
    table: Table


def table_paper(
    snapshot: Any,
    setup: PageSetup,
    tables: Sequence[Table],
    *,
    title: str,
    subtitle: str,
    now: dt.datetime,
    before: Sequence[Sheet] = (),
) -> Paper:
    """The pages of tables, within `style.drawing`.

    Args:
        snapshot: The plan.
        setup: The paper.
        tables: What is printed, in this order.
        title: At the top of each page.
        subtitle: Below it.
        now: When it is made.
        before: Pages before the tables, without their footers yet.

    Raises:
        InvalidInputError: There is nothing to print, or the setup isn't possible.
    """
    setup.check()
    texts = [title, subtitle, *(one.heading for one in tables)]
    texts += [note for one in tables for note in one.notes]
    texts += [cell for one in tables for row in one.rows for cell in row]
    face = Typeface(texts)
    layout = _Layout(face, setup.size[0] - 2 * MARGIN_PT, tables)
    room = setup.size[1] - 2 * MARGIN_PT - TITLE_PT - FOOTER_PT
    pages = list(_pages([layout.pieces(one, room) for one in tables], room))
    total = len(before) + len(pages)
    check_count(total)
    footer = footer_words(snapshot, now)

    def drawn(number: int) -> Sheet:
        if number < len(before):
            sheet = before[number]
        else:
            sheet = Sheet(*setup.size, face)
            paint_title(sheet, title, subtitle)
            layout.paint(sheet, pages[number - len(before)])
        paint_footer(sheet, footer, say("Page {0} of {1}", number + 1, total))
        return sheet

    return Paper(title, total, drawn)


def nothing_to_print(words: str) -> InvalidInputError:
    """The error for a view without anything in it."""
    return InvalidInputError(words, todo="Add some first, or choose another view.")


class _Layout:
    """How tables of a width are laid out."""

    def __init__(self, face: Typeface, width: float, tables: Sequence[Table]) -> None:
        self._face, self._width, self._tables = face, width, tables
        self._edges: dict[tuple[Column, ...], list[float]] = {}

    def edges(self, columns: tuple[Column, ...]) -> list[float]:
        """Left edges of columns, and the right edge of the last; the same in all their tables."""
        if columns not in self._edges:
            self._edges[columns] = self._made_edges(columns)
        return self._edges[columns]

    def _made_edges(self, columns: tuple[Column, ...]) -> list[float]:
        """No column is narrower than its words, unless long ones; the others give it the room."""
        rows = [row for one in self._tables if one.columns == columns for row in one.rows]
        longest = [
            self._longest_word(column, (row[number] for row in rows))
            for number, column in enumerate(columns)
        ]
        least = [width + 2 * _CELL_PAD_PT for width in longest]
        total = sum(one.share for one in columns)
        wanted = [one.share / total * self._width for one in columns]
        lacking = sum(max(0.0, low - wide) for low, wide in zip(least, wanted, strict=True))
        spare = sum(max(0.0, wide - low) for low, wide in zip(least, wanted, strict=True))
        part = min(1.0, lacking / spare) if spare else 0.0
        widths = (
            max(low, wide - part * (wide - low)) for low, wide in zip(least, wanted, strict=True)
        )
        return list(itertools.accumulate(widths, initial=0.0))

    def _longest_word(self, column: Column, texts: Iterable[str]) -> float:
        words = {word for text in texts for word in self._face.clean(text).split()}
        widths = [self._face.width(word, style.TEXT_PT, column.bold) for word in words]
        named = self._face.clean(column.name).split()
        widths += [self._face.width(word, style.TEXT_PT) for word in named]
        return min(_LONG_WORD_PT, max(widths, default=0.0))

    def pieces(self, table: Table, room: float) -> list[_Piece]:
        """A table in pieces, none of which is higher than a page."""
        found = []
        if table.heading:
            found.append(_Piece("heading", _HEADING_PT, ((table.heading,),), table))
        for note in table.notes:
            lines = wrapped(self._face, note, self._width, style.TEXT_PT)
            height = len(lines) * _NOTE_LINE_PT + _PAD_PT
            found.append(_Piece("note", height, (tuple(lines),), table))
        if not table.rows and table.instead:
            return [
                *found, _Piece("note", _NOTE_LINE_PT + _PAD_PT, ((table.instead,),), table)
            ]  # fmt: skip
        names = self._row(table, tuple(one.name for one in table.columns), "names")
        found.append(names)
        most = max(1, int((room - names.height - 2 * _PAD_PT) // _LINE_PT) - 4)
        for row in table.rows:
            found += _cut(self._row(table, row, "row"), most)
        return found

    def _row(self, table: Table, texts: Sequence[str], kind: str) -> _Piece:
        edges = self.edges(table.columns)
        cells = []
        for number, (text, column) in enumerate(zip(texts, table.columns, strict=True)):
            room = edges[number + 1] - edges[number] - 2 * _CELL_PAD_PT
            bold = column.bold and kind == "row"
            cells.append(tuple(wrapped(self._face, text, room, style.TEXT_PT, bold)))
        return _Piece(kind, _height(cells), tuple(cells), table)

    def paint(self, sheet: Sheet, pieces: Sequence[_Piece]) -> None:
        """Puts pieces below each other."""
        top = MARGIN_PT + TITLE_PT
        for piece in pieces:
            if piece.kind == "heading":
                top += _BETWEEN_PT if top > MARGIN_PT + TITLE_PT else 0
                sheet.text(
                    MARGIN_PT, top + _HEADING_PT / 2, piece.lines[0][0],
                    size=style.HEADING_PT + 1, bold=True, room=self._width,
                )  # fmt: skip
            elif piece.kind == "note":
                for number, line in enumerate(piece.lines[0]):
                    middle = top + (number + 0.5) * _NOTE_LINE_PT
                    sheet.text(MARGIN_PT, middle, line, color=style.MUTED)
            else:
                self._paint_row(sheet, piece, top)
            top += piece.height

    def _paint_row(self, sheet: Sheet, piece: _Piece, top: float) -> None:
        bottom, right = top + piece.height, MARGIN_PT + self._width
        is_names = piece.kind == "names"
        if is_names:
            sheet.rectangles(MARGIN_PT, top, right, bottom, fill=style.RELEASE_BAND)
        line = style.LINE if is_names else style.HAIRLINE
        sheet.lines([[(MARGIN_PT, bottom), (right, bottom)]], color=line)
        edges = self.edges(piece.table.columns)
        for number, (lines, column) in enumerate(
            zip(piece.lines, piece.table.columns, strict=True)
        ):
            at_right = column.align == "right"
            edge = edges[number + 1] - _CELL_PAD_PT if at_right else edges[number] + _CELL_PAD_PT
            for place, text in enumerate(lines):
                sheet.text(
                    MARGIN_PT + edge, top + _PAD_PT + (place + 0.5) * _LINE_PT, text,
                    align=column.align, bold=column.bold and not is_names,
                    color=style.MUTED if is_names else style.INK,
                )  # fmt: skip


def _height(cells: Sequence[Sequence[str]]) -> float:
    return max(1, *map(len, cells)) * _LINE_PT + 2 * _PAD_PT


def _cut(row: _Piece, most: int) -> Iterator[_Piece]:
    """A row in parts of at most so many lines; only one that is higher than a page has several."""
    count = max(map(len, row.lines))
    for first in range(0, max(count, 1), most):
        lines = tuple(cell[first : first + most] for cell in row.lines)
        yield row._replace(lines=lines, height=_height(lines))


def _pages(tables: Sequence[Sequence[_Piece]], room: float) -> Iterator[list[_Piece]]:
    """Pieces by pages: a heading is followed by a row, and names of columns stand on each."""
    page: list[_Piece] = []
    used = 0.0
    for pieces in tables:
        opening = [one for one in pieces if one.kind != "row"]
        rows = [one for one in pieces if one.kind == "row"]
        needed = sum(one.height for one in (*opening, *rows[:1])) + _BETWEEN_PT
        if page and used + needed > room:
            yield page
            page, used = [], 0.0
        page += opening
        used += needed - sum(one.height for one in rows[:1])
        for row in rows:
            if used + row.height > room:
                yield page
                again = _continued(opening)
                page, used = again, sum(one.height for one in again)
            page.append(row)
            used += row.height
    if page:
        yield page


def _continued(opening: Sequence[_Piece]) -> list[_Piece]:
    """What begins a further page of a table: its heading, saying so, and the columns' names."""
    found = []
    for one in opening:
        if one.kind == "heading":
            words = say("{0} (continued)", one.lines[0][0])
            found.append(one._replace(lines=((words,),)))
        elif one.kind == "names":
            found.append(one)
    return found


def wrapped(
    face: Typeface, text: str, room: float, size: float, bold: bool = False
) -> list[str]:  # fmt: skip
    """A text in lines of a width, between its words where it can be; its own lines are kept."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in face.clean(paragraph).split():
            both = f"{line} {word}" if line else word
            if face.width(both, size, bold) <= room:
                line = both
                continue
            if line:
                lines.append(line)
            line = word
            while face.width(line, size, bold) > room and len(line) > 1:
                fits = _fitting(face, line, room, size, bold)
                lines.append(line[:fits])
                line = line[fits:]
        lines.append(line)
    return lines


def _fitting(face: Typeface, word: str, room: float, size: float, bold: bool) -> int:
    """How many letters of a word fit, one at least."""
    width = 0.0
    for number, letter in enumerate(word):
        width += face.width(letter, size, bold)
        if width > room:
            return max(1, number)
    return len(word)
