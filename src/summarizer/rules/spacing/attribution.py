"""A closing quotation mark that has gone over to the words that say who spoke.

`We wait, "says Ada Obi.` -> `We wait," says Ada Obi.` Translators that cut a sentence at its marks
take the closing mark for an opening one. The proof is a closed list of verbs: after a comma, a
quotation mark and nothing else no quotation begins with "says" or "he said". Only the space
beside the mark moves. What must stay: a quotation that begins with such words, where the marks of
its line show that it opens there, or where its speaker stands before the comma.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

_VERBS = frozenset({
    "said", "says", "added", "adds", "told", "tells", "explained", "explains", "noted", "notes",
    "stressed", "stresses", "emphasised", "emphasized", "emphasises", "emphasizes", "concluded",
    "concludes", "recalled", "recalls", "wrote", "writes", "asked", "asks", "replied", "replies",
    "answered", "answers", "continued", "continues", "admitted", "admits", "insisted", "insists",
    "commented", "comments", "remarked", "remarks", "complained", "complains", "warned", "warns",
    "shared",
})  # fmt: skip
_VERB = f"(?:{'|'.join(sorted(_VERBS))})"
# "says Ada Obi", "he said", and "Obi said" where nothing follows that would want it inside.
_WHO = (
    lazy(r"(?P<verb>\w++)(?! (?:no|yes|who)\b)"),
    lazy(r"(?:he|she|they|we|who) (?:also |then )?(?P<verb>\w++)"),
    lazy(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? (?P<verb>\w++)(?=[.,;])"),
)
_MARK = lazy(r'[,.!?](?<=[\w)\]].)(?P<gap> ?"(?! )| "[ ])(?=[A-Za-zÀ-Þ])')
_STRAIGHT = lazy('"')
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
    for match in _marks(view.text):
        if not _names_speaker(view.text, match.end()):
            continue
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


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Yield the marks of a sentence with a straight quotation mark beside them, before a word."""
    for quote in _STRAIGHT.finditer(text):
        at = quote.start()
        match = _MARK.match(text, max(0, at - 1 - (text[at - 1 : at] == " ")))
        if match:
            yield match


def _names_speaker(text: str, at: int) -> bool:
    """Whether a place begins with who spoke, and a verb of speech."""
    return any((who := form.match(text, at)) and who["verb"] in _VERBS for form in _WHO)
