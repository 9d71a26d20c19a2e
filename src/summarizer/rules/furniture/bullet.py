"""Bullets in front of lines: `▪️ The port reopened.` begins with `The port`.

Messengers set one before every paragraph, pages before every item, and translators the dash of
direct speech. The sign stays in the text, and the sentence starts after it; so it does after the
numbers of a list, `1.`, `2.`, where they go on.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.marks import bullet_end, has_bullet
from summarizer.rules import Finding, View, rule

_NUMBER = lazy(r"(?P<number>\d{1,2})[.)] (?=[\"“A-ZÀ-Þ][^\s]* [a-z])")
_ITEMS = ("* ", "- ", "· ", "— ", "– ")


@rule(
    "furniture.bullet",
    kinds="skip",
    example=("▪️ The port reopened on Monday.", "▪️ The port reopened on Monday."),
)
def bullet(view: View) -> Iterator[Finding]:
    """Bullets, pictographs and numbers in front of a sentence are kept out of summaries."""
    numbered = [(line, m) for line in view.lines if (m := _NUMBER.match(line.text))]
    numbers = {int(match["number"]) for _, match in numbered}
    for line, match in numbered:
        number = int(match["number"])
        if number - 1 in numbers or number + 1 in numbers:
            yield Finding(line.start, line.start + match.end() - 1, "skip")
    bulleted = [(s, end) for s in view.inside if (end := bullet_end(s.text))]
    if not bulleted or not (has_bullet(view.text) or view.has_any(_ITEMS)):
        return
    for sentence, end in bulleted:
        if sentence.place == 0 or sentence.text[0] not in "*-—–·":
            bare = sentence.text[:end].rstrip()
            yield Finding(sentence.start, sentence.start + len(bare), "skip")
