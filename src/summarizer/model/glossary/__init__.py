"""The words that a user has settled: preferred terms, forbidden ones, protected ones, people.

A glossary is read once from a CSV or JSON file, and frozen. It says what a text cannot: that
"South Korea" is Han in this story, that a post is nominal and not fictitious. Import from here.
"""

from summarizer.model.glossary.entry import Entry
from summarizer.model.glossary.glossary import EMPTY, Glossary
from summarizer.model.glossary.search import TermMatch

__all__ = ["EMPTY", "Entry", "Glossary", "TermMatch"]
