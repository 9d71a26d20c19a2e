"""The edits and flags of the clean-up, to read beside a summary."""

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.base import markup
from summarizer.model import Cleaned, Edit, Flag, Mark
from summarizer.model.plain import count
from summarizer.render.doubts import by_severity, ended

__all__ = ["to_report"]

_CODES = {"dropped": "2;9", "before": "31;9", "after": "32", "critical": "31;1", "high": "31",
          "medium": "33", "low": "2"}  # fmt: skip
_MOST = 100


def to_report(cleaned: Cleaned, colour: bool = False) -> str:
    """Return the edits, what is kept out of summaries, and the flags, worst first.

    Args:
        cleaned: What `clean` returned, or `Result.cleaned`.
        colour: Use the colours of a terminal.

    >>> from summarizer.pipeline import clean
    >>> print(to_report(clean("Ships came in , slowly.")))
    1 edit
      spacing.before_mark  at 13: ' ' -> ''
    no flags
    <BLANKLINE>
    """
    lines = [_heading(cleaned.edits, "edit")]
    for edit in cleaned.edits:
        before = _painted(
            _shown(edit.before), "dropped" if edit.action == "drop" else "before", colour
        )
        after = _painted(_shown(edit.after), "after", colour)
        lines.append(f"  {edit.rules}  at {edit.start}: {before} -> {after}")
    dropped = [edit for edit in cleaned.edits if edit.action == "drop"]
    aside = [mark for mark in cleaned.marks if not _holds(dropped, mark.start, mark.end)]
    roles = _roles(aside)
    if roles:
        lines.append(f"{len(roles)} kept out of summaries")
    for (start, end), found in roles.items():
        opening = markup.shortened(cleaned.raw[start:end], _MOST)
        lines.append(f"  {', '.join(found)}  at {start}: {opening!r}")
    lines.append(_heading(cleaned.flags, "flag"))
    for flag in by_severity(cleaned.flags):
        severity = _painted(flag.severity, flag.severity, colour)
        message = markup.visible(f"{ended(flag.message)} {_outcome(flag, cleaned.edits, aside)}")
        lines.append(f"  [{severity}] {flag.rule}  at {flag.start}: {message}")
    return "\n".join(lines) + "\n"


def _roles(aside: Sequence[Mark]) -> dict[tuple[int, int], dict[str, None]]:
    """Return the places that are kept out, and what each is taken for: rules may differ."""
    found: dict[tuple[int, int], dict[str, None]] = {}
    for mark in aside:
        found.setdefault((mark.start, mark.end), {})[mark.role] = None
    return found


def _outcome(flag: Flag, edits: Sequence[Edit], aside: Sequence[Mark]) -> str:
    """Say what was done about a doubt, and what would settle it."""
    index = bisect_right(edits, flag.start, key=lambda edit: edit.end)
    if index < len(edits) and edits[index].start < flag.end:
        after = edits[index].after
        done = f"Changed to {after!r}." if after else "Taken out."
    elif _holds(aside, flag.start, flag.end) and not flag.suggestion:
        done = "Left in the text, kept out of summaries."
    else:
        done = "Left unchanged."
        if flag.suggestion:
            done += f" Perhaps: {flag.suggestion!r}."
    return done + (f" Would settle it: {' or '.join(flag.needs)}." if flag.needs else "")


def _holds(spans: Sequence[Edit] | Sequence[Mark], start: int, end: int) -> bool:
    """Whether one of some sorted spans, or one just before, holds a stretch.

    A line may leave the text with the break beside it or without, so an end may differ by one.
    """
    index = bisect_right(spans, start + 1, key=lambda span: span.start)
    return any(span.end + 1 >= end for span in spans[max(0, index - 2) : index])


def _heading(things: Sequence[object], noun: str) -> str:
    return count(things, noun) if things else f"no {noun}s"


def _shown(text: str) -> str:
    return repr(text if len(text) <= _MOST else text[: _MOST - 1] + "…")


def _painted(text: str, label: str, colour: bool) -> str:
    return markup.to_terminal(text, [markup.Span(0, len(text), label)], _CODES) if colour else text
