"""A result as JSON: one object an article, on one line."""

import json
import re
from typing import Any

__all__ = ["to_json"]

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def to_json(record: dict[str, Any]) -> str:
    r"""Return one line of JSON in UTF-8; half a surrogate pair, which UTF-8 lacks, as its escape.

    >>> to_json({"text": "Ü \ud800"})
    '{"text": "Ü \\ud800"}\n'
    """
    line = json.dumps(record, ensure_ascii=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", line) + "\n"
