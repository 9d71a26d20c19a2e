"""Times of day that are said twice, or against themselves.

`16:05 p.m.` -> `16:05`; `10 a.m. in the morning` -> `10 a.m.`; `16:05 a.m.` and `10 a.m. in the
evening` are reported. What must stay: `4:15 pm`, `9:16:05 pm`, `24:57 p.m.` of late programmes, `10
a.m. in the morning session`.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_HALF = lazy(r"(?P<clock>:[0-5]\d)\s?(?P<half>[aApP])(?:\.\s?[mM]\b\.?|[mM]\b)")
# "He wrote 13:00 p.m. on the form": there the odd form is what is spoken of.
_TIME_AHEAD = lazy(
    r"\b(?:[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ss]ince|[Aa]round|[Aa]bout"
    r"|[Bb]etween|p\.?m\.? (?:and|to|-)) $"
)
_HOURS = frozenset(map(str, range(13, 24)))


@rule(
    "dates.clock",
    kinds=("repair", "flag"),
    proof="exact",
    english=True,
    version=2,
    triggers=(":",),
    example=("It closed at 16:05 p.m. on Monday.", "It closed at 16:05 on Monday."),
)
def clock(view: View) -> Iterator[Finding]:
    """After an hour from 13 to 23 `p.m.` says nothing new, and `a.m.` contradicts it."""
    text = view.text
    for q in view.quantities:
        if q.figure not in _HOURS or text[q.end : q.end + 1] != ":":
            continue
        match = _HALF.match(text, q.end)
        before = text[max(0, q.start - 1) : q.start]
        if match is None or before in (":", ".", "/", "-") or before.isalnum():
            continue
        if match["half"].lower() == "a":
            words = text[q.start : match.end()]
            yield Finding(q.start, match.end(), "flag", f"{words!r}: no hour of the morning",
                          severity="medium", needs=("source text",))  # fmt: skip
            continue
        if not _TIME_AHEAD.search(text, max(0, q.start - 12), q.start):
            continue
        # The point of "p.m." may end the sentence as well.
        ends = match[0].endswith(".") and _ends_sentence(view, match.end())
        yield Finding(match.end("clock"), match.end() - ends, "repair")


def _ends_sentence(view: View, end: int) -> bool:
    return not view.text[end : end + 1].strip() and (
        bool(_NOTHING_MORE.match(view.text, end)) or view.sentence_at(end - 1)[1] <= end
    )


_NOTHING_MORE = lazy(r"\s*\Z")
