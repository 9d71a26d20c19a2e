"""Near-duplicates: sentences most of whose word trigrams stand in one that is chosen already."""

from collections.abc import Iterable, Sequence

__all__ = ["Repeats"]

# A sentence is a near-duplicate if this share of its word trigrams stands in one chosen sentence.
_SHARE = 0.6
# A trigram that stands in more sentences than this is a phrase of the trade, and tells nothing;
# the cap also keeps the time linear.
_MOST_HOLDERS = 30

_Gram = tuple[str, ...]


class Repeats:
    """The trigrams of the sentences that are chosen so far.

    Args:
        words: The words of each sentence.
    """

    def __init__(self, words: Sequence[Sequence[str]]) -> None:
        self._words = words
        # How many trigrams a sentence has, and those of them that may stand in another one.
        self._grams: dict[int, tuple[set[_Gram], int]] = {}
        self._holders: dict[_Gram, list[int]] = {}

    def look_at_all(self) -> None:
        """Look at all sentences at once, which is quicker where most will be asked for."""
        grams = list(map(_trigrams, self._words))
        again = _held_again(grams)
        self._grams = dict(enumerate((each & again, len(each)) for each in grams))

    def choose(self, place: int) -> None:
        """Add a sentence to those that are chosen."""
        for gram in self._at(place)[0]:
            held = self._holders.setdefault(gram, [])
            if len(held) < _MOST_HOLDERS:
                held.append(place)

    def has(self, place: int) -> bool:
        """Whether a sentence is a near-duplicate of a chosen one."""
        grams, size = self._at(place)
        least = _SHARE * size
        if not grams or len(grams) < least:
            return False  # most have too few in common with all others together
        shared: dict[int, int] = {}
        holders = self._holders
        for gram in grams:
            for holder in holders.get(gram, ()):
                shared[holder] = shared.get(holder, 0) + 1
        return max(shared.values(), default=0) >= least

    def _at(self, place: int) -> tuple[set[_Gram], int]:
        made = self._grams.get(place)
        if made is None:
            grams = _trigrams(self._words[place])
            self._grams[place] = made = grams, len(grams)
        return made


def _held_again(grams: Iterable[set[_Gram]]) -> set[_Gram]:
    """Return the trigrams that stand in more than one sentence."""
    seen: set[_Gram] = set()
    again: set[_Gram] = set()
    for own in grams:
        again |= own & seen
        seen |= own
    return again


def _trigrams(words: Sequence[str]) -> set[_Gram]:
    if len(words) < 3:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))
