"""Lines and sentences that are none: names and figures, and headings.

`Case No. 12/2031. Court of Kessel.` above a notice, `EFE jv/ao (Photo)` below a story: every small
word joins names, and none may be a verb. So it is with a short line without a mark, in a text that
sets its marks. All stay in the text and out of summaries. A word alone may be an answer, and what
ends with a question or a call somebody says.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.clause import may_tell, words
from summarizer.page.credits import DATE, MONTH
from summarizer.rules import Finding, View, rule
from summarizer.rules._inside import Inside
from summarizer.tables import load_set

_FEWEST_WORDS, _MOST_WORDS = 1, 8
_JOINTS = frozenset({
    "and", "at", "by", "de", "del", "der", "du", "for", "in", "of", "on", "the", "to", "van", "von",
})  # fmt: skip
# Who wrote, edited and sent a dispatch, as Spanish agencies sign it.
_INITIALS = lazy(r"(?:[A-ZÀ-Þ]{2,6} )?[a-z]{2,4}(?:/[a-z]{2,4})+(?: ?\((?:\w+)\)){0,4}\.?")
# Subtitles: a number, and from when to when the line below it is shown.
_CUE = lazy(
    r"(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s?-{1,2}>\s?(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}.*"
)
# A small word between spaces that joins no names: most sentences have one near their beginning.
_TELLS = lazy(rf" (?!(?:{'|'.join(sorted(_JOINTS))}) )[a-z]+(?= )")
_NUMBER_SIGN = lazy(r"\bNo\.? ?(?=\d)")
_PUBLISHED = lazy(
    rf"(?:Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted)(?: on| at)?:? {DATE}\.?",
    opens="last published updated posted",
)
_CUT_OFF = lazy(rf"\b(?!May\b){MONTH}$")
_LONGEST_MONTH = len("September")
# A piece of a game of chess: "Nf3 Ng8 25."
_MOVE = lazy(r"\b[KQRBN]?x?[a-h][1-8]\b")
_SPOKEN = frozenset('?!:"“”«»‘…')
# Of the sentences, the first and the last: between them stand fragments of the story.
_HEAD, _TAIL = 6, 3
_STOPPED = lazy(r"""[.!?…。！？:;,][\s"'“”’»)\]）】]*$""")
_MOST_WORDS_LINE, _SHARE_STOPPED, _FEWEST_LINES = 14, 0.6, 4


@rule(
    "furniture.no_sentence",
    kinds="skip",
    english=True,
    example=(
        "Court of Kessel. Case No. 12/2031. The warehouse will be sold in June.",
        "Court of Kessel. Case No. 12/2031. The warehouse will be sold in June.",
    ),
)
def no_sentence(view: View) -> Iterator[Finding]:
    """Names and figures, and short headings, are kept out of summaries."""
    lines = view.lines
    cues = {line.number for line in lines if "->" in line.text and _CUE.fullmatch(line.text)}
    for line in lines:
        if line.number in cues or (line.number + 1 in cues and line.text.isdigit()):
            yield Finding(line.start, line.end, "skip")
    yield from _lines(view)
    last = len(view.sentences) - _TAIL
    found = [
        s
        for s in view.inside
        if s.place + s.behind and (s.number < _HEAD or s.number >= last) and _is_bare(s)
    ]
    if 2 * sum(len(s.text) for s in found) <= len(view.text):
        for sentence in found:
            if not view.in_quotation(sentence.start, sentence.end):
                yield Finding(sentence.start, sentence.end, "skip")


def _lines(view: View) -> Iterator[Finding]:
    """Find short lines without a mark and without a verb, in a text that sets its marks."""
    lines = view.lines
    titles = {line.number for line in view.titles}
    story = [line for line in lines if line.number not in titles]
    if len(story) < _FEWEST_LINES:
        return
    bare = [line for line in story if not _STOPPED.search(line.text)]
    if len(story) - len(bare) < _SHARE_STOPPED * len(story):
        return
    for line in bare:
        text = line.text
        if not text[0].isalnum() or not 0 < len(words(text)) <= _MOST_WORDS_LINE:
            continue
        if not may_tell(text.lower()):
            yield Finding(line.start, line.end, "skip")


def _is_bare(sentence: Inside) -> bool:
    """Whether a sentence of a longer line names something and tells nothing."""
    text = sentence.text
    if _INITIALS.fullmatch(text) or _PUBLISHED.fullmatch(text):
        return True
    if _TELLS.search(text):
        return False
    if _CUT_OFF.search(text, max(0, len(text) - _LONGEST_MONTH)) or not text[0].isalnum():
        return False
    if _MOVE.search(text):
        return False
    text, numbered = _NUMBER_SIGN.subn("", text)
    found = words(text)
    return (
        _FEWEST_WORDS <= len(found) <= _MOST_WORDS
        and (len(found) > _FEWEST_WORDS or bool(numbered))
        and text[-1] == "."
        and _SPOKEN.isdisjoint(text)
        and not text.isupper()
        and all(word[0].isupper() or word in _JOINTS for word in found)
        and not may_tell(text.lower())
        and load_set("function_words").isdisjoint(
            word.lower() for word in found if word not in _JOINTS
        )
    )
