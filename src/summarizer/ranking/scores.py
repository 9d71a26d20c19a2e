"""Calls a ranker, scales its scores to 0..1, folds in a query and the trust in each sentence."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, prod

from summarizer.base.errors import PluginError, TimeLimitError
from summarizer.base.later import Each
from summarizer.model.config import TRUST_WEIGHT, RankerLike
from summarizer.rankers import RANKERS, Candidates, Explained, Ranker, is_news
from summarizer.ranking import brevity, headline, reporting
from summarizer.ranking import query as queries
from summarizer.ranking.needs import Needs

__all__ = ["UNANSWERED", "Scores", "choices", "chosen", "find", "rank"]

# A sentence with a grave doubt on it gives way to a sound one of near-equal worth: at the default
# weight its score falls to 0.85.
_CARE = 0.85
# So does one in which a quotation begins and does not end, to half: what follows it in a summary
# would read as if it were quoted too.
_OPEN = 0.5
# A query weighs more than the ranker: the sentence that says most of it comes before every one
# that says nothing of it; among those that say as much the ranker decides.
_QUERY = 0.6
#: How the warning begins that no sentence answers a query.
UNANSWERED = "no sentence has a word of the query"
# Scores are compared at this precision, so that the rounding of a processor decides nothing.
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Scores:
    """One score a candidate, and the reasons where the ranker gives any.

    Attributes:
        values: From 0 to 1, higher is better.
        why: For each candidate how far it is about the query, where there is one, and what moved
            its score most, or nothing; made when it is read.
        warnings: What went wrong, if anything did.
    """

    values: tuple[float, ...] = ()
    why: Sequence[tuple[tuple[str, float], ...]] = ()
    warnings: tuple[str, ...] = ()


def find(ranker: RankerLike) -> Ranker:
    """Return the ranker of that name, or one made of a callable.

    Raises:
        UnknownNameError: There is no ranker of that name.
    """
    if isinstance(ranker, str):
        return RANKERS[ranker]
    kind = ranker if hasattr(ranker, "__qualname__") else type(ranker)
    name = f"{kind.__module__}.{kind.__qualname__}"
    # Version 0: nobody knows what it did yesterday. Its scores are the caller's to make.
    return Ranker(name, ranker, "the caller", "unknown", version=0, soundness=False)


def choices(ranker: Ranker) -> tuple[Ranker, ...]:
    """Return the rankers to one of which `auto` leaves a text; any other one as it is."""
    return (RANKERS["news"], RANKERS["general"]) if ranker.name == "auto" else (ranker,)


def chosen(ranker: Ranker, candidates: Candidates) -> Ranker:
    """Return that one of its choices which suits a text."""
    return choices(ranker)[0 if is_news(candidates) else -1]


def rank(
    candidates: Candidates,
    ranker: Ranker,
    query: str = "",
    sound: Sequence[float] | None = None,
    trust_weight: float = TRUST_WEIGHT,
    strict: bool = False,
) -> Scores:
    """Return one score from 0 to 1 for each candidate.

    A ranker that fails does not lose the text: the sentences keep their order. Nor does a query
    that nothing is about.

    Args:
        candidates: What may enter a summary.
        ranker: What rates it.
        query: Words whose sentences rise.
        sound: The soundness of each sentence, or None for all sound.
        trust_weight: How much soundness and doubts count; 0 for not at all.
        strict: Raise where the ranker fails.

    Raises:
        PluginError: It fails, where that is wanted.
    """
    if not candidates:
        return Scores()
    warnings: tuple[str, ...] = ()
    try:
        rated = ranker.rate(candidates)
        scores = _numbers(rated, len(candidates))
    except TimeLimitError:
        raise
    except Exception as error:
        if strict:
            raise PluginError(f"ranker {ranker.name} failed: {error!r}") from error
        warnings = (f"ranker {ranker.name} failed, sentences keep their order: {error!r}",)
        scores, rated = [float(-index) for index in range(len(candidates))], ()
        sound = None
    even = [1.0] * len(candidates)
    reports = reporting.rate(candidates) if ranker.soundness else even
    brief = brevity.rate(candidates) if ranker.soundness else even
    headlined = headline.shares(candidates) if ranker.soundness else []
    titled = list(map(headline.factor, headlined)) or even
    scaled = _topped(map(prod, zip(_scaled(scores), reports, brief, titled, strict=True)))
    if headlined:
        scaled = _mixed(scaled, headlined, headline.ALONE)
    about = queries.matches(candidates, query) if query.strip() else []
    if any(about):
        scaled = _mixed(scaled, about, _QUERY)
    elif about:
        warnings += (f"{UNANSWERED} {query!r}: it changes nothing",)
        about = []
    if sound is None or not ranker.soundness:
        sound = even
    unfinished = _unfinished(candidates) if ranker.soundness else ()
    finished = [
        _OPEN**trust_weight if place in unfinished else 1.0 for place in range(len(candidates))
    ]
    values = tuple(
        round(
            score
            * factor
            * ((_CARE if sentence.trust == "care" else 1.0) * soundness) ** trust_weight,
            _DIGITS,
        )
        for score, factor, sentence, soundness in zip(
            scaled, finished, candidates, sound, strict=True
        )
    )
    moved = rated if isinstance(rated, Explained) else None
    # A class of a caller's may have a way of its own.
    own = moved.why() if moved is not None and type(moved).why is not Explained.why else None

    def why(place: int) -> tuple[tuple[str, float], ...]:
        return (
            *((("query", round(about[place], 3)),) if about else ()),
            *(own[place] if own is not None else moved.why_of(place) if moved is not None else ()),
            *((("headline", round(headlined[place], 3)),) if headlined else ()),
            *((("news", round(reports[place], 3)),) if reports[place] < 1 else ()),
            *((("short", round(brief[place], 3)),) if brief[place] < 1 else ()),
            *((("open quotation", round(finished[place], 3)),) if finished[place] < 1 else ()),
        )

    return Scores(values, Each(why, len(values)), warnings)


def _numbers(rated: Sequence[float], count: int) -> list[float]:
    """Return what a ranker gave as numbers.

    Raises:
        TypeError: It is no sequence of numbers.
        ValueError: They are too few or too many, or one is not finite.
    """
    if isinstance(rated, Mapping | str) or any(isinstance(score, str) for score in rated):
        raise TypeError(f"not a sequence of numbers: {rated!r:.60}")
    scores = [float(score) for score in rated]
    if len(scores) != count:
        raise ValueError(f"{len(scores)} scores for {count} sentences")
    if not all(map(isfinite, scores)):
        raise ValueError("a score is not a finite number")
    return scores


def _mixed(scores: Sequence[float], others: Sequence[float], weight: float) -> list[float]:
    """Return scores of which a share comes from others."""
    return [
        (1 - weight) * score + weight * other for score, other in zip(scores, others, strict=True)
    ]


def _unfinished(candidates: Candidates) -> Collection[int]:
    """Return the places of sentences in which a quotation begins that nobody ends."""
    needs = candidates.needs
    return needs.unended if isinstance(needs, Needs) else ()


def _topped(scores: Iterable[float]) -> list[float]:
    """Scale so that the best is 1, if any is above 0."""
    found = list(scores)
    most = max(found)
    return [score / most for score in found] if most > 0 else found


def _scaled(scores: Sequence[float]) -> list[float]:
    """Scale to 0..1; where all are equal, all are 1."""
    low, high = min(scores), max(scores)
    if not high > low:
        return [1.0] * len(scores)
    span = high - low
    # Huge scores may overflow when subtracted; halves do not.
    if not isfinite(span):
        low, span, scores = low / 2, high / 2 - low / 2, [score / 2 for score in scores]
    return [(score - low) / span for score in scores]
