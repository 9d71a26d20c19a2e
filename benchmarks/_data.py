"""Reads the data that is measured on, and writes what was measured."""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["Segment", "Translation", "digest", "options", "table", "translations", "write"]


class Segment(NamedTuple):
    """What the translator handled as one unit, and where it stands in the text."""

    start: int
    end: int
    number: int
    reference: str


class Translation(NamedTuple):
    """A document as one system has translated it."""

    id: str
    dataset: str
    pair: str
    doc: str
    system: str
    text: str
    segments: tuple[Segment, ...]
    judged: bool  # whether its human reference may be used to judge by
    record: dict[str, Any]

    def reference(self) -> str:
        """The human translation of the same document."""
        return "\n".join(segment.reference for segment in self.segments)


def translations(files: Sequence[Path]) -> Iterator[Translation]:
    """Yield the documents of some files, one line each."""
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                segments, start = [], 0
                for part in record["segments"]:
                    end = start + len(part["mt"])
                    segments.append(Segment(start, end, part["seg"], part["reference"]))
                    start = end + 1
                yield Translation(
                    record["id"],
                    record["dataset"],
                    record["lang_pair"],
                    record["doc"],
                    record["system"],
                    "\n".join(part["mt"] for part in record["segments"]),
                    tuple(segments),
                    not record.get("ref_flag"),
                    record,
                )


def digest(files: Sequence[Path]) -> str:
    """Return what identifies the contents of some files."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()[:12]


def options(what: str, folder: str, **more: str) -> argparse.Namespace:
    """Read the arguments that every benchmark takes; end quietly where there is no data.

    Args:
        what: What the benchmark does.
        folder: The part of the data that it needs.
        **more: Further options of this benchmark, each with its help.
    """
    parser = argparse.ArgumentParser(
        description=what, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, default=Path("../shared/data"), help="folder of the data [%(default)s]"
    )
    parser.add_argument("--json", type=Path, help="write the figures here too")
    parser.add_argument(
        "--write", action="store_true", help="renew the file that the package reads"
    )
    for name, told in more.items():
        parser.add_argument(f"--{name}", help=told)
    given = parser.parse_args()
    if not (given.data / folder).is_dir():
        print(f"skipped: no data in {given.data / folder}")
        sys.exit(0)
    return given


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return rows in columns: the first to the left, figures to the right."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join((lines[0], "-" * len(lines[0]), *lines[1:]))


def write(path: Path | None, figures: dict[str, Any]) -> None:
    """Write figures with the day they were taken."""
    if path is not None:
        text = json.dumps({"date": date.today().isoformat(), **figures}, indent=1, sort_keys=True)
        path.write_text(text + "\n", encoding="utf-8")
