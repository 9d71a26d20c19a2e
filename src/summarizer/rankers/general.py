"""The sibling of `news` for texts that are not news: papers, calls, interviews, stories, guides.

The same sum of the same features, with weights learned from public summaries of such texts, where
the first sentences are no summary. `tables/ranking_general.json` says from what and how well.
"""

from summarizer.rankers import Candidates, ranker
from summarizer.rankers._linear import load, rate


@ranker(
    "general",
    version=2,
    source="learned as news is, from summaries of papers, calls, interviews, stories and others",
    growth="linear",
)
def general(sentences: Candidates) -> list[float]:
    """Prefer sentences that say what most of the text says, wherever they stand."""
    return rate(sentences, load("general"))
