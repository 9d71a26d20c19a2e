"""Why sentences were chosen: the largest parts of their scores, in words and numbers."""

from summarizer.model import Result
from summarizer.model.plain import count

__all__ = ["to_reasons"]


def to_reasons(result: Result) -> str:
    """Return one line for each sentence that stands in a summary, the best first.

    The numbers say how far each group of features moved the score from that of the average
    sentence of the text; `soundness` is a factor, 1 where nothing lowers the score.

    >>> from summarizer.pipeline import summarize
    >>> result = summarize("Ships came in. Nobody cheered.", lengths="headline", ranker="lead")
    >>> print(to_reasons(result), end="")
    why 1 sentence was chosen
      #0  1.000  soundness 1.00  Ships came in.
    """
    chosen = {s.index for length in result.lengths for s in result.summary(length)}
    lines = [f"why {count(chosen, 'sentence')} {'was' if len(chosen) == 1 else 'were'} chosen"]
    for index in result.order:
        if index in chosen:
            s = result.sentences[index]
            why = ", ".join(
                f"{name} {value:.2f}" if name == "soundness" else f"{name} {value:+.2f}"
                for name, value in s.why
            )
            shown = s.text if len(s.text) <= 60 else f"{s.text[:59]}…"
            lines.append(f"  #{s.index}  {s.score:.3f}  {why}  {shown}")
    return "\n".join(lines) + "\n"
