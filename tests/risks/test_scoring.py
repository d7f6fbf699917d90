"""The levels of the risk matrix, against the picture of it that people know."""

from __future__ import annotations

from relplanner.risks.scoring import LEVELS, level, score

# Likelihood downwards from almost certain to rare, impact to the right from negligible to severe.
MATRIX = """
    m h e e e
    l m h e e
    l m m h e
    l l m m h
    l l l l m
"""


def test_that_every_cell_of_the_matrix_has_its_level():
    rows = [line.split() for line in MATRIX.strip().splitlines()]
    for above, letters in enumerate(rows):
        for before, letter in enumerate(letters):
            found = level(5 - above, before + 1)
            assert (found[0], found in LEVELS) == (letter, True), (5 - above, before + 1)


def test_that_a_worse_risk_never_has_a_lower_level_or_score():
    for likelihood in range(1, 6):
        for impact in range(1, 5):
            for one, other in (
                ((likelihood, impact), (likelihood, impact + 1)),
                ((impact, likelihood), (impact + 1, likelihood)),
            ):
                assert score(*one) < score(*other)
                assert LEVELS.index(level(*one)) <= LEVELS.index(level(*other))
