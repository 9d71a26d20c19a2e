"""Skew and stragglers on a large cluster: a simulation with service times measured here.

    python benchmarks/skew.py

Measures what an article of the grammar takes by its length, draws a million articles (1 in 10,000
has a million characters), and hands them in their order to workers that are free, as Ray and Spark
do: in batches of several sizes, to several numbers of workers, with one worker in a hundred three
times as slow. Says how much longer the whole takes than if nobody ever waited.
"""

import argparse
import heapq
import random
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from _data import table, write
from _grammar import article
from summarizer import summarize

ROWS, LONG, SLOW = 1_000_000, 10_000, 100
BATCHES = (16, 128, 1_000, 10_000)
WORKERS = (16, 256, 1_024)
# Seconds that an engine needs around a task; a choice, not measured.
TASK = 0.02
#: The times that a slow machine takes; a choice.
SLOWNESS = 3.0


def cost(seed: int) -> tuple[float, float]:
    """Return seconds of a processor for an article, and for each of its characters besides."""
    points = []
    for paragraphs in ((1, 1), (5, 5), (20, 20), (80, 80)):
        texts = [article(n, seed, paragraphs).decode("utf-8", "replace") for n in range(10, 30)]
        begun = process_time()
        for text in texts:
            summarize(text)
        points.append((sum(map(len, texts)) / len(texts), (process_time() - begun) / len(texts)))
    (few, short), (many, long_) = points[1], points[-1]
    each = (long_ - short) / (many - few)
    return max(0.0, short - each * few), each


def times(fixed: float, each: float, seed: int) -> list[float]:
    """Return the service times of a million articles."""
    dice = random.Random(seed)
    return [
        fixed + each * (1_000_000 if n % LONG == LONG // 2 else dice.lognormvariate(7.5, 0.6))
        for n in range(ROWS)
    ]


def finished(tasks: Sequence[float], workers: int) -> float:
    """Return when the last task is done, each taken by whoever is free first."""
    free = [(0.0, SLOWNESS if n % SLOW == SLOW - 1 else 1.0) for n in range(workers)]
    heapq.heapify(free)
    for task in tasks:
        at, slowness = free[0]
        heapq.heapreplace(free, (at + TASK + task * slowness, slowness))
    return max(at for at, _ in free)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=0, help="[%(default)s]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    fixed, each = cost(given.seed)
    service = times(fixed, each, given.seed)
    figures: dict[str, float] = {
        "ms an article": round(1e3 * fixed, 3),
        "ms for each 1,000 characters": round(1e6 * each, 3),
        "seconds of a processor in all": round(sum(service), 0),
    }
    for workers in WORKERS:
        strength = sum(1 / SLOWNESS if n % SLOW == SLOW - 1 else 1.0 for n in range(workers))
        ideal = sum(service) / strength
        for size in BATCHES:
            tasks = [sum(service[at : at + size]) for at in range(0, ROWS, size)]
            figures[f"{workers} workers, batches of {size}: over the ideal"] = round(
                finished(tasks, workers) / ideal - 1, 3
            )
    print(table(("what", "figure"), list(figures.items())))
    write(given.json, figures)


if __name__ == "__main__":
    main()
