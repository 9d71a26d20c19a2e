"""Damaged news, made of pieces of our own: every artefact that a rule has cases for, and worse.

Pieces are put behind one another, into one another at any place, into quotation marks and
brackets, and are damaged again as a whole, the way that pages, encodings and models damage text.
"""

import html
import json
import re
import unicodedata
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from shared import tables

__all__ = ["DAMAGED", "PIECES", "SCRAPS", "SEGMENTS", "WAYS", "damaged"]

#: No text is longer: shrinking a failure would take too long. A choice.
MOST = 3_000

SENTENCES = (
    "The port of Kessel reopened on Monday, Mayor Ada Obi said.",
    "About 1,200 ships had waited for eleven days, and 2.5 million tons of grain with them.",
    "“We lost 14 million euros,” said Jon Veller, who heads the union. “Nobody helped us.”",
    "She told reporters that the old quay, which was built in 1931, would not be rebuilt.",
    "However, the ministry denied it.",
    "Han Zhou, 41, met the envoy of South Korea (ROK) in Bruma on May 3, 2031.",
    "Fares rose by 4.5% to $1.20; no ferry left between 9 p.m. and 5 a.m.",
    "Der Hafen von Kessel ist seit dem 3. Mai wieder offen, sagte die Bürgermeisterin.",
    "港口星期一重新开放，市长说。",
    "Порт Кесселя снова открыт, сказала мэр.",
    "أعيد فتح الميناء يوم الاثنين.",
    "Le port a rouvert lundi, a dit la maire : « Personne n’est venu. »",
)
# Marks and scraps at which rules begin or end to look, and what no text should hold.
SCRAPS = (
    "KESSEL, May 3 (Reuters) -- ", "(Bruma, 11th) ", "BRUMA -- ", "By Ada Obi\n",
    "\nPhoto by Lin Tao",
    "\nDockers load grain in Kessel on Friday. (EPA)\n", "Source: Bay Times\n", " - Bay Times",
    "2031-03-05 08:12\n", "Related reading\n", "Editor: Gu Fei", "Read more. ",
    "(Reporter Ada Obi) ",
    "the the ", "He said he said ", "Ms. Obi Ms. Obi ", "1 200", "2. 5", "1, 000", "20 31", "3 rd ",
    "September 2023, 9", "on May 2022, 24.", "31 June ", "16:05 p.m. ", "2.5 hundred million ",
    "( a )", " ,", " .", ", ,", "..", "…", "。", "，", "（", "）", "《Red》", "ｘ", "：",
    '"', "“", "”", "„", "‟", "«", "»", "‹", "›", "「", "」", "『", "』", "'", "’", "‘", "``", "''",
    "&amp;", "&amp;amp;", "&#39;", "&lt;br&gt;", "<p>", "</s>", "<unk>", "▁", "@@ ", "{{",
    "__NUM1__",
    "SeÃ±or", "â€œ", "\ufffd", "\\n", '\\"', "\\u00e9", "%20", "**", "## ", "`x`", "= ",
    "https://a.example/x,y", "ada@bay.example", "@bay", "#port", "www.bay.example.",
    "\u200b", "\u200d", "\u00ad", "\ufeff", "\u2060", "\u202e", "\u2066", "\u00a0", "\u3000",
    "\u2028",
    "\x00", "\x1b[31m", "\x85", "\ud800", "\udfff", "\ud83d", "\U0010ffff", "\ue000",
    "e\u0301", "\u0301",
    "🙂", "👩‍👩‍👧", "🇰🇪", "ﬁ", "Ⅻ", "²", "½", "٣", "٫", "Aб", "İ", "ß", "ǆ",
    "\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "  ", " ", "", "a", "A.", "No. ", "not ", "n't ",
)  # fmt: skip
_CASES = [
    case["text"]
    for cases in tables("rules").values()
    for kind in ("must", "must_not")
    for case in cases.get(kind, ())
]
PIECES = (*SENTENCES, *SCRAPS, *_CASES)

