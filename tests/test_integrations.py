"""The glue for other libraries, where they are installed; and that nobody needs them."""

import subprocess
import sys
from typing import Any

import pytest

import shared
from summarizer import InputError, summarize

TEXT = shared.article()
STORY = "The port of Kessel reopened , the mayor said. Ships came in. Nobody cheered."


def test_nothing_of_them_is_imported_with_the_package() -> None:
    code = (
        "import sys, summarizer; summarizer.summarize('Ships came in.')\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('spacy', 'sklearn', 'pandas')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


# -- spaCy ------------------------------------------------------------------------------------


@pytest.fixture
def spacy() -> Any:
    return pytest.importorskip("spacy", exc_type=ImportError)


def component(spacy: Any, **config: Any) -> Any:
    import summarizer.integrations.spacy  # noqa: F401 - registers it, where it is not installed

    nlp = spacy.blank("en")
    nlp.add_pipe("mt_summarizer", config=config)
    return nlp


def test_a_document_has_its_result_and_marks_on_its_tokens(spacy: Any) -> None:
    doc = component(spacy)(TEXT)
    result = summarize(TEXT)
    assert doc._.mt_result == result
    spans = doc.spans["mt_summary"]
    assert [span.text for span in spans] == [TEXT[s.raw_start : s.raw_end] for s in result.short]
    flagged = [(span.label_, span.text) for span in doc.spans["mt_flags"]]
    assert [rule for rule, _ in flagged] == [flag.rule for flag in result.flags]
    for (_, text), flag in zip(flagged, result.flags, strict=True):
        assert TEXT[flag.start : flag.end] in text
    from spacy import displacy

    page = displacy.render(doc, style="span", options={"spans_key": "mt_flags"}, jupyter=False)
    assert "dates.scramble" in page


def test_a_component_takes_options_and_an_empty_text(spacy: Any) -> None:
    nlp = component(spacy, length="headline", options={"mode": "report", "ranker": "lead"})
    doc = nlp(STORY)
    assert doc._.mt_result == summarize(STORY, mode="report", ranker="lead")
    assert len(doc.spans["mt_summary"]) == 1
    assert not nlp("").spans["mt_summary"]
    # A document that is saved, or comes from another process, has it too.
    (sent,) = nlp.pipe([STORY], n_process=2)
    assert sent._.mt_result == doc._.mt_result
    assert [span.text for span in sent.spans["mt_summary"]] == [STORY[: STORY.index(".") + 1]]
    assert spacy.blank("en")(STORY)._.mt_result is None
    with pytest.raises(LookupError, match="unknown option 'modus'"):
        component(spacy, options={"modus": "safe"})


# -- scikit-learn -----------------------------------------------------------------------------


@pytest.fixture
def sklearn() -> Any:
    return pytest.importorskip("sklearn", exc_type=ImportError)


def test_a_pipeline_is_fed_with_summaries(sklearn: Any) -> None:
    from sklearn.base import clone
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.pipeline import make_pipeline

    from summarizer.integrations.sklearn import Summaries

    texts = [TEXT, STORY]
    step = Summaries("12w", options={"mode": "report"})
    assert step.fit_transform(texts) == [
        str(summarize(text, mode="report").summary("12w")) for text in texts
    ]
    pipeline = make_pipeline(Summaries(1), CountVectorizer())
    words = pipeline.fit(texts).named_steps["countvectorizer"].get_feature_names_out()
    assert "kessel" in words
    assert "cheered" not in words
    twin = clone(step.set_params(length=2, jobs=1))
    assert twin.get_params() == {"length": 2, "options": {"mode": "report"}, "jobs": 1}


def test_an_article_that_cannot_be_used_is_named(sklearn: Any) -> None:
    from summarizer.integrations.sklearn import Summaries

    with pytest.raises(InputError, match="article 1: text is bytes"):
        Summaries().transform([STORY, b"bytes"])  # type: ignore[list-item]
