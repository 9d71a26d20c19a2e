"""A result as plain text: the summaries and nothing else."""

from summarizer.model import Result, Summary

__all__ = ["to_text"]


def to_text(result: Result, scores: bool = False, ranked: bool = False) -> str:
    r"""Return the summaries of a result; several lengths each under their name.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        scores: Write one sentence a line, with score, trust and what lowers it in front.
        ranked: Write the best sentence first, each on a line.

    >>> from summarizer.pipeline import summarize
    >>> to_text(summarize("Ships came in. Nobody cheered.", lengths="headline"))
    'Ships came in.\n'
    """
    summaries = [result.summary(length) for length in result.lengths]
    if ranked:
        summaries = [summary.by_rank() for summary in summaries]
    blocks = []
    for summary in summaries:
        body = _scored(summary) if scores else str(summary)
        blocks.append(f"[{summary.length}]\n{body}" if len(summaries) > 1 else body)
    return "\n\n".join(blocks) + "\n"


def _scored(summary: Summary) -> str:
    return "\n".join(f"{s.score:.3f}  {s.verdict:<4}  {s.text}" for s in summary)
