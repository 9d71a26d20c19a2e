"""`▁the new@@ s` becomes `the news`.

One joint alone may be spoken of or be part of a name, and is only reported. What must stay: bars of
a small chart (`▁▃▅▇`), macros (`@@DATE@@`).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs
from summarizer.rules import Finding, View, rule

_PIECE = lazy(r"(?P<space>(?<=\S) ?)?▁+(?=(?P<word>\w)?)")

_JOINT = lazy(r"(?<=\w)@@ (?=\w)")
_BEFORE_WORD = lazy(r"▁(?=\w)")
# Blocks of a chart, blanks of a form, macros.
_OTHER_USE = lazy(r"[▂-█]|▁▁|@@\w+@@|\w@@\w")
_FEWEST = 2


@rule(
    "characters.piece",
    kinds=("repair", "flag"),
    proof="closed vocabulary",
    may_change=("names", "words"),
    triggers=("▁", "@@ "),
    version=2,
    example=("▁the new@@ s", "the news"),
)
def piece(view: View) -> Iterator[Finding]:
    """The joints of split-up words go: ▁ before a piece, @@ after one."""
    text = view.text
    joints = [*_BEFORE_WORD.finditer(text), *_JOINT.finditer(text)]
    if not joints or _OTHER_USE.search(text) or speaks_of_signs(text, *joints[0].span()):
        return
    if text.count("▁") + len(_JOINT.findall(text)) < _FEWEST:
        yield Finding(*joints[0].span(), "flag", f"{joints[0][0].strip()!r} joins pieces of words",
                      needs=("source text",))  # fmt: skip
        return
    for match in _PIECE.finditer(view.text):
        inside = match["space"] is not None
        after = " " if inside and (match["space"] or match["word"]) else ""
        yield Finding(*match.span(), "repair", after=after)
    for match in _JOINT.finditer(view.text):
        yield Finding(*match.span(), "repair")
