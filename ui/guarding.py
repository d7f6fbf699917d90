"""Keeps an exception in an overridden Qt method from killing the program.

On CPython 3.11 PySide6 (6.9 to 6.11 at least) crashes when an exception that C code raised, such
as that of `[][0]`, leaves a Python method that Qt called: the interpreter hands it over without
having made its object yet. Catching it once makes the object. Every class of the window that
overrides methods of Qt is decorated; tests/gui/test_guarding.py fails for one that isn't.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

Class = TypeVar("Class", bound=type)
GUARDED = "_overrides_are_guarded"


def guarded(cls: Class) -> Class:
    """Guards the methods that a class overrides of its Qt bases."""
    for name in overridden(cls):
        setattr(cls, name, _caught_once(cls.__dict__[name]))
    setattr(cls, GUARDED, cls)
    return cls


def overridden(cls: type) -> list[str]:
    """The methods of Qt that a class itself overrides."""
    bases = [base for base in cls.__mro__ if base.__module__.startswith("PySide6")]
    return [
        name
        for name, value in vars(cls).items()
        if callable(value)
        and not name.startswith("__")
        and any(hasattr(base, name) for base in bases)
    ]


def _caught_once(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def called(*args: Any, **kwargs: Any) -> Any:
        try:
            return method(*args, **kwargs)
        except BaseException:
            raise

    return called
