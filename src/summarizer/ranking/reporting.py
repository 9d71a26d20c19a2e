"""Says which sentences report something, and which set a scene.

A reader of a note wants the event: who died, who was sentenced, what was found, how much it costs.
Articles often begin with something else, and a ranker that has learned what stands first is worth
the more follows them there. Looks at the words alone; `tables/event_words.txt` holds them, with
the measurement behind them. English only. Linear in the number of words.
"""

from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rankers import Candidates
from summarizer.tables import load

__all__ = ["rate"]

# What is left of the worth of a sentence that reports nothing, and of one that sets a scene. On
# 2,100 articles ROUGE is the same with and without (within 0.1); these bring the news forward.
_NO_EVENT, _SCENE = 0.9, 0.85
# And of one that says only who reported the news, one that goes back to what was reported before or
# says only where something was held, and a greeting or an announcement: choices, made by reading.
_SOURCE, _BACKGROUND, _GREETING = 0.5, 0.75, 0.3
_OPENS_SOURCE = lazy(
    r"(?:This|The) (?:(?:information|news|message) )?(?:was|is|has been|were) (?:also )?"
    r"(?:reported|announced|shared|stated|said|told|confirmed|published|written|transmitted"
    r"|informed|warned|noted|stressed|told) (?:about )?(?:by|to|in|on|with|at)\b"
    # "The announcement was made by the mayor", "He made the remarks at a forum".
    r"|(?:The|His|Her|Their) (?:announcement|remarks?|comments?|speech|message|appeal|report|news)"
    r" (?:was|were) (?:also )?(?:made|given|published|released|issued|delivered"
    r"|posted|carried|quoted) (?:by|in|on|at|during|to|after)\b"
    r"|(?:He|She|They) (?:made|gave) (?:this|the|these|his|her|their) (?:remarks?|comments?"
    r"|statements?|announcement|speech) (?:in|on|at|during|to|after|when|while)\b"
    r"|(?:[A-Z][\w.'’-]*,? ){1,5}(?:also )?(?:made|gave) the (?:remarks?|comments?|statements?"
    r"|announcement) (?:in|on|at|during|to|after|when|while)\b"
    r"|(?:[A-Z][\w.'’-]*,? ){1,4}published an? (?:online |open |long )?(?:article|post|essay|column"
    r"|blog)\b"
    r"|(?:He|She|They) (?:is|was|are|were) quoted by\b"
)
# A few words that end in the verb: "CNN and others in the United States reported."
_ENDS_SOURCE = lazy(r"[A-Z][^,;:\"“”]{2,70} (?:reported|reports|writes|wrote|said so|report)\.$")
# Where something was held, who is elected by whom: what a reader of the news does not miss.
_OPENS_VENUE = lazy(
    r"(?:The|This|These) (?:[a-z-]+ ){0,2}(?:game|match|meeting|conference|event|race|ceremony"
    r"|tournament|exhibition|forum|summit|festival|session|talks|competition|fair|show|concert) "
    r"(?:took place|takes place|(?:was|is|were|will be|has been|is being) (?:held|hosted|staged"
    r"|organi[sz]ed|chaired|attended))\b(?!.*\b(?:after|despite|although|but|because|amid|behind"
    r"|without)\b)"
    r"|The (?:[\w’'-]+ ){1,8}(?:is|are) (?:directly |usually )?(?:elected by"
    r"|located (?:in|on|at|near)|considered (?:one of|to be)|known (?:as|for))\b"
    r"|The score at (?:half[ -]time|the break|the interval)\b"
)
_OPENS_BACKGROUND = lazy(
    r"(?:It (?:is|was|should be|will be) (?:recalled|reminded|worth (?:noting|recalling))"
    r"|It should be (?:noted|remembered)|We (?:will |would )?(?:remind|recall)"
    r"|Let us (?:remind|recall)|Recall(?:,| that)|(?:As a r|R)eminder\b"
    r"|As (?:was )?(?:previously |earlier )?(?:reported|written)"
    r"|Earlier,? (?:it was|[A-Z][\w.]+) (?:reported|written|wrote)"
    r"|As (?:the|this) (?:site|portal)\b)",
    opens="it we let recall as reminder earlier",
)
_OPENS_GREETING = lazy(
    r"(?:[A-Z][\w.'’ -]{1,40}: )?(?:Good (?:morning|evening|afternoon|day)\b|Thank(?:s| you)\b"
    r"|(?:The following|Below|Here) (?:is|are) (?:an?|the) (?:full |abridged )?(?:transcript|text"
    r"|interview|translation|list)\b"
    # "Dear reader, the lock stays closed at night" is the answer itself.
    r"|Hello\b|Ladies and gentlemen|Dear (?:[a-z]|Mr|Mrs|Ms|Sir|Madam)[^,!.:]{0,40}[,!.:]?"
    r"(?: \S+){0,9}$|Welcome to\b|Greetings\b)"
)
_OPENS_SCENE = lazy(r"(?:[Ii]t (?:was|is) an? |[Ii]t['’]s |[Tt]here (?:is|are|was|were) )")


@cache
def _group(name: str) -> frozenset[str]:
    lines = (line.split() for line in load("event_words"))
    return frozenset(word for group, *words in lines if group == name for word in words)


def rate(candidates: Candidates) -> list[float]:
    """Return a factor for each sentence: 1 for the one that reports most, less for others.

    Args:
        candidates: The sentences; in another language than English all have 1.
    """
    if candidates.language != "en":
        return [1.0] * len(candidates)
    event, source, finding = _group("event"), _group("source"), _group("finding")
    signs = _group("money")
    found = []
    for sentence, words in zip(candidates, candidates.words, strict=True):
        reports = (
            not event.isdisjoint(words)
            or not (source.isdisjoint(words) or finding.isdisjoint(words))
            or any(sign in sentence.text for sign in signs)
        )
        found.append((1.0 if reports else _NO_EVENT) * _opening(sentence.text))
    most = max(found, default=1.0)
    return [factor / most for factor in found]


def _opening(text: str) -> float:
    """Return what is left of the worth of a sentence by its first words, or by its last ones."""
    for pattern, factor in (
        (_OPENS_SCENE, _SCENE),
        (_OPENS_SOURCE, _SOURCE),
        (_ENDS_SOURCE, _SOURCE),
        (_OPENS_BACKGROUND, _BACKGROUND),
        (_OPENS_VENUE, _BACKGROUND),
        (_OPENS_GREETING, _GREETING),
    ):
        if pattern.match(text):
            return factor
    return 1.0
