"""Times every rule on 100 kB of the worst input we know of for any of them, and whole texts.

    python benchmarks/hostile.py [rules|texts]

The texts of the first table are those of the test that no rule hangs: endless repeats of what rules
look for. It has the slowest rules, with the text that each takes longest on, and how much longer
twice the text takes: 2 is linear. The second table summarises large texts that are no news, each in
a process of its own: processor time, which other work on the machine hardly moves, and peak memory.
"""

import multiprocessing
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time

from _data import table
from summarizer import summarize
from summarizer.language import segment
from summarizer.rules import RULES, View

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from test_rules import HOSTILE, LEAD

SIZE = 100_000
SHOWN = 15
SYLLABLES = ("ba", "ko", "li", "mu", "ne", "ro", "sa", "tu", "vi", "zo")


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


def person(number: int) -> str:
    """Return a sentence about one of a million people."""
    tens = [SYLLABLES[int(digit)] for digit in f"{number:06}"]
    return f"{''.join(tens[:3])} {''.join(tens[3:])} met the mayor. ".title()


#: What is repeated, up to how many characters: 5 million is the most that is taken.
TEXTS: dict[str, tuple[str, int]] = {
    "no full stop": ("the port of Kessel and the old quay ", 5_000_000),
    "one character": ("a", 5_000_000),
    "opening quotes": ("“", 1_000_000),
    "one-word lines": ("port\n", 500_000),
    "the the the": ("the ", 1_000_000),
    "combining marks": ("\u0301", 200_000),
    "nested brackets": ("(", 200_000),
    "NULs": ("\0", 50_000),
    "a date out of order": ("September 2023, 9 ", 1_000_000),
    "20,000 people": ("".join(person(37 * number) for number in range(20_000)), 10**6),
}


def whole(name: str) -> tuple[str, str, str, str, str]:
    """Summarise one of the texts; in a process that has done nothing else."""
    piece, size = TEXTS[name]
    text = piece * max(1, size // len(piece))
    if name == "nested brackets":
        text += "a" + ")" * len(text)
    begun = process_time()
    result = summarize(text)
    taken = process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
    return (name, f"{len(text):,}", f"{taken:.1f}", f"{peak:.0f}", f"{len(result.sentences):,}")


def texts() -> None:
    fresh = multiprocessing.get_context("spawn")
    with fresh.Pool(1, maxtasksperchild=1) as pool:
        rows = pool.map(whole, TEXTS, chunksize=1)
    print(table(("text", "characters", "seconds", "MB", "sentences"), rows))


def rules() -> None:
    rows = []
    for taken, name, piece in sorted(worst(), reverse=True)[:SHOWN]:
        growth = seconds(name, long(piece, 2 * SIZE)) / seconds(name, long(piece, SIZE))
        rows.append((name, f"{taken:.3f}", f"{growth:.1f}", repr(piece)))
    print(f"{len(RULES)} rules, {len(HOSTILE)} texts of {SIZE:,} characters\n")
    print(table(("rule", "seconds", "growth", "text"), rows))


def main() -> None:
    asked = sys.argv[1:] or ["rules", "texts"]
    if "rules" in asked:
        rules()
    if "texts" in asked:
        texts()


if __name__ == "__main__":
    main()
