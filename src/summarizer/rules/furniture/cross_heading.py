"""Headings between the paragraphs of a story: `The quay` on a line of its own, above a paragraph.

They stay in the text, where they part it, and out of summaries, where they are half a sentence or
say once more what the paragraph below says. The mark at the end of a line tells them apart, and
only in a text that sets its marks: the lines beside a heading have them, and so has nearly every
other line. What asks the reader may be the question of an interview, and stays.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, Line, View, rule
from summarizer.tables import load_set

_STOPPED = lazy(r"""[.!?…。！？:][\s"'“”’»)\]）】]*$""")
# A translator that was given a word or two alone may write them small.
_OPENS = lazy(r"[A-ZÀ-Þ\d]|[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}$")
_LEADING_ON = lazy(
    r"\b(?:a|an|and|as|at|because|but|by|for|from|his|her|if|in|into|its|of|on|or|our|said|that"
    r"|the|their|to|was|were|when|which|while|who|with)$",
    re.IGNORECASE,
)
# A day, "had" or "also" makes news of it, "you" a question, a sign of equality a table; a label has
# its colon. "Yes" and "They missed her" are what somebody said.
_NO_HEADING = lazy(
    r"^(?:Yes|No|Oh|I|We|He|She|They)\b|\b(?:had|also|previously|earlier)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:you|your)\b|[=|:@#]|//|\.(?:com|org|net)"
    r"|[\"“”«»„]",
    re.IGNORECASE,
)
# What stands over the last paragraphs of a press release, whatever else the text sets marks to;
# and "About Bay Trams" over a paragraph that begins with that name.
_STANDING = lazy(
    r"(?:(?:Press|Media|Investor)[ ])?Contacts?|Notes? to (?:the )?editors?|Disclaimer|Background"
    r"|Forward-looking statements|Further information",
    re.IGNORECASE,
)
_ABOUT = lazy(r"About (?:the )?(?P<name>[A-ZÀ-Þ][\w&.'’ -]{1,60})")
_MOST_WORDS, _MOST_WORDS_TEMPLATE = 15, 5
# Of all lines below the headline, the headings included; a shorter text can spare none.
_SHARE_STOPPED, _FEWEST_LINES = 0.7, 6


@rule(
    "furniture.cross_heading",
    kinds="skip",
    english=True,
    version=4,
    triggers=BREAKS,
    example=(
        "It rains.\nIt is late.\nWe go.\nThe old quay\nShips came here once.\nThey left.",
        "It rains.\nIt is late.\nWe go.\nThe old quay\nShips came here once.\nThey left.",
    ),
)
def cross_heading(view: View) -> Iterator[Finding]:
    """A short line without an end mark, above a paragraph that has one, stays out of summaries.

    The line before it must have its mark or be the headline, and seven lines in ten of the text.
    """
    lines = view.lines
    for line in lines[1:-1]:
        below = lines[line.number + 1].text
        above = lines[line.number - 1].text
        standing = line.number > 1 and _is_standing(line.text, below)
        if standing or _is_template(line.text, above, below):
            yield Finding(line.start, line.end, "skip")
    if len(lines) < _FEWEST_LINES:
        return
    found = [line for line in lines[1:-1] if _is_heading(line.text) and _parts(lines, line)]
    if not found:
        return
    titles = {line.number for line in view.titles}
    story = [line for line in lines if line.number not in titles]
    stopped = sum(bool(_STOPPED.search(line.text)) for line in story)
    if len(story) < _FEWEST_LINES or stopped < _SHARE_STOPPED * len(story):
        return
    for line in found:
        before = lines[line.number - 1]
        if line.number in titles or view.in_quotation(line.start, line.end):
            continue
        below = lines[line.number + 1].text
        if _is_standing(line.text, below) or _is_template(line.text, before.text, below):
            continue
        if before.number in titles or _STOPPED.search(before.text):
            yield Finding(line.start, line.end, "skip")


def _is_standing(text: str, below: str) -> bool:
    """Whether a line is a heading that press releases have, by itself and the line below."""
    about = _ABOUT.fullmatch(text)
    if about:
        return below.removeprefix("The ").startswith(about["name"])
    return bool(_STANDING.fullmatch(text))


def _is_template(text: str, above: str, below: str) -> bool:
    """Whether a line is a heading of a page's template, between two paragraphs of sentences."""
    return (
        text.count(" ") < _MOST_WORDS_TEMPLATE
        and text.rstrip(":：").casefold().replace("’", "'") in load_set("template_headings")
        and bool(_STOPPED.search(above))
        and below.count(" ") > _MOST_WORDS_TEMPLATE
        and bool(_STOPPED.search(below))
    )


def _is_heading(text: str) -> bool:
    return (
        text[-1].isalnum()
        and text.count(" ") < _MOST_WORDS
        and bool(_OPENS.match(text))
        and any(char.isalpha() for char in text)
        and not _LEADING_ON.search(text)
        and not _NO_HEADING.search(text)
    )


def _parts(lines: Sequence[Line], line: Line) -> bool:
    """Whether a paragraph that is longer, and has its mark, begins below a line."""
    below = lines[line.number + 1].text
    return (
        len(below) > len(line.text)
        and below.count(" ") > 2  # more than a name or a label
        and not below[0].islower()
        and bool(_STOPPED.search(below))
    )
