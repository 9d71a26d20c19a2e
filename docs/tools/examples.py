"""The examples of the pages: which there are, what they print, and how that is shown.

A block of `python` without a title is run, all those of a page in one namespace and in the folder
of the project; what it prints is shown in the block of `text` right after it. A block of `console`
begins with a command, and goes on with what that prints. A block with a title is a file, which the
test of the recipes writes out.
"""

import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

__all__ = ["PAGES", "ROOT", "Block", "blocks", "printed", "renewed"]

ROOT = Path(__file__).parents[2]
# The code that the pages are about is that of this checkout, whatever is installed.
sys.path.insert(0, str(ROOT / "src"))
#: The pages whose examples are run.
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"\n]+)")?\n(?P<body>.*?)^```$',
    re.DOTALL | re.MULTILINE,
)
# As wide as a line of the pages: a choice, so that no reader has to scroll sideways.
_WIDTH = 90


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code in a page.

    Attributes:
        kind: Its language: ``python``, ``text``, ``console``, ``sh`` or ``toml``.
        title: The file that it is, if it is one; else empty.
        body: What is in it.
        start, end: Where the body is in the page.
        follows: Whether only blank lines are between the block before and this one.
    """

    kind: str
    title: str
    body: str
    start: int
    end: int
    follows: bool


def blocks(text: str) -> list[Block]:
    """Return the blocks of code of a page, in their order."""
    found: list[Block] = []
    done = 0
    for match in _BLOCK.finditer(text):
        follows = bool(found) and not text[done : match.start()].strip()
        found.append(
            Block(match["kind"], match["title"] or "", match["body"], *match.span("body"), follows)
        )
        done = match.end()
    return found


def printed(text: str) -> Iterator[tuple[Block, str]]:
    """Run the examples of a page; yield each block that shows an output with the real one.

    Raises:
        ValueError: An example prints something, and the page has no place for it.
    """
    found = blocks(text)
    names: dict[str, object] = {}
    for place, block in enumerate(found):
        if block.kind == "console":
            yield block, _console(block)
        elif block.kind == "python" and not block.title:
            after = found[place + 1] if place + 1 < len(found) else None
            shown = after if after and after.follows and after.kind == "text" else None
            output = _python(block.body, names)
            if shown:
                yield shown, _wrapped(output)
            elif output:
                raise ValueError(f"no block of text for what this prints:\n{block.body}{output}")


def renewed(text: str) -> str:
    """Return a page with the real outputs in the place of those that it shows."""
    pieces: list[str] = []
    done = 0
    for block, output in printed(text):
        pieces += text[done : block.start], output
        done = block.end
    return "".join((*pieces, text[done:]))


def _python(source: str, names: dict[str, object]) -> str:
    output = io.StringIO()
    with chdir(ROOT), redirect_stdout(output):
        exec(compile(source, "example", "exec"), names)  # noqa: S102 - our own pages
    return output.getvalue()


def _console(block: Block) -> str:
    """Return the command of a block again, and after it what it prints."""
    first, _, _ = block.body.partition("\n")
    program, *arguments = shlex.split(first.removeprefix("$ "))
    if program != "summarize":
        raise ValueError(f"only summarize is run in a block of console, not {first!r}")
    done = subprocess.run(  # noqa: S603 - our own pages
        [sys.executable, "-m", "summarizer", *arguments],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1",
             "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    return f"{first}\n{_wrapped(done.stdout.decode('utf-8'))}"


def _wrapped(output: str) -> str:
    """Return an output in lines that a page can show; what continues a line is indented."""
    return "".join(f"{_wrapped_line(line).rstrip()}\n" for line in output.splitlines())


def _wrapped_line(line: str) -> str:
    if len(line) <= _WIDTH:
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return fill(
        line.strip(), _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
