"""Says which sentences report something, and which set a scene.

A reader of a note wants the event: who died, who was sentenced, what was found, how much it costs.
Articles often begin with something else, and a ranker that has learned what stands first is worth
the more follows them there. Looks at the words alone; `tables/event_words.txt` holds them, with
the measurement that they are from. English only. Linear in the number of words.
"""

import re
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rankers import Candidates
from summarizer.tables import load_groups

__all__ = ["rate"]

# What is left of the worth of a sentence that reports nothing, and of one that sets a scene. On
# 2,100 articles ROUGE is the same with and without (within 0.1); these bring the news forward.
_NO_EVENT, _SCENE = 0.9, 0.85
# And of one that says only who reported the news, one that goes back to what was reported before or
# says only where something was held, and a greeting or an announcement: choices, made by reading.
_SOURCE, _BACKGROUND, _GREETING = 0.5, 0.75, 0.3
_REMARKS = "(?:remarks?|comments?|statements?|announcement|speech)"
_WHERE = "(?:in|on|at|during|to|after|when|while)"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], float], ...]:
    """Return what a sentence begins with that is worth less, and what is left of its worth."""
    words = {name: "|".join(sorted(group)) for name, group in load_groups("event_words").items()}
    scene = r"(?:[Ii]t (?:was|is) an? |[Ii]t['’]s |[Tt]here (?:is|are|was|were) )"
    source = (
        # "This was reported by the mayor", "As Obi writes, this is reported by the ministry".
        r"(?:As [^,.]{2,60}, t|T)h(?:is|e) (?:(?:information|news|message) )?"
        r"(?:was|is|has been|were) (?:also )?"
        rf"(?:{words['reported']}) (?:about )?(?:by|to|in|on|with|at)\b"
        # "The announcement was made by the mayor", "He made the remarks at a forum".
        rf"|(?:The|His|Her|Their) (?:{words['statement']}) (?:was|were) (?:also )?"
        rf"(?:{words['given']}) (?:by|in|on|at|during|to|after)\b"
        rf"|(?:He|She|They) (?:made|gave) (?:this|the|these|his|her|their) {_REMARKS} {_WHERE}\b"
        rf"|(?:[A-Z][\w.'’-]*,? ){{1,5}}(?:also )?(?:made|gave) the {_REMARKS} {_WHERE}\b"
        r"|(?:[A-Z][\w.'’-]*,? ){1,4}published an? (?:online |open |long )?"
        rf"(?:{words['piece']})\b"
        r"|(?:He|She|They) (?:is|was|are|were) quoted by\b"
        # "The mayor, Ada Obi, said this in an interview with Bay News."
        r"|[A-Z][^:;\"“”.]{1,120} (?:(?:said|stated|announced) this|spoke (?:about|of) this) "
        rf"{_WHERE}"
    )
    # A few words that end in the verb: "CNN and others in the United States reported."
    source_at_the_end = r"[A-Z][^,;:\"“”]{2,70} (?:reported|reports|writes|wrote|said so|report)\.$"
    background = (
        r"(?:It (?:is|was|should be|will be) (?:recalled|reminded|worth (?:noting|recalling))"
        r"|It should be (?:noted|remembered)|We (?:will |would )?(?:remind|recall)"
        r"|Let us (?:remind|recall)|Recall(?:,| that)|(?:As a r|R)eminder\b"
        r"|As (?:was )?(?:previously |earlier )?(?:reported|written)"
        r"|Earlier,? (?:it was|[A-Z][\w.]+) (?:reported|written|wrote)"
        r"|As (?:the|this) (?:site|portal)\b)"
    )
    # Where something was held, who is elected by whom: what a reader of the news does not miss.
    venue = (
        rf"(?:The|This|These) (?:[a-z-]+ ){{0,2}}(?:{words['occasion']}) "
        r"(?:took place|takes place|(?:was|is|were|will be|has been|is being) "
        rf"(?:{words['held']}))\b(?!.*\b(?:{words['but']})\b)"
        r"|The (?:[\w’'-]+ ){1,8}(?:is|are) (?:directly |usually )?(?:elected by"
        r"|located (?:in|on|at|near)|considered (?:one of|to be)|known (?:as|for))\b"
        r"|The score at (?:half[ -]time|the break|the interval)\b"
        r"|The (?:[\w’'-]+ ){1,6}(?:(?:was|is|were|will be) (?:also )?broadcast (?:live )?by"
        r"|airs (?:every|on))\b"
    )
    greeting = (
        r"(?:[A-Z][\w.'’ -]{1,40}: )?(?:Good (?:morning|evening|afternoon|day)\b|Thank(?:s| you)\b"
        r"|(?:The following|Below|Here) (?:is|are) (?:an?|the) (?:full |abridged )?"
        r"(?:transcript|text|interview|translation|list)\b"
        r"|Hello\b|Ladies and gentlemen|Welcome to\b|Greetings\b"
        # "Dear reader, the lock stays closed at night" is the answer itself.
        r"|Dear (?:[a-z]|Mr|Mrs|Ms|Sir|Madam)[^,!.:]{0,40}[,!.:]?(?: \S+){0,9}$)"
    )
    return (
        (lazy(scene), _SCENE),
        (lazy(source), _SOURCE),
        (lazy(source_at_the_end), _SOURCE),
        (lazy(background, opens="it we let recall as reminder earlier"), _BACKGROUND),
        (lazy(venue), _BACKGROUND),
        (lazy(greeting), _GREETING),
    )


def rate(candidates: Candidates) -> list[float]:
    """Return a factor for each sentence: 1 for the one that reports most, less for others.

    Args:
        candidates: The sentences; in another language than English all have 1.
    """
    if candidates.language != "en":
        return [1.0] * len(candidates)
    groups = load_groups("event_words")
    event, source, finding = groups["event"], groups["source"], groups["finding"]
    signs = groups["money"]
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
    for pattern, factor in _patterns():
        if pattern.match(text):
            return factor
    return 1.0
