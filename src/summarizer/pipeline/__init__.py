"""The whole story: text -> clean-up -> sentences with roles -> scores -> one order -> result.

Import from here.
"""

from summarizer.pipeline.article import Text, clean, summarize, summarize_many

__all__ = ["Text", "clean", "summarize", "summarize_many"]
