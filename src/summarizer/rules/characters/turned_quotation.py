"""Quotation marks that look the wrong way or stand on the wrong side of a space.

`Nobody was hurt. “ The mayor left`, `the winter,“ says Obi`, `said: ”We go`, `?We wait.? he said`.
Where a quotation begins and ends says who has said what, so it is reported, once a text. Assertive
mode turns the mark that stands where a quotation must close. Never reported: a space on
both inner sides of a pair, marks of a text that opens with `„`, a mark between two spaces that
opens what is closed further on.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

_MARK = lazy(r'["“”]')
# Marks of other customs; inches; code.
_OTHER = lazy(r"[„‟«»‹›「」『』＂`\\]|\d['’′]{0,2}[\"”]")
_ENDS = frozenset(".,!?…")
# A lost mark left a question mark: "?We wait.? he said", "?We wait,? he said".
_LOST = lazy(
    r"(?:(?<=[\s(])|^)\?(?=[A-Z][^?\n]{2,200}?(?P<end>[a-z]{2}[.,!])\?"
    r"(?: (?:he|she|they|said|says|[A-Z][a-z]+)\b|\s*$))",
    re.MULTILINE,
)
_MOST = 40


@rule(
    "characters.turned_quotation",
    kinds=("repair", "flag"),
    proof="two signals",
    english=True,
    silent_in_safe=True,
    triggers=("“", "”", ".?", ",?", "!?"),
    example=(
        "“We go. Nobody was hurt. “ The mayor left.",
        "“We go. Nobody was hurt.” The mayor left.",
    ),
)
def turned_quotation(view: View) -> Iterator[Finding]:
    """A quotation mark whose shape and whose side contradict one another."""
    text = view.text
    found: list[tuple[int, int]] = []
    if "„" not in text:
        for line in view.lines:
            found.extend(_turned(line))
    for start, end in found:
        yield Finding(start, end, "repair", after="”")
    places = [end - 1 if text[end - 1] == "“" else start for start, end in found]
    places += [match.start() for match in _LOST.finditer(text)]
    if "„" not in text:
        places += [at for line in view.lines for at in _opened_by_closing(line)]
    if places:
        at = min(places)
        more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
        words = text[max(0, at - 20) : at + 20].strip()
        yield Finding(
            at, at + 1, "flag",
            f"{' '.join(words.split())!r}: a quotation mark that looks the wrong way or is "
            f"lost{more}; it does not say where the words of a speaker end",
            severity="medium", needs=("source text",),
        )  # fmt: skip


def _turned(line: Line) -> Iterator[tuple[int, int]]:
    """Yield opening marks, with the space before them, that stand where a quotation must close."""
    text = line.text
    if "“" not in text or _OTHER.search(text):
        return
    marks = [match.start() for match in _MARK.finditer(text)]
    if len(marks) > _MOST:
        return
    opened = False
    for turn, at in enumerate(marks):
        mark, left, right = text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2]
        if mark == "“" and left in _ENDS and left and (not right or right in " .,;:)"):
            yield line.start + at, line.start + at + 1
            opened = False
        elif (
            mark == "“" and opened and left == " " and text[at - 2] in _ENDS
            and (not right or right == " ")
            and not any(text[later] == "”" for later in marks[turn + 1 :])
        ):  # fmt: skip
            yield line.start + at - 1, line.start + at + 1
            opened = False
        elif mark == '"':
            opened = not opened
        else:
            opened = mark == "“"


def _opened_by_closing(line: Line) -> Iterator[int]:
    """Yield closing marks with a space on the left and a word on the right, that close nothing."""
    text = line.text
    if "”" not in text or _OTHER.search(text):
        return
    opened = False
    for match in _MARK.finditer(text):
        at = match.start()
        if match[0] == "”":
            left, right = text[max(0, at - 1) : at], text[at + 1 : at + 2]
            if not opened and left in (" ", "", "(") and right.isalnum() and "“" in text:
                yield line.start + at
            opened = False
        else:
            opened = match[0] == "“" or not opened
