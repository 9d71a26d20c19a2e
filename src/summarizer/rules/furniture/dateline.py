"""Datelines: from where, when and through whom a story came.

`KESSEL, May 3 (Xinhua) -- The minister said` stays in the text, since its date is evidence; the
sentence starts after it. What it says goes to the metadata. An agency named here is no proof of
origin: translators have put Xinhua and CNN for other agencies. What must stay a sentence: `NATO —
the alliance — said`, `Reuters, May 3, reported`. In an article of one paragraph the dateline stands
after the headline or the deck in the same line; only one that names a day and an agency counts
there, and what stands before it is no story.
"""

from collections.abc import Iterator

from summarizer.language.overlap import content, share_again
from summarizer.page.dateline import read_dateline
from summarizer.page.wire import read_wire_line
from summarizer.rules import Finding, View, rule
from summarizer.rules._inside import Inside

# Above it stand headlines, captions and lines of the page. Further down only one that names an
# agency or a reporter beside its date counts.
_HEAD, _REACH = 4, 8
# Inside a line: after so many sentences, of the first lines.
_MOST_BEFORE, _FIRST_LINES = 3, 2
# A deck says the lead once more; a headline is shorter than that, and may not.
_SAID, _FEWEST_SAID, _MOST_WORDS = 0.7, 4, 16


@rule(
    "furniture.dateline",
    kinds="skip",
    english=True,
    version=4,
    example=(
        "KESSEL, May 3 (Reuters) - The port reopened.",
        "KESSEL, May 3 (Reuters) - The port reopened.",
    ),
)
def dateline(view: View) -> Iterator[Finding]:
    """Agency, place and date in front of the first sentence are read, and left out of summaries."""
    yield from _inside(view)
    for line in view.lines[:_REACH]:
        found = read_dateline(line.text)
        if found is None or (line.number >= _HEAD and not found.sure):
            continue
        if found.end == len(line.text) and line.number + 1 == len(view.lines):
            return  # nothing comes from there
        if line in view.titles and not found.sure:
            continue  # "Kessel - The port that never sleeps"
        end = line.start + len(line.text[: found.end].rstrip())
        yield Finding(line.start, end, "skip", role="dateline", facts=found.facts)
        if found.end < len(line.text):
            return


def _inside(view: View) -> Iterator[Finding]:
    """Find a dateline after a headline in its line, or a day and a place that are a sentence."""
    before: list[Inside] = []
    for sentence in view.inside:
        if sentence.line >= _FIRST_LINES:
            return
        if sentence.place == 0:
            before = []
        if sentence.place > _MOST_BEFORE:
            continue
        alone = read_wire_line(sentence.text) if sentence.behind else None
        if alone:
            yield Finding(sentence.start, sentence.end, "skip", role="dateline", facts=alone.facts)
            continue
        if sentence.place and before:
            line = view.lines[sentence.line]
            rest = line.text[sentence.start - line.start :]
            found = read_dateline(rest)
            dated = found and any(name == "date" for name, _ in found.facts)
            if found and found.sure and dated and found.end < len(rest):
                end = sentence.start + len(rest[: found.end].rstrip())
                yield Finding(sentence.start, end, "skip", role="dateline", facts=found.facts)
                lead = rest[found.end :]
                yield from (
                    Finding(each.start, each.end, "skip", role="title")
                    for each in before
                    if _is_head(each.text, lead)
                )
                return
        before.append(sentence)


def _is_head(text: str, lead: str) -> bool:
    """Whether a sentence before the dateline is a headline, or a deck that the lead says again."""
    if text.count(" ") < _MOST_WORDS:
        return True
    return len(content(text)) >= _FEWEST_SAID and share_again(text, lead) >= _SAID
