"""One order of preference: notes that can be read alone, not sentences one by one.

Every length is a prefix of this order, so it is made once. What a sentence needs comes before it.
Whether it is worth the sentences that come with it is decided by worth per word over all of them
together, so it gives way to one that stands alone and says nearly as much. The first sentence, the
headline, needs nothing, if any such is there. A sentence that says again what is chosen already is
worth less, and a near-duplicate comes after everything else. Sentences that are shorter or longer
than a caller wants keep their record, their score and their say in the scores of others: only the
order goes without them. Time grows with the number of words, and with n log n for the sentences.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from heapq import heappop, heappush, nlargest
from itertools import islice
from math import fsum, inf, log
from typing import NamedTuple

from summarizer.model import Need
from summarizer.model.shortening import HEADLINE_WORDS
from summarizer.rankers import Candidates, Index, index

__all__ = ["FREE", "LEAD", "SAID", "excluded", "grown", "order", "unfinished"]

# A sentence is a near-duplicate if this share of its word trigrams stands in one chosen sentence.
_SHARE = 0.6
# A trigram that stands in more sentences than this is a phrase of the trade, and tells nothing;
# the cap also keeps the time linear.
_MOST_HOLDERS = 30
# How much less a sentence is worth all of whose content is in the note, and the share of it that
# may be so at no cost. Of 0.4 to 1 and 0 to 0.4 ROUGE prefers none (on 2,000 articles of news all
# differ by less than their intervals); with these the fewest chosen sentences say the same.
SAID, FREE = 0.9, 0.2
# A stem that is a figure counts so much more than a word: a choice.
_FIGURE = 2.0
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
# What is left of the worth of a sentence whose need is not met: a loose one, one that no sentence
# meets, and a surname whose full name is not in the note. Choices: nearer to 1 reads worse, and
# ROUGE is the same from 0.6 to 0.95.
_LOOSE, _UNMET, _NAME = 0.7, 0.6, 0.9
# And of one that is no sentence, where the text has others: a choice.
_SCRAP = 0.2
#: How much more the first sentence of an article is worth as its headline. Of the headlines of 220
#: notes that people read they would print 63 % of those that were the first sentence, and 22 % of
#: the others; of 48 that this changes 24, and 17 before. A choice.
LEAD = 1.5
# What a headline is worth that has a surname alone, and needs nothing else: a choice.
_SURNAME = 0.7
# Worths are compared at this precision, so that the rounding of a processor decides nothing.
_DIGITS = 6
# More than such a rounding can change.
_TINY = 10.0**-_DIGITS
_UNREAD = "goes on with a quotation whose beginning is kept out"


def order(
    scores: Sequence[float],
    words: Sequence[Sequence[str]],
    needs: Sequence[Sequence[Need]] = (),
    terms: Sequence[Sequence[str]] | Index = (),
    kept_out: Container[int] = (),
    *,
    notes: bool = True,
    said: float = SAID,
    free: float = FREE,
    lead: float = 1.0,
) -> tuple[int, ...]:
    """Return places, best first: by worth, then by position; near-duplicates last.

    Args:
        scores: What each sentence is worth by itself, higher is better.
        words: The words of each sentence.
        needs: What each sentence cannot be read without.
        terms: Stems of the words of each sentence that say something, or an index of them.
        kept_out: Places that the order goes without.
        notes: Whether all needs count, and what is said already; else only that no quotation
            goes on without its beginning: what a baseline is to do.
        said: How much less a sentence is worth all of whose content is in the note.
        free: The share of its content that may be so at no cost.
        lead: How much more the first sentence is worth as a headline, if it is not too long.

    >>> order([0.2, 0.9, 0.9], [["a"], ["b"], ["c"]])
    (1, 2, 0)
    >>> same = ["the", "port", "was", "closed"]
    >>> order([0.9, 0.8, 0.1], [same, same, ["rain", "fell"]])
    (0, 2, 1)
    >>> he = Need("pronoun", 0, "He")
    >>> order([0.3, 0.9, 0.5], [["obi"], ["he"], ["rain"]], [[], [he], []])
    (2, 0, 1)
    """
    return tuple(_Order(scores, words, needs, terms, kept_out, notes, said, free, lead).made())


def grown(
    scores: Sequence[float],
    words: Sequence[Sequence[str]],
    needs: Sequence[Sequence[Need]] = (),
    terms: Sequence[Sequence[str]] | Index = (),
    kept_out: Container[int] = (),
    *,
    notes: bool = True,
    said: float = SAID,
    free: float = FREE,
    lead: float = 1.0,
) -> Iterator[int]:
    """Yield the places of `order`, whose arguments these are, one after the other.

    Who stops within the first note asks for the needs of few sentences.
    """

    def begun() -> _Order:
        return _Order(scores, words, needs, terms, kept_out, notes, said, free, lead)

    first = begun().first()
    yield from first
    yield from islice(begun().made(), len(first), None)


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


class _Needed(dict[int, _Held]):
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
_Grams = tuple[set[tuple[str, ...]], int]


class _Trigrams(dict[int, _Grams]):
    """The trigrams of each sentence, and how many they are; made when they are asked for."""

    def __init__(self, words: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, place: int) -> _Grams:
        grams = _trigrams(self._words[place])
        self[place] = made = grams, len(grams)
        return made


class _Content(dict[int, float]):
    """How much each sentence says; made when it is asked for."""

    def __init__(self, terms: Sequence[Sequence[int]], worth: Sequence[float]) -> None:
        super().__init__()
        self._terms, self._worth = terms, worth

    def __missing__(self, place: int) -> float:
        self[place] = made = fsum(map(self._worth.__getitem__, self._terms[place]))
        return made


class _Order:
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
        self._cost, self._free, self._lead = said, free, lead
        self._able = [place for place in range(len(scores)) if place not in kept_out]
        self._needs = _Needed(needs, frozenset(self._able), notes)
        said_by = terms if isinstance(terms, Index) else index(terms)
        self._terms = said_by.rows if notes else ()
        self._worth_of = _weights(said_by) if notes else []
        self._content = _Content(self._terms, self._worth_of)
        # Of each sentence, how much of its content the note says already.
        self._again = [0.0] * len(self._terms)
        # Who holds each term that is not said yet.
        self._having = list(said_by.holders)
        # How many trigrams a sentence has, and those of them that another one has too.
        self._grams: dict[int, _Grams] = _Trigrams(words)
        self._placed: dict[int, None] = {}
        self._repeats: dict[int, None] = {}
        self._holders: dict[tuple[str, ...], list[int]] = {}
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
                self._repeats[best] = None
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
        put_off = {*self._repeats, *self._too_many}
        best, first, company = 0.0, None, inf
        for place in left:
            # Could it be as good as the best, with company that is better than that?
            lacks = (best - _TINY - self._scores[place]) * self._weight(place)
            if lacks > company or place in put_off:
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
        for gram in self._grams[place][0]:
            held = self._holders.setdefault(gram, [])
            if len(held) < _MOST_HOLDERS:
                held.append(place)
        self._say(place)

    def made(self) -> Iterator[int]:
        """Yield the order, as far as it is asked for."""
        grams = [_trigrams(each) for each in self._words]
        again = _held_again(grams)
        self._grams = dict(enumerate((each & again, len(each)) for each in grams))
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
        for place in self._repeats:
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
        if place in self._placed or place in self._repeats:
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
            self._repeats[place] = None
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
                if on in self._repeats:
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
        if not self._notes:
            return worth
        factor = self._needs[place].unmet
        for on, loose in self._needs[place].loose:
            if on not in self._placed and on not in group:
                factor *= loose
                self._watchers[on].add(place)
        # Scores may be below 0: there, too, a need makes them less.
        return worth * factor * self._new(place) if worth > 0 else worth

    def _new(self, place: int) -> float:
        """Return 1 where a sentence says things that the note does not, less where it repeats."""
        if not self._terms or not self._content[place]:
            return 1.0
        share = self._again[place] / self._content[place]
        if share <= self._free:
            return 1.0
        return 1.0 - self._cost * (share - self._free) / (1.0 - self._free)

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
                if watcher not in self._placed and watcher not in self._repeats:
                    self._push(watcher)

    def _say(self, place: int) -> None:
        """Note that the content of a sentence is said: each stem is, once."""
        for term in self._terms[place] if self._terms else ():
            worth = self._worth_of[term]
            for other in self._having[term]:
                self._again[other] += worth
            self._having[term] = ()

    def _repeats_others(self, place: int) -> bool:
        if place in self._repeats:
            return True
        grams, size = self._grams[place]
        least = _SHARE * size
        if not grams or len(grams) < least:
            return False  # most have too few in common with all others together
        shared: dict[int, int] = {}
        holders = self._holders
        for gram in grams:
            for holder in holders.get(gram, ()):
                shared[holder] = shared.get(holder, 0) + 1
        return max(shared.values(), default=0) >= least


def _weights(held: Index) -> list[float]:
    """Return how much each stem says: rare ones more, figures most."""
    sizes = list(map(len, held.holders))
    by_times = {n: log(1 + len(held.rows) / n) for n in set(sizes)}
    return [
        by_times[n] * (_FIGURE if term[0].isdigit() else 1.0)
        for term, n in zip(held.number, sizes, strict=True)
    ]


def unfinished(
    order: Sequence[int],
    needs: Sequence[Sequence[Need]],
    inside: Container[int] | None = None,
) -> frozenset[int]:
    """Return the numbers of sentences at which a note would end before what it needs.

    Args:
        order: Places, best first, as far as is asked for.
        needs: What each sentence cannot be read without.
        inside: All places that the whole order has, where `order` is only its beginning.

    >>> both = [[Need("quotation", 1, "“")], [Need("quotation", 0, "“")], []]
    >>> sorted(unfinished([2, 0, 1], both))
    [2]
    """
    inside = frozenset(order) if inside is None else inside
    waiting: dict[int, int] = {}
    open_, placed, found = 0, set(), set()
    for number, place in enumerate(order, 1):
        placed.add(place)
        open_ -= waiting.pop(place, 0)
        for need in needs[place]:
            if need.firm and need.on is not None and need.on in inside and need.on not in placed:
                waiting[need.on] = waiting.get(need.on, 0) + 1
                open_ += 1
        if open_:
            found.add(number)
    return frozenset(found)


def excluded(
    candidates: Candidates, lengths: Sequence[int], fewest: int, most: int | None
) -> dict[int, str]:
    """Return the places of the sentences that are kept out, each with the reason.

    What goes on with a quotation cannot stand without its beginning, and goes with it.

    Args:
        candidates: The sentences that may enter a summary as far as the text is concerned.
        lengths: How many words each of them has.
        fewest: Shorter ones are kept out.
        most: Longer ones are kept out; None for no limit.
    """
    found: dict[int, str] = {}
    for place, words in enumerate(lengths):
        if words < fewest:
            found[place] = f"{_words(words)}, fewer than min_words={fewest}"
        elif most is not None and words > most:
            found[place] = f"{_words(words)}, more than max_words={most}"
        elif (fewest or most is not None) and any(
            need.kind == "quotation" and need.on in found and need.on < place
            for need in candidates.needs[place]
            if need.on is not None
        ):
            found[place] = _UNREAD
    return found


def _held_again(grams: Iterable[set[tuple[str, ...]]]) -> set[tuple[str, ...]]:
    """Return the trigrams that stand in more than one sentence."""
    seen: set[tuple[str, ...]] = set()
    again: set[tuple[str, ...]] = set()
    for own in grams:
        again |= own & seen
        seen |= own
    return again


def _trigrams(words: Sequence[str]) -> set[tuple[str, ...]]:
    if len(words) < 3:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))


def _words(number: int) -> str:
    return f"{number} word{'' if number == 1 else 's'}"
