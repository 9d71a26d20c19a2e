"""The whole story: text -> clean-up -> sentences with roles -> scores -> one order -> result."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

from summarizer import cleaning, ranking, roles, segment, selection
from summarizer.config import Config, parse_all
from summarizer.errors import InputError, SummarizerError
from summarizer.lengths import Size
from summarizer.model import Cleaned, Document, Result
from summarizer.signature import signature

__all__ = ["clean", "summarize", "summarize_many"]

Text = str | Sequence[str]


def summarize(text: Text, *, config: Config | None = None, **options: Any) -> Result:
    r"""Clean a text, split it and rank its sentences, once; cut summaries from the result.

    Args:
        text: An article; or a sequence of segments, each of which stays one sentence (positions
            are then into ``"\n".join(text)``).
        config: Options; the defaults where left out.
        **options: Fields of `Config` that replace those of `config`.

    Returns:
        A `Result`: `headline`, `short`, `medium`, `long`, `summary(length)`, and everything that
        was changed or doubted on the way.

    Raises:
        InputError: `text` is not text, or longer than `max_chars`.
        UnknownNameError: There is no such option, ranker or rule.
        RuleConflictError: A rule is both in `only` and in `skip`.

    >>> result = summarize("The port reopened , the mayor said. Ships came in. Nobody cheered.")
    >>> print(result.headline)
    The port reopened, the mayor said.
    >>> print(result.edits[0])
    spacing.before_mark: ' ' -> ''
    """
    config = (config or Config()).with_options(options)
    raw, segments = _checked(text, config)
    ranker = ranking.find(config.ranker)
    work = cleaning.run(raw, config)
    cleaned = work.cleaned
    if segments is None:
        sentences = roles.lay(cleaned, work.pieces)
    else:
        sentences = roles.lay_segments(cleaned, segments)
    document = Document(cleaned.text, cleaned.language, sentences)

    able = ranking.candidates(document, dict(cleaned.metadata).get("title", ""))
    scores, failures = ranking.rank(able, ranker)
    preferred = selection.order(scores, able.words)
    scored = list(sentences)
    for sentence, score in zip(able, scores, strict=True):
        scored[sentence.index] = replace(sentence, score=score)

    result = Result(
        cleaned=cleaned,
        document=replace(document, sentences=tuple(scored)),
        order=tuple(able[i].index for i in preferred),
        signature=signature(
            config, f"{ranker.name}@{ranker.version}", work.rules, cleaned.language
        ),
        warnings=(*cleaned.warnings, *failures),
        lengths=parse_all(config.lengths),
        _sizes=tuple(Size(segment.count_words(s.text), len(s.text)) for s in sentences),
    )
    return replace(result, warnings=(*result.warnings, *_unfilled(result)))


def clean(text: Text, *, config: Config | None = None, **options: Any) -> Cleaned:
    """Clean a text without ranking it.

    Args:
        text: As for `summarize`.
        config: Options; the defaults where left out.
        **options: Fields of `Config` that replace those of `config`.

    Returns:
        A `Cleaned`: the text before and after, the edits and the doubts between.

    Raises:
        InputError: `text` is not text, or longer than `max_chars`.
        UnknownNameError: There is no such option or rule.
        RuleConflictError: A rule is both in `only` and in `skip`.

    >>> clean("Dockers load grain ( wheat ).").text
    'Dockers load grain (wheat).'
    """
    config = (config or Config()).with_options(options)
    raw, _ = _checked(text, config)
    return cleaning.clean(raw, config)


def summarize_many(
    texts: Iterable[Text],
    *,
    jobs: int = 1,
    chunk: int = 16,
    config: Config | None = None,
    **options: Any,
) -> Iterator[Result | SummarizerError]:
    """Summarise many texts, in their order; one bad text costs only itself.

    Args:
        texts: Any number of them; they are read as they are needed.
        jobs: Processes to use. With more than one, a `ranker` that is a callable must be one
            that can be pickled.
        chunk: Texts handed to a process at a time.
        config: Options; the defaults where left out.
        **options: Fields of `Config` that replace those of `config`.

    Yields:
        For each text its `Result`, or the error that it met.

    Raises:
        InputError: `jobs` or `chunk` is below 1.
        UnknownNameError: There is no such option.

    >>> for result in summarize_many(["Go on.", b"Go on."]):
    ...     print(result if isinstance(result, Exception) else result.headline)
    Go on.
    text is bytes: decode it first, text.decode("utf-8")
    """
    config = (config or Config()).with_options(options)
    for name, value in (("jobs", jobs), ("chunk", chunk)):
        if value < 1:
            raise InputError(f"{name} must be at least 1, not {value}")
    if jobs == 1:
        return map(partial(_one, config), texts)
    return _in_processes(iter(texts), jobs, chunk, config)


def _one(config: Config, text: Text) -> Result | SummarizerError:
    try:
        return summarize(text, config=config)
    except SummarizerError as error:
        return error


def _several(config: Config, texts: Sequence[Text]) -> list[Result | SummarizerError]:
    return [_one(config, text) for text in texts]


def _in_processes(
    texts: Iterator[Text], jobs: int, chunk: int, config: Config
) -> Iterator[Result | SummarizerError]:
    """Keep every process busy, and no more texts in memory than that takes."""
    with ProcessPoolExecutor(jobs) as pool:
        running: deque[Future[list[Result | SummarizerError]]] = deque()
        while True:
            while len(running) < 2 * jobs:
                batch = list(islice(texts, chunk))
                if not batch:
                    break
                running.append(pool.submit(_several, config, batch))
            if not running:
                return
            yield from running.popleft().result()


def _checked(text: Text, config: Config) -> tuple[str, list[tuple[int, int]] | None]:
    """Return the text, and where its segments stand if it came in segments."""
    segments = None
    if not isinstance(text, str):
        if isinstance(text, bytes | bytearray | memoryview):
            raise InputError(
                f'text is {type(text).__name__}: decode it first, text.decode("utf-8")'
            )
        if not isinstance(text, Sequence):
            raise InputError(
                f"text must be a str or a sequence of str, not {text!r:.60}: "
                "pass the article itself"
            )
        segments, start = [], 0
        for number, part in enumerate(text):
            if not isinstance(part, str):
                raise InputError(f"segment {number} must be a str, not {part!r:.80}")
            segments.append((start, start + len(part)))
            start += len(part) + 1
        text = "\n".join(text)
    if len(text) > config.max_chars:
        raise InputError(
            f"the text has {len(text):,} characters, more than max_chars={config.max_chars:,}: "
            "split it, or pass a higher max_chars"
        )
    return text, segments


def _unfilled(result: Result) -> list[str]:
    """Say why a summary is empty, where one is."""
    if not result.order:
        if not result.cleaned.raw.strip():
            return ["the text is empty: nothing to summarise"]
        return ["no sentence of the text may enter a summary: all of it is furniture or marks"]
    return [w for length in result.lengths if (w := result.summary(length).warning)]
