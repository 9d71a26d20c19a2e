"""Credits of pictures that are sentences of running text, as `Photo: Archive.` is.

A credit names who made or gave a picture. It holds names, and small words that nothing but credits
are made of (`tables/credit_words.txt`); any other small word makes a caption or news of it.
"""

from summarizer.base.patterns import lazy
from summarizer.page.clause import words
from summarizer.tables import load_words

__all__ = ["SIGNS", "is_credit_sentence", "read_opening_credit"]

#: A text without any of these has no such credit.
SIGNS = (
    "hoto", "HOTO", "icture", "mage", "redit:", "REDIT:", "llustration", "creenshot", "ideo:",
    "ideo by", "ideo from", "ideo courtesy", "ollage",
)  # fmt: skip
_PICTURE = (
    r"(?:(?:[Ff]ile|[Aa]rchive|[Cc]over|[Mm]ain|[Tt]itle|[Ss]creen|[Ss]tock|[Pp]ress|[Ww]eb|[Tt]op"
    r"|[Hh]eader|[Ff]eatured|[Ii]llustrative)[ -])?"
    r"(?:[Pp]hotos?|PHOTOS?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|IMAGES?|[Ii]llustrations?"
    r"|[Ss]creenshots?|[Vv]ideos?|[Pp]hotography|[Cc]ollages?)"
)
_OPENING = lazy(
    rf"\W{{0,2}}(?:{_PICTURE}(?: (?:credit|source|author|CREDIT|Credit|Source|Author)s?)?"
    r"(?: ?[:：/©|=] ?"
    r"|(?<=author), |(?<=authors), "
    r"|(?: is| was| are| were)?(?: taken| provided| supplied| released| published| shot)?"
    r" (?P<by>by|courtesy of|from) (?:the )?)"
    r"|(?:[Cc]redits?|CREDIT) ?: ?)",
    opens=(
        "file archive cover main title screen stock press web top header featured illustrative "
        "photo photos photograph photographs picture pictures image images illustration "
        "illustrations screenshot screenshots video videos photography collage collages credit "
        "credits"
    ),
)
_STOP_INSIDE = lazy(r"[a-z)]{2}[.?!] \w|[?!\"“”«»]")
_MOST_WORDS = 16
# Joints of any name: something of the trade must stand beside them, or a name at the end.
_JOINTS = frozenset({
    "a", "and", "by", "courtesy", "de", "for", "from", "in", "of", "on", "own", "the", "to", "via",
    "with",
})  # fmt: skip
_BRACKETED = lazy(r"[(（\[]\s?(?P<inside>[A-Za-z][^()（）\[\]\n]{3,110}?)\s?[)）\]][\s.]*")
# "Photo author, BRUMA CLUB The port reopened.": capitals end where the sentence begins.
_GLUED = lazy(
    r"(?:[Pp]hotos?|PHOTOS?) (?:(?:author|source|credit|by|courtesy of)s?,? |: )"
    r"(?:[A-Z]{2,} ){1,4}(?=(?:[A-Z][a-z]+|A) )"
)
_SENTENCE = lazy(r"[\"“‘]?[A-Z0-9]")


def is_credit_sentence(text: str) -> bool:
    """Whether a sentence credits a picture and says nothing else.

    >>> is_credit_sentence("Photo: Archive."), is_credit_sentence("Photo: the quay is closed.")
    (True, False)
    >>> is_credit_sentence("Photo from the official website of Kessel.")
    True
    >>> is_credit_sentence("Photo from space shows flood.")
    False
    """
    match = _OPENING.match(text)
    if match is None:
        return False
    rest = text[match.end() :].rstrip(" .)]")
    named = words(rest)
    if not named or len(named) > _MOST_WORDS or _STOP_INSIDE.search(rest):
        return False
    small = {word for word in named if word[0].islower()}
    if not small <= load_words("credit_words"):
        return False
    if match["by"]:
        return named[-1][0].isupper() or bool(small - _JOINTS)
    return True


def read_opening_credit(text: str) -> int | None:
    """Return where the sentence begins after a credit in brackets or in capitals, or None.

    >>> read_opening_credit("(Photo: Ada Obi / Bay Times) The port reopened.")
    29
    >>> read_opening_credit("(Photos of the quay) The port reopened.") is None
    True
    """
    glued = _GLUED.match(text) if text[:1] in "Pp" else None
    if glued:
        return glued.end()
    match = _BRACKETED.match(text) if text[:1] in ("(", "（", "[") else None
    if match is None or not is_credit_sentence(match["inside"]):
        return None
    if match.end() < len(text) and not _SENTENCE.match(text, match.end()):
        return None
    return match.end()
