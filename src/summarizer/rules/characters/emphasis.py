"""Stars around words that were bold: `**About 90 firefighters** fought the flames`.

Chatbots answer in markdown, and translate it with the text. What must stay: a whole line in stars,
which is a heading; powers (`2**3`), code, stars in place of letters, a sentence about the stars.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs
from summarizer.page.marks import is_heading
from summarizer.rules import Finding, View, rule

_BOLD = lazy(r"(?<![\w*\\])\*\*(?=[^\s*])(?P<inner>[^*\n\r]{1,300})(?<=[^\s*])\*\*(?![\w*])")


@rule(
    "characters.emphasis",
    kinds="repair",
    proof="closed vocabulary",
    triggers=("**",),
    example=("**About 90** firefighters came.", "About 90 firefighters came."),
)
def emphasis(view: View) -> Iterator[Finding]:
    """Two stars on both sides of words inside a line go; the words stay."""
    for match in _BOLD.finditer(view.text):
        start, end = match.span()
        line = view.line_at(start)
        if line is None or is_heading(line.text) or not any(map(str.isalpha, match["inner"])):
            continue
        if (start, end) == (line.start, line.end) or view.is_protected(start, end):
            continue
        if not speaks_of_signs(view.text, start, end):
            yield Finding(start, start + 2, "repair")
            yield Finding(end - 2, end, "repair")
