"""What the needs of sentences mean to the order: who comes first, and what a lack costs."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.model import Need

__all__ = ["Needed"]

# What is left of the worth of a sentence whose need is not met: a loose one, one that no sentence
# meets, and a surname whose full name is not in the note. Choices: nearer to 1 reads worse, and
# ROUGE is the same from 0.6 to 0.95.
_LOOSE, _UNMET, _NAME = 0.7, 0.6, 0.9
# And of one that is no sentence, where the text has others: a choice.
_SCRAP = 0.2
# What a headline is worth that has a surname alone, and needs nothing else: a choice.
_SURNAME = 0.7


class _Held(NamedTuple):
    """What the needs of a sentence mean to the order.

    Attributes:
        firm: The sentences that must come before it.
        loose: Those without which it is worth less, each with what is left of its worth.
        unmet: What is left of its worth for needs that no sentence meets.
        bare: What is left of it as a headline, in which all needs are unmet.
    """

    firm: tuple[int, ...] = ()
    loose: tuple[tuple[int, float], ...] = ()
    unmet: float = 1.0
    bare: float = 1.0


class Needed(dict[int, _Held]):
    """What the needs of each sentence mean to the order; they are asked for once, when it is."""

    def __init__(self, needs: Sequence[Sequence[Need]], able: frozenset[int], notes: bool) -> None:
        super().__init__()
        self._needs, self._able, self._notes = needs, able, notes

    def __missing__(self, place: int) -> _Held:
        needs = self._needs[place] if self._needs else ()
        self[place] = made = self._held(place, needs) if needs else _NOTHING
        return made

    def _held(self, place: int, needs: Iterable[Need]) -> _Held:
        firm, loose = [], []
        unmet = bare = 1.0
        for need in needs:
            on = need.on if need.on in self._able else None
            if not self._notes:
                if on is not None and need.kind == "quotation" and on < place:
                    firm.append(on)
                continue
            factor = 1.0 if need.firm else _NAME if need.kind == "name" else _LOOSE
            bare *= 0.0 if need.kind != "name" else _SURNAME
            if need.kind == "fragment" and need.on is None:
                unmet *= _SCRAP
            elif on is None:
                unmet *= _UNMET if need.firm else factor
            elif need.firm:
                firm.append(on)
            else:
                loose.append((on, factor))
        return _Held(tuple(firm), tuple(loose), unmet, bare)


_NOTHING = _Held()
