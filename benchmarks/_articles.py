"""Articles with human summaries, split as the package splits them, and ROUGE of what is chosen."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, islice, pairwise
from pathlib import Path
from typing import NamedTuple

from nltk.stem.porter import PorterStemmer

from summarizer import cleaning, ranking
from summarizer.cleaning import roles
from summarizer.language import segment
from summarizer.model import Document
from summarizer.model.config import Config
from summarizer.rankers import Candidates

__all__ = [
    "BUDGETS", "CNN", "SETS", "Article", "Budget", "articles", "lead", "oracle", "rouge", "text_of",
]  # fmt: skip

Budget = int | str
"""A number of sentences, or of words with a ``w`` behind it."""

#: Words a summary may have, as many as the human ones have.
BUDGETS: dict[str, str] = {
    "cnndm_test": "60w", "cnndm_val": "60w", "cnndm_train_mix": "60w", "cnndm_train_cnn": "60w",
    "realsumm": "60w", "news_writers": "50w", "inshorts": "60w", "multinews": "220w",
    "xsum": "25w", "bbc": "165w", "gum": "50w", "scisumm": "140w", "sumpubmed": "220w",
    "ectsum": "40w", "qmsum": "110w", "squality": "250w", "opinosis": "17w",
}  # fmt: skip
SETS = tuple(BUDGETS)
CNN = SETS[:5]

_MARKS = re.compile(r"[^a-z0-9]+")
_stemmer = PorterStemmer()


@cache
def _stem(word: str) -> str:
    return _stemmer.stem(word) if len(word) > 3 else word


def tokens(text: str) -> list[str]:
    """Split and stem as rouge-score does."""
    return [_stem(token) for token in _MARKS.sub(" ", text.lower()).split()]


class Article(NamedTuple):
    """An article that may be summarised, and how people have summarised it.

    Attributes:
        id: Its name.
        dataset: The file it is from.
        able: Its sentences.
        references: The human summaries.
        parts: For each sentence the number of the article it is from, where several are joined.
        words: For each sentence its words between spaces, each as tokens of ROUGE.
        wanted: The tokens of each reference.
    """

    id: str
    dataset: str
    able: Candidates
    references: tuple[str, ...]
    parts: tuple[int, ...]
    words: tuple[tuple[tuple[str, ...], ...], ...]
    wanted: tuple[tuple[str, ...], ...]


def articles(
    folder: Path, dataset: str, limit: int | None = None, *, headed: bool = False
) -> Iterator[Article]:
    """Yield the articles of a file that have at least two sentences.

    Args:
        folder: Where the files are.
        dataset: Which of them.
        limit: How many of its articles, from the first.
        headed: Whether the headline, where the file has it, stands over the article.
    """
    with (folder / f"{dataset}.jsonl").open(encoding="utf-8") as lines:
        for line in islice(lines, limit):
            record = json.loads(line)
            if headed and record.get("title"):
                record["text"] = f"{record['title'].strip().rstrip('.')}\n{record['text']}"
            work = cleaning.run(record["text"], Config(language="en"))
            sentences = roles.lay(work.cleaned, work.pieces)
            document = Document(work.cleaned.text, "en", sentences)
            title = dict(work.cleaned.metadata).get("title", "")
            able = ranking.candidates(document, title)
            if len(able) < 2:
                continue
            yield Article(
                record["id"],
                dataset,
                able,
                tuple(_lined(text) for text in record["references"]),
                _parts(record, [s.raw_start for s in able]),
                tuple(tuple(tuple(tokens(w)) for w in s.text.split()) for s in able),
                tuple(tuple(tokens(text)) for text in record["references"]),
            )


def _lined(text: str) -> str:
    """Put each sentence on its own line: ROUGE-Lsum goes by lines."""
    return "\n".join(text[p.start : p.end].replace("\n", " ") for p in segment.sentences(text))


def _parts(record: dict[str, object], starts: Sequence[int]) -> tuple[int, ...]:
    text, documents = record["text"], record.get("documents")
    if not isinstance(documents, list) or not isinstance(text, str):
        return (0,) * len(starts)
    begins, at = [], 0
    for part in documents:
        at = max(at, text.find(part[:200], at))
        begins.append(at)
    return tuple(max(0, sum(begin <= start for begin in begins) - 1) for start in starts)


def lead(article: Article) -> list[int]:
    """The first sentences, in rotation where several articles are joined."""
    seen: Counter[int] = Counter()
    keys = []
    for place, part in enumerate(article.parts):
        keys.append((seen[part], part, place))
        seen[part] += 1
    return [place for _, _, place in sorted(keys)]


def chosen(article: Article, order: Iterable[int], budget: Budget) -> list[tuple[int, int]]:
    """Return sentences and how many of their words: best first until full, the last one cut."""
    if isinstance(budget, int):
        return [(i, len(article.words[i])) for i in sorted(islice(order, budget))]
    left, taken = int(budget.removesuffix("w")), []
    for place in order:
        if left <= 0:
            break
        taken.append((place, min(left, len(article.words[place]))))
        left -= len(article.words[place])
    return sorted(taken)


def text_of(article: Article, order: Iterable[int], budget: Budget) -> str:
    """Return a summary, one sentence a line, in the order of the document."""
    return "\n".join(
        " ".join(article.able[place].text.split()[:many])
        for place, many in chosen(article, order, budget)
    )


def rouge(article: Article, order: Iterable[int], budget: Budget) -> tuple[float, float]:
    """Return ROUGE-1 and ROUGE-2 F1 in percent, best of references; as rouge-score counts."""
    told = [t for i, n in chosen(article, order, budget) for w in article.words[i][:n] for t in w]
    one, two = [], []
    for wanted in article.wanted:
        one.append(_f1(told, wanted))
        two.append(_f1(list(pairwise(told)), list(pairwise(wanted))))
    return 100 * max(one), 100 * max(two)


def _f1(told: Sequence[object], wanted: Sequence[object]) -> float:
    both = (Counter(told) & Counter(wanted)).total()
    return 2 * both / (len(told) + len(wanted)) if both else 0.0


def oracle(article: Article, budget: Budget, most: int = 60) -> list[int]:
    """The best choice that greed finds: always add what raises the score most."""
    by_itself = {i: sum(rouge(article, [i], 1)) for i in range(len(article.able))}
    open_ = sorted(by_itself, key=lambda i: (-by_itself[i], i))[:most]
    order: list[int] = []
    best = -1.0
    while open_:
        scored = [(sum(rouge(article, [*order, i], budget)), -i) for i in open_]
        score, place = max(scored)
        if score <= best:
            break
        best = score
        order.append(-place)
        open_.remove(-place)
    return [*order, *(i for i in lead(article) if i not in set(order))]


def cumulated(article: Article) -> list[list[int]]:
    """For each sentence, how many tokens its first 0, 1, 2 ... words have."""
    return [list(accumulate(map(len, words), initial=0)) for words in article.words]


Order = Callable[[Article], Sequence[int]]
