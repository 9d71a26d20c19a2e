"""What of a target stands around a variant already, so that no word of it is written twice.

In "the port of Kessel" the variant "port" of the target "Port of Kessel" stands in the target:
there is nothing to write. In "the harbour of Kessel" only "Port" is missing. In "the port of Bruma"
the words go on as the target does, and then otherwise: that is another port. "Kessel's port" says
the same in other words, and "Bruma's port" is another one, too. Marks may differ: the clean-up
makes "Port (Kessel)" of the target "Port（Kessel）", and that is written already.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.model.glossary.tokens import keys_of, tokens_of
from summarizer.tables import load_set

__all__ = ["Around", "around"]

_GAPS, _APOSTROPHES = " \n", ("'", "’")
# Words and marks of a text that are looked at on each side for those of a target: a target has at
# most 200 characters, and mostly a few words.
_FAR = 40


class Around(NamedTuple):
    """What stands around a variant.

    Attributes:
        before, behind: How many words and marks of the target stand there.
        start, end: The stretch of the target that does not.
        whole: Whether the variant is the rest of the target: all of it stands there.
        other: Whether what stands there is a part of the target, and goes on otherwise.
    """

    before: int
    behind: int
    start: int
    end: int
    whole: bool = False
    other: bool = False


def around(target: str, spelling: str, keys: Sequence[str], place: int, last: int) -> Around:
    """Look at the words beside a variant.

    Args:
        target: What is to be written; empty for nothing.
        spelling: The variant, as the glossary has it.
        keys: What the tokens of the text are called.
        place: The token that the variant begins with.
        last: The token that it ends with.

    >>> def around_port(text):
    ...     keys = list(keys_of(text, tokens_of(text)))
    ...     return around("Port of Kessel", "port", keys, 1, 1)
    >>> around_port("the port of kessel").whole, around_port("the port of Bruma").other
    (True, True)
    >>> around_port("the port opened")
    Around(before=0, behind=0, start=0, end=14, whole=False, other=False)
    """
    tokens = tokens_of(target)
    wanted = list(keys_of(target, tokens))
    if any(not _plain(key) for key in wanted):
        written = _written(wanted, spelling, keys, place, last)
        if written is not None:
            return Around(*written, 0, 0, whole=True)
    reach = max(0, len(wanted) - 1)
    near = list(keys[max(0, place - reach) : last + 1 + reach])
    first, last = min(place, reach), min(place, reach) + last - place
    if _is_owned(keys[max(0, place - 3) : place], wanted):
        return Around(0, 0, 0, 0, other=True)
    # Of the words beside most variants none is in the target, and there is no more to look at.
    beside = {_word(key) for key in (*near[:first][-1:], *near[last + 1 :][:1])}
    if beside.isdisjoint(map(_word, wanted)):
        return Around(0, 0, 0, len(target))

    own = _lower(keys_of(spelling, tokens_of(spelling)))
    lower, near_lower = _lower(wanted), _lower(near)
    rest = len(wanted) - len(own)
    for n in range(rest + 1):
        if (
            _bare(lower[n : n + len(own)]) == own
            and _before(lower, n, near_lower, first)
            and _behind(lower, rest - n, near_lower, last)
        ):
            return Around(n, rest - n, 0, 0, whole=True)
    before = max(n for n in range(len(wanted)) if _before(wanted, n, near, first))
    behind = max(n for n in range(len(wanted)) if _behind(wanted, n, near, last))
    other = (
        before + behind >= len(wanted)
        or (not before and _comes_from(lower, own[0], near_lower[:first][-1:], near[first]))
        or (not behind and _goes_on(lower, own[-1], near_lower[last + 1 :][:1]))
    )
    if other:
        return Around(before, behind, 0, 0, other=True)
    return Around(before, behind, tokens[before][1], tokens[-1 - behind][2])


def _written(
    wanted: Iterable[str], spelling: str, keys: Sequence[str], place: int, last: int
) -> tuple[int, int] | None:
    """Return how far the words of a target reach around a variant, whatever marks are there."""
    words = list(filter(None, map(_plain, wanted)))
    own = list(filter(None, map(_plain, keys_of(spelling, tokens_of(spelling)))))
    rest = len(words) - len(own)
    for n in range(rest + 1) if rest > 0 else ():
        if words[n : n + len(own)] != own:
            continue
        before = _reach(words[:n][::-1], keys[max(0, place - _FAR) : place][::-1])
        behind = _reach(words[n + len(own) :], keys[last + 1 : last + 1 + _FAR])
        if before is not None and behind is not None:
            return before, behind
    return None


def _reach(words: Sequence[str], keys: Sequence[str]) -> int | None:
    """Return the number of keys up to the last of some words, with marks between; or None."""
    found = 0
    for number, key in enumerate(keys):
        if found == len(words):
            return number
        word = _plain(key)
        if _gap(key) == "\n" or (word and word != words[found]):
            return None
        found += bool(word)
    return len(keys) if found == len(words) else None


def _plain(key: str) -> str:
    """Return a word in its usual letters and small; nothing for a mark."""
    word = _word(unicodedata.normalize("NFKC", key))
    return word if any(map(str.isalnum, word)) else ""


def _is_owned(ahead: Sequence[str], wanted: Iterable[str]) -> bool:
    """Whether somebody owns the variant, where the target says whose it is: "Kessel's port"."""
    end = [_word(key) for key in ahead]
    owned = len(end) == 3 and end[1] in _APOSTROPHES and end[2] == "s"
    whose = set(map(_word, wanted))
    return owned and (end[0] in whose or "of" in whose)


def _before(wanted: Sequence[str], number: int, keys: Sequence[str], place: int) -> bool:
    """Whether so many words of the target, from its first, stand directly before a place."""
    return not number or (
        number <= place
        and _gap(keys[place]) == _gap(wanted[number])
        and _bare(keys[place - number : place]) == list(wanted[:number])
    )


def _behind(wanted: Sequence[str], number: int, keys: Sequence[str], last: int) -> bool:
    """Whether so many words of the target, up to its last, stand directly after a place."""
    return not number or keys[last + 1 : last + 1 + number] == wanted[-number:]


def _goes_on(wanted: Sequence[str], end: str, behind: Sequence[str]) -> bool:
    """Whether the word after a variant is the one after the last word of the variant in a target.

    With "Port of Kessel" for "port", the "of" in "the port of Bruma" is.
    """
    if not behind or not _word(behind[0]).isalnum():
        return False
    return any(_word(one) == _word(end) and other == behind[0] for one, other in pairwise(wanted))


def _comes_from(wanted: Sequence[str], begin: str, before: Sequence[str], at: str) -> bool:
    """Whether the word before a variant is the one before its first word in a target.

    A word of grammar says nothing: "Kessel" in "the mayor of Kessel" may well be to become "the
    City of Kessel".
    """
    word = _word(before[0]) if before else ""
    if not word.isalnum() or word in load_set("function_words"):
        return False
    return any(
        _word(one) == word and _word(other) == _word(begin) and bool(_gap(other)) == bool(_gap(at))
        for one, other in pairwise(wanted)
    )


def _bare(keys: Sequence[str]) -> list[str]:
    """Return keys without the gap before the first."""
    return [key if place else key.lstrip(_GAPS) for place, key in enumerate(keys)]


def _lower(keys: Iterable[str]) -> list[str]:
    """Return keys in small letters, over the end of a line as over a blank."""
    return [key.lower().replace("\n", " ") for key in keys]


def _word(key: str) -> str:
    return key.lstrip(_GAPS).lower()


def _gap(key: str) -> str:
    return key[:1] if key[:1] in _GAPS else ""
