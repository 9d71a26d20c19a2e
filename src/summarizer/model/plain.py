"""Nouns as plain lists and dicts, and counted in words."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

__all__ = ["CUT", "EDIT", "FLAG", "MARK", "SCHEMA", "SENTENCE", "count", "fields_of", "is_record"]

#: The number of the form; raised when a key changes its meaning or goes.
SCHEMA = 1
EDIT = ("rule", "start", "end", "before", "after", "confidence", "action", "absorbed")
FLAG = ("rule", "start", "end", "message", "severity", "suggestion", "needs")
MARK = ("start", "end", "role", "rule")
CUT = ("start", "end", "raw_start", "raw_end", "text", "shape")
SENTENCE = (
    "index", "start", "end", "raw_start", "raw_end", "text", "paragraph", "role", "score", "rank",
    "trust", "excluded",
)  # fmt: skip


def fields_of(noun: object, names: Sequence[str]) -> dict[str, Any]:
    """Return some attributes of a noun as a dict, tuples as lists."""
    values = {name: getattr(noun, name) for name in names}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


def count(things: int | Collection[object], noun: str) -> str:
    """Say how many there are.

    >>> count((), "edit"), count([1], "edit"), count(1_200, "edit")
    ('0 edits', '1 edit', '1,200 edits')
    """
    number = things if isinstance(things, int) else len(things)
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def is_record(record: Mapping[str, Any]) -> bool:
    """Whether a dict is what `to_dict` returns, of a `Result` or a `Cleaned`.

    >>> is_record({"id": 1, "language": "en"})
    False
    """
    return {"schema", "id", "language", "metadata", "edits", "flags"} <= record.keys()
