"""What stands in brackets in front of a first sentence: a place, a section, a match."""

from summarizer.base.patterns import lazy

__all__ = ["opens_sentence", "read_label"]

# "[Kessel] The port reopened.": a place or a section, which of them nothing says.
_LABELLED = lazy(
    r"[\[【]\s?(?!(?i:photo|picture|image|video|view|see|show|watch|galler|infogr|slide))"
    r"[A-Z][\w'’-]{2,25}(?: [A-Z][\w'’-]{1,25}){0,2}\s?[\]】]\s*"
)
# "(Bay League, Kessel 1-0 Bruma, eighth round) Ada Obi came back": the match that it is about.
_SCORED = lazy(r"[(（](?=[^()（）\n]{0,90}\b\d{1,3} ?[-–] ?\d{1,3}\b)[^()（）\n]{8,150}[)）]\s*")
# A sentence: a capital, five words and more, no bracket among them.
_SENTENCE = lazy(r"[\"“‘]?[A-Z](?:[^\s()]+ ){5}")
_LONG = lazy(r"[\"“‘]?[A-Z](?:[^\s]+ ){8}")


def opens_sentence(text: str) -> bool:
    """Whether a text begins as a sentence does, and not as a row of names in brackets."""
    return bool(_SENTENCE.match(text))


def read_label(text: str) -> int | None:
    """Return where the sentence begins after a place or a match in brackets, or None.

    >>> read_label("[Kessel] The port reopened on Monday after the storm.")
    9
    >>> read_label("[Kessel] has been closed since the storm of Monday.") is None
    True
    """
    if text[0] not in "[【(（" or text[-1] not in '.!?。"”':
        return None
    for label, sentence in ((_LABELLED, _SENTENCE), (_SCORED, _LONG)):
        match = label.match(text)
        if match and sentence.match(text, match.end()):
            return match.end()
    return None
