"""What stands in brackets: ``the port (the old one) reopened``."""

from collections.abc import Container, Iterator

from summarizer.base.patterns import lazy
from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group
from summarizer.tables import load_set

__all__ = ["find"]

# A longer one is a sentence of its own: a choice.
_MOST_WORDS = 15
_ABBREVIATION = lazy(r"[A-Z][A-Z&.-]+s?")
# A place, a date and an agency stand before the sentence itself with so many words: a choice.
_FIRST_WORDS = 4
# So far before a bracket a word may say that it speaks of each of several: a choice.
_NEAR, _EACH = 2, frozenset({"each", "every", "per"})
# "Veller (Obi 86)", "Kessel (3)": where several brackets hold figures, they are columns of a table.
_FIGURE = lazy(r"\d")
# After a bracket: a space or a mark. "(s)" within a word, and a number of an item, are none.
_AFTER = lazy(r"[\s,.;:!?]|$")


def find(parts: Parts, used: Container[str]) -> Iterator[Stretch]:
    """Yield the brackets that may go, with the space before them.

    Args:
        parts: The sentence.
        used: Words of the sentences that are shown with it; a short form that they or this one use
            again keeps its bracket.
    """
    text = parts.text
    figured = [bool(_FIGURE.search(text, *span)) for span in parts.brackets]
    for (start, end), has_figure in zip(parts.brackets, figured, strict=True):
        words = parts.words_in(start, end)
        if has_figure and sum(figured) > 1:
            continue
        if not words or len(words) > _MOST_WORDS or text[start] not in "(（":
            continue
        if start < 2 or text[start - 1] != " " or not _AFTER.match(text, end):
            continue
        inner = text[start + 1 : end - 1]
        if (
            inner[-1] in ".!?"
            or has_verb(words)
            or words[0].lower == "of"
            or any(w.lower in group("kind") for w in words)
        ):
            continue
        short = _ABBREVIATION.fullmatch(inner) is not None
        if not _is_aside(parts, start, end, short=short) or not may_go(parts, start, end):
            continue
        if short and (inner in used or sum(word.text == inner for word in parts.words) > 1):
            continue
        yield Stretch(start - 1, end, "brackets")


def _is_aside(parts: Parts, start: int, end: int, *, short: bool) -> bool:
    """Whether a sentence can be read without its bracket.

    "It (the port)", "the (old) port" cannot; one word may be another choice, "birth (adoption)", or
    part of a name, "Party (Left)"; between capitals a name goes on, "Ports (Fees) Act".
    """
    before, words = parts.before(start), parts.words_in(start, end)
    if not before or before[0].lower in load_set("function_words"):
        return False
    if not short and len(words) < 2:
        return False
    # "Each province (city, region)", "29 marks a bag (on the way in and out)": how many there are.
    ahead = {word.lower for word in parts.before(start, _NEAR)}
    if not short and ahead & _EACH:
        return False
    after = parts.text[end : end + 2].strip()
    named = after[:1].isupper() and before[0].is_name
    # After the first words of a sentence a capital begins it: "Kessel (BNS) The port reopened."
    return not named or (short and len(parts.before(start, _FIRST_WORDS + 1)) > _FIRST_WORDS)
