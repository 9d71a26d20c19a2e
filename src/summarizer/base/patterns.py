"""Patterns that are compiled when they are first used.

A hundred rules have four hundred patterns, and most articles need a third of them: compiling all
took half the time in which the command summarises one article.
"""

import re
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


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, but compile it at its first use.

    >>> lazy("[0-9]+").findall("3 ships, 12 boats")
    ['3', '12']
    """
    return cast("re.Pattern[str]", _Lazy(source, int(flags)))
