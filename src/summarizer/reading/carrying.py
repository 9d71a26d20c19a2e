"""What a record holds beside its text: to carry it along, and to name a text that failed."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.model.plain import is_record
from summarizer.reading.article import Source

__all__ = ["as_text", "carried", "record_of"]


def record_of(source: Source) -> Mapping[str, Any]:
    """Return the record of a source; an empty one where it has none, or none that can be read."""
    if source.kind not in ("line", "entry"):
        return {}
    try:
        record = json.loads(source.held)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def carried(record: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return what a record holds under some names, as far as it holds them.

    A result that was written earlier holds what was carried along then.

    >>> carried({"day": "Friday", "text": "Ships came in."}, ("day", "page"))
    {'day': 'Friday'}
    """
    if is_record(record):
        found = record.get("columns")
        record = found if isinstance(found, dict) else {}
    return {name: record[name] for name in names if name in record}


def as_text(value: Any) -> str | None:
    """Return a value as a cell holds it: text as it is, all else as JSON, nothing for null.

    >>> as_text("3,5"), as_text(3.5), as_text(None)
    ('3,5', '3.5', None)
    """
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
