"""The nouns: what goes in and out of the library, all frozen, all picklable.

Positions are half-open ranges of characters (Python string indices). Where a noun has `raw_start`
and `raw_end`, those point into the original text, and `start` and `end` into the cleaned one.
Import from here.
"""

from summarizer.model.cleaned import Cleaned
from summarizer.model.cuts import Cut, Slice
from summarizer.model.document import Document, Sentence, Source, Summary, Trust
from summarizer.model.findings import (
    GRAVE,
    SEVERITIES,
    Action,
    Confidence,
    Edit,
    Flag,
    Mark,
    Role,
    Severity,
)
from summarizer.model.needs import Need, NeedKind
from summarizer.model.ranked import Ranked, Unread, when_read
from summarizer.model.result import Result

__all__ = [
    "GRAVE", "SEVERITIES", "Action", "Cleaned", "Confidence", "Cut", "Document", "Edit", "Flag",
    "Mark", "Need", "NeedKind", "Ranked", "Result", "Role", "Sentence", "Severity", "Slice",
    "Source", "Summary", "Trust", "Unread", "when_read",
]  # fmt: skip
