"""What terms and texts are compared by: tokens, and what each is called."""

from collections.abc import Iterator, Sequence

from summarizer.base.patterns import lazy

__all__ = ["Token", "keys_of", "tokens_of", "words_of"]

_TOKEN = lazy(r"\w+|[^\w\s]")
_BREAK = lazy(r"[\n\r\v\f\x85\u2028\u2029]")

#: A word or a mark, and where it stands.
Token = tuple[str, int, int]


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text.

    >>> tokens_of("B & T")
    [('B', 0, 1), ('&', 2, 3), ('T', 4, 5)]
    """
    return [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]


def words_of(text: str) -> set[str]:
    """Return the tokens of a text, each once and without its place."""
    return set(_TOKEN.findall(text))


def keys_of(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    r"""Name each token: curly apostrophes straight, with the gap before it.

    >>> text = "the mayor’s \n port"
    >>> list(keys_of(text, tokens_of(text)))
    ['the', ' mayor', "'", 's', '\nport']
    """
    done = 0
    for place, (word, start, end) in enumerate(tokens):
        gap = text[done:start] if place else ""
        mark = ("\n" if _BREAK.search(gap) else " ") if gap else ""
        yield mark + ("'" if word == "’" else word)
        done = end
