"""What `3`, `"20%"`, `"80w"`, `"500c"` and `"short"` mean, and how far along an order they reach.

A summary is a prefix of one order of the sentences, best first. A length is a limit on that
prefix; so of two lengths of one kind the longer summary contains the shorter one. Only where no
prefix fits that can be read by itself, a sentence stands in for it.
"""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.base.errors import InputError

__all__ = ["NAMED", "Length", "LengthLike", "Size", "cut", "fills", "parse"]

Unit = Literal["sentences", "percent", "words", "characters"]
LengthLike = int | str

#: The four lengths that have names.
NAMED: dict[str, str] = {"headline": "1", "short": "3", "medium": "100w", "long": "30%"}

_UNITS: dict[str, Unit] = {"": "sentences", "%": "percent", "w": "words", "c": "characters"}
_SYNTAX = re.compile(r"([0-9]+)\s*(%|w|c)?")
_HELP = (
    'give a number of sentences (3), a share ("20%"), words ("80w"), characters ("500c") '
    f"or a name ({', '.join(NAMED)})"
)


@dataclass(frozen=True, slots=True)
class Length:
    """A limit on a summary.

    Attributes:
        name: The length as the caller wrote it, spaces removed: ``"short"``, ``"20%"``.
        amount: A whole number, at least 1 (``percent``: at most 100).
        unit: ``sentences``, ``percent`` (of the rankable sentences), ``words``, ``characters``.
    """

    name: str
    amount: int
    unit: Unit

    def __str__(self) -> str:
        return self.name


class Size(NamedTuple):
    """How much of a budget one sentence takes: its words and its characters."""

    words: int
    characters: int


def parse(length: LengthLike) -> Length:
    """Read a length as a caller writes it.

    Raises:
        InputError: The length has another form, is zero, or is a share above 100 %.

    >>> parse("80w")
    Length(name='80w', amount=80, unit='words')
    >>> parse("short").unit
    'sentences'
    """
    if isinstance(length, bool) or not isinstance(length, int | str):
        raise InputError(f"a length cannot be {length!r}: {_HELP}")
    return _read(length)


# Every text asks for the same few lengths.
@lru_cache(maxsize=256)
def _read(length: LengthLike) -> Length:
    name = re.sub(r"\s+", "", str(length))
    match = _SYNTAX.fullmatch(NAMED.get(name, name))
    if match is None:
        raise InputError(f"a length cannot be {length!r}: {_HELP}")
    # int() refuses more than 4,300 digits; more than nine are as good as all of any text.
    digits, unit = match[1].lstrip("0") or "0", _UNITS[match[2] or ""]
    amount = int(digits) if len(digits) < 10 else 10**9
    if amount == 0:
        raise InputError(f"a length of {length!r} would be empty: ask for at least 1")
    if unit == "percent" and amount > 100:
        raise InputError(f"a length of {length!r} is more than the whole: ask for at most 100%")
    return Length(name, amount, unit)


def cut(
    length: Length,
    order: Sequence[int],
    sizes: Sequence[Size],
    gap: int = 1,
    bound: Container[int] = (),
    leaning: Container[int] = (),
    unfinished: Container[int] = (),
    least: Callable[[int, Sequence[int]], Size] | None = None,
) -> tuple[int, ...]:
    """Return the sentences of a summary: indices in document order.

    Words and characters are hard limits: the longest prefix of the order that fits and can be
    read. Where there is none, the best single sentence that fits; where none does, nothing.
    With `least` the last sentence of such a prefix, and a single one, may be one that fits only if
    it is shortened. No other is, so that of two limits the higher one still reaches as far along
    the order, or further.
    A number or a share of sentences gives at least one, while there is one.

    Args:
        length: The limit.
        order: Indices of the rankable sentences, best first.
        sizes: One size a sentence, by index.
        gap: Characters between two sentences of a summary.
        bound: Sentences that never stand alone: a piece of a quotation, "However".
        leaning: Sentences that need another, too: alone only where no other fits.
        unfinished: Numbers of sentences at which the prefix would end before what it needs; a
            summary by words, characters or share ends earlier.
        least: The size that a sentence can be shortened to, beside some others; None where none is
            shortened. It is asked only of sentences that do not fit.

    >>> sizes = [Size(4, 20), Size(2, 9), Size(3, 15)]
    >>> cut(parse(2), [2, 0, 1], sizes), cut(parse("6w"), [2, 1, 0], sizes)
    ((0, 2), (1, 2))
    """
    if length.unit == "sentences":
        reach = length.amount
    elif length.unit == "percent":
        # Half up, in whole numbers: the same on every machine.
        reach = max(1, (2 * len(order) * length.amount + 100) // 200)
        reach = _finished(reach, unfinished) or reach
    else:
        limit = _limit(length, gap)
        # No further along the order than there is room.
        fitting = used = 0
        for i in order:
            cost = _cost(sizes[i], length.unit, gap)
            if used + cost > limit:
                break
            used, fitting = used + cost, fitting + 1
        if least is not None and fitting < len(order):
            shortened = least(order[fitting], order[:fitting])
            fitting += _cost(shortened, length.unit, gap) <= limit - used
        reach = _finished(fitting, unfinished)
        if reach == 0:
            free = (
                i
                for i in order
                if (
                    _cost(sizes[i], length.unit, gap) <= limit
                    or (least is not None and _cost(least(i, ()), length.unit, gap) <= limit)
                )
                and i not in bound
            )
            single = _first(free, leaning)
            if single is not None or not fitting:
                return () if single is None else (single,)
            reach = fitting
    return tuple(sorted(order[:reach]))


def fills(
    length: Length,
    order: Sequence[int],
    sizes: Sequence[Size],
    gap: int = 1,
    bound: Container[int] = (),
) -> bool:
    """Whether `cut` returns a sentence where none is shortened; it looks no further than it must.

    >>> fills(parse("3w"), [2, 0, 1], [Size(4, 20), Size(2, 9), Size(4, 15)])
    True
    """
    if not order or length.unit in ("sentences", "percent"):
        return bool(order)
    limit = _limit(length, gap)
    return _cost(sizes[order[0]], length.unit, gap) <= limit or any(
        _cost(sizes[i], length.unit, gap) <= limit and i not in bound for i in order
    )


def _first(free: Iterable[int], leaning: Container[int]) -> int | None:
    """Return the first sentence that leans on no other, or else the first."""
    first = None
    for index in free:
        if index not in leaning:
            return index
        first = index if first is None else first
    return first


def _finished(reach: int, unfinished: Container[int]) -> int:
    """Return the largest number of sentences, not above one, at which nothing is missing."""
    while reach in unfinished:
        reach -= 1
    return reach


def _cost(size: Size, unit: Unit, gap: int) -> int:
    return size.words if unit == "words" else size.characters + gap


def _limit(length: Length, gap: int) -> int:
    # n sentences have n - 1 gaps between them.
    return length.amount + (gap if length.unit == "characters" else 0)
