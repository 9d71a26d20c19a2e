"""A result as plain text: the summaries and nothing else."""

from summarizer.base import markup
from summarizer.model import Result, Sentence, Summary

__all__ = ["from_source", "to_text"]


def to_text(result: Result, scores: bool = False, ranked: bool = False) -> str:
    r"""Return the summaries of a result; several lengths each under their name.

    Of several articles together, each sentence has a line, with its source after it.

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
        body = _scored(summary) if scores else _plain(summary)
        blocks.append(f"[{summary.length}]\n{body}" if len(summaries) > 1 else body)
    return "\n\n".join(blocks) + "\n"


def from_source(sentence: Sentence) -> str:
    """Return what is put after a sentence to say where it is from; nothing if there is one text.

    >>> from_source(Sentence(0, 0, 5, 0, 5, "Ships", 0, source="may.txt"))
    ' [may.txt]'
    """
    name = markup.visible(markup.shortened(sentence.source, 120))
    return f" [{name}]" if name else ""


def _plain(summary: Summary) -> str:
    if not any(sentence.source for sentence in summary):
        return str(summary)
    return "\n".join(f"{sentence.shown}{from_source(sentence)}" for sentence in summary)


def _scored(summary: Summary) -> str:
    return "\n".join(f"{s.score:.3f}  {s.verdict:<4}  {s.shown}{from_source(s)}" for s in summary)
