"""The margin of an article: its flags, the most severe first, and its edits."""

from collections.abc import Mapping, Sequence

from summarizer.base import markup
from summarizer.base.markup import escape
from summarizer.model import Edit, Flag
from summarizer.model.decisions import RULE as DECISION
from summarizer.model.plain import count
from summarizer.render.doubts import by_severity, ended
from summarizer.rules import RULES

__all__ = ["edit_list", "flag_list"]


def flag_list(numbers: Mapping[Flag, int]) -> str:
    """Return the flags as a list, the most severe first, each under its number."""
    if not numbers:
        return "<p>None.</p>"
    items = []
    for flag in by_severity(numbers):
        number, perhaps, needs = numbers[flag], "", ""
        if flag.suggestion:
            perhaps = f"<p>Perhaps: <q>{escape(flag.suggestion)}</q></p>"
        if flag.needs:
            needs = f'<p class="needs">Would settle it: {escape(" or ".join(flag.needs))}</p>'
        items.append(
            f'<li id="d{number}" class="{flag.severity}"><p class="rule">'
            f'<a href="#r{number}" class="go" aria-label="flag {number} in the article">'
            f'{number}</a> <span class="severity">{flag.severity}</span> '
            f"<code>{escape(flag.rule)}</code></p>"
            f"<p>{escape(ended(flag.message))}</p>{perhaps}{needs}</li>"
        )
    return f"<ol>{''.join(items)}</ol>"


def edit_list(edits: Sequence[Edit]) -> str:
    """Return the edits as a folded list."""
    if not edits:
        return "<p>None.</p>"
    items = (
        f'<li data-e="{number}"><code>{escape(edit.rules)}</code> {_shown(edit)}'
        f"<p>{escape(_reason(edit))}</p></li>"
        for number, edit in enumerate(edits)
    )
    return f"<details><summary>{count(edits, 'edit')}</summary><ol>{''.join(items)}</ol></details>"


def _shown(edit: Edit) -> str:
    before = f"<del>{escape(markup.shortened(edit.before) or '␣')}</del>" if edit.before else ""
    after = f"<ins>{escape(markup.shortened(edit.after) or '␣')}</ins>" if edit.after else ""
    return f"{before} {after}"


def _reason(edit: Edit) -> str:
    """Return why an edit was made, what it did, and the confidence of its rule."""
    rule = RULES.all.get(edit.rule)
    done = "Taken out" if edit.action == "drop" else "Repaired"
    if edit.rule == DECISION:
        return f"A reader settled it. {done}."
    return f"{rule.summary} {done}; confidence {edit.confidence}." if rule else f"{done}."
