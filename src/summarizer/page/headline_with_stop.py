"""Headlines that end with a mark: a call, what somebody says, or a full stop of the translator.

A full stop is no sign of one, since leads end so too; but a lead is not said again, word by word,
in the sentences right after it.
"""

from collections.abc import Sequence

from summarizer.base.patterns import lazy
from summarizer.language.lines import Line
from summarizer.language.overlap import content, share_again

__all__ = ["is_deck", "is_marked_headline", "is_said", "is_sentence"]

# "Bring an umbrella!", and what somebody shouts after a colon.
_SHOUTED = lazy(r"""[^.!?…]{3,}(?:!|:\s?["“][^"“”]{8,120}!\s?["”])""")
# 'Obi: "We are late."' over a story; in an interview the next line has its speaker too.
_QUOTED = lazy(r"""[^.!?…:"“”]{3,60}:\s?["“][^"“”]{8,140}\.["”]""")
_SPEAKS = lazy(r"\b(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|explained|warned):")
_SPEAKER = lazy(r"[A-ZÀ-Þ][\w.'’ -]{0,50}: ")
_SHORT_SENTENCE = lazy(r"""[^.!?…]{12,}(?:[.][^\s.!?…][^.!?…]*)*\.["”]?""")
_FIRST_SENTENCE = lazy(r".{0,400}?[a-z\d][.!?…][\"”]?(?= |$)|.{1,400}")
_STOPPED = lazy(r"""[.。．！!?？…][\s"'”’)\]）】」』]*$""")
# Of the words of a headline with a stop, so many are in the first sentence of the story.
_SAID, _FEWEST_SAID, _FEWEST_SAID_IN_TWO = 0.75, 4, 5
# A short line is one where a sentence further on says most of it, or the first ones together do. A
# lead that short is hardly ever said again. Choices.
_SHORT, _SAID_IN_ONE, _SAID_IN_ALL = 14, 0.6, 0.7
_SENTENCES, _LONGEST_ALL = lazy(r".+?(?:[.!?…][\"”]?(?= |$)|$)"), 700
_MOST_WORDS_MARKED, _MOST_WORDS_SAID, _SHORTEST_LEAD = 20, 30, 40
_CUT_OFF = lazy(r"[^.!?…:\"“”]{20,}:")
_FEWEST_BEHIND = 3


def is_sentence(text: str) -> bool:
    """Whether a line is one sentence with its full stop."""
    return bool(_SHORT_SENTENCE.fullmatch(text))


def is_marked_headline(text: str, behind: Sequence[Line]) -> bool:
    """Whether a line is a headline although it ends with a mark, by the lines after it."""
    if len(behind) < _FEWEST_BEHIND or len(behind[0].text) < min(len(text), _SHORTEST_LEAD):
        return False
    words = text.count(" ")
    if words >= _MOST_WORDS_MARKED:
        return words < _MOST_WORDS_SAID and _is_closed(text) and is_said(text, behind)
    if _SHOUTED.fullmatch(text):
        return (
            not behind[0].text.endswith("!")
            and sum(bool(_STOPPED.search(line.text)) for line in behind) >= len(behind) - 1
        )
    if _QUOTED.fullmatch(text):
        return not _SPEAKS.search(text) and not _SPEAKER.match(behind[0].text)
    return _is_closed(text) and is_said(text, behind)


def _is_closed(text: str) -> bool:
    """Whether a line is one sentence, or ends in the colon of a headline cut from what it names."""
    return is_sentence(text) or bool(_CUT_OFF.fullmatch(text))


def is_said(text: str, behind: Sequence[Line]) -> bool:
    """Whether the first sentence of the story, or those of its first two paragraphs, say a line."""
    words = len(content(text))
    first, second = (_FIRST_SENTENCE.match(line.text) for line in behind[:2])
    if first is None or second is None:
        return False
    share = share_again(text, first[0]) if len(first[0]) >= len(text) else 0.0
    if share >= _SAID and share * words >= _FEWEST_SAID:
        return True
    share = share_again(text, f"{first[0]} {second[0]}")
    if share >= _SAID and share * words >= _FEWEST_SAID_IN_TWO:
        return True
    return text.count(" ") < _SHORT and words >= _FEWEST_SAID and _is_said_further_on(text, behind)


def _is_said_further_on(text: str, behind: Sequence[Line]) -> bool:
    """Whether one of the first three sentences of the story says a line, or the first four do."""
    story = " ".join(line.text for line in behind[:_FEWEST_BEHIND])[:_LONGEST_ALL]
    first = _SENTENCES.findall(story)[:4]
    if any(share_again(text, sentence) >= _SAID_IN_ONE for sentence in first[:3]):
        return True
    return share_again(text, " ".join(first)) >= _SAID_IN_ALL


def is_deck(text: str, lead: str) -> bool:
    """Whether the first sentence of the paragraph right below says a line again, and more.

    >>> is_deck("Storm closes the old port of Kessel.",
    ...     "A storm closed the old port of Kessel on Friday, the mayor said.")
    True
    """
    first = _FIRST_SENTENCE.match(lead)
    if first is None or not is_sentence(text) or len(first[0]) <= len(text):
        return False
    share = share_again(text, first[0])
    return share >= _SAID and share * len(content(text)) >= _FEWEST_SAID
