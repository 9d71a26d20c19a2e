"""The default: news as `news` ranks it, and papers, calls and the like as `general` does."""

from summarizer.rankers import RANKERS, Candidates, is_news, ranker


@ranker(
    "auto",
    source="a long English text that hardly ever says who said what, or on which day, is no news",
    growth="linear",
)
def auto(sentences: Candidates) -> list[float]:
    """Rank news as `news` does, and texts that are no news as `general` does."""
    return list(RANKERS["news" if is_news(sentences) else "general"].rate(sentences))
