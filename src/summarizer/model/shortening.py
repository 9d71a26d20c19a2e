"""Sentences of a document as a summary shows them: whole, or without some stretches."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from summarizer.base.lengths import Length, Size, cut
from summarizer.language import shortening
from summarizer.language.quotations import quotation_spans, quotations
from summarizer.language.segment import count_words
from summarizer.language.shortening import Stretch
from summarizer.language.spans import merged
from summarizer.model.cleaned import Cleaned
from summarizer.model.cuts import Cut
from summarizer.model.document import Sentence

__all__ = ["HEADLINE_WORDS", "Shorten", "Shortener", "Shortening"]

#: When sentences are shortened.
Shorten = Literal["never", "to_fit", "always"]

#: A headline of more words is read as a paragraph: a choice.
HEADLINE_WORDS = 30


@dataclass(frozen=True, slots=True)
class Shortening:
    """When sentences are shortened, and what shows it.

    Attributes:
        when: ``never``; ``to_fit``: where a length in words or characters has no room for a
            sentence, or a headline is longer than `HEADLINE_WORDS`; ``always``.
        mark: What stands in place of a cut; empty for nothing.
    """

    when: Shorten = "to_fit"
    mark: str = "[…]"


class Shortener:
    """Chooses the sentences of a summary, and shortens them where it is wanted.

    It looks for nothing in a sentence until a length has no room for it. Linear in the length of
    the text.

    Args:
        sentences: The sentences.
        cleaned: The clean-up that they come from.
        how: When to shorten, and what shows it.
        sizes: One size a sentence, by index.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        cleaned: Cleaned,
        how: Shortening,
        sizes: Sequence[Size],
    ) -> None:
        self._sentences, self._text, self._cleaned = sentences, cleaned.text, cleaned
        self._mark, self._sizes = how.mark, sizes
        # The shapes are those of English.
        self.when: Shorten = how.when if cleaned.language == "en" else "never"

    def chosen(
        self,
        limit: Length,
        order: Sequence[int],
        bound: Container[int] = (),
        leaning: Container[int] = (),
        unfinished: Container[int] = (),
    ) -> tuple[Sentence, ...]:
        """Return the sentences of a summary in document order, as it shows them.

        Args:
            limit: The length.
            order: Indices of the rankable sentences, best first.
            bound: As in `lengths.cut`.
            leaning: As there.
            unfinished: As there.
        """
        # Between two sentences stands a space, a line break or nothing: at most one character.
        if self.when == "always":
            sizes = self._least_sizes(order)
            return self._shortened(cut(limit, order, sizes, 1, bound, leaning, unfinished))
        # With so few words no sentence is left.
        enough = limit.unit != "words" or limit.amount >= shortening.FEWEST_WORDS
        hard = limit.unit in ("words", "characters") and enough
        least = self._least if self.when == "to_fit" and hard else None
        places = cut(limit, order, self._sizes, 1, bound, leaning, unfinished, least)
        if self.when == "to_fit" and limit.name == "headline":
            return tuple(self._fitted(i, (), HEADLINE_WORDS, count_words) for i in places)
        if least is None:
            return tuple(self._sentences[i] for i in places)
        return self._filled(limit, order, places)

    def _filled(
        self, limit: Length, order: Sequence[int], places: Sequence[int]
    ) -> tuple[Sentence, ...]:
        """Return the sentences, the last one in the order shortened where there is no room."""
        words = limit.unit == "words"
        sizes = [self._sizes[i].words if words else self._sizes[i].characters + 1 for i in places]
        over = sum(sizes) - limit.amount - (not words)
        if not places or over <= 0:
            return tuple(self._sentences[i] for i in places)
        held = set(places)
        last = next(i for i in reversed(order) if i in held)
        size = self._sizes[last]
        most = (size.words if words else size.characters) - over
        beside = [i for i in places if i != last]
        short = self._fitted(last, beside, most, count_words if words else len)
        return tuple(short if i == last else self._sentences[i] for i in places)

    def _least(self, index: int, beside: Sequence[int]) -> Size:
        """Return the size of a sentence beside others that has lost all it may."""
        sentence = self._fitted(index, beside, 0, len)
        return Size(count_words(sentence.shown), len(sentence.shown))

    def _fitted(
        self, index: int, beside: Sequence[int], most: int, size: Callable[[str], int]
    ) -> Sentence:
        """Return a sentence without as little as makes it fit, or all it may lose."""
        sentence = self._sentences[index]
        if size(sentence.text) <= most:
            return sentence
        others = [self._sentences[i].text for i in beside]
        before = [self._sentences[i].text for i in beside if i < index]
        found = shortening.find(
            sentence.text,
            self._quoted(sentence),
            {name for text in before for name in shortening.names_in(text)},
            {word for text in others for word in shortening.words_in(text)},
        )
        cuts = shortening.enough(sentence.text, found, most, size, self._mark)
        if cuts is None:
            cuts = shortening.all_of(sentence.text, found, self._mark)
        return self._without(sentence, cuts)

    def _least_sizes(self, order: Sequence[int]) -> Sequence[Size]:
        """Return the sizes of sentences of which each has lost all it may."""
        sizes = list(self._sizes)
        for index in order:
            text = self._everything(index).shown
            sizes[index] = Size(count_words(text), len(text))
        return sizes

    def _shortened(self, places: Sequence[int]) -> tuple[Sentence, ...]:
        """Return sentences of which each has lost all it may, beside the others."""
        found: list[Sentence] = []
        named: set[str] = set()
        for index in places:
            found.append(self._everything(index, named))
            named.update(shortening.names_in(found[-1].shown))
        return tuple(found)

    def _everything(self, index: int, named: Collection[str] = ()) -> Sentence:
        sentence = self._sentences[index]
        found = shortening.find(sentence.text, self._quoted(sentence), named, self._used)
        return self._without(sentence, shortening.all_of(sentence.text, found, self._mark))

    def _without(self, sentence: Sentence, stretches: Sequence[Stretch]) -> Sentence:
        found = []
        for stretch in stretches:
            start, end = sentence.start + stretch.start, sentence.start + stretch.end
            raw_start, raw_end = self._cleaned.to_raw(start, end)
            text = sentence.text[stretch.start : stretch.end]
            found.append(Cut(start, end, raw_start, raw_end, text, stretch.shape, self._mark))
        return replace(sentence, cuts=tuple(found)) if found else sentence

    @cached_property
    def _used(self) -> frozenset[str]:
        """Words that several sentences use."""
        held = Counter(word for s in self._sentences for word in set(shortening.words_in(s.text)))
        return frozenset(word for word, times in held.items() if times > 1)

    def _quoted(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Return where quotations stand in a sentence, by its own positions."""
        start, end = sentence.start, sentence.end
        spans = self._quotations
        found = []
        # They are disjoint, so that at most one begins before the sentence and goes on in it.
        for at in range(max(0, bisect_right(spans, (start,)) - 1), len(spans)):
            if spans[at][0] >= end:
                break
            if spans[at][1] > start:
                found.append((max(0, spans[at][0] - start), min(end, spans[at][1]) - start))
        return found

    @cached_property
    def _quotations(self) -> tuple[tuple[int, int], ...]:
        """Where quotations stand in the text, those over several sentences and lines included."""
        read = [(quotation.start, quotation.end) for quotation in quotations(self._text)]
        return merged((*read, *quotation_spans(self._text)))
