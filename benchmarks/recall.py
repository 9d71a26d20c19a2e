"""Counts how much of the known kinds of damage is dealt with in real machine translations.

    python benchmarks/recall.py --data ../shared/data

A match of a plain pattern is handled where an edit touches it, or where it lies in what is kept out
of summaries; told, where only a doubt lies on it. With `--show NAME` the matches of one row that
are left are printed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from _data import Translation, options, table, translations, write
from _patterns import PATTERNS
from summarizer import Config, clean

SAFE = Config(language="en")


def touches(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span shares a character with any of some spans, or stands at one's edge."""
    return any(s <= end and start <= e for s, e in spans)


class Match(NamedTuple):
    """A match of a pattern, and what became of it."""

    name: str
    near: str
    outcome: Literal["handled", "told", "left"]


def matches(document: Translation) -> Iterator[Match]:
    """Look for every pattern in a document, and for what the clean-up has made of it."""
    cleaned = clean(document.text, config=SAFE)
    edits = [(e.start, e.end) for e in cleaned.edits]
    marks = [(m.start, m.end) for m in cleaned.marks]
    flags = [(f.start, f.end) for f in cleaned.flags]
    for segment in document.segments:
        line = document.text[segment.start : segment.end]
        for pattern in PATTERNS:
            for match in pattern.search.finditer(line):
                start, end = segment.start + match.start(), segment.start + match.end()
                kept_out = any(s <= start and end <= e for s, e in marks)
                outcome: Literal["handled", "told", "left"] = "left"
                if kept_out or touches(edits, start, end):
                    outcome = "handled"
                elif touches(flags, start, end):
                    outcome = "told"
                near = line[max(0, match.start() - 40) : match.end() + 40]
                yield Match(pattern.name, near, outcome)


def main() -> None:
    given = options(__doc__ or "", "mt", show="print the matches of this row that are left")
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    remaining: list[str] = []
    for document in translations(sorted((given.data / "mt").glob("docs_news.*.jsonl"))):
        for match in matches(document):
            row = counts[document.pair, match.name]
            row[0] += 1
            row[1] += match.outcome == "handled"
            row[2] += match.outcome == "told"
            if match.outcome == "left" and match.name == given.show:
                remaining.append(f"{document.pair} {document.system}: {match.near!r}")
    for line in remaining:
        print(line)
    kinds = {pattern.name: pattern.kind for pattern in PATTERNS}
    totals: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    rows = []
    for (pair, name), (found, handled, told) in sorted(
        counts.items(), key=lambda item: (item[0][0] != "zh-en", item[0][0], kinds[item[0][1]])
    ):
        rows.append(
            (f"{pair} {kinds[name]}: {name}", found, handled, told, f"{handled / found:.0%}")
        )
        total = totals[pair, kinds[name]]
        total[0], total[1], total[2] = total[0] + found, total[1] + handled, total[2] + told
    print(table(("row", "found", "handled", "told", "share"), rows))
    print()
    sums = [
        (f"{pair} {kind}", found, handled, told, f"{handled / found:.1%}")
        for (pair, kind), (found, handled, told) in sorted(totals.items())
    ]
    print(table(("all", "found", "handled", "told", "share"), sums))
    write(given.json, {"rows": rows, "sums": sums})


if __name__ == "__main__":
    main()
