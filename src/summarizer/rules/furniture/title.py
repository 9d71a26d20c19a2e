"""The headline above the story, in one line or several.

It is kept, read for the metadata and left out of the body: a summary that begins with it says
everything twice. So is what stands between it and the dateline, the text under a picture; and the
headline that an agency gives once more after its dateline, `Xinhua, Kessel, May 3, title: ...`,
or that a page repeats in a line of its own. A line with a full stop is a lead, and stays.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.overlap import content, share_again
from summarizer.page.dateline import read_dateline
from summarizer.page.headline_with_stop import is_deck
from summarizer.page.marks import bare
from summarizer.page.site_name import read_tail
from summarizer.rules import Finding, Line, View, rule

_CLOSING, _STOPS = " \"'”’)]）】」』", frozenset(".。!！…")
# The question of an interview may be its headline too.
_ASKED = lazy(r"(?:Q|Question) ?[:：]")
# Where the headline may stand once more, and how much of it says so.
_REACH = 7
_SAID, _FEWEST_SAID = 0.8, 4
_MOST_WORDS = 40
# In an article of one paragraph: so long is its headline, and so much follows it.
_MOST_WORDS_INSIDE, _FEWEST_AFTER = 16, 3


@rule(
    "furniture.title",
    kinds="skip",
    # The name of the site, which proves a second line to be one, is taken out in the same stage.
    persists=True,
    version=3,
    example=("New tram opens\nThe tram ...", "New tram opens\nThe tram ..."),
)
def title(view: View) -> Iterator[Finding]:
    """Short first lines without an end mark are the headline: metadata, and no body text."""
    starts = [_behind_dateline(line.text) for line in view.titles]
    texts = [
        _without_site(line.text[start:]) for line, start in zip(view.titles, starts, strict=True)
    ]
    facts: tuple[tuple[str, str], ...] = (("title", " ".join(map(bare, texts))),)
    for line, start, text in zip(view.titles, starts, texts, strict=True):
        begin = line.start + start
        yield Finding(begin, begin + len(text), "skip", role="title", facts=facts)
        facts = ()
    for line in view.head.captions:
        yield Finding(line.start, line.end, "skip", role="caption")
    if not view.titles:
        yield from _inside(view)
    for line in view.lines[:_REACH]:
        if line.text.rstrip(_CLOSING)[-1:] in _STOPS:
            continue
        again = _once_more(view, line, texts)
        if again is not None:
            facts = () if texts else (("title", line.text[again:]),)
            yield Finding(line.start + again, line.end, "skip", role="title", facts=facts)


def _inside(view: View) -> Iterator[Finding]:
    """Find a headline with its stop in an article of one paragraph: the lead says it again."""
    opening = view.inside[:2]
    if len(opening) < 2 or opening[1].line != 0 or opening[0].behind < _FEWEST_AFTER:
        return
    first, lead = opening
    if first.text.count(" ") < _MOST_WORDS_INSIDE and is_deck(first.text, lead.text):
        facts = (("title", bare(first.text).rstrip(".")),)
        yield Finding(first.start, first.end, "skip", role="title", facts=facts)


def _once_more(view: View, line: Line, titles: list[str]) -> int | None:
    """Return where the headline begins in a line that gives it once more, or None."""
    text = line.text
    if line in view.titles or line.number + 1 >= len(view.lines):
        return None
    if _ASKED.match(text):
        return None
    dateline = read_dateline(text)
    start = dateline.end if dateline and dateline.end < len(text) else 0
    if text.count(" ", start) >= _MOST_WORDS:
        return None
    if dateline and dateline.titled:
        return start
    story = text[start:]
    said = any(
        min(len(content(title)), len(content(story))) >= _FEWEST_SAID
        and max(share_again(title, story), share_again(story, title)) >= _SAID
        for title in titles
    )
    return start if said else None


def _behind_dateline(text: str) -> int:
    """Return where the headline begins in a line that names it after a dateline."""
    dateline = read_dateline(text)
    return dateline.end if dateline and dateline.titled and dateline.end < len(text) else 0


def _without_site(text: str) -> str:
    tail = read_tail(text)
    return text[: tail.start] if tail else text
