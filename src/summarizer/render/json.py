"""A result as JSON: one object an article, on one line."""

import json
import re
from typing import Any

__all__ = ["to_json"]

# Surrogates have no form in UTF-8; the others steer a terminal that shows the file.
_ESCAPED = re.compile(r"[\x7f-\x9f\ud800-\udfff]")


def to_json(record: dict[str, Any]) -> str:
    r"""Return one line of JSON in UTF-8; control characters and half surrogate pairs as escapes.

    >>> to_json({"text": "Ü \ud800"})
    '{"text": "Ü \\ud800"}\n'
    """
    line = json.dumps(record, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", line) + "\n"
