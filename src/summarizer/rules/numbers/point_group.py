"""`They counted 4.840 deaths.` is flagged."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import COUNTED
from summarizer.rules import Finding, View, rule

_WHOLE = lazy(rf" (?:(?:new|more|confirmed|other|additional) )*(?:{COUNTED})\b(?! per\b)")

_THREE_PLACES = lazy(r"[1-9]\d{0,2}\.\d{3}")


@rule(
    "numbers.point_group",
    kinds="flag",
    english=True,
    example=("They counted 4.840 deaths.", "They counted 4.840 deaths."),
)
def point_group(view: View) -> Iterator[Finding]:
    """A point before three digits, with people or things after that are counted whole."""
    for q in view.quantities:
        if "." in q.figure and _THREE_PLACES.fullmatch(q.figure) and not q.scale:
            found = _WHOLE.match(view.text, q.end)
            if found:
                message = f"{q.figure + found[0]!r}: the point seems to part thousands"
                yield Finding(
                    q.start, found.end(), "flag", message, severity="medium",
                    suggestion=q.figure.replace(".", ",") + found[0], needs=("source text",),
                )  # fmt: skip
