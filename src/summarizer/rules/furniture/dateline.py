"""Datelines: from where, when and through whom a story came.

`KESSEL, May 3 (Xinhua) -- The minister said` stays in the text, since its date is evidence; the
sentence starts after it. What it says goes to the metadata. An agency named here is no proof of
origin: translators have put Xinhua and CNN for other agencies. What must stay a sentence: `NATO —
the alliance — said`, `Reuters, May 3, reported`.
"""

from collections.abc import Iterator

from summarizer.page.dateline import read_dateline
from summarizer.rules import Finding, View, rule

# Above it stand headlines, captions and lines of the page. Further down only one that names an
# agency or a reporter beside its date counts.
_HEAD, _REACH = 4, 8


@rule(
    "furniture.dateline",
    kinds="skip",
    english=True,
    version=3,
    example=(
        "KESSEL, May 3 (Reuters) - The port reopened.",
        "KESSEL, May 3 (Reuters) - The port reopened.",
    ),
)
def dateline(view: View) -> Iterator[Finding]:
    """Agency, place and date in front of the first sentence are read, and left out of summaries."""
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
        return
