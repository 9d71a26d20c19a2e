"""The words that a user has settled: preferred terms, forbidden ones, protected ones, people.

A glossary is read once from a CSV or JSON file, and frozen. It says what a text cannot: that
"South Korea" is Han in this story, that a post is nominal and not fictitious. Import from here.
"""

from summarizer.glossary._entry import Entry
from summarizer.glossary._glossary import EMPTY, Glossary
from summarizer.glossary._search import Term

__all__ = ["EMPTY", "Entry", "Glossary", "Term"]
