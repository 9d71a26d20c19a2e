"""Labels of pictures and films that the page put into the text: `[Photos]`, `[View all images]`.

What stands behind one is a caption if it is short; the story if the translator glued both. So only
the label, or a line of no more than a sentence, is kept out of summaries, and nothing is lost.
`Photo = Bay Images` in front of a sentence is the same, with a credit.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import AGENCY

_LABEL = re.compile(
    r"[(（\[【]\s?"
    r"(?:(?:View|See|Show) (?:all |more )?(?:the )?(?:images?|photos?|pictures?|videos?)"
    r"|Photos?(?: (?:gallery|collection|album))?|Pictures?|Images?|Videos?|Infographics?|Gallery"
    r"|Watch(?: the)? videos?|Slide ?show)\s?[)）\]】]\s*",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    rf"(?:Photo|Picture|Image)s?(?: ?[=＝] ?| by | from )(?:{AGENCY})(?!\w)[\s,.:]*(?=[A-Z])"
)
_MOST_WORDS = 28
_STOP_INSIDE = re.compile(r"[a-z]{2}[.!?][\"”’)]? +[A-Z]")
# "... the heroine This work is based on": a second sentence without a mark between.
_SEAM = re.compile(r"[a-z] (?:This|These|The|In|On|From|More|It|Based) (?:[a-z]|\d)")


@rule(
    "furniture.picture_label",
    does="skip",
    english=True,
    signs=("[", "【", "(", "（", "=", "＝", "hoto", "icture", "mage"),
    example=(
        "The port reopened.\n[Photos] The new quay at night",
        "The port reopened.\n[Photos] The new quay at night",
    ),
)
def picture_label(view: View) -> Iterator[Finding]:
    """Labels like [Photos] are kept out of summaries, with the line if it is a caption."""
    for line in view.lines:
        text = line.text
        label = _LABEL.match(text) or _CREDITED.match(text)
        if not label:
            continue
        rest = text[label.end() :]
        caption = (
            label.re is _LABEL
            and rest.count(" ") < _MOST_WORDS
            and not _STOP_INSIDE.search(rest)
            and not _SEAM.search(rest)
        )
        end = line.end if caption else line.start + len(label[0].rstrip())
        yield Finding(line.start, end, "skip", role="caption" if rest and caption else "furniture")
