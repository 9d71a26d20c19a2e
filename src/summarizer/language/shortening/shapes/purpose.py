"""What for, at the end: ``The port was dredged, in order to let the ships in``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch

__all__ = ["find"]

_OPENS = ("in order to", "so as to", "in a bid", "in an effort", "in preparation for")

# What one aims at is not what happened: "in order to prevent another flood".
_AIMS = frozenset({
    "prevent", "preventing", "avoid", "avoiding", "further",
})  # fmt: skip


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield purposes after a comma that end the sentence, or stand before who said it."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or part.first(3) not in _OPENS:
            continue
        start = parts.parts[at - 1].end
        end = ends.before_attribution(parts, at) or ends.to_the_end(parts, at)
        if end is not None and may_go(parts, start, end, free=_AIMS):
            yield Stretch(start, end, "purpose")
