"""What holds for every text, whatever it is: each promise as a function that fails or does not."""

import json
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from summarizer import Cleaned, Config, Result, Summary, clean
from summarizer.language.segment import count_words, words
from summarizer.render import (
    Face,
    to_diff,
    to_json,
    to_markdown,
    to_reasons,
    to_report,
    to_terminal,
    to_text,
)
from summarizer.render.html import to_page, to_part
from summarizer.rules import RULES

__all__ = ["LENGTHS", "of_a_clean_up", "of_a_result", "of_another_clean_up", "of_the_forms"]

#: Lengths of each kind, the shorter first.
LENGTHS = (
    (1, 2, 3, 5, 8),
    ("5%", "20%", "50%", "100%"),
    ("1w", "5w", "12w", "30w", "80w", "200w"),
    ("1c", "20c", "70c", "200c", "500c", "1500c"),
)
# What hides inside a word is no part of it.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_OF_VALUES = frozenset({"numbers", "dates"})
_SCALES = frozenset({"thousand", "million", "billion", "trillion"})  # part of a number
_NEGATORS = frozenset("not no never none neither nor without cannot nobody nothing".split())
_WORD = re.compile(r"[^\W\d_]+")
# What is glued to a number in the cleaned text is the ending of the number: `22nd`.
_APART = re.compile(r"(?<!\w)[^\W\d_]+")
# What a terminal obeys, but for the ways that lines end.
_STEERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FACE = Face(colour=False)


def of_a_clean_up(cleaned: Cleaned, text: str, config: Config) -> None:
    """It can be followed and undone, its spans lie in the texts, and it invents nothing."""
    assert cleaned.raw == text
    _can_be_undone(cleaned)
    _spans_map(cleaned)
    _invents_nothing(cleaned, config)
    if config.mode == "report":
        assert cleaned.edits == ()
    for warning in cleaned.warnings:
        assert "failed" not in warning, warning
        assert "state was kept" not in warning, warning


def of_another_clean_up(cleaned: Cleaned, config: Config) -> None:
    """A text that has been cleaned is clean."""
    again = clean(cleaned.text, config=config)
    assert again.edits == (), again.edits[:3]


def of_a_result(result: Result, config: Config) -> None:
    """Sentences are slices, summaries are verbatim, limits are kept, and lengths nest."""
    cleaned, text = result.cleaned, result.cleaned.text
    assert result.document.text == text
    assert [s.index for s in result.sentences] == list(range(len(result.sentences)))
    for before, after in pairwise(result.sentences):
        assert before.end <= after.start
    for s in result.sentences:
        assert text[s.start : s.end] == s.text
        assert 0 <= s.raw_start <= s.raw_end <= len(cleaned.raw)
        assert 0 <= s.score <= 1
    assert len(set(result.order)) == len(result.order)
    assert [result.sentences[place].rank for place in result.order] == list(
        range(1, len(result.order) + 1)
    )
    assert not any("failed" in warning for warning in result.warnings), result.warnings
    for kind in LENGTHS:
        _lengths_nest(result, [result.summary(length) for length in kind])
    _is_its_record(result)


def of_the_forms(result: Result) -> None:
    """Every form can be written, and what is laid out for a terminal holds nothing that steers it.

    A plain text is the summary as it is; whoever prints it looks after the terminal.
    """
    to_page([to_part(result, None, "a")])
    assert json.loads(to_json(result.to_dict()))
    to_text(result, scores=True, footnotes=True)
    to_markdown(result, footnotes=True)
    for shown in (
        to_terminal(result, _FACE, scores=True, footnotes=True),
        to_diff(result.cleaned, _FACE),
        to_report(result.cleaned),
        to_reasons(result),
    ):
        found = _STEERS.search(shown)
        assert found is None, shown[max(0, found.start() - 40) : found.end() + 20]


def _can_be_undone(cleaned: Cleaned) -> None:
    text, done, pieces = cleaned.raw, 0, list[str]()
    for edit in cleaned.edits:
        assert done <= edit.start <= edit.end
        assert text[edit.start : edit.end] == edit.before != edit.after
        pieces += text[done : edit.start], edit.after
        done = edit.end
    assert "".join((*pieces, text[done:])) == cleaned.text
    assert cleaned.revert(cleaned.edits) == text
    assert cleaned.revert(()) == cleaned.text
    # Some of them undone are the others made.
    kept, done, pieces = cleaned.edits[::2], 0, []
    for edit in kept:
        pieces += text[done : edit.start], edit.after
        done = edit.end
    assert cleaned.revert(cleaned.edits[1::2]) == "".join((*pieces, text[done:]))


