"""Says which sentences are too short to say much by themselves.

A sentence of a few words leans on its neighbours more often than a long one, or does not matter:
"The score was 2-1.", "Nobody came.", a cross-heading with a full stop. Rankers do not mind, since
the words of a short sentence are as good as any and cost little; readers do. "Two pilots were
killed." is news however short. English only: what it does to notes in other languages is not known.
Linear in the number of words.
"""

from summarizer.rankers import Candidates
from summarizer.tables import load_groups

__all__ = ["rate"]

# A sentence of fewer words is worth the less the shorter it is, down to half of what it would be.
# Choices, made by reading; ROUGE is the same with 20 words and falls with 30.
_FULL, _LEAST = 20, 0.5


def rate(candidates: Candidates) -> list[float]:
    """Return what is left of the worth of each sentence by its number of words.

    Args:
        candidates: The sentences; in another language than English all have 1.
    """
    if candidates.language != "en":
        return [1.0] * len(candidates)
    event = load_groups("event_words")["event"]
    return [
        _LEAST + (1.0 - _LEAST) * len(words) / _FULL
        if len(words) < _FULL and event.isdisjoint(words)
        else 1.0
        for words in candidates.words
    ]
