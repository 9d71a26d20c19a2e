"""Any sentences, always the same: what a method must beat to be one."""

from summarizer.rankers import Candidates, ranker


@ranker("random", source="baseline", growth="linear", soundness=False)
def random(sentences: Candidates) -> list[float]:
    """Shuffle, with a fixed seed: the order depends on the number of sentences alone."""
    from random import Random

    generator = Random(0)  # noqa: S311 - a baseline, not a secret
    return [generator.random() for _ in sentences]
