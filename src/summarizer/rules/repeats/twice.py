"""Single words that stand twice: two synonyms of the original that became one word.

`calm and calm`, `epidemic epidemic`, `Vietnam-Vietnam`, `a defect or defect`, `black tea and black
tea`, `slides, slides, floods`, `self-reliance and self-reliance`, `3rd and 3rd base`. Nothing is
taken out: one of the two stood for another word, which only the original knows. Never reported:
`more and more`, `again and again`, `pages and pages`, `waited and waited`, `win-win`; names (Yang
Yang, Duran Duran); what is quoted, unless nobody says it for weight; what somebody has said as it
was taken down, with its "uh" and "um", since speakers repeat themselves.
"""

from collections.abc import Iterator
from itertools import compress

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, overlaps, rule
from summarizer.rules.repeats.echo import echo
from summarizer.tables import load_set

_COMPOUND, _ORDINAL = r"[a-z]{2,15}-[a-z-]{2,20}", r"\d{1,3}(?:st|nd|rd|th)"
# A cheap search: a small word after itself, with "and", a hyphen or a space between.
_ONE = lazy(rf"[A-Za-z]{{3,30}}|{_COMPOUND}|{_ORDINAL}")
_PAIR = lazy(
    r"(?<![\w'’-])(?P<word>[A-Za-z]{3,30}|(?!and )[a-z]{3,30} [a-z]{3,30}(?= and )"
    rf"|{_COMPOUND}(?= (?:and|or) )|{_ORDINAL}(?= (?:and|or) \w+ [a-z]))"
    r"(?P<joint> and | or |-| |, )(?P=word)(?![\w'’-])"
)
# A row in which a word stands twice: "the slides, slides, floods and". "Many, many" is no such row.
_ROW = lazy(r",(?! (?:that|this|which|who|of)\b)| (?:and|or) ")
_NOUN = lazy(r"[a-z]{4,}s|[a-z]{3,}(?:tion|sion|ity|ment|ness|ance|ence|ism|iative|ship|ology)")
# "Physical and physical strength": of a noun the second may belong to the next word.
_ADJECTIVE = lazy(r".{3,}(?:al|ic|ive|ous|ful|ible|able|less)")
# What nobody says twice for weight: in a quotation these are reported too.
_ABSTRACT = lazy(r"[a-z]{3,}(?:tion|sion|ity|ment|ness|ance|ence|ism|ship|ology|egy)")
# "They waited and waited", "prices grew and grew": what one does for long.
_LASTING = lazy(
    r"(?:.*(?:ed|er|ier)|grew|went|ran|sat|fell|rang|kept|grow|grows|burn|read|rise|rises|rose"
    r"|talk|talks|try|cry|sing|sang|drink|drank|fight|fought|pay|paid|wait|waits|go|goes|cut"
    r"|keep|keeps|came|come|comes|climb|laugh|walk|build|work|run|runs|lie|ate|eat|blew|stood)"
)
_DETERMINED = lazy(r"\b(?:a|an|the|very|more|most|of|both|our|their|its|is|are|be) $")
# "The wind is stronger and stronger": a comparative grows; "a barrier and barrier" does not.
_COMPARED = lazy(r"\b(?:is|are|be|was|were|been|being) $")
_PARTED = lazy(rf"{_COMPOUND}|{_ORDINAL}")
_JOINTS = frozenset({"and", "or"})
_NOUN_BEHIND = lazy(r" ([a-z]{3,})|-[a-z]")


def _may_double(word: str) -> bool:
    """Whether English doubles a word, or one of two, or has it twice as soon as not."""
    grammar, doubled = load_set("function_words"), load_set("doubled")
    return any(one in grammar or one in doubled for one in word.split(" "))


def _joined(view: View) -> Iterator[str]:
    """Yield the words that stand after "and" or "or" and before it, or on both sides of a hyphen.

    Of two words the second, where the first is the same, too.
    """
    words = view.words
    for place in compress(range(1, len(words) - 1), map(_JOINTS.__contains__, words[1:])):
        both = words[place - 2 : place] == words[place + 1 : place + 3]
        if both or words[place - 1] == words[place + 1]:
            yield words[place - 1]
    for word in view.forms:
        if "-" in word:
            one, _, other = word.partition("-")
            if one == other:
                yield one


@rule(
    "repeats.twice",
    kinds="flag",
    english=True,
    version=3,
    example=("The town was calm and calm.", "The town was calm and calm."),
)
def twice(view: View) -> Iterator[Finding]:
    """A word on both sides of 'and', 'or', a hyphen, space or comma, where none stands twice."""
    grammar = load_set("function_words")
    found = view.doubled.union(_joined(view))
    if not any(word == "not" or (_ONE.fullmatch(word) and not _may_double(word.lower()))
               for word in found):  # fmt: skip
        return
    text = view.text
    looped = sorted((finding.start, finding.end) for finding in view.found(echo))
    for match in _PAIR.finditer(text):
        word, joint = match["word"], match["joint"]
        # "would not not open": a slip of the pen, or a denial of the denial.
        negated = word == "not" and joint == " "
        # A loop is reported once.
        if (not negated and _may_double(word.lower())) or overlaps(looped, *match.span()):
            continue
        joined = _PARTED.fullmatch(word) is not None
        unsaid = joined or _ABSTRACT.fullmatch(word) or _ADJECTIVE.fullmatch(word)
        quoted = view.in_quotation(*match.span()) and not (joint == " and " and unsaid)
        if quoted or view.is_protected(*match.span()):
            continue
        if view.spoken:
            return
        if joint == ", " and not (_NOUN.fullmatch(word) and _ROW.match(text, match.end())):
            continue
        if _is_lasting(text, match.start(), word):
            continue
        named = word[0].isupper()
        # "Yang Yang": names double. "Djemba-Djemba": some with a hyphen; a country does not.
        if named and (joint != "-" or word not in view.vocabulary):
            continue
        behind = _NOUN_BEHIND.match(text, match.end())
        # "storage and storage tanks": the second may belong to the next word.
        owned = (
            joint in (" and ", " or ") and behind and (not behind[1] or behind[1] not in grammar)
        )
        if word[0].isdigit() and not owned:
            continue  # "They came 2nd and 2nd in two races."
        owned = owned and not (joined or _ADJECTIVE.fullmatch(word))
        why = "the same word twice; in the original one of them was probably another"
        if negated:
            why = "a doubled negation: whether it denies, nothing here says"
        yield Finding(
            *match.span(),
            "flag",
            f"{match[0]!r}: {why}",
            severity="high" if negated else "low" if owned else "medium",
            focus=(match.end() - len(word), match.end()),  # the doubt is the second word
            needs=("source text",),
        )


def _is_lasting(text: str, start: int, word: str) -> bool:
    """Whether a word says what goes on or grows, and is doubled for that."""
    if not _LASTING.fullmatch(word):
        return False
    before = text[max(0, start - 12) : start]
    compared = _COMPARED.search(before) and word.endswith("er")
    return bool(compared) or not _DETERMINED.search(before)
