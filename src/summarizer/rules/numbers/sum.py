"""Parts that do not add up: `12 people: 8 men and 7 women`.

Only kinds that leave no third out are added: men and women, the medals of three metals. What must
stay: `20 people, including 8 men and 7 women`, `20 people: 8 men, 7 women and 5 children`.
"""

from collections.abc import Iterator, Sequence

from summarizer.base.patterns import lazy
from summarizer.language.quantities import Quantity
from summarizer.rules import Finding, View, rule

_KINDS = (
    ("men", "women"),
    ("males", "females"),
    ("boys", "girls"),
    ("gold", "silver", "bronze"),
)
_BETWEEN = lazy(r",? (?:and )?")
_WHOLE = lazy(
    r" (?:(?:new|more) )?(?:people|persons|medals|members|students|children|patients|workers"
    r"|passengers)(?P<link>,? (?:including|of whom|among them)|:| ?[-–—]+| ?\()[^\d.\n]{0,12}"
)
_FAR = 60


@rule(
    "numbers.sum",
    kinds="flag",
    english=True,
    triggers=(" women", " females", " girls", " bronze"),
    example=(
        "They chose 12 people: 8 men and 7 women.",
        "They chose 12 people: 8 men and 7 women.",
    ),
)
def total(view: View) -> Iterator[Finding]:
    """Men and women, or medals of three kinds, that do not make the number ahead of them."""
    text, numbers = view.text, view.quantities
    for index in range(1, len(numbers)):
        whole, first = numbers[index - 1], numbers[index]
        kinds = next((k for k in _KINDS if text.startswith(f" {k[0]}", first.end)), None)
        if kinds is None or first.start - whole.end > _FAR:
            continue
        parts = numbers[index : index + len(kinds)]
        link = _WHOLE.fullmatch(text, whole.end, first.start)
        if link is None or not _in_a_row(text, parts, kinds):
            continue
        end = parts[-1].end + 1 + len(kinds[-1])
        count = sum(part.value or 0 for part in parts)
        if whole.value is None or count == whole.value:
            continue
        # "20 people: 8 men, 7 women and 5 children" goes on.
        closed = text[end : end + 1] in (".", ")", ";") and link["link"].strip(" ,") in _EXACT
        if count > whole.value or closed:
            words = text[whole.start : end]
            yield Finding(whole.start, end, "flag", f"{words!r}: the parts make {count}",
                          severity="high", needs=("source text",))  # fmt: skip


_EXACT = {":", "-", "--", "–", "—", "("}


def _in_a_row(text: str, parts: Sequence[Quantity], kinds: Sequence[str]) -> bool:
    """Whether numbers and kinds stand side by side: "8 men and 7 women"."""
    if len(parts) < len(kinds) or any(part.value is None for part in parts):
        return False
    for i, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        end = part.end + 1 + len(kind)
        if text[part.end : end] != f" {kind}" or text[end : end + 1].isalpha():
            return False
        if i + 1 < len(parts) and not _BETWEEN.fullmatch(text, end, parts[i + 1].start):
            return False
    return True
