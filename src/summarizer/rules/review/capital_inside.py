"""A small word with a capital in the middle of a sentence: `compared to The number of calls`.

A sentence begins there, or a piece was put in from another one. What must stay untold: names of
works and bodies (`The Hague`, `The Guardian`), what is quoted or opens a quotation, headlines.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.spacing.missing_stop import missing_stop

# Both sides small: the article of a name has a capital after it.
_INSIDE = lazy(
    r"(?<=[a-z]{2} )(?P<word>The|This|These|Those|That|When|While|Because|Although|After|During"
    r"|According|Since|There|They|It|If|However|Therefore|Their|Its|And|But|To|With|For|From|In|At)"
    r"(?= (?:[a-z]{3,}|of|in|to|is) (?:[a-z]{2,}|[A-Z]|\d))"
)
_AHEAD = lazy(r"(?P<word>[A-Za-z'’-]+) $")
_NAMING = frozenset({
    "film", "movie", "song", "book", "series", "novel", "album", "show", "drama", "play", "titled",
    "called", "named", "entitled", "programme", "program", "musical", "single", "magazine", "game",
    "episode", "caption", "poem", "story", "article", "documentary", "slogan", "headline", "theme",
    "project", "exhibition", "campaign", "initiative", "paper", "newspaper", "band", "group",
    "comedy", "production", "sitcom", "opera",
})  # fmt: skip
# A heading in the story has more capitals than a sentence with a few names: a choice.
_SHARE = 0.4
# How far what `spacing.missing_stop` reports may reach after the capital: "They have had".
_LONGEST = 24


@rule(
    "review.capital_inside",
    kinds="flag",
    english=True,
    example=(
        "It rose compared to The number of calls was high too.",
        "It rose compared to The number of calls was high too.",
    ),
)
def capital_inside(view: View) -> Iterator[Finding]:
    """A function word with a capital after a small word and before another."""
    text = view.text
    heads = view.titles[-1].end if view.titles else -1
    told = {finding.end for finding in view.found(missing_stop)}
    judged: dict[int, bool] = {}  # each sentence once, however many capitals it has
    for match in _INSIDE.finditer(text):
        at = match.start()
        ahead = _AHEAD.search(text, max(0, at - 30), at)
        if at < heads or ahead is None or ahead["word"] in _NAMING:
            continue
        if any(end in told for end in range(match.end(), match.end() + _LONGEST)):
            continue  # told as a sentence that has lost its mark
        if view.in_quotation(*match.span()) or view.is_protected(*match.span()):
            continue
        start, end = view.sentence_at(at)
        if start not in judged:
            judged[start] = _is_prose(text[start:end])
        if not judged[start]:
            continue
        seen = markup.shortened(text[ahead.start() : match.end() + 20].split("\n")[0])
        yield Finding(
            at, match.end(), "flag",
            f"{seen!r}: a capital in the middle of a sentence, where a piece of another seems to "
            "begin",
            severity="medium", needs=("source text",),
        )  # fmt: skip


def _is_prose(sentence: str) -> bool:
    """Whether a sentence has its end mark, and fewer capitals than a heading."""
    words = sentence.split()
    capitals = sum(word[0].isupper() for word in words)
    ended = sentence.rstrip('"”’)').endswith((".", "!", "?", ";"))
    return ended and capitals <= _SHARE * len(words)
