"""The ranker `questions`: sentences that ask come first."""

from summarizer.rankers import Candidates, ranker


@ranker("questions", source="an example in the documentation", growth="linear")
def questions(sentences: Candidates) -> list[float]:
    """Prefer sentences that are questions."""
    return [float(sentence.text.endswith("?")) for sentence in sentences]
