"""Renews what the pages show of the code: outputs of examples, tables, figures.

`python docs/tools/refresh.py` renews them; with `--check` it names the pages that would change.
"""

import sys

import examples
import lists

__all__ = ["main", "renewed"]


def renewed(text: str) -> str:
    """Return a page as it should be now."""
    return examples.renewed(lists.renewed(text))


def main(check: bool) -> int:
    """Renew the pages, or only name those that are out of date; return how many there are."""
    changed = 0
    for page in examples.PAGES:
        text = page.read_text(encoding="utf-8")
        new = renewed(text)
        if new != text:
            changed += 1
            sys.stdout.write(f"{page.relative_to(examples.ROOT)}\n")
            if not check:
                page.write_text(new, encoding="utf-8")
    return changed


if __name__ == "__main__":
    checking = "--check" in sys.argv[1:]
    outdated = main(checking)
    sys.exit(1 if checking and outdated else 0)
