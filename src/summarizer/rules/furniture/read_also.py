"""Short asides of the page inside the story: "Read also: ...", end marks, the title it once had."""

import re
from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.page.credits import is_statement
from summarizer.rules import Finding, View, rule

_READ_ALSO = lazy(
    r"\W{0,3}(?:Read also|Also read|See also|Read more(?: on the topic)?|Read on the topic"
    r"|More on (?:this|the) (?:topic|story)|On the topic|Watch also"
    r"|Related(?: articles?| news| stories)?|Previously|Recommended) ?[:：] ?(?P<link>\S.{2,180})",
    re.IGNORECASE,
    opens="read also see more on watch related previously recommended",
)
# "Previously: ..." before a sentence with a full stop is story.
_SENTENCE = lazy(r".*[a-z][.!?][\"'”’)]*")
# "Related: nobody." answers, and a link is longer.
_SCRAP = lazy(r"[a-z][\w'’-]*(?: [\w'’-]+){0,2}\.(?: .*)?")
_TELLS = lazy(r"\W{0,3}Previously", re.IGNORECASE)
# After these a line without a full stop is a headline, even one that begins small; what is a row of
# words with commas may be a sentence that goes on in the next line.
_HEADLINE = lazy(r"\W{0,3}(?:Read also|Also read|See also) ?[:：] [^,]*[^,.。;:\s]", re.IGNORECASE)


@rule(
    "furniture.read_also",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=(":", "："),
    example=(
        "The port reopened.\nRead also: Fares to rise in Kessel\nShips came in.",
        "The port reopened.\nShips came in.",
    ),
)
def read_also(view: View) -> Iterator[Finding]:
    """A line that leads to another story is taken out wherever it stands.

    After some labels stands a whole sentence, which may be one of this story: it stays in the
    text, and summaries leave it out.
    """
    for line in view.lines:
        match = _READ_ALSO.fullmatch(line.text) if len(view.lines) > 1 else None
        if match is None or (_TELLS.match(line.text) and _SENTENCE.fullmatch(line.text)):
            continue
        if _SCRAP.fullmatch(match["link"]):
            continue
        if is_statement(match["link"]) and not _HEADLINE.fullmatch(line.text):
            end = max(view.sentence_at(line.start)[1], line.start + match.start("link"))
            shown = markup.shortened(line.text)
            message = f"{shown!r}: it leads to another story, or is a sentence of this one"
            yield Finding(line.start, min(end, line.end), "skip", message, role="related")
        else:
            yield Finding(*view.whole_line(line), "drop", role="related")
