"""Sheets for readers, and what their marks say."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from _data import table
from _notes import Note
from _sample import NATIVE, TRANSLATED, Reading

__all__ = ["KINDS", "Mark", "bundle", "kappa", "page", "read_marks", "report", "tally", "template"]

#: Each kind of fault, and what is one.
KINDS = {
    "not body": "a word of the note is no word of the story: headline or deck, caption, credit, "
    "dateline, byline, agency or source in brackets, editor line, site name, cross-heading, "
    "section, score line, list item, hours, rating, related link, subscription, breadcrumb, label",
    "not alone": "a sentence cannot be read with what the note holds before it: a pronoun or "
    'definite ("he", "the earthquake", "here") whose first mention was left out; a connective '
    '("However", "Also") without what it joins; a piece of a quotation, or words of somebody '
    "without the speaker; a question without its answer or the reverse; a fragment",
    "contrary": "what stands there, alone, says the contrary of the story or puts words into the "
    "wrong mouth: a concession without the ruling, a denial as a statement, a hope as a fact",
    "main news missing": "somebody who reads only this would not know what happened: the event of "
    "the day, the deaths, the verdict, the figure of the headline, the thesis of an opinion",
    "filler": "a sentence that a reader would not miss: scene setting, generalities, thanks",
    "redundant": "two sentences say the same",
    "damage printed": "damage that a careful clean-up could certainly have repaired",
    "boundary": "a sentence begins or ends in the wrong place",
    "small letter": "a sentence begins with a small letter because something before it was cut",
}

_ABOUT = (
    "Read the article, then the three short texts as somebody would who sees nothing else. Note "
    "every fault of the note (three sentences) with the words that show it. A note without any is "
    "clean. Say of the headline and of the 30 words whether they are printable, and if not, why: "
    "too long, no news, leans on what is not there, empty, or other words."
)
_FORMS = ("headline", "words30")


class Mark(NamedTuple):
    """What one reader said of one article.

    Attributes:
        id, group: The article.
        reader: Who.
        kinds: The kinds of fault that the note has.
        headline, words30: Whether they can be printed; None where he did not say.
    """

    id: str
    group: str
    reader: str
    kinds: frozenset[str]
    headline: bool | None = None
    words30: bool | None = None


def bundle(number: int, sheets: Sequence[tuple[Reading, Note]]) -> str:
    """Return sheets in Markdown."""
    parts = [f"# Bundle {number}\n\n{_ABOUT}\n"]
    parts += [f"- **{kind}**: {told}" for kind, told in KINDS.items()]
    for place, (article, note) in enumerate(sheets, 1):
        parts.append(f"\n## {place}. {article.id}")
        for head, text in _texts(article, note):
            quoted = "\n>\n".join(f"> {line}" for line in text.split("\n")) if text else "(empty)"
            parts.append(f"\n### {head}\n\n{quoted}")
    return "\n".join(parts) + "\n"


def page(number: int, sheets: Sequence[tuple[Reading, Note]]) -> str:
    """Return the same in HTML, the article beside its short texts."""
    parts = [
        f'<!DOCTYPE html>\n<html lang="en"><meta charset="utf-8"><title>Bundle {number}</title>\n'
        "<style>body{font:1em/1.4 serif;margin:1em}section{display:grid;gap:1em 2em;"
        "grid-template-columns:3fr 2fr}h2{grid-column:1/-1}</style>\n"
        f"<h1>Bundle {number}</h1><p>{escape(_ABOUT)}</p><dl>"
    ]
    parts += [f"<dt>{kind}</dt><dd>{escape(told)}</dd>" for kind, told in KINDS.items()]
    parts.append("</dl>")
    for place, (article, note) in enumerate(sheets, 1):
        cells: list[str] = []
        for head, text in _texts(article, note):
            lines = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
            cells.append(f"<h3>{head}</h3>{lines if text else '<p>(empty)</p>'}")
        left, right = "\n".join(cells[:-3]), "\n".join(cells[-3:])
        parts.append(
            f"<section><h2>{place}. {escape(article.id)}</h2>"
            f"<div>{left}</div><div>{right}</div></section>"
        )
    return "\n".join(parts) + "\n</html>\n"


def _texts(article: Reading, note: Note) -> Iterable[tuple[str, str]]:
    yield "Article", f"{article.title}\n\n{article.text}" if article.title else article.text
    if article.reference:
        yield "Human reference", article.reference
    yield "Note", note.note
    yield "Headline", note.headline
    yield "30 words", note.words30


def template(articles: Iterable[Reading]) -> str:
    """Return one line of JSON for each article, to be filled in.

    ``faults`` takes objects with a ``kind`` and the ``words`` that show it; ``printable`` true or
    false. An article whose forms are all null has not been read.
    """
    form = {"printable": None, "why": ""}
    lines = (
        {
            "id": one.id,
            "group": one.group,
            "reader": "",
            "faults": [],
            **dict.fromkeys(_FORMS, form),
        }
        for one in articles
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def read_marks(files: Iterable[Path]) -> list[Mark]:
    """Return what readers have marked; a reader without a name is called as his folder is."""
    marks = []
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    mark = _mark(json.loads(line), file.resolve().parent.name)
                except (ValueError, KeyError, TypeError, AttributeError) as error:
                    raise SystemExit(f"{file}, line {number}: {error}") from None
                if mark is not None:
                    marks.append(mark)
    return marks


def _mark(record: Mapping[str, Any], folder: str) -> Mark | None:
    kinds = frozenset(fault["kind"] for fault in record["faults"])
    if unknown := sorted(kinds - KINDS.keys()):
        raise ValueError(f"no kind of fault is called {unknown[0]!r}")
    printable = [record[form]["printable"] for form in _FORMS]
    if not kinds and printable == [None, None]:
        return None
    return Mark(record["id"], record["group"], record["reader"] or folder, kinds, *printable)


class Tally(NamedTuple):
    """What readers together say of one article.

    A fault stands if at least half of those who read it noted it: what only one of two saw counts
    until a third decides, so that two readers never make a note look better than one does.
    """

    group: str
    kinds: frozenset[str]
    open: frozenset[str]  # noted by exactly half: a third reader would decide
    headline: bool | None
    words30: bool | None


def tally(marks: Iterable[Mark]) -> dict[str, Tally]:
    """Join the marks of all readers of an article."""
    by_article: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_article[mark.id].append(mark)
    joined = {}
    for key, several in by_article.items():
        counts = Counter(kind for mark in several for kind in mark.kinds)
        joined[key] = Tally(
            several[0].group,
            frozenset(kind for kind, n in counts.items() if 2 * n >= len(several)),
            frozenset(kind for kind, n in counts.items() if 2 * n == len(several)),
            _most([mark.headline for mark in several]),
            _most([mark.words30 for mark in several]),
        )
    return joined


def _most(said: Sequence[bool | None]) -> bool | None:
    votes = [vote for vote in said if vote is not None]
    return 2 * sum(votes) > len(votes) if votes else None


def kappa(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float | None]:
    """Return the share of agreement and Cohen's kappa; no kappa where both said only one thing."""
    n = len(pairs)
    agreed = sum(one == other for one, other in pairs) / n
    first, second = sum(one for one, _ in pairs) / n, sum(other for _, other in pairs) / n
    by_chance = first * second + (1 - first) * (1 - second)
    return agreed, None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)


