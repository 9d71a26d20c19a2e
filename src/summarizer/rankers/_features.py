"""What a sentence looks like from outside: columns of numbers, one number a sentence.

A feature is called ``group: what``; reasons for a score are given by group. All is counted in a few
walks over the words, so the cost is linear in the length of the text. No matrix of sentences is
ever made: the similarities of one sentence to all others are the product with the sum of all, and
those to what follows are that sum less what came before.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat
from math import exp, fsum, log, sqrt
from operator import mul
from types import MappingProxyType

from summarizer.base.patterns import lazy
from summarizer.rankers._core import Candidates
from summarizer.rankers._terms import Terms
from summarizer.tables import load_groups

__all__ = ["columns"]

Column = list[float]

_NUMBER = lazy(r"\d[\d.,]*")
_USUAL = 128
# A share below this is what adding up has left of nothing: shares are at least 1e-4.
_NOISE = 1e-9


@cache
def _all_cues() -> frozenset[str]:
    return frozenset().union(*load_groups("cues").values())


def columns(able: Candidates, terms: Terms) -> dict[str, Column]:
    """Return every feature of every sentence, by name."""
    found = {
        **_place(len(able)), **_openings(able), **_shape(able, terms), **_content(able, terms),
    }  # fmt: skip
    return found | _together(found)


def _place(count: int) -> Mapping[str, Column]:
    # These depend on the number alone, and most articles have less than this: a choice.
    return _kept_places(count) if count <= _USUAL else _places(count)


@lru_cache(maxsize=_USUAL)
def _kept_places(count: int) -> Mapping[str, Column]:
    return MappingProxyType(_places(count))


def _places(count: int) -> dict[str, Column]:
    places = range(count)
    fading = {f"position: fades by {n}": [exp(-i / n) for i in places] for n in (2, 4, 8, 20)}
    return fading | {
        "position: first": [float(i == 0) for i in places],
        "position: second": [float(i == 1) for i in places],
        "position: third": [float(i == 2) for i in places],
        "position: share": [i / count for i in places],
        "position: last tenth": [float(i >= 0.9 * count) for i in places],
    }


def _openings(able: Candidates) -> dict[str, Column]:
    seen: set[int] = set()
    opens = []
    for sentence in able:
        opens.append(float(sentence.paragraph not in seen))
        seen.add(sentence.paragraph)
    # In a text of one or two paragraphs it says nothing.
    return {"position: opens a paragraph": opens if len(seen) > 2 else [0.0] * len(opens)}


_SHAPE = (
    "length: log", "length: under 12", "length: under 6", "length: over 30",
    "key words: stop words", "names: share", "figures: share", "figures: any",
    "quotation: any", "quotation: opens", "quotation: said", "day named: a day",
    "form: page words", "form: question", "form: no full stop",
    "first word: pronoun", "first word: pointer", "first word: link",
    "I and you: I or you", "form: may or will", "form: was or had", "form: brackets", "form: colon",
)  # fmt: skip


def _shape(able: Candidates, terms: Terms) -> dict[str, Column]:
    """What the words and marks of a sentence tell without the others."""
    groups = load_groups("cues")
    asserted, days, page = groups["said"], groups["day"], groups["page"]
    pronouns, pointers, links = groups["pronoun"], groups["pointer"], groups["link"]
    speakers, modal, past = groups["speaker"], groups["modal"], groups["past"]
    cues = _all_cues()
    rows = []
    for sentence, words, own, names in zip(able, able.words, able.terms, terms.names, strict=True):
        text, n, first = sentence.text, len(words), words[0]
        said = cues.intersection(words)
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
    worth, rows, holders = terms.salience, terms.rows, able.term_index.holders
    lengths = _lengths(rows, terms.idf)
    vectors = [
        [terms.idf[term] / length for term in row]
        for row, length in zip(rows, lengths, strict=True)
    ]
    size = len(worth)
    total = [0.0] * size
    back, mean, summed, new = [], [], [], []
    told = 0
    for row, vector in zip(rows, vectors, strict=True):
        so_far = list(map(total.__getitem__, row))
        back.append(fsum(map(mul, vector, so_far)))
        whole = fsum(map(worth.__getitem__, row))
        mean.append(whole / len(row) if row else 0.0)
        summed.append(sqrt(whole))
        # Terms are numbered as they come, so those that are new here follow each other.
        first, told = told, max(told, max(row, default=-1) + 1)
        new.append(sqrt(fsum(worth[first:told])))
        for term, weight, s in zip(row, vector, so_far, strict=True):
            total[term] = s + weight
    # Sentences that share no word have a likeness of nothing, and not of what rounding leaves.
    likeness = [
        _dot(row, vector, total) - 1 if row else 0.0
        for row, vector in zip(rows, vectors, strict=True)
    ]
    degree = [d if d > _NOISE else 0.0 for d in likeness]
    scale = fsum(degree) or 1.0
    walk = [0.0] * size
    for row, vector, d in zip(rows, vectors, degree, strict=True):
        for term, weight in zip(row, vector, strict=True) if d else ():
            walk[term] += weight * d / scale
    second = list(map(_dot, rows, vectors, repeat(walk)))
    top, topped = max(degree) or 1.0, max(second) or 1.0
    root = sqrt(len(vectors))
    lead = _like(_sum(rows[:1], vectors), terms.idf, lengths, holders)
    leading = _like(_sum(rows[:3], vectors), terms.idf, lengths, holders)
    return {
        "main topic: like it": [d / root for d in degree],
        "main topic: like it, of the most": [d / top for d in degree],
        "main topic: like what is like it": [s / topped for s in second],
        "main topic: later less earlier": [
            (d - 2 * b) / root for d, b in zip(degree, back, strict=True)
        ],
        "main topic: earlier": [b / sqrt(i + 1) for i, b in enumerate(back)],
        "tied to the lead: like it": [0.0, *lead[1:]],
        "tied to the lead: like the first three": [
            like - (i < 3) for i, like in enumerate(leading)
        ],
        "main topic: the one before": _neighbours(rows, vectors),
        "key words: worth": mean,
        "key words: worth, summed": summed,
        "key words: worth of new ones": new,
    }


_BY_SIZE = (
    "position: share", "position: opens a paragraph", "length: log", "main topic: like it",
    "main topic: later less earlier", "key words: worth", "key words: worth of new ones",
)  # fmt: skip


def _together(found: Mapping[str, Column]) -> dict[str, Column]:
    """Products: what a place is worth depends on how good the lead is, and on the length."""
    degree = found["main topic: like it"]
    count = len(degree)
    # How much more than the average sentence each shares with the rest. Where there is little to
    # share, in a text of a few sentences, one common word is not to decide all.
    mean = fsum(degree) / count
    more = [min(1.0, (d - mean) / (mean + 0.1)) for d in degree]
    central = more[0]
    linked = max(found["first word: link"][0], found["first word: pronoun"][0])
    # Where all sentences are short, a short lead is none the worse.
    under = found["length: under 12"]
    short = max(0.0, under[0] - fsum(under) / count)
    size = max(-1.0, log(count) - 3.0)  # 20 sentences are usual; below 8 nothing was learned
    fast, slow = found["position: fades by 2"], found["position: fades by 8"]
    # A long text is often several in one, and then what stands first is not all that leads.
    long = {f"{name}, long text": [size * x for x in found[name]] for name in _BY_SIZE}
    return long | {
        "position: first ones, lead central": [central * x for x in fast],
        "position: first ones, lead quoted": [found["quotation: any"][0] * x for x in fast],
        "position: first ones, lead short": [short * x for x in fast],
        "position: first ones, lead linked": [linked * x for x in fast],
        "position: first ones, lead dated": [found["day named: a day"][0] * x for x in fast],
        "position: first ones, long text": [size * x for x in fast],
        "position: early, long text": [size * x for x in slow],
        "position: early, lead central": [central * x for x in slow],
        "main topic: like it, early": [x * y for x, y in zip(slow, more, strict=True)],
        "length: early": [x * y for x, y in zip(slow, found["length: log"], strict=True)],
    }


def _lengths(rows: Sequence[Sequence[int]], idf: Sequence[float]) -> list[float]:
    """Return the length of each vector; how often a sentence says a word does not matter."""
    squares = list(map(mul, idf, idf))
    return [sqrt(fsum(map(squares.__getitem__, row))) for row in rows]


def _sum(rows: Sequence[Sequence[int]], vectors: Sequence[Sequence[float]]) -> dict[int, float]:
    """Add up vectors, by term."""
    total: dict[int, float] = {}
    for row, vector in zip(rows, vectors, strict=False):
        for term, weight in zip(row, vector, strict=True):
            total[term] = total.get(term, 0.0) + weight
    return total


def _dot(row: Sequence[int], vector: Sequence[float], total: Sequence[float]) -> float:
    """Multiply a vector with one that has a number for every term."""
    return fsum(map(mul, vector, map(total.__getitem__, row)))


def _like(
    few: Mapping[int, float],
    idf: Sequence[float],
    lengths: Sequence[float],
    holders: Sequence[Sequence[int]],
) -> Column:
    """Multiply every vector with one of few terms, looking at those that hold one of these."""
    products: list[list[float]] = [[] for _ in lengths]
    for term, weight in few.items():
        for place in holders[term]:
            products[place].append(weight * (idf[term] / lengths[place]))
    return list(map(fsum, products))


def _neighbours(rows: Sequence[Sequence[int]], vectors: Sequence[Sequence[float]]) -> Column:
    """How like each sentence is to the one before it."""
    found: Column = []
    before: dict[int, float] = {}
    for row, vector in zip(rows, vectors, strict=True):
        here = dict(zip(row, vector, strict=True))
        found.append(fsum([before[term] * here[term] for term in before.keys() & row]))
        before = here
    return found
