"""A run that goes on: what an earlier run has written is passed over, and what it could not do."""

from collections import Counter, deque
from collections.abc import Callable, Iterator

from summarizer.cli.work import Failed
from summarizer.reading import Fields, Source, named

__all__ = ["Passed"]

# Failures that wait until it is known whether they are old; beyond that they are reported as new.
# A choice: some hundred KiB.
_MOST = 1_000


class Passed:
    """What an earlier run has come past, of the articles of this one.

    It went in the same order. So a text that is not in its output, though a later one is, failed
    then; whoever has read of it once does not want to read of it with each run.

    Args:
        path: The output.
        held: How often each id is in it; counted down to what no article accounts for.
        fields: Where a record holds what.
    """

    def __init__(self, path: str, held: Counter[str], fields: Fields) -> None:
        self.path, self.there = path, held.total()
        self._held, self._fields, self._left = held, fields, self.there
        self._given = self._before = 0
        self._waiting: deque[tuple[int, Failed]] = deque()
        self._old = 0
        self._first = ""

    def rest(self, articles: Iterator[Source]) -> Iterator[Source]:
        """Yield what is not there yet; of an id that several articles share, as many as lack."""
        for source in articles:
            name = named(source, self._fields)
            if name is not None and self._held[name]:
                self._held[name] -= 1
                self._left -= 1
                self._before = self._given
            else:
                self._given += 1
                yield source

    def note(self, number: int, failed: Failed) -> None:
        """Note what failed, by its number among what was yielded."""
        self._waiting.append((number, failed))

    def settle(self, report: Callable[[Failed], None], *, listed: bool, ended: bool) -> None:
        """Report failures that are new, as far as that is known by now, and count the others.

        Args:
            report: What to do with one.
            listed: Report the others, too.
            ended: Nothing more will be known.
        """
        while self._waiting:
            number, failed = self._waiting[0]
            old = number < self._before
            if not (old or ended or not self._left or len(self._waiting) > _MOST):
                return
            self._waiting.popleft()
            if old:
                self._old += 1
                self._first = self._first or failed.line
            if listed or not old:
                report(failed)

    def line(self, *, listed: bool) -> str:
        """Say in a line what was there and failed once more; nothing where nothing did."""
        if not self._old and not (self.there and listed):
            return ""
        noun = "article was" if self.there == 1 else "articles were"
        line = f"{self.path}: {self.there:,} {noun} there"
        if self._old:
            line += f"; {self._old:,} that failed before failed again"
        if self._old and not listed:
            line += f", the first: {self._first}" if self._old > 1 else f": {self._first}"
            line += " (--verbose lists them)" if self._old > 1 else ""
        return f"{line}\n"
