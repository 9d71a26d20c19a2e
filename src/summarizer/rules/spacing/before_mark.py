"""`The strike ended , he said .` becomes `The strike ended, he said.`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# One space: of several the run is mended first. After ":" or ";" a bracket makes a smiley.
_BEFORE_MARK = lazy(
    r"""
    (?<=[\w"”’'»)\]%])[ ](?=
        [,!] (?: [\s"”’')\]] | $ )
      | \? (?: ["”’')\]] | \s+["“‘(]?[A-Z] | \s*$ )     # "trains ? 676 died" has lost a dash
      | [;:] (?: \s | ["”] | $ )
      | \. (?: \s | ["”)] | $ ) (?! [ ]*\. )
    )
    (?! .[ ]?» )
    """,
    re.VERBOSE | re.MULTILINE,
)

_BETWEEN_DIGITS = lazy(r"\d [,.:] ?\d")


@rule(
    "spacing.before_mark",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    triggers=(" ,", " .", " ;", " !", " ?", " :"),
    example=("The strike ended , he said .", "The strike ended, he said."),
)
def before_mark(view: View) -> Iterator[Finding]:
    """A space before a comma, stop or other closing mark is taken out."""
    for match in _BEFORE_MARK.finditer(view.text):
        if not _BETWEEN_DIGITS.match(view.text, match.start() - 1):
            yield Finding(match.start(), match.end(), "repair")
