"""Lets people read summaries, and counts what they say.

    python benchmarks/reading.py --data ../shared/data --seed 2 --out ../sheets
    python benchmarks/reading.py --data ../shared/data --seed 2 --proxies
    python benchmarks/reading.py --marks ../sheets/*/marks-*.jsonl

The first draws translated and native articles and writes sheets: the article, the human reference
where there is one, a note of three sentences, a headline and 30 words, so many articles a bundle,
with a file for the marks. The same seed and data give the same articles whatever the package is:
`--package` names the folder of another version, so that one can read before and after. The second
counts signs that a program can see, on the same articles. The third reads the marks back: how many
notes have each kind of fault, how many are clean, what can be printed, and how far two readers of
the same articles agree (share of equal answers, and Cohen's kappa).

Samples that are to share no document are drawn from different parts: `--parts 1 --of 4` takes a
quarter of the documents of each group, `--parts 2 3 --of 4` half of them. No text of the data goes
anywhere but into the folder that is named.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from _data import table, write
from _notes import Note, notes
from _proxies import PROXIES, faults, rare
from _sample import NATIVE, TRANSLATED, Reading, draw, known, names_in, readings
from _sheets import bundle, page, read_marks, report, template


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--data", type=Path, default=Path("../shared/data"), help="the data [%(default)s]")
    add("--seed", type=int, default=1, help="what the choice of articles hangs on [%(default)s]")
    add("--seen", type=Path, action="append", default=[], help="file of ids that stay out")
    add("--parts", type=int, nargs="+", default=[1], help="draw from these parts [1]")
    add("--of", type=int, default=1, help="of so many [%(default)s]")
    add("--fill", action="store_true", help="further translations where documents run out")
    add("--package", type=Path, help="folder that holds another version of the package")
    add("--out", type=Path, help="folder for sheets and marks")
    add("--size", type=int, default=20, help="articles in a bundle [%(default)s]")
    add("--html", action="store_true", help="write the sheets as HTML too")
    add("--proxies", action="store_true", help="count what a program can see")
    add("--marks", type=Path, nargs="+", help="files of marks to count")
    add("--json", type=Path, help="write the proxies here too")
    return parser.parse_args()


def sample(given: argparse.Namespace) -> list[Reading]:
    articles = list(readings(given.data))
    names = set()
    for file in given.seen:
        names |= names_in(file.read_text(encoding="utf-8").split("\n"))
    return draw(
        articles,
        given.seed,
        {**TRANSLATED, **NATIVE},
        without=known(articles, names),
        parts=given.parts,
        of=given.of,
        fill=given.fill,
    )


def bundles(articles: Sequence[Reading], size: int) -> list[list[Reading]]:
    """Put articles into bundles: translated ones first, and in each bundle some of every group."""
    cut = []
    for groups in (TRANSLATED, NATIVE):
        many = Counter(one.group for one in articles if one.group in groups)
        seen: Counter[str] = Counter()
        placed = []
        for one in articles:
            if one.group in groups:
                placed.append(((seen[one.group] + 0.5) / many[one.group], one))
                seen[one.group] += 1
        mixed = [one for _, one in sorted(placed)]
        cut += [mixed[start : start + size] for start in range(0, len(mixed), size)]
    return cut


def write_sheets(
    folder: Path, articles: Sequence[Reading], made: Mapping[str, Note], size: int, html: bool
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, part in enumerate(bundles(articles, size), 1):
        marks = folder / f"marks-{number:02}.jsonl"
        if marks.exists():
            raise SystemExit(f"{marks} is there already, and may hold marks: name another folder")
        sheets = [(one, made[one.id]) for one in part]
        (folder / f"bundle-{number:02}.md").write_text(bundle(number, sheets), encoding="utf-8")
        if html:
            (folder / f"bundle-{number:02}.html").write_text(page(number, sheets), encoding="utf-8")
        marks.write_text(template(part), encoding="utf-8")
    names = "".join(json.dumps({"id": one.id, "group": one.group}) + "\n" for one in articles)
    (folder / "sample.jsonl").write_text(names, encoding="utf-8")


def count(articles: Sequence[Reading], made: Mapping[str, Note]) -> dict[str, dict[str, int]]:
    """Return for each group how many notes each proxy speaks against."""
    words = rare([(one.text, one.title) for one in articles])
    counts: dict[str, dict[str, int]] = {}
    for one, headline in zip(articles, words, strict=True):
        found = faults(made[one.id], headline)
        whole = "translated" if one.group in TRANSLATED else "native"
        for group in (whole, one.group):
            row = counts.setdefault(
                group, {"read": 0, "none": 0, "headlines": 0, **dict.fromkeys(PROXIES, 0)}
            )
            row["read"] += 1
            row["none"] += not found
            row["headlines"] += bool(headline)
            for name in found:
                row[name] += 1
    return counts


def main() -> None:
    given = options()
    if given.marks:
        print(report(read_marks(given.marks)))
        return
    if not given.out and not given.proxies:
        raise SystemExit("say what to do: --out FOLDER, --proxies or --marks FILE ...")
    if not all((given.data / folder).is_dir() for folder in ("mt", "sum")):
        print(f"skipped: no data in {given.data}")
        sys.exit(0)
    articles = sample(given)
    made = dict(
        zip(
            [one.id for one in articles],
            notes([one.text for one in articles], given.package),
            strict=True,
        )
    )
    if given.out:
        write_sheets(given.out, articles, made, given.size, given.html)
    counts = count(articles, made)
    if given.proxies:
        names = ["read", "none", "headlines", *PROXIES]
        print(table(("", *counts), [(n, *(row[n] for row in counts.values())) for n in names]))
    write(given.json, {"seed": given.seed, "parts": given.parts, "of": given.of, "proxies": counts})


if __name__ == "__main__":
    main()
