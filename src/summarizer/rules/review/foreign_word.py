"""Words in small letters that were left in another language of Latin script.

`who conducts strandveiðar in the summer`: a letter that no English word has (ð, þ, ğ, ş, ż, ł, ř
...), or long words with accents that the text has several of. Never reported: names, which
have a capital; loan words (café, façade, smörgåsbord); what stands in brackets or in quotation
marks; a text of another language.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.scripts import latin_only
from summarizer.rules import Finding, View, rule

_WORD = lazy(r"(?<![\w'’@#/.-])[a-zß-öø-ÿ\u0101-\u017f\u0219\u021b]+(?![\w@'’/])")
# Letters of Icelandic, Turkish, Polish, Czech, Romanian, Baltic: no loan word keeps them.
_ALIEN = lazy(r"[ðþğşżźłřůěőűțșăđėįųļņķģħąęśńć]")
_LOANS = frozenset({
    "złoty", "skyr", "doğma", "ćevapi", "čevapi", "baklavă", "smørrebrød", "šljivovica", "börek",
    "şalvar", "pålegg", "đồng",
})  # fmt: skip
_LONG, _FEWEST = 8, 3
_MOST = 12


@rule(
    "review.foreign_word",
    kinds="flag",
    english=True,
    example=(
        "He does strandveiðar in the summer.",
        "He does strandveiðar in the summer.",
    ),
)
def foreign_word(view: View) -> Iterator[Finding]:
    """A word in small letters with letters that English does not have."""
    text = view.text
    if text.isascii() or not latin_only(text):
        return
    found, accented = [], []
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii() or not word.islower() or word in _LOANS:
            continue
        if (view.in_quotation(*match.span()) and len(word) < _LONG) or view.is_protected(
            *match.span()
        ):
            continue
        if _ALIEN.search(word):
            found.append(match)
        elif len(word) >= _LONG:
            accented.append(match)
    if len({match[0] for match in accented}) >= _FEWEST:
        found += accented
    reported: set[tuple[int, int]] = set()
    for match in sorted(found, key=lambda m: m.start())[: _MOST + 1]:
        sentence = view.sentence_at(match.start())
        if sentence in reported or _bracketed(text, *match.span()):
            continue
        reported.add(sentence)
        yield Finding(
            *match.span(), "flag", f"{match[0]!r} was left in another language",
            severity="medium", needs=("source text",),
        )  # fmt: skip


def _bracketed(text: str, start: int, end: int) -> bool:
    """Whether a word stands in brackets or in marks of its own: the original of what is said."""
    before, behind = text[max(0, start - 40) : start], text[end : end + 40]
    opened = max(before.rfind(mark) for mark in '([“"‘')
    closed = max(before.rfind(mark) for mark in ")]”’")
    return opened > closed and any(mark in behind for mark in ')]”"’')
