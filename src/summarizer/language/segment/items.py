"""Sentence boundary detection in a list that is one line and whose labels have no full stop.

`1) Close the lock 2) Lower the boom` has no mark that could end a sentence. (A stop in the label,
`2.`, is a candidate of the scan like any other.)
"""

from summarizer.base.patterns import lazy

__all__ = ["item_starts"]

_FIRST = lazy(r"(\(?)([1-9]\d?)\)\s+(?=[^\W\da-z_])")


def item_starts(text: str, begin: int, end: int) -> list[int]:
    """Return where the second item begins, the third and so on; nothing where there is no list.

    >>> item_starts("1) Close the lock 2) Lower the boom", 0, 35)
    [18]
    >>> item_starts("1) Close the lock (see 2) above)", 0, 32)
    []
    """
    first = _FIRST.match(text, begin, end)
    if first is None:
        return []
    starts: list[int] = []
    opening, number, place = first[1], int(first[2]) + 1, first.end()
    while (found := text.find(f" {opening}{number}) ", place, end)) >= 0:
        place = found + 1
        if not _FIRST.match(text, place, end):
            break
        starts.append(place)
        number += 1
    return starts
