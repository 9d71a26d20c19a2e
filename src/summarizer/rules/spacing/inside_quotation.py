"""`the " old mill " burns` becomes `the "old mill" burns`."""

import re
from collections.abc import Iterator, Sequence

from summarizer.base.patterns import lazy
from summarizer.language.quotations import QuoteMark
from summarizer.rules import Finding, View, rule

_INCHES = frozenset(f"{digit} " for digit in "0123456789")
# Between two marks with nothing but one small word or a mark: it is spoken of.
_SPOKEN_OF = lazy(r" (?:\W|the|a|an|and|or|of|is|serve as|in the line|so is) ?| (?:\W) ?")
_ENDS = lazy(r"[.,!?…]")

# At the end of a line, after a stop, a mark closes whatever stands before it.
_LAST = lazy(r"(?<=[.,!?…]) (?=[\"”]$)", re.MULTILINE)


@rule(
    "spacing.inside_quotation",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
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
    for line, marks in view.quote_marks:
        if any(text[mark.at - 2 : mark.at] in _INCHES for mark in marks if mark.at > 1):
            continue  # feet and inches: "a 12 \" pipe"
        for (at, _, opens), alone in zip(marks, _alone(text, marks), strict=True):
            if alone:
                continue  # "join them with \" - \"": marks that are spoken of
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


def _alone(text: str, marks: Sequence[QuoteMark]) -> list[bool]:
    """Return for each mark whether its quotation holds nothing but a mark or one small word."""
    found: list[bool] = []
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        alone = bool(_SPOKEN_OF.fullmatch(text, opening.at + 1, closing.at))
        found += [alone, alone]
    return found
