"""A result as plain text: the summaries, and on request their flags as notes below."""

from collections.abc import Callable

from summarizer.base import markup
from summarizer.model import Flag, Result, Sentence, Summary
from summarizer.render.doubts import doubts_of, in_full, marked, marked_summary

__all__ = ["from_source", "to_text"]


def to_text(
    result: Result, scores: bool = False, ranked: bool = False, footnotes: bool = False
) -> str:
    r"""Return the summaries of a result; where there are several, each under its length.

    In a summary of several articles each sentence has its own line, with its source at the end.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        scores: Write one sentence a line, with score, trust and what lowers it in front.
        ranked: Write the best sentence first, each on a line.
        footnotes: Number the flags on what is shown, in reading order, and write them below.

    >>> from summarizer.pipeline import summarize
    >>> to_text(summarize("Ships came in. Nobody cheered.", lengths="headline"))
    'Ships came in.\n'
    """
    summaries = [result.summary(length) for length in result.lengths]
    if ranked:
        summaries = [summary.by_rank() for summary in summaries]
    numbers = doubts_of(result) if footnotes else {}

    def mark(flag: Flag) -> str:
        return f"[{numbers[flag]}]"

    blocks = []
    for summary in summaries:
        body = (_scored if scores else _plain)(summary, result, mark if footnotes else None)
        blocks.append(f"[{summary.length}]\n{body}" if len(summaries) > 1 else body)
    notes = [
        f"[{number}] {flag.severity}, {flag.rule}: {in_full(flag)}"
        for flag, number in numbers.items()
    ]
    return "\n\n".join([*blocks, *(["\n".join(notes)] if notes else [])]) + "\n"


def from_source(sentence: Sentence) -> str:
    """Return the source that is put after a sentence; empty if there is only one text.

    >>> from_source(Sentence(0, 0, 5, 0, 5, "Ships", 0, source="may.txt"))
    ' [may.txt]'
    """
    name = markup.visible(markup.shortened(sentence.source, 120))
    return f" [{name}]" if name else ""


def _plain(summary: Summary, result: Result, mark: Callable[[Flag], str] | None) -> str:
    if not any(sentence.source for sentence in summary):
        return marked_summary(summary, result.cleaned, mark)
    return "\n".join(f"{marked(s, result.cleaned, mark)}{from_source(s)}" for s in summary)


def _scored(summary: Summary, result: Result, mark: Callable[[Flag], str] | None) -> str:
    return "\n".join(
        f"{s.score:.3f}  {s.verdict:<4}  {marked(s, result.cleaned, mark)}{from_source(s)}"
        for s in summary
    )
