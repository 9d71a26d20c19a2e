"""The whole story: text -> clean-up -> sentences with roles -> scores -> one order -> result."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Unpack

from summarizer import cleaning, ranking
from summarizer.base.deadline import Deadline, alarm
from summarizer.base.errors import InputError, SummarizerError
from summarizer.base.processes import in_order
from summarizer.cleaning import roles
from summarizer.model import Cleaned, Document, Result, Unread, when_read
from summarizer.model.config import Config, Options, config_of, parse_all
from summarizer.model.keywords import spelled_out
from summarizer.model.met import Met, reported_once
from summarizer.pipeline.signature import signature
from summarizer.rules import select

__all__ = ["clean", "summarize", "summarize_many"]

# Options that mean nothing to a clean-up alone.
_OF_RANKING = (
    "clean", "lengths", "ranker", "query", "stop_words", "min_words", "max_words", "trust_weight",
    "shorten", "cut_mark",
)  # fmt: skip

Text = str | Sequence[str]
Outcome = Result | SummarizerError


@spelled_out()
def summarize(text: Text, *, config: Config | None = None, **options: Unpack[Options]) -> Result:
    r"""Clean a text, split it and rank its sentences, once; cut summaries from the result.

    Args:
        text: An article; or a sequence of segments, each of which stays one sentence (positions
            are then into ``"\n".join(text)``).
        config: Options in one object; the defaults where left out.
        **options: Fields of `Config`, which says more of each; they replace those of `config`.

    Keyword Args:
        lengths: The summaries that `to_dict` writes out: ``3``, ``"20%"``, ``"80w"``, ``"500c"``
            or names.
        ranker: Name of a ranker, or a callable from sentences to one number for each.
        mode: ``report`` changes nothing, ``safe`` repairs what is certain, ``assertive`` also
            what is likely.
        language: Code of the text, such as ``"en"``; ``"auto"`` recognises it.
        clean: False ranks the text as it is.
        only: Run these rules or families alone.
        skip: Leave these rules or families out.
        glossary: Terms and people that you have settled: a `Glossary`, or the path of one.
        decisions: What you have settled about flags: `Decisions`, or the path of their file.
        query: Words that a summary should be about.
        stop_words: Words of yours that carry no meaning.
        min_words: Sentences with fewer words stay out of summaries.
        max_words: Sentences with more words stay out of summaries.
        trust_weight: How much it lowers a score that a sentence looks badly translated: 0 to 10.
        shorten: When a sentence may lose asides: ``never``, ``to_fit`` or ``always``.
        cut_mark: What stands in place of a cut.
        max_chars: Longer texts are refused.
        timeout: Seconds after which a text is given up; None for no limit.
        on_error: ``raise`` raises what a rule or a ranker fails with; ``warn`` reports it.

    Returns:
        A `Result`: `headline`, `short`, `medium`, `long`, `summary(length)`, and everything that
        was changed or doubted on the way.

    Raises:
        InputError: `text` is not text, or longer than `max_chars`.
        PluginError: A rule or the ranker fails, with ``on_error="raise"``.
        TimeLimitError: It took longer than `timeout`.
        UnknownNameError: There is no such option, ranker or rule.
        RuleConflictError: A rule is both in `only` and in `skip`.

    >>> result = summarize("The port reopened , the mayor said. Ships came in. Nobody cheered.")
    >>> print(result.headline)
    The port reopened, the mayor said.
    >>> print(result.edits[0])
    spacing.before_mark: ' ' -> ''
    """
    config = config_of(config, options)
    raw, segments = _checked(text, config)
    ranker = ranking.find(config.ranker)
    deadline = Deadline(config.timeout)

    work = cleaning.run(raw, config, deadline=deadline)
    cleaned = work.cleaned
    if segments is None:
        sentences = roles.lay(cleaned, work.pieces)
    else:
        sentences = roles.lay_segments(cleaned, segments)
    document = Document(cleaned.text, cleaned.language, sentences)
    ranked = ranking.rank_document(
        document, dict(cleaned.metadata).get("title", ""), ranker, config, deadline
    )

    result = when_read(
        Result(
            cleaned=cleaned,
            document=document,
            order=(),
            signature=signature(
                config,
                f"{ranked.ranker.name}@{ranked.ranker.version}",
                work.rules,
                cleaned.language,
            ),
            warnings=(*cleaned.warnings, *ranked.warnings),
            lengths=parse_all(config.lengths),
            _shortening=config.shortening,
        ),
        # What is read later has no limit, so where there is one nothing is left for later.
        ranked if config.timeout is None else ranked.whole(),
    )
    unfilled = _unfilled(result, ranked)
    return replace(result, warnings=(*result.warnings, *unfilled)) if unfilled else result


@spelled_out(*_OF_RANKING)
def clean(text: Text, *, config: Config | None = None, **options: Unpack[Options]) -> Cleaned:
    """Clean a text without ranking it.

    Args:
        text: As for `summarize`.
        config: Options in one object; the defaults where left out.
        **options: Fields of `Config` that replace those of `config`: `mode`, `language`, `only`,
            `skip`, `glossary`, `decisions`, `max_chars`, `timeout`, `on_error`; `summarize` says
            what each is.

    Returns:
        A `Cleaned`: the text before and after, the edits and the doubts between.

    Raises:
        InputError: `text` is not text, or longer than `max_chars`.
        PluginError: A rule fails, with ``on_error="raise"``.
        TimeLimitError: It took longer than `timeout`.
        UnknownNameError: There is no such option or rule.
        RuleConflictError: A rule is both in `only` and in `skip`.

    >>> clean("Dockers load grain ( wheat ).").text
    'Dockers load grain (wheat).'
    """
    config = config_of(config, options)
    raw, _ = _checked(text, config)
    return cleaning.clean(raw, config)


@spelled_out()
def summarize_many(
    texts: Iterable[Text],
    *,
    jobs: int = 1,
    chunk: int = 16,
    config: Config | None = None,
    **options: Unpack[Options],
) -> Iterator[Outcome]:
    """Summarise many texts, in their order; one bad text costs only itself.

    Args:
        texts: Any number of them; they are read as they are needed.
        jobs: Processes to use. With more than one, a `ranker` that is a callable must be one
            that can be pickled.
        chunk: Texts handed to a process at a time.
        config: Options in one object; the defaults where left out.
        **options: Fields of `Config` that replace those of `config`, as for `summarize`.

    Yields:
        For each text its `Result`, or the error that it met. After the last one a Python warning
        says which entries of a glossary and which decisions no text has met.

    Raises:
        InputError: `texts` is a single text, `jobs` or `chunk` is not a whole number of at least
            1, or the ranker cannot be handed to another process.
        UnknownNameError: There is no such option, ranker or rule.

    >>> for result in summarize_many(["Go on.", b"Go on."]):
    ...     print(result if isinstance(result, Exception) else result.headline)
    Go on.
    text is bytes: decode it first, text.decode("utf-8")
    """
    config = config_of(config, options)
    asked, config = config, reported_once(config)
    if isinstance(texts, str | bytes) or not isinstance(texts, Iterable):
        raise InputError("texts must be several texts: put a single one into a list")
    for name, value in (("jobs", jobs), ("chunk", chunk)):
        if not isinstance(value, int) or value < 1:
            raise InputError(f"{name} must be a whole number of at least 1, not {value!r}")
    ranking.find(config.ranker)
    select(config)
    if jobs == 1:
        return _reported(map(partial(_one, config), texts), asked)
    import pickle

    try:
        pickle.dumps(config)
    except (AttributeError, TypeError, pickle.PicklingError) as error:
        raise InputError(
            f"with jobs={jobs} the ranker must be a function of a module: {error}"
        ) from None
    portable = map(partial(_portable, config), texts)
    outcomes = in_order(partial(_one, config), portable, _died, jobs=jobs, chunk=chunk)
    return _reported(outcomes, asked)


def _reported(outcomes: Iterator[Outcome], config: Config) -> Iterator[Outcome]:
    """Pass outcomes on; at the end report what of a glossary and of decisions no text has met."""
    met = Met(config)
    for outcome in outcomes:
        if isinstance(outcome, Result):
            met.add_text(outcome.cleaned)
        yield outcome
    for option, message in met.unmet():
        warnings.warn(f"{option}: {message}", stacklevel=2)


def _one(config: Config, text: Text | InputError) -> Outcome:
    if isinstance(text, InputError):
        return text
    try:
        with alarm(config.timeout):
            return summarize(text, config=config)
    except SummarizerError as error:
        return error


def _died(text: Text | InputError) -> Outcome:
    return SummarizerError("the process died on this text, out of memory perhaps")


def _portable(config: Config, text: Text) -> Text | InputError:
    """Return a text that can go to another process, or what is wrong with it."""
    try:
        _checked(text, config)
    except InputError as error:
        return error
    return text if isinstance(text, str) else list(text)


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


def _unfilled(result: Result, ranked: Unread) -> list[str]:
    """Say why a summary is empty, where one is."""
    if not ranked.order:
        if not result.cleaned.raw.strip():
            return ["the text is empty: nothing to summarise"]
        if any(sentence.excluded for sentence in result.sentences):
            return ["every sentence is too short or too long: change min_words or max_words"]
        return ["no sentence of the text may enter a summary: all of it is furniture or marks"]
    return [
        w
        for length in result.lengths
        if not result.fills(length) and (w := result.summary(length).warning)
    ]
