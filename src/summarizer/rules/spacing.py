"""Spaces before, behind and inside marks.

`ended , he said .` -> `ended, he said.`, `coal,gas` -> `coal, gas`, `closed.Staff left` -> two
sentences, `( the union )` -> `(the union)`. Translators that work on split-up words leave these.
What must stay: `. . .`, `.NET`, `Node.js`, `1,250`, names of sites, columns of a table, smileys.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_BEFORE_MARK = re.compile(
    r"""(?<=[\w"”’'»)\]%])[ \t]+(?=[,;!?:](?:[\s"”’')\]]|$)|\.(?:\s|["”)]|$)(?![ \t]*\.))""", re.M
)
# Not in "f(xij,xik)": words that touch a bracket are formulas.
_AFTER_COMMA = re.compile(r"(?<![\w(=])[\w'’-]*[a-z]{2},(?=[a-z]{2,}(?![\w(=)]))")
_AFTER_STOP = re.compile(r"(?<=[a-z]{2})([.!?])(?=[A-Z][a-z]+[ ,])")
_INSIDE = re.compile(r"""(?<=[(\[])[ \t]+(?=[\w"“])|(?<=[\w.!?"”%])[ \t]+(?=[)\]])""")
_RUN = re.compile(r"(?<! ) {2,}")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


@rule(
    "spacing.before_mark",
    does="repair",
    english=True,
    signs=(" ,", " .", " ;", " !", " ?", " :", "\t"),
    example=("The strike ended , he said .", "The strike ended, he said."),
)
def before_mark(view: View) -> Iterator[Finding]:
    """A space before a comma, stop or other closing mark is taken out."""
    for match in _BEFORE_MARK.finditer(view.text):
        yield Finding(match.start(), match.end(), "repair")


@rule(
    "spacing.after_comma",
    does="repair",
    english=True,
    signs=(",",),
    example=("coal,gas and oil", "coal, gas and oil"),
)
def after_comma(view: View) -> Iterator[Finding]:
    """A comma between two lower-case words gets its space."""
    for match in _AFTER_COMMA.finditer(view.text):
        yield Finding(match.end(), match.end(), "repair", after=" ")


@rule(
    "spacing.after_stop",
    does="repair",
    english=True,
    signs=(".", "!", "?"),
    example=(
        "The old mill was closed.Staff were sent home.",
        "The old mill was closed. Staff were sent home.",
    ),
)
def after_stop(view: View) -> Iterator[Finding]:
    """Two sentences run together get their space, where ordinary words stand on both sides."""
    for match in _AFTER_STOP.finditer(view.text):
        line = view.line_at(match.start())
        if line is None:
            continue
        at = match.start() - line.start
        left, right = line.text[max(0, at - 60) : at], line.text[at + 1 : at + 61]
        before, behind = _WORD.findall(left), _WORD.findall(right)
        if len(before) < 3 or len(behind) < 3 or not before[-1].islower():
            continue  # Gazeta.Ru, Kontur.Fokus, a name of a file
        yield Finding(match.end(), match.end(), "repair", after=" ")


@rule(
    "spacing.inside_brackets",
    does="repair",
    english=True,
    signs=("( ", " )", "[ ", " ]", "(\t", "\t)"),
    example=("staff ( the union ) left", "staff (the union) left"),
)
def inside_brackets(view: View) -> Iterator[Finding]:
    """A space just inside a bracket is taken out."""
    for match in _INSIDE.finditer(view.text):
        yield Finding(match.start(), match.end(), "repair")


@rule(
    "spacing.run",
    does="repair",
    signs=("  ",),
    example=("one  word", "one word"),
)
def run(view: View) -> Iterator[Finding]:
    """Several spaces between words become one, except in lines laid out in columns."""
    for line in view.lines:
        if "  " not in line.text:
            continue
        wide = list(_RUN.finditer(line.text))
        # Columns: tabs, or several gaps of three and more.
        if "\t" in line.text or sum(len(m[0]) > 2 for m in wide) > 1:
            continue
        for match in wide:
            yield Finding(line.start + match.start(), line.start + match.end(), "repair", after=" ")
