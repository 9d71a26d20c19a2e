"""The rule `furniture.kessel_edition`: newspapers of Kessel print the edition above a story."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_EDITION = lazy(r"(?:Morning|Evening) edition, page \d{1,3}")


@rule(
    "furniture.kessel_edition",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    triggers=(" edition, page ",),
    example=(
        "Evening edition, page 4\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def kessel_edition(view: View) -> Iterator[Finding]:
    """A line that only names the edition and the page is taken out."""
    for line in view.lines:
        if len(view.lines) > 1 and _EDITION.fullmatch(line.text):
            yield Finding(*view.whole_line(line), "drop")
