"""Several results as one: every position moved along, every sentence with its source."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.model import Cleaned, Document, Edit, Flag, Mark, Result, Sentence, Source
from summarizer.model.met import united

__all__ = ["join"]

#: Stands between two texts, as between two paragraphs.
_GAP = "\n\n"

Spanned = TypeVar("Spanned", Edit, Flag, Mark)


def join(names: Sequence[str], results: Sequence[Result]) -> Result:
    """Return the results one after the other; scores and ranks are still those of each alone.

    Args:
        names: What to call each of them.
        results: At least one.
    """
    edits: list[Edit] = []
    flags: list[Flag] = []
    marks: list[Mark] = []
    sentences: list[Sentence] = []
    sources: list[Source] = []
    bound: set[int] = set()
    leaning: set[int] = set()
    raw_at = text_at = 0
    for name, result in zip(names, results, strict=True):
        cleaned = result.cleaned
        edits += _moved(cleaned.edits, raw_at)
        flags += _moved(cleaned.flags, raw_at)
        marks += _moved(cleaned.marks, raw_at)
        bound.update(index + len(sentences) for index in result._bound)
        leaning.update(index + len(sentences) for index in result._leaning)
        sentences += _renumbered(result.sentences, sentences, name, raw_at, text_at)
        sources.append(Source(name, raw_at, raw_at + len(cleaned.raw)))
        raw_at += len(cleaned.raw) + len(_GAP)
        text_at += len(cleaned.text) + len(_GAP)
    languages = Counter(result.language for result in results)
    language = max(languages, key=languages.__getitem__)
    warnings = tuple(
        f"{name}: {warning}"
        for name, result in zip(names, results, strict=True)
        for warning in result.warnings
    )
    whole = Cleaned(
        raw=_GAP.join(result.cleaned.raw for result in results),
        text=_GAP.join(result.cleaned.text for result in results),
        edits=tuple(edits),
        flags=tuple(flags),
        marks=tuple(marks),
        language=language,
        warnings=warnings,
        _met=united(result.cleaned._met for result in results),
    )
    return Result(
        cleaned=whole,
        document=Document(whole.text, language, tuple(sentences)),
        order=(),
        signature=_signature(results, language),
        warnings=warnings,
        lengths=results[0].lengths,
        sources=tuple(sources),
        _sizes=tuple(size for result in results for size in result._sizes),
        _bound=frozenset(bound),
        _leaning=frozenset(leaning),
        _shortening=results[0]._shortening,
    )


def _renumbered(
    own: Sequence[Sentence], before: Sequence[Sentence], source: str, raw_at: int, text_at: int
) -> list[Sentence]:
    paragraph = before[-1].paragraph + 1 if before else 0
    return [
        replace(
            s,
            index=number,
            start=s.start + text_at,
            end=s.end + text_at,
            raw_start=s.raw_start + raw_at,
            raw_end=s.raw_end + raw_at,
            paragraph=s.paragraph + paragraph,
            flags=tuple(_moved(s.flags, raw_at)),
            source=source,
            needs=tuple(n if n.on is None else n._replace(on=n.on + len(before)) for n in s.needs),
        )
        for number, s in enumerate(own, len(before))
    ]


def _moved(things: Iterable[Spanned], by: int) -> list[Spanned]:
    return [replace(thing, start=thing.start + by, end=thing.end + by) for thing in things]


def _signature(results: Sequence[Result], language: str) -> str:
    """Return the recipe of the first result in the language of most, and how many there are."""
    first = next(result.signature for result in results if result.language == language)
    recipe, _, version = first.rpartition("|")
    return f"{recipe}|together:{len(results)}|{version}"
