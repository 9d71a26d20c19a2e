"""What the clean-up did and what it doubts, to read beside a summary."""

from summarizer import markup
from summarizer.model import SEVERITIES, Cleaned, Flag

__all__ = ["to_report"]

_CODES = {"dropped": "2;9", "before": "31;9", "after": "32", "critical": "31;1", "high": "31",
          "medium": "33", "low": "2"}  # fmt: skip
_MOST = 100


def to_report(cleaned: Cleaned, colour: bool = False) -> str:
    """Return the changes in order of position, then the doubts, worst first.

    Args:
        cleaned: What `clean` returned, or `Result.cleaned`.
        colour: Use the colours of a terminal.

    >>> from summarizer.pipeline import clean
    >>> print(to_report(clean("Ships came in , slowly.")))
    1 change
      spacing.before_mark  at 13: ' ' -> ''
    no doubts
    <BLANKLINE>
    """
    lines = [_heading(len(cleaned.edits), "change")]
    for edit in cleaned.edits:
        before = _painted(
            _shown(edit.before), "dropped" if edit.action == "drop" else "before", colour
        )
        after = _painted(_shown(edit.after), "after", colour)
        lines.append(f"  {edit.rule}  at {edit.start}: {before} -> {after}")
    lines.append(_heading(len(cleaned.flags), "doubt"))
    worst_first = sorted(cleaned.flags, key=lambda f: (SEVERITIES.index(f.severity), f.start))
    for flag in worst_first:
        severity = _painted(flag.severity, flag.severity, colour)
        told = f"{flag.message}. {_outcome(flag, cleaned)}"
        lines.append(f"  [{severity}] {flag.rule}  at {flag.start}: {told}")
    return "\n".join(lines) + "\n"


def _outcome(flag: Flag, cleaned: Cleaned) -> str:
    """Say what was done about a doubt, and what would settle it."""
    touching = [e for e in cleaned.edits if e.start < flag.end and flag.start < e.end]
    aside = any(m.start <= flag.start and flag.end <= m.end for m in cleaned.marks)
    if touching:
        done = f"Changed to {touching[0].after!r}." if touching[0].after else "Taken out."
    elif aside and not flag.suggestion:
        done = "Left in the text, kept out of summaries."
    else:
        done = "Left unchanged."
        if flag.suggestion:
            done += f" Perhaps: {flag.suggestion!r}."
    return done + (f" Would settle it: {' or '.join(flag.needs)}." if flag.needs else "")


def _heading(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def _shown(text: str) -> str:
    return repr(text if len(text) <= _MOST else text[: _MOST - 1] + "…")


def _painted(text: str, label: str, colour: bool) -> str:
    return markup.to_terminal(text, [markup.Span(0, len(text), label)], _CODES) if colour else text
