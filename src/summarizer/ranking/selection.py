"""One order of preference from the scores (redundancy): near-duplicates come after everything else.

Every length is a prefix of this order, so it is made once. Sentences that are shorter or longer
than a caller wants keep their record, their score and their say in the scores of others: only the
order goes without them. Linear in the number of words.
"""

from collections.abc import Container, Sequence

from summarizer.rankers import Candidates

__all__ = ["excluded", "order"]

# A sentence is a near-duplicate if this share of its word trigrams stands in one chosen sentence.
_SHARE = 0.6
# A trigram that stands in more sentences than this is a phrase of the trade, and tells nothing;
# the cap also keeps the time linear.
_MOST_HOLDERS = 30
_UNREAD = "goes on with a quotation whose beginning is kept out"


def order(
    scores: Sequence[float],
    words: Sequence[Sequence[str]],
    leans: Sequence[int | None] | None = None,
    kept_out: Container[int] = (),
) -> tuple[int, ...]:
    """Return indices, best first: by score, then by position; near-duplicates last.

    Args:
        scores: One number a sentence, higher is better.
        words: The words of each sentence.
        leans: For each sentence the one that it cannot be read without, or None; put last with
            that one, if that is a near-duplicate.
        kept_out: Indices that the order goes without.

    >>> order([0.2, 0.9, 0.9], [["a"], ["b"], ["c"]])
    (1, 2, 0)
    >>> same = ["the", "port", "was", "closed"]
    >>> order([0.9, 0.8, 0.1], [same, same, ["rain", "fell"]])
    (0, 2, 1)
    """
    ranked = sorted(
        (i for i in range(len(scores)) if i not in kept_out), key=lambda i: (-scores[i], i)
    )
    holders: dict[tuple[str, ...], list[int]] = {}
    chosen: list[int] = []
    repeated: dict[int | None, int] = {}  # as a set that keeps its order
    for index in ranked:
        grams = _trigrams(words[index])
        shared: dict[int, int] = {}
        for gram in grams:
            for holder in holders.get(gram, ()):
                shared[holder] = shared.get(holder, 0) + 1
        leaning = leans is not None and leans[index] in repeated
        if leaning or (grams and max(shared.values(), default=0) >= _SHARE * len(grams)):
            repeated[index] = index
            continue
        chosen.append(index)
        for gram in grams:
            held = holders.setdefault(gram, [])
            if len(held) < _MOST_HOLDERS:
                held.append(index)
    return (*chosen, *repeated.values())


def excluded(
    candidates: Candidates, lengths: Sequence[int], fewest: int, most: int | None
) -> dict[int, str]:
    """Return the places of the sentences that are kept out, each with the reason.

    What goes on with a quotation cannot stand without its beginning, and goes with it.

    Args:
        candidates: The sentences that may enter a summary as far as the text is concerned.
        lengths: How many words each of them has.
        fewest: Shorter ones are kept out.
        most: Longer ones are kept out; None for no limit.
    """
    found: dict[int, str] = {}
    for place, (words, lean) in enumerate(zip(lengths, candidates.leans, strict=True)):
        if words < fewest:
            found[place] = f"{_words(words)}, fewer than min_words={fewest}"
        elif most is not None and words > most:
            found[place] = f"{_words(words)}, more than max_words={most}"
        elif lean in found:
            found[place] = _UNREAD
    return found


def _trigrams(words: Sequence[str]) -> set[tuple[str, ...]]:
    if len(words) < 3:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))


def _words(number: int) -> str:
    return f"{number} word{'' if number == 1 else 's'}"
