"""Why sentences were chosen: the largest parts of their scores, in words and numbers."""

from collections.abc import Collection
from dataclasses import replace

from summarizer.base import markup
from summarizer.model import Need, NeedKind, Result, Sentence
from summarizer.model.plain import count

__all__ = ["made_of", "needed", "to_reasons", "with_what"]

# From 0 to 1; all others are distances from the average sentence.
_SHARES = ("headline", "news", "open quotation", "others", "query", "short", "soundness")
# How many sentences are shown that come next, and how many are named of those with one reason:
# choices.
_MOST_LATER, _MOST_OUT = 3, 12


def made_of(sentence: Sentence) -> str:
    """Return what the score of a sentence is made of; empty for one that is not ranked.

    >>> ship = Sentence(0, 0, 5, 0, 5, "Ships", 0, why=(("query", 0.5), ("position", 1.25)))
    >>> made_of(ship)
    'query 0.50, position +1.25'
    """
    return ", ".join(
        f"{name} {value:.2f}" if name in _SHARES else f"{name} {value:+.2f}"
        for name, value in sentence.why
    )


# What the other sentence does; `{}` are the words that show the need.
_DOES: dict[NeedKind, str] = {
    "quotation": "holds more of the quotation",
    "speaker": "says who speaks",
    "pronoun": "says who or what {} is",
    "pointer": "says what {} points at",
    "definite": "leads up to {}",
    "name": "gives {} in full",
    "place": "says where {} is",
    "time": "says when {} is",
    "ordinal": "has what {} counts on from",
    "contrast": "has what {} answers",
    "reversal": "takes it back",
    "addition": "has what {} adds to",
    "result": "has what {} follows from",
    "answer": "is the other half of question and answer",
    "announcement": "has what is announced",
    "list": "opens the list",
    "fragment": "has its beginning",
}


def with_what(sentence: Sentence, held: Collection[int]) -> list[str]:
    """Return a line for each need of a sentence: which sentence meets it, if any, and how.

    Args:
        sentence: Any sentence.
        held: Indices of the sentences that are shown with it; needs that these meet come first,
            then those that no sentence meets.

    >>> he = Sentence(4, 0, 2, 0, 2, "He", 0, needs=(Need("pronoun", 3, "He"),))
    >>> with_what(he, {3, 4}), with_what(he, {4})
    (['chosen with #3, which says who or what ‘He’ is'], ['stands without #3'])
    """
    met = [n for n in sentence.needs if n.on in held]
    missing = [n for n in sentence.needs if n.on is not None and n.on not in held]
    never = [n for n in sentence.needs if n.on is None]
    return [
        *(f"chosen with #{n.on}, which {_does(n)}" for n in met),
        *(f"stands without #{n.on}" for n in missing),
        *(_never(n) for n in never),
    ]


def _never(need: Need) -> str:
    if need.kind == "fragment":
        return "is no whole sentence"
    return f"no sentence that may be shown {_does(need)}"


def needed(sentence: Sentence) -> list[str]:
    """Return what a sentence cannot be read without, whatever is shown with it.

    >>> needed(Sentence(4, 0, 2, 0, 2, "He", 0, needs=(Need("pronoun", 3, "He"),)))
    ['#3, which says who or what ‘He’ is']
    """
    return [
        f"#{need.on}, which {_does(need)}"
        if need.on is not None
        else "more: it is no whole sentence"
        if need.kind == "fragment"
        else f"a sentence that {_does(need)}: there is none that may be shown"
        for need in sentence.needs
    ]


def _does(need: Need) -> str:
    return _DOES[need.kind].format(f"‘{need.words}’")


def to_reasons(result: Result) -> str:
    """Return one line for each sentence of a summary, the best first.

    The numbers say how far each group of features moved the score from that of the average
    sentence of the text. Some are shares, from 0 to 1: `query` says how far the sentence is about
    the words that were asked for, `headline` how much of the headline it says. `news` and
    `soundness` are factors, 1 where nothing lowers the score. The lines below it name the sentences
    that it was chosen with, because it cannot be read without them. The next sentences of the order
    follow, and what is kept out of summaries.

    >>> from summarizer.pipeline import summarize
    >>> result = summarize("Ships came in. Nobody cheered.", lengths="headline", ranker="lead")
    >>> print(to_reasons(result), end="")
    why 1 sentence was chosen
      #0  1.000  soundness 1.00  Ships came in.
    not chosen: the next in the order
      #1  0.000  soundness 1.00  Nobody cheered.
    """
    chosen = {s.index for length in result.lengths for s in result.summary(length)}
    lines = [f"why {count(chosen, 'sentence')} {'was' if len(chosen) == 1 else 'were'} chosen"]
    least = min((result.sentences[index].score for index in chosen), default=1.0)
    later: list[str] = []
    shown = 0
    for index in result.order:
        s = result.sentences[index]
        if index in chosen:
            lines += [_line(s), *(f"      {line}" for line in with_what(s, chosen))]
        elif shown < _MOST_LATER:
            later += [_line(s), *(f"      {why}" for why in _late(s, chosen, least))]
            shown += 1
    if later:
        lines += ["not chosen: the next in the order", *later]
    if out := _kept_out(result):
        lines.append(f"kept out of summaries: {out}")
    return markup.visible("\n".join(lines)) + "\n"


def _line(s: Sentence) -> str:
    shown = s.text if len(s.text) <= 60 else f"{s.text[:59]}…"
    return f"  #{s.index}  {s.score:.3f}  {made_of(s)}  {shown}"


def _late(s: Sentence, chosen: Collection[int], least: float) -> list[str]:
    """Say what holds a sentence back, besides its score."""
    missing = [need for need in s.needs if need.on not in chosen]
    if missing:
        return [f"needs {what}" for what in needed(replace(s, needs=tuple(missing)))]
    return ["repeats what is chosen, or was too long"] if s.score > least else []


def _kept_out(result: Result) -> str:
    """Say which sentences may enter no summary, by their reasons."""
    found: dict[str, list[str]] = {}
    for s in result.sentences:
        if s.rank is None:
            found.setdefault(", ".join(s.reasons) or s.trust, []).append(f"#{s.index}")
    return "; ".join(
        f"{why} {' '.join(which[:_MOST_OUT])}{' ...' if len(which) > _MOST_OUT else ''}"
        for why, which in found.items()
    )
