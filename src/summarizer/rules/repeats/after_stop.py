"""The last word of a line once more, after its stop: `nine metres. metres`.

A line of the original was cut there, and its end was written twice. Reported, not taken out: the
rest of the sentence may be lost. Never reported: a new sentence of one word (`Nobody. Nobody.`),
what is said for weight (`never. Never.`), rows of short forms (`a. a.`).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_LAST = lazy(r"(?P<word>[a-z]{4,30})[.!?]?[\"”]?\.?$")
_ROOM = 40


@rule(
    "repeats.after_stop",
    kinds="flag",
    english=True,
    triggers=(". ", "! ", "? "),
    example=(
        "The hall has nine square metres. metres.",
        "The hall has nine square metres. metres.",
    ),
)
def after_stop(view: View) -> Iterator[Finding]:
    """The last word of a line in small letters, after a stop and the same word."""
    for line in view.lines:
        text = line.text
        last = _LAST.search(text, max(0, len(text) - _ROOM))
        if last is None or last.start() < len(last["word"]) + 2:
            continue
        before = text[: last.start()]
        bare = before.rstrip(" ")
        if bare == before or bare[-1:] not in ".!?" or not bare[:-1].endswith(last["word"]):
            continue
        if bare[-2 - len(last["word"])] != " ":
            continue
        at = line.start + last.start("word")
        seen = text[last.start() - len(last["word"]) - 2 :]
        yield Finding(
            at, at + len(last["word"]), "flag",
            f"{seen!r}: the end of the sentence stands twice",
            severity="medium", needs=("source text",),
        )  # fmt: skip
