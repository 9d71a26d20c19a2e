"""`staff ( the union ) left` becomes `staff (the union) left`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_SIGNS = ("( ", " )", "[ ", " ]")
# After an opening bracket that is no sad smiley, before a word; and before a closing one.
_BEHIND_OPENING = lazy(r"""(?<=[(\[])(?<![:;=-][(\[])[ ](?=[\w"“])""")

# A test of a shell wants its spaces, a box to tick has its own; "Type ( and then )".
_CODE = lazy(r"\[ (?:-\w |[\"$]|\])|\[\[ |\( and |\[ comes|\[ [xX ] \]|\( \)")
_BEFORE_CLOSING = lazy(r"""(?<=[\w.!?"”%)\]])[ ](?=[)\]])""")


@rule(
    "spacing.inside_brackets",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=_SIGNS,
    example=("staff ( the union ) left", "staff (the union) left"),
)
def inside_brackets(view: View) -> Iterator[Finding]:
    """A space just inside a bracket is taken out."""
    for line in view.lines:
        if not any(sign in line.text for sign in _SIGNS) or _CODE.search(line.text):
            continue
        for match in _BEHIND_OPENING.finditer(line.text):
            yield Finding(line.start + match.start(), line.start + match.end(), "repair")
        # A closing bracket that closes nothing may be a smile, or number a list: "a ) tea".
        opened = done = 0
        for match in _BEFORE_CLOSING.finditer(line.text):
            passed = line.text[done : match.end()]
            done = match.end()
            opened += sum(map(passed.count, "([（"))
            opened = max(0, opened - sum(map(passed.count, ")]）")))
            if opened:
                yield Finding(line.start + match.start(), line.start + match.end(), "repair")
