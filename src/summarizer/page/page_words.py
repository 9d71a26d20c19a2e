"""The words that a page has for its visitors: calls, forms, counters, slots of advertising.

Two tables know them: whole phrases (`tables/page_phrases.txt`), and the words that lines of a page
are made of (`tables/page_words.txt`). Only what consists of them and says nothing else counts.
"""

import re
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.page.clause import may_tell
from summarizer.tables import load, load_set

__all__ = ["is_call", "is_counter", "is_page_phrase", "is_page_row", "may_open"]

_FIGURE = lazy(r"\d+(?:[.,]\d+)*")
_OUTER = " \t\"'“”‘’«»()[]{}<>|*_.,:;!?…•·–—-→>»+=~#/\\"
_WORD = lazy(r"[^\W_](?:[\w'’-]*[^\W_])?")
_LONGEST, _MOST_WORDS, _FEWEST_OF_MANY = 120, 16, 2
# "Photo 3 of 12", "1/12", "1.2K views", "Viewed: 345 times", "5 min read".
_COUNT = r"\d+(?:[.,]\d+)*\s?(?:[KkMm]\b)?"
_COUNTED = (
    r"(?:photos?|pictures?|images?|slides?|pages?|videos?|views?|reads?|hits?|likes?|shares?"
    r"|comments?|replies|reposts?|reactions?|retweets?|followers|subscribers|votes?|visits?)"
)
_COUNTER = lazy(
    rf"\W{{0,3}}(?:(?:{_COUNTED}|(?:total |page )?views|viewed|read|clicks?)\s?[:：]?\s?"
    rf"(?:{_COUNT}(?:\s?(?:of|/|from|out of)\s?{_COUNT})?)(?: times)?"
    rf"|{_COUNT}\s?(?:of|/)\s?{_COUNT}(?:\s?{_COUNTED})?"
    rf"|{_COUNT}\s?{_COUNTED}(?:[\s,|·•]{{1,3}}{_COUNT}\s?{_COUNTED}){{0,4}}"
    rf"|(?:view|see|show|open)(?: all)? {_COUNT} {_COUNTED}|\+\d+ {_COUNTED}"
    r"|(?:reading|read) time ?:? ?(?:about )?\d+ ?(?:minutes?|mins?|m)\.?|\d+[- ]min(?:ute)?s?"
    r"(?: to)? read(?:ing)?)\W{0,3}",
    re.IGNORECASE,
    signs=(
        "photo", "picture", "image", "slide", "page", "video", "view", "read", "hit", "like",
        "share", "comment", "repl", "repost", "react", "retweet", "follow", "subscr", "vote",
        "visit", "click", "of", "/", "min",
    ),
)  # fmt: skip
_COUNTING = lazy(r"\d")
_COUNTED_SENTENCE = lazy(
    rf"\W{{0,3}}(?:Photo|Picture|Image|Slide)\s?{_COUNT}\s?(?:of|/)\s?{_COUNT}\W{{0,3}}"
)
_CALL_WORDS = (
    "please and also to subscribe sign follow join like download click tap read see watch "
    "listen share visit check find learn get send write leave support register add browse "
    "view scroll stay"
)
_ASKED_WORDS = "write share tell leave post let comment"
_FIRST = lazy(r"[\W_]*([^\W\d_]+|\d)")
_CALLS = lazy(
    r"\W{0,3}(?:Please |And |Also,? |To (?:stay|be|keep) [a-z -]{2,40}, )?"
    r"(?:[Ss]ubscribe|[Ss]ign up|[Ff]ollow|[Jj]oin|[Ll]ike|[Dd]ownload|[Cc]lick|[Tt]ap|[Rr]ead"
    r"|[Ss]ee|[Ww]atch|[Ll]isten|[Ss]hare|[Vv]isit|[Cc]heck out|[Ff]ind out|[Ll]earn|[Gg]et|[Ss]end"
    r"|[Ww]rite|[Ll]eave|[Ss]upport|[Rr]egister|[Aa]dd us|[Bb]rowse|[Vv]iew|[Ss]croll|[Ss]tay)\b",
    opens=_CALL_WORDS,
)
_ASKED = lazy(
    r"\W{0,3}(?:Write|Share|Tell us|Leave|Post|Let us know|Comment)\b[^.\"“”]{0,60}"
    r"\b(?:in|below in) the comments?\b(?! (?:of|by|he|she|they|that))[^\"“”]{0,80}",
    opens=_ASKED_WORDS,
)
_PAST = lazy(r"\b[a-z]{3,}ed\b|\b(?:said|says|told|wrote)\b")
_OURS = lazy(r"\b(?:us|our|here|below|link|newsletter)\b")
_MEDIUM = lazy(
    r"\b(?:account|accounts|app|application|articles?|blog|channels?|chat|comments?|community|feed"
    r"|gallery|groups?|link|list|live|mail|messenger|newsletters?|notifications|pages?|photos|podcasts?"
    r"|social (?:media|networks)|story|stories|text|videos?|web ?sites?|sites?|updates|news|here"
    r"|Telegram|Facebook|Twitter|Instagram|YouTube|WhatsApp|Viber|TikTok|WeChat|Weibo|Google|Zen"
    r"|LinkedIn|VKontakte|Threads|X)\b"
)
_SAID = lazy(
    r"[\"“”«»]|\b(?:said|says|told|tells|asked|asks|urged|urges|wrote|writes|added|adds|he|she|his|her"
    r"|they|their|was|were|had)\b"
)
_MOST_WORDS_CALL = 24
_SPOKEN_TO = lazy(r"\b(?:I|me|my)\b")
# "... to read more", "... and be the first to know": what is called for, and no sentence on it.
_CALLED_FOR = lazy(
    r"\b(?:to|and|or|not to) (?:be|become|find|follow|get|join|keep|know|learn|leave|listen|miss"
    r"|post|read|receive|see|send|share|stay|subscribe|support|tell|visit|watch|write)\b"
    r"|\bread more\b|,$"
)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    entries = [word for entry in load("page_words") for word in entry.split()]
    return (
        frozenset(word.lstrip("+") for word in entries),
        frozenset(word[1:] for word in entries if word[0] == "+"),
    )


