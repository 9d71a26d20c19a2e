"""Labels: of the page, of the translator or sender, of a script, and over what follows them.

`Region: Kessel` above the story, `Translation:` in front of its first sentence, `<Reporter>` at the
head of a line, `In the harbour:` over a list stay in the text and out of summaries: none is a
sentence. Where somebody speaks after his label, `Mayor: The port is open`, the sentence is story.
"""

from collections import Counter
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.label import is_announcement, is_page_label, read_opening_label, read_script
from summarizer.rules import Finding, View, rule

_HEAD, _TAIL = 6, 6
_FIRST = 4
# "Author: ..." before every other line is a talk.
_TURN = lazy(r"^\W{0,3}([A-Za-z][A-Za-z -]{2,24}?)\s?[:：]\s?\S")
_MOST_TURNS = 2


@rule(
    "furniture.label",
    kinds="skip",
    english=True,
    triggers=(":", "：", "<", "[", "(", "【"),
    example=(
        "Translation: The port reopened on Monday.",
        "Translation: The port reopened on Monday.",
    ),
)
def label(view: View) -> Iterator[Finding]:
    """Labels with a colon, or in the brackets of a script, are kept out of summaries."""
    lines = view.lines
    titles = {line.number for line in view.titles}
    edges = [*lines[:_HEAD], *lines[_HEAD:][-_TAIL:]] if len(lines) > 1 else []
    turns: Counter[str] | None = None
    for line in edges:
        if not is_page_label(line.text):
            continue
        if turns is None:
            turns = Counter(match[1] for each in lines if (match := _TURN.match(each.text)))
        match = _TURN.match(line.text)
        if match and turns[match[1]] <= _MOST_TURNS:
            yield Finding(line.start, line.end, "skip")
    for line in lines[:_FIRST]:
        end = read_opening_label(line.text)
        if end is not None and line.number not in titles:
            yield Finding(line.start, line.start + len(line.text[:end].rstrip()), "skip")
            break
    for line in lines:
        script = read_script(line.text)
        if script:
            end = len(line.text) if script.whole else len(line.text[: script.end].rstrip())
            yield Finding(line.start, line.start + end, "skip", role="byline")
    for sentence in view.inside:
        if sentence.number and not sentence.behind and is_announcement(sentence.text):
            yield Finding(sentence.start, sentence.end, "skip")
