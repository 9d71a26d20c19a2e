"""Whole sentences in another language that is written in Latin letters.

They are known by the function words of that language, or by letters that English words do not
have, and not by the absence of a small word that happens to be English too. What must stay: names
and titles of works, lists of names, and English sentences with few small words.
"""

from collections.abc import Iterator
from functools import cache

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.detection import SHARED_WORDS
from summarizer.language.latin import language_of_words, may_be_told
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

_LATIN = lazy(r"[A-Za-zÀ-ɏ]+")
# A quotation or a name of four words may stay as it is.
_FEWEST_WORDS = 5
# Of ten words of an English sentence one at least is a small word that no other language has; nine
# in ten have more (`benchmarks/cleanup.py` reads 30,000 such sentences without a finding).
_WORDS_A_SMALL_ONE = 10
# Words in small letters that hold a letter foreign to English: café and naïve seldom meet.
_FEWEST_ACCENTED, _ACCENTED_SHARE = 3, 0.25


@rule(
    "review.foreign_sentence",
    kinds="skip",
    english=True,
    example=(
        "The port closed.\nDer Hafen von Kessel wurde nach dem Sturm vollständig geschlossen.",
        "The port closed.\nDer Hafen von Kessel wurde nach dem Sturm vollständig geschlossen.",
    ),
    version=3,
)
def foreign_sentence(view: View) -> Iterator[Finding]:
    """A sentence in another language that is written in Latin letters; summaries leave it out."""
    text, small = view.text, _english_alone()
    for piece in view.sentences:
        start, end = piece[0], piece[1]
        sentence = text[start:end]
        words = sentence.split()
        if len(words) < _FEWEST_WORDS:
            continue
        if len(small.intersection(words)) * _WORDS_A_SMALL_ONE >= len(words):
            continue
        found = _LATIN.findall(sentence)
        if sentence.isascii() and not may_be_told(map(str.lower, found)):
            continue
        language = _language(found)
        if language is not None:
            named = f" ({language})" if language else ""
            yield Finding(
                start,
                end,
                "skip",
                f"{markup.shortened(sentence)!r} seems to be in another language{named}",
                role="foreign",
                severity="medium",
                needs=("source text",),
            )


@cache
def _english_alone() -> frozenset[str]:
    """Return the function words that are English and nothing else."""
    return load_set("function_words") - SHARED_WORDS


def _language(words: list[str]) -> str | None:
    """Return the code of a language other than English, empty where only its letters show it."""
    # "Long to Han, Han to nobody": a capital inside the sentence makes a name of a small word.
    spoken = (
        word if place and word.istitle() else word.lower() for place, word in enumerate(words)
    )
    if found := language_of_words(spoken):
        return found
    plain = [word for word in words if word.islower()]
    accented = sum(not word.isascii() for word in plain)
    if accented < max(_FEWEST_ACCENTED, _ACCENTED_SHARE * len(plain)):
        return None
    return "" if load_set("function_words").isdisjoint(plain) else None
