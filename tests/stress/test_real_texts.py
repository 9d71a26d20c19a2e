"""Every promise on real articles, whole and damaged; needs `--real` and a folder of them.

The folder holds JSON Lines, at any depth: an article a line, as its `text` or as `segments` with
what a machine has made of them in `mt`.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from damaged import damaged
from promises import of_a_clean_up, of_a_result, of_another_clean_up, of_the_forms
from shared import MODES
from summarizer import Config, clean, summarize, summarize_many
from summarizer.model.config import Mode

STRESS = settings.get_profile("stress")
EACH_MODE = st.sampled_from(MODES)
#: Articles of one file: enough of each kind, and soon read. A choice.
MOST = 200


_FOLDERS: list[Path] = []
#: The articles are read when the first is asked for.
ARTICLES = st.deferred(lambda: damaged(articles_of(_FOLDERS[-1])))


@pytest.fixture(scope="module", autouse=True)
def _named(pytestconfig: pytest.Config) -> None:
    folder: Path | None = pytestconfig.getoption("--real")
    if folder is None:
        pytest.skip("no folder of real articles: name it with --real")
    _FOLDERS.append(folder)


def articles_of(folder: Path) -> list[str]:
    return [text for file in sorted(folder.rglob("*.jsonl")) for text in texts_of(file)]


def texts_of(file: Path) -> list[str]:
    with file.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line, _ in zip(lines, range(MOST), strict=False)]
    texts = [
        record.get("text") or "\n".join(part.get("mt") or "" for part in record.get("segments", ()))
        for record in records
    ]
    return [text for text in texts if isinstance(text, str) and text.strip()]


@STRESS
@given(ARTICLES, EACH_MODE)
def test_damaged(text: str, mode: Mode) -> None:
    config = Config(mode=mode)
    result = summarize(text, config=config)
    of_a_clean_up(result.cleaned, text, config)
    of_another_clean_up(result.cleaned, config)
    of_a_result(result, config)
    of_the_forms(result)


@STRESS
@given(ARTICLES, EACH_MODE)
def test_segments_given_and_found(text: str, mode: Mode) -> None:
    result = summarize(text, mode=mode)
    given_ = summarize([s.text for s in result.sentences], clean=False)
    assert [s.text for s in given_.sentences] == [s.text for s in result.sentences]
    assert clean(text, mode=mode) == result.cleaned


@settings(STRESS, max_examples=max(1, STRESS.max_examples // 40))
@given(st.lists(ARTICLES, min_size=2, max_size=9), EACH_MODE)
def test_one_process_and_two(texts: list[str], mode: Mode) -> None:
    one, two = (list(summarize_many(texts, jobs=jobs, mode=mode, chunk=2)) for jobs in (1, 2))
    assert one == two
