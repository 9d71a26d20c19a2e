"""A closing quotation mark that has gone over to the words that say who spoke.

`We wait, "says Ada Obi.` -> `We wait," says Ada Obi.` Translators that cut a sentence at its marks
take the closing mark for an opening one. The proof is a closed list of verbs: after a comma, a
quotation mark and nothing else no quotation begins with "says" or "he said". Only the space
beside the mark moves. What must stay: a quotation that begins with such words, where the marks of
its line show that it opens there, or where its speaker stands before the comma.
"""

from bisect import bisect_left
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

_VERB = (
    r"(?:said|says|added|adds|told|tells|explained|explains|noted|notes|stressed|stresses"
    r"|emphasi[sz]ed|emphasi[sz]es|concluded|concludes|recalled|recalls|wrote|writes|asked|asks"
    r"|replied|replies|answered|answers|continued|continues|admitted|admits|insisted|insists"
    r"|commented|comments|remarked|remarks|complained|complains|warned|warns|shared)"
)
# "says Ada Obi", "he said", and "Obi said" where nothing follows that would want it inside.
_WHO = (
    rf"{_VERB}\b(?! (?:no|yes|who)\b)|(?:he|she|they|we|who) (?:also |then )?{_VERB}\b"
    rf"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? {_VERB}(?=[.,;])"
)
_MARK = lazy(rf'[,.!?](?<=[\w)\]].)(?P<gap> ?"(?! ) ?| "[ ])(?={_WHO})')
# Who speaks stands before the comma: "Obi said to the board,"; then the mark opens.
_SPEAKS = lazy(
    rf"\b(?:{_VERB}(?: (?:that|in|on|to|at|again|earlier)\b[^,.\"“”]{{0,40}})?"
    r"|[Aa]ccording to [^,.\"“”]{1,60}),$"
)
_NEAR = 100
_QUOTE = lazy(r'["“”„«»]')


@rule(
    "spacing.attribution",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    triggers=(',"', '."', '!"', '?"', ', "', '. "', '! "', '? "'),
    example=('We wait, "says Ada Obi.', 'We wait," says Ada Obi.'),
)
def attribution(view: View) -> Iterator[Finding]:
    """A closing quotation mark that sticks to "says Ada Obi" goes back to what was said."""
    line: Line | None = None
    marks: list[int] = []
    for match in _MARK.finditer(view.text):
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            marks = [mark.start() for mark in _QUOTE.finditer(line.text)] if line else []
        if line is None:
            continue
        at = match.start("gap") - line.start
        if len(marks) % 2:  # an inch, or a quotation of several paragraphs: the count is no sign
            opens = bool(_SPEAKS.search(line.text[max(0, at - _NEAR) : at]))
        else:
            opens = bisect_left(marks, at) % 2 == 0
        if opens:
            continue  # its speaker stands before it; or by the count it opens
        yield Finding(*match.span("gap"), "repair", after='" ')
