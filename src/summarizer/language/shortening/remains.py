"""What a cut must not leave: a pronoun without its person, one of two marks of place.

A shape sees only what it cuts. These ask what the sentence says without it.
"""

from collections.abc import Sequence

from summarizer.base.patterns import lazy
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.words import group

__all__ = ["stand"]

_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
# Between an office and a name: "the president of the port of Kessel Ada Obi". The reach: a choice.
_OF, _REACH = frozenset({"of", "the", "for", "at"}), 5
# "(L) with Ada Obi and (R) with Jon Veller": which picture is which.
_SIDE = lazy(r"\((?:[LRlr]|left|right)\)")


def stand(parts: Parts, start: int, end: int) -> bool:
    """Whether what is left of a sentence still says of whom and of what it speaks.

    Args:
        parts: The sentence.
        start: Where the cut begins.
        end: Where it ends.
    """
    if _SIDE.search(parts.text, start, end):
        return False
    before = parts.before(start)
    if before and before[0].lower in group("contrast") and start > before[0].start + 1:
        return False  # "..., however, including the port": the remark stays and hangs on nothing
    # "Ada Obi, at talks with the pilot Jon Veller, noted that he": two persons may be meant.
    words = parts.words_in(start, end)
    office = any(word.lower in group("role") for word in words)
    named = office and any(_is_person(words, at) for at in range(2, len(words)))
    return not (named and any(w.lower in _PERSON for w in parts.words_in(end, len(parts.text))))


def _is_person(words: Sequence[Word], at: int) -> bool:
    """Whether two words name somebody with an office: "the head of Kessel Ada Obi"."""
    if not (words[at - 1].is_name and words[at].is_name):
        return False
    ahead = words[max(0, at - 1 - _REACH) : at - 1]
    held = [n for n, word in enumerate(ahead) if word.lower in group("role")]
    return bool(held) and all(w.is_name or w.lower in _OF for w in ahead[held[-1] + 1 :])
