"""Whether a quotation is open behind a text; knows no domain type."""

from summarizer.patterns import lazy

__all__ = ["open_behind"]

# An apostrophe is no mark. A straight one opens only where one can: not behind a word.
_MARK = lazy(r"\"|[“”„«»「」『』]|(?<![^\W_])‘(?=[^\W_])|’(?![^\W_])")
_OPENS = lazy(r"(?:^|(?<=[\s(\[—–:-]))\"(?=\S)")
_CLOSED_BY = {'"': '"”', "“": '”"', "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’"}


def open_behind(text: str, before: str = "") -> str:
    """Return the mark of the quotation that is open behind a text, or nothing.

    Args:
        text: A sentence.
        before: What was open before it.

    >>> open_behind('He said: "We wait.'), open_behind('We go."', '"'), open_behind("‘I’m late.’")
    ('"', '', '')
    """
    # A quotation of several paragraphs opens anew in each, and is closed in the last.
    opened = "" if text[:1] in _CLOSED_BY else before
    for match in _MARK.finditer(text):
        mark = match[0]
        if not opened:
            can = _OPENS.match(text, match.start()) if mark == '"' else mark in _CLOSED_BY
            opened = mark if can else ""
        elif mark in _CLOSED_BY[opened]:
            opened = ""
    return opened
