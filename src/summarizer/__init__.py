"""Clean machine-translated news and cut it to any length: verbatim, traceable, no invention.

>>> from summarizer import summarize
>>> print(summarize("The port reopened , he said. Ships came in.").headline)
The port reopened, he said.
"""

from summarizer._version import __version__
from summarizer.config import Config
from summarizer.errors import InputError, RuleConflictError, SummarizerError, UnknownNameError
from summarizer.model import Cleaned, Document, Edit, Flag, Result, Sentence, Summary
from summarizer.pipeline import clean, summarize, summarize_many

__all__ = [
    "Cleaned",
    "Config",
    "Document",
    "Edit",
    "Flag",
    "InputError",
    "Result",
    "RuleConflictError",
    "Sentence",
    "SummarizerError",
    "Summary",
    "UnknownNameError",
    "__version__",
    "clean",
    "summarize",
    "summarize_many",
]  # fmt: skip
