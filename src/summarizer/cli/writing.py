"""What comes of articles, in order: written, reported and counted."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarizer.cli.output.sink import Sink
from summarizer.cli.output.staged import Staged
from summarizer.cli.progress import Progress
from summarizer.cli.status import ALL_DONE, ALL_FAILED, SOME_FAILED, WRONG_USAGE
from summarizer.cli.stopping import interrupting
from summarizer.cli.stopping.passing import Passed
from summarizer.cli.tally import Total
from summarizer.cli.work import Done, Failed, Plan
from summarizer.model.config import parse_all

if TYPE_CHECKING:
    from summarizer.render.html import Part

__all__ = ["Writer"]


class Writer:
    """One run's outcomes on their way to where they belong.

    Args:
        plan: What is done with each article.
        sink: Where the data go.
        page: Where a page goes besides, if anywhere.
        progress: Where messages go.
        total: Where counts go.
        passed: What an earlier run has come past.
    """

    def __init__(
        self,
        plan: Plan,
        sink: Sink,
        page: Sink | None,
        progress: Progress,
        total: Total,
        passed: Passed,
    ) -> None:
        self._plan, self._sink, self._page, self._passed = plan, sink, page, passed
        self._progress, self._total = progress, total
        self._begun = False
        self._missing = self._alike = 0
        self._slip = ""
        self._parts: list[Part] = []
        self._failed: list[tuple[str, str]] = []
        self._strange = set(plan.columns)  # that no record has

    def write(self, outcomes: Iterable[Done | Failed]) -> int:
        """Write what comes, in order, and return the exit status; files stay open on an error."""
        try:
            for number, outcome in enumerate(outcomes):
                interrupting.check()
                self._progress.step(isinstance(outcome, Failed))
                self._strange.intersection_update(outcome.lacks)
                if isinstance(outcome, Failed):
                    self._note(number, outcome)
                else:
                    self._take(outcome)
                self._settle()
        except BaseException:
            self._settle(ended=True)
            self._fill(self._sink if self._plan.form == "html" else None)  # what is done is kept
            self._fill(self._page)
            raise
        self._settle(ended=True)
        self._close()
        self._report_rest()
        return self._status()

    def _take(self, done: Done) -> None:
        if self._plan.form != "html":
            self._put(done.block)
        self._total.add(done.tally)
        if done.part is not None:
            self._parts.append(done.part)
        self._progress.write(done.notes)

    def _note(self, number: int, failed: Failed) -> None:
        self._total.failed += 1
        self._missing += failed.missing
        if self._plan.page:
            beside = "" if failed.name in ("", failed.place) else f"{failed.place}: "
            self._failed.append((failed.name or failed.place, f"{beside}{failed.reason}"))
        if failed.row:
            self._put(failed.row)
        if self._passed.there:
            self._passed.note(number, failed)
        else:
            self._report(failed)

    def _settle(self, *, ended: bool = False) -> None:
        self._passed.settle(self._report, listed=self._plan.verbose, ended=ended)

    def _report(self, failed: Failed) -> None:
        if failed.slip and failed.slip == self._slip and not self._total.done:
            self._alike += 1  # as long as no record has the field, once is enough
            return
        self._slip = failed.slip
        self._progress.write(f"{failed.line}\n")

    def _put(self, block: str) -> None:
        """Write an article, after a blank line or the names of the columns."""
        before = "" if not self._begun or self._plan.form in ("json", "csv") else "\n"
        if self._plan.form == "csv" and not self._begun:
            from summarizer.render import table

            before = table.header(parse_all(self._plan.config.lengths), self._plan.columns)
        self._sink.write(before + block)
        self._begun = True

    def _close(self) -> None:
        slipped = self._slip and self._alike + 1 == self._total.failed and not self._total.done
        if slipped and isinstance(self._sink, Staged):
            self._sink.drop()  # a slip of the caller's writes no table over an older one
        self._fill(self._sink if self._plan.form == "html" else None)
        self._sink.close()
        self._fill(self._page)
        if self._page is not None:
            self._page.close()

    def _fill(self, place: Sink | None) -> None:
        """Write the page, if there is anything to show on it."""
        if place is not None and self._parts:
            from summarizer.render.html import to_page

            place.write(to_page(self._parts, self._failed))

    def _report_rest(self) -> None:
        self._progress.write(self._passed.line(listed=self._plan.verbose))
        if self._alike:
            noun = "record" if self._alike == 1 else "records"
            self._progress.write(f"the same of {self._alike:,} more {noun}\n")
        if self._strange and (self._total.done or self._total.failed) and not self._plan.quiet:
            names = ", ".join(repr(name) for name in self._plan.columns if name in self._strange)
            self._progress.write(f"--columns: no record has {names}\n")

    def _status(self) -> int:
        if not self._total.failed:
            return ALL_DONE
        if self._total.done:
            return SOME_FAILED
        return WRONG_USAGE if self._missing == self._total.failed else ALL_FAILED
