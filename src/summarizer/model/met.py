"""What of a glossary and of decisions is for none of several texts: reported once, at the end.

One text of many seldom holds every term of a house glossary, and most decisions are for other
texts. What is in none of all the texts may be a slip.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from summarizer.model.cleaned import Cleaned
from summarizer.model.config import Config
from summarizer.model.fingerprint import fingerprint

__all__ = ["Met", "reported_once", "united"]


class Met:
    """Which entries of a glossary and which decisions some texts have met.

    Args:
        config: The options of the run.
    """

    def __init__(self, config: Config) -> None:
        self._terms, self._settled = config.terms, config.settled
        self._texts: set[str] = set()
        self._entries: set[int] = set()
        self._any = False

    def add(self, texts: Iterable[str], entries: Collection[int] | None) -> None:
        """Note what one more text has met.

        Args:
            texts: Its fingerprint, or those of the texts that it was made of.
            entries: The numbers of the entries that stand in it; None where no glossary ran.
        """
        if self._settled:
            self._texts.update(texts)
        if entries is not None:
            self._any = True
            self._entries.update(entries)

    def add_text(self, cleaned: Cleaned) -> None:
        """Note what a text has met."""
        self.add((fingerprint(cleaned.raw),) if self._settled else (), cleaned._met)

    def unmet(self, *, anyway: bool = False) -> Iterator[tuple[str, str]]:
        """Yield which option holds something that no text has met, and what.

        Args:
            anyway: Also where the options say that it is reported elsewhere.
        """
        if self._any and (anyway or not self._terms.reported):
            yield from _if_any("glossary", self._terms.unmet(self._entries))
        if self._settled and (anyway or not self._settled.reported):
            yield from _if_any("decisions", self._settled.unmet(self._texts))


def _if_any(option: str, unmet: str) -> Iterator[tuple[str, str]]:
    if unmet:
        yield option, unmet


def united(met: Iterable[frozenset[int] | None]) -> frozenset[int] | None:
    """Return all entries that some texts have met; None where no glossary ran on any of them."""
    known = [entries for entries in met if entries is not None]
    return frozenset().union(*known) if known else None


def reported_once(config: Config) -> Config:
    """Return options with which a single text does not warn of what it has not met."""
    if config.terms and not config.terms.reported:
        config = config.with_options({"glossary": replace(config.terms, reported=True)})
    if config.settled and not config.settled.reported:
        config = config.with_options({"decisions": replace(config.settled, reported=True)})
    return config
