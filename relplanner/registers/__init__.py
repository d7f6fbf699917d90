"""Registers: the tables of a plan as people read and edit them, field by field, without a window.

* `REGISTERS` declares them; `list_rows` gives what a table shows, `choices_of` its pick lists.
* `editing` writes cells by their texts, and adds, copies, moves, deletes and pastes rows.
* `clipboard` turns cells into text and back, as spreadsheets do.
"""

from relplanner.registers.fields import REGISTERS, Field, FieldKind, Register
from relplanner.registers.formats import ISO_FORMATS, Formats
from relplanner.registers.listing import Listing, choices_of, list_rows
from relplanner.registers.reading import CellError

__all__ = [
    "ISO_FORMATS",
    "REGISTERS",
    "CellError",
    "Field",
    "FieldKind",
    "Formats",
    "Listing",
    "Register",
    "choices_of",
    "list_rows",
]
