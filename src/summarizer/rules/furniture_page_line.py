"""Lines of the page around the story: who edited it, when it was put up, where it came from."""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_EDITOR = re.compile(
    r"[(\[【]?\s*(?:(?:Responsible|Responsibility|Executive|Duty|Web|Copy) editors?|Editors?(?: in[ -]charge)?|Proofreader|Reviewer)"
    r"\s*[:：]\s*(?P<editor>[^\n:：]{2,60}?)\s*[)\]】]?",
    re.IGNORECASE,
)
_STAMP = r"(?P<time>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2} \d{1,2}/\d{1,2}/\d{4})"
_SOURCE = r"(?:Source|Origin|From)\s*[:：]\s*(?P<source>[^\n]{2,60}?)"
_STAMPED = re.compile(
    rf"(?:(?:Published|Updated|Posted|Release time|Time)(?: at| on)?\s*[:：]?\s*)?{_STAMP}(?:\s+{_SOURCE})?(?:\s+{_EDITOR.pattern})?",
    re.I,
)
_SOURCED = re.compile(rf"[(\[]?{_SOURCE}[)\]]?(?:\s+{_STAMP})?", re.I)
# Page lines stand above and below the story, never inside it.
_HEAD, _TAIL = 4, 5
# In an interview "Editor: ..." opens every other line.
_MOST_WORDS = 14


@rule(
    "furniture.page_line",
    does="drop",
    english=True,
    signs=("ditor", "ource", "DITOR", "OURCE", "-", "/", "roofread", "eviewer", "."),
    example=(
        "2031-03-05 08:12 Source: Bay Times\nThe tram will run daily.",
        "The tram will run daily.",
    ),
)
def page_line(view: View) -> Iterator[Finding]:
    """A line that only names editor, source or time of the page is taken out, and read first."""
    count = len(view.lines)
    edge = [line for line in view.lines if line.number < _HEAD or line.number >= count - _TAIL]
    found = []
    for line in edge:
        if line.text.count(" ") >= _MOST_WORDS:
            continue
        for pattern in (_EDITOR, _STAMPED, _SOURCED):
            match = pattern.fullmatch(line.text)
            if match and not line.text.endswith((".", "?", "!")):
                found.append((line, pattern, match))
                break
    editors = sum(pattern is _EDITOR for _, pattern, _ in found)
    for line, pattern, match in found:
        if pattern is _EDITOR and editors > 2:
            continue
        facts = tuple((name, value.strip()) for name, value in match.groupdict().items() if value)
        yield Finding(*view.whole_line(line), "drop", facts=facts)
