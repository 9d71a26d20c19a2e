"""Patterns that are compiled when they are first needed.

A hundred rules have four hundred patterns, and most articles need a third of them: compiling all
took half the time in which the command summarises one article. The longest, lists of words, say
what their matches must hold or begin with; a text that has nothing of it need not compile them.
"""

import re
from collections.abc import Callable
from typing import Any, cast

__all__ = ["KEPT", "lazy"]

#: Of so many lines and sentences what was read off them is kept: those of a long article. What is
#: edited is a small part of a text, and the rest is read once for all its states. A choice.
KEPT = 512


class _Lazy:
    """Stands for a pattern; becomes as fast as it from the second use of a method on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # The module re keeps what it has compiled, so that the next method finds it there.
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


# What a method says of a text in which the pattern has no match.
_UNMATCHED: dict[str, Callable[[], Any]] = {
    "match": lambda: None, "fullmatch": lambda: None, "search": lambda: None,
    "findall": list, "finditer": lambda: iter(()),
}  # fmt: skip
_FIRST = re.compile(r"[\W_]*([^\W_]+)")
# Letters that `re.IGNORECASE` takes for an "i", and `str.casefold` does not.
_DOTLESS, _DOT = "\u0131", "\u0307"


class _Gated(_Lazy):
    """Stands for a pattern whose matches hold certain signs, or begin with certain words.

    It is compiled when a text comes that may match. A search asks the gate every time: it costs a
    fraction. What is matched at one place does not: to ask the pattern there takes no longer.
    """

    def __init__(self, source: str, flags: int, signs: tuple[str, ...], opens: str) -> None:
        super().__init__(source, flags)
        self.signs, self.opens = signs, frozenset(opens.split())

    def __getattr__(self, name: str) -> Any:
        unmatched = _UNMATCHED.get(name)
        if unmatched is None or (self.opens and "match" not in name):
            return super().__getattr__(name)

        asked: list[Callable[..., Any]] = []

        def method(text: str, *place: int) -> Any:
            if not self._may_match(text, *place):
                return unmatched()
            if not asked:
                asked.append(super(_Gated, self).__getattr__(name))
                if "match" not in name:
                    setattr(self, name, method)
            return asked[0](text, *place)

        setattr(self, name, method)
        return method

    def _may_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        if self.opens:
            first = _FIRST.match(text, start)
            small = first[1].casefold() if first else ""
            possible = small in self.opens
        else:
            small = (text[start:end] if start or end else text).casefold()
            possible = any(sign in small for sign in self.signs)
        return possible or _DOTLESS in small or _DOT in small


def lazy(
    source: str, flags: int = 0, signs: tuple[str, ...] = (), opens: str = ""
) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, but compile it at its first use.

    Args:
        source: The pattern.
        flags: Those of `re`.
        signs: Whatever it matches holds one of these, in whatever case; they are written small. Of
            a text without any it is known that nothing in it matches.
        opens: Whatever it matches begins with one of these words, in whatever case, marks ahead of
            it left aside; they are written small, with a space between them.

    >>> lazy("[0-9]+").findall("3 ships, 12 boats")
    ['3', '12']
    >>> lazy("(?:Photo|Picture) by", signs=("hoto", "icture")).search("The port") is None
    True
    >>> lazy("(?:Click|Tap) here", opens="click tap").match("The port") is None
    True
    """
    if signs or opens:
        return cast("re.Pattern[str]", _Gated(source, int(flags), signs, opens))
    return cast("re.Pattern[str]", _Lazy(source, int(flags)))
