"""Who "he" and "she" are, and what "it" and "they"."""

from collections.abc import Iterator
from re import IGNORECASE, Match, Pattern

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._asking import asked
from summarizer.ranking.needs._view import CAPITAL, FRONT, REACH, WORD, View
from summarizer.ranking.needs._words import group
from summarizer.ranking.needs.openings import start_of

__all__ = ["pronoun"]

_HE = lazy(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Hh]imself|[Hh]erself)\b(?!['’]s\b(?= [A-Z]))"
)
# "He Jiankui": a surname.
_SURNAME = lazy(r"H(?:e|er|is) ([A-Z][a-z]+(?:-[a-z]+)?)(?=\W)")
_WHEN = lazy(
    r"(?:When|After|If|As|Before|Although|Though|While|Because|Since|Once|Until) (?=they\b|it\b)"
)
_THEY = lazy(r"(?:They|Their|Them|[Tt]hey(?=['’ ])|[Tt]heirs?(?= ))\b")
_IT = lazy(r"(?:It|Its|it|its)\b")
# "Its director, Dr. Obi, said": who follows the comma is that director, and not what "its" means,
# as in "Its crew asleep, the Norland ran aground".
_APPOSED = lazy(
    r"Its [\w-]+, |Its [^,]{1,60}, (?:(?:the|an?) )?[A-Z][\w.'’-]*"
    r"(?: (?:[A-Z][\w.'’-]*|of|the|and|for|de|van|von|al))*,"
)
_ACCORDING = lazy(
    r"(?:According to|In the words of|For|Like|With|Unlike|Besides|As for|Next to|Behind|After"
    r"|Before) (?P<who>him|her|them|it)\b",
    IGNORECASE,
)
# A clause or phrase before the main one, which may say later who is meant.
_SUBORDINATE = lazy(
    r"(?:When|After|Before|If|As|Although|Though|While|Since|Because|Once|Unless|Until|Whether"
    r"|Even though|In|At|On|With|For|During|Despite|By|From|Like|Unlike|Besides|According to|Under"
    r"|Upon|[A-Z][a-z]+(?:ing|ed))\b"
)
_NOUNS = r"(?:pity|shame|fact|mystery|relief|matter of|question of|must|given|myth|start)\b"
_PLACE = (" in ", " at ", " from ", " to ", " on ", " near ", "In ", "At ", "On ", "From ")


_BE = (
    r"(?:is|was|'s|’s|isn['’]t|wasn['’]t|has been|had been|will be|would be|may be|might be"
    r"|can be|could be|must be|should be|became|becomes|has become|seems|seemed|remains)"
)
# What "it" begins that means nothing: "it was a day that nobody forgot", "it rained".
_EMPTY = lazy(
    # With a noun it is what it points at, except in "it was a day that nobody forgot".
    rf"it ?{_BE} (?:(?:a|an|the) (?:{_NOUNS}|(?:\w+ )?(?:time|day|night|morning|evening)\b"
    r"|[^.;,]{0,50} (?:that|who|which|whether|if|when|how|why|where|to)\b)"
    r"|[^.;,]{0,50} (?:that|who|which|whether|if|when|how|why|where)\b)"
    r"|it ?(?:is|was|has been|'s|’s) (?:\d|[A-Z]\w+day\b|one of the (?:\w+ )?\w+ days"
    r"|the (?:first|second|third|last) (?:\w+ )?time\b|time\b)"
    r"|it (?:rain|snow|hail|thunder|drizzl)\w*|it (?:has|had) (?:been )?(?:rain|snow)\w*"
    r"|it (?:will|would|may|might|could|can|must|should) (?:rain|snow|seem|appear"
    r"|take \w+ \w+ to)\b"
    r"|it (?:seems?|seemed|appears?|appeared|turn(?:s|ed) out|emerged|follows|happens?"
    r"|so happened|goes without|should be|must be|makes no|makes sense|looks like|looked like"
    r"|feels like|took|takes|has taken|came as|remains to|did not take|doesn['’]t take"
    r"|has to be|is worth)\b",
    IGNORECASE,
)
_IS = lazy(rf"it ?{_BE} ", IGNORECASE)
_WORDS = lazy(r"(?:\w+ )*\w*")


def _is_empty(plain: str, at: int) -> bool:
    """Whether "it" means nothing: "it is known that", "it rained"."""
    if _EMPTY.match(plain, at):
        return True
    be = _IS.match(plain, at)
    words = _WORDS.match(plain, be.end()) if be else None
    for word in words[0].casefold().split(" ") if words else ():
        if word in group("empty"):
            return True
        # "it is widely known", "it is as well known"
        if word != "as" and not word[1:].endswith("ly"):
            return False
    return False


@asked(words=lambda: group("he") | {"they", "their", "theirs", "them", "it", "its"})
def pronoun(view: View, place: int) -> Iterator[Need]:
    """Yield who or what "he", "she", "they" and "it" of a sentence are."""
    start = start_of(view, place)
    he = _he(view, place, start)
    if he:
        yield Need("pronoun", _who(view, place), he[0])
        return
    plain = view.plain[place]
    according = _ACCORDING.match(plain, start)
    if according:
        yield Need("pronoun", _previous(view, place, _THEY), according["who"])
        return
    front, when = FRONT.match(plain, start), _WHEN.match(plain, start)
    if when and _is_met_later(plain, when.end()):
        return
    found = _they_or_it(view, place, start)
    first = when or front
    if found is None and first and (when or not _names_something(first[0])):
        found = _they_or_it(view, place, first.end())
    if found:
        yield found


def _they_or_it(view: View, place: int, at: int) -> Need | None:
    plain = view.plain[place]
    they = _THEY.match(plain, at)
    if they:
        return Need("pronoun", _previous(view, place, _THEY), they[0])
    it = _IT.match(plain, at)
    if it is None or (it[0][0] == "i" and not at) or _is_empty(plain, at):
        return None
    if it[0] == "Its" and _is_met_later(plain, at) and not _APPOSED.match(plain, at):
        return None
    return Need("pronoun", _previous(view, place, _IT), it[0])


def _he(view: View, place: int, start: int) -> Match[str] | None:
    """Return the first "he" or "she" of a sentence, if it means nobody before it in there."""
    plain = view.plain[place]
    match = _HE.search(plain, start) if view.has(place, "he") else None
    if match is None:
        return None
    at = match.start()
    surname = _SURNAME.match(plain, at) if at <= start else None
    if surname and not surname[1].endswith(("ly", "s")):
        return None
    if any(start <= spot < at for spot in view.persons(place)) or "-year-old" in plain[:at]:
        return None
    if any(spot < at for spot, _ in view.names[place]):
        return None
    for capital in CAPITAL.finditer(plain, start, at):
        if capital.start() > start and _may_be_person(plain, capital):
            return None
    if _SUBORDINATE.match(plain, start) and _is_met_later(plain, at):
        return None
    return match


def _may_be_person(plain: str, capital: Match[str]) -> bool:
    if capital[0] in group("date") or capital[0] == "I":
        return False
    return not plain[max(0, capital.start() - 8) : capital.start()].endswith(_PLACE)


def _is_met_later(plain: str, at: int) -> bool:
    """Whether the main clause after the first comma begins with who is meant: cataphora."""
    comma = plain.find(", ", at)
    first = WORD.match(plain, comma + 2) if comma >= 0 else None
    if first is None:
        return False
    if first[0] in ("the", "a", "an"):
        return True
    return first[0][0].isupper() and first[0] not in ("I", "He", "She", "They", "It")


def _names_something(front: str) -> bool:
    return any(
        capital.start() and capital[0] not in group("date") for capital in CAPITAL.finditer(front)
    )


def _who(view: View, place: int) -> int | None:
    """Return the place of the sentence that says who "he" is.

    It is the last one before that names a person, or one human being; or, where several in a row
    name the same and nobody else comes between, the first of these: it says more, and no other
    sentence of a note can stand between and name somebody else.
    """
    for other in range(place - 1, max(-1, place - 1 - REACH), -1):
        if view.names[other]:
            return _first_of_run(view, other)
        if view.persons(other):
            return other
    return place - 1 if place else None


def _first_of_run(view: View, place: int) -> int:
    who = view.named[place]
    if len(who) != 1:
        return place
    first = place
    for other in range(place - 1, max(-1, place - 1 - REACH), -1):
        if not view.names[other]:
            if view.persons(other):
                break
        elif view.named[other] == who:
            first = other
        else:
            break
    return first


def _previous(view: View, place: int, same: Pattern[str]) -> int | None:
    """Return the sentence before, past those that begin with the same pronoun."""
    other = place - 1
    while other > 0 and place - other < REACH and same.match(view.plain[other]):
        other -= 1
    return other if other >= 0 else None
