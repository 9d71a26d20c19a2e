"""A result in a form to print or store: text, Markdown, JSON, and what was changed.

The web page is apart, in `render.html`: most runs need none.
"""

from summarizer.render.json import to_json
from summarizer.render.markdown import to_markdown
from summarizer.render.reasons import to_reasons
from summarizer.render.report import to_report
from summarizer.render.terminal import Face, to_diff, to_terminal
from summarizer.render.text import to_text

__all__ = [
    "Face", "to_diff", "to_json", "to_markdown", "to_reasons", "to_report", "to_terminal",
    "to_text",
]  # fmt: skip
