"""A place with the word of its kind in two languages: `Canghe River` and `Cang River`.

"He" is a river in Chinese, "machi" a town in Japanese. A translator now keeps the ending, now takes
it for the word of the kind, and a reader finds two places on his map. Never reported: names that
end so by chance (`Asahi City` and `Asa City` are not reported, for "hi" is no ending), a place and
the people or the ship of that name.
"""

from collections import defaultdict
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# The endings of a kind, and the English word for it.
_ENDINGS = {
    "River": ("he", "jiang", "gang", "gawa", "kawa", "chuan"),
    "Mountain": ("shan", "san", "zan", "yama"),
    "Lake": ("hu", "ko"),
    "Island": ("dao", "do", "jima", "shima"),
    "Town": ("machi", "cho", "zhen", "eup"),
    "City": ("shi", "si"),
    "Village": ("mura", "son", "cun", "ri"),
    "Prefecture": ("ken",),
    "County": ("gun", "xian"),
    "District": ("ku", "gu", "qu"),
    "Station": ("eki", "zhan"),
    "Temple": ("dera", "ji", "si"),
}  # fmt: skip
_NAMED = lazy(
    rf"(?P<name>[A-Z](?<![\w'’.@/-].)[a-z]{{2,20}})(?:-(?P<tail>[a-z]{{2,6}}))?"
    rf"(?: (?P<kind>{'|'.join(_ENDINGS)}))?(?![\w-])"
)


@rule(
    "names.kind_word",
    kinds="flag",
    english=True,
    triggers=tuple(f" {kind}" for kind in _ENDINGS),
    example=(
        "The Velhe River rose. Boats on the Vel River stayed in port.",
        "The Velhe River rose. Boats on the Vel River stayed in port.",
    ),
)
def kind_word(view: View) -> Iterator[Finding]:
    """A place whose name once ends in the foreign word of its kind, and once in the English one."""
    bare: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    full: dict[str, tuple[int, int]] = {}
    for match in _NAMED.finditer(view.text):
        name, kind = match["name"] + (match["tail"] or ""), match["kind"]
        full.setdefault(name, match.span())
        if kind and not match["tail"]:
            bare[kind].setdefault(name, match.span())
    for kind, names in bare.items():
        for name, span in names.items():
            for ending in _ENDINGS[kind]:
                other = full.get(name + ending)
                if other is None:
                    continue
                one, two = (view.text[start:end] for start, end in sorted((span, other)))
                yield Finding(
                    *max(span, other), "flag",
                    f"{one!r} and {two!r} may be one place: {ending!r} is {kind.lower()} in the "
                    "original",
                    severity="medium", needs=("source text",),
                )  # fmt: skip
