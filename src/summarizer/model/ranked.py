"""What summaries are cut from: made once and for all, or as far as it is read.

Most callers read a summary or two. So `summarize` cleans a text, splits it and rates its sentences,
and with that all is done that can fail or warn. The rest is made when it is read:

- the order of preference: as far along as a length reaches;
- the record of a sentence (its rank, reasons and needs) and its size: with the sentence;
- all of it, once and for all: with `Result.document`, `order` or `sentences`, and whatever asks for
  the whole: a comparison, a copy, a pickle, `to_dict`. After that nothing is kept of what it was
  made from.

It comes out the same in whatever order it is read, also by several threads.
"""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from summarizer.base.lengths import Size
from summarizer.model.document import Document, Sentence

__all__ = ["Ranked", "Unread", "WhenRead", "when_read"]


class Ranked(NamedTuple):
    """A ranked document, whole.

    Attributes:
        document: The document; its sentences have score, reasons, rank and exclusions.
        order: Indices of the sentences that may enter a summary, best first.
        sizes: Words and characters of each sentence.
        bound: Indices of sentences that never stand alone in a summary.
        leaning: Indices of those that need another, too: alone only where nothing else fits.
        unfinished: The numbers of sentences at which a summary would end before what it needs.
    """

    document: Document
    order: tuple[int, ...]
    sizes: tuple[Size, ...]
    bound: frozenset[int]
    leaning: frozenset[int]
    unfinished: frozenset[int]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the document."""
        return self.document.sentences

    def whole(self) -> "Ranked":
        """Itself: all is made."""
        return self


class Unread(Protocol):
    """A ranked document of which each thing is made when it is read; see `Ranked`."""

    @property
    def sentences(self) -> Sequence[Sentence]: ...
    @property
    def order(self) -> Sequence[int]: ...
    @property
    def sizes(self) -> Sequence[Size]: ...
    @property
    def bound(self) -> Container[int]: ...
    @property
    def leaning(self) -> Container[int]: ...
    @property
    def unfinished(self) -> Container[int]: ...

    def whole(self) -> Ranked:
        """Make what has not been read yet."""
        ...


# The fields of a result that are made when they are read, in the order of `Ranked`.
_FIELDS = ("document", "order", "_sizes", "_bound", "_leaning", "_unfinished")


class WhenRead:
    """A result whose fields of ranking may be filled when one of them is first read."""

    __slots__ = ("_unread",)
    # None once all is made; not set where all was given.
    _unread: Unread | None

    def _fill(self, name: str) -> object:
        # Python asks here only for what is not set.
        if name not in _FIELDS:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        unread = getattr(self, "_unread", None)
        if unread is not None:
            for field, value in zip(_FIELDS, unread.whole(), strict=True):
                object.__setattr__(self, field, value)
            object.__setattr__(self, "_unread", None)
        return object.__getattribute__(self, name)

    # Type checkers are to know the fields that there are, and to find fault with all others.
    if not TYPE_CHECKING:
        __getattr__ = _fill


R = TypeVar("R", bound=WhenRead)


def when_read(made: R, ranked: Unread) -> R:
    """Let a result that was just made ask for its order and its sentences when they are read."""
    for field in _FIELDS:
        object.__delattr__(made, field)
    object.__setattr__(made, "_unread", ranked)
    return made
