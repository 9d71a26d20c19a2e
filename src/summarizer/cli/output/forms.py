"""The forms that data are written in, and which of them a run writes."""

from pathlib import Path
from typing import Any, Literal

from summarizer.cli.output.places import holds_columns, is_folder

__all__ = ["NOT_WRITTEN", "Form", "form_of"]

Form = Literal["text", "markdown", "json", "html", "csv", "parquet"]

_FORMS: dict[str, Form] = {
    ".json": "json", ".jsonl": "json", ".ndjson": "json", ".md": "markdown", ".html": "html",
    ".htm": "html", ".csv": "csv", ".parquet": "parquet",
}  # fmt: skip
#: Names of files that promise another form than any that is written here.
NOT_WRITTEN = frozenset({
    ".doc", ".docx", ".epub", ".odt", ".pdf", ".rtf", ".tsv", ".xls", ".xlsx", ".xml",
})  # fmt: skip


def form_of(options: dict[str, Any]) -> Form:
    """Return the form of the data: as asked, else as the output's name says."""
    form: Form | None = options["form"]
    output = options["output"] or ""
    if form is None and is_folder(output) and any(map(holds_columns, options["files"])):
        return "parquet"
    suffix = Path(output).suffix.lower()
    if form is None and options["resume"] and suffix not in (*_FORMS, ".txt"):
        return "json"
    return form or _FORMS.get(suffix, "text")
