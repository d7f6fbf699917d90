from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from relplanner.timeline.words import ELLIPSIS, elided, fitting


def wide(text: str) -> float:
    """A width in which every letter counts differently."""
    return sum(1 + ord(letter) % 5 for letter in text)


@given(text=st.text(max_size=60), room=st.floats(0, 200))
def test_that_a_cut_text_fits_and_begins_as_the_whole_one(text, room):
    shown = elided(text, room, wide)
    assert wide(shown) <= room
    if shown != text:
        assert wide(text) > room
        assert shown == "" or (shown.endswith(ELLIPSIS) and text.startswith(shown[:-1]))


@given(text=st.text("abcdefgh", min_size=2, max_size=40), room=st.integers(5, 120))
def test_that_as_much_of_a_text_is_kept_as_fits(text, room):
    shown = elided(text, room, wide)
    longest = max((n for n in range(len(text)) if wide(text[:n] + ELLIPSIS) <= room), default=0)
    expected = text if wide(text) <= room else (text[:longest] + ELLIPSIS if longest else "")
    assert shown == expected


def test_that_a_letter_keeps_its_accents_when_a_text_is_cut():
    text = unicodedata.normalize("NFD", "école")
    for room in range(1, 7):
        shown = elided(text, room, len)
        assert not shown.startswith("e" + ELLIPSIS)


def test_that_no_part_of_a_joined_emoji_is_left_over():
    text = "ab\U0001f469\u200d\U0001f4bbcd"
    shown = {elided(text, room, len) for room in range(1, 8)}
    assert shown == {"", "a" + ELLIPSIS, "ab" + ELLIPSIS, text[:5] + ELLIPSIS, text}


def test_that_the_longest_label_with_room_is_taken():
    assert fitting(("Monday 2 March", "Mon 2", "2"), 6, len) == "Mon 2"
    assert fitting(("Monday", "Mon"), 2, len) == ""
