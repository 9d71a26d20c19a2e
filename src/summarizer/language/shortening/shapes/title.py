"""The title of somebody who was named with it before: ``Mayor Ada Obi``, the second time."""

from collections.abc import Collection, Iterator

from summarizer.base.patterns import lazy
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import alternatives, group

__all__ = ["find", "names_in"]

_RUN = lazy(r"(?<![\w'’-])[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]*\.?){1,7}(?![\w-])")
_TITLE = lazy(rf"(?:{alternatives('title')})(?: General)?(?= )")
# What may stand before a title that has no article; "former" may not.
_PRECEDES = frozenset({"of", "that", "and", "as", "when", "met"})


def find(parts: Parts, named: Collection[str]) -> Iterator[Stretch]:
    """Yield titles in front of names that the sentences before have with the same title.

    Args:
        parts: The sentence.
        named: The names of the sentences that are shown before it, as `names_in` yields them.
    """
    if not named:
        return
    for match in _RUN.finditer(parts.text, 0, parts.stop):
        run = match[0].removesuffix(".")
        found = (m for m in _TITLE.finditer(run) if not m.start() or run[m.start() - 1] == " ")
        titles = [m.end() for m in found]
        if not titles or run not in named or not parts.is_open(*match.span()):
            continue
        name = run[titles[-1] + 1 :]
        left = parts.before(match.start())
        touches = bool(left) and not parts.text[left[0].end : match.start()].strip()
        if (
            " " not in name
            or name.rsplit(" ", 1)[1] in group("body")
            or (touches and not _may_precede(left[0].lower))
        ):
            continue
        yield Stretch(match.start(), match.start() + titles[-1] + 1, "title")


def names_in(text: str) -> Iterator[str]:
    """Yield the names with titles of a text: runs of capitalised words, and what ends them.

    >>> sorted(names_in("Then Mayor Ada Obi left."))
    ['Ada Obi', 'Mayor Ada Obi', 'Then Mayor Ada Obi']
    """
    for match in _RUN.finditer(text):
        words = match[0].removesuffix(".").split(" ")
        yield from (" ".join(words[at:]) for at in range(len(words) - 1))


def _may_precede(word: str) -> bool:
    return word in group("preposition") or word in group("speech") or word in _PRECEDES
