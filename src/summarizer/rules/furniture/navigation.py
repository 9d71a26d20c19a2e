"""Paths through a site, counters, sizes of type and lists of tags: `Home > News > Ports`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.page.credits import is_statement
from summarizer.rules import BREAKS, Finding, View, rule
from summarizer.rules.furniture._notices import lines_of

_TAGS = lazy(r"(?:Tags?|Keywords?|Hashtags?) ?[:：] ", re.IGNORECASE)
_PAST = lazy(r"\b[a-z]{3,}ed\.$")
_FONT = lazy(r"Font ?[:：]", re.IGNORECASE)
_NAVIGATION = lazy(
    r"(?:Home(?: page)?|Main(?: page)?|Front page)(?: ?[>»›/|] ?[\w &'’-]{2,40}){1,6}"
    r"|[\w &'’-]{2,30}(?: ?[>»›] ?[\w &'’-]{2,40}){2,6}"
    r"|[\d.,]+ ?(?:k )?(?:reads|views|comments|likes|shares)"
    r"|(?:Views|Comments|Likes|Reads)(?: ?: ?[\d.,]+| ?\(\d+\))"
    r"|\d+ ?(?:minutes?|hours?|days?) ?(?:\(s\) )?ago"
    r"|Font(?: size)? ?[:：].{3,60}"
    r"|(?:Tags?|Keywords?|Hashtags?) ?[:：] .{2,160}",
    re.IGNORECASE,
    signs=(*">»›/|:：", "ago", "reads", "views", "comments", "likes", "shares"),
)


@rule(
    "furniture.navigation",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=3,
    triggers=BREAKS,
    example=(
        "Home > News > Ports\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def navigation(view: View) -> Iterator[Finding]:
    """Paths through the site, counters, sizes of type and lists of tags are taken out."""
    return lines_of(view, _is_navigation)


@lru_cache(maxsize=KEPT)
def _is_navigation(text: str) -> bool:
    if not _NAVIGATION.fullmatch(text):
        return False
    label = _TAGS.match(text)
    if label is None:
        return not _FONT.match(text) or ". " not in text
    # Tags begin small, and may be of many words: without a stop, commas make a list of them.
    listed = "," in text and not text.endswith((".", "。"))
    stated = is_statement(text[label.end() :]) or bool(_PAST.search(text))
    return listed or not stated
