"""Claims of rights: `© 2031 Bay Times. All rights reserved.`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._notices import (
    CLAIM_WORDS,
    MOST_OTHER_WORDS,
    is_made_of,
    notices_of,
)

_COPYRIGHT = lazy(
    r"\W*(?:©|ⓒ|\(c\) ?\d{4}|Copyright(?: ©|\W*\(c\)|\W*ⓒ|:| holder\b| \d{4}| by )).*"
    r"|.{0,80}\bAll rights reserved\b.{0,80}"
    r"|(?:Unauthori[sz]ed|Any) (?:reproduction|copying|use|redistribution)\b.*"
    r"\b(?:prohibited|forbidden)\W*"
    r"|(?:Reproduction|Reprinting|Copying|Redistribution)\b.{0,60}"
    r"\b(?:without (?:permission|authori[sz]ation|consent)|prohibited|forbidden)\b.{0,40}",
    re.IGNORECASE,
    signs=("©", "ⓒ", "(c)", "copyright", "reserved", "prohibited", "forbidden", "without "),
)
# "© Reuters. – Today the port was closed": the sentence begins after the dash.
_OPENING_SIGN = lazy(
    r"[©ⓒ] ?(?:\d{4} )?[A-Z][\w&'’ -]{1,40}\.? ?[–—-] ?(?=[\"“A-Z])", signs=("©", "ⓒ")
)
_SIGN = lazy(r"©|ⓒ|\(c\)", re.IGNORECASE)


@rule(
    "furniture.copyright",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=4,
    example=(
        "The port reopened on Monday.\n© 2031 Bay Times. All rights reserved.",
        "The port reopened on Monday.",
    ),
)
def copyright_line(view: View) -> Iterator[Finding]:
    """A line that only claims rights is taken out; a story about copyright stays."""
    yield from notices_of(view, _is_claim)
    for line in view.lines:
        opening = _OPENING_SIGN.match(line.text) if line.text[0] in "©ⓒ" else None
        if opening and not _is_claim(line.text):
            yield Finding(line.start, line.start + opening.end(), "skip")


@lru_cache(maxsize=KEPT)
def _is_claim(text: str) -> bool:
    if not _COPYRIGHT.fullmatch(text):
        return False
    # Without the sign or the formula it may be a sentence on the law of copying.
    certain = _SIGN.search(text) or "eserved" in text
    return is_made_of(text, CLAIM_WORDS, MOST_OTHER_WORDS if certain else 0)
