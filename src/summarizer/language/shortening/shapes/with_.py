"""What came with it, at the end: ``The port reopened, with flags on the quays``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch

__all__ = ["find"]

# "Together with": whom it was done with. Of the second the noun is what the first is about.
_OPENS = frozenset({"with", "amid", "alongside"})
_PAIRS = (
    "along with", "together with", "in cooperation", "in collaboration", "in partnership",
    "in connection", "as part", "hours after", "days after", "weeks after", "amid a", "amid the",
    "near the", "close to", "just outside", "not far", "ahead of", "at the invitation",
)  # fmt: skip
# "With the exception", "with no", "with him": a limit, or a person.
_LIMITS = frozenset({"exception", "proviso", "condition", "aim", "caveat", "respect", "regard"})
# One of fewer words belongs to what stands before it: a choice.
_FEWEST = 3


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield circumstances after a comma that end the sentence, or stand before who said it."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or len(part.words) < _FEWEST:
            continue
        if part.words[0].lower not in _OPENS and part.first(2) not in _PAIRS:
            continue
        # "Close to a fifth" is a quantity.
        named = any(word.is_name for word in part.words)
        if any(word.lower in _LIMITS for word in part.words) or not (
            named or part.first(2) not in ("close to", "near the", "not far")
        ):
            continue
        start = parts.parts[at - 1].end
        end = ends.before_attribution(parts, at) or ends.to_the_end(parts, at)
        if end is None and part.words[0].lower == "in":
            end = ends.before_verb(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "with")
