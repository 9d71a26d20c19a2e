"""The documentation site: it is built without a warning, has a page for each rule, and is whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from examples import ROOT
from summarizer.rules import RULES

pytest.importorskip("mkdocs", reason="needs the extra docs")

_LOADED = re.compile(r'<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)="([^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def test_every_rule_has_a_page_with_its_cases_and_its_source(site: Path) -> None:
    for name, rule in RULES.all.items():
        text = (site / "rules" / f"{name}.html").read_text("utf-8")
        assert f"rules/{name}.html" in (site / "rules.html").read_text("utf-8")
        assert f"{rule.find.__name__}" in text
        assert "Must leave alone (" in text


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > len(RULES)
    for page in pages:
        for target in _LOADED.findall(page.read_text("utf-8")):
            assert not target.startswith(("http:", "https:", "//")), f"{page.name}: {target}"


def test_the_reference_has_every_public_name(site: Path) -> None:
    import summarizer

    text = (site / "api.html").read_text("utf-8")
    for name in set(summarizer.__all__) - {"__version__"}:
        assert re.search(rf'<h\d id="summarizer\.[\w.]+\.{name}"', text), name
