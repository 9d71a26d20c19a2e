"""One article: read, summarised and rendered, in whatever process; what comes of it is text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer import render
from summarizer.base.deadline import alarm
from summarizer.base.errors import InputError, SummarizerError
from summarizer.cli.output.forms import Form
from summarizer.cli.tally import Tally, tally_of
from summarizer.cli.wording import in_options
from summarizer.model import Cleaned, Result
from summarizer.model import Source as SourceSpan
from summarizer.model.config import Config, parse_all
from summarizer.model.fingerprint import fingerprint
from summarizer.pipeline import clean, summarize
from summarizer.reading import (
    DEFAULT_FIELDS,
    Article,
    Fields,
    MissingFieldError,
    MissingFileError,
    Source,
    as_text,
    carried,
    has_text,
    in_line,
    load,
    record_of,
)

if TYPE_CHECKING:
    from summarizer.render.html import Part

__all__ = ["Done", "Failed", "Plan", "died", "together", "work"]

# What only the sentences give a meaning to.
_OF_SENTENCES = frozenset({"sentences", "between", "marks", "shortening"})


class Plan(NamedTuple):
    """What to do with each article, and how to show it; the same for all of a run.

    Attributes:
        config: How to summarise.
        form: The form of the data.
        fields: Where a record of JSON Lines holds what.
        clean_only: Make no summary.
        scores: Show scores.
        ranked: Write the best sentence first.
        footnotes: Number the doubts of summaries, and write them below.
        edits: Print edits and flags.
        reasons: Print why sentences were chosen.
        page: Make a part of a page, besides.
        verbose: Print how it went.
        quiet: Print no warnings.
        counted: Count what is found.
        columns: What is carried along into CSV and JSON.
        compact: Leave the sentences out of JSON.
        relength: Cut the lengths of this run out of results that were written earlier.
        remade: Options, as the command has them, that such results can no longer follow.
        several: There may be more than one article.
        terminal: The face that data has on a terminal, or None for plain text.
        notes_terminal: The same for what is reported beside the data.
    """

    config: Config
    form: Form = "text"
    fields: Fields = DEFAULT_FIELDS
    clean_only: bool = False
    scores: bool = False
    ranked: bool = False
    footnotes: bool = False
    edits: bool = False
    reasons: bool = False
    page: bool = False
    verbose: bool = False
    quiet: bool = False
    counted: bool = False
    columns: tuple[str, ...] = ()
    compact: bool = False
    relength: bool = False
    remade: tuple[str, ...] = ()
    several: bool = False
    terminal: render.Face | None = None
    notes_terminal: render.Face | None = None


class Done(NamedTuple):
    """What came of an article.

    Attributes:
        block: Its data, ready to be written.
        notes: What is reported beside it.
        part: Its part of a page, if one is made.
        tally: What is in it, if that is counted.
        texts: The fingerprints of what it was made from, if there are decisions.
        lacks: Which columns that are to be carried along its record does not have.
        met: The entries of the glossary that stand in it, by their numbers, if one ran.
    """

    block: str
    notes: str
    part: "Part | None" = None
    tally: Tally | None = None
    texts: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    met: frozenset[int] | None = None


class Failed(NamedTuple):
    """Why nothing came of an article.

    Attributes:
        place: Where it is.
        reason: What is wrong.
        name: What it is called where it came from.
        missing: There was nothing to read: a slip of the caller.
        slip: What may be wrong with every record alike: it has no such field.
        row: Its row, where the data are a table and it is a text.
        lacks: Which columns that are to be carried along its record does not have.
    """

    place: str
    reason: str
    name: str = ""
    missing: bool = False
    slip: str = ""
    row: str = ""
    lacks: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """One line: where it is, and the reason."""
        return f"{self.place}: {self.reason}"


def work(plan: Plan, source: Source) -> Done | Failed:
    """Do all there is to do with one article; raises nothing."""
    begun = perf_counter()
    try:
        with alarm(plan.config.timeout):
            article = load(source, plan.fields)
            held = carried(record_of(source), plan.columns) if plan.columns else {}
            if plan.clean_only:
                done = _cleaned(plan, article, held)
            else:
                done = _summarised(plan, article, held)
    except SummarizerError as error:
        return _named(plan, source, _failed(source.place, error))
    except Exception as error:  # the fault is ours, and still costs no more than this article
        lost = Failed(source.place, f"cannot be summarised: {error!r:.200}")
        return _named(plan, source, lost)
    if plan.columns:
        done = done._replace(lacks=_lacks(plan, held))
    if not plan.verbose:
        return done
    took = f"{article.place}: read as {article.encoding}, {(perf_counter() - begun) * 1000:.0f} ms"
    return done._replace(notes=f"{took}\n{done.notes}")


def together(plan: Plan, sources: Iterable[Source]) -> Iterator[Done | Failed]:
    """Make one summary of all articles; yield what fails on the way, and then what comes of it."""
    read: list[Article] = []
    for source in sources:
        try:
            article = load(source, plan.fields)
            if article.record is not None:
                raise InputError("a result and no article: --together needs the articles")
            if not has_text(article):
                raise InputError("the text is empty: nothing to summarise")
        except SummarizerError as error:
            yield _failed(source.place, error)
        else:
            read.append(article)
    if not read:
        return
    from summarizer.pipeline.together import summarize_together

    whole = Article(None, "all articles", "", title=f"{len(read)} articles")
    try:
        result = summarize_together(
            [article.text for article in read],
            names=[article.id or article.place for article in read],
            config=plan.config,
        )
        yield _done(plan, whole, result, {})
    except SummarizerError as error:
        yield _failed(whole.place, error)


def died(plan: Plan, source: Source) -> Failed:
    """Say that an article killed its process."""
    lost = Failed(source.place, "the process died on this text, out of memory perhaps")
    return _named(plan, source, lost)


def _failed(place: str, error: SummarizerError) -> Failed:
    reason = in_options(str(error))
    slip = reason if isinstance(error, MissingFieldError) else ""
    return Failed(place, reason, place, isinstance(error, MissingFileError), slip)


def _named(plan: Plan, source: Source, failed: Failed) -> Failed:
    """Give what failed its name, and a text its row in a table; an empty folder has none."""
    record = record_of(source)
    held = carried(record, plan.columns)
    name = as_text(record.get(plan.fields.id)) or source.id or source.place
    failed = failed._replace(name=name, lacks=_lacks(plan, held))
    if plan.form != "csv" or plan.clean_only or failed.missing or source.kind == "error":
        return failed
    from summarizer.render import table

    title = record.get(plan.fields.title)
    row = table.to_failed_row(
        failed.reason,
        parse_all(plan.config.lengths),
        name,
        title if isinstance(title, str) else None,
        _cells(plan, held),
    )
    return failed._replace(row=row)


def _lacks(plan: Plan, held: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in plan.columns if name not in held)


def _cells(plan: Plan, held: Mapping[str, Any]) -> list[str]:
    return [as_text(held.get(name)) or "" for name in plan.columns]


def _written_earlier(plan: Plan, record: Mapping[str, Any]) -> Result:
    """Return the result that an earlier run has written, in the lengths of this one."""
    if plan.remade:
        raise InputError(
            f"a result and no article: leave out {' and '.join(plan.remade)}, or pass the article"
        )
    result = Result.from_dict(record)
    if plan.relength:
        result = replace(result, lengths=parse_all(plan.config.lengths))
    return result


def _cleaned(plan: Plan, article: Article, held: Mapping[str, Any]) -> Done:
    if article.record is not None:
        cleaned = _written_earlier(plan, article.record).cleaned
    else:
        cleaned = clean(article.text, config=plan.config)
    if not cleaned.text.strip():
        raise InputError("the text is empty: nothing is left to print")
    text = cleaned.text if cleaned.text.endswith("\n") else cleaned.text + "\n"
    block = text
    if plan.form == "json":
        block = render.to_json(cleaned.to_dict(article.id) | _columns(plan, held))
    tally = tally_of(cleaned, (), len(cleaned.warnings)) if plan.counted else None
    notes, texts = _notes(plan, article, cleaned), _texts(plan, cleaned)
    block = _headed(plan, article, block)
    return Done(block, notes, tally=tally, texts=texts, met=cleaned._met)


def _columns(plan: Plan, held: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns that are carried along as a record holds them; none where none are."""
    return {"columns": {name: held.get(name) for name in plan.columns}} if plan.columns else {}


