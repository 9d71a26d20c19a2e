"""Columns say what `summarize` says, text by text, however a table is cut.

    python benchmarks/columns.py --data ../shared/data
    python benchmarks/columns.py --data ../shared/data --every 20

Summarises each text of the data by itself; then all of them as tables, with `summarize_batch`: in
batches of 1, of 7 and of 1,000 rows, and in slices of 100 rows of one table. Every field of every
row is compared: summaries, sentences, edits, flags, warnings, signature. Prints how many rows
differ and the first of them; ends with 1 where any does. All of it takes five times as long as the
summaries alone.
"""

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from _data import options, table, translations, write
from summarizer import SummarizerError, summarize
from summarizer.arrow import summarize_batch, summary_schema

SIZES = (1, 7, 1_000)
SLICE = 100  # a choice: less than a batch, so that most slices begin inside one
UNIT = 1_000  # rows that a process compares at a time


def texts(data: Path) -> list[str]:
    """Return every text once, in the order of the files."""
    found: list[str] = []
    for path in sorted((data / "sum").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            found += (record["text"] for record in map(json.loads, lines) if "text" in record)
    found += (each.text for each in translations(sorted((data / "mt").glob("*.jsonl"))))
    found += (path.read_text(encoding="utf-8") for path in sorted((data / "seed").glob("*.txt")))
    return list(dict.fromkeys(found))


def alone(number: int, text: str) -> dict[str, Any]:
    """Return the row that a text must become, by way of the JSON of its result."""
    empty = dict.fromkeys(summary_schema().names)
    try:
        told = summarize(text).to_dict()
    except SummarizerError as error:
        return empty | {"id": number, "error": str(error)}
    for sentence in told["sentences"]:
        # A struct in columns, where JSON has a list of two.
        sentence["why"] = [{"name": name, "value": value} for name, value in sentence["why"]]
    summaries = {name: each["text"] for name, each in told["summaries"].items()}
    return empty | {n: told[n] for n in empty if n in told} | summaries | {"id": number}


def cut(rows: pa.Table, start: int) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each way to cut a unit of a table, and the rows that it gives."""
    unit = rows.slice(start, UNIT)
    for size in SIZES:
        made: list[dict[str, Any]] = []
        for first in range(0, len(unit), size):
            # A table of its own, not a view into the whole.
            batch = pa.Table.from_pylist(unit.slice(first, size).to_pylist(), rows.schema)
            made += summarize_batch(batch).to_pylist()
        yield f"batches of {size:,}", made
    made = []
    for first in range(start, start + len(unit), SLICE):
        length = min(SLICE, start + len(unit) - first)
        made += summarize_batch(rows.slice(first, length)).to_pylist()
    yield "sliced", made


def compared(rows: pa.Table, start: int) -> dict[str, list[int]]:
    """Return, for each way to cut a unit, the rows that differ."""
    given = rows.slice(start, UNIT).to_pylist()
    wanted = [alone(row["id"], row["text"]) for row in given]
    return {
        how: [
            row["id"]
            for place, row in enumerate(wanted)
            if len(made) != len(wanted) or made[place] != row
        ]
        for how, made in cut(rows, start)
    }


def main() -> None:
    given = options(
        __doc__ or "", "sum", every="compare one text of so many [1]", jobs="processes [2]"
    )
    every, jobs = int(given.every or 1), int(given.jobs or 2)
    found = texts(given.data)[::every]
    rows = pa.table({"id": pa.array(range(len(found)), pa.int64()), "text": found})
    differ: dict[str, list[int]] = {}
    with ProcessPoolExecutor(jobs) as pool:
        for each in pool.map(partial(compared, rows), range(0, len(found), UNIT)):
            for how, numbers in each.items():
                differ.setdefault(how, []).extend(numbers)
    lines = [
        (how, len(found), len(numbers), numbers[0] if numbers else "")
        for how, numbers in differ.items()
    ]
    print(table(("cut into", "texts", "rows that differ", "the first"), lines))
    write(given.json, {how: len(numbers) for how, numbers in differ.items()} | {"n": len(found)})
    sys.exit(any(differ.values()))


if __name__ == "__main__":
    main()