@cache
def _openers() -> frozenset[str]:
    """Return the words that a sentence of the page begins with, in small letters."""
    phrases = (_FIRST.match(phrase) for phrase in load("page_phrases"))
    pictures = ("photo", "picture", "image", "slide")
    return frozenset(
        (*(match[1] for match in phrases if match), *pictures,
         *_CALL_WORDS.split(), *_ASKED_WORDS.split())
    )  # fmt: skip


def may_open(text: str) -> bool:
    """Whether a sentence begins as one of the page does: if not, it is none.

    >>> may_open("Follow the river."), may_open("Nobody followed it.")
    (True, False)
    """
    first = _FIRST.match(text)
    return first is None or first[1][0].isdigit() or first[1].casefold() in _openers()


def is_page_phrase(text: str) -> bool:
    """Whether a stretch is a phrase that pages say to their visitors.

    >>> is_page_phrase("Read more."), is_page_phrase("Read more of it to the council.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    bare = _FIGURE.sub("0", text.strip(_OUTER).replace("’", "'")).casefold()
    return " ".join(bare.split()) in load_set("page_phrases")


def is_page_row(text: str) -> bool:
    """Whether all words of a line without an end mark are words of a page.

    >>> is_page_row("Share this post on social media"), is_page_row("The website of the port")
    (True, False)
    """
    if len(text) > _LONGEST or text[-1] in ".!?…。":
        return False
    known, core = _words()
    found = [word.casefold() for word in _WORD.findall(text) if not word.isdigit()]
    if not 0 < len(found) <= _MOST_WORDS or not known.issuperset(found):
        return False
    return sum(word in core for word in found) >= (1 if len(found) < 6 else _FEWEST_OF_MANY)


def is_counter(text: str, *, line: bool) -> bool:
    """Whether a line, or a sentence of one, counts pictures, views or the time to read it.

    >>> is_counter("Photo 3 of 12", line=True), is_counter("12 photos of the quay", line=True)
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    counter = _COUNTER if line else _COUNTED_SENTENCE
    return bool(_COUNTING.search(text) and counter.fullmatch(text))


def is_call(text: str) -> bool:
    """Whether a sentence calls the visitor to the page's own pages and channels.

    >>> is_call("Follow us on Telegram."), is_call("Follow us to the quay.")
    (True, False)
    """
    if _ASKED.match(text) and not _PAST.search(text):
        return True
    opened = _CALLS.match(text)
    if opened is None or text[opened.end() :].startswith((" us,", ",")):
        return False  # "Like us, Facebook users are late"
    return (
        text.count(" ") < _MOST_WORDS_CALL
        and not may_tell(_CALLED_FOR.sub("", text[opened.end() :]))
        and bool(_OURS.search(text))
        and bool(_MEDIUM.search(text))
        and not _SAID.search(text)
        and not _SPOKEN_TO.search(text)
    )
