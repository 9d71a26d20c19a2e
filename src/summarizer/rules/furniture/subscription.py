"""Invitations to subscribe, follow or install: `Subscribe to our Telegram channel!`."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._notices import INVITING_WORDS, is_made_of, notices_of

_SUBSCRIBE = lazy(
    r"(?:Subscribe|Sign up|Follow|Join|Like|Download|Install|Scan|Long[- ]press|Press and hold"
    r"|Add us|Get (?:our|the)|Read us|Watch us|Find us)\b.*"
    r"\b(?:channels?|newsletters?|Telegram|Facebook|Twitter|Instagram|YouTube|WhatsApp|WeChat|Viber"
    r"|QR code|code|app|application|accounts?|notifications|alerts|Google News|Zen)\b.*",
    opens=(
        "subscribe sign follow join like download install scan long press add get read watch find"
    ),
)
# "Like Twitter before it, the site ..." compares.
_LIKE = lazy(r"Like (?!us\b(?!,)|our\b|this\b|and\b|the (?:page|channel))")
# Who says "our" speaks for the page: whatever it promises, that is no story.
_OUR_OWN = lazy(
    r"(?:Subscribe to|Sign up (?:for|to)|Follow|Join|Like|Download|Install|Get|Read|Watch|Find)"
    r" (?:us|our)\b"
)
_HAPPENED = lazy(r"\b(?:is|was|were|has|had|did|lost|became|began|and you (?:know|lose|are))\b")


@rule(
    "furniture.subscription",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=3,
    example=(
        "The port reopened on Monday.\nSubscribe to our Telegram channel!",
        "The port reopened on Monday.",
    ),
)
def subscription(view: View) -> Iterator[Finding]:
    """A line that asks the reader to subscribe, follow or install is taken out."""
    return notices_of(view, _is_subscription)


@lru_cache(maxsize=KEPT)
def _is_subscription(text: str) -> bool:
    if not _SUBSCRIBE.fullmatch(text) or _LIKE.match(text) or _HAPPENED.search(text):
        return False
    return bool(_OUR_OWN.match(text)) or is_made_of(text, INVITING_WORDS)
