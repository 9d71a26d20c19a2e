"""The headline, set again as the first line of the story.

Pages print it above the picture and below it. What must stay: a first sentence that says more, or
has another figure or mark in it: the two must agree letter by letter, but for case, a full stop at
the end and the form of a quotation mark or dash. And a story must follow: two goals make two lines.
"""

from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

# Marks that have two forms. Others say something: "Let's eat, Ada", "Obi: Veller lied".
_FORMS = str.maketrans("“”‘’–—―", "\"\"''---")
_FEWEST_WORDS = 3
_FEWEST_BEHIND = 8


@rule(
    "repeats.title",
    kinds="drop",
    proof="exact",
    version=3,
    example=(
        "Port of Kessel Closed\nPort of Kessel closed.\nNobody in the town knows why, or for long.",
        "Port of Kessel Closed\nNobody in the town knows why, or for long.",
    ),
)
def title(view: View) -> Iterator[Finding]:
    """A line below the headline that says the same, case and marks aside, is taken out."""
    if "\n" not in view.text and "\r" not in view.text:
        return
    head = view.title
    if head is None or head.number + 2 >= len(view.lines):
        return
    behind = view.lines[head.number + 1]
    key = _key(head.text)
    story = view.lines[head.number + 2].text.count(" ") + 1 >= _FEWEST_BEHIND
    if story and key.count(" ") + 1 >= _FEWEST_WORDS and _key(behind.text) == key:
        yield Finding(*view.whole_line(behind), "drop")


def _key(text: str) -> str:
    return " ".join(text.translate(_FORMS).rstrip(" .").casefold().split())
