"""The data of one article that the script of the page needs, as JSON inside the page."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.base.markup import visible
from summarizer.base.patterns import lazy
from summarizer.language.quotations import open_quotation_after
from summarizer.language.segment import count_words
from summarizer.model import Flag, Result, Sentence, Summary
from summarizer.model.document import joint
from summarizer.model.fingerprint import fingerprint
from summarizer.render.doubts import in_full, pieces
from summarizer.render.reasons import made_of, needed

__all__ = ["cut_out", "data_of", "texts_of"]

# A suggestion of these may list several ("own goal or blunder"), and a reader must choose. Of other
# rules it is one text: a date may have a comma too.
_LISTED = frozenset({"wording.literal"})
_SEVERAL = lazy(r", | or ")
# Characters of the original on each side of a flag, by which a reader knows the place; a choice.
_AROUND = 40


def data_of(
    result: Result,
    summaries: Mapping[str, Summary],
    numbers: Mapping[Flag, int],
    texts: Sequence[tuple[str, str]],
) -> str:
    """Return the data as JSON in which an HTML parser can see no markup.

    Args:
        result: What `summarize` returned.
        summaries: A summary for each length that is offered.
        numbers: The number of each flag.
        texts: Name and fingerprint of each text that flags may be on.
    """
    gap = result.summary(1).gap
    data = {
        "sentences": _sentences(result, numbers, gap),
        "order": result.order,
        "lengths": {length: [s.index for s in summary] for length, summary in summaries.items()},
        # How a length shows the sentences that it shortens; "" is any number of sentences.
        "shown": {
            length: {s.index: _shortened(s, result, numbers) for s in summary if s.cuts}
            for length, summary in (*summaries.items(), ("", result.summary("100%")))
        },
        "gap": gap,
        "flags": _flags(result, numbers),
        "texts": texts,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _sentences(result: Result, numbers: Mapping[Flag, int], gap: str) -> list[dict[str, Any]]:
    ranks = {index: rank for rank, index in enumerate(result.order, 1)}
    sentences = []
    quoted, paragraph = "", -1
    for s in result.sentences:
        entry: dict[str, Any] = {
            "t": visible(s.text),
            "words": count_words(s.text),
            "role": s.role,
            "trust": s.verdict,
        }
        if s.source:
            entry["source"] = visible(s.source)
        if s.index in ranks:
            entry |= {"score": round(s.score, 3), "rank": ranks[s.index]}
        # Whether a summary puts a line break, and not a gap, after it and before it.
        entry |= {"open": joint(s.text, "It", gap) == "\n", "item": joint("It.", s.text) == "\n"}
        # Whether it does so, too, before a sentence that does not follow it in the text.
        quoted = open_quotation_after(s.text, quoted if paragraph == s.paragraph else "")
        entry["cut"], paragraph = bool(quoted), s.paragraph
        entry["why"] = [visible(line) for line in _why(s)]
        entry["flags"] = [numbers[flag] for flag in dict.fromkeys(s.flags) if flag in numbers]
        sentences.append(entry | _pieces(s, result, numbers))
    return sentences


def _shortened(sentence: Sentence, result: Result, numbers: Mapping[Flag, int]) -> dict[str, Any]:
    return {
        "t": visible(sentence.shown),
        "words": count_words(sentence.shown),
        "cut": visible(cut_out(sentence)),
        **_pieces(sentence, result, numbers),
    }


def cut_out(sentence: Sentence) -> str:
    """Return a line with what a summary leaves out of a sentence."""
    return "Cut: " + " | ".join(cut.text.strip() for cut in sentence.cuts)


def _pieces(sentence: Sentence, result: Result, numbers: Mapping[Flag, int]) -> dict[str, Any]:
    """Return a sentence in pieces, cut where flags begin and end, if it has flags."""
    if not sentence.flags:
        return {}
    return {
        "p": [
            [visible(text), [numbers[f] for f in on], [numbers[f] for f in ends]]
            for text, on, ends in pieces(sentence, result.cleaned)
        ]
    }


def _why(sentence: Sentence) -> list[str]:
    """Return lines that say why a sentence has its place in the order."""
    if sentence.role != "body":
        return [f"A {sentence.role}: kept out of summaries."]
    # How far each group of features moves the score from that of the average sentence.
    score = made_of(sentence)
    needs = (f"Needs {line}." for line in needed(sentence))
    return [*([f"Why: {score}"] if score else []), *needs]


def _flags(result: Result, numbers: Mapping[Flag, int]) -> list[dict[str, Any]]:
    """Return the flags in the order of their numbers, each with its position in its own text."""
    raw = result.cleaned.raw
    sources = [(source.start, source.end) for source in result.sources] or [(0, len(raw))]
    flags, at = [], 0
    for flag in sorted(numbers, key=numbers.__getitem__):
        while at + 1 < len(sources) and flag.start >= sources[at + 1][0]:
            at += 1
        entry = {
            "rule": flag.rule,
            "severity": flag.severity,
            "said": in_full(flag),
            "of": at,
            "start": flag.start - sources[at][0],
            "end": flag.end - sources[at][0],
            "text": visible(raw[flag.start : flag.end]),
            "before": visible(_before(raw, flag.start)),
            "after": visible(_after(raw, flag.end)),
        }
        if flag.suggestion:
            entry["perhaps"] = visible(_in_place(flag.suggestion, raw[flag.start : flag.end]))
            entry["several"] = bool(_SEVERAL.search(flag.suggestion)) and flag.rule in _LISTED
        flags.append(entry)
    return flags


def _in_place(suggestion: str, words: str) -> str:
    """Return a suggestion with a capital where the words that it replaces have one."""
    if words[:1].isupper() and suggestion[:1].islower():
        return suggestion[0].upper() + suggestion[1:]
    return suggestion


def _before(raw: str, place: int) -> str:
    """Return some whole words before a place."""
    words = raw[max(0, place - _AROUND) : place]
    return words if place <= _AROUND else words.partition(" ")[2] or words


def _after(raw: str, place: int) -> str:
    """Return some whole words after a place."""
    words = raw[place : place + _AROUND]
    return words if place + _AROUND >= len(raw) else words.rpartition(" ")[0] or words


def texts_of(result: Result, name: str) -> Sequence[tuple[str, str]]:
    """Return name and fingerprint of each text that flags may be on.

    Args:
        result: What `summarize` returned.
        name: The name of the article; used where the result is of a single one.
    """
    raw = result.cleaned.raw
    if not result.sources:
        return [(visible(name), fingerprint(raw))]
    return [(visible(s.name), fingerprint(raw[s.start : s.end])) for s in result.sources]
