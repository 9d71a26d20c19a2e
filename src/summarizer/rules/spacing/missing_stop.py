"""A sentence that begins inside another, without a mark between the two.

`the port closed She said it would open`: a full stop or a comma is lost, and which cannot be
seen, so none is put in. Never reported: names of works (`the film She Was Here`), the
believer's `He`, capitals of headlines, what is quoted, the next line.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

__all__ = ["WORKS", "missing_stop"]

# A word in small letters, a space, and what opens a sentence, with a verb where it needs one.
_CAPITAL = lazy(r"[AFHIMSTW](?<=[a-z]{3} .)")
_OPENS = lazy(
    r"(?:(?:He|She|It|They|We) (?:also |has |had |have |will |would )?"
    r"(?:said|says|added|told|noted|pointed|believes?|hopes?|thinks?|stressed|explained|wrote"
    r"|is|was|are|were|has|had|have|will|would|can|could|should|did|does)(?= [a-z])"
    r"|(?:However|Meanwhile|Therefore|Moreover|In addition|At the same time|For example),"
    r"|According to (?=[a-z]))"
)
_AHEAD = lazy(r"([A-Za-z'’-]+) $")
#: After these comes the name of a work: "the film They said".
WORKS = frozenset({
    "film", "movie", "song", "book", "series", "novel", "album", "show", "drama", "play", "titled",
    "called", "named", "entitled", "programme", "program", "musical", "single", "magazine", "game",
    "episode", "caption", "poem", "story", "article", "documentary", "slogan", "comedy",
})  # fmt: skip
# After these, too, or what somebody thinks, and the believer's "He": "that He is".
_NAMING = WORKS | {
    "that", "the", "and", "but", "because", "for", "who", "whom", "when", "where", "how", "hit",
    "classic",
}  # fmt: skip


@rule(
    "spacing.missing_stop",
    kinds="flag",
    english=True,
    example=(
        "The port closed She said it would open.",
        "The port closed She said it would open.",
    ),
)
def missing_stop(view: View) -> Iterator[Finding]:
    """A sentence that begins after a word in small letters, without a mark between."""
    text = view.text
    for match in filter(None, (_OPENS.match(text, at.start()) for at in _CAPITAL.finditer(text))):
        start, end = match.span()
        ahead = _AHEAD.search(text, max(0, start - 30), start)
        if ahead is None or not ahead[1].islower() or ahead[1] in _NAMING:
            continue
        if view.in_quotation(start, end) or view.is_protected(start, end):
            continue
        words = f"{ahead[1]} {match[0]}"
        yield Finding(
            ahead.start(1), end, "flag",
            f"{words!r}: a sentence seems to begin here, without a mark ahead of it",
            severity="medium", needs=("source text",),
        )  # fmt: skip
