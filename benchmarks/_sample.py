"""Draws the articles that are read: by seed, each document once, systems in turn."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

from _data import translations

__all__ = ["NATIVE", "TRANSLATED", "Reading", "draw", "known", "names_in", "readings"]

#: Articles to read of each kind: of translated news what lets languages be compared, as far as the
#: data has documents, and as many native ones as show whether clean-up for translations does harm.
TRANSLATED = {"zh-en": 50, "ja-en": 40, "ru-en": 30, "uk-en": 25, "is-en": 15}
NATIVE = {"cnndm_test": 15, "inshorts": 15, "news_writers": 15, "gum": 15}


class Reading(NamedTuple):
    """An article that may be read.

    Attributes:
        id: Its name.
        group: The languages of a translation, the file of a native article.
        doc: The document, of which there may be several translations.
        system: Who translated it.
        text: What it says.
        title: Its headline, where the file names one.
        reference: The human translation, where there is one that may be judged by.
    """

    id: str
    group: str
    doc: str
    system: str
    text: str
    title: str = ""
    reference: str = ""


def readings(data: Path) -> Iterator[Reading]:
    """Yield all articles of the groups."""
    for pair in TRANSLATED:
        for one in translations([data / "mt" / f"docs_news.{pair}.jsonl"]):
            reference = one.reference() if one.judged else ""
            yield Reading(one.id, pair, one.doc, one.system, one.text, "", reference)
    for name in NATIVE:
        with (data / "sum" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                key = record["id"]
                yield Reading(key, name, key, "", record["text"], record.get("title", ""))


def names_in(lines: Iterable[str]) -> set[str]:
    """Return the names in a file: of documents or articles, one a line, or JSON with an ``id``."""
    names = set()
    for line in map(str.strip, lines):
        names.add(str(json.loads(line)["id"]) if line.startswith("{") else line)
    return names - {""}


def known(articles: Iterable[Reading], names: Collection[str]) -> set[str]:
    """Return the documents of which somebody has read any translation."""
    return {one.doc for one in articles if one.doc in names or one.id in names}


def draw(
    articles: Iterable[Reading],
    seed: int,
    wanted: Mapping[str, int],
    *,
    without: Collection[str] = (),
    parts: Collection[int] = (1,),
    of: int = 1,
    fill: bool = False,
) -> list[Reading]:
    """Draw articles, the same for the same seed whatever the order they come in.

    Args:
        articles: Those there are.
        seed: What the choice hangs on.
        wanted: How many of each group; fewer come where there are no more documents.
        without: Documents that stay out.
        parts: Draw only from these parts of the documents. No seed changes what is in a part, so
            samples of different parts share no document.
        of: How many parts there are.
        fill: Where documents run out, take further translations of those drawn.
    """
    groups: dict[str, dict[str, list[Reading]]] = {group: {} for group in wanted}
    for one in sorted(articles):
        if one.group in groups:
            groups[one.group].setdefault(one.doc, []).append(one)
    drawn: list[Reading] = []
    for group, documents in groups.items():
        # The parts are cut before documents are left out, so that they stay what they were.
        ordered = sorted(documents, key=lambda doc: sha256(doc.encode()).digest())
        mine = [doc for i, doc in enumerate(ordered) if i % of + 1 in parts and doc not in without]
        chance = Random(f"{seed} {group}")
        chance.shuffle(mine)
        drawn += _in_turn([documents[doc] for doc in mine], wanted[group], chance, fill=fill)
    return drawn


def _in_turn(
    documents: Sequence[list[Reading]], many: int, chance: Random, *, fill: bool
) -> list[Reading]:
    """Take one translation of each document, of the system that was taken least so far."""
    taken: list[Reading] = []
    used: Counter[str] = Counter()
    left = [list(one) for one in documents]
    while any(left) and len(taken) < many:
        for versions in filter(None, left):
            if len(taken) == many:
                break
            chance.shuffle(versions)
            versions.sort(key=lambda one: used[one.system])
            taken.append(versions.pop(0))
            used[taken[-1].system] += 1
        if not fill:
            break
    return taken
