"""What the site has besides `docs/`: the files of the root, and one page a rule.

MkDocs calls these functions while it builds; see `mkdocs.yml`.
"""

import re
from typing import Any

from mkdocs.structure.files import File, Files

import rule_pages
from examples import ROOT
from summarizer.rules import RULES, families

# File of the root -> page of the site.
_ROOT_PAGES = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "SECURITY.md": "security.md",
}
_LINK = re.compile(r"(!?)\[(?P<text>(?:[^][]|\[[^]]*\])*)\]\((?P<target>[^)\s]+)\)")
_RULE_FILE = re.compile(r"\[`(?P<rule>[a-z]+\.\w+)`\]\(\.\./src/[^)]*\)")


def on_config(config: Any) -> Any:
    """Put the pages of the rules into the navigation, a section for each family."""
    sections = [
        {family: [{name: f"rules/{name}.md"} for name in RULES if name.startswith(f"{family}.")]}
        for family in families()
    ]
    for entry in config.nav:
        for title in entry:
            if title == "Rules":
                entry[title] = [*entry[title], *sections]
    return config


def on_files(files: Files, *, config: Any) -> Files:
    """Add the files of the root and the page of each rule."""
    for source, target in _ROOT_PAGES.items():
        text = (ROOT / source).read_text(encoding="utf-8")
        files.append(File.generated(config, target, content=_from_root(text)))
    for target, text in rule_pages.pages().items():
        files.append(File.generated(config, target, content=text))
    return files


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """Turn links to files of the project into links of the site; code has no page of its own."""
    if page.file.src_uri == "rules.md":
        markdown = _RULE_FILE.sub(r"[`\g<rule>`](rules/\g<rule>.md)", markdown)
    return _LINK.sub(_from_docs, markdown)


def _from_root(text: str) -> str:
    """Rewrite the links of a file of the root as if it were in `docs/`."""

    def rewrite(match: re.Match[str]) -> str:
        target = match["target"]
        if "://" in target or target.startswith("#"):
            return match[0]
        target = target.removeprefix("docs/") if target.startswith("docs/") else f"../{target}"
        return f"{match[1]}[{match['text']}]({target})"

    return _LINK.sub(rewrite, text)


def _from_docs(match: re.Match[str]) -> str:
    target = match["target"]
    if not target.startswith("../"):
        return match[0]
    path, hash_, part = target.removeprefix("../").partition("#")
    if path in _ROOT_PAGES:
        return f"[{match['text']}]({_ROOT_PAGES[path]}{hash_}{part})"
    return str(match["text"])
