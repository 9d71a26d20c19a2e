"""Clean-up rules: one file a rule, or one tight family of rules a file.

A rule is a generator that is shown a `View` of the text and yields `Finding`s: it never changes
anything. To add one, add a file here (docstring: what becomes what, why, where it is seen) and
its cases in `tests/rules/`; nothing else is edited. Import from here.
"""

from summarizer.rules._core import RULES, STAGES, Finding, Kind, Rule, allowed, rule, select
from summarizer.rules._spans import overlaps
from summarizer.rules._view import Line, Span, View

__all__ = [
    "RULES", "STAGES", "Finding", "Kind", "Line", "Rule", "Span", "View", "allowed", "overlaps",
    "rule", "select",
]  # fmt: skip
