"""Signs that a page or a messenger puts in front of a line: of headings in markdown, of items.

>>> bare("## **Storm closes port**"), bare("‼️ Storm closes port")
('Storm closes port', 'Storm closes port')
"""

from summarizer.base.patterns import lazy

__all__ = ["bare", "bullet_end", "has_bullet", "is_heading", "is_tag_row"]

_HEADING = lazy(r"#{1,6}\s+\S.*|={2,5}\s?\S.{0,120}?\s?={2,5}")
_BOLD = lazy(r"(?P<mark>\*\*\*?|__)(?=\S)(?P<text>[^*_]+?)(?P=mark):?")
_TAGS = lazy(r"(?:#\w[\w-]*[\s,;.]*)+")
# Bullets, arrows, ticks, dingbats and pictographs; the variation and the joiner that follow them.
# Digits and letters are none, nor are the signs of rights and degrees.
_SIGN = (
    r"[\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\u203c\u2049"
    r"\u3030\u303d\U0001f000-\U0001faff]"
)
_ANY_SIGN = lazy(_SIGN)
_BULLET = lazy(rf"(?:{_SIGN}[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]*\s*)+")
_ASTERISK = lazy(r"[*·—–-]\s+(?=[\"“«A-ZÀ-Þ\d])")


def is_heading(text: str) -> bool:
    """Whether a line is a heading in markdown, or bold as a whole.

    >>> is_heading("### Nobody was hurt"), is_heading("**Wages** rose at night")
    (True, False)
    """
    if text[0] not in "#=*_":
        return False
    return bool(_HEADING.fullmatch(text) or _BOLD.fullmatch(text))


def is_tag_row(text: str) -> bool:
    """Whether a stretch is hashtags and nothing else."""
    return text[0] == "#" and bool(_TAGS.fullmatch(text))


def has_bullet(text: str) -> bool:
    """Whether a text holds a bullet or a pictograph anywhere."""
    return not text.isascii() and _ANY_SIGN.search(text) is not None


def bullet_end(text: str) -> int:
    """Return where a line begins after the bullets in front of it; 0 where it has none.

    >>> bullet_end("▪️ The port reopened."), bullet_end("* The port"), bullet_end("The port")
    (3, 2, 0)
    """
    if text[0].isascii() and text[0] not in "*-":
        return 0
    match = _BULLET.match(text) or _ASTERISK.match(text)
    return match.end() if match and match.end() < len(text) else 0


def bare(text: str) -> str:
    """Return a headline without the signs in front of it and around it."""
    text = text[bullet_end(text) :]
    if is_heading(text):
        text = text.strip("#= \t")
        bold = _BOLD.fullmatch(text)
        text = bold["text"].strip() if bold else text
    return text
