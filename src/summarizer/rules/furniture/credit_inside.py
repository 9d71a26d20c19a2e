"""Credits of pictures between the sentences of a paragraph, with the caption before them.

`A crane lies across the old quay. Photo: Archive. The port was closed on Friday.`: where an archive
gives an article as one paragraph, the picture, its text and its credit come first. The credit stays
in the text and out of summaries; so does the first sentence of the text before it, if it shows
something: it speaks in the present tense, or has no verb. A lead tells what was.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.clause import words
from summarizer.page.credit_sentence import SIGNS, is_credit_sentence, read_opening_credit
from summarizer.rules import Finding, View, rule
from summarizer.rules._inside import Inside

_MOST_SHOWN = 30
_LABELLED = lazy(r"\s*[A-Z][a-z]{2,15}: ")
# A sentence with one of these tells what was, what will be, or what somebody says; one with a day
# of the week announces: "Parliament meets on Monday".
_TELLS = lazy(
    r"[\"“”«»?!]|\b(?:was|were|had|did|will|would|could|should|may|might|must|said|says|told|has"
    r"|have|been|if|because|although|that|[A-Z][a-z]+day)\b"
    r"|\b[a-z]{3,}ed\b(?! (?:by|in|at|on|with|from|near|and)\b)"
)
_PAST = frozenset({
    "ate", "became", "began", "bought", "broke", "brought", "built", "came", "caught", "chose",
    "cost", "cut", "died", "drew", "drove", "fell", "felt", "fled", "flew", "fought", "found",
    "gave", "got", "grew", "held", "hit", "kept", "killed", "knew", "led", "left", "lost", "made",
    "met", "paid", "put", "ran", "rose", "sank", "saw", "sent", "set", "shot", "shut", "sold",
    "spent", "spoke", "stole", "stood", "struck", "swept", "took", "went", "won", "wrote",
})  # fmt: skip


@rule(
    "furniture.credit_inside",
    kinds="skip",
    english=True,
    triggers=SIGNS,
    example=(
        "The quay at night. Photo: Archive. The port reopened on Monday.",
        "The quay at night. Photo: Archive. The port reopened on Monday.",
    ),
)
def credit_inside(view: View) -> Iterator[Finding]:
    """The credit of a picture between sentences, and a caption before it, stay out of summaries."""
    before: Inside | None = None
    for sentence in view.inside:
        if sentence.place + sentence.behind == 0 and sentence.line == 0:
            before = sentence
            continue  # the first line may be a headline, and the only one is the text
        start = read_opening_credit(sentence.text)
        if start is not None:
            bare = sentence.text[:start].rstrip()
            yield Finding(sentence.start, sentence.start + len(bare), "skip", role="caption")
        elif is_credit_sentence(sentence.text) and not _next_is_labelled(view, sentence):
            yield Finding(sentence.start, sentence.end, "skip", role="caption")
            if before and before.number == 0 and sentence.place == 1 and _shows(before.text):
                yield Finding(before.start, before.end, "skip", role="caption")
        before = sentence


def _next_is_labelled(view: View, sentence: Inside) -> bool:
    """Whether a row of labels goes on: "Picture: Salt. Director: Ada Obi. Prize: none."."""
    if not sentence.behind:
        return False
    return bool(_LABELLED.match(view.text, sentence.end))


def _shows(text: str) -> bool:
    """Whether a sentence shows something, rather than telling it."""
    named = words(text)
    if len(named) > _MOST_SHOWN or _TELLS.search(text) or not _PAST.isdisjoint(named):
        return False
    return bool(named) and named[0][0].isupper()
