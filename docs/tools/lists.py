"""The tables and figures in the pages that are written from the code and its data.

Each is between two comments, ``<!-- NAME -->`` and ``<!-- /NAME -->``. Nobody types a figure:
`python docs/tools/refresh.py` puts it there, and a test says when that is needed.
"""

import json
import re
from collections.abc import Callable, Sequence
from textwrap import fill

from examples import ROOT
from rule_pages import file_of, sample
from summarizer.rankers import RANKERS, card
from summarizer.rules import RULES, Rule, families, licence
from summarizer.tables import load_json

__all__ = ["LISTS", "renewed"]

_WIDTH = 100  # that of a line of text in the pages
_LIST = re.compile(r"(?<=<!-- )(?P<name>[\w ]+) -->\n.*?<!-- /(?P=name)(?= -->)", re.DOTALL)
# The names of the data files, in words.
_GROUPS = {
    "news": {
        "CNN/DailyMail, all": ("CNN/DailyMail", "60 words", "words"),
        "cnndm test and val": ("CNN/DailyMail, test and validation", "3 sentences", "three"),
        "inshorts": ("Inshorts", "60 words", "words"),
        "xsum": ("XSum", "25 words", "words"),
        "multinews": ("Multi-News", "220 words", "words"),
        "news_writers": ("summaries by hired writers", "50 words", "words"),
    },
    "general": {
        "gum": ("GUM, twelve kinds of text", "50 words", "words"),
        "scisumm": ("papers on language, SciSumm", "140 words", "words"),
        "sumpubmed": ("papers on medicine, SumPubMed", "220 words", "words"),
        "ectsum": ("earnings calls, ECTSum", "40 words", "words"),
        "qmsum": ("meetings, QMSum", "110 words", "words"),
        "squality": ("stories, SQuALITY", "250 words", "words"),
    },
}
_SUMY = ("Edmundson", "KL", "LexRank", "LSA", "Luhn", "Reduction", "SumBasic", "TextRank")
_PEERS = {
    "lead": "the first sentences (Lead)",
    "lexrank (crabcamp)": "lexrank",
    "oracle": "oracle: the best choice, knowing the human summary",
    **{f"sumy {name.lower()}": f"sumy's {name}" for name in _SUMY},
}
# `news` and `general` have seen these texts; `news` is given with its figure on unseen ones.
_LEFT_OUT = ("general", "news", "news, trust 1")


def _rules() -> str:
    """Every rule: what it does, an example, its action in each mode, its proof, its file."""
    lines = [f"{len(RULES)} rules, in the order in which their families run.", ""]
    for family in families():
        lines += [
            f"## {family}",
            "",
            "| rule | what | example | safe | assertive | proof |",
            "|---|---|---|---|---|---|",
        ]
        lines += [_rule(rule) for rule in RULES.all.values() if rule.stage == family]
        lines.append("")
    return "\n".join(lines)


def _rule(rule: Rule) -> str:
    before, after = map(sample, rule.example)
    example = f"{before} → {after}"
    if before == after:
        flagged = rule.action("safe") == "flag"
        example = f"{before}: {'flagged' if flagged else 'kept out of summaries'}"
    counted = licence(rule.name, rule.version) if rule.proof else None
    proof: str = rule.proof or "changes nothing"
    if counted and counted.decided:
        proof += f"; {counted.supported} for, {counted.contradicted} against"
    return _row(
        f"[`{rule.name}`](../{file_of(rule)})", _cell(rule.summary), example,
        rule.action("safe"), rule.action("assertive"), proof,
    )  # fmt: skip


def _rankers() -> str:
    """Every ranker: what it prefers, where it is from, how its time grows."""
    rows = [
        _row(f"`{each.name}`", _cell(each.summary), _cell(each.source), _cell(each.growth))
        for each in RANKERS.all.values()
    ]
    return _table(("ranker", "what it prefers", "from", "time"), rows)


def _licences() -> str:
    """How often human references speak for and against the edits of the rules."""
    told = load_json("licences")
    rules: Sequence[dict[str, int]] = list(told["rules"].values())
    good, bad = (sum(rule[key] for rule in rules) for key in ("supported", "contradicted"))
    return fill(
        "In machine translations of news from WMT 2021 to 2023, the human translation of the same "
        f"passage decides {good + bad:,} edits: it supports {good:,} and contradicts {bad:,} "
        "(`python benchmarks/cleanup.py --data FOLDER`).",
        _WIDTH,
    )


def _scores(name: str) -> str:
    """How far a learned ranker is from the first sentences, on texts left out of learning."""
    figures = card(name)["scores"]
    rows = [
        _row(f"{what}, {figures[group]['articles']:,}", length, "{:+.2f} ± {:.2f}".format(*apart))
        for group, (what, length, key) in _GROUPS[name].items()
        for apart in (figures[group][key],)
    ]
    return _table(("texts, and how many", "length", "difference from Lead"), rows)


def _headline() -> str:
    """The one figure of `news` that the README gives."""
    figures = card("news")["scores"]["CNN/DailyMail, all"]
    gap, half = figures["words"]
    return fill(
        f"On {figures['articles']:,} articles of CNN/DailyMail that it was not trained on, the "
        f"default ranker is {gap:+.2f} ± {half:.2f} points of ROUGE ahead of the first sentences "
        "of the article, at 60 words (`python benchmarks/train.py --data FOLDER`). Its settings "
        "were chosen on the same articles, so expect a little less.",
        _WIDTH,
    )


def _peers() -> str:
    """How far other packages are from the first sentences, all on the same sentences."""
    results = json.loads((ROOT / "benchmarks/results/rouge.json").read_text("utf-8"))["headline"]
    gaps = {_PEERS.get(n, n): gap for n, gap in results.items() if n not in _LEFT_OUT}
    unseen = card("news")["scores"]["headline"]["words"][0]
    gaps["`news`, on articles left out of learning"] = unseen
    ranked = sorted(gaps.items(), key=lambda item: -item[1])
    return _table(("ranker", "difference from Lead"), [_row(n, f"{gap:+.2f}") for n, gap in ranked])


#: What may stand between two comments of its name.
LISTS: dict[str, Callable[[], str]] = {
    "rules": _rules,
    "rankers": _rankers,
    "licences": _licences,
    "headline": _headline,
    "scores of news": lambda: _scores("news"),
    "scores of general": lambda: _scores("general"),
    "peers": _peers,
}


def renewed(text: str) -> str:
    """Return a page with what the code and its data say now between the comments.

    Raises:
        KeyError: There is no list of that name.
    """

    def written(match: re.Match[str]) -> str:
        name = match["name"]
        return f"{name} -->\n\n{LISTS[name]().strip()}\n\n<!-- /{name}"

    return _LIST.sub(written, text)


def _table(head: Sequence[str], rows: Sequence[str]) -> str:
    return "\n".join((_row(*head), "|---" * len(head) + "|", *rows)) + "\n"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
