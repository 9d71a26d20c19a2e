"""What hangs on the sentence beside it: questions, announcements, lists, fragments."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.page.clause import may_tell
from summarizer.ranking.needs._asking import asked
from summarizer.ranking.needs._view import BLANK, View

__all__ = ["announcement", "answer", "fragment", "item", "question"]

_ANSWER = lazy(
    r"[\s—–-]*(?:Yes|No|Not (?:at all|really|quite|yet|necessarily)|Of course|Absolutely|Certainly"
    r"|Because|Maybe|Perhaps|Nobody|No one|Nothing|Never|Exactly|Definitely|Unlikely|Hardly|Sure)\b"
)
_ANNOUNCED = lazy(
    r":[\"”’')\]]*$|\b(?:the following(?: (?!day|week|month|year|night|morning|evening)\w+){0,2}"
    r"|as follows|like this)[.:]$"
)
# One of these stands in all that announces without a colon.
_SIGNS = ("following", "as follows", "like this", "here are", "here were", "hese are")
_PROMISED = lazy(
    r"\b(?:[Tt]here are|[Hh]ere are|[Tt]hese are|[Tt]here were) (?:\w+ )?(?:several|two|three|four"
    r"|five|some|a number of|a few|many) (?:\w+ )?(?:reasons|factors|ways|rules|conditions|options"
    r"|signs|steps|points|explanations|causes|things|versions|scenarios)\b[^,;:]{0,60}[.:]$"
)
_ITEM = lazy(r"(?:[–•*·—-]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_SHORT = 4
# More words without a verb, or without a mark, are a sentence of which one was lost: choices.
_SCRAP, _HEADING, _SHOWN = 8, 20, 40
_SMALL = lazy(r"(?:\.{2,3}|…|,|[a-z]+\b(?![A-Z]))")


def _asks(plain: str) -> bool:
    if "?" not in plain:
        return False
    # In ".?" the second mark is a quotation mark that an encoding lost.
    return plain.rstrip(")]").endswith("?") and not plain.rstrip(")]?").endswith(".")


@asked(at=lambda view, place: _asks(view.plain[place]))
def question(view: View, place: int) -> Iterator[Need]:
    """Yield the answer that a question needs."""
    plain = view.plain[place]
    if _asks(plain) and BLANK not in plain:
        after = place + 1
        yield Need("answer", after if after < len(view) else None, "?")


@asked(at=lambda view, place: place > 0 and _asks(view.plain[place - 1]))
def answer(view: View, place: int) -> Iterator[Need]:
    """Yield the question that an answer needs."""
    if not place or not _asks(view.plain[place - 1]):
        return
    plain = view.plain[place]
    match = _ANSWER.match(plain)
    if match:
        yield Need("answer", place - 1, match[0].strip(" —–-"))
    elif len(view.words[place]) <= _SHORT and not _asks(plain):
        yield Need("answer", place - 1, plain[:20])
    elif view.sentences[place].paragraph != view.sentences[place - 1].paragraph:
        yield Need("answer", place - 1, "?", firm=False)


@asked(
    words=lambda: ("following", "follows", "this", "there", "here", "these", "where"),
    at=lambda view, place: ":" in view.plain[place][-4:],
)
def announcement(view: View, place: int) -> Iterator[Need]:
    """Yield what a sentence announces."""
    plain = view.plain[place]
    if ":" in plain[-4:] or any(sign in plain for sign in _SIGNS):
        match = _ANNOUNCED.search(plain) or _PROMISED.search(plain)
    else:
        match = None
    if match and not _ITEM.match(plain):
        after = place + 1
        yield Need("announcement", after if after < len(view) else None, match[0].strip())


@asked(at=lambda view, place: _ITEM.match(view.plain[place]) is not None)
def item(view: View, place: int) -> Iterator[Need]:
    """Yield the line above a list that each of its items needs."""
    if not _ITEM.match(view.plain[place]):
        return
    top = view.list_tops[place]
    if top is not None:
        yield Need("list", top, view.plain[place].split(" ")[0])


def _is_scrap(plain: str) -> bool:
    if plain[-1] in "!?" or BLANK in plain or _ITEM.match(plain):
        return False
    if plain.count(" ") >= _SHORT and ":" not in plain:
        return False  # "Ferries sail from the island at noon": not every verb is known
    return not may_tell(plain[0].lower() + plain[1:])


def _is_heading(view: View, place: int) -> bool:
    """Whether a sentence has no end mark, and the next one does not go on with it."""
    below = view.sentences[place + 1 : place + 2]
    return not view.ended[place] and not (below and below[0].text[0].islower())


def _is_no_plain_sentence(view: View, place: int) -> bool:
    """Whether a sentence is short, has no end mark or does not begin large."""
    return (
        len(view.words[place]) <= _SCRAP
        or not view.ended[place]
        or not view.plain[place][0].isupper()
    )


@asked(at=_is_no_plain_sentence)
def fragment(view: View, place: int) -> Iterator[Need]:
    """Yield the sentence that one beginning with a small letter, or with dots, goes on with.

    A few words without a verb, "Goals: 23.", and in a text that sets its marks a line without one,
    "Floods in Kessel", need what the text does not have.
    """
    plain, words = view.plain[place], len(view.words[place])
    if (words <= _SCRAP and _is_scrap(plain)) or (
        words <= _HEADING and view.sets_marks and _is_heading(view, place)
    ):
        yield Need("fragment", None, plain[:_SHOWN])
        return
    if view.small or not place:
        return
    match = _SMALL.match(plain)
    if match:
        yield Need("fragment", place - 1, match[0])
