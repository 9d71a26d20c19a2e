"""Headlines of other stories that the page listed below this one.

Three shapes. A heading ("Related reading", "See also") with short lines after it; short last lines
without marks, below a story whose paragraphs have them; and a run of headlines glued to one another
without marks, as a translator leaves it that was given the list as one sentence. The run repeats
the words of the story, so every ranker loves it: ten of nineteen summarisers put one into two
sentences. It is never split: its seams cannot be found again. A last
paragraph that merely lacks its full stop shows at most one of the signs.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.page.byline import read_sign_off
from summarizer.page.dateline import read_dateline
from summarizer.rules import BREAKS, Finding, Line, View, rule
from summarizer.rules.furniture._headline_run import glued_signs
from summarizer.rules.furniture.read_also import read_also

_HEADING = lazy(
    r"(?:Related|Further|More) (?:reading|news|articles?|stories|links|reports|content|topics)"
    r"|Recommended (?:news|articles?|stories|links|content)|Related"
    r"|Read (?:also|more|next)|Also read|See also|You may also like"
    r"|(?:Hot|Latest) news|(?:Previous|Next) article|More on this (?:story|topic)"
    r"|Most (?:read|popular|viewed)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 40
_MOST_WORDS_OF_A_HEADLINE = 25
_LAST_LINES = 3
# Headlines at the end, without a heading above them; one alone is easily a broken sentence.
_MOST_LINKS = 60
_FEWEST_STORY = 5
_MOST_WORDS_OF_A_LINK, _MOST_WORDS_OF_ONE = 22, 16
_FEWEST_WORDS_OF_A_LINK = 3
_SHARE_ENDED = 0.7
# A lead alone, and below it nothing but headlines.
_FEWEST_LISTED, _FEWEST_WORDS_LISTED, _SHORTEST_LEAD = 3, 5, 80
_STOPPED = lazy(r"""[.!?…。！？][\s"'“”’)\]）】]*$""")
_MARKED = lazy(r"""[.!?…。！？:;：；,，][\s"'“”’)\]）】]*$""")
_FEWEST_SIGNS = 2
# Headlines seldom have these; a last sentence that lost its stop has one mostly.
_TELLS = lazy(r"\b(?:is|are|was|were|has|had|have|did|said|he|she|they|nobody|it)\b", re.IGNORECASE)


@rule(
    "furniture.related",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    triggers=BREAKS,
    example=(
        "The tram will run daily from May.\nRelated reading\nOld trams sold\nFares to rise",
        "The tram will run daily from May.",
    ),
)
def related(view: View) -> Iterator[Finding]:
    """A list of other stories is taken out below its heading; a glued run is kept out of summaries.

    The glued run must be among the last paragraphs, have no end mark, and show two of: a label
    with a colon, a person's name on the heels of another name, a clause that begins where none
    can, and three words in four that the story has used before. Short last lines without marks
    are kept out too, where nearly all the story has its marks; the last of them is taken out with
    the line "See also: ..." right above it.
    """
    lines = view.lines
    if len(lines) < 2:
        return
    heading = _heading(lines)
    if heading is not None:
        yield Finding(*view.from_line(heading), "drop", role="related")
        return
    links = _links(view)
    # Below "See also: ..." another headline is another link: there is no story between. The two go
    # at once, so that the second is not left without the first.
    dropped = {finding.start for finding in view.found(read_also) if finding.kind == "drop"}
    for line in links:
        above = lines[line.number - 1]
        if above.start in dropped and line is lines[-1]:
            yield Finding(*view.from_line(above), "drop", role="related")
        else:
            yield Finding(line.start, line.end, "skip", role="related")
    for line in lines[1:][-_LAST_LINES:]:
        if line in links:
            continue
        signs = glued_signs(view, line)
        if len(signs) >= _FEWEST_SIGNS:
            shown = markup.shortened(line.text)
            yield Finding(
                *view.whole_line(line),
                "drop",
                f"{shown!r}: several headlines in a row, it seems ({'; '.join(signs)})",
                confidence="medium",
                focus=(line.start, line.end),
                role="related",
            )


def _links(view: View) -> list[Line]:
    """Return the short lines without marks below the last sentence of a story."""
    lines = view.lines
    first = len(lines)
    while len(lines) - first < _MOST_LINKS and first > 1 and _is_link(lines[first - 1].text):
        first -= 1
    links = list(lines[first:])
    if not links:
        return []
    titles = {line.number for line in view.titles}
    story = [
        line for line in lines[:first] if line.number not in titles and not _is_above(line.text)
    ]
    if not story:
        return []
    if len(story) < max(_FEWEST_STORY, len(links)) and not _listed(links, story):
        return []
    ended = sum(bool(_STOPPED.search(line.text)) for line in story)
    if ended < _SHARE_ENDED * len(story) or not _STOPPED.search(story[-1].text):
        return []
    if len(links) == 1 and (
        links[0].text.count(" ") >= _MOST_WORDS_OF_ONE or _TELLS.search(links[0].text)
    ):
        return []
    return links


def _is_above(text: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    dateline = read_dateline(text)
    return dateline is not None and dateline.end == len(text)


def _listed(links: Sequence[Line], story: Sequence[Line]) -> bool:
    """Whether there are so many headlines, and so long ones, that they are no part of a lead."""
    return (
        len(links) >= _FEWEST_LISTED
        and len(links) < _MOST_LINKS
        and all(line.text.count(" ") + 1 >= _FEWEST_WORDS_LISTED for line in links)
        and sum(line.end - line.start for line in story) >= _SHORTEST_LEAD
        and all(_STOPPED.search(line.text) for line in story)
    )


def _is_link(text: str) -> bool:
    words = text.count(" ") + 1
    return (
        _FEWEST_WORDS_OF_A_LINK <= words <= _MOST_WORDS_OF_A_LINK
        and not _MARKED.search(text)
        and read_sign_off(text) is None
        and (text[0].isupper() or text[0] in '"“«')
    )


def _heading(lines: Sequence[Line]) -> Line | None:
    """Return the heading of a list that lasts to the end of the text.

    The story must be longer than the list: "Further reading" may be what it is about.
    """
    story = lines[0].end - lines[0].start
    # Only the last lines can be the list: the first long one from the end is story.
    first = len(lines)
    while first > 1 and _short(lines[first - 1].text):
        first -= 1
    for line in lines[1:]:
        if (
            line.number >= max(first, 1)
            and line.number + 1 < len(lines)
            and len(line.text) < _LONGEST_HEADING
            and _HEADING.fullmatch(line.text.rstrip(": "))
        ):
            return line if story >= lines[-1].end - line.end else None
        story += line.end - line.start
    return None


def _short(text: str) -> bool:
    return text.count(" ") < _MOST_WORDS_OF_A_HEADLINE and not text.endswith((".", "。"))
