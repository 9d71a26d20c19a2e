"""Curly quotation marks that look the wrong way, and those of other languages.

`the ”old” mill`, `”old“` -> `“old”`; `«Old Mill»`, `„Old Mill“` -> the marks that the text uses
elsewhere. A pair is taken only where both its marks have the shape of their side: a space outside,
none inside. That and the pair are two signs; so it is left to assertive mode, and in safe mode not
reported: it is a matter of style. What must stay: straight marks, marks in a text that is all in
guillemets and around words of other scripts.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_OUTSIDE, _BEHIND = r"(?:(?<=[\s(\[—–-])|^)", r"(?=[\s.,;:!?)\]—–-]|$)"
_INNER = r"(?=\w)[^“”„«»|\"\n]{1,300}(?<=[\w.,!?…%)])"
_REVERSED = lazy(rf"{_OUTSIDE}(?P<open>”){_INNER}(?P<close>[“”]){_BEHIND}", re.MULTILINE)
_FOREIGN = lazy(
    rf"(?P<open>«) ?(?P<a>{_INNER}) ?(?P<close>»)|(?P<low>„)(?P<b>{_INNER})(?P<high>[“”])"
)
_OTHER_SCRIPT = lazy(r"[\u0370-\u052f\u0590-\u08ff\u3040-\u9fff]")


@rule(
    "characters.reversed_quotation",
    kinds="repair",
    proof="two signals",
    english=True,
    silent_in_safe=True,
    triggers=("”",),
    example=("the ”old mill“ burns", "the “old mill” burns"),
)
def reversed_quotation(view: View) -> Iterator[Finding]:
    """A pair of curly quotation marks that look the wrong way is turned."""
    if "„" in view.text:
        return
    for match in _REVERSED.finditer(view.text):
        yield Finding(*match.span("open"), "repair", after="“")
        if match["close"] != "”":
            yield Finding(*match.span("close"), "repair", after="”")


@rule(
    "characters.foreign_quotation",
    kinds="repair",
    proof="two signals",
    english=True,
    silent_in_safe=True,
    triggers=("«", "„"),
    example=("the «old mill» burns", 'the "old mill" burns'),
)
def foreign_quotation(view: View) -> Iterator[Finding]:
    """A pair of quotation marks of another language becomes the pair that the text uses."""
    opening, closing = "“”" if "“" in view.text.replace("„", "") and "”" in view.text else '""'
    for match in _FOREIGN.finditer(view.text):
        if _OTHER_SCRIPT.search(match[0]):
            continue
        left, right = ("open", "close") if match["open"] else ("low", "high")
        inner = match.span("a" if match["open"] else "b")
        yield Finding(match.start(left), inner[0], "repair", after=opening)
        yield Finding(inner[1], match.end(right), "repair", after=closing)
