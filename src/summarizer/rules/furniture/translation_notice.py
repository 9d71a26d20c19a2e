"""Notices that a machine has translated the page: `Translated by DeepL`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._notices import CLAIM_WORDS, is_made_of, notices_of

_TRANSLATING_WORDS = CLAIM_WORDS | frozenset({
    "accuracy", "accurate", "ai", "artificial", "assistance", "automated", "automatic",
    "automatically", "been", "bing", "can", "contain", "contains", "content", "deepl",
    "disclaimer", "errors", "google", "guaranteed", "has", "have", "help", "inaccuracies",
    "intelligence", "language", "machine", "machine-translated", "machine-translation", "mistakes",
    "might", "neural", "only", "original", "performed", "please", "post", "program", "provided",
    "read", "refer", "reference", "service", "software", "system", "tool", "translate",
    "translated", "translation", "translations", "translator", "using", "version", "was", "were",
    "yandex", "you",
})  # fmt: skip
_MADE = ("translat", "for reference only")
_TRANSLATED = lazy(
    r"\W*(?:Disclaimer ?[:：.] ?)?"
    r"(?:(?:This|The) (?:article|text|page|story|content|news|post|message|translation)"
    r" (?:was|is|has been|were) (?:\w+ )?"
    r"(?:(?:machine|automatically|AI)[- ]?translated|translated (?:by|with|using|automatically)"
    r"|(?:performed|made|done|provided|generated|created) (?:automatically|by|with|using))\b"
    r".{0,100}"
    r"|(?:Machine|Automatic|AI)[- ]translat(?:ed|ion)(?: (?:by|from|into|of|with) [^.]{2,60})?"
    r"|Translated (?:by|with|using) (?:Google|DeepL|Yandex|Bing|Microsoft|AI|a? ?machine)\b"
    r"[^.]{0,60}"
    r"|For reference only)\W*",
    re.IGNORECASE,
    opens="disclaimer this the machine automatic ai translated for",
)


@rule(
    "furniture.translation_notice",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=3,
    example=(
        "This article was automatically translated.\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def translation_notice(view: View) -> Iterator[Finding]:
    """A line that says that a machine has translated the page is taken out."""
    return notices_of(view, _is_translation_notice)


@lru_cache(maxsize=KEPT)
def _is_translation_notice(text: str) -> bool:
    small = text.casefold()
    if "," in text or not any(word in small for word in _MADE):
        return False
    return bool(_TRANSLATED.fullmatch(text)) and is_made_of(text, _TRANSLATING_WORDS)
