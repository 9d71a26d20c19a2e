"""The closed list of what may be cut, one shape a file."""

from summarizer.language.shortening.shapes import (
    adverbial,
    after,
    apposition,
    as_clause,
    brackets,
    clause,
    coordinate,
    dashes,
    day,
    examples,
    listing,
    occasion,
    opening,
    participle,
    place,
    purpose,
    second,
    title,
    with_,
)

__all__ = ["OTHERS", "brackets", "title"]

#: All but those that depend on other sentences, in the order in which they are asked.
OTHERS = (
    dashes,
    adverbial,
    apposition,
    participle,
    as_clause,
    clause,
    purpose,
    examples,
    listing,
    second,
    day,
    occasion,
    opening,
    coordinate,
    with_,
    after,
    place,
)
