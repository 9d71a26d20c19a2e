"""`The strike ended , he said .` becomes `The strike ended, he said.`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# One space: of several the run is mended first. After ":" or ";" a bracket makes a smiley.
_BEFORE_MARK = lazy(
    r"""
    [ ](?=[,!?;:.])
    (?: (?<=[\w"”’'»)\]%][ ]) | (?<=[ ][A-Z]\.[ ]) (?=,[ ][a-z])   # "László K. , the owner"
      | (?<=[ ]Co\.[ ]) (?=,[ ]?(?:Ltd|LTD|Inc)\b) )               # "Kessel Bee Co. , Ltd."
    (?=
        [,!] (?: [\s"”’')\]] | $ )
      | ,(?<=[a-z]{2}..)(?=[a-z]{2,}[ ])                # "to Kessel ,after"
      | \? (?: ["”’')\]] | \s+["“‘(]?[A-Z] | \s*$ )     # "trains ? 676 died" has lost a dash
      | [;:] (?: \s | ["”] | $ )
      | \. (?: \s | ["”)] | $ ) (?! [ ]*\. )
    )
    (?! .[ ]?» )
    """,
    re.VERBOSE | re.MULTILINE,
)

# "Press : and then w", "the . key", "the marks are , and .": a mark after one of these is named.
_NAMED_AFTER = lazy(
    r"(?:\b(?:a|an|the|no|every|of|by|with|and|or|as|like|then|press|type|use|enter|insert|replace|drew"
    r"|keys?|marks?|clicks?|[b-hj-z])|[|/{}=<>:;]|,) $",
    re.IGNORECASE,
)
# After these a mark may end its phrase too: "where he came in , and". Not before a small letter.
_IS_AFTER = lazy(r"\b(?:is|are|was|were|in) $")
_MENTIONED = lazy(r"[;:.!?] (?:and|or|in|is|are|to|column|a)\b|[;:.!?]$", re.MULTILINE)
# A call or a question before a small letter goes on: "Type ! to run it".
_GOES_ON = lazy(r"[!?] +[a-z]")
# "the words that it goes with , it seems": a clause begins, so a phrase has ended.
_CLAUSE = lazy(r", (?:it|he|she|they|we|I|which|who|but|because|although|while|when|the|this)\b")
_CLOSES = lazy(r"\b(?:of|by|with|as|like|on|in|for) $")
_REACH = 12

_BETWEEN_DIGITS = lazy(r"\d [,.:] ?\d")


@rule(
    "spacing.before_mark",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=(" ,", " .", " ;", " !", " ?", " :"),
    example=("The strike ended , he said .", "The strike ended, he said."),
)
def before_mark(view: View) -> Iterator[Finding]:
    """A space before a comma, stop or other closing mark is taken out."""
    for match in _BEFORE_MARK.finditer(view.text):
        start, end = match.span()
        if not _BETWEEN_DIGITS.match(view.text, start - 1) and not _is_named(view.text, start, end):
            yield Finding(start, end, "repair")


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a mark is spoken of and ends no phrase: it stands where a word must stand."""
    near = max(0, start - _REACH), end
    if _CLAUSE.match(text, end) and _CLOSES.search(text, *near):
        return False
    if _NAMED_AFTER.search(text, *near) or _GOES_ON.match(text, end):
        return True
    return bool(_IS_AFTER.search(text, *near) and _MENTIONED.match(text, end))
