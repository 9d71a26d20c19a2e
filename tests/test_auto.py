"""The default ranker: news as `news` ranks it, other texts as `general` does."""

import json
from pathlib import Path
from typing import Any

import pytest

from shared import run
from summarizer import summarize
from summarizer.rankers import RANKERS, is_news
from summarizer.ranking.candidates import candidates

# A paper on locks: nobody says anything, and no day is named.
FACTS = (
    "Locks lift boats from one level of water to the next.",
    "A gate of oak lasts for some forty years.",
    "The chamber fills through culverts in the side walls.",
    "Boats of the same length share one chamber.",
)
PAPER = " ".join(f"{fact[:-1]} in case {number}." for number in range(7) for fact in FACTS)
STORY = " ".join([*PAPER.split(". ")[:1], "The lock is closed, the mayor said on Friday"]) + ". "
NEWS = STORY + PAPER


def ranker_of(text: str, **options: Any) -> str:
    """The ranker that a signature names, without its version."""
    signature = summarize(text, clean=False, **options).signature
    return dict(part.split(":") for part in signature.split("|"))["ranker"].partition("@")[0]


def test_a_paper_is_ranked_as_no_news_and_a_story_as_news() -> None:
    assert ranker_of(PAPER, language="en") == "general"
    assert ranker_of(NEWS, language="en") == "news"


def test_it_ranks_as_the_one_that_it_chooses() -> None:
    for text, name in ((PAPER, "general"), (NEWS, "news")):
        chosen = summarize(text, clean=False, language="en")
        asked = summarize(text, clean=False, language="en", ranker=name)
        assert chosen.order == asked.order
        assert chosen.signature == asked.signature
        able = candidates(chosen.document)
        assert list(RANKERS["auto"].rate(able)) == list(RANKERS[name].rate(able))


@pytest.mark.parametrize(
    ("text", "language"),
    [(" ".join(FACTS * 2), "en"), (PAPER, "de")],
    ids=["a few sentences", "another language"],
)
def test_what_tells_too_little_is_taken_for_news(text: str, language: str) -> None:
    assert is_news(candidates(summarize(text, clean=False, language=language).document))


def test_whoever_asks_for_a_ranker_gets_it() -> None:
    assert ranker_of(PAPER, language="en", ranker="news") == "news"


def test_a_run_over_both_kinds_is_resumed(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate((PAPER, NEWS))]
    source.write_text("\n".join(lines), encoding="utf-8")
    assert run(source, "--language", "en", "-o", target).status == 0
    again = run(source, "--language", "en", "-o", target, "--resume")
    assert again.status == 0, again.err
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2
