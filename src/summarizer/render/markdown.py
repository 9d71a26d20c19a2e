"""A result as Markdown: summaries as lists, with the flags on their sentences and what was cut."""

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.model import Flag, Result
from summarizer.render.doubts import doubts_of, in_full, marked
from summarizer.render.text import from_source

__all__ = ["to_markdown"]

_SPECIAL = lazy(r"([\\`*_\[\]<>|#])")
_BLANK = lazy(r"\s+")


def to_markdown(
    result: Result,
    scores: bool = False,
    name: str | None = None,
    ranked: bool = False,
    footnotes: bool = False,
    label: str = "",
) -> str:
    """Return a result as Markdown.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        scores: Put the score after each sentence.
        name: Heading where the text has no title of its own.
        ranked: Put the best sentence first.
        footnotes: Write the flags as footnotes to the words that they are on.
        label: Prefix of the labels of footnotes, which must differ between the articles of one
            file.

    >>> from summarizer.pipeline import summarize
    >>> print(to_markdown(summarize("Ships came in. Nobody cheered.", lengths="headline")))
    ## headline
    <BLANKLINE>
    - Ships came in.
    <BLANKLINE>
    """
    heading = result.metadata.get("title") or name
    blocks = [f"# {_escaped(heading)}"] if heading else []
    numbers = doubts_of(result) if footnotes else {}

    def mark(flag: Flag) -> str:
        return f"[^{label}{numbers[flag]}]"

    marks = mark if footnotes else None
    for length in result.lengths:
        summary = result.summary(length)
        lines = []
        for sentence in summary.by_rank() if ranked else summary:
            score = f" ({sentence.score:.3f})" if scores else ""
            source = _escaped(from_source(sentence))
            shown = marked(sentence, result.cleaned, marks, _escaped_inside).strip()
            lines.append(f"- {shown}{score}{source and f' {source}'}")
            if not footnotes:
                lines += [f"  - *Flag:* {_escaped(flag.message)}" for flag in sentence.flags]
            lines += [f"  - *Cut:* {_escaped(cut.text)}" for cut in sentence.cuts]
        blocks += [f"## {length}", "\n".join(lines) or "(nothing)"]
    blocks += [
        f"[^{label}{number}]: **{flag.severity}** `{flag.rule}`: {_escaped(in_full(flag))}"
        for flag, number in numbers.items()
    ]
    return "\n\n".join(blocks) + "\n"


def _escaped(text: str) -> str:
    return _escaped_inside(text).strip()


def _escaped_inside(text: str) -> str:
    """Escape a piece of a line, on one line; spaces at its edges stay."""
    return _SPECIAL.sub(r"\\\1", markup.visible(_BLANK.sub(" ", text)))
