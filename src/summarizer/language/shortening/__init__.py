"""What may be cut out of an English sentence, and which of it to cut so that the sentence fits.

A sentence may lose stretches of itself, and what is left is verbatim. The shapes of such stretches
are a closed list, one a file in `shapes/`: brackets and dashes, a title that was given before,
when and on which occasion, a circumstance at the beginning, the day of the news, where something
was said, appositions, participles, "as" and "which" clauses, purposes, examples and what came with
it after a comma, the rest of a row, a second verb or clause, what it came after and the place of an
event at the end. Each is found by its words and by what stands around it (`ends`), without a
parser, and stays where these leave a doubt. `remains` asks what is left. What never goes is in
`guards`: negation, attribution, modality, conditions, comparison, contrast, quantities, casualties,
and anything that is quoted.
`choice` takes as few stretches as make the sentence fit, the least loss first. The kind of cuts is
that of sentence compression by deletion (Jing, 2000; Dorr, Zajic and Schwartz, 2003). Linear in the
length of the sentence.
"""

from collections.abc import Collection, Container, Iterator, Sequence

from summarizer.base.patterns import lazy
from summarizer.language.shortening.choice import FEWEST_WORDS, all_of, enough, joined
from summarizer.language.shortening.parts import Parts, words_in
from summarizer.language.shortening.stretch import Shape, Stretch

__all__ = [
    "FEWEST_WORDS",
    "Shape",
    "Stretch",
    "all_of",
    "enough",
    "find",
    "joined",
    "names_in",
    "words_in",
]

# Of a longer one, or one of more parts between commas, nobody can tell without a parser what hangs
# on what; it also keeps the time linear. Choices.
_LONGEST, _MOST_PARTS = 2_000, 40
# Without one of these there is nothing but a title to cut.
_SIGNS = lazy(
    r"[,(（]| [–—-]{1,2} | (?:on|in|at|near|off|outside|after|as|amid|following|and|that) "
    r"|day\b| week\b"
)


def find(
    text: str,
    quoted: Sequence[tuple[int, int]] = (),
    named: Collection[str] = (),
    used: Container[str] = (),
) -> tuple[Stretch, ...]:
    """Return the stretches of a sentence that may be cut, by their place; some hold others.

    Nothing of a sentence without an end mark, or whose brackets or quotation marks do not pair.

    Args:
        text: An English sentence.
        quoted: Where quotations stand in it, as far as only the text around it shows.
        named: The names of the sentences that are shown before it (`names_in`): a title that they
            have may go.
        used: Words of the sentences that are shown with it: a short form that they use is kept.

    >>> text = "Ada Obi, the mayor of Kessel, opened the port (the old harbour) on Friday."
    >>> [text[s.start : s.end] for s in find(text)]
    [', the mayor of Kessel,', ' (the old harbour)']
    """
    if len(text) > _LONGEST or not (named or _SIGNS.search(text)):
        return ()
    # Most summaries fit as they are; then none of this is imported.
    from summarizer.language.shortening.remains import stand
    from summarizer.language.shortening.shapes import OTHERS, brackets, title

    parts = Parts(text, quoted)
    if not parts.sound or len(parts.parts) > _MOST_PARTS:
        return ()
    found = [*brackets.find(parts, used), *title.find(parts, named)]
    for shape in OTHERS:
        found += shape.find(parts)
    return tuple(sorted({one for one in found if stand(parts, one.start, one.end)}))


def names_in(text: str) -> Iterator[str]:
    """Yield the names that a sentence gives with a title."""
    from summarizer.language.shortening.shapes import title

    return title.names_in(text)
