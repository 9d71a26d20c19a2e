"""What each sentence cannot be read without: edges to other sentences, by rules over the text.

A reader meets a few sentences and nothing else. "He" needs who he is, "However" what it answers,
a piece of a quotation its beginning and its end. Each rule looks at one sentence and what stands
around it, and says which sentence has what is needed, of which kind the need is, and the words
that show it. No parser and no model; linear in the length of the text. The rules know English; in
other languages only quotations are seen.
"""

from collections.abc import Mapping, Sequence

from summarizer.model import Sentence
from summarizer.model.needs import Need
from summarizer.rankers import Index
from summarizer.ranking.needs import _asking, mentions, openings, pointers, pronouns, quoted, turns
from summarizer.ranking.needs._view import View

__all__ = ["RULES", "find"]

#: All rules, in the order of preference.
RULES = (
    quoted.speaker, quoted.speech_tail, quoted.voice, openings.connective, openings.reversal,
    pronouns.pronoun, pointers.this, mentions.definite, mentions.name, pointers.deixis,
    turns.question, turns.answer, turns.announcement, turns.item, turns.fragment,
)  # fmt: skip


def find(
    text: str,
    sentences: Sequence[Sentence],
    words: Sequence[Sequence[str]],
    terms: Index,
    stem_of: Mapping[str, str],
    language: str = "en",
) -> list[tuple[Need, ...]]:
    """Return the needs of each sentence; `on` is a place in `sentences`.

    Of several needs of one sentence on another the first is kept, firm where one of them is.

    Args:
        text: The whole text.
        sentences: Those that may enter a summary, in order.
        words: The words of each.
        terms: The stems of their words that say something: which sentences hold each.
        stem_of: The stem of every word.
        language: ISO 639-1 code.
    """
    view = View(text, sentences, words, terms, stem_of)
    found: list[list[Need]] = [[] for _ in sentences]
    for place, need in quoted.pieces(view):
        found[place].append(need)
    if language == "en":
        for rule, places in _asking.places(RULES, view):
            for place in places:
                found[place] += rule(view, place)
    return [_once(place, held) for place, held in enumerate(found)]


def _once(place: int, needs: Sequence[Need]) -> tuple[Need, ...]:
    kept: dict[int | None, Need] = {}
    for need in needs:
        if need.on == place:
            continue
        known = kept.get(need.on)
        if known is None or (need.firm and not known.firm):
            kept[need.on] = need
    return tuple(kept.values())
