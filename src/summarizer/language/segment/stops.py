"""Sentence boundary detection at a full stop and a space: is it the stop of a short form?"""

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.language.segment.candidate import BULLETS, BoundaryCandidate

__all__ = ["end_at_stop"]

# "4.", "4.2.", "b.", "IV.", "• 4." and "Step 4." at the beginning: the name of what follows.
_LABEL = lazy(
    rf"(?:[{BULLETS}]\s?)?"
    r"[(\[]?(?:(?:Step|Tip|Rule|Question) )?"
    r"(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,4}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})"
)
_ITEM = lazy(rf"([{BULLETS}]?)\s?(\d{{1,2}}|[a-z])(\.\)|[.)])\s")
# A preposition, a few words and a short form: no sentence yet, unless it is an answer.
_ADVERBIAL = lazy(
    r"[\"“(]?(?:About|After|Around|At|Before|By|For|From|In|Near|On|Outside|Since|To|Until|Within)"
    r"(?: [^\s,.]{1,12}){0,2} [^\s,]{1,12}"
)
_LONGEST_ADVERBIAL = 40  # no longer than the pattern can match, so that it costs nothing
_NUMERAL = lazy(r"[A-Z]?\d|[IVXLC]+\b|[A-Z]\b(?!['’])|(?:One|Two|Three|Four|Five|Six|Ten)\b(?! of)")
_MEASURE = lazy(r"\d{1,2}\s?(?:%|per|milli?on|billion|trillion|km|kg|m\b|degrees|points)")
_GROUP = lazy(r"\d{3}(?![\d.,]?\d)")
_WANT_FIGURE = frozenset({
    "about", "almost", "around", "exceeded", "least", "nearly", "only", "over", "reached", "some",
    "than",
})  # fmt: skip
_DAY_MONTH = lazy(rf"(?:{'|'.join(MONTHS)})\b")
_CONSONANTS = lazy(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_TIME = lazy(r"(?:[A-Z]\w+ ){1,2}[Tt]ime\b")
_THEN_SMALL = lazy(r"[^\W\d_]+ [a-z]")
_INITIAL = lazy(r"[A-ZÀ-ÞА-Я]\.")
# After these `I` is somebody, elsewhere the first letter of a name.
_BEFORE_PRONOUN = frozenset({
    "am", "are", "as", "can", "did", "do", "does", "had", "have", "is", "like", "nor", "so",
    "than", "was", "were", "will",
})  # fmt: skip
_ONE = frozenset({"one", "last", "another"})
_DASHES = frozenset("-–—―")
_CURRENCIES = "$€£¥"


def end_at_stop(mark: BoundaryCandidate) -> int:
    """Return where the sentence ends, -1 if it goes on."""
    text = mark.text
    word, before = mark.words_before()
    if mark.small:
        if mark.close or text[mark.start - 1] in ",;:":
            return -1
        return mark.stop if _before_small(mark, word, before) else -1
    if mark.close in ("", ")"):
        if mark.start - mark.begin < 16 and _LABEL.fullmatch(text, mark.begin, mark.start):
            return -1
        if mark.start - mark.begin > 4 and (word.isdecimal() or len(word) == 1):
            end = _before_item(mark, word)
            if end >= 0:
                return end
    if mark.close:
        return mark.stop if _after_closing(mark, word) else -1
    if mark.follows.isdigit():
        return mark.stop if _before_digit(mark, word, before) else -1
    return mark.stop if _before_capital(mark, word, before) else -1


def _before_item(mark: BoundaryCandidate, word: str) -> int:
    """Return where an item ends whose successor has the mark in its label, -1 if none has.

    `1. Open the box 2. Release the cat`: it ended before the number.
    """
    item = _ITEM.match(mark.text, mark.begin)
    if item is None or item[3] != "." + mark.close:
        return -1
    if word.isdecimal():
        follows = item[2].isdecimal() and int(item[2]) + 1 == int(word)
    else:
        follows = item[2].isalpha() and ord(item[2]) + 1 == ord(word)
    if not follows:
        return -1
    place = mark.begin + len(mark.text[mark.begin : mark.start - len(word)].rstrip())
    if item[1]:
        if mark.text[place - 1] != item[1]:
            return -1
        place = mark.begin + len(mark.text[mark.begin : place - 1].rstrip())
    return place


def _before_small(mark: BoundaryCandidate, word: str, before: str) -> bool:
    """Where a small letter may begin a sentence, only a short form goes on."""
    kind = mark.kind(word, before)
    if kind == "word":
        return word.islower() and before.islower()
    if kind is not None or word.lower() in mark.words.lower or word in mark.words.dangling:
        return False
    if _CONSONANTS.fullmatch(word.lower()) or (word.isdigit() and len(word) < 3):
        return False  # `pcs.`; `1. salt`, `3. place`
    following = mark.word_after()  # `www. example. com`
    return following not in mark.words.domains or following in mark.words.openers


def _before_digit(mark: BoundaryCandidate, word: str, before: str) -> bool:
    kind = mark.kind(word, before)
    figure = word.lstrip(_CURRENCIES)
    if kind is None and figure.isdigit() and len(figure) < 3:
        if _GROUP.match(mark.text, mark.after, mark.end) and _wants_figure(before):
            return False  # `more than 1. 240 people`: one figure, cut at its point
        return not _MEASURE.match(mark.text, mark.after, mark.end)  # `3. 5 percent`
    if kind is None and word in mark.words.figures:
        # `(Obi min. 78)`, but `it took a min. 78 people came`
        return before.lower() in mark.words.dangling or before.lower() in _ONE
    return kind is None or (kind == "final" and not mark.opening)


def _wants_figure(before: str) -> bool:
    """Whether a word leads to a figure, so that no sentence ends with what is left of one."""
    return before.endswith(",") or before.lower() in _WANT_FIGURE


def _before_capital(mark: BoundaryCandidate, word: str, before: str) -> bool:
    text = mark.text
    kind = mark.kind(word, before)
    if kind is None or kind in ("final", "unit", "month"):
        if word.isdigit() and len(word) < 3 and _DAY_MONTH.match(text, mark.after, mark.end):
            return False  # `on 15. July`, as German and Icelandic have it
        return not (mark.lowered and word in mark.words.lower)
    if kind == "never" or (kind != "clock" and mark.follows in _DASHES):
        return False
    if kind in ("number", "word"):
        if word.lower() == "no" and text[mark.after : mark.after + 2] in ("I ", "A "):
            return True  # `No. I do not.`
        return not _NUMERAL.match(text, mark.after, mark.end)
    following = mark.word_after()
    if "(" in mark.opening:
        return kind == "clock" and following not in mark.words.zones
    if kind in ("clock", "either", "place", "state", "company") and _is_adverbial(mark):
        return False
    if kind == "clock":
        if mark.lowered and following in mark.words.openers:
            return following in mark.words.strict  # `at 5 p.m. on monday`
        day = following.removesuffix("'s")
        return day not in mark.words.zones and not _TIME.match(text, mark.after)
    if kind == "day":
        return following not in mark.words.months
    return _before_name(mark, kind, word, before, following)


def _is_adverbial(mark: BoundaryCandidate) -> bool:
    """Whether there is nothing before the mark yet but a place or an hour: `At 5 p.m. Police`."""
    if mark.start - mark.begin > _LONGEST_ADVERBIAL:
        return False
    return _ADVERBIAL.fullmatch(mark.text, mark.begin, mark.start) is not None


def _before_name(
    mark: BoundaryCandidate, kind: str, word: str, before: str, following: str
) -> bool:
    """An abbreviation that names go on after: what follows must begin sentences."""
    words = mark.words
    if word.lower() == "st" and following in words.witnesses:
        return True  # a street, not a saint
    if kind == "title" or mark.lowered:
        return following in words.strict
    if kind == "state" and before[-1:] == ",":
        # `He lives in Tarn, Pa. Novak ...`: a sentence that went on would have a comma.
        return words.kinds.get(following) != "title"
    if kind in ("place", "state", "company"):
        return following in words.witnesses
    if kind == "initial" and before.lower() in words.classes:
        return True  # `plan B`
    if kind == "initial" and _INITIAL.match(mark.text, mark.after, mark.end):
        return False  # `the trader I. V. Sobolev`
    if kind == "initial" and word == "I" and before in _BEFORE_PRONOUN:
        return True  # `as cold as I`
    if following in words.witnesses and following not in words.openers:
        # `In the U.S. Police said`: in mid-sentence it would be `U.S. police`.
        return _THEN_SMALL.match(mark.text, mark.after, mark.end) is not None
    return following in words.openers


def _after_closing(mark: BoundaryCandidate, word: str) -> bool:
    """Quotes or brackets close after the stop, and no small letter follows."""
    if mark.quoted:
        return mark.kind(word, "") != "title" and not mark.is_attributed(mark.after, strictly=True)
    if mark.kind(word, "") in (None, "final") or not mark.in_brackets():
        return True
    return mark.word_after() in mark.words.openers
