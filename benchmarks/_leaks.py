"""Plain patterns of page furniture: what a reader of a summary would call words of the page.

They know nothing of the rules and are not used by them; they look at one sentence of a summary
and at nothing around it, so they are coarse on purpose: a few of their finds are story, and
furniture that reads like a sentence escapes them. A proxy, beside reading.
"""

import re

__all__ = ["leak"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH})"

_KINDS = {
    "site name": r"\s[-–—|]+\s?(?:[\w.'’&!]+ ){0,4}(?:News|Network|Daily|Online|Times|Shimbun|Net"
    r"|Xinhua|Xinhuanet|CNN|DW|Yahoo!(?: ?[Nn]ews)?|[\w-]+\.(?:com|net|cn|ru|ua|jp))[\".”]*$"
    r"|<url>|-[\w-]+\.(?:com|cn|net)\.?$|\bYahoo! ?[Nn]ews\b",
    "dateline": rf"^\W?[A-Z][\w .,'’·-]{{2,60}}?,? {_DAY},? ?"
    rf"(?:\([A-Z][\w ]{{2,20}}\) ?[-–—A-Z]|\([^()]*\b(?i:reporters?|correspondents?)\b|/"
    rf"|(?:--?\s|—)(?!{_MONTH})(?=[A-Z\"“]))"
    r"|^\W?(?:[A-Z][\w'’]+ ){1,3}(?:News Agency|News Service|News Network),? (?:[A-Z]\w+,? ){0,3}"
    rf"{_DAY}"
    r"|^[A-Z]{3,}[\w ,.]{0,30} \([A-Z][\w ]{1,20}\) ?[-–—]|^\((?:AP|AFP|CNN|Reuters|Xinhua|TASS)\)"
    r"|/ ?PR ?Newswire",
    "byline": r"^\W*(?:By|Text|Article|Photo)[:/ ]+[A-Z][\w'’.-]+ [A-Z][\w'’.-]+\W*$"
    r"|^[(\[【（].{0,50}\b(?i:reporters?|correspondents?|journalists?)\b.{0,60}[)\]】）]"
    r"|\((?i:(?:our |all.?media |chief )?reporters?) [A-Z][^()]{2,60}\)"
    r"|^Our reporter [A-Z]\w+ [A-Z]\w+ report",
    "editor or source": r"\b(?i:editor(?: in charge)?|responsible editor|edited by|source|author"
    r"|proofreader) ?[:：] ?[A-Z]",
    "time stamp": r"\d{4}-\d\d-\d\d[ T]\d\d: ?\d\d|\b\d+ (?:minutes?|hours?) ?(?:\(s\) )?ago$",
    "caption": r"^(?i:(?:the )?(?:above )?(?:photo|picture|image|figure)s? shows? (?!that|how|no))"
    r"|^(?i:pictured (?:is|are|here))|^(?i:(?:file )?photo|caption|picture) ?[:=]"
    r"|^[(\[【](?i:photos?|pictures?|images?|videos?|view all \w+)[)\]】]"
    r"|[^=]{15,}\s?=\s?[A-Z][\w'’-]+(?:-\w+)?,? [^.]{0,60}$"
    r"|[(（](?i:provided|courtesy|file photo)[)）]\.?$",
    "credit": r"[.!?] ?\((?:[^()]{0,30}/)?(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|Xinhua|VNA)\)$"
    r"|^\W?(?i:photo|picture|image)s? (?i:by|courtesy of|from) [A-Z][\w .'’/]{2,50}\W?$",
    "end mark": r"[(（](?i:over|end|finished|concluded|completed|the end)[)）]\W*$|-0-$",
    "related": r"^\W*(?i:read (?:also|more|next)|also read|see also|related|previously|watch also)"
    r" ?[:：]",
    "prompt": r"\b(?i:click (?:here|on)|subscribe to (?:our|the)|follow us|share (?:it|this) with"
    r"|all rights reserved|sign up for our|join our)\b",
    "type": r"(?i:\bfont ?[:：])",
}
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in _KINDS.items()}


def leak(sentence: str) -> str | None:
    """Return what furniture a sentence seems to hold, or None.

    >>> leak("KESSEL, May 3 (Xinhua) -- The port reopened.")
    'dateline'
    >>> leak("The port reopened on May 3.") is None
    True
    """
    for kind, pattern in _PATTERNS.items():
        if pattern.search(sentence):
            return kind
    return None
