"""Second mentions whose first one stands earlier: "the earthquake", a surname, a short form."""

from collections.abc import Iterator
from re import Match

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._asking import asked
from summarizer.ranking.needs._view import BLANK, REACH, View
from summarizer.ranking.needs._words import group, noun_set
from summarizer.ranking.needs.openings import start_of

__all__ = ["definite", "name"]

_KINDS = ("event", "document", "group", "person")
_SUBJECT = lazy(
    r"The ([a-z][a-z-]+)(?: ([a-z][a-z-]+))?(?: ([a-z][a-z-]+))?(?= ?(?P<after>[\w'’]*))"
)
# After these stands a name or the words of a title: they say which.
_NAMED = f"(\"“‘'«[{BLANK}"
# Somebody who is cited as if he had been named, and is not: the line above him was cut.
_SOURCE = lazy(
    r"(?:According to|In the opinion of|In the words of) (?P<who>the (?:expert|official|doctor"
    r"|specialist|scientist|analyst|lawyer|politician|author|athlete|minister|researcher)s?)"
    r"(?=[,.]| s)"
)
# No sentence is said to need more of this kind: a choice.
_MOST = 2


_THE = lazy(r"\b[Tt]he (?=[a-z])")
# The noun stands at once after "the", or after one adjective, or after two.
_PHRASES = tuple(
    lazy(
        rf"(?P<the>[Tt]he) (?P<adjectives>(?:[a-z][a-z-]* ){{{number}}})(?P<noun>[a-z]++)\b"
        r"(?P<own>['’]s)?(?![\w-])(?= ?(?P<after>[\w'’(]*))"
    )
    for number in range(3)
)


def _phrases(plain: str) -> Iterator[Match[str]]:
    """Yield "the earthquake", "the great old company": those of the nouns that are listed."""
    known, end = noun_set(*_KINDS), 0
    for the in _THE.finditer(plain):
        if the.start() < end:
            continue
        for phrase in _PHRASES:
            match = phrase.match(plain, the.start())
            if match and match["noun"] in known:
                end = match.end()
                yield match
                break


def _begins_with_the(view: View, place: int) -> bool:
    return view.may_be_joined(place) and view.plain[place].startswith("The ", start_of(view, place))


@asked(words=lambda: noun_set(*_KINDS), at=_begins_with_the)
def definite(view: View, place: int) -> Iterator[Need]:
    """Yield what has told of "the earthquake", "the company", "the man" before.

    At the beginning of a text there is one only.
    """
    again = _again(view, place)
    if again:
        yield again
        return
    plain = view.plain[place]
    source = _SOURCE.match(plain)
    if source and not any(view.persons(other) or view.names[other] for other in range(place)[-3:]):
        yield Need("definite", None, source["who"])
        return
    if not place or "he " not in plain or noun_set(*_KINDS).isdisjoint(view.words[place]):
        return
    found = 0
    for match in _phrases(plain):
        need = None if _says_which(plain, match) else _before(view, place, match)
        if need:
            yield need
            found += 1
            if found == _MOST:
                return


def _says_which(plain: str, match: Match[str]) -> bool:
    """Whether the words around the noun say which is meant."""
    after = match["after"]
    if after in group("which") or any(map(_is_no_adjective, match["adjectives"].split())):
        return True
    named = plain[match.end() : match.end() + 2].strip()[:1]
    if named and (named.isupper() or named.isdigit() or named in _NAMED):
        return True
    # "the hotel bar": another noun follows.
    goes_on = after in group("verb") or after.endswith(("ed", "s", "ly"))
    return after.islower() and not goes_on and not match["own"]


_START = 3


def _is_no_adjective(word: str) -> bool:
    return (
        word in group("only")
        or word in group("verb")
        or word in group("which")
        or word.endswith("est")
    )


def _before(view: View, place: int, match: Match[str]) -> Need | None:
    """Return the need of the first mention, if there may be one."""
    noun, at = match["noun"], match.start()
    if view.stands_before(view.plain[place], at, noun):
        return None
    single = _singular(noun)
    person = single in group("person")
    if person and any(spot < at for spot, _ in view.names[place]):
        return None
    on = view.first_with(noun, place)
    if on is None and person:
        before = range(place - 1, max(-1, place - 1 - REACH), -1)
        on = next((other for other in before if view.names[other]), None)
    event = single in group("event") or single in group("document")
    subject = at < _START or match["the"] == "The"
    if on is None:
        if not event and not (subject and person):
            return None  # of what stands nowhere else there is one only
        on = place - 1
    firm = at < _START and (event or person)
    return Need("definite", on, "t" + match[0][1:], firm)


def _again(view: View, place: int) -> Need | None:
    """Return the need of a subject whose noun an earlier sentence has after "a"."""
    match = _SUBJECT.match(view.plain[place], start_of(view, place))
    if match is None:
        return None
    told: list[str] = []
    ends = ""
    for word in (*match.groups()[:3], match["after"]):
        if not word:
            break
        if word in group("verb") or word in group("which") or word.endswith("ed"):
            ends = word
            break
        told.append(word)
    if not ends or ends in group("which") or not told or any(map(_is_no_adjective, told)):
        return None
    on = view.introduced.get(view.stem_of.get(told[-1], ""))
    if on is None or on >= place:
        return None
    firm = any(_singular(told[-1]) in group(kind) for kind in ("event", "document", "person"))
    return Need("definite", on, f"the {' '.join(told)}", firm)


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


_SHORT = lazy(r"(?<![\w(-])[A-Z][A-Z&]{1,6}\b")


def name(view: View, place: int) -> Iterator[Need]:
    """Yield where a surname, or an abbreviation, that stands alone is given in full."""
    told = set()
    text = view.sentences[place].text
    for _, word in view.names[place]:
        full = view.full_names.get(word)
        if full is None or word in told or full[0] in text:
            continue
        told.add(word)
        if full[1] and full[1][0] < place:
            yield Need("name", full[1][0], word, firm=False)
    for match in _SHORT.finditer(text) if view.expansions else ():
        where = view.expansions.get(match[0])
        if where is not None and where < place and match[0] not in told:
            told.add(match[0])
            yield Need("name", where, match[0], firm=False)
