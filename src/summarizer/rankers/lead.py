"""The first sentences of the text, in their order: hard to beat on news."""

from summarizer.rankers import Candidates, ranker


@ranker(
    "lead",
    source="baseline of the Document Understanding Conferences, 2001",
    growth="linear",
    soundness=False,
)
def lead(sentences: Candidates) -> list[float]:
    """Prefer what stands first."""
    return [1.0 - index / len(sentences) for index in range(len(sentences))]
