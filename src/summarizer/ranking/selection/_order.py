"""The order itself: the best group of sentences that belong together, and then the next one."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from heapq import heappop, heappush, nlargest
from math import inf

from summarizer.model import Need
from summarizer.model.shortening import HEADLINE_WORDS
from summarizer.rankers import Index
from summarizer.ranking.selection._needed import Needed
from summarizer.ranking.selection._repeats import Repeats
from summarizer.ranking.selection._said import Said

__all__ = ["LEAD", "Order"]

# A sentence that comes with more others than this is worth too little to look at all of them: a
# choice, which bounds the time.
_MOST_NEEDED = 6
_FAR = 0.5
# How often a sentence whose worth has fallen since the last look is put back: bounds the time.
_MOST_LOOKS = 4
# No note is cut where what it holds needs more: the sizes of `headline` and `short`.
_NOTE = 3
# So often the first note looks for the best that is left, those included that have no room in it or
# repeat what it has; bounds the time.
_MOST_ROUNDS = 2 * _NOTE
#: How much more the first sentence that may be shown is worth as a headline: a choice, made by
#: reading. Leads say the news; what stands further on leans on them more often than can be seen.
LEAD = 1.5
# Worths are compared at this precision, so that the rounding of a processor decides nothing.
_DIGITS = 6
# More than such a rounding can change.
_TINY = 10.0**-_DIGITS


class Order:
    """The order so far, and what is waiting."""

    def __init__(
        self,
        scores: Sequence[float],
        words: Sequence[Sequence[str]],
        needs: Sequence[Sequence[Need]],
        terms: Sequence[Sequence[str]] | Index,
        kept_out: Container[int],
        notes: bool,
        said: float,
        free: float,
        lead: float,
    ) -> None:
        self._scores, self._words, self._notes = scores, words, notes
        self._lead = lead
        self._able = [place for place in range(len(scores)) if place not in kept_out]
        self._needs = Needed(needs, frozenset(self._able), notes)
        # A baseline repeats itself as it likes.
        self._said = Said(terms, said, free) if notes else None
        self._repeats = Repeats(words)
        self._placed: dict[int, None] = {}
        # Those that repeat others, and so come last.
        self._put_off: dict[int, None] = {}
        self._watchers: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int]] = []
        self._looks = [0] * len(scores)
        # Those that come with more than a note has room for, and so wait; and all of their groups,
        # none of which repeats others, as long as nothing else is placed.
        self._too_many: list[int] = []
        self._unrepeating: set[int] = set()

    def first(self) -> tuple[int, ...]:
        """Return the beginning of the order, of no more than a note; it may be shorter, or empty.

        Here, too, the best comes first by all that is known of it. But what a sentence needs can
        only take from its worth, or lend it the worth of those that it comes with. So nobody asks
        for the needs of one that would not be the best with the best company that there is. Where
        it is not sure that the whole order begins so, this one ends.
        """
        if not self._notes:
            return ()
        by_score = self._by_score()
        headline = self._headline(by_score)
        found = [] if headline is None else [headline]
        for _ in range(_MOST_ROUNDS):
            for place in found[len(self._placed) :]:
                self._note(place)
            best = self._best(by_score)
            if best is None:
                break
            group = self._unrepeated(best)
            if group is None:
                self._put_off[best] = None
                continue
            if len(found) + len(group) > _NOTE:
                self._too_many.append(best)
                continue
            if any(self._needs[one].loose for one in group if one != best):
                break
            found += self._sorted(best, group)
            if len(found) == _NOTE:
                break
        return tuple(found)

    def _by_score(self) -> list[int]:
        return sorted(self._able, key=lambda place: -self._scores[place])

    def _headline(self, by_score: Iterable[int]) -> int | None:
        """Return the place of the best sentence that needs nothing, if there is one.

        The first sentence is worth more than its score here, unless it is too long for a headline.
        """
        best, first = 0.0, None
        for place in by_score:
            score = self._scores[place]
            if score < best or score <= 0:
                break
            worth = self._needs[place].bare * score
            if worth > best or (worth == best and first is not None and place < first):
                best, first = worth, place
        lead = min(self._able, default=None)
        if (
            lead is not None
            and len(self._words[lead]) <= HEADLINE_WORDS
            and self._lead * self._scores[lead] > best
            and self._lead * self._scores[lead] * self._needs[lead].bare > best
        ):
            return lead
        return first

    def _best(self, by_score: Iterable[int]) -> int | None:
        """Return the place that the order would go on with; None where that is not sure.

        Args:
            by_score: All places, best scores first.
        """
        left = [place for place in by_score if place not in self._placed]
        waiting = {*self._put_off, *self._too_many}
        best, first, company = 0.0, None, inf
        for place in left:
            # Could it be as good as the best, with company that is better than that?
            lacks = (best - _TINY - self._scores[place]) * self._weight(place)
            if lacks > company or place in waiting:
                continue
            worth = -self._key(place)
            if worth > best or (worth == best and first is not None and place < first):
                best, first = worth, place
                company = self._company(left, best)
        return first

    def _company(self, left: Iterable[int], worth: float) -> float:
        """Return how much the best company has beyond a worth: words by worth per word."""
        more = []
        for place in left:
            if self._scores[place] <= worth - _TINY:
                break
            more.append((self._scores[place] - worth + _TINY) * self._weight(place))
        return sum(more if len(more) <= _MOST_NEEDED else nlargest(_MOST_NEEDED, more))

    def _weight(self, place: int) -> int:
        return max(1, len(self._words[place]))

    def _note(self, place: int) -> None:
        """Put a sentence into the note."""
        self._placed[place] = None
        self._repeats.choose(place)
        if self._said:
            self._said.choose(place)

    def made(self) -> Iterator[int]:
        """Yield the order, as far as it is asked for."""
        self._repeats.look_at_all()
        headline = self._headline(self._by_score()) if self._notes else None
        if headline is not None:
            yield from self._place((headline,))
        for place in self._able:
            self._push(place)
        while self._heap or self._too_many:
            if self._too_many and (not self._heap or len(self._placed) >= _NOTE):
                yield from self._take_in_turn()
                continue
            found = self._next()
            if found is None:
                continue
            place, group = found
            last = len(self._placed) + len(group)
            if self._notes and len(self._placed) < _NOTE < last and self._heap:
                self._too_many.append(place)
                self._unrepeating.update(group)
            else:
                yield from self._place(group)
        for place in self._put_off:
            if place not in self._placed:
                yield from self._place(self._sorted(place, self._group(place, None)[0]))

    def _take_in_turn(self) -> Iterator[int]:
        self._unrepeating.clear()
        for place in self._too_many:
            self._push(place)
        if len(self._placed) < _NOTE:
            # Nothing fits: the best comes although the note ends in the middle of it.
            found = self._next()
            while found is None and self._heap:
                found = self._next()
            if found:
                yield from self._place(found[1])
        self._too_many.clear()

    def _next(self) -> tuple[int, list[int]] | None:
        """Return the best sentence and all that is to be placed with it, or None after a look."""
        worth, place = heappop(self._heap)
        if place in self._placed or place in self._put_off:
            return None
        now = self._key(place)
        if (
            now > worth
            and self._heap
            and (now, place) > self._heap[0]
            and self._looks[place] < _MOST_LOOKS
        ):
            self._looks[place] += 1
            heappush(self._heap, (now, place))
            return None
        if self._heap and self._is_too_many(place):
            self._too_many.append(place)
            return None
        group = self._unrepeated(place)
        if group is None:
            self._put_off[place] = None
            return None
        return place, self._sorted(place, group)

    def _is_too_many(self, place: int) -> bool:
        """Whether a sentence is of a group that did not fit, and does not fit with its own either.

        Nothing has been placed since, so that its group needs no second look: in a text of one
        quotation all sentences need each other.
        """
        if place not in self._unrepeating:
            return False
        return not self._group(place, _NOTE - len(self._placed) - 1)[1]

    def _unrepeated(self, place: int) -> list[int] | None:
        """Return a sentence and what it needs firmly; None where one of them repeats others.

        What needs a sentence that has been put off is put off as well. The nearest are looked at
        first, so that a long chain is not walked to its end for each of its members.
        """
        group = {place: None}
        waiting = [place]
        for one in waiting:
            for on in self._needs[one].firm:
                if on in self._placed or on in group:
                    continue
                if on in self._put_off:
                    return None
                group[on] = None
                waiting.append(on)
        return None if any(map(self._repeats_others, waiting)) else waiting

    def _push(self, place: int) -> None:
        heappush(self._heap, (self._key(place), place))

    def _key(self, place: int) -> float:
        """Return the worth per word of a sentence and what must come with it, negative."""
        if not self._needs[place].firm:
            return -round(self._worth(place, ()), _DIGITS)
        group, whole = self._group(place, _MOST_NEEDED)
        total = weight = 0.0
        for member in group:
            size = self._weight(member)
            total += size * self._worth(member, group)
            weight += size
        for member in group:
            if member != place:
                self._watchers[member].add(place)
        worth = total / weight
        if not whole:
            worth *= _FAR
        return -round(worth, _DIGITS)

    def _worth(self, place: int, group: Collection[int]) -> float:
        worth = self._scores[place]
        if self._said is None:
            return worth
        factor = self._needs[place].unmet
        for on, loose in self._needs[place].loose:
            if on not in self._placed and on not in group:
                factor *= loose
                self._watchers[on].add(place)
        # Scores may be below 0: there, too, a need makes them less.
        return worth * factor * self._said.new(place) if worth > 0 else worth

    def _group(self, place: int, most: int | None) -> tuple[list[int], bool]:
        """Return a sentence and what it needs firmly, directly or not, and whether this is all."""
        found = {place: None}
        waiting = [place]
        while waiting:
            for on in self._needs[waiting.pop()].firm:
                if on not in found and on not in self._placed:
                    if most is not None and len(found) > most:
                        return list(found), False
                    found[on] = None
                    waiting.append(on)
        return list(found), True

    def _sorted(self, place: int, group: Sequence[int]) -> list[int]:
        """Put what is needed first; what needs each other, in the order of the text."""
        left = sorted(group)
        if len(left) > 2 * _MOST_NEEDED:
            # As a rule what stands before is needed by what follows.
            return left
        held = set(left)
        reach = {one: self._reach(one, held) for one in left}
        done: list[int] = []
        while left:
            # First whoever needs none of those that are left but those that need it, too.
            first = next(
                one for one in left if all(one in reach[o] for o in reach[one] if o not in done)
            )
            done.append(first)
            left.remove(first)
        return done

    def _reach(self, place: int, held: Container[int]) -> set[int]:
        found: set[int] = set()
        waiting = [place]
        while waiting:
            for on in self._needs[waiting.pop()].firm:
                if on in held and on not in found:
                    found.add(on)
                    waiting.append(on)
        return found

    def _place(self, group: Iterable[int]) -> Iterator[int]:
        self._unrepeating.clear()
        for place in group:
            if place in self._placed:
                continue
            yield place
            self._note(place)
            for watcher in sorted(self._watchers.pop(place, ())):
                if watcher not in self._placed and watcher not in self._put_off:
                    self._push(watcher)

    def _repeats_others(self, place: int) -> bool:
        return place in self._put_off or self._repeats.has(place)
