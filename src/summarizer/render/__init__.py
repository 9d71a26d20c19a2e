"""A result in a form to print or store: text, Markdown, JSON, and the report of changes."""

from summarizer.render.json import to_json
from summarizer.render.markdown import to_markdown
from summarizer.render.report import to_report
from summarizer.render.text import to_text

__all__ = ["to_json", "to_markdown", "to_report", "to_text"]
