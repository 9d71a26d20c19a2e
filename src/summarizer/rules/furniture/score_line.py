"""Scores and ratings on a line or as a sentence of their own: `Kessel - Bruma 2:1`, `Rating: 4/5`.

They hold names, figures and a few words of the trade, and tell nothing by themselves: half of them
stand under a story of the match. They stay in the text and out of summaries. `Kessel won 2-1` has a
verb and stays.
"""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.page.clause import words
from summarizer.page.credits import MONTH
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set, load_words

_LONGEST, _MOST_NAMES = 200, 24
_SCORE = lazy(
    r"(?<![\d.,:-])\d{1,3}\s?[-–—:]\s?\d{1,3}(?![\d-]|[.,]\d)|[★☆⭐]{2,}"
    r"|(?<![\d/])\d(?:[.,]\d)?0?\s?/\s?(?:5|6|10|100)(?![\d/])|\b\d(?:\.\d)? out of (?:5|6|10)\b"
)
_FIGURE = lazy(r"[\d★☆⭐]")
_RATED = lazy(r"(?:Rating|Score|Grade|Stars|Verdict|Our rating|Final score|Result)\s?:")
_DATED = lazy(rf"\b{MONTH}\b|\b[AaPp]\.?[Mm]\b|^Time\b")
_SPEECH = frozenset('"“”«»?!')


@rule(
    "furniture.score_line",
    kinds="skip",
    english=True,
    example=(
        "Kessel won.\nKessel - Bruma 2:1 (1:0)\nThe next match is on Friday.",
        "Kessel won.\nKessel - Bruma 2:1 (1:0)\nThe next match is on Friday.",
    ),
)
def score_line(view: View) -> Iterator[Finding]:
    """Scores and ratings that are no part of a sentence are kept out of summaries."""
    found = [s for s in view.inside if s.number and is_score(s.text)]
    if 2 * sum(len(s.text) for s in found) > len(view.text):
        return  # the text is a list of results, and has nothing else
    for sentence in found:
        yield Finding(sentence.start, sentence.end, "skip")


@lru_cache(maxsize=KEPT)
def is_score(text: str) -> bool:
    """Whether a stretch is a score or a rating with names, and nothing else."""
    if len(text) > _LONGEST or not (_FIGURE.search(text) or _RATED.match(text)):
        return False
    if not _SPEECH.isdisjoint(text):
        return False
    small = load_words("score_words")
    # Most sentences have another small word near their beginning, and are done with here.
    if any(word[0].islower() and word.rstrip(".,;:)") not in small for word in text.split()):
        return False
    if not (_SCORE.search(text) or _RATED.match(text)) or _DATED.search(text):
        return False
    found = words(text)
    return (
        0 < len(found) <= _MOST_NAMES
        and found[0].lower() not in load_set("function_words")
        and any(char.isdigit() or char in "★☆⭐" for char in text)
        and all(word[0].isupper() or word in small for word in found)
    )
