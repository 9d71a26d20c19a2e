"""Times every rule on 100 kB of the worst input we know of for any of them.

    python benchmarks/hostile.py

The texts are those of the test that no rule hangs: endless repeats of what rules look for. Prints
the slowest rules, with the text that each takes longest on, and how much longer twice the text
takes: 2 is linear.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from _data import table
from summarizer.language import segment
from summarizer.rules import RULES, View

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from test_rules import HOSTILE, LEAD

SIZE = 100_000
SHOWN = 15


def seconds(name: str, text: str) -> float:
    """Time one rule alone, what it asks of the view included."""
    view = View(text, "en", lambda text: segment.sentences(text, "en"))
    begun = perf_counter()
    for _ in RULES[name].find(view):
        pass
    return perf_counter() - begun


def long(piece: str, size: int) -> str:
    return LEAD + (piece * (size // len(piece) + 1))[:size]


def worst() -> Iterator[tuple[float, str, str]]:
    """Yield, for each rule, its longest time and the piece it was taken on."""
    for name in RULES:
        yield max((seconds(name, long(piece, SIZE)), name, piece) for piece in HOSTILE)


def main() -> None:
    rows = []
    for taken, name, piece in sorted(worst(), reverse=True)[:SHOWN]:
        growth = seconds(name, long(piece, 2 * SIZE)) / seconds(name, long(piece, SIZE))
        rows.append((name, f"{taken:.3f}", f"{growth:.1f}", repr(piece)))
    print(f"{len(RULES)} rules, {len(HOSTILE)} texts of {SIZE:,} characters\n")
    print(table(("rule", "seconds", "growth", "text"), rows))


if __name__ == "__main__":
    main()
