"""A text that begins or ends inside a sentence: its rest was left after on the page.

Never reported: headlines, names that begin small (`iPhone`, `de Vries`), lists, texts that
use no end marks, and what ends in a credit, an address or a quotation.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, View, rule
from summarizer.rules.furniture._headline_run import glued_signs

# Three small words in a row: "iPhone owners", "bay-times.com, May 3" and "a) the port" are none.
_BEGINS = lazy(r"(?!(?:de|da|del|der|di|dos|du|la|le|van|von|al|el|ter|ten)\b)[a-z]{2,} [a-z]+ ")
_STOPPED = lazy(r"""[.。．！!？?…][\s"'”’)\]）】」』]*$""")
_OPEN = lazy(r"[a-z]{2,},?$")
_INNER_STOP = lazy(r"[a-z]{2}[.!?] [A-Z]")
# A heading is shorter; of a text of two lines neither proves anything.
_FEWEST_WORDS = 9
_FEWEST_LINES = 3


@rule(
    "review.truncated",
    kinds="flag",
    english=True,
    triggers=BREAKS,
    example=(
        "and that the port was closed.\nNobody came.\nThe mayor left.",
        "and that the port was closed.\nNobody came.\nThe mayor left.",
    ),
)
def truncated(view: View) -> Iterator[Finding]:
    """A text whose first sentence has no beginning, or whose last one has no end."""
    if not view.text[:1].islower() and _ends(view.text):
        return
    lines = view.lines
    if len(lines) < _FEWEST_LINES or not all(_STOPPED.search(line.text) for line in lines[1:-1]):
        return
    first, last = lines[0], lines[-1]
    # In a text all in small letters every sentence begins so.
    others = any(line.text[0].isupper() for line in lines[1:])
    if others and _BEGINS.match(first.text) and _STOPPED.search(first.text):
        words = markup.shortened(first.text)
        yield Finding(
            first.start, first.start + len(first.text.split(" ", 1)[0]), "flag",
            f"{words!r}: the text begins inside a sentence", needs=("the page",),
        )  # fmt: skip
    long_enough = last.text.count(" ") + 1 >= _FEWEST_WORDS or _INNER_STOP.search(last.text)
    if long_enough and _OPEN.search(last.text) and not view.in_quotation(last.end - 1, last.end):
        words = last.text.rpartition(" ")[2]
        # Headlines in a row have no end marks, and are reported as what they are.
        if not view.is_protected(last.end - len(words), last.end) and not glued_signs(view, last):
            yield Finding(
                last.end - len(words), last.end, "flag",
                f"{words!r}: the text ends inside a sentence, or without its last mark",
                # After a name it is mostly the mark alone.
                severity="medium" if words.islower() else "low", needs=("the page",),
            )  # fmt: skip


def _ends(text: str) -> bool:
    return not text[-1:].isalpha() and not text.endswith((",", " ", "\n"))
