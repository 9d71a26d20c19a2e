"""A spaCy component that summarises a document and marks flags and the summary on its tokens.

    nlp = spacy.blank("en")
    nlp.add_pipe("mt_summarizer", config={"options": {"mode": "safe"}})
    doc = nlp(text)
    print(doc._.mt_result.short)
    displacy.render(doc, style="span", options={"spans_key": "mt_flags"})

spaCy finds the component by its name as soon as this package is installed.
"""

from collections.abc import Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from summarizer.base.lengths import parse
from summarizer.model import Result
from summarizer.model.config import Config
from summarizer.pipeline import summarize

__all__ = ["FLAGS", "SUMMARY", "Summarizer"]

#: The groups of spans that a document gets: its flags, and the sentences of its summary.
FLAGS, SUMMARY = "mt_flags", "mt_summary"
_RESULT = "mt_result"


class Summarizer:
    """Summarises documents; `doc._.mt_result` is the `Result`.

    A span of `doc.spans["mt_summary"]` is a sentence of the summary, labelled with its trust; a
    span of `doc.spans["mt_flags"]` is a flag, labelled with its rule.

    Args:
        length: The summary whose sentences are marked.
        options: Fields of `Config`.
    """

    def __init__(self, length: str, options: dict[str, Any]) -> None:
        self._length = parse(length)
        self._config = Config().with_options(options)
        if not Doc.has_extension(_RESULT):
            Doc.set_extension(_RESULT, getter=_result)

    def __call__(self, doc: Doc) -> Doc:
        """Summarise a document."""
        result = summarize(doc.text, config=self._config)
        # As a dict, so that documents can be saved, and sent to other processes.
        doc.user_data[_RESULT] = result.to_dict()
        chosen = ((s.raw_start, s.raw_end, s.trust) for s in result.summary(self._length))
        flags = ((flag.start, flag.end, flag.rule) for flag in result.flags)
        doc.spans[SUMMARY] = SpanGroup(doc, name=SUMMARY, spans=_spans(doc, chosen))
        doc.spans[FLAGS] = SpanGroup(doc, name=FLAGS, spans=_spans(doc, flags))
        return doc


def _result(doc: Doc) -> Result | None:
    record = doc.user_data.get(_RESULT)
    return None if record is None else Result.from_dict(record)


@Language.factory("mt_summarizer", default_config={"length": "short", "options": {}})
def create(nlp: Language, name: str, length: str, options: dict[str, Any]) -> Summarizer:
    """Make the component; spaCy calls this."""
    return Summarizer(length, options)


def _spans(doc: Doc, found: Iterable[tuple[int, int, str]]) -> list[Span]:
    """Return ranges of characters as spans of the tokens that they touch."""
    last = len(doc.text) - 1
    spans = (
        # A flag may have no length, also at the very end.
        doc.char_span(
            min(start, last), max(end, min(start, last) + 1), label=label, alignment_mode="expand"
        )
        for start, end, label in found
    )
    return [span for span in spans if span is not None]
