"""One name as one word and as two: `Takara Fuji` and `Takarafuji`.

A translator that meets a name in the letters of another script parts it anew each time. Never
reported: words that English writes both ways (`Every Day`, `Everyday`), headings, a pet name (`Lan
Lan`, `Lanlan`).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.names._look_alikes import no_names

# The second is only looked at, so that it can be the first of the next pair.
_TWO = lazy(r"(?P<one>[A-Z](?<![\w'’.@/-].)[a-z]{1,15})(?= (?P<other>[A-Z][a-z]{1,15})(?![\w@-]))")
# Shorter ones are two words by chance: "Li Li", "Lili". A choice.
_FEWEST_LETTERS = 7


@rule(
    "names.joined",
    kinds="flag",
    english=True,
    example=(
        "The wrestler Takara Veller lost. Nobody had beaten Takaraveller before.",
        "The wrestler Takara Veller lost. Nobody had beaten Takaraveller before.",
    ),
)
def joined(view: View) -> Iterator[Finding]:
    """A name of two words that the text also writes as one."""
    known = view.capitalised
    if not known:
        return
    text, reported = view.text, set[str]()
    heads = view.titles[-1].end if view.titles else -1
    for match in _TWO.finditer(text):
        one, other = match["one"], match["other"]
        whole = one + other.lower()
        if whole not in known or whole in reported or len(whole) < _FEWEST_LETTERS or one == other:
            continue
        if not {one, other, whole}.isdisjoint(no_names()) or _is_small(view, one, other, whole):
            continue
        places = known[whole]
        parted, at = f"{one} {other}", match.start()
        if at < heads or places[-1] < heads or view.glossary.apart(parted, whole):
            continue
        reported.add(whole)
        # The second is the surprise.
        span = (at, match.end("other")) if at > places[0] else (places[0], places[0] + len(whole))
        yield Finding(
            *span, "flag",
            f"{parted!r} and {whole!r}: one name as one word and as two, or two names",
            severity="medium", needs=("source text", "glossary"),
        )  # fmt: skip


def _is_small(view: View, *words: str) -> bool:
    """Whether the text writes one of these words small."""
    return not view.vocabulary.isdisjoint(map(str.lower, words))
