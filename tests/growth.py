"""Counts what a piece of work does, in steps that do not depend on the machine.

A step is a call, of a function in Python or in C; a character that a pattern is shown; and a
character of the whole text that `in`, `find` and the like may have to look at. What a pattern does
inside itself is not seen: `test_no_rule_hangs_on_hostile_text` looks after that.
"""

import gc
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from summarizer.base.patterns import _Lazy

__all__ = ["Whole", "counted", "patterns_watched", "steps"]

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_count = 0
_COMPILE = re.compile


def _tell(number: int) -> None:
    global _count
    _count += number


def _range(text: str, given: Sequence[int]) -> tuple[int, int]:
    """Return where a method begins and ends to look, by what it is given for that."""
    start, end = (*given[:2], *(0, len(text))[len(given[:2]) :])
    found = slice(start, end).indices(len(text))
    return found[0], found[1]


class Whole(str):
    """A text that counts how many of its characters are asked for at once."""

    def __contains__(self, part: object) -> bool:
        _tell(len(self))
        return str.__contains__(self, part)  # type: ignore[operator]

    def __getitem__(self, key: Any) -> str:
        found = str.__getitem__(self, key)
        _tell(len(found))
        return found


_LOOKING = ("find", "rfind", "index", "rindex", "count")
_MAKING = ("split", "lower", "replace", "translate")


def _counted(name: str) -> Callable[..., Any]:
    method = getattr(str, name)

    def looked(self: str, *given: Any) -> Any:
        start, end = _range(self, given[1:]) if name in _LOOKING else (0, len(self))
        found = method(self, *given)
        if name in ("find", "index") and found >= 0:
            end = found
        _tell(max(0, end - start) + 1)
        return Whole(found) if isinstance(found, str) else found

    return looked


for _name in (*_LOOKING, *_MAKING):
    setattr(Whole, _name, _counted(_name))


def _shown(name: str, method: Callable[..., Any], text: str, *given: Any) -> int:
    """Return how many characters a pattern looks at."""
    start, end = _range(text, given)
    if name in ("match", "fullmatch", "search"):
        found = method(text, *given)
        if found is not None:
            return int(found.end()) - start + 1
        if name != "search":
            return 1
    return max(0, end - start) + 1


def _watched(lazy: Any, name: str) -> Callable[..., Any]:
    method = getattr(_COMPILE(lazy._source, lazy._flags), name)
    where = 1 if name in ("sub", "subn") else 0

    def looked(*given: Any, **named: Any) -> Any:
        if name in ("sub", "subn", "split"):
            _tell(len(given[where]) + 1)
        else:
            _tell(_shown(name, method, *given))
        return method(*given, **named)

    return looked


@contextmanager
def patterns_watched() -> Iterator[None]:
    """Count what patterns are shown, of all that have been made."""
    lazies = [each for each in gc.get_objects() if issubclass(type(each), _Lazy)]
    for lazy in lazies:
        _watch(lazy)
    made = {name: getattr(re, name) for name in ("compile", *_METHODS)}
    re.compile = lambda source, flags=0: _watch(_Watched(source, int(flags)))
    for name in _METHODS:
        setattr(re, name, partial(_once, name))
    try:
        yield
    finally:
        for name, function in made.items():
            setattr(re, name, function)
        for lazy in lazies:
            for name in _METHODS:
                delattr(lazy, name)


class _Watched(_Lazy):
    """A pattern that is made while patterns are watched."""

    def __getattr__(self, name: str) -> Any:
        return getattr(_COMPILE(self._source, self._flags), name)


def _watch(lazy: Any) -> Any:
    for name in _METHODS:
        setattr(lazy, name, _watched(lazy, name))
    return lazy


def _once(name: str, source: Any, *given: Any, flags: int = 0, **named: Any) -> Any:
    """Do what a function of `re` does, and count it."""
    if not isinstance(source, str):
        source, flags = source.pattern, source.flags
    return getattr(_watch(_Watched(source, int(flags))), name)(*given, **named)


@contextmanager
def counted() -> Iterator[Callable[[], int]]:
    """Count steps; yields what tells the number so far."""

    def told(frame: object, event: str, given: object) -> None:
        if event in ("call", "c_call"):
            _tell(1)

    begun = _count
    before = sys.getprofile()
    sys.setprofile(told)
    try:
        yield lambda: _count - begun
    finally:
        sys.setprofile(before)


def steps(work: Callable[[], object]) -> int:
    """Return how many steps a piece of work takes."""
    with counted() as so_far:
        work()
        return so_far()
