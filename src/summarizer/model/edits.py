"""A sorted list of disjoint edits against one text: apply, compose, map positions both ways.

Texts are never changed in place. A pass over the text states its edits against the text that it
saw; `Edits.then` composes them into the list against the original, so that however many passes
there were, every edit still points into the original. The model is ICU's `Edits` and its
`mergeAndAppend` (International Components for Unicode).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

__all__ = ["Change", "Edits"]

L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Change(Generic[L]):
    """Characters `start` to `end` (half-open) become `after`.

    `labels` say who asked for it; a change composed of several carries the labels of all,
    earliest first. What a label is, is the caller's business.
    """

    start: int
    end: int
    after: str
    labels: tuple[L, ...] = ()


@dataclass(frozen=True, slots=True)
class Edits(Generic[L]):
    """Changes against one text, sorted and disjoint.

    Two changes may touch, and an insertion may stand at the edge of another change; two
    insertions may not stand at the same place, since nothing would say which comes first.

    Raises:
        ValueError: The changes are not sorted or not disjoint.

    >>> edits = Edits((Change(0, 3, "One"), Change(7, 8, "")))
    >>> edits.apply("one two, three")
    'One two three'
    >>> edits.to_old(8, 13), edits.to_new(9, 14)
    ((9, 14), (8, 13))
    """

    changes: tuple[Change[L], ...] = ()
    # Starts and ends of the changed stretches, in the old text and in the new.
    _old: tuple[tuple[int, ...], tuple[int, ...]] = field(init=False, repr=False, compare=False)
    _new: tuple[tuple[int, ...], tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        last = shift = 0
        inserted_at = -1
        for change in self.changes:
            insertion = change.start == change.end
            if not last <= change.start <= change.end or (insertion and inserted_at == change.end):
                raise ValueError(f"changes overlap or are not sorted at {change!r}")
            starts.append(change.start + shift)
            ends.append(starts[-1] + len(change.after))
            inserted_at = change.start if insertion else -1
            shift = ends[-1] - change.end
            last = change.end
        old = tuple(c.start for c in self.changes), tuple(c.end for c in self.changes)
        object.__setattr__(self, "_old", old)
        object.__setattr__(self, "_new", (tuple(starts), tuple(ends)))

    def __iter__(self) -> Iterator[Change[L]]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    @property
    def touched(self) -> tuple[tuple[int, int], ...]:
        """The changed stretches, in positions of the new text."""
        return tuple(zip(*self._new, strict=True))

    def apply(self, text: str) -> str:
        """Return the text with every change made."""
        pieces: list[str] = []
        done = 0
        for change in self.changes:
            pieces += text[done : change.start], change.after
            done = change.end
        pieces.append(text[done:])
        return "".join(pieces)

    def without_idle(self, text: str) -> "Edits[L]":
        """Return the changes that do change `text`, leaving out those that put back what was."""
        busy = tuple(c for c in self.changes if text[c.start : c.end] != c.after)
        return self if len(busy) == len(self.changes) else Edits(busy)

    def to_new(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the old text to the smallest span of the new text that covers it.

        What was inserted at the very edge of the span is left outside.

        >>> Edits((Change(1, 4, "x"),)).to_new(2, 6)
        (1, 4)
        """
        return _map(start, end, self._old, self._new)

    def to_old(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the new text to the smallest span of the old text that covers it.

        What was deleted at the very edge of the span is left outside.

        >>> Edits((Change(1, 4, "x"),)).to_old(1, 3)
        (1, 5)
        """
        return _map(start, end, self._new, self._old)

    def then(self, later: "Edits[L]") -> "Edits[L]":
        """Compose: one list that does what this one and then `later` do, in linear time.

        `later` is stated against the new text of this one. Changes that overlap become one,
        whose span in the old text covers both and whose labels are those of both.

        >>> wide = Edits((Change(4, 5, ", ", ("width",)),))  # 'coal，gas' -> 'coal, gas'
        >>> case = Edits((Change(0, 5, "Coal;", ("case",)),))  # 'coal, gas' -> 'Coal; gas'
        >>> wide.then(case).changes
        (Change(start=0, end=5, after='Coal; ', labels=('width', 'case')),)
        """
        merged = [self._merge(*cluster) for cluster in _clusters(self, later)]
        return Edits(tuple(_join_insertions(merged)))

    def _merge(self, early: Sequence[int], late: Sequence[Change[L]]) -> Change[L]:
        """Make one change of a cluster: indices into this list, and the later changes there."""
        starts, ends = self._new
        start = min([starts[i] for i in early[:1]] + [c.start for c in late[:1]])
        end = max([ends[i] for i in early[-1:]] + [c.end for c in late[-1:]])
        # Between the passes the cluster reads `start` to `end`; what no later change covers
        # there lies inside replacements of this list.
        pieces: list[str] = []
        done = start
        for change in late:
            pieces += self._replaced(early, done, change.start), change.after
            done = change.end
        pieces.append(self._replaced(early, done, end))
        old_start, old_end = self._to_old_outside(start, end)
        if early and starts[early[0]] == start:
            old_start = self.changes[early[0]].start
        if early and ends[early[-1]] == end:
            old_end = self.changes[early[-1]].end
        labels = [label for i in early for label in self.changes[i].labels]
        labels += [label for change in late for label in change.labels]
        return Change(old_start, old_end, "".join(pieces), tuple(labels))

    def _replaced(self, early: Sequence[int], start: int, end: int) -> str:
        """Return what stands from `start` to `end` between the passes, inside replacements."""
        pieces = []
        for i in early:
            offset = self._new[0][i]
            pieces.append(self.changes[i].after[max(0, start - offset) : max(0, end - offset)])
        return "".join(pieces)

    def _to_old_outside(self, start: int, end: int) -> tuple[int, int]:
        """Map the ends of a span that lie in no replacement, leaving deletions there outside."""
        ends = self._new[1]

        def shifted(position: int, index: int) -> int:
            return self.changes[index].end + position - ends[index] if index >= 0 else position

        old_start = shifted(start, bisect_right(ends, start) - 1)
        if start == end:
            return old_start, old_start
        return old_start, shifted(end, bisect_left(ends, end) - 1)


def _clusters(first: Edits[L], second: Edits[L]) -> Iterator[tuple[list[int], list[Change[L]]]]:
    """Group the changes of two passes that overlap in the text between the passes.

    Changes that merely touch stay apart; so each keeps its own reason.
    """
    starts, ends = first._new
    i = j = 0
    while i < len(first) or j < len(second):
        early: list[int] = []
        late: list[Change[L]] = []
        reach = -1  # where the cluster ends so far; -1: it is still empty
        begin = 0
        while True:
            change = second.changes[j] if j < len(second) else None
            take_early = i < len(first) and (
                change is None
                or starts[i] < change.start
                # A deletion comes before what a later pass does at the same place, a
                # replacement after what a later pass inserts before it.
                or (starts[i] == change.start and starts[i] == ends[i])
            )
            if take_early:
                start, end = starts[i], ends[i]
            elif change is not None:
                start, end = change.start, change.end
            else:
                break
            if reach >= 0 and not (start < reach and (end > start or start > begin)):
                break
            begin = start if reach < 0 else begin
            reach = max(reach, end)
            if take_early:
                early.append(i)
                i += 1
            elif change is not None:
                late.append(change)
                j += 1
        yield early, late


def _join_insertions(changes: Sequence[Change[L]]) -> Iterator[Change[L]]:
    """Join insertions at one place, in their order."""
    held: Change[L] | None = None
    for change in changes:
        if held and held.start == held.end == change.start == change.end:
            change = Change(
                held.start, held.end, held.after + change.after, held.labels + change.labels
            )
        elif held:
            yield held
        held = change
    if held:
        yield held


def _map(
    start: int,
    end: int,
    source: tuple[tuple[int, ...], tuple[int, ...]],
    target: tuple[tuple[int, ...], tuple[int, ...]],
) -> tuple[int, int]:
    """Map a span from one side of the changed stretches to the other."""
    (source_starts, source_ends), (target_starts, target_ends) = source, target
    mapped_start, mapped_end = start, end
    index = bisect_right(source_starts, start) - 1
    if index >= 0:
        beyond = start - source_ends[index]
        mapped_start = target_starts[index] if beyond < 0 else target_ends[index] + beyond
    if end <= start:
        return mapped_start, mapped_start
    index = bisect_left(source_starts, end) - 1
    if index >= 0:
        mapped_end = target_ends[index] + max(0, end - source_ends[index])
    return mapped_start, mapped_end
