"""Character references of web pages.

`R&amp;D` -> `R&D`, also where a tokeniser has split the reference. What must stay: a line that
holds HTML, the query of an address, `&` before a word that merely begins like a reference.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

# Escaped once or many times: "&amp;amp;lt;" is one reference.
_WHOLE = r"&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_SPLIT = (
    r"& ?(?:amp|quot|apos|nbsp) ;|& (?:quot|apos|nbsp);"
    # "Guitar & amp; then" is English: what follows a split "&" begins a name or a reference.
    r"|& amp;(?= ?(?:[A-Z0-9]|(?:quot|apos|nbsp|lt|gt) ?;))"
)
_ESCAPED = lazy(r"&(?:amp;)+(?=#?\w+;)")
_ENTITY = lazy(f"{_WHOLE}|{_SPLIT}")


@rule(
    "characters.entity",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    triggers=("&",),
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
        after = _character(_ESCAPED.sub("&", match[0].replace(" ", "")))
        if after and not is_html and not view.is_protected(*match.span()):
            yield Finding(match.start(), match.end(), "repair", after=after)


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
