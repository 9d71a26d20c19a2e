"""The name of the site at the end of the headline.

`New tram opens - Bay Times Online` -> `New tram opens`, with what stands around it: a section, a
date, a second site, the full stop that a system put after. It may stand at the end of a second
line of the headline, or on a line of its own. What must stay: `Kessel - Bruma`, a paper that the
story is about (`Merger talks: Bay Herald - Kessel Times`), a hyphen inside a name.
"""

from collections.abc import Iterator

from summarizer.page.site_name import is_site_line, read_tail
from summarizer.rules import Finding, View, rule

_REACH = 4


@rule(
    "furniture.site_name",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=2,
    example=(
        "New tram opens - Bay Times Online\nThe tram will run daily.",
        "New tram opens\nThe tram will run daily.",
    ),
)
def site_name(view: View) -> Iterator[Finding]:
    """The name of the site is cut off the end of the headline; "Kessel - Bruma" stays."""
    for line in view.lines[:_REACH]:
        if is_site_line(line.text) and len(view.lines) > 1:
            yield Finding(*view.whole_line(line), "drop")
    for line in view.titles:
        tail = read_tail(line.text)
        if tail:
            facts = (("site", tail.site),) if tail.site else ()
            yield Finding(line.start + tail.start, line.end, "drop", facts=facts)
