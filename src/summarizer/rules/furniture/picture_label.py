"""Labels of pictures and films that the page put into the text: `[Photos]`, `[View all images]`.

What stands after one is a caption if it is short; the story if the translator glued both. So only
the label, or a line of no more than a sentence, is kept out of summaries, and nothing is lost.
`Photo = Bay Images` in front of a sentence is the same, with a credit.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.model import Role
from summarizer.page.credits import AGENCY
from summarizer.rules import Finding, View, rule

_LABEL = lazy(
    r"(?:[(（\[【]\s?|(?=(?:View|See|Show) all [a-z]+\s?[】\]]))"
    r"(?:(?:View|See|Show) (?:all |more )?(?:the )?(?:images?|photos?|pictures?|videos?)"
    r"|Photos?(?: (?:gallery|collection|album))?|Pictures?|Images?|Videos?|Infographics?|Gallery"
    r"|Watch(?: the)? videos?|Slide ?show)\s?[)）\]】]\s*",
    re.IGNORECASE,
    opens=(
        "view see show photo photos picture pictures image images video videos infographic "
        "infographics gallery watch slide slideshow"
    ),
)
_CREDITED = lazy(
    rf"(?:Photo|Picture|Image)s?(?: ?[=＝] ?| by | from )(?:{AGENCY})(?!\w)[\s,.:]*(?=[A-Z])"
)
_PICTURES = ("Photo", "Picture", "Image")
_MOST_WORDS = 28
_STOP_INSIDE = lazy(r"[a-z]{2}[.!?][\"”’)]? +[A-Z]")
# "... the heroine This work is based on": where a sentence begins without a mark before it.
_SEAM = lazy(
    r"(?<=[a-z)]) (?=(?:According to|After|At|Based|During|From|In|It|More than|On|Since|The|These"
    r"|They|This|When) [a-z0-9])"
)
_SHORTEST = 8
_TELLS = lazy(r"(?:is|are|was|were|has|had|have|of|evidence|in|I|that|which)\b")


@rule(
    "furniture.picture_label",
    kinds="skip",
    english=True,
    triggers=("[", "【", "(", "（", "=", "＝", "hoto", "icture", "mage"),
    example=(
        "The port reopened.\n[Photos] The new quay at night",
        "The port reopened.\n[Photos] The new quay at night",
    ),
)
def picture_label(view: View) -> Iterator[Finding]:
    """Labels like [Photos] are kept out of summaries, with the line if it is a caption."""
    for line in view.lines:
        text = line.text
        bracketed = _LABEL.match(text)
        label = bracketed or (text.startswith(_PICTURES) and _CREDITED.match(text))
        if not label:
            continue
        rest = text[label.end() :]
        if bracketed and _TELLS.match(rest):
            continue  # "[Photos] were his life"
        caption = bool(
            bracketed
            and rest.count(" ") < _MOST_WORDS
            and not _STOP_INSIDE.search(rest)
            and not _SEAM.search(rest)
        )
        end = len(label[0].rstrip())
        seam = _SEAM.search(text, label.end() + _SHORTEST)
        if caption:
            end = len(text)
        elif bracketed and seam and not _STOP_INSIDE.search(text, 0, seam.start()):
            end, caption = seam.start(), True
        role: Role = "caption" if rest and caption else "furniture"
        yield Finding(line.start, line.start + end, "skip", role=role)