def _summarised(plan: Plan, article: Article, held: Mapping[str, Any]) -> Done:
    if article.record is not None:
        return _done(plan, article, _written_earlier(plan, article.record), held)
    return _done(plan, article, summarize(article.text, config=plan.config), held)


def _done(plan: Plan, article: Article, result: Result, held: Mapping[str, Any]) -> Done:
    if not result.order:
        raise InputError(result.warnings[-1])  # the last one says why
    notes = _notes(plan, article, result.cleaned, result.warnings)
    if plan.reasons:
        notes += in_options(render.to_reasons(result))
    if plan.verbose:
        notes += f"{article.place}: {result!r}; {result.signature}\n"
    part = None
    if plan.page:
        from summarizer.render.html import to_part

        part = to_part(result, article.title, article.id)
    tally = None
    if plan.counted:
        roles = (sentence.role for sentence in result.sentences)
        tally = tally_of(result.cleaned, roles, len(result.warnings))
    block = _headed(plan, article, _block(plan, result, article, held))
    texts = _texts(plan, result.cleaned, result.sources)
    return Done(block, notes, part, tally, texts, met=result.cleaned._met)


def _texts(plan: Plan, cleaned: Cleaned, sources: Sequence[SourceSpan] = ()) -> tuple[str, ...]:
    """Return which texts were worked on, if there are decisions, which name their texts."""
    if not plan.config.settled:
        return ()
    raw = cleaned.raw
    return tuple(fingerprint(raw[s.start : s.end]) for s in sources) or (fingerprint(raw),)