def report(marks: Sequence[Mark]) -> str:
    """Return the counts, and how far readers agree, as tables."""
    joined = tally(marks)
    groups = [*TRANSLATED, *NATIVE]
    columns = {
        "translated": [one for one in joined.values() if one.group in TRANSLATED],
        "native": [one for one in joined.values() if one.group in NATIVE],
        **{group: [one for one in joined.values() if one.group == group] for group in groups},
    }
    columns = {name: column for name, column in columns.items() if column}
    rows: list[tuple[object, ...]] = [("read", *map(len, columns.values()))]
    rows.append(("clean", *(sum(not t.kinds for t in column) for column in columns.values())))
    rows += [
        (kind, *(sum(kind in t.kinds for t in column) for column in columns.values()))
        for kind in KINDS
    ]
    rows.append(("open", *(sum(bool(t.open) for t in column) for column in columns.values())))
    for form in _FORMS:
        asked = [[getattr(t, form) for t in column] for column in columns.values()]
        said = [[vote for vote in votes if vote is not None] for votes in asked]
        rows.append((f"{form} printable", *(f"{sum(v)}/{len(v)}" for v in said)))
    told = table(("", *columns), rows)
    return f"{told}\n{_agreement(marks)}".rstrip()


def _agreement(marks: Iterable[Mark]) -> str:
    by_article: dict[str, dict[str, Mark]] = defaultdict(dict)
    for mark in marks:
        by_article[mark.id][mark.reader] = mark
    pairs = [
        (several[one], several[other])
        for several in by_article.values()
        for one, other in combinations(sorted(several), 2)
    ]
    if not pairs:
        return ""
    rows = []
    for what in ("clean", *KINDS, *_FORMS):
        said = [(_said(one, what), _said(other, what)) for one, other in pairs]
        both = [(a, b) for a, b in said if a is not None and b is not None]
        if both:
            share, value = kappa(both)
            told = "-" if value is None else f"{value:.2f}"
            rows.append((what, len(both), sum(a or b for a, b in both), f"{share:.0%}", told))
    return "\n" + table(("two readers", "pairs", "either", "agree", "kappa"), rows)


def _said(mark: Mark, what: str) -> bool | None:
    if what in _FORMS:
        value: bool | None = getattr(mark, what)
        return value
    return not mark.kinds if what == "clean" else what in mark.kinds
