"""How a sentence begins: connectives that join it to what stands before, and what follows them."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern
from re import compile as compiled

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need, NeedKind
from summarizer.ranking.needs._asking import asked
from summarizer.ranking.needs._view import REACH, Opening, View
from summarizer.ranking.needs._words import alternatives, group

__all__ = ["connective", "reversal", "start_of"]

_COUNT = (
    r"(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
    r"|[Aa] few|[Ss]everal|[Ss]ome|[Mm]any)"
)
_POINTED = r"(?:this|that|these|those|all this|all that)"
# Marks and dashes in front of the first word.
_LEAD = r"[\s—–-]*"


@cache
def _connectives() -> tuple[tuple[NeedKind, bool, Pattern[str]], ...]:
    """Return each kind with what opens a sentence of it, and whether the need is firm.

    With them stand the words that it may begin with, where figures are none.
    """
    degree = alternatives("degree")
    told: tuple[tuple[NeedKind, bool, str, str], ...] = (
        (
            "contrast",
            True,
            "however but yet nevertheless nonetheless instead conversely still even all that on "
            "quite by in rather though otherwise despite contrary notwithstanding",
            rf"However(?! (?:{degree}|\w+ly)\b)|But(?! for\b)|Yet(?! (?:to|another)\b)"
            r"|Nevertheless|Nonetheless|Instead(?! of\b)|Conversely|Still(?=,)|Even so\b"
            r"|All the same\b|That said"
            r"|On the contrary|Quite the (?:opposite|contrary)|On the other hand|By contrast"
            r"|In contrast(?! (?:to|with) (?!this|that))|Rather(?=,)|Though(?=,)|Otherwise"
            rf"|(?:Despite|In spite of|Contrary to|Notwithstanding) {_POINTED}\b",
        ),
        (
            "addition",
            True,
            "also in apart aside moreover furthermore additionally likewise similarly and or nor "
            "plus besides what on not neither so the",
            rf"Also|(?:In addition|Apart|Aside)(?! (?:to|from)\b(?! {_POINTED}\b))|Moreover"
            r"|Furthermore|Additionally|Likewise|Similarly|And|Or|Nor|Plus(?=,)|Besides(?=,| th)"
            r"|What(?:['’]s| is) more|On top of (?:this|that)|Not only (?:this|that)"
            r"|(?:Neither|So) (?:did|does|do|is|was|are|were|has|have|had|can|will) "
            r"|The same (?:applies|goes|is true|was true|holds|happened|thing|can be said"
            r"|is the case)",
        ),
        (
            "result",
            True,
            "so therefore thus hence as consequently accordingly for because due owing that this "
            "in specifically namely under indeed",
            r"So(?! (?:far|many|much|called|long|few|little|that|\w+ (?:is|was|are|were)\b)|-)"
            r"|Therefore|Thus(?! far\b)|Hence|As a (?:result|consequence)(?! of\b(?! this|that))"
            r"|Consequently|Accordingly|(?:For|Because of|Due to|As a result of|Owing to)"
            r" (?:this|that|these|those)(?: reasons?)?\b|(?:That|This)(?:['’]s| is) why"
            r"|In (?:this|that|such a) (?:way|regard|respect|case|connection|context|situation"
            r"|sense)"
            r"|In (?:other words|short|turn)\b|That is(?=,)|For (?:example|instance)|In particular"
            r"|Specifically|Namely|As such\b|Under (?:these|such) \w+"
            r"|In (?:fact|reality)\b|Indeed\b",
        ),
        (
            "time",
            True,
            "",
            r"Then(?=,? [a-zA-Z])(?! again)|Afterwards?\b|Later(?=,| (?:he|she|they|it|the)\b)"
            r"|(?:After|Since|Until|Before|Following|During|From|By|In the course of) "
            r"(?:this|that|then|these|those)\b(?! (?:year|month|week|morning|day|time)s?\b)"
            r"|(?:Soon|Shortly|Immediately|Not long) (?:after|before)(?:wards?|"
            r" (?:that|this))?(?=,| \w+ (?:was|were|had|has)\b)"
            rf"|(?:At|By) (?:this|that) (?:time|moment|point)|Subsequently"
            r"|(?:On |In |At )?(?:[Tt]he|[Tt]hat) (?:(?:very )?same|next|following|previous|other) "
            r"(?:day|morning|evening|night|afternoon|week|month|year|hour|season)\b"
            r"|(?:On |In )?[Tt]hat (?:day|night|evening|morning|afternoon|year|month|week|time"
            r"|era)\b"
            rf"|(?:{_COUNT}|An|A|The next) (?:minute|hour|day|week|month|year)s? "
            r"(?:later|earlier|afterwards?|after that|before that)\b|Back then\b|In those days\b",
        ),
        (
            "time",
            False,
            "meanwhile in at this eventually finally earlier previously",
            r"Meanwhile|In the meantime|At the same time|This time\b|Eventually|Finally(?=,)"
            r"|In the end\b|In the past\b(?=,)|Earlier(?=,)|Previously(?=,)",
        ),
        (
            "place",
            True,
            "from over up down here there",
            r"(?:From |Over |Up |Down )?(?:Here|here)(?=,? )(?!['’]s)|(?:From |Over )there\b"
            r"|There(?! (?:\w+ly )?(?:is|are|was|were|has|have|had|will|would|can|could|may|might"
            r"|must|should|seems?|appears?|remains?|exists?|came|comes|lived|used|need|also|still|no|"
            r"now|never|arose|follow\w*)\b|['’])",
        ),
        (
            "ordinal",
            True,
            "",
            r"(?:(?:In|On|At|For|From) t|T)he (?:second|third|fourth|fifth|other|others|latter"
            r"|former|rest|remaining|last two)\b(?! (?:\w+ of|half|quarter|time|world|war|wave|day"
            r"|largest|biggest|most|year|season|round|set|of the (?:year|month))\b)"
            r"|In (?:second|third|fourth) place\b|Another\b"
            r"|An? (?:similar|second|third|further|separate)\b|Both(?! \w+(?: \w+){0,4} and\b)"
            r"|(?:Each|One|Two|Three|Four|Some|Many|Most|None|All|Half|Several|Either|Neither|\d+) "
            r"of (?:them|these|those)\b|Among (?:them|these|those)\b|(?:Two |Three |Some )?Others\b"
            r"|All(?= (?:were|are|have|had|two|three|four|five|six|seven)\b)|Second(?:ly)?(?=,)"
            r"|Third(?:ly)?(?=,)"
            rf"|{_COUNT} (?:others?|more)\b(?! than\b)"
            r"|The (?:two|three|pair|duo|trio)(?= (?:\w+ )?(?:sides|men|women|leaders|countries"
            r"|parties|were|are|had|have|met|will|also|then|later|agreed|of them)\b)",
        ),
    )
    return tuple(
        (kind, firm, lazy(rf"{_LEAD}(?:{each})(?!-)\b(?=\W)", opens=opens))
        for kind, firm, opens, each in told
    )


_INNER = lazy(r", (however|though|therefore|nevertheless|nonetheless|on the other hand)(?=,|[.!]$)")
# A connective within so many characters of the beginning joins the sentence: a choice.
_EARLY = 50
_AFTER = lazy(r",? *")
# "A second terminal", "Another large ship".
_NOUN = lazy(r" ([a-z][\w-]*)(?: ([a-z][\w-]*))?")


def start_of(view: View, place: int) -> int:
    """Return where a sentence begins after its connective."""
    found = _opening(view, place)
    if found is None or found[0] not in ("contrast", "addition", "result"):
        return 0
    after = _AFTER.match(view.plain[place], found[2].end())
    return after.end() if after else found[2].end()


def _opening(view: View, place: int) -> Opening:
    """Return the connective that opens a sentence: its kind, whether it is firm, where it is.

    Several rules ask; it is looked for once.
    """
    if place not in view.opened:
        view.opened[place] = _read(view, place)
    return view.opened[place]


def _read(view: View, place: int) -> Opening:
    first = view.words[place][0].partition("'")[0]
    if first not in group("opener") and not first.isdigit():
        return None
    plain = view.plain[place]
    for kind, firm, pattern in _connectives():
        match = pattern.match(plain)
        if match:
            return kind, firm, match
    return None


@asked(at=View.may_be_joined)
def connective(view: View, place: int) -> Iterator[Need]:
    """Yield what a sentence is joined to by its first words."""
    plain = view.plain[place]
    before = place - 1 if place else None
    found = _opening(view, place)
    if found:
        kind, firm, opening = found
        on = _counted(view, place, opening.end()) if kind == "ordinal" else None
        yield Need(kind, before if on is None else on, opening[0].strip(" —–-"), firm)
        return
    match = _INNER.search(plain, 0, _EARLY) if ", " in plain[:_EARLY] else None
    if match:
        yield Need("result" if match[1] == "therefore" else "contrast", before, match[1])


def _counted(view: View, place: int, end: int) -> int | None:
    """Return where the first of what is counted stands: the terminal of "A second terminal"."""
    noun = _NOUN.match(view.plain[place], end)
    for word in noun.groups() if noun else ():
        last = view.last_with(word, place) if word and word not in group("verb") else None
        if last is not None and place - last <= REACH:
            return last
    return None


# What takes back anything, and what takes back what is said as a hope, a plan or a claim.
_ANYTHING = (
    r"turned out|turns out|not true|untrue|(?:is|was|were|are) (?:false|fake)|refuted|in reality"
    r"|on the contrary"
)
_STRONGEST = lazy(rf"\b(?:{_ANYTHING})\b", IGNORECASE)
_STRONG = lazy(
    rf"\b(?:{_ANYTHING}|denied|denies|rejected|cancell?ed|overturned|in fact|actually|never|failed"
    r"|did not|didn['’]t|ruled that|was not|were not|wasn['’]t|wrong|instead)\b",
    IGNORECASE,
)
_ON_ONE_HAND = lazy(r"\bon the one hand\b", IGNORECASE)


@cache
def _tentative() -> Pattern[str]:
    return compiled(rf"\b(?:{alternatives('tentative')}|(?:was|were) (?:going )?to)\b", IGNORECASE)


@asked(at=lambda view, place: place + 1 < len(view) and view.may_be_joined(place + 1))
def reversal(view: View, place: int) -> Iterator[Need]:
    """Yield what takes a sentence back, where alone it would say the contrary of the text."""
    after = place + 1
    if after == len(view):
        return
    plain, following = view.plain[place], view.plain[after]
    if "n the other hand" in following and _ON_ONE_HAND.search(plain):
        yield Need("reversal", after, "on the one hand")
        return
    answer = _opening(view, after)
    if (answer is None or answer[0] != "contrast") and (
        ", " not in following[:_EARLY] or not _INNER.search(following, 0, _EARLY)
    ):
        return
    strongest = _STRONGEST.search(following)
    tentative = _tentative().search(plain)
    if strongest:
        yield Need("reversal", after, strongest[0])
    elif tentative and _STRONG.search(following):
        yield Need("reversal", after, tentative[0])
