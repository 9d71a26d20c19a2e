"""Patterns that are compiled when they are first used.

A hundred rules have four hundred patterns, and most articles need a third of them: compiling all
took half the time in which the command summarises one article.
"""

import re
from typing import Any, cast

__all__ = ["latin_only", "lazy"]

# Beside ASCII, accented letters and marks: what is no letter of any script, and full-width forms.
_COMMON = frozenset(
    chr(code)
    for first, last in (
        (0x0000, 0x02FF), (0x2010, 0x205F), (0x20A0, 0x20CF), (0x3000, 0x3004), (0x3008, 0x3020),
        (0xFF01, 0xFF65),
    )
    for code in range(first, last + 1)
)  # fmt: skip


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


def latin_only(text: str) -> bool:
    """Whether a text is in Latin letters, whatever its marks: no other script, no joining signs.

    To compile a class of ideographs takes a millisecond or two; most articles hold none.

    >>> latin_only("The café said: “yes，of course”"), latin_only("港 is a port")
    (True, False)
    """
    return text.isascii() or _COMMON.issuperset(text)
