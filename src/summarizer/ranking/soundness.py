"""Says how sound each sentence of a translation looks, from its English alone.

A sentence that a machine has translated badly is often one that reads badly: a broken headline, an
idiom in quotation marks, a run of short words of many senses or of names that it did not know. Such
signs are counted here and weighed by a model of how many errors annotators marked per word, fitted
by `benchmarks/train_soundness.py`; its card stands in `tables/soundness.json`. Most errors of
translation cannot be seen in the English, so this is a soft weight for ranking and never a
filter (Wan, Li and Xiao, 2010; Boudin, Huet and Torres-Moreno, 2011). It looks at form and never
at what is said; and since good English has dashes and questions too, only a clear doubt counts.
Linear in the length of the text.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from math import exp, fsum
from operator import mul

from summarizer.base.patterns import lazy
from summarizer.rankers import Candidates
from summarizer.tables import load_json, load_set

__all__ = ["Model", "features", "rate", "shipped"]

# A word of the text that says something and is as short as this is a name in pinyin or a word of
# many senses more often than a longer one.
_SHORT_WORD = 5
# Shares are drawn to the usual ones as if the sentence had ten more usual words: that two words of
# three are short tells little.
_PRIOR_WORDS, _USUAL_SHARE = 10, 0.2
# A quotation of so few words that ends without a stop is a term or an idiom, not speech.
_TERM_WORDS = 5
_QUOTED = lazy(r'["“„«]([^"“”„«»]{1,80})["”»]')
# Single characters are found much faster than what is around them, and one by one fastest.
_QUOTES, _DASHES = '"“„«', "-–—"
_DASH = lazy(r"\s[-–—]|[-–—]\s|—|--")
# Below 1.2 times the usual number of errors the doubt is not clear: good English has as many signs
# as that, and its summaries should stay as they are.
_CLEAR = 0.2


@dataclass(frozen=True)
class Model:
    """Weights of the signs in the logarithm of errors per word; 0 is the usual number.

    Attributes:
        bias: The constant.
        weights: One number for each of `features`.
    """

    bias: float
    weights: Mapping[str, float]

    def doubt(self, signs: Sequence[float]) -> float:
        """Return the logarithm of the number of errors to be expected, over the usual number.

        Args:
            signs: What `features` returns, without the names.
        """
        return self.bias + fsum(map(mul, self._by_sign, signs))

    @cached_property
    def _by_sign(self) -> Sequence[float]:
        return [self.weights[name] for name in _SIGNS]


@cache
def shipped() -> Model:
    """Return the model that comes with the package."""
    told = load_json("soundness")
    return Model(told["bias"], told["weights"])


def rate(candidates: Candidates, model: Model | None = None) -> list[float]:
    """Return the soundness of each sentence, above 0 to 1; all 1 where the text is not English.

    A sentence is held against the rest of its text, since writers differ in how many such signs
    their good sentences have: 1 is a sentence without clear doubt, 0.5 one that is likely to hold
    twice as many errors a word as a doubtful one may.

    Args:
        candidates: The sentences.
        model: Another model than the shipped one.
    """
    if candidates.language != "en":
        return [1.0] * len(candidates)
    model = model or shipped()
    short = _short(candidates.stem_of, load_set("function_words"))
    doubts = [
        model.doubt(_signs(sentence.text, words, short))
        for sentence, words in zip(candidates, candidates.words, strict=True)
    ]
    usual = max(0.0, _median(doubts)) if doubts else 0.0
    return [exp(-max(0.0, doubt - usual - _CLEAR)) for doubt in doubts]


def _median(values: Sequence[float]) -> float:
    """The one in the middle; as in `statistics`, which takes longer to import than all this."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def features(text: str, words: Sequence[str], function_words: frozenset[str]) -> dict[str, float]:
    """Return the signs of one sentence.

    >>> signs = features('New "cloud" on line?', ["new", "cloud", "on", "line"], frozenset({"on"}))
    >>> {name: round(value, 2) for name, value in signs.items()}
    {'short_words': 0.36, 'terms': 0.07, 'question': 1.0, 'dash': 0.0}
    """
    signs = _signs(text, words, _short(words, function_words))
    return dict(zip(_SIGNS, signs, strict=True))


_SIGNS = ("short_words", "terms", "question", "dash")


def _short(words: Iterable[str], function_words: frozenset[str]) -> set[str]:
    """Return the short ones of some words, without those that say nothing."""
    telling = set(words) - function_words
    return {word for word in telling if len(word) <= _SHORT_WORD and word[0].isalpha()}


def _signs(text: str, words: Sequence[str], short: Set[str]) -> tuple[float, float, float, float]:
    """Return the values of `features`."""
    quotes = any(map(text.__contains__, _QUOTES))
    terms = sum(map(_is_term, _QUOTED.findall(text))) if quotes else 0
    weight = len(words) + _PRIOR_WORDS
    return (
        (sum(map(short.__contains__, words)) + _USUAL_SHARE * _PRIOR_WORDS) / weight,
        terms / weight,
        float("?" in text),
        float(any(map(text.__contains__, _DASHES)) and _DASH.search(text) is not None),
    )


def _is_term(quoted: str) -> bool:
    return len(quoted.split()) <= _TERM_WORDS and not quoted.rstrip().endswith((".", ",", "!", "?"))
