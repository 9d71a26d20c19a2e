"""`the " old mill " burns` becomes `the "old mill" burns`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.quotations import quote_marks
from summarizer.rules import Finding, View, rule

_ENDS = lazy(r"[.,!?…]")

# At the end of a line, after a stop, a mark closes whatever stands before it.
_LAST = lazy(r"(?<=[.,!?…]) (?=[\"”]$)", re.MULTILINE)


@rule(
    "spacing.inside_quotation",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    silent_in_safe=True,
    triggers=('" ', ' "', "“ ", " ”"),
    example=('the " old mill " burns', 'the "old mill" burns'),
)
def inside_quotation(view: View) -> Iterator[Finding]:
    """A space just inside a quotation is taken out.

    Before a mark that closes a line, after a stop, the space is a custom of some translators,
    of human ones too: taken out in assertive mode.
    """
    text = view.text
    for line in view.lines:
        for at, _, opens in quote_marks(line):
            if opens and text[at + 1] == " " and (at == line.start or text[at - 1] in " (["):
                yield Finding(at + 1, at + 2, "repair")
            elif not opens and text[at - 1] == " ":
                if text[at - 2] == " ":
                    continue  # of several spaces the run is mended first
                if at + 1 < line.end or not _ENDS.match(text, at - 2):
                    yield Finding(at - 1, at, "repair")
    if text.endswith((' "', " ”")) or ' "\n' in text or " ”\n" in text:
        for match in _LAST.finditer(text):
            yield Finding(*match.span(), "repair", confidence="medium")
