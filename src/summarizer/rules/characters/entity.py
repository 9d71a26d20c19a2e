"""Character references of web pages.

`R&amp;D` -> `R&D`, also where a tokeniser has split the reference. What must stay: a line that
holds HTML, the query of an address, `&` before a word that merely begins like a reference.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs, stands_alone
from summarizer.rules import Finding, Line, View, rule

# Escaped once or many times: "&amp;amp;lt;" is one reference.
_WHOLE = r"&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_SPLIT = (
    r"& ?(?:amp|quot|apos|nbsp) ;|& (?:quot|apos|nbsp);"
    # "Guitar & amp; then" is English: what follows a split "&" begins a name or a reference.
    r"|& amp;(?= ?(?:[A-Z0-9]|(?:quot|apos|nbsp|lt|gt) ?;))"
)
_ESCAPED = lazy(r"&(?:amp;)+(?=#?\w+;)")
_CODE = lazy(r"\w\(&")
_AS_IT_STANDS = lazy(r"\S{0,12} (?:as it stands|instead of)\b")
_SMALL_WORD = lazy(r" (?:to|is|was|for|in|as|or|itself|instead|stands?|means?)\b")
# "Use &eacute; for é"
_OF_LETTERS = ("acute;", "grave;", "uml;", "circ;", "tilde;", "cedil;", "ring;", "slash;", "lig;")
_NAMES_LETTER = lazy(r" (?:for|is|as|or|gives|stands) \w\b")
_ENTITY = lazy(f"{_WHOLE}|{_SPLIT}")


@rule(
    "characters.entity",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    triggers=("&",),
    version=2,
    example=("R&amp;D spending", "R&D spending"),
)
def entity(view: View) -> Iterator[Finding]:
    """A character reference of HTML becomes its character, unless the line holds HTML."""
    line: Line | None = None
    is_html = False
    for match in _ENTITY.finditer(view.text):
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            is_html = line is not None and "<" in line.text
        if _is_mentioned(view.text, *match.span()):
            continue
        after = _character(_ESCAPED.sub("&", match[0].replace(" ", "")))
        if after and not is_html and not view.is_protected(*match.span()):
            yield Finding(match.start(), match.end(), "repair", after=after)


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether the reference itself is spoken of: it touches nothing, and no sign belongs there."""
    if not stands_alone(text, start, end):
        # "Call scan(&amp;buffer)", "a bug printed &pound;5 as it stands"
        return bool(_CODE.match(text, max(0, start - 2)) or _AS_IT_STANDS.match(text, end))
    if text[start:end].startswith("&amp;") and not speaks_of_signs(text, start, end):
        # "Write &amp; to", against "Obi &amp; Sons".
        return bool(_SMALL_WORD.match(text, end))
    return speaks_of_signs(text, start, end) or (
        text[start:end].endswith(_OF_LETTERS) and bool(_NAMES_LETTER.match(text, end))
    )


def _character(reference: str) -> str:
    """Return what a reference stands for; nothing where it names no character that is seen.

    `html.unescape` alone reads "&notthat;" as "¬that;".
    """
    import html  # its table has two thousand names, and few texts have a reference
    from html.entities import html5

    if reference[1] != "#" and reference[1:] not in html5:
        return ""
    after = html.unescape(reference)
    lost = "\ufffd" in after or after == reference
    return "" if lost or not (after.isprintable() or after == "\xa0") else after
