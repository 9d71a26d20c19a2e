"""A phrase on both sides of "and": `there is much to load and much to load`.

`repeats.twice` looks for words and pairs of words; here are three and more, and a figure with its
unit, `212 kg and 212 kg`. One of the two stood for something else, which only the original knows.
Never reported: `day after day and day after day`, where a word stands twice in the phrase, songs
with line breaks, speech that was taken down.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.phrases import WORD
from summarizer.rules import Finding, View, overlaps, rule
from summarizer.rules.repeats.echo import echo
from summarizer.tables import load_set

_FEWEST, _LONGEST = 3, 8
# "212 kg and 212 kg": a figure with its unit.
_FEWEST_OF_A_FIGURE = 2
_JOINT = lazy(r",? and ")


@rule(
    "repeats.both_sides",
    kinds="flag",
    english=True,
    triggers=(" and ",),
    example=(
        "There is much to load and much to load in the port.",
        "There is much to load and much to load in the port.",
    ),
)
def both_sides(view: View) -> Iterator[Finding]:
    """Three words and more, or a figure and its unit, the same before and after 'and'."""
    words = view.words
    spans: list[tuple[int, int]] = []
    looped = sorted((finding.start, finding.end) for finding in view.found(echo))
    place = -1
    for _ in range(words.count("and")):
        place = words.index("and", place + 1)
        length = _same(words, place)
        if not length or view.spoken:
            continue
        spans = spans or [match.span() for match in WORD.finditer(view.text)]
        start, end = spans[place - length][0], spans[place + length][1]
        first, last = spans[place - 1][1], spans[place + 1][0]
        if not _JOINT.fullmatch(view.text, first, last):
            continue
        if view.text[start:first] != view.text[last:end]:
            continue
        if overlaps(looped, start, end) or view.is_protected(start, end):
            continue
        seen = markup.shortened(view.text[start:end])
        yield Finding(
            start, end, "flag",
            f"{seen!r}: the same words twice; in the original some of them were probably others",
            severity="medium", focus=(last, end), needs=("source text",),
        )  # fmt: skip


def _same(words: list[str], place: int) -> int:
    """Return how many words stand the same on both sides; 0 where it is a way of saying much."""
    before = words[max(0, place - _LONGEST) : place]
    if not any(word in before for word in words[place + 1 : place + 2]):
        return 0  # most words behind an "and" do not stand ahead of it
    for length in range(_FEWEST_OF_A_FIGURE, _LONGEST + 1):
        phrase = words[max(0, place - length) : place]
        if length < _FEWEST and not (phrase and phrase[0][0].isdigit()):
            continue
        if len(phrase) == length and phrase == words[place + 1 : place + 1 + length]:
            different = len({word.lower() for word in phrase}) == length
            content = not load_set("function_words").issuperset(map(str.lower, phrase))
            return length if different and content and "and" not in phrase else 0
    return 0
