"""Words that point back: pronouns, "this" and "these", "the earthquake", a surname alone."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Match, Pattern
from re import compile as compiled

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._view import BLANK, View
from summarizer.ranking.needs._words import alternatives, group, noun_set, nouns
from summarizer.ranking.needs.openings import start_of

__all__ = ["definite", "deixis", "name", "pronoun", "this"]

# How many sentences back the one meant is looked for: a choice.
_REACH = 10
_HE = lazy(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Hh]imself|[Hh]erself)\b(?!['’]s\b(?= [A-Z]))"
)
# "He Jiankui": a surname.
_SURNAME = lazy(r"H(?:e|er|is) (?:[A-Z][a-z]+(?:-[a-z]+)?)(?=\W)")
_WHEN = lazy(
    r"(?:When|After|If|As|Before|Although|Though|While|Because|Since|Once|Until) (?=they\b|it\b)"
)
_THEY = lazy(r"(?:They|Their|Them|[Tt]hey(?=['’ ])|[Tt]heirs?(?= ))\b")
_IT = lazy(r"(?:It|Its|it|its)\b")
_ACCORDING = lazy(
    r"(?:According to|In the words of|For|Like|With|Unlike|Besides|As for|Next to|Behind|After|Before) "
    r"(?P<who>him|her|them|it)\b",
    IGNORECASE,
)
# "On Monday, it was launched": what stands in front names nobody.
_FRONT = lazy(
    r"(?:(?:On|In|At|By|After|Since|During|From|For|Until|Before|Throughout|Within|With|As|Last|This"
    r"|Earlier|Later|Now|Today|Yesterday|Recently|Currently|Previously|Initially|Next|Soon|Over|Upon)"
    r"\b[^,.;:!?]{0,60}, |Today |Yesterday |Now |Recently |Earlier |On \w+day )"
)
_SUBORDINATE = lazy(
    r"(?:When|After|Before|If|As|Although|Though|While|Since|Because|Once|Unless|Until|Whether|Even"
    r" though|In|At|On|With|For|During|Despite|By|From|Like|Unlike|Besides|According to|Under|Upon)\b"
)
_MONTHS_DAYS = frozenset(
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
)
_CAPITAL = lazy(r"(?<![\w'’-])[A-Z][\w'’-]*")
_WORD = lazy(r"[A-Za-z][\w'’-]*")


@cache
def _empty_it() -> Pattern[str]:
    """Return what "it" begins that means nothing: "it is known that", "it rained"."""
    be = (
        r"(?:is|was|'s|’s|isn['’]t|wasn['’]t|has been|had been|will be|would be|may be|might be"
        r"|can be|could be|must be|should be|became|becomes|has become|seems|seemed|remains|became)"
    )
    words = alternatives("empty")
    return compiled(
        rf"it ?{be} (?:(?:a|the|an) )?(?:(?:{words}|\w+ly|difficult|not|as) )*"
        rf"(?:(?:{words})\b|[^.;,]{{0,50}} (?:that|who|which|whether|if|when|how|why|where)\b)"
        r"|it ?(?:is|was|has been|'s|’s) (?:\d|[A-Z]\w+day\b|one of the (?:\w+ )?\w+ days|the (?:first"
        r"|second|third|last) (?:\w+ )?time\b|time\b)"
        r"|it (?:rain|snow|hail|thunder|drizzl)\w*|it (?:has|had) (?:been )?(?:rain|snow)\w*"
        r"|it (?:will|would|may|might|could|can|must|should) (?:rain|snow|seem|appear|take \w+ \w+ to"
        r"|be (?:\w+ly )?(?:" + words + r"))\b"
        r"|it (?:seems?|seemed|appears?|appeared|turn(?:s|ed) out|emerged|follows|happens?|so happened"
        r"|goes without|should be|must be|makes no|makes sense|looks like|looked like|feels like"
        r"|took|takes|has taken|came as|remains to|did not take|doesn['’]t take|has to be|is worth)\b",
        IGNORECASE,
    )


def pronoun(view: View, place: int) -> Iterator[Need]:
    """Yield who or what "he", "she", "they" and "it" of a sentence are."""
    plain = view.plain[place]
    start = start_of(view, place)
    match = _he(view, place, start)
    if match is not None:
        yield Need("pronoun", _who(view, place), match[0])
        return
    according = _ACCORDING.match(plain, start)
    if according:
        yield Need("pronoun", _previous(view, place, _THEY), according["who"])
        return
    front = _FRONT.match(plain, start)
    when = _WHEN.match(plain, start)
    if when and _is_met_later(view, place, when.end()):
        return
    for at in (start, when.end() if when else front.end() if front else start):
        they = _THEY.match(plain, at)
        if they:
            yield Need("pronoun", _previous(view, place, _THEY), they[0])
            return
        it = _IT.match(plain, at)
        if it and (it[0][0] == "I" or at) and not _empty_it().match(plain, at):
            if it[0].lower() == "its" and at == start == 0 and _is_met_later(view, place, at):
                return
            yield Need("pronoun", _previous(view, place, _IT), it[0])
            return
        if front and _names_something(plain[start : front.end()]):
            return


def _he(view: View, place: int, start: int) -> Match[str] | None:
    """Return the first "he" or "she" of a sentence, if nobody before it in the sentence is meant."""
    plain = view.plain[place]
    match = _HE.search(plain, start) if view.has(place, "he") else None
    if match is None:
        return None
    surname = _SURNAME.match(plain, match.start()) if match.start() <= start else None
    if surname and not surname[0].split(" ")[1].endswith(("ly", "s")):
        return None
    at = match.start()
    if any(start <= spot < at for spot in view.persons[place]):
        return None
    if any(spot < at for spot, _ in view.names[place]):
        return None
    for capital in _CAPITAL.finditer(plain, start, at):
        if capital.start() > start and _may_be_person(plain, capital):
            return None
    if _SUBORDINATE.match(plain, start) and _is_met_later(view, place, at):
        return None
    return match


def _may_be_person(plain: str, capital: Match[str]) -> bool:
    before = plain[max(0, capital.start() - 8) : capital.start()]
    if capital[0] in _MONTHS_DAYS or capital[0] == "I":
        return False
    return not before.endswith(
        (" in ", " at ", " from ", " to ", " on ", " near ", "In ", "At ", "On ", "From ")
    )


def _is_met_later(view: View, place: int, at: int) -> bool:
    """Whether the main clause after the first comma begins with who is meant: cataphora."""
    plain = view.plain[place]
    comma = plain.find(", ", at)
    if comma < 0:
        return False
    main = plain[comma + 2 : comma + 40]
    first = _WORD.match(main)
    if first is None:
        return False
    if first[0] in ("the", "a", "an"):
        return True
    return first[0][0].isupper() and first[0] not in ("I", "He", "She", "They", "It")


def _names_something(front: str) -> bool:
    return any(
        capital.start() and capital[0] not in _MONTHS_DAYS for capital in _CAPITAL.finditer(front)
    )


def _who(view: View, place: int) -> int | None:
    """Return the place of the sentence that says who "he" is.

    It is the last one before that names a person, or one human being; or, where several in a row
    name the same and nobody else comes between, the first of these: it says more, and no other
    sentence of a note can stand between and name somebody else.
    """
    for other in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if view.names[other]:
            return _first_of_run(view, other)
        if view.persons[other]:
            return other
    return place - 1 if place else None


def _first_of_run(view: View, place: int) -> int:
    who = view.named[place]
    if len(who) != 1:
        return place
    first = place
    for other in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if not view.names[other]:
            if view.persons[other]:
                break
        elif view.named[other] == who:
            first = other
        else:
            break
    return first


def _previous(view: View, place: int, same: Pattern[str]) -> int | None:
    """Return the sentence before, past those that begin with the same pronoun."""
    other = place - 1
    while other > 0 and place - other < _REACH and same.match(view.plain[other]):
        other -= 1
    return other if other >= 0 else None


_THIS = lazy(
    r"(?:This|These|Those|Such|That|All (?:of )?this|All these)\b(?P<noun>(?: [a-z][\w-]*){0,3})"
)
_NOT_POINTING = lazy(
    r"(?:Those (?:who|with|in|from|of|that|whose|involved|present|wishing|who['’]ve|under|over|aged)\b"
    r"|That (?:[a-z]+ ){0,8}(?:is|was) (?:why|because)\b(?<!That is why)(?<!That is because)"
    r"|Such as\b)"
)
_VERBS = frozenset(
    ["a", "an", "the", "of", "in", "at", "for", "on", "by", "is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "does", "did", "do", "means", "meant", "makes", "made", "comes", "came", "allows", "allowed", "helps", "helped", "happened", "happens", "applies", "includes", "included", "also", "led", "leads", "gives", "gave", "shows", "showed", "follows", "brings", "brought", "took", "takes", "became", "becomes", "leaves", "left", "seems", "seemed", "not", "alone", "in", "and", "or", "to", "for", "of", "all", "too", "says", "said", "went", "goes", "being"]
)
_INNER_THIS = lazy(
    r"\b(?:all )?(this|these|those|such)\s+(?:(?:two|three|four|five|six|very|same|\d+) )?(?!as\b|a\b|an\b)([a-z][\w-]*)((?: [a-z][\w-]*)?)"
)
_BARE = lazy(
    r"\b(?:that|of|about|to|for|with|after|all|from|by|doing|do|did|done|like|because of|know)\s+(this|that|these)(?=[,.;:!?]|$| (?:is|was|will|would|has|had|may|can|could|might|does|did|should)\b)"
)
_EARLY = 70


def this(view: View, place: int) -> Iterator[Need]:
    """Yield what "this", "these", "those" and "such" of a sentence point at."""
    if not view.has(place, "pointing"):
        return
    plain = view.plain[place]
    start = start_of(view, place)
    if start and plain[start : start + 1].islower():
        opening = _THIS.match(plain[start : start + 1].upper() + plain[start + 1 : start + 60])
    else:
        opening = _THIS.match(plain, start)
    if opening and not _NOT_POINTING.match(plain, start):
        noun = _pointed(opening["noun"])
        if noun in group("calendar"):
            return
        said = opening[0].split(" ")[0]
        bare = noun is None
        if said == "That" and not bare:
            # "That he came surprised them"; "That night" is time.
            return
        words = said if bare else f"{said} {noun}"
        yield Need("pointer", _pointed_at(view, place, None if bare else noun), words)
        return
    for match in _INNER_THIS.finditer(plain):
        noun = match[2]
        if noun in _VERBS or noun in group("calendar") or match[3].strip() in group("calendar"):
            continue
        if match[1] in ("those", "such") and noun in (
            "who",
            "with",
            "in",
            "from",
            "of",
            "that",
            "whose",
        ):
            continue
        head = (
            match[3].strip() if match[3].strip() in view.stem_of and _is_adjective(noun) else noun
        )
        if _stands_before(view, place, plain, match.start(), head):
            continue
        words = (
            match[0].strip() if head == match[3].strip() else plain[match.start() : match.end(2)]
        )
        yield Need("pointer", _pointed_at(view, place, head), words, match.start() < _EARLY)
        return
    bare_this = _BARE.search(plain, 0, _EARLY)
    if bare_this:
        front = _FRONT.match(plain, start)
        after = front.end() if front else start
        if "," not in plain[after : bare_this.start()]:
            firm = bare_this[0].startswith("all")
            yield Need("pointer", place - 1 if place else None, bare_this[0], firm)


def _is_adjective(word: str) -> bool:
    return word.endswith(
        ("al", "ous", "ive", "ful", "ic", "ent", "ant", "ed", "ing", "able", "new", "y")
    )


def _pointed(nouns: str) -> str | None:
    """Return the noun that "this" stands before, or None where it stands alone."""
    words = nouns.split()
    if not words or words[0] in _VERBS or words[0].endswith("ly"):
        return None
    if len(words) > 1 and words[0] in (
        "same",
        "very",
        "two",
        "three",
        "particular",
        "new",
        "recent",
    ):
        return words[1]
    return words[0]


def _pointed_at(view: View, place: int, noun: str | None) -> int | None:
    if noun is not None:
        last = view.last_with(noun, place)
        if last is not None and place - last <= _REACH:
            return last
    return place - 1 if place else None


def _stands_before(view: View, place: int, plain: str, at: int, word: str) -> bool:
    """Whether a word in any form stands in a sentence before a place."""
    stem = view.stem_of.get(word)
    return any(view.stem_of.get(w[0].lower()) == stem for w in _WORD.finditer(plain, 0, at))


_IDENTIFIED = frozenset(
    ["first", "last", "only", "best", "whole", "entire", "next", "own", "latest", "current", "local", "national", "federal", "central", "state", "same", "other", "world", "international", "general", "european", "american", "russian", "chinese", "supreme", "second", "third", "new", "famous", "so-called", "late", "usual", "average", "ordinary", "very", "two", "three", "four", "five", "six"]
)
# After these stands a name or the words of a title.
_NAMED = f"(\"“‘'«[{BLANK}"
_AFTER = frozenset(
    ["of", "that", "who", "which", "whose", "where", "in", "at", "between", "against", "with", "for", "from", "to", "on", "called", "named", "known", "whom", "into", "over", "near", "by", "involving", "when"]
)


_KINDS = ("event", "document", "group", "person")


@cache
def _definite() -> Pattern[str]:
    told = nouns(*_KINDS)
    return compiled(
        rf"\b(?P<the>[Tt]he) (?P<adjectives>(?:[a-z][a-z-]* ){{0,2}}?)(?P<noun>{told})\b"
        r"(?P<own>['’]s)?(?![\w-])(?= ?(?P<after>[\w'’(]*))"
    )


def definite(view: View, place: int) -> Iterator[Need]:
    """Yield what has told of "the earthquake", "the company", "the man" before."""
    plain = view.plain[place]
    found = 0
    again = _again(view, place)
    if again:
        yield again
        return
    if noun_set(*_KINDS).isdisjoint(view.words[place]) or "he " not in plain:
        return
    for match in _definite().finditer(plain):
        adjectives = match["adjectives"].split()
        after = match["after"]
        subject = match.start() < 3 or match["the"] == "The"
        if any(
            a in _IDENTIFIED or a in _FUNCTION or a in _AFTER or a.endswith("est")
            for a in adjectives
        ):
            continue
        named = plain[match.end() : match.end() + 2].strip()[:1]
        if named.isupper() or named.isdigit() or (named and named in _NAMED):
            continue
        if after in _AFTER:
            continue
        noun = match["noun"]
        # "the hotel room", "the match ball": another noun follows.
        if (
            after
            and not match["own"]
            and after.islower()
            and not _is_function(after)
            and not subject
        ):
            continue
        if _stands_before(view, place, plain, match.start(), noun):
            continue
        words = match[0][:1].lower() + match[0][1:]
        on = view.first_with(noun, place)
        single = _singular(noun)
        person = single in group("person")
        if person and (any(spot < match.start() for spot, _ in view.names[place])):
            continue
        if on is None and person:
            on = next(
                (p for p in range(place - 1, max(-1, place - 1 - _REACH), -1) if view.names[p]),
                None,
            )
        event = single in group("event") or single in group("document")
        if not place or (on is None and not event and not (subject and person)):
            # At the beginning, and of what stands nowhere else, there is one only.
            continue
        if on is None:
            on = place - 1
        yield Need("definite", on, words, firm=subject and (event or person) and match.start() < 3)
        found += 1
        if found == 2:
            return


_SUBJECT = lazy(
    r"The ([a-z][a-z-]+)(?: ([a-z][a-z-]+))?(?: ([a-z][a-z-]+))?(?= ?(?P<after>[\w'’]*))"
)


def _again(view: View, place: int) -> Need | None:
    """Return the need of a subject whose noun an earlier sentence has after "a"."""
    plain = view.plain[place]
    match = _SUBJECT.match(plain, start_of(view, place))
    if match is None:
        return None
    told = [word for word in match.groups()[:3] if word]
    nouns_of: list[str] = []
    for word in (*told, match["after"]):
        if word in _FUNCTION or word in _VERBS or word in _AFTER or word.endswith("ed"):
            break
        nouns_of.append(word)
    else:
        return None
    if (
        not nouns_of
        or word in _AFTER
        or any(w in _IDENTIFIED or w.endswith("est") for w in nouns_of)
    ):
        return None
    on = view.introduced.get(view.stem_of.get(nouns_of[-1], ""))
    if on is None or on >= place:
        return None
    single = _singular(nouns_of[-1])
    firm = any(single in group(name) for name in ("event", "document", "person"))
    return Need("definite", on, f"the {' '.join(nouns_of)}", firm)


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _is_function(word: str) -> bool:
    return word in _FUNCTION or word.endswith(("ed", "s"))


_FUNCTION = frozenset(
    ["a", "an", "the", "of", "in", "at", "for", "on", "by", "is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "does", "did", "do", "and", "or", "but", "as", "also", "then", "not", "if", "while", "because", "after", "before", "until", "since", "so", "said", "told"]
)


def name(view: View, place: int) -> Iterator[Need]:
    """Yield where a surname, or an abbreviation, that stands alone is given in full."""
    told = set()
    text = view.sentences[place].text
    for _, word in view.names[place]:
        full = view.full_names.get(word)
        if full is None or word in told or full[0] in text:
            continue
        told.add(word)
        earlier = [p for p in full[1] if p < place]
        if earlier:
            yield Need("name", earlier[0], word, firm=False)
    for match in _SHORT.finditer(text) if view.expansions else ():
        short = match[0]
        where = view.expansions.get(short)
        if where is not None and where < place and short not in told:
            told.add(short)
            yield Need("name", where, short, firm=False)


_SHORT = lazy(r"(?<![\w(-])[A-Z][A-Z&]{1,6}\b")
_THERE = lazy(r"\b(?:there|here)(?=[,.;]|$)")
_SAME_DAY = lazy(
    r"\b(?:on|in|at) (?:the same|that) (?:day|night|evening|morning|year|month|place|time)\b"
)


def deixis(view: View, place: int) -> Iterator[Need]:
    """Yield what "there" and "the same day" within a sentence lean on."""
    plain = view.plain[place]
    before = place - 1 if place else None
    if "there" not in view.words[place] and "here" not in view.words[place]:
        there = None
    else:
        there = _THERE.search(plain, 1)
    same = _SAME_DAY.search(plain, 1) if " same " in plain or " that " in plain else None
    if same and "," not in plain[: same.start()]:
        yield Need("time", before, same[0], firm=False)
    if there and not _CAPITAL.search(plain, 1, there.start()):
        yield Need("place", before, there[0], firm=False)