_QUOTES = (
    '"{}"',
    "“{}”",
    "„{}“",
    "”{}”",
    "«{}»",
    "« {} »",
    "»{}«",
    "‘{}’",
    "「{}」",
    "'{}'",
    "``{}''",
)
_WRAPS = (*_QUOTES, "({})", "( {} )", "[{}]", "（{}）", "<b>{}</b>", "**{}**", "{} said {}", "“{}")
_JOINTS = ("", " ", "  ", "\n", "\n\n", "\r\n", ". ", ", ", " - ", "\u00a0")


def _doubled(text: str) -> str:
    return re.sub(r"\b(\w+)\b", r"\1 \1", text)


def _mojibake(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def _escaped(text: str) -> str:
    return json.dumps(text)[1:-1]


def _wide(text: str) -> str:
    return text.translate({mark: mark + 0xFEE0 for mark in map(ord, ",.:;!?()0123456789")})


#: How a text is damaged as a whole.
WAYS: tuple[Callable[[str], str], ...] = (
    _doubled,
    _escaped,
    _mojibake,
    _wide,
    html.escape,
    str.upper,
    str.lower,
    str.title,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: html.escape(html.escape(text)),
    lambda text: "\u200b".join(text),
    lambda text: " ".join(text),
    lambda text: re.sub(r"([,.;:!?%])", r" \1", text),
    lambda text: re.sub(r"(\d)", r"\1 ", text),
    lambda text: re.sub(r"\s", "", text),
    lambda text: re.sub(r"\s", "\n", text),
    lambda text: re.sub(r"[.!?]", "", text),
    lambda text: text.translate(str.maketrans("“”", '""')),
    lambda text: text[len(text) // 3 :],
    lambda text: text[: len(text) // 2],
    lambda text: text[::-1],
)


def _put_into(parts: tuple[str, str, int]) -> str:
    outer, inner, place = parts
    place %= len(outer) + 1
    return outer[:place] + inner + outer[place:]


def _within(text: str) -> str:
    return text[:MOST]


def _worse(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, inner, st.integers(0, MOST)).map(_put_into),
        st.tuples(st.sampled_from(_WRAPS), inner).map(lambda two: two[0].replace("{}", two[1])),
        st.tuples(st.sampled_from(WAYS), inner).map(lambda two: two[0](two[1])),
        st.tuples(inner, st.integers(2, 60)).map(lambda two: two[0][: MOST // two[1]] * two[1]),
        st.tuples(st.sampled_from(_JOINTS), st.lists(inner, min_size=1, max_size=5)).map(
            lambda two: two[0].join(two[1])
        ),
    ).map(_within)


_PART = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(SCRAPS),
    st.sampled_from(_CASES),
    st.text(max_size=9),
)


def damaged(texts: Sequence[str]) -> st.SearchStrategy[str]:
    """Return parts of some texts, with pieces put in or taken out, and damaged as a whole."""
    part = st.tuples(st.sampled_from(texts), st.integers(0, MOST), st.integers(1, MOST)).map(
        lambda three: three[0][three[1] :][: three[2]] or three[0][: three[2]]
    )
    change = st.tuples(st.integers(0, MOST), st.integers(0, 30), _PART)
    return st.tuples(part, st.lists(change, max_size=6), st.none() | st.sampled_from(WAYS)).map(
        lambda three: _within(_changed(*three))
    )


def _changed(
    text: str, changes: Sequence[tuple[int, int, str]], way: Callable[[str], str] | None
) -> str:
    for place, length, piece in changes:
        place %= len(text) + 1
        text = text[:place] + piece + text[place + length :]
    return way(text) if way else text


#: One text.
DAMAGED = st.recursive(_PART, _worse, max_leaves=12)
#: One text in segments.
SEGMENTS = st.lists(DAMAGED.map(lambda text: text[:600]), max_size=8)
