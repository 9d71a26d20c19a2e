"""The licence of a rule: what earns it the confidence with which it repairs.

Confidence is measured, not felt. The benchmark of the clean-up counts, for each rule, how many of
its edits human references of the same segments support and how many they contradict, and writes
the counts to `tables/licences.json`; what is read here is all that decides whether the rule may
repair in safe mode. Three proofs stand in where the data decide too few edits: exactness
(arithmetic, the calendar, identity character by character); a closed vocabulary, of words or of
marks, where a rule may only put in or take out a space beside them; and two independent signals,
which earn medium confidence and no more.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from summarizer.model import Confidence
from summarizer.tables import load_json

__all__ = ["Licence", "Proof", "confidence", "licence"]

#: What a rule rests on: an exact computation; a list that
#: holds every form it may touch; two signs that do not follow from one another.
Proof = Literal["exact", "closed vocabulary", "two signals"]

_FEWEST_DECIDED = 20
_HIGH, _MEDIUM = 0.98, 0.85


@dataclass(frozen=True, slots=True)
class Licence:
    """What was counted for one version of a rule.

    Attributes:
        version: The version of the rule that was measured.
        edits: Edits that it made in the data.
        supported, contradicted: Those that the human reference of the segment speaks for, and
            against; of the rest it says nothing.
    """

    version: int
    edits: int
    supported: int
    contradicted: int

    @property
    def decided(self) -> int:
        """Edits of which the references say something."""
        return self.supported + self.contradicted

    @property
    def precision(self) -> float | None:
        """The share of the decided edits that is supported, or None."""
        return self.supported / self.decided if self.decided else None


@cache
def _licences() -> dict[str, Licence]:
    return {name: Licence(**counts) for name, counts in load_json("licences")["rules"].items()}


def licence(name: str, version: int) -> Licence | None:
    """Return what was counted for this version of a rule, if it was measured."""
    found = _licences().get(name)
    return found if found and found.version == version else None


def confidence(proof: Proof, counted: Licence | None) -> Confidence:
    """Return the confidence that a proof and the counts earn together.

    Counts outrank every other proof where there are enough of them.

    >>> confidence("exact", None), confidence("two signals", None)
    ('high', 'medium')
    >>> confidence("closed vocabulary", None)
    'high'
    >>> confidence("closed vocabulary", Licence(1, 90, 54, 6))
    'medium'
    """
    if counted and counted.precision is not None and counted.decided >= _FEWEST_DECIDED:
        earned: Confidence = (
            "high"
            if counted.precision >= _HIGH
            else "medium"
            if counted.precision >= _MEDIUM
            else "low"
        )
        # Two signals are medium by their nature; figures can only take from that.
        return "medium" if proof == "two signals" and earned == "high" else earned
    by_proof: dict[Proof, Confidence] = {
        "exact": "high",
        "closed vocabulary": "high",
        "two signals": "medium",
    }
    return by_proof[proof]
