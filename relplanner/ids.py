"""Ids of rows: UUID version 7 as text, made by the program and never reused."""

from __future__ import annotations

import os
import re
import time
import uuid

_VERSION_7 = 0x7 << 76
_VARIANT_RFC = 0b10 << 62
_ID_PATTERN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")

_last_ms = 0
_last_counter = 0


def new_id() -> str:
    """A new UUIDv7 (RFC 9562, section 5.7), greater than every one made before in this process.

    The 12 bits after the millisecond count up within it, so rows made together sort in order.
    """
    global _last_ms, _last_counter  # noqa: PLW0603 - the order holds for the whole process
    now_ms = time.time_ns() // 1_000_000
    if now_ms > _last_ms:
        _last_ms, _last_counter = now_ms, 0
    else:
        _last_counter += 1
        if _last_counter == 1 << 12:
            _last_ms, _last_counter = _last_ms + 1, 0
    random_bits = int.from_bytes(os.urandom(8), "big") >> 2
    value = _last_ms << 80 | _VERSION_7 | _last_counter << 64 | _VARIANT_RFC | random_bits
    return str(uuid.UUID(int=value))


def is_id(text: str) -> bool:
    """Whether `text` has the form of an id: a UUIDv7 in lower case with dashes."""
    return _ID_PATTERN.fullmatch(text) is not None
