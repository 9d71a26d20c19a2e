"""A short name for a text that no other text has."""

from hashlib import sha256

from summarizer.base.errors import InputError

__all__ = ["fingerprint"]

# 64 bits: of a million texts, two share one with a chance of one in 37 million.
_DIGITS = 16


def fingerprint(text: str) -> str:
    """Return 16 hexadecimal digits that say which text it is.

    >>> fingerprint("Ships came in.")
    '4a9dd2d91f1f0ab4'
    """
    if not isinstance(text, str):
        raise InputError(f"text must be a str, not {text!r:.60}")
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
