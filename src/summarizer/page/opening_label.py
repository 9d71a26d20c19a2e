"""What stands in brackets in front of a first sentence: a place, a section, a match."""

from summarizer.base.patterns import lazy
from summarizer.page.byline import read_opening
from summarizer.page.clause import may_tell, words

__all__ = ["opens_sentence", "read_label"]

# "[Kessel] The port reopened.": a place or a section, which of them nothing says.
_LABELLED = lazy(
    r"[\[【]\s?(?!(?i:photo|picture|image|video|view|see|show|watch|galler|infogr|slide))"
    r"[A-Z][\w'’-]{2,25}(?: [A-Z][\w'’-]{1,25}){0,2}\s?[\]】]\s*"
)
# "(Bay League, Kessel 1-0 Bruma, eighth round) Ada Obi came back": the match that it is about.
_SCORED = lazy(r"[(（](?=[^()（）\n]{0,90}\b\d{1,3} ?[-–] ?\d{1,3}\b)[^()（）\n]{8,150}[)）]\s*")
# "(A synthesis of the 11th)", "(Kessel, 11th)", "(Bay Wave English)": a note of the editor.
_NOTED = lazy(r"[(（](?P<note>[A-Z\d][^()（）\n]{2,70})[)）][\s.,:]*")
_FEWEST_NOTED, _MOST_NOTED = 2, 9
_JOINTS = frozenset({"a", "and", "by", "for", "from", "in", "of", "on", "the"})
# A sentence: a capital, five words and more, no bracket among them.
_SENTENCE = lazy(r"[\"“‘]?[A-Z][^\s()]* (?:[^\s()]+ ){4}")
_LONG = lazy(r"[\"“‘]?[A-Z]\S* (?:\S+ ){7}")


def opens_sentence(text: str) -> bool:
    """Whether a text begins as a sentence does, and not as a row of names in brackets."""
    return bool(_SENTENCE.match(text))


def read_label(text: str) -> int | None:
    """Return where the sentence begins after a place or a match in brackets, or None.

    >>> read_label("[Kessel] The port reopened on Monday after the storm.")
    9
    >>> read_label("(Kessel, 11th) The port reopened on Monday after the storm.")
    15
    >>> read_label("[Kessel] has been closed since the storm of Monday.") is None
    True
    """
    if text[0] not in "[【(（" or text[-1] not in '.!?。"”':
        return None
    noted = _NOTED.match(text)
    if (
        noted
        and read_opening(text) is None
        and _is_note(noted["note"])
        and _SENTENCE.match(text, noted.end())
    ):
        return noted.end()
    for label, sentence in ((_LABELLED, _SENTENCE), (_SCORED, _LONG)):
        match = label.match(text)
        if match and sentence.match(text, match.end()):
            return match.end()
    return None


def _is_note(text: str) -> bool:
    """Whether what stands in brackets is a name or a day, and tells nothing."""
    named = words(text)
    if len(named) > _MOST_NOTED or text[-1] in ".!?" or may_tell(text):
        return False
    if len(named) + sum(char.isdigit() for char in text) < _FEWEST_NOTED:
        return False  # "(Almost) Everyone", "(1) The port"
    return any(char.isdigit() for char in text) or all(
        word[0].isupper() or word in _JOINTS for word in named
    )
