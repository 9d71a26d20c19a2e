"""An equals sign inside a sentence, as a caption of Japan has it: `on one side = Bruma, Kessel`.

Where a caption ran into the text, the sign says where or when a picture was taken; no English
sentence does. Never reported: sums and formulas, slogans (`Time = Money`), code, captions on a line
of their own that another rule knows.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# Words before it and a name after it.
_SIGN = lazy(r"=(?<=[a-z]{2} =) (?=[A-Z][a-z]+)")
_FEWEST_WORDS, _REACH = 6, 120
# What no sentence has, but a formula or code.
_FORMULA = lazy(r"[+*/×÷<>{}^_|\\]|\d =|= \d")


@rule(
    "review.equals_sign",
    kinds="flag",
    english=True,
    triggers=(" = ",),
    example=(
        "The road alternates between one lane and two on one side = Bruma, Kessel.",
        "The road alternates between one lane and two on one side = Bruma, Kessel.",
    ),
)
def equals_sign(view: View) -> Iterator[Finding]:
    """An equals sign after six words and more, before a name."""
    for line in view.lines:
        match = _SIGN.search(line.text) if line.text.count("=") == 1 else None
        if match is None or _FORMULA.search(line.text):
            continue
        at = line.start + match.start()
        if view.is_protected(at, at + 1):
            continue
        ahead = view.text[max(line.start, at - _REACH) : at].split()
        small = sum(word.islower() for word in ahead)
        if len(ahead) < _FEWEST_WORDS or 2 * small < len(ahead):
            continue
        seen = view.text[max(line.start, at - 20) : min(line.end, at + 20)]
        yield Finding(
            at, at + 1, "flag",
            f"{seen!r}: an equals sign, which captions of Japan have before a place or a day",
            severity="medium", needs=("source text",),
        )  # fmt: skip
