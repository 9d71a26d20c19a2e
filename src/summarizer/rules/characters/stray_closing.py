"""A closing mark after a quotation that is closed already.

`"We wait." ”` and `"We wait."”` -> `"We wait."`: the first pair is straight and whole, and nothing
is open that the second mark could close; a translator copies it from the original. What must stay:
a quotation in a quotation (`“He said "we wait."”`), a line in which a mark has no partner.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_STRAY = lazy(r'(?<=[\w.,!?…]")(?P<gap> ?)”(?=\s|$)')
# Marks of other customs settle nothing.
_OTHER = lazy(r"[„‟«»‹›「」『』＂`]")


@rule(
    "characters.stray_closing",
    kinds="repair",
    proof="closed vocabulary",
    triggers=('"”', '" ”'),
    example=('Obi said: "We wait." ”', 'Obi said: "We wait."'),
)
def stray_closing(view: View) -> Iterator[Finding]:
    """A curly closing mark right after a straight one goes, where no quotation is open."""
    opened = 0  # curly quotations of this line and those before it that are open
    for line in view.lines:
        text = line.text
        stray = list(_STRAY.finditer(text))
        even = text.count('"') % 2 == 0
        if opened <= 0 and stray and even and "“" not in text and not _OTHER.search(text):
            for match in stray:
                if text.count('"', 0, match.start()) % 2 == 0:
                    yield Finding(line.start + match.start(), line.start + match.end(), "repair")
        else:
            opened = max(0, opened + text.count("“") - text.count("”"))
