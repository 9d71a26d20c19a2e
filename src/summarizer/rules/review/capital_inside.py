"""A small word with a capital in the middle of a sentence: `compared to The number of calls`.

A sentence begins there, or a piece was put in from another one: `avoid A group of deaths`, `in
Bruma, On July 26`. Never reported: names of works and bodies (`The Hague`, `The Guardian`, `the
songwriter Liu He`), letters (`vitamin A`, `child A`), what is quoted or opens a quotation,
headlines, what another rule mends.
"""

import re
from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.rules import Finding, View, rule
from summarizer.rules.names.capital import capital
from summarizer.rules.spacing.missing_stop import WORKS, missing_stop

_CAPITAL = lazy(r"[A-Z](?<=[a-z]{2} .|[A-Za-z], .)[a-z]{0,8}(?= )")
# Both sides small: the article of a name has a capital after it.
_ANYWHERE = frozenset({
    "The", "This", "These", "Those", "That", "When", "While", "Because", "Although", "After",
    "During", "According", "Since", "There", "They", "It", "If", "However", "Therefore", "Their",
    "Its", "And", "But", "To", "With", "For", "From", "In", "At",
})  # fmt: skip
# After a word in capitals these may be of a name: "Liu He has met".
_AFTER_SMALL = frozenset({
    "He", "She", "We", "You", "On", "By", "Of", "Our", "His", "Her", "Is", "Are", "Was", "Were",
})  # fmt: skip
# `names.capital` takes the capital off others.
_AFTER_COMMA = frozenset({
    "The", "This", "These", "It", "They", "He", "She", "We", "There", "In", "At", "On", "During",
    "However",
})  # fmt: skip
_BEHIND = lazy(r" (?:[a-z]{3,}|of|in|to|is) (?:[a-z]{2,}|[A-Z]|\d)")
_BEHIND_COMMA = lazy(
    r" (?:[a-z]{2,}|a) [\w\"“]"
    rf"|(?<=On|In) (?:{'|'.join((*MONTHS, *WEEKDAYS))})\b"
)
_DATED = lazy(rf"(?:On|In) (?:{'|'.join(MONTHS)}) \d")
_MAY_BEGIN = _ANYWHERE | _AFTER_SMALL | _AFTER_COMMA | {"A", "An"}
# What "a" stands before and a letter does not: "vitamin A protects".
_COUNTED = lazy(
    r" (?:series|group|number|lot|set|total|variety|few|new|large|small|major|great|long|young|big"
    r"|certain|good|man|woman|person|single|second|third)\b"
)
_LETTERED = frozenset({
    "appendix", "blood", "block", "case", "category", "child", "class", "company", "exhibit",
    "grade", "group", "hepatitis", "influenza", "level", "option", "part", "patient", "person",
    "plan", "player", "point", "product", "schedule", "school", "section", "side", "student",
    "team", "type", "vitamin", "zone", "an", "a", "the",
})  # fmt: skip
# "He sent his novel, The old mill, to us": what a comma closes soon may be a title.
_OF_TIME = frozenset({"At", "During", "In", "On"})
_CLOSED = lazy(r"(?: [A-Za-z'’]+){1,6},")
_AHEAD = lazy(r"(?P<word>[A-Za-z'’-]+)(?P<comma>,?) $")
# After these, too, a name begins with its article: "the campaign The", "the band The".
_NAMING = WORKS | {
    "headline", "theme", "project", "exhibition", "campaign", "initiative", "paper", "newspaper",
    "band", "group", "production", "sitcom", "opera",
}  # fmt: skip
# What may be said after a comma: "she said, The port is closed", "the motto, In peace we trust".
_SPEAKS = frozenset({
    "said", "says", "asked", "asks", "added", "wrote", "writes", "told", "thought", "think",
    "thinks", "answered", "replied", "motto", "toast", "reads", "read", "saying", "words",
})  # fmt: skip
# A heading in the story has more capitals than a sentence with a few names: a choice.
_SHARE, _SHARE_DATED = 0.4, 0.6
# How far what `spacing.missing_stop` reports may reach after the capital: "They have had".
_LONGEST = 24


@rule(
    "review.capital_inside",
    kinds="flag",
    english=True,
    example=(
        "It rose compared to The number of calls was high too.",
        "It rose compared to The number of calls was high too.",
    ),
)
def capital_inside(view: View) -> Iterator[Finding]:
    """A function word with a capital after a small word or a comma, and before a small word."""
    text = view.text
    heads = view.titles[-1].end if view.titles else -1
    reported = {finding.end for finding in view.found(missing_stop)}
    mended = {finding.start for finding in view.found(capital)}
    judged: dict[int, float] = {}  # each sentence once, however many capitals it has
    for match in _CAPITAL.finditer(text):
        if match[0] not in _MAY_BEGIN:
            continue  # names, mostly
        at = match.start()
        ahead = _AHEAD.search(text, max(0, at - 30), at)
        if at < heads or at in mended or ahead is None or not _may_begin(match, ahead):
            continue
        if any(end in reported for end in range(match.end(), match.end() + _LONGEST)):
            continue  # reported as a sentence that has lost its mark
        if view.in_quotation(*match.span()) or view.is_protected(*match.span()):
            continue
        start, end = view.sentence_at(at)
        if start not in judged:
            judged[start] = _share(text[start:end])
        # No heading goes on "In Bruma, On July 26".
        if judged[start] > (_SHARE_DATED if _DATED.match(text, at) else _SHARE):
            continue
        seen = markup.shortened(text[ahead.start() : match.end() + 20].split("\n")[0])
        yield Finding(
            at, match.end(), "flag",
            f"{seen!r}: a capital in the middle of a sentence, where a piece of another seems to "
            "begin",
            severity="medium", needs=("source text",),
        )  # fmt: skip


def _may_begin(match: re.Match[str], ahead: re.Match[str]) -> bool:
    """Whether a word is one that can begin a sentence, and no name by what is around it."""
    word, before, text, end = match[0], ahead["word"], match.string, match.end()
    if before in _NAMING or before.isupper():
        return False
    if ahead["comma"]:
        found = word in _AFTER_COMMA and before not in _SPEAKS and _BEHIND_COMMA.match(text, end)
        return bool(found) and (word in _OF_TIME or not _CLOSED.match(text, end))
    if word in ("A", "An"):
        return before.islower() and before not in _LETTERED and bool(_COUNTED.match(text, end))
    known = word in _ANYWHERE or (word in _AFTER_SMALL and before.islower())
    return known and bool(_BEHIND.match(text, end))


def _share(sentence: str) -> float:
    """Return how many of the words of a sentence have a capital; all, where it has no end mark."""
    words = sentence.split()
    if not sentence.rstrip('"”’)').endswith((".", "!", "?", ";")):
        return 1
    return sum(word[0].isupper() for word in words) / len(words)
