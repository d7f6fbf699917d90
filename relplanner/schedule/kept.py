"""What was worked out for a network, for when the same question comes again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Kept:
    """The last answer to each question. A change of one duration leaves most of them as they were.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._answers: dict[str, tuple[Any, Any]] = {}

    def remembered(self, question: str, about: object, work_out: Callable[[], Answer]) -> Answer:
        """The answer of the last time, where it was about the same; else a new one.

        Args:
            question: What is asked.
            about: All that the answer depends on; compared with ==. Not to be changed later.
            work_out: Gives the answer, which is not to be changed either.
        """
        last = self._answers.get(question)
        if last is None or last[0] != about:
            last = self._answers[question] = (about, work_out())
        answer: Answer = last[1]
        return answer
