"""What a sentence looks like from outside: columns of numbers, one number a sentence.

A feature is called ``group: what``; reasons for a score are told by group. All is counted in a few
walks over the words, so the cost is linear in the length of the text. No matrix of sentences is
ever made: the similarities of one sentence to all others are the product with the sum of all, and
those to what follows are that sum less what came before.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import exp, log, sqrt

from summarizer.patterns import lazy
from summarizer.rankers._core import Candidates
from summarizer.rankers._terms import Terms
from summarizer.tables import load

__all__ = ["columns"]

Column = list[float]
Vector = dict[str, float]

_NUMBER = lazy(r"\d[\d.,]*")


@cache
def _cues(group: str) -> frozenset[str]:
    lines = (line.split() for line in load("cues"))
    return frozenset(word for name, *words in lines if name == group for word in words)


def columns(able: Candidates, terms: Terms) -> dict[str, Column]:
    """Return every feature of every sentence, by name."""
    found = _place(len(able)) | _openings(able) | _shape(able, terms) | _content(able, terms)
    return found | _together(found)


def _place(count: int) -> dict[str, Column]:
    places = range(count)
    fading = {f"place: fades by {n}": [exp(-i / n) for i in places] for n in (2, 4, 8, 20)}
    return fading | {
        "place: first": [float(i == 0) for i in places],
        "place: second": [float(i == 1) for i in places],
        "place: third": [float(i == 2) for i in places],
        "place: share": [i / count for i in places],
        "place: last tenth": [float(i >= 0.9 * count) for i in places],
    }


def _openings(able: Candidates) -> dict[str, Column]:
    seen: set[int] = set()
    opens = []
    for sentence in able:
        opens.append(float(sentence.paragraph not in seen))
        seen.add(sentence.paragraph)
    # In a text of one or two paragraphs it says nothing.
    return {"place: opens a paragraph": opens if len(seen) > 2 else [0.0] * len(opens)}


_SHAPE = (
    "length: log", "length: under 12", "length: under 6", "length: over 30",
    "words: stop words", "names: share", "figures: share", "figures: any",
    "quotation: any", "quotation: opens", "quotation: said", "time: a day",
    "form: page words", "form: question", "form: no full stop",
    "opening: pronoun", "opening: pointer", "opening: link",
    "speaker: I or you", "form: may or will", "form: was or had", "form: brackets", "form: colon",
)  # fmt: skip


def _shape(able: Candidates, terms: Terms) -> dict[str, Column]:
    """What the words and marks of a sentence tell without the others."""
    asserted, days, page = _cues("said"), _cues("day"), _cues("page")
    pronouns, pointers, links = _cues("pronoun"), _cues("pointer"), _cues("link")
    speakers, modal, past = _cues("speaker"), _cues("modal"), _cues("past")
    rows = []
    for sentence, words, own, names in zip(able, able.words, able.terms, terms.names, strict=True):
        text, n, said, first = sentence.text, len(words), frozenset(words), words[0]
        figures = len(_NUMBER.findall(text))
        rows.append((
            log(n) - 3.0,
            (12 - n) / 12 if n < 12 else 0.0,
            float(n < 6),
            (n - 30) / 10 if n > 30 else 0.0,
            1 - len(own) / n,
            names / n,
            figures / n,
            float(figures > 0),
            float('"' in text or "“" in text),
            float(text[0] in "\"“'‘"),
            float(not asserted.isdisjoint(said)),
            float(not days.isdisjoint(said)),
            float(not page.isdisjoint(said)),
            float("?" in text),
            float(text[-1] not in ".!?\"'”’"),
            float(first in pronouns),
            float(first in pointers),
            float(first in links),
            len(speakers & said) / n,
            float(not modal.isdisjoint(said)),
            float(not past.isdisjoint(said)),
            float("(" in text or " - " in text or "--" in text or "–" in text),
            float(":" in text),
        ))  # fmt: skip
    return dict(zip(_SHAPE, map(list, zip(*rows, strict=True)), strict=True))


def _content(able: Candidates, terms: Terms) -> dict[str, Column]:
    """What a sentence has in common with the text, the lead and its neighbours."""
    worth = terms.worth
    vectors = [_unit(own, terms.idf) for own in able.terms]
    total = _sum(vectors, [1.0] * len(vectors))
    before: Vector = {}
    get = before.get
    degree, back, mean, summed, new = [], [], [], [], []
    for vector in vectors:
        degree.append(sum([w * total[t] for t, w in vector.items()]) - bool(vector))
        told = [worth[t] for t in vector]
        summed.append(sqrt(sum(told)))
        mean.append(sum(told) / len(told) if told else 0.0)
        new.append(sqrt(sum([worth[t] for t in vector if t not in before])))
        so_far = [get(t, 0.0) for t in vector]
        back.append(sum([w * s for w, s in zip(vector.values(), so_far, strict=True)]))
        for (term, weight), s in zip(vector.items(), so_far, strict=True):
            before[term] = s + weight
    scale = sum(degree) or 1.0
    walk = _sum(vectors, [d / scale for d in degree])
    second = [sum([w * walk[t] for t, w in vector.items()]) for vector in vectors]
    top, topped = max(degree) or 1.0, max(second) or 1.0
    root = sqrt(len(vectors))
    lead, leading = vectors[0], _sum(vectors[:3], [1.0] * 3)
    return {
        "the rest: like it": [d / root for d in degree],
        "the rest: like it, of the most": [d / top for d in degree],
        "the rest: like what is like it": [s / topped for s in second],
        "the rest: later less earlier": [
            (d - 2 * b) / root for d, b in zip(degree, back, strict=True)
        ],
        "the rest: earlier": [b / sqrt(i + 1) for i, b in enumerate(back)],
        "the lead: like it": [_dot(v, lead) if i else 0.0 for i, v in enumerate(vectors)],
        "the lead: like the first three": [
            _dot(v, leading) - (i < 3) for i, v in enumerate(vectors)
        ],
        "the rest: the one before": [
            0.0, *(_dot(v, u) for u, v in pairwise(vectors))
        ],
        "words: worth": mean,
        "words: worth, summed": summed,
        "words: worth of new ones": new,
    }  # fmt: skip


def _together(found: Mapping[str, Column]) -> dict[str, Column]:
    """Products: what a place is worth depends on how good the lead is, and on the length."""
    degree = found["the rest: like it"]
    count = len(degree)
    # How much more than the average sentence each shares with the rest. Where there is little to
    # share, in a text of a few sentences, one common word is not to decide all.
    mean = sum(degree) / count
    more = [min(1.0, (d - mean) / (mean + 0.1)) for d in degree]
    central = more[0]
    linked = max(found["opening: link"][0], found["opening: pronoun"][0])
    # Where all sentences are short, a short lead is none the worse.
    under = found["length: under 12"]
    short = max(0.0, under[0] - sum(under) / count)
    size = max(-1.0, log(count) - 3.0)  # 20 sentences are usual; below 8 nothing was learned
    fast, slow = found["place: fades by 2"], found["place: fades by 8"]
    return {
        "place: first ones, lead central": [central * x for x in fast],
        "place: first ones, lead quoted": [found["quotation: any"][0] * x for x in fast],
        "place: first ones, lead short": [short * x for x in fast],
        "place: first ones, lead linked": [linked * x for x in fast],
        "place: first ones, lead dated": [found["time: a day"][0] * x for x in fast],
        "place: first ones, long text": [size * x for x in fast],
        "place: early, long text": [size * x for x in slow],
        "place: early, lead central": [central * x for x in slow],
        "the rest: like it, early": [x * y for x, y in zip(slow, more, strict=True)],
        "length: early": [x * y for x, y in zip(slow, found["length: log"], strict=True)],
    }


def _unit(own: Sequence[str], idf: Mapping[str, float]) -> Vector:
    """Return a vector of length 1; how often a sentence says a word does not matter."""
    vector = {term: idf[term] for term in own}
    norm = sqrt(sum([w * w for w in vector.values()]))
    return {term: weight / norm for term, weight in vector.items()}


def _sum(vectors: Sequence[Vector], factors: Sequence[float]) -> Vector:
    total: Vector = {}
    get = total.get
    for vector, factor in zip(vectors, factors, strict=False):
        for term, weight in vector.items():
            total[term] = get(term, 0.0) + weight * factor
    return total


def _dot(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum([weight * other[term] for term, weight in one.items() if term in other])
