"""One summary of several articles about one matter.

Each article is cleaned and ranked on its own, as its sentences lead and follow there. What others
say too then rises, and what has been said gives way: a summary takes from all of them, and says a
thing once. Ranked as one text, whichever comes first would fill it (benchmarks/together.py measures
both).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import log, sqrt
from typing import Unpack

from summarizer import ranking
from summarizer.base.errors import InputError
from summarizer.language import segment
from summarizer.model import Need, Result, Sentence
from summarizer.model.config import Config, Options, config_of
from summarizer.model.joined import join
from summarizer.model.keywords import spelled_out
from summarizer.model.met import Met, reported_once
from summarizer.model.plain import count
from summarizer.pipeline import Text, summarize
from summarizer.ranking import selection

__all__ = ["summarize_together"]

# Half of a score is what the sentence is worth in its own article, half what the others say of it.
_OTHERS = 0.5
# So much less is a sentence worth all of whose words were said in better ones: articles about one
# matter say most things several times.
_SAID = 0.8
# With a query the others count for less, and a sentence of an article that has nothing to say of it
# falls as it would in one that has: so the query decides, as it does in one article.
_OTHERS_ASKED, _UNASKED = 0.15, 0.4
_DIGITS = 6


@spelled_out()
def summarize_together(
    texts: Sequence[Text],
    *,
    names: Sequence[str] | None = None,
    config: Config | None = None,
    **options: Unpack[Options],
) -> Result:
    r"""Summarise several articles about one matter in one summary.

    Args:
        texts: The articles, in the order in which a summary shows what it takes from them.
        names: What to call them; their numbers from 1 where left out.
        config: Options in one object; the defaults where left out.
        **options: Fields of `Config` that replace those of `config`, as for `summarize`.

    Returns:
        A `Result` over all of them: positions are into the texts with ``"\n\n"`` between them,
        each sentence names its `source`, and `sources` says where each article stands.

    Raises:
        InputError: There is not one text, one of them cannot be used, or there are not as many
            names as texts.
        UnknownNameError: There is no such option, ranker or rule.
        RuleConflictError: A rule is both in `only` and in `skip`.

    >>> texts = ["The port of Kessel reopened on Monday.", "Kessel paid for the new quay."]
    >>> for sentence in summarize_together(texts, names=["may.txt", "june.txt"]).short:
    ...     print(f"{sentence.source}: {sentence}")
    may.txt: The port of Kessel reopened on Monday.
    june.txt: Kessel paid for the new quay.
    """
    if isinstance(texts, str | bytes) or not isinstance(texts, Sequence) or not texts:
        raise InputError("texts must be several texts: put them into a list")
    called = [str(number) for number in range(1, len(texts) + 1)] if names is None else list(names)
    if len(called) != len(texts):
        raise InputError(f"{count(called, 'name')} for {count(texts, 'text')}: give each its own")
    config = config_of(config, options)
    alone = reported_once(config)
    results = _asked([summarize(text, config=alone) for text in texts])
    joined = join(called, results)
    met = Met(config)
    for result in results:
        met.add_text(result.cleaned)
    warnings = tuple(f"{option}: {message}" for option, message in met.unmet())

    able = [s for s in joined.sentences if s.rank is not None]
    words = [segment.words(s.text) for s in able]
    terms = _terms(words, joined, config)
    shared = _shared([s.source for s in able], terms)
    scores = _scores(able, shared)
    needs = _needs(able)
    places = selection.order(scores, words, needs, terms, said=_SAID, free=0.0)
    order = [able[place].index for place in places]
    ranks = {index: rank for rank, index in enumerate(order, 1)}
    sentences = list(joined.sentences)
    for s, score, share in zip(able, scores, shared, strict=True):
        why = (("others", round(share, 3)), *s.why)
        sentences[s.index] = replace(s, score=score, why=why, rank=ranks[s.index])
    return replace(
        joined,
        document=replace(joined.document, sentences=tuple(sentences)),
        order=tuple(order),
        warnings=(*joined.warnings, *warnings),
        _unfinished=selection.unfinished(places, needs),
    )


def _asked(results: Sequence[Result]) -> Sequence[Result]:
    """Return results without the warning that a query found nothing, if it did in one of them."""
    if not any("query" in dict(s.why) for result in results for s in result.sentences):
        return results
    return [
        replace(
            result,
            warnings=tuple(w for w in result.warnings if not w.startswith(ranking.UNANSWERED)),
        )
        for result in results
    ]


def _scores(able: Sequence[Sentence], shared: Sequence[float]) -> list[float]:
    answers = ["query" in dict(s.why) for s in able]
    asked = any(answers)
    others = _OTHERS_ASKED if asked else _OTHERS
    own = [
        _UNASKED * s.score if asked and not answer else s.score
        for s, answer in zip(able, answers, strict=True)
    ]
    return [
        round((1 - others) * score + others * share, _DIGITS)
        for score, share in zip(own, shared, strict=True)
    ]


def _terms(words: Sequence[Sequence[str]], joined: Result, config: Config) -> list[list[str]]:
    """Return the stems of the words that say something, of each sentence."""
    language = joined.language
    stop = ranking.stop_words(language, config.stop_words)
    return [segment.stems([w for w in each if w not in stop], language) for each in words]


def _needs(able: Sequence[Sentence]) -> list[list[Need]]:
    """Return the needs of each sentence, by places among those that may enter a summary."""
    places = {s.index: place for place, s in enumerate(able)}
    return [[n if n.on is None else n._replace(on=places.get(n.on)) for n in s.needs] for s in able]


def _shared(sources: Sequence[str], terms: Sequence[Sequence[str]]) -> list[float]:
    """Return from 0 to 1 how far the other articles speak of what each sentence says.

    >>> [round(s, 1) for s in _shared(["a", "b", "b"], [["ship"], ["ship"], ["rain"]])]
    [0.7, 1.0, 0.0]
    """
    held = Counter(term for each in terms for term in dict.fromkeys(each))
    rows = [
        _unit({t: (1 + log(n)) * log(1 + len(terms) / held[t]) for t, n in Counter(each).items()})
        for each in terms
    ]
    own: dict[str, dict[str, float]] = {source: {} for source in sources}
    for source, row in zip(sources, rows, strict=True):
        _add(own[source], row)
    own = {source: _unit(row) for source, row in own.items()}
    whole: dict[str, float] = {}
    for row in own.values():
        _add(whole, row)
    found = [
        sum(value * (whole[term] - own[source][term]) for term, value in row.items())
        for source, row in zip(sources, rows, strict=True)
    ]
    most = max(found, default=0.0)
    return [each / most if most > 10**-_DIGITS else 0.0 for each in found]


def _add(total: dict[str, float], row: dict[str, float]) -> None:
    for term, value in row.items():
        total[term] = total.get(term, 0.0) + value


def _unit(row: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(value * value for value in row.values())) or 1.0
    return {term: value / length for term, value in row.items()}
