"""Fonts in a PDF: the letters that are used, embedded, and which characters they stand for."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

_UNITS = 1000
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{0}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_MOST_IN_A_BLOCK = 100

WriteObject = Callable[[str], int]
WriteStream = Callable[[bytes, str], int]


class PdfFont:
    """A TrueType font of a PDF, of which the letters are embedded that were encoded.

    Args:
        name: Of its resource.
        path: Its file.
        glyphs: Character to glyph.
    """

    def __init__(self, name: str, path: Path, glyphs: Mapping[int, int]) -> None:
        self.name = name
        self._path = path
        self._codes = _Codes(glyphs)

    def encoded(self, text: str) -> str:
        """A text as it stands in a page: four hexadecimal digits a letter."""
        return "".join(map(self._codes.__getitem__, text))

    def write(self, write_object: WriteObject, write_stream: WriteStream) -> int:
        """Writes a composite font (9.7) with what it needs; gives the number of its object."""
        used = dict(sorted((int(code, 16), letter) for letter, code in self._codes.items()))
        data, facts = _subset(self._path, set(used))
        program = write_stream(data, f"/Length1 {len(data)} ")
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
        base = f"{tag}+{facts['name']}"
        descriptor = write_object(
            f"<< /Type /FontDescriptor /FontName /{base} /Flags 32 /FontBBox [{facts['box']}]"
            f" /ItalicAngle 0 /Ascent {facts['ascent']} /Descent {facts['descent']}"
            f" /CapHeight {facts['capital']} /StemV 80 /FontFile2 {program} 0 R >>"
        )
        widths = " ".join(f"{glyph} [{facts['widths'][glyph]:g}]" for glyph in used)
        descendant = write_object(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base}"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [{widths}] >>"
        )
        unicode = write_stream(_CMAP.format("\n".join(_blocks(used))).encode("ascii"), "")
        return write_object(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
        )


class _Codes(dict[str, str]):
    """The code of each letter that was asked for."""

    def __init__(self, glyphs: Mapping[int, int]) -> None:
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, letter: str) -> str:
        # Glyph 0 is a box, as in every font.
        self[letter] = f"{self._glyphs.get(ord(letter), 0):04X}"
        return self[letter]


def _blocks(used: Mapping[int, str]) -> list[str]:
    """Which character each glyph stands for, at most 100 in a block (9.10.3)."""
    rows = [
        f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>"
        for glyph, letter in used.items()
    ]
    parts = [rows[at : at + _MOST_IN_A_BLOCK] for at in range(0, len(rows), _MOST_IN_A_BLOCK)]
    return [
        "\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]) for part in parts
    ]  # fmt: skip


def _subset(path: Path, glyphs: set[int]) -> tuple[bytes, dict[str, Any]]:
    """The font with these glyphs only, which keep their numbers; and what a PDF says about it."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font: Any = TTFont(path, recalcTimestamp=False)
    scale = _UNITS / font["head"].unitsPerEm
    names = font.getGlyphOrder()
    head, os2 = font["head"], font["OS/2"]
    box = (head.xMin, head.yMin, head.xMax, head.yMax)
    facts = {
        "name": font["name"].getDebugName(6),
        "widths": {glyph: font["hmtx"][names[glyph]][0] * scale for glyph in glyphs},
        "ascent": round(font["hhea"].ascent * scale),
        "descent": round(font["hhea"].descent * scale),
        "capital": round(getattr(os2, "sCapHeight", os2.sTypoAscender) * scale),
        "box": " ".join(str(round(edge * scale)) for edge in box),
    }
    options = Options(
        retain_gids=True, hinting=False, layout_features=[], notdef_outline=True,
        drop_tables=["GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "FFTM", "cmap"],
    )  # fmt: skip
    subsetter: Any = Subsetter(options)
    subsetter.populate(gids=sorted(glyphs))
    subsetter.subset(font)
    written = io.BytesIO()
    font.save(written)
    return written.getvalue(), facts
