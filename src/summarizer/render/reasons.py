"""Why sentences were chosen: the largest parts of their scores, in words and numbers."""

from summarizer.base import markup
from summarizer.model import Result, Sentence
from summarizer.model.plain import count

__all__ = ["made_of", "to_reasons"]

# From 0 to 1; all others are distances from the average sentence.
_SHARES = ("others", "query", "soundness")


def made_of(sentence: Sentence) -> str:
    """Say what the score of a sentence was made from; nothing of one that is not ranked.

    >>> ship = Sentence(0, 0, 5, 0, 5, "Ships", 0, why=(("query", 0.5), ("place", 1.25)))
    >>> made_of(ship)
    'query 0.50, place +1.25'
    """
    return ", ".join(
        f"{name} {value:.2f}" if name in _SHARES else f"{name} {value:+.2f}"
        for name, value in sentence.why
    )


def to_reasons(result: Result) -> str:
    """Return one line for each sentence that stands in a summary, the best first.

    The numbers say how far each group of features moved the score from that of the average
    sentence of the text. Two are shares, from 0 to 1: `query` says how far the sentence is about
    the words that were asked for, `soundness` is a factor, 1 where nothing lowers the score.

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
            shown = s.text if len(s.text) <= 60 else f"{s.text[:59]}…"
            lines.append(f"  #{s.index}  {s.score:.3f}  {made_of(s)}  {markup.visible(shown)}")
    return "\n".join(lines) + "\n"