def _spans_map(cleaned: Cleaned) -> None:
    spans = [(f.start, f.end) for f in cleaned.flags] + [(m.start, m.end) for m in cleaned.marks]
    assert all(0 <= start <= end <= len(cleaned.raw) for start, end in spans)
    # What stands between two edits stands in both texts, and maps there and back.
    done = moved = 0
    for start, end, gained in (
        *((e.start, e.end, len(e.after)) for e in cleaned.edits),
        (len(cleaned.raw), len(cleaned.raw), 0),
    ):
        if done < start:
            here = done + moved, start + moved
            assert cleaned.to_raw(*here) == (done, start)
            assert cleaned.to_clean(done, start) == here
            assert cleaned.text[slice(*here)] == cleaned.raw[done:start]
        moved += gained - (end - start)
        done = end


def _invents_nothing(cleaned: Cleaned, config: Config) -> None:
    """Digits, negators and words change only by rules that say so; what is dropped is gone."""
    rules = {name for edit in cleaned.edits for name in (edit.rule, *edit.absorbed)}
    may = {effect for name in rules for effect in RULES[name].may_change}
    before, after = _plain(cleaned.raw), _plain(cleaned.text)
    # A rule for numbers or dates may write the same value with other digits.
    families = {name.partition(".")[0] for name in rules}
    if "numbers" not in may and not families & _OF_VALUES:
        assert _digits(after) <= _digits(before)
        if not any(edit.action == "drop" for edit in cleaned.edits):
            assert _digits(after) == _digits(before)
    if "words" not in may:
        known = {*_WORD.findall(before), *config.terms.vocabulary}
        of_values = _SCALES if families & _OF_VALUES else frozenset()
        new = set(_APART.findall(after)) - known - of_values
        assert not new, new
        if "negators" not in may:
            assert _negators(after) <= _negators(before)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).lower()


def _digits(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isdigit())


def _negators(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text) if word in _NEGATORS)


def _lengths_nest(result: Result, summaries: list[Summary]) -> None:
    for summary in summaries:
        _is_verbatim(result, summary)
        _is_short_enough(result, summary)
    for shorter, longer in pairwise(summaries):
        chosen = {s.index for s in shorter}
        # Where nothing fits with what it needs, a sentence stands in for it.
        stands_in = len(chosen) == 1 and result.order[0] not in chosen
        if stands_in or _lacks(result, shorter):
            continue
        assert chosen <= {s.index for s in longer}, (shorter.length, longer.length)


def _lacks(result: Result, summary: Summary) -> bool:
    """Whether a summary lacks a sentence that another one in it needs, and that may enter."""
    missing = set(result.order) - {s.index for s in summary}
    return any(need.firm and need.on in missing for s in summary for need in s.needs)


def _is_short_enough(result: Result, summary: Summary) -> None:
    limit, shown = summary.length, str(summary)
    if limit.unit == "words":
        assert count_words(shown) <= limit.amount
        assert sum(count_words(s.shown) for s in summary) <= limit.amount
    elif limit.unit == "characters":
        assert len(shown) <= limit.amount
    elif limit.unit == "sentences":
        assert len(summary) <= limit.amount
        assert bool(summary) == bool(result.order)
    assert bool(summary) or not result.order or summary.warning


def _is_verbatim(result: Result, summary: Summary) -> None:
    text, shown, done = result.cleaned.text, str(summary), 0
    # A text that is all title has its title, of one sentence or of several, as its body.
    told = {s.source for s in result.sentences if s.role == "body" and words(s.text)}
    for s in summary:
        assert s.role == "body" or (s.role == "title" and s.source not in told)
        assert s.trust != "skip" or s.role == "title"  # of a text that is nothing else
        marks = s.shown
        for piece in reversed(s.slices):
            assert s.start <= piece.start < piece.end <= s.end
            kept = text[piece.start : piece.end]
            assert marks[piece.at : piece.at + len(kept)] == kept
            marks = marks[: piece.at] + marks[piece.at + len(kept) :]
        assert not re.sub(r"[\[\]…\s]", "", marks), marks
        place = shown.index(s.shown, done)
        assert not shown[done:place].strip()
        done = place + len(s.shown)
    assert not shown[done:].strip()


def _is_its_record(result: Result) -> None:
    record = result.to_dict()
    written = json.dumps(record)
    again = Result.from_dict(json.loads(written))
    # A record has the warnings of the whole run in one list.
    assert again == replace(result, cleaned=replace(result.cleaned, warnings=()))
    assert json.dumps(again.to_dict()) == written
