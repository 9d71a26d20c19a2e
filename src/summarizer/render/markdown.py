"""A result as Markdown: summaries as lists, with the flags on their sentences and what was cut."""

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.model import Result
from summarizer.render.text import from_source

__all__ = ["to_markdown"]

_SPECIAL = lazy(r"([\\`*_\[\]<>|#])")


def to_markdown(
    result: Result, scores: bool = False, name: str | None = None, ranked: bool = False
) -> str:
    """Return a result as Markdown.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        scores: Put the score after each sentence.
        name: Heading where the text has no title of its own.
        ranked: Put the best sentence first.

    >>> from summarizer.pipeline import summarize
    >>> print(to_markdown(summarize("Ships came in. Nobody cheered.", lengths="headline")))
    ## headline
    <BLANKLINE>
    - Ships came in.
    <BLANKLINE>
    """
    heading = result.metadata.get("title") or name
    blocks = [f"# {_escaped(heading)}"] if heading else []
    for length in result.lengths:
        summary = result.summary(length)
        lines = []
        for sentence in summary.by_rank() if ranked else summary:
            score = f" ({sentence.score:.3f})" if scores else ""
            source = _escaped(from_source(sentence))
            lines.append(f"- {_escaped(sentence.shown)}{score}{source and f' {source}'}")
            lines += [f"  - *Flag:* {_escaped(flag.message)}" for flag in sentence.flags]
            lines += [f"  - *Cut:* {_escaped(cut.text)}" for cut in sentence.cuts]
        blocks += [f"## {length}", "\n".join(lines) or "(nothing)"]
    return "\n\n".join(blocks) + "\n"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", markup.visible(" ".join(text.split())))
