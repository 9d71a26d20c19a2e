"""Sequences whose items are made when they are read: nobody waits for what nobody reads.

What makes the items must not fail, and must always make the same ones.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import islice
from threading import RLock
from typing import TypeVar, overload

__all__ = ["Each", "Growing", "Where"]

T = TypeVar("T")


class Each(Sequence[T]):
    """A sequence whose items are made one by one, in any order, each time that one is read.

    Args:
        make: Returns the item of a place.
        length: How many there are.

    >>> list(Each(str, 3))
    ['0', '1', '2']
    """

    __slots__ = ("_length", "_make")

    def __init__(self, make: Callable[[int], T], length: int) -> None:
        self._make, self._length = make, length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        # A range fails, and counts from the end, as a list does.
        places = range(self._length)[index]
        return self._make(places) if isinstance(places, int) else list(map(self._make, places))

    def __iter__(self) -> Iterator[T]:
        return map(self._make, range(self._length))


class Where(Container[int]):
    """The numbers of which something is true; it is found out when one is looked for.

    >>> 3 in Where(lambda number: number > 2)
    True
    """

    __slots__ = ("_is_so",)

    def __init__(self, is_so: Callable[[int], bool]) -> None:
        self._is_so = is_so

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self._is_so(number)


class Growing(Sequence[T]):
    """A sequence that is made from its beginning as far as it is read, also by several threads.

    Args:
        begin: Returns an iterator over the items.
        length: How many there are.

    >>> found = Growing(lambda: iter("abc"), 3)
    >>> found[0], found[:2], len(found)
    ('a', ['a', 'b'], 3)
    """

    __slots__ = ("_begin", "_items", "_length", "_lock", "_made", "_making")

    def __init__(self, begin: Callable[[], Iterator[T]], length: int) -> None:
        self._begin, self._length = begin, length
        self._items = begin()
        self._made: list[T] = []
        self._lock = RLock()
        self._making = False

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        # A range fails, and counts from the end, as a list does.
        places = range(self._length)[index]
        if isinstance(places, int):
            return self._reach(places)[places]
        return list(map(self._reach(max(places, default=-1)).__getitem__, places))

    def __iter__(self) -> Iterator[T]:
        made: Sequence[T] = self._made
        for place in range(self._length):
            if place >= len(made):
                made = self._reach(place)
            yield made[place]

    def _reach(self, place: int) -> Sequence[T]:
        """Return the items, made at least as far as a place."""
        if place < len(self._made):
            return self._made
        with self._lock:
            if self._making:
                # A signal came while this very thread makes items: what handles it makes its own.
                return list(islice(self._begin(), place + 1))
            self._making = True
            try:
                # Another thread may have been here meanwhile.
                self._made += islice(self._items, max(0, place + 1 - len(self._made)))
            except BaseException:
                # Somebody has stopped it, and an iterator that was stopped has come to its end.
                self._items = islice(self._begin(), len(self._made), None)
                raise
            finally:
                self._making = False
        return self._made
