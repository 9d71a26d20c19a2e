"""Quotations: a piece of one needs the rest of it, and words of somebody need who says so."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._asking import asked
from summarizer.ranking.needs._view import BLANK, FIRST_PERSON, WE, View
from summarizer.ranking.needs._words import group

__all__ = ["pieces", "speaker", "speech_tail", "voice"]

_LABEL = lazy(r"[A-Z][\w.'’ -]{1,40}: ")
_COLON = lazy(r":[\"”’')\]]*$")
# "Obi said at the forum.": the words themselves stand in the quotation before it.
_SAID = lazy(
    r"\b(?:said|says|told|added|stressed|emphasi[sz]ed|noted|explained|concluded|continued|admitted"
    r"|recalled|remarked|stated)\b"
)
# "I thought", "we had told": the writer's own, or the speaker's in his words.
_I_SAY = lazy(
    r"\b(?:I|[Ww]e)(?:['’](?:d|ve))?(?: (?:have|had|also|just|always|never|[a-z]+ly))? [a-z]+\b"
)
_WHERE = lazy(r"(?:,? (?:in|at|on|during|to|after|when|while)\b[^.;:]*)?[.!?…]*$")
_CLAUSE = lazy(
    r"\b(?:that|if|whether|how|why|he|she|they|it|we|there|is|are|was|were|has|had|have|will|would"
    r"|can|could|may|might|should|must)\b"
)
_ENDS_QUOTED = frozenset("\"”»’'")
# A speaker is looked for in so many sentences before: a choice.
_REACH = 5
# How many sentences a quotation that nobody ends casts doubt on: a choice.
_DOUBTFUL = 3


def pieces(view: View) -> Iterator[tuple[int, Need]]:
    """Yield, for each sentence that goes on with a quotation, its need of the one before it.

    The one before needs what goes on, too: cut off, the quotation would have no end. One that
    nobody ends needs what the text does not have.
    """
    place, last = 0, len(view)
    for start, end, closed in view.quotations:
        while place < last and view.sentences[place].end <= start:
            place += 1
        if not closed:
            # Nobody knows where it ends: the sentences just after it may be of it.
            for at in range(place, min(last, place + _DOUBTFUL)):
                if view.sentences[at].start < end:
                    yield at, Need("quotation", None, view.text[start : min(end, start + 20)])
            continue
        at = place
        while at + 1 < last and view.sentences[at + 1].start < end:
            opening = view.text[start : start + 20].split("\n")[0]
            if view.sentences[at].start < end:
                yield at + 1, Need("quotation", at, opening)
                yield at, Need("quotation", at + 1, opening)
            at += 1


@asked(at=lambda view, place: BLANK in view.plain[place])
def speaker(view: View, place: int) -> Iterator[Need]:
    """Yield what says whose words a sentence is that is quoted from end to end."""
    if not view.is_quoted(place):
        return
    told = view.sentences[place].text[:20]
    # What is quoted with it may say it.
    first, last = view.first_quoted_with[place], view.last_quoted_with[place]
    if view.says_before[last + 1] > view.says_before[first]:
        return
    if first and (_COLON.search(view.plain[first - 1]) or view.speaks[first - 1]):
        yield Need("speaker", first - 1, told)
        return
    after = last + 1
    if (
        after < len(view)
        and view.speaks[after]
        and view.sentences[after].paragraph - view.sentences[last].paragraph <= 1
    ):
        yield Need("speaker", after, told)
        return
    yield Need("speaker", _said_before(view, first), told)


@asked(words=lambda: group("speech"))
def speech_tail(view: View, place: int) -> Iterator[Need]:
    """Yield the quotation whose speaker a sentence names, and nothing else."""
    if not place or not view.speaks[place]:
        return
    plain = view.plain[place]
    match = _SAID.search(plain)
    if match is None or BLANK in plain or view.sentences[place - 1].text[-1] not in _ENDS_QUOTED:
        return
    if _WHERE.match(plain, match.end()) and not _CLAUSE.search(plain, match.end()):
        yield Need("quotation", place - 1, match[0])


@asked(words=lambda: group("first") | group("we"))
def voice(view: View, place: int) -> Iterator[Need]:
    """Yield what says who "I" is, and "we", in a text that does not speak so itself."""
    match = view.has(place, "first") and FIRST_PERSON.search(view.plain[place])
    if not match:
        yield from _we(view, place)
        return
    if _names_a_speaker(view, place):
        return
    # A quotation whose beginning was lost ends further on: until there it is somebody's.
    ends = next((o for o in range(place, place + _REACH + 1) if o in view.unopened), None)
    if ends is not None:
        if ends != place:
            yield Need("speaker", ends, match[0])
        return
    if view.own_voice:
        return
    if not _LABEL.match(view.plain[place]):
        yield Need("speaker", _said_before(view, place), match[0])


def _we(view: View, place: int) -> Iterator[Need]:
    match = view.has(place, "we") and WE.search(view.plain[place])
    if not match or view.says_we or _names_a_speaker(view, place):
        return
    if not _LABEL.match(view.plain[place]):
        speaker = _said_before(view, place)
        yield Need("speaker", speaker, match[0], firm=speaker is not None)


def _names_a_speaker(view: View, place: int) -> bool:
    """Whether a sentence has a name and a verb of speech whose subject is not "I" or "we"."""
    if not (view.speaks[place] and view.names[place]):
        return False
    plain = _I_SAY.sub("", view.plain[place])
    return plain == view.plain[place] or view.says_speech(plain)


def _said_before(view: View, place: int) -> int | None:
    for other in range(place - 1, max(-1, place - 1 - _REACH), -1):
        plain = view.plain[other]
        if _COLON.search(plain) or _LABEL.match(plain):
            return other
        if view.speaks[other] and not view.is_quoted(other):
            return other
    return None
