"""The default for news: what it says first and says again.

A sentence is worth a weighted sum of what it looks like: where it stands and how good the lead
is, what it shares with the rest of the text and with the lead, how likely summaries are to keep
its words, how long it is and how it opens. The weights were learned from public summaries of news,
straight on the score of the summary and not on labels of sentences: such labels forget how hard the
first sentences are to beat. `benchmarks/train.py` learns them, `tables/ranking_news.json` says
from what and how well they do.
"""

from summarizer.rankers import Candidates, ranker
from summarizer.rankers._linear import load, rate


@ranker(
    "news",
    version=2,
    source="learned from summaries of news; features after LexRank (Erkan and Radev, 2004), "
    "PacSum (Zheng and Lapata, 2019) and RegSum (Hong and Nenkova, 2014)",
    growth="linear",
)
def news(sentences: Candidates) -> list[float]:
    """Prefer early sentences that say what the rest goes on to say."""
    return rate(sentences, load("news"))
