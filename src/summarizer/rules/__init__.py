"""Clean-up rules: one file a rule, or one tight family of rules a file.

A rule is a generator that is shown a `View` of the text and yields `Finding`s: it never changes
anything. To add one, add a file here (docstring: what becomes what, why, where it is seen) and
its cases in `tests/rules/`; nothing else is edited. Import from here.
"""

from summarizer.language.lines import BREAKS, Line, Span
from summarizer.language.quotations import quotation_spans
from summarizer.language.spans import inside, overlaps
from summarizer.rules.contract import RULES, STAGES, Rule, rule
from summarizer.rules.findings import Finding, Kind, allowed
from summarizer.rules.licences import Licence, Proof, licence
from summarizer.rules.selection import Selection, families, select
from summarizer.rules.view import View

__all__ = [
    "BREAKS", "RULES", "STAGES", "Finding", "Kind", "Licence", "Line", "Proof", "Rule", "Selection",
    "Span", "View", "allowed", "families", "inside", "licence", "overlaps",
    "quotation_spans", "rule", "select",
]  # fmt: skip
