"""Notices that a machine has translated or written the page, in whatever words.

`This news has been translated by Google Translate.` speaks of itself: its subject is this text or
the translation, and all its words are words of such notices. A story about a machine that writes
has other words, and stays.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_words

_LONGEST = 260
_SUBJECT = lazy(
    r"[\W_]{0,4}(?:(?:Disclaimer|Note|Notice|Attention|Please note(?: that)?|Warning|Important)"
    r"\W{0,3} ?)?"
    r"(?:(?i:this (?:is )?|the )(?:an? )?|All |Some )?"
    r"(?i:(?:news|articles?|texts?|stor(?:y|ies)|contents?|translations?|pages?|posts?|summar(?:y|ies)"
    r"|summari[sz]ations?|materials?|messages?|reports?|items?|versions?|publications?"
    r"|AI|machine|automatic(?:ally)?|powered by|translated|generated|auto)\b)"
)
_MACHINE = lazy(
    r"\b(?:machine|automatic(?:ally)?|automated|auto|AI|A\.I\.|artificial intelligence|neural"
    r"|Google Translate|google translate|Google|DeepL|Yandex|Bing|ChatGPT|GPT|software|algorithms?"
    r"|translator|bots?|large language model)\b",
)
_MADE = lazy(
    r"\b(?:translat\w+|generat\w+|produced|created|written|summari[sz]\w+|prepared|performed|made)\b",
    re.IGNORECASE,
)
_SMALL = lazy(r"(?<![\w.@/-])[a-z][a-z'’-]*")


@rule(
    "furniture.machine_made",
    kinds="skip",
    english=True,
    triggers=(
        "ransl", "achine", "AI", "rtificial", "utomat", "RANSL", "oogle", "A.I.", "ChatGPT",
    ),
    example=(
        "The port reopened.\nThis news was translated by artificial intelligence.\nShips came in.",
        "The port reopened.\nThis news was translated by artificial intelligence.\nShips came in.",
    ),
)  # fmt: skip
def machine_made(view: View) -> Iterator[Finding]:
    """A sentence that says that a machine has made this text is kept out of summaries."""
    for sentence in view.inside:
        if is_notice(sentence.text) and not view.in_quotation(sentence.start, sentence.end):
            yield Finding(sentence.start, sentence.end, "skip")


def is_notice(text: str) -> bool:
    """Whether a sentence speaks of the machine that made the text, and of nothing else."""
    return (
        len(text) <= _LONGEST
        and bool(_SUBJECT.match(text))
        and bool(_MACHINE.search(text))
        and bool(_MADE.search(text))
        and load_words("notice_words").issuperset(_SMALL.findall(text))
    )
