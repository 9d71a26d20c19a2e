"""A scikit-learn transformer from articles to their summaries, for the beginning of a pipeline.

make_pipeline(Summaries("60w"), TfidfVectorizer(), LogisticRegression())
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sklearn.base import BaseEstimator, TransformerMixin

from summarizer.base.errors import InputError
from summarizer.base.lengths import LengthLike
from summarizer.model import Result
from summarizer.model.config import Config
from summarizer.pipeline import summarize_many

__all__ = ["Summaries"]


class Summaries(TransformerMixin, BaseEstimator):
    """Articles in, the text of a summary of each out; there is nothing to fit.

    Args:
        length: The summary: ``3``, ``"20%"``, ``"60w"``, ``"short"``.
        options: Fields of `Config`.
        jobs: Processes to use.
    """

    def __init__(
        self,
        length: LengthLike = "medium",
        *,
        options: Mapping[str, Any] | None = None,
        jobs: int = 1,
    ) -> None:
        self.length = length
        self.options = options
        self.jobs = jobs

    def fit(self, X: Iterable[str], y: object = None) -> "Summaries":  # noqa: N803 - their names
        """Learn nothing."""
        return self

    def transform(self, X: Iterable[str]) -> list[str]:  # noqa: N803
        """Return the text of a summary of each article, in their order.

        Raises:
            InputError: An article cannot be used; the message says which.
        """
        config = Config().with_options(self.options or {})
        found = []
        for number, outcome in enumerate(summarize_many(X, jobs=self.jobs, config=config)):
            if not isinstance(outcome, Result):
                raise InputError(f"article {number}: {outcome}") from outcome
            found.append(str(outcome.summary(self.length)))
        return found

    def __sklearn_is_fitted__(self) -> bool:
        """Say that it needs no fitting."""
        return True

    def __sklearn_tags__(self) -> Any:
        """Say that it takes texts, and needs no fitting."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = False
        return tags
