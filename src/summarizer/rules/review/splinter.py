"""A line that ends in one small word after a full stop: `the web page. is`.

The word belonged to the sentence, or a piece of the original was translated by itself. It is
reported and not taken out. Never reported: names that begin small (`iPhone`), addresses (`kessel.
com.`), short forms (`approx. nine.`), texts without capitals, the word that `repeats.after_stop`
reports.
"""

from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.repeats.after_stop import after_stop
from summarizer.tables import load

_LAST = lazy(r"(?<=[a-z]{3}[.!?] )(?P<word>[a-z]{2,20})[.!?]$")
_AHEAD = lazy(r"[A-Za-z]+$")
_ROOM, _LONGEST_AHEAD = 40, 20
_ADDRESSES = frozenset({
    "com", "org", "net", "gov", "edu", "info", "html", "htm", "www", "ru", "ua", "cn", "jp", "uk",
    "de", "fr", "eu", "us", "io", "co", "tv",
})  # fmt: skip
_FEWEST_WORDS = 5


@rule(
    "review.splinter",
    kinds="flag",
    english=True,
    triggers=(". ", "! ", "? "),
    example=(
        "Fifteen are ill, says the web page of Kessel. are.\nNobody came.",
        "Fifteen are ill, says the web page of Kessel. are.\nNobody came.",
    ),
)
def splinter(view: View) -> Iterator[Finding]:
    """One word in small letters as the last sentence of a line."""
    reported: set[int] | None = None
    for line in view.lines:
        text = line.text
        last = _LAST.search(text, max(0, len(text) - _ROOM))
        if last is None or text.count(" ") < _FEWEST_WORDS or not text[0].isupper():
            continue
        at = last.start("word")
        ahead = _AHEAD.search(text, max(0, at - _LONGEST_AHEAD), at - 2)
        if ahead is None or ahead[0].lower() in _short_forms():
            continue
        if reported is None:
            reported = {finding.start for finding in view.found(after_stop)}
        place = line.start + at
        if place in reported or view.in_quotation(place, line.end) or last["word"] in _ADDRESSES:
            continue
        yield Finding(
            place, line.end, "flag",
            f"{text[max(0, at - 20) :]!r}: a word that belongs to no sentence",
            severity="medium", needs=("source text",),
        )  # fmt: skip


@cache
def _short_forms() -> frozenset[str]:
    """Return the English abbreviations, in small letters and without their stop."""
    entries = (entry.split() for entry in load("abbreviations"))
    return frozenset(
        word.lower() for language, _, *words in entries if language == "en" for word in words
    )
