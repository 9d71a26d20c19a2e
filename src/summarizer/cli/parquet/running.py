"""One run of the command that writes Parquet: columns in, columns out, file by file.

Of a file of Parquet some rows at a time are read, summarised in whatever process, and written: it
takes no more memory than they do. All other articles go the same way, as rows with an id and a
text.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from summarizer import arrow
from summarizer.arrow import Recipe, Row
from summarizer.base.columns import pyarrow
from summarizer.base.errors import InputError
from summarizer.base.processes import in_order
from summarizer.cli.parquet.columns import Columns, is_made, opened, packed, stamp, unpacked, unread
from summarizer.cli.parquet.targets import Target, targets
from summarizer.cli.progress import Progress
from summarizer.cli.tally import RowTotal
from summarizer.cli.unmet import report_unmet
from summarizer.cli.wording import in_options
from summarizer.cli.work import Plan
from summarizer.model.fingerprint import fingerprint
from summarizer.model.met import Met, united
from summarizer.reading import (
    Fields,
    MissingFileError,
    Source,
    as_text,
    carried,
    in_line,
    kind_of,
    load,
    record_of,
    sources,
)

__all__ = ["run"]

# Rows handed to a process at a time: some 100 ms of work, and its way there and back one.
_ROWS = 16
_DIED = "the process died on this text, out of memory perhaps"


class Piece(NamedTuple):
    """Some articles on their way to a process, or what is to be known of their target.

    Attributes:
        target: The number of the file that they are for.
        place: Where they are from, for messages.
        first: The number of the first row.
        batch: Rows of Parquet.
        sources: Articles of any other kind.
        error: Why there is nothing to read at the place.
        missing: There is no such file: a slip of the caller.
        last: Nothing more comes for the target.
    """

    target: int
    place: str = ""
    first: int = 1
    batch: bytes = b""
    sources: tuple[Source, ...] = ()
    error: str = ""
    missing: bool = False
    last: bool = False


class Made(NamedTuple):
    """What came of a piece.

    Attributes:
        piece: The piece, without what it held.
        table: The rows.
        rows: How many there are.
        failures: A line for each that has an error.
        texts: The fingerprints of the texts, if there are decisions.
        met: The entries of the glossary that stand in one of them, by their numbers, if it ran.
    """

    piece: Piece
    table: bytes = b""
    rows: int = 0
    failures: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    met: frozenset[int] | None = None


def run(options: dict[str, Any], plan: Plan) -> int:
    """Write a table for each file that is named, or one for all of them."""
    pyarrow()
    recipe = arrow.recipe(
        text=options["field"],
        id=options["id"],
        title=options["title"],
        columns=plan.columns,
        config=plan.config,
        details=not options["no_details"],
    )
    asked = options["input_kind"]
    wanted = targets(options["files"] or ("-",), options["output"], asked)
    total = RowTotal()
    if options["resume"]:
        left = [each for each in wanted if not is_made(each.path, stamp(recipe, each.names))]
        total.kept = len(wanted) - len(left)
        wanted = left
    if options["engine"]:
        from summarizer.cli.parquet.engine import run_on

        with Progress(None, shown=False) as progress:
            run_on(options, recipe, wanted, total, progress)
        return total.status
    fields = Fields(recipe.text, recipe.id, recipe.title or "title")
    work = _Run(recipe, fields, wanted, asked)
    shown = sys.stderr is not None and sys.stderr.isatty()
    with Progress(work.count() if shown else None, shown) as progress:
        try:
            met = work.write(total, progress, options["jobs"])
        except (KeyboardInterrupt, SystemExit):
            progress.write(f"interrupted: {_left(wanted, work.made, total.kept)}\n")
            raise
        if options["verbose"]:
            progress.write("".join(f"{each.path}: {recipe.signature}\n" for each in wanted))
    # Of an earlier run it is not known which texts were in it.
    if not options["quiet"] and not total.kept:
        report_unmet(met, options)
    return total.status


def _left(wanted: Sequence[Target], made: int, kept: int) -> str:
    """Say what a run that was interrupted leaves, and how to go on."""
    if not wanted[0].alone:
        path = wanted[0].path
        return f"{path} was not touched; into a folder (-o FOLDER/) a run can go on with --resume"
    done = f"{made + kept:,} of {len(wanted) + kept:,} files are made"
    return f"{done}; the same command with --resume makes the others"


class _Run:
    """All targets of a run, one after the other."""

    def __init__(
        self, recipe: Recipe, fields: Fields, wanted: Sequence[Target], asked: Any
    ) -> None:
        self._recipe, self._fields, self._wanted, self._asked = recipe, fields, wanted, asked
        # Known when the first piece of a target is read, in this process.
        self._schemas: dict[int, Any] = {}
        self.made = 0  # targets that are in their place

    def count(self) -> int | None:
        """Return how many articles there are, where the files say it."""
        total = 0
        for target in self._wanted:
            for path in target.inputs:
                if isinstance(path, Source) or kind_of(path, self._asked) != "parquet":
                    return None
                try:
                    total += pyarrow("parquet").read_metadata(path).num_rows
                except (OSError, pyarrow().ArrowException):
                    continue  # reported when its turn comes
        return total

    def write(self, total: RowTotal, progress: Progress, jobs: int) -> Met:
        """Do all the work, and write what comes, in order; return what the texts have met."""
        met = Met(self._recipe.config)
        task = partial(_work, self._recipe, self._fields)
        lost = partial(_died, task, self._recipe)
        writer: Columns | None = None
        broken = False
        try:
            for made in in_order(task, self._pieces(), lost, jobs=jobs, chunk=1):
                piece = made.piece
                target = self._wanted[piece.target]
                if piece.error:
                    progress.write(f"{piece.place}: {piece.error}\n")
                    total.missing += piece.missing
                    total.unread += not piece.missing
                    broken = True
                    continue
                schema = self._schemas.get(piece.target)
                if writer is None and schema is not None and not (broken and target.alone):
                    writer = Columns(target.path, schema)
                if made.rows:
                    _count(made, total, progress)
                    met.add(made.texts, made.met)
                    if writer is not None:
                        writer.add(unpacked(made.table))
                if piece.last:
                    if writer is not None and broken and target.alone:
                        writer.drop()
                    elif writer is not None:
                        # Without a stamp a later run makes it again.
                        writer.finish({} if broken else stamp(self._recipe, target.names))
                        self.made += 1
                    writer, broken = None, False
        finally:
            if writer is not None:
                writer.drop()
        return met

    def _pieces(self) -> Iterator[Piece]:
        for number, target in enumerate(self._wanted):
            for path in target.inputs:
                if not isinstance(path, Source) and kind_of(path, self._asked) == "parquet":
                    yield from self._columns(number, path)
                else:
                    yield from self._articles(number, path)
            yield Piece(number, last=True)

    def _columns(self, number: int, path: str) -> Iterator[Piece]:
        """Yield the rows of a file of Parquet; what is wrong with it comes as an error."""
        place = in_line(path)
        try:
            with opened(path) as file:
                self._settle(number, self._recipe.schema(file.schema_arrow))
                first = 1
                for batch in file.iter_batches(batch_size=_ROWS, columns=self._recipe.read):
                    yield Piece(number, place, first, packed(batch))
                    first += len(batch)
        except (OSError, InputError, pyarrow().ArrowException) as error:
            seen = unread(error)
            yield Piece(number, place, error=seen.error, missing=seen.missing)

    def _articles(self, number: int, path: str | Source) -> Iterator[Piece]:
        """Yield the articles at a place that is no Parquet."""
        pa = pyarrow()
        recipe = self._recipe
        carried = [pa.field(name, pa.string()) for name in recipe.columns]
        waiting: list[Source] = []
        for source in sources([path], self._asked):
            if source.error is not None and source.kind == "error":
                missing = isinstance(source.error, MissingFileError)
                yield Piece(number, source.place, error=str(source.error), missing=missing)
                continue
            if not waiting:
                try:
                    self._settle(number, arrow.summary_schema(
                        recipe.config.lengths, title=recipe.title is not None, columns=carried,
                        details=recipe.details,
                    ))  # fmt: skip
                except InputError as error:
                    yield Piece(number, source.place, error=str(error))
                    return
            waiting.append(source)
            if len(waiting) == _ROWS:
                yield Piece(number, sources=tuple(waiting))
                waiting = []
        if waiting:
            yield Piece(number, sources=tuple(waiting))

    def _settle(self, number: int, schema: Any) -> None:
        """Note what columns a target has.

        Raises:
            InputError: It has others already.
        """
        if self._schemas.setdefault(number, schema) != schema:
            raise InputError(
                "its columns are of other types than those before it: write into a folder"
            )


def _count(made: Made, total: RowTotal, progress: Progress) -> None:
    total.done += made.rows - len(made.failures)
    total.failed += len(made.failures)
    for place in range(made.rows):
        progress.step(place < len(made.failures))
    progress.write("".join(f"{line}\n" for line in made.failures))


def _work(recipe: Recipe, fields: Fields, piece: Piece) -> Made:
    """Summarise a piece; raises nothing."""
    rows: list[Row] = []
    if piece.batch:
        table = recipe.table(unpacked(piece.batch), rows)
        places = [f"{piece.place}:{piece.first + place}" for place in range(len(table))]
    elif piece.sources:
        table = _articles(recipe, fields, piece.sources, rows)
        places = [source.place for source in piece.sources]
    else:
        return Made(piece)
    errors = table.column("error").to_pylist()
    failures = [
        f"{place}: {in_options(error)}"
        for place, error in zip(places, errors, strict=True)
        if error
    ]
    cleaned = [row.result.cleaned for row in rows if row.result is not None]
    texts = (fingerprint(each.raw) for each in cleaned if recipe.config.settled)
    return Made(
        piece._replace(batch=b"", sources=()), packed(table), len(table), tuple(failures),
        tuple(texts), united(each._met for each in cleaned),
    )  # fmt: skip


def _articles(
    recipe: Recipe,
    fields: Fields,
    articles: Sequence[Source],
    rows: list[Row],
    error: str | None = None,
) -> Any:
    """Summarise articles that are no rows yet; or make rows of them that all have an error."""
    ids = []
    for source in articles:
        id_ = source.id
        if error is None:

            def read(source: Source = source) -> tuple[Any, str | None]:
                nonlocal id_
                article = load(source, fields)
                id_ = article.id
                return article.text, article.title

            rows.append(arrow.row(read, recipe.config))
        else:
            rows.append(Row(error=error))
        ids.append(source.place if id_ is None else id_)
    pa = pyarrow()
    schema = arrow.summary_schema(
        recipe.config.lengths,
        title=recipe.title is not None,
        columns=[pa.field(name, pa.string()) for name in recipe.columns],
        details=recipe.details,
    )
    held = [carried(record_of(source), recipe.columns) for source in articles]
    columns = ([as_text(each.get(name)) for each in held] for name in recipe.columns)
    return recipe.tabulated(rows, schema, ids, columns)


def _died(task: Callable[[Piece], Made], recipe: Recipe, piece: Piece) -> Made:
    """Go on with each row by itself, so that one costs only itself."""
    if piece.batch:
        table = unpacked(piece.batch)
        if len(table) > 1:
            singles = [
                piece._replace(batch=packed(table.slice(place, 1)), first=piece.first + place)
                for place in range(len(table))
            ]
            return _joined(piece, task, recipe, singles)
        schema = recipe.schema(table.schema)
        rows = recipe.tabulated(
            [Row(error=_DIED)], schema, table.column(recipe.id), map(table.column, recipe.columns)
        )
        place = f"{piece.place}:{piece.first}"
    else:
        if len(piece.sources) > 1:
            alone = [piece._replace(sources=(source,)) for source in piece.sources]
            return _joined(piece, task, recipe, alone)
        rows = _articles(recipe, Fields(), piece.sources, [], _DIED)
        place = piece.sources[0].place
    return Made(piece._replace(batch=b"", sources=()), packed(rows), 1, (f"{place}: {_DIED}",))


def _joined(
    piece: Piece, task: Callable[[Piece], Made], recipe: Recipe, singles: Sequence[Piece]
) -> Made:
    # Two processes: with one the work would be done in this one, which must not die.
    made = list(in_order(task, singles, partial(_died, task, recipe), jobs=2, chunk=1))
    table = pyarrow().concat_tables([unpacked(each.table) for each in made])
    failures = tuple(line for each in made for line in each.failures)
    texts = tuple(text for each in made for text in each.texts)
    return Made(
        piece._replace(batch=b"", sources=()), packed(table), len(table), failures,
        texts, united(each.met for each in made),
    )  # fmt: skip