def _block(plan: Plan, result: Result, article: Article, held: Mapping[str, Any]) -> str:
    if plan.form == "json":
        record = result.to_dict(article.id) | _columns(plan, held)
        if plan.compact:
            record = {name: v for name, v in record.items() if name not in _OF_SENTENCES}
        return render.to_json(record)
    if plan.form == "markdown":
        name = article.title or article.id
        # Footnotes of several articles in one file must not share a label.
        label = f"{fingerprint(result.cleaned.raw)[:6]}-" if plan.several else ""
        return render.to_markdown(result, plan.scores, name, plan.ranked, plan.footnotes, label)
    if plan.form == "html":
        return ""
    if plan.form == "csv":
        from summarizer.render import table

        name = article.id or article.place
        return table.to_row(result, name, article.title, _cells(plan, held))
    if plan.terminal is not None:
        return render.to_terminal(result, plan.terminal, plan.scores, plan.ranked, plan.footnotes)
    return render.to_text(result, plan.scores, plan.ranked, plan.footnotes)


def _headed(plan: Plan, article: Article, block: str) -> str:
    headed = plan.several and plan.form == "text"
    return f"{_heading(article)}{block}" if headed else block


def _heading(article: Article) -> str:
    return f"==> {in_line(article.id or article.place)} <==\n"


def _notes(
    plan: Plan, article: Article, cleaned: Cleaned, warnings: Sequence[str] | None = None
) -> str:
    warned = list(cleaned.warnings if warnings is None else warnings)
    if article.doubt:
        warned.insert(0, article.doubt)
    if plan.quiet:
        warned = []
    notes = "".join(f"{article.place}: warning: {in_options(warning)}\n" for warning in warned)
    if plan.edits:
        if plan.several:
            notes += _heading(article)
        face = plan.notes_terminal
        notes += render.to_diff(cleaned, face) if face else render.to_report(cleaned)
    return notes
