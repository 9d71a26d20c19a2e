"""`Kessel<pad><pad> was closed.</s>` becomes `Kessel was closed.`: tokens of a model.

Beginnings, ends and fillings of what a model reads and writes, and the code of a language in front
of the text. They stand for no word. What must stay: struck-out text of HTML between `<s>` and
`</s>`, a text that speaks of tokens, and a sign between two spaces, which may be spoken of.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_SIGN = (
    r"<pad>|</?s>|<[be]os>|<\|(?:endoftext|im_start|im_end|end|eot_id|startoftext)\|>"
    r"|\[(?:CLS|SEP|PAD)\]|<end_of_turn>|<start_of_turn>"
)
_RUN = lazy(rf" ?(?:{_SIGN})(?: ?(?:{_SIGN}))* ?")
# The codes of NLLB, of M2M and of OPUS-MT: "eng_Latn", "__en__", ">>eng<<".
_CODE = lazy(
    r"^(?:[a-z]{3}_(?:Latn|Cyrl|Arab|Hans|Hant|Jpan|Hang|Deva|Grek|Hebr)|__[a-z]{2}__"
    r"|>>[a-z]{2,3}(?:_[A-Z][a-z]{3})?<<|<2[a-z]{2}>) ?(?=[A-Z\d\"“‘«(])",
    re.MULTILINE,
)
_TOKENS = lazy(r"\b(?:tokens?|tokeni[sz]\w*|HTML|tags?|markup)\b", re.IGNORECASE)
_STRUCK = lazy(r"<s>[^<\n]{1,300}</s>")


@rule(
    "characters.model_token",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    triggers=(
        "<pad>", "<s>", "</s>", "<bos>", "<eos>", "<|", "[CLS]", "[SEP]", "[PAD]", "_Latn ",
        "_Cyrl ", "_Arab ", "_Hans ", "_Hant ", "_Jpan ", "_Hang ", "_Deva ", "_Grek ", "_Hebr ",
        "__ ", "<< ", "<2", "_turn>",
    ),
    example=("Kessel<pad><pad> was closed.</s>", "Kessel was closed."),
)  # fmt: skip
def model_token(view: View) -> Iterator[Finding]:
    """The signs by which a model knows where a text begins and ends are taken out."""
    text = view.text
    if _TOKENS.search(text):
        return
    for match in _CODE.finditer(text):
        yield Finding(*match.span(), "repair")
    struck = [found.span() for found in _STRUCK.finditer(text) if not _is_line(text, *found.span())]
    for match in _RUN.finditer(text):
        start, end = match.span()
        if any(one <= start + 1 and end - 1 <= other for one, other in struck):
            continue
        edge = _ends_line(text, start, end)
        if match[0] == f" {match[0].strip()} " and not edge and match[0].count("<") < 2:
            continue
        # Between two words a space stays, where there was one.
        gap = " " if not edge and " " in (match[0][0], match[0][-1]) else ""
        yield Finding(start, end, "repair", after=gap)


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a whole line, as a model marks it."""
    return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def _ends_line(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the beginning or the end of a line."""
    return text[max(0, start - 1) : start] in ("", "\n") or text[end : end + 1] in ("", "\n")
