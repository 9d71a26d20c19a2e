"""Whether a stretch tells something: labels, credits and headings of a page have no finite verb.

The doubt is on the side of the story: every form that may be a finite verb counts as one, so that a
stretch in which none is found is no sentence.
"""

from functools import cache

from summarizer.base.patterns import lazy
from summarizer.tables import load_words

__all__ = ["may_tell", "words"]

_WORD = lazy(r"[^\W\d_](?:[\w.'’&-]*\w)?")
# Endings that make a verb of a small word: "reopened", but no "red" nor "shed".
_ENDING, _SHORTEST = "ed", 5
_NO_VERBS = frozenset({
    "hundred", "indeed", "naked", "sacred", "speed", "breed", "wicked", "rugged",
})  # fmt: skip
_CLITICS = ("'re", "'ve", "'ll", "'m")


@cache
def _finite() -> frozenset[str]:
    return load_words("finite_verbs") | load_words("person_verbs")


def words(text: str) -> list[str]:
    """Return the words of a stretch as they are written, figures and marks left out.

    >>> words("Photo: Ada Obi / Bay Times, 2031.")
    ['Photo', 'Ada', 'Obi', 'Bay', 'Times']
    """
    return _WORD.findall(text)


def may_tell(text: str) -> bool:
    """Whether a stretch holds a small word that may be a finite verb.

    >>> may_tell("The port of Kessel reopened"), may_tell("A walk along the old quay")
    (True, False)
    """
    return any(map(_is_finite, _WORD.findall(text)))


def _is_finite(word: str) -> bool:
    small = word.replace("’", "'")
    if small.lower() in ("it's", "he's", "she's", "that's", "there's", "i'm", "we're", "they're"):
        return True
    if not small[0].islower():
        return False
    if small in _finite():
        return True
    if len(small) >= _SHORTEST and small.endswith(_ENDING):
        return small not in _NO_VERBS
    return small.endswith(_CLITICS)
