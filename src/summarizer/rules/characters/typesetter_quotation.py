"""Quotation marks made of two characters, and pairs of which each mark stands twice.

``We wait.'' -> "We wait.", ““We wait.”” and ""We wait."" -> one pair. What must stay: code between
grave accents, inches (5''), an empty pair, the fields of a table of commas, a quotation inside a
quotation, where only one side stands twice.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_TYPESET = lazy(r"(?<!`)``(?P<said>(?=[^\s`'])[^`\n]{0,600}?(?<=[\w.,!?…%)]))''(?!')")
_DOUBLED = lazy(
    r"(?P<curly>““(?=\w)[^“”\n]{1,600}(?<=[\w.,!?…)])””)"
    r"|(?<![\w\",;])(?P<straight>\"\"(?=\w)[^\"\n]{1,600}(?<=[\w.,!?…)])\"\")(?![\w\";])"
)


@rule(
    "characters.typesetter_quotation",
    kinds="repair",
    proof="closed vocabulary",
    version=2,
    triggers=("``", "““", '""'),
    example=("They said, ``We wait.''", 'They said, "We wait."'),
)
def typesetter_quotation(view: View) -> Iterator[Finding]:
    """A pair of marks of two characters each becomes the pair that it stands for."""
    text = view.text
    if "```" not in text:
        curly = "“" in text.replace("““", "")
        for match in _TYPESET.finditer(text):
            start, end = match.span()
            yield Finding(start, start + 2, "repair", after="“" if curly else '"')
            yield Finding(end - 2, end, "repair", after="”" if curly else '"')
    for match in _DOUBLED.finditer(text):
        line = view.line_at(match.start())
        if match["straight"] and not (line and _all_pair(line.text)):
            continue  # a quotation in a quotation, or a row of a table
        yield Finding(match.start(), match.start() + 1, "repair")
        yield Finding(match.end() - 1, match.end(), "repair")


def _all_pair(text: str) -> bool:
    """Whether the doubled straight marks of a line come out even, and so do the single ones."""
    pairs = text.count('""')
    return pairs % 2 == 0 and text.count('"') % 2 == 0
