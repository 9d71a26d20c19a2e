"""What a chatbot puts around a translation: `Sure! Here is the translation:`, notes and offers.

It speaks to whoever asked, of the translation or of itself. A sentence of the story that speaks of
a translation speaks of somebody else's, and what a person offers stands in quotation marks.
"""

import re

from summarizer.base.patterns import lazy
from summarizer.tables import load_set

__all__ = ["acknowledges", "is_closing", "is_opening"]

_LONGEST = 320
_ACKNOWLEDGED = (
    r"(?:(?:Sure(?: thing)?|Certainly|Of course|Absolutely|Okay|OK|Great|Alright|Understood|Got it"
    r"|No problem|Yes)[,!.]+ ?)"
)
_ABOUT = (
    r"(?:translat\w+|English version|rendered|requested|as you asked|cleaned[- ]up|proofread\w*)"
)
_OPENING = lazy(
    rf"[\W_]{{0,4}}{_ACKNOWLEDGED}?(?:Here(?:'s|’s| is| are| you go)|Below is|Below you will find"
    rf"|The following is|This is|Please find)\b[^.!?]{{0,90}}\b{_ABOUT}\b[^.!?]{{0,120}}"
    r"[.:!]?[\W_]{0,4}"
    rf"|[\W_]{{0,4}}{_ACKNOWLEDGED}?(?:I(?:'ve|’ve| have|'ll|’ll| will| can)?|Let me) "
    r"(?:happily |gladly |be happy to |now )?"
    r"(?:translated?|help(?: you)?(?: to)? translate|provided?)\b"
    r"[^\"“”]{0,160}[.:!]?[\W_]{0,4}"
    r"|[\W_]{0,4}(?:The )?(?:translation|translated text|translated article)"
    r" (?:is as follows|is below|follows|of (?:the|your) (?:text|article)(?: is)?(?: as follows)?)"
    r"[.:]?[\W_]{0,4}",
    re.IGNORECASE,
    signs=(
        "translat",
        "english version",
        "rendered",
        "requested",
        "as you asked",
        "cleaned",
        "proofread",
        "provide",
    ),
)
_ACKNOWLEDGES = lazy(rf"{_ACKNOWLEDGED}")
# A label on a line of its own: "Translation:", "**Translated text**".
_LABEL = lazy(r"[\[(*_#\s]*(?P<label>[A-Za-z][A-Za-z ]{3,40}?)\s?(?P<mark>[:：]?)[\])*_\s]*")
_NOTE = lazy(
    r"[\[(*_]{0,4}(?:(?:Translator|Translation|Editor)(?:'s|’s|s)? )?(?:Please )?[Nn]otes?"
    r"(?: that)?[*_]{0,2} ?[:：]?[*_]{0,2} [^\"“”]{0,260}"
    r"\b(?:translat\w+|original (?:text|language|article)|source text|tone and style|idiom\w*"
    r"|proper nouns|transliterat\w+)\b.*",
    re.DOTALL,
    signs=("note",),
)
_FIRST_PERSON = lazy(r"\b(?:I|me|I'd|I’d|I'm|I’m|my)\b|\bthis translation\b", re.IGNORECASE)
_OFFER = lazy(
    r"[\W_]{0,4}(?:Please |Just |And )?"
    r"(?:Let me know|If you(?:'d|’d| would)? (?:need|like|have|want|wish)|Would you like"
    r"|Do you want|Feel free|Is there anything else|I hope (?:this|that|the)|I(?:'m|’m| am)"
    r" (?:happy|glad|here)|Happy to|I can also|Should you)\b",
    re.IGNORECASE,
)
_OFFERED = lazy(
    r"\b(?:translat\w+|adjust\w*|changes|further|help\w*|assist\w*|clarif\w+|version|tone|modif\w+"
    r"|anything else|else|edits?|refine\w*|revis\w+)\b"
)
_QUOTED = lazy(r"[\"“”«»]|\b(?:said|says|told|asked|added|wrote)\b")
_SAID = lazy(r"[\"“”«»]|\b(?:said|says|told|asked|added|wrote|he|she|they|his|her|their|police)\b")


def is_opening(text: str) -> bool:
    """Whether a sentence announces a translation to whoever asked for it.

    >>> is_opening("Sure! Here is the translation of the article:")
    True
    >>> is_opening("Here is the port that the mayor has closed:")
    False
    """
    if len(text) > _LONGEST:
        return False
    return bool(_OPENING.fullmatch(text) or _is_label(text)) and not _SAID.search(text)


def _is_label(text: str) -> bool:
    """Whether a line is nothing but the label of a translation."""
    match = _LABEL.fullmatch(text) if "transl" in text.casefold() else None
    return match is not None and match["label"].casefold() in load_set("opening_labels")


def acknowledges(text: str) -> bool:
    """Whether a sentence is nothing but the word that opens an answer: "Sure!"."""
    return len(text) <= _LONGEST and bool(_ACKNOWLEDGES.fullmatch(text))


def is_closing(text: str) -> bool:
    """Whether a sentence below a translation speaks of it, or offers more of the kind.

    >>> is_closing("Let me know if you need any further adjustments!")
    True
    >>> is_closing("Let me know if you see the captain.")
    False
    """
    if len(text) > _LONGEST or _QUOTED.search(text):
        return False
    if _NOTE.fullmatch(text):
        return True
    return not _SAID.search(text) and bool(
        _OFFER.match(text) and _OFFERED.search(text) and _FIRST_PERSON.search(text)
    )
