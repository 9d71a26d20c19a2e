"""A sentence of the story in the capitals of headlines.

`The Mayor Of Kessel Has Opened A New Port In The North`: a heading of the page that runs with the
story, or a translator's slip. Capitals are not taken back, since names cannot be told from words.
Never reported: the headline, names of works in quotation marks, lists of names.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

# Verbs with a capital: what tells a headline from names in a row.
_VERBS = ("Is", "Are", "Was", "Were", "Has", "Have", "Says", "Made")
_VERB = lazy(rf"(?<=[a-z0-9] )(?:{'|'.join(_VERBS)})(?= \w)")
_WORD = lazy(r"[A-Za-z][\w'’-]*")
_FEWEST_WORDS = 6  # shorter ones are names of works and of firms
_SHARE = 0.7  # "of" and "in" are not asked; a few small words remain


@rule(
    "review.headline_case",
    kinds="flag",
    english=True,
    triggers=tuple(f" {verb} " for verb in _VERBS),
    example=(
        "Old Kessel Harbour Has Opened Again For Large Ferries. Few people came.",
        "Old Kessel Harbour Has Opened Again For Large Ferries. Few people came.",
    ),
)
def headline_case(view: View) -> Iterator[Finding]:
    """A sentence of the story, most of whose words have capitals as in a headline."""
    text, small = view.text, load_set("function_words")
    heads = view.titles[-1].end if view.titles else -1
    reported = -1
    for match in _VERB.finditer(text):
        if match.start() < max(reported, heads) or view.in_quotation(*match.span()):
            continue
        start, end = view.sentence_at(match.start())
        said = text[start:end]
        # Without a mark at its end it is a heading, whose capitals are its own.
        if not said.rstrip("\"'”’)]").endswith((".", "!", "?")):
            continue
        words = [w for w in _WORD.findall(said) if w.lower() not in small]
        capitals = sum(w[0].isupper() for w in words)
        if len(words) < _FEWEST_WORDS or capitals < _SHARE * len(words) or said.isupper():
            continue
        reported = end
        message = f"{markup.shortened(said)!r}: the capitals of a headline in the story"
        yield Finding(start, end, "flag", message)
