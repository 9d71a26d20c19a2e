"""Which of the stretches are cut: just enough, the least loss first."""

from collections.abc import Callable, Sequence

from summarizer.language.segment import count_words
from summarizer.language.shortening.stretch import Stretch

__all__ = ["FEWEST_WORDS", "all_of", "enough", "joined"]

# What a word is worth in a stretch of each shape: a choice. What stands in brackets was set aside
# by the writer; a clause may hold news.
_LOSS = {
    "title": 0.5, "brackets": 1.0, "dashes": 1.0, "adverbial": 1.0, "apposition": 1.5,
    "examples": 1.5, "purpose": 2.0, "participle": 2.0, "as": 2.0, "clause": 2.0,
    "verb": 2.0, "list": 2.0, "day": 1.0, "occasion": 1.0, "opening": 1.5, "coordinate": 2.0,
    "with": 1.5, "after": 2.0, "place": 2.0,
}  # fmt: skip
#: Fewer words, or a smaller share of its own, are never left of a sentence: it would be a telegram.
#: Both are choices.
FEWEST_WORDS, _LEAST_SHARE = 5, 0.2


def joined(text: str, cuts: Sequence[tuple[int, int]], mark: str = "") -> str:
    """Return a sentence without some stretches of it, a mark in place of each.

    Args:
        text: The sentence.
        cuts: Sorted, disjoint stretches; those that touch have one mark together.
        mark: What shows that something was cut; nothing where it is empty.

    >>> joined("The port, which is old, reopened.", [(8, 23)], "[…]")
    'The port […] reopened.'
    >>> joined("On Friday, Ada Obi left.", [(0, 11)], "[…]")
    '[…] Ada Obi left.'
    """
    pieces: list[str] = []
    done = 0
    for start, end in cuts:
        if done < start:
            pieces.append(text[done:start])
        if mark and (done < start or not done):
            pieces.append(f" {mark}" if start else f"{mark} ")
        done = end
    return "".join((*pieces, text[done:]))


def all_of(text: str, found: Sequence[Stretch], mark: str = "") -> tuple[Stretch, ...]:
    """Return the stretches that are cut where everything that may go goes."""
    return _outer(_allowed(text, found, mark))


def enough(
    text: str,
    found: Sequence[Stretch],
    most: int,
    size: Callable[[str], int] = count_words,
    mark: str = "",
) -> tuple[Stretch, ...] | None:
    """Return the stretches to cut so that a sentence fits, or None where it cannot.

    None of them could stay: each that is put back makes the sentence too long.

    Args:
        text: The sentence.
        found: What may be cut.
        most: How much it may measure.
        size: What is measured; words if left out.
        mark: What stands in place of a cut.

    >>> text = "The port (the old one), which is small, reopened in the morning."
    >>> found = [Stretch(8, 22, "brackets"), Stretch(22, 39, "clause")]
    >>> [s.shape for s in enough(text, found, 9)], [s.shape for s in enough(text, found, 8)]
    (['brackets'], ['brackets', 'clause'])
    """

    def fits(cuts: Sequence[Stretch]) -> bool:
        return size(joined(text, [s[:2] for s in cuts], mark)) <= most

    allowed = _allowed(text, found, mark)
    if not fits(_outer(allowed)):
        return None
    chosen: list[Stretch] = []
    for stretch in sorted(allowed, key=lambda s: (_loss(text, s), -s.start)):
        if fits(_outer(chosen)):
            break
        chosen.append(stretch)
    # The last ones may have made the first ones needless.
    for stretch in sorted(chosen, key=lambda s: (-_loss(text, s), s.start)):
        without = [s for s in chosen if s is not stretch]
        if fits(_outer(without)):
            chosen = without
    return _outer(chosen)


def _allowed(text: str, found: Sequence[Stretch], mark: str) -> list[Stretch]:
    """Return the stretches that may go together: those of the greatest loss stay for the rest."""
    # A cut that saves no more than its mark takes is none.
    room = len(mark) + 1 if mark else 0
    allowed = [stretch for stretch in found if stretch.end - stretch.start > room]
    allowed.sort(key=lambda s: (_loss(text, s), -s.start))
    least = max(FEWEST_WORDS, _LEAST_SHARE * count_words(text))
    while allowed and count_words(joined(text, [s[:2] for s in _outer(allowed)])) < least:
        allowed.pop()
    return allowed


def _loss(text: str, stretch: Stretch) -> float:
    return _LOSS[stretch.shape] * count_words(text[stretch.start : stretch.end])


def _outer(found: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches sorted and disjoint: of two that overlap the one that begins first."""
    kept: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return tuple(kept)
