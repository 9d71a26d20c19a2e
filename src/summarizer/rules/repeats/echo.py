"""One word, or a few with marks between, again and again: a translator that ran in circles.

`salad salad salad salad`, `Bruma, Bruma, Bruma, Bruma and Bruma`, `(Applause) (Applause)
(Applause)`. Reported once a run; nothing is taken out, since the rest of the sentence may be lost.
Never reported: what is called or sung (`no, no, no, no`, `bye bye bye bye`, quotations,
speech that was taken down), figures, three of a kind.
"""

import re
from collections.abc import Iterator
from operator import eq

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.phrases import WORD
from summarizer.rules import Finding, View, rule
from summarizer.rules.signs import declare
from summarizer.tables import load_set

_FEWEST, _FEWEST_CALLED, _FEWEST_PHRASES = 4, 10, 5
_FEWEST_QUOTED, _FEWEST_LETTERS = 10, 5
_LONGEST = 8
# "They chanted Obi Obi Obi Obi": what a crowd or a bird calls.
_CRIED = lazy(
    r"\b(?:chant|call|shout|sing|sang|sung|cr(?:y|ie)|yell|scream|roar|cheer)\w*", re.IGNORECASE
)
_NEAR = 40
_GAP = lazy(r"[,;]? (?:and )?|, ?")
_SOUND = lazy(r"(?P<one>[(\[][A-Z]?[a-z][a-z ]{2,30}[)\]])(?: ?(?P=one)){3,}")
_BETWEEN_SOUNDS = (") (", "] [", ")(", "][")
declare(_BETWEEN_SOUNDS)
# What one calls, sings or laughs: it is said often because it is said often.
_CALLED = frozenset({
    "bye", "ha", "haha", "hahaha", "he", "hey", "hi", "ho", "hello", "la", "na", "no", "nah", "oh",
    "ok", "okay", "please", "wow", "yes", "yeah", "blah", "bang", "beep", "boom", "buzz", "cheep",
    "choo", "chop", "clap", "click", "cluck", "ding", "dong", "drip", "go", "knock", "meow", "moo",
    "pow", "quack", "ring", "rum", "run", "tick", "tock", "tweet", "up", "very", "really", "so",
    "never", "always", "far", "long", "many", "much", "more", "again", "now", "stop", "help", "why",
    "wait", "down", "on", "and", "come", "home", "work", "money", "love", "stuff",
})  # fmt: skip


@rule(
    "repeats.echo",
    kinds="flag",
    persists=True,
    example=(
        "The shop sells salad salad salad salad salad every day.",
        "The shop sells salad salad salad salad salad every day.",
    ),
)
def echo(view: View) -> Iterator[Finding]:
    """A word that stands four times in a row and more, or a phrase with marks five times."""
    text, reported = view.text, -1
    for start, first, end, copies in sorted(_runs(view)):
        if start < reported or view.is_protected(start, end):
            continue
        if copies < _FEWEST_QUOTED and view.in_quotation(start, end):
            continue  # a chant
        if copies < _FEWEST_QUOTED and _CRIED.search(text, max(0, start - _NEAR), end + _NEAR):
            continue
        if view.spoken:
            return
        reported = end
        said = text[start:first]
        yield Finding(
            start, end, "flag",
            f"{markup.shortened(said)!r} stands {copies} times in a row: the translator ran in "
            "circles, and the rest of the sentence may be lost",
            severity="high", needs=("source text",),
        )  # fmt: skip
    sounds = _SOUND.finditer(text) if view.has_any(_BETWEEN_SOUNDS) else ()
    for match in sounds:
        copies = match[0].count(match["one"])
        message = f"{match['one']!r} stands {copies} times in a row"
        yield Finding(*match.span(), "flag", message, severity="medium", needs=("source text",))


def _runs(view: View) -> Iterator[tuple[int, int, int, int]]:
    """Yield start, end of the first copy, end of the last and number of copies."""
    if not (view.doubled or view.phrases_recur):
        return
    words = [word.lower() for word in view.words]
    bare = [word for word in words if word != "and"]
    spans: list[tuple[int, int]] = []
    for length in range(1, _LONGEST + 1):
        fewest = _FEWEST if length == 1 else _FEWEST_PHRASES
        run = length * (fewest - 1)
        # A run of so many equal words has one at every so many places: few texts have even that.
        if not any(map(eq, bare[::run], bare[length::run])):
            continue
        wanted = bytes([1]) * run
        equal = bytes(map(eq, bare, bare[length:]))
        at = equal.find(wanted)
        while at >= 0:
            if not spans:
                pairs = zip(words, WORD.finditer(view.text), strict=True)
                spans = [match.span() for word, match in pairs if word != "and"]
            stop = equal.find(b"\x00", at)
            stop = len(equal) if stop < 0 else stop
            copies = (stop - at) // length + 1
            last = at + length * copies - 1
            if _is_echo(view.text, bare[at : at + length], spans[at : last + 1], copies):
                yield spans[at][0], spans[at + length - 1][1], spans[last][1], copies
            at = equal.find(wanted, stop)


def _is_echo(text: str, phrase: list[str], spans: list[tuple[int, int]], copies: int) -> bool:
    """Whether a run is of words and not of figures or calls, with little between its copies."""
    if len(phrase) > 1 and len(set(phrase)) == 1:
        return False  # one word, and reported as such
    if not all(any(c.isalpha() for c in word) for word in phrase):
        return False
    step = len(phrase)
    gaps = {text[spans[i][1] : spans[i + 1][0]] for i in range(step - 1, len(spans) - 1, step)}
    if not all(_GAP.fullmatch(gap) for gap in gaps):
        return False
    if step > 1:
        return gaps != {" "}  # with spaces only it is written once, by repeats.loop
    word = text[spans[0][0] : spans[0][1]]
    called = phrase[0] in _CALLED or len(word) < 3 or phrase[0] in load_set("doubled")
    if called or (word.isupper() and len(word) < _FEWEST_LETTERS):
        return copies >= _FEWEST_CALLED  # "ATG ATG ATG ATG" is a gene
    # "He ran, ran, ran, ran": with commas it may be rhetoric, but no name is.
    return copies >= (_FEWEST if gaps == {" "} or word[0].isupper() else _FEWEST_PHRASES)
