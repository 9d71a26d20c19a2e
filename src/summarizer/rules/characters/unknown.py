"""`the <unk> bridge`, `paid __NUM1__ million`: signs for what the translator could not write.

An unknown word leaves `<unk>`; a number, a place or an address that was masked before translation
and never put back leaves `DNUM_ABAC`, `__NUM1__`, `URL-0`, `{{PLACE}}`; a gap that the model was to
fill leaves `<extra_id_0>`. Never reported: `COVID-19`, `F-16`, `__init__`, a template or a
text that speaks of tokens.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_SIGNS = ("<unk>", "<UNK>", "[UNK]", "⁇")
_UNKNOWN = lazy(r"(?:\S{0,30}(?:<unk>|<UNK>|\[UNK\]|⁇)\S{0,30})")
# What masks are called: a closed list.
_KINDS = (
    "NUM|NUMBER|URL|EMAIL|MAIL|PHONE|DATE|TIME|PERSON|PER|NAME|PLACE|LOCATION|LOC|ORG|ENTITY|ENT"
    "|TERM|TAG|MASK|PLACEHOLDER|PH|VAR|TOKEN|QUOTE|HASHTAG|USER|MONEY|PERCENT"
)
_MASK = lazy(
    rf"DNUM_[A-Z]{{3,30}}|(?<![\w.])__(?:{_KINDS})_?\d{{0,4}}__(?!\w)"
    rf"|(?<![\w/.-])(?:URL|NUM|EMAIL|PERSON|ENTITY|PLACEHOLDER|MASK)[-_]\d{{1,4}}(?![\w/-])"
    rf"|\{{\{{ ?(?:{_KINDS})[_-]?\d{{0,4}} ?\}}\}}|<(?:{_KINDS})[_-]?\d{{0,4}}>"
    r"|<(?:url|num|number)[_-]?\d{0,4}>|\[(?:URL|NUM|MASK)[_-]?\d{0,4}\]|<mask>"
    r"|<extra_id_\d{1,3}>|@@(?:URL|NUM|ENT)\d{0,4}@@"
)
_TOKENS = lazy(r"\b(?:tokens?|tokeni[sz]\w*|placeholders?|templates?|regex|syntax)\b", 2)


@rule(
    "characters.unknown",
    kinds="flag",
    triggers=(
        *_SIGNS, "DNUM_", "__", "URL", "NUM", "EMAIL", "PERSON", "ENTITY",
        "PLACEHOLDER", "MASK", "{{", "<url", "<num", "<mask>", "<extra_id_", "@@",
        *(f"<{kind}" for kind in _KINDS.split("|")),
    ),
    version=2,
    example=("the <unk> bridge", "the <unk> bridge"),
)  # fmt: skip
def unknown(view: View) -> Iterator[Finding]:
    """A sign for what the translator could not write: a word, a number or a mark is missing."""
    for match in _UNKNOWN.finditer(view.text) if view.has_any(_SIGNS) else ():
        message = f"{markup.shortened(match[0])!r}: the translator could not write what stood here"
        yield Finding(*match.span(), "flag", message, severity="medium", needs=("source text",))
    masks = list(_MASK.finditer(view.text))
    if masks and not _TOKENS.search(view.text):
        for match in masks:
            message = f"{match[0]!r} stands for what was hidden from the translator and is lost"
            yield Finding(*match.span(), "flag", message, severity="high", needs=("source text",))
