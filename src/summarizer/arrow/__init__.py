"""Articles in columns: an Arrow batch in, an Arrow table out, row for row; engines call this.

Needs the extra `arrow`.
"""

from summarizer.arrow.batch import NO_OPTION, BatchOptions, Recipe, recipe, summarize_batch
from summarizer.arrow.rows import Row, row
from summarizer.arrow.schema import summary_schema

__all__ = [
    "NO_OPTION", "BatchOptions", "Recipe", "Row", "recipe", "row", "summarize_batch",
    "summary_schema",
]  # fmt: skip
