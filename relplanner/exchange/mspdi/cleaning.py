"""What no parser should be given: characters that XML doesn't allow, endless tags: `Cleaned`."""

from __future__ import annotations

import codecs
import re
from typing import IO

# Written as themselves, and as references (`&#x1F;`).
_NOT_ALLOWED = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]"
    rb"|&#(?:x0{0,9}(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0{0,9}(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45]));",
    re.IGNORECASE,
)
_LONGEST = 40
# A parser may begin anew with each chunk what a chunk has not ended: a comment of 90 MB takes it
# seconds in chunks of this size, and many minutes in those of 16 kB that are usual.
_CHUNK = 1 << 20
# No tag of a project comes near this; one of 90 MB costs a parser gigabytes before it says a word.
MAX_TAG_BYTES = 1 << 20
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_DECLARED = re.compile(rb"""(<\?xml\s[^>]{0,99}?)\sencoding\s*=\s*["']([\w.:-]{1,40})["']""")
# Encodings of more than a byte, which the parser doesn't know.
_WIDE = frozenset({
    "shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb2312", "gbk", "gb18030", "big5", "euc_kr",
    "cp949",
})  # fmt: skip


class EndlessTagError(Exception):
    """A tag is longer than `MAX_TAG_BYTES`."""


class Cleaned:
    """A stream of XML in which blanks stand for what XML doesn't allow.

    A file in UTF-16 is passed on as it is: there any byte may be a part of a character. Blank lines
    before the declaration are left out, and what East Asian encodings say is passed on in UTF-8; so
    is what only calls itself UTF-16, as .NET's writers of strings do.

    Args:
        stream: The file, at its beginning.
        chunk: How many bytes are read at a time.

    Attributes:
        replaced: How many characters were replaced.
    """

    def __init__(self, stream: IO[bytes], chunk: int = _CHUNK) -> None:
        self._stream = stream
        self._chunk = chunk
        self._rest = b""
        self._is_plain: bool | None = None
        self._decoder: codecs.IncrementalDecoder | None = None
        # How many bytes the tag has that is open where the last chunk ends.
        self._tag_bytes = 0
        self.replaced = 0

    def read(self, _size: int = -1) -> bytes:
        """The next bytes, about a chunk however many are asked for; none at the end.

        Raises:
            EndlessTagError: A tag doesn't end where it should.
        """
        while True:
            chunk = self._stream.read(self._chunk)
            if self._is_plain is None:
                chunk = self._begun(chunk)
            if not self._is_plain:
                return chunk
            text = chunk
            if self._decoder is not None:
                text = self._decoder.decode(chunk, final=not chunk).encode()
            data = self._rest + text
            self._rest = b""
            # A reference that may go on in the next chunk waits for it.
            begun = data.rfind(b"&", max(len(data) - _LONGEST, 0))
            if chunk and begun >= 0 and b";" not in data[begun:]:
                data, self._rest = data[:begun], data[begun:]
            self._measure_tag(data)
            cleaned, count = _NOT_ALLOWED.subn(b" ", data)
            self.replaced += count
            if cleaned or not chunk:
                return cleaned

    def _begun(self, chunk: bytes) -> bytes:
        """The first chunk, with a declaration that is true."""
        self._is_plain = not chunk.startswith(_UTF_16)
        if not self._is_plain:
            return chunk
        chunk = chunk.removeprefix(codecs.BOM_UTF8)
        while chunk and not chunk.lstrip():
            chunk = self._stream.read(self._chunk)
        chunk = chunk.lstrip()
        declared = _DECLARED.match(chunk)
        if not declared:
            return chunk
        try:
            name = codecs.lookup(declared[2].decode()).name
        except LookupError:
            return chunk
        if name in _WIDE:
            self._decoder = codecs.getincrementaldecoder(name)()
        elif not name.startswith("utf-16"):
            return chunk
        return declared[1] + chunk[declared.end() :]

    def _measure_tag(self, data: bytes) -> None:
        begun, ended = data.rfind(b"<"), data.rfind(b">")
        if begun > ended:
            # Comments and instructions may be long.
            is_tag = data[begun + 1 : begun + 2] not in {b"!", b"?"}
            self._tag_bytes = len(data) - begun if is_tag else 0
        elif ended >= 0:
            self._tag_bytes = 0
        elif self._tag_bytes:
            self._tag_bytes += len(data)
        if self._tag_bytes > MAX_TAG_BYTES:
            raise EndlessTagError
