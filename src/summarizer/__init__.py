"""Clean machine-translated news and cut it to any length: verbatim, traceable, no invention.

>>> from summarizer import summarize
>>> print(summarize("The port reopened , he said. Ships came in.").headline)
The port reopened, he said.
"""

from summarizer.base._version import __version__

TYPE_CHECKING = False  # that of `typing` takes longer to import than the version to print
if TYPE_CHECKING:
    from typing import Any

    from summarizer.base.errors import (
        InputError,
        PluginError,
        RuleConflictError,
        SummarizerError,
        TimeLimitError,
        UnknownNameError,
    )
    from summarizer.model import Cleaned, Document, Edit, Flag, Result, Sentence, Summary
    from summarizer.model.config import Config
    from summarizer.model.decisions import Decision, Decisions
    from summarizer.model.fingerprint import fingerprint
    from summarizer.model.glossary import Glossary
    from summarizer.pipeline import clean, summarize, summarize_many
    from summarizer.pipeline.together import summarize_together
    from summarizer.reading import read
    from summarizer.render.saved import save_report

__all__ = [
    "Cleaned",
    "Config",
    "Decision",
    "Decisions",
    "Document",
    "Edit",
    "Flag",
    "Glossary",
    "InputError",
    "PluginError",
    "Result",
    "RuleConflictError",
    "Sentence",
    "SummarizerError",
    "Summary",
    "TimeLimitError",
    "UnknownNameError",
    "__version__",
    "clean",
    "fingerprint",
    "read",
    "save_report",
    "summarize",
    "summarize_many",
    "summarize_together",
]  # fmt: skip

# Imported when they are first asked for: `summarize --version` needs none of them.
_HOMES = {
    "model.config": ("Config",),
    "base.errors": (
        "InputError",
        "PluginError",
        "RuleConflictError",
        "SummarizerError",
        "TimeLimitError",
        "UnknownNameError",
    ),
    "model.decisions": ("Decision", "Decisions"),
    "model.fingerprint": ("fingerprint",),
    "model.glossary": ("Glossary",),
    "model": ("Cleaned", "Document", "Edit", "Flag", "Result", "Sentence", "Summary"),
    "pipeline": ("clean", "summarize", "summarize_many"),
    "pipeline.together": ("summarize_together",),
    "reading": ("read",),
    "render.saved": ("save_report",),
}
_HOME = {name: f"summarizer.{home}" for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> "Any":
    if name not in _HOME:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
