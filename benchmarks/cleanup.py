"""Measures the clean-up on real machine translations, and writes the licences of the rules.

    python benchmarks/cleanup.py --data ../shared/data            # print the tables
    python benchmarks/cleanup.py --data ../shared/data --write    # and renew licences.json

Local reference support (LRS): an edit is supported if the edited string, with five characters of
context on each side, stands in the human reference of its segment while the unedited one does
not; contradicted in the reverse case; else the reference says nothing. Documents whose references
are marked as worthless stay out of every figure that asks a reference. What takes furniture out is
not judged so: human translators keep it.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from time import perf_counter
from typing import Any

from _data import Segment, Translation, digest, options, table, translations, write
from _leaks import leak
from summarizer import Cleaned, Config, clean, cleaning, summarize, tables
from summarizer.cleaning import invariants
from summarizer.model import Edit
from summarizer.rules import RULES

CONTEXT = 5
LICENCES = Path(tables.__file__).parent / "licences.json"
SAFE = Config(language="en")


@dataclass
class Support:
    """What references say of some edits."""

    edits: int = 0
    supported: int = 0
    contradicted: int = 0
    against: list[str] = field(default_factory=list)

    @property
    def decided(self) -> int:
        return self.supported + self.contradicted

    def __str__(self) -> str:
        if not self.decided:
            return "-"
        low, high = wilson(self.supported, self.decided)
        return f"{self.supported / self.decided:.1%} [{low:.1%}, {high:.1%}]"


def wilson(successes: int, trials: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson, 1927)."""
    share = successes / trials
    centre = share + z * z / (2 * trials)
    spread = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return (centre - spread) / scale, (centre + spread) / scale


def placed(cleaned: Cleaned) -> Iterator[tuple[Edit, str, str]]:
    """Yield each edit with what stands around it in the cleaned text, five characters each way."""
    shift = 0
    for edit in cleaned.edits:
        start = edit.start + shift
        end = start + len(edit.after)
        shift += len(edit.after) - len(edit.before)
        yield edit, cleaned.text[max(0, start - CONTEXT) : start], cleaned.text[end : end + CONTEXT]


def segment_of(document: Translation, edit: Edit) -> Segment | None:
    """Return the segment that an edit lies in; None for one that reaches across."""
    for segment in document.segments:
        if segment.start <= edit.start and edit.end <= segment.end:
            return segment
    return None


def judge(document: Translation, cleaned: Cleaned, tally: dict[str, Support]) -> None:
    """Ask the references about every edit of a document."""
    for edit, left, right in placed(cleaned):
        support = tally[edit.rule]
        support.edits += 1
        segment = segment_of(document, edit)
        if segment is None or not document.judged or is_furniture(edit):
            continue
        # What reaches into the next segment is compared with the edge of the reference.
        left = "\n" * ("\n" in left) + left.rpartition("\n")[2]
        right = right.partition("\n")[0] + "\n" * ("\n" in right)
        reference = f"\n{segment.reference}\n"
        with_edit = left + edit.after + right in reference
        without = left + edit.before + right in reference
        if with_edit and not without:
            support.supported += 1
        elif without and not with_edit:
            support.contradicted += 1
            support.against.append(f"{left}[{edit.before}|{edit.after}]{right}")


def is_furniture(edit: Edit) -> bool:
    return edit.action == "drop" and edit.rule.startswith("furniture.")


def pooled(tally: dict[str, Support], names: Iterable[str]) -> Support:
    chosen = [tally[name] for name in names if name in tally]
    return Support(
        sum(s.edits for s in chosen),
        sum(s.supported for s in chosen),
        sum(s.contradicted for s in chosen),
    )


def measure_licences(files: Sequence[Path]) -> dict[str, Support]:
    """Let every rule repair, and ask the references of news about it."""
    tally: dict[str, Support] = defaultdict(Support)
    rules = tuple(RULES.all.values())
    for document in translations(files):
        judge(document, cleaning.run(document.text, SAFE, rules).cleaned, tally)
    return tally


def write_licences(tally: dict[str, Support], files: Sequence[Path]) -> None:
    counted = {
        name: {
            "version": RULES[name].version,
            "edits": support.edits,
            "supported": support.supported,
            "contradicted": support.contradicted,
        }
        for name, support in sorted(tally.items())
        if RULES[name].proof is not None and support.decided
    }
    figures = {
        "about": "Counts of edits in public machine translations of news (WMT21 to WMT23) that "
        "human references support or contradict; written by benchmarks/cleanup.py --write.",
        "data": {"files": [file.name for file in files], "digest": digest(files)},
        "rules": counted,
    }
    write(LICENCES, figures)


@dataclass
class Shipped:
    """What the rules do as they ship, in safe mode."""

    support: dict[str, Support] = field(default_factory=lambda: defaultdict(Support))
    news21: dict[str, Support] = field(default_factory=lambda: defaultdict(Support))
    segments: int = 0
    characters: int = 0
    seconds: float = 0.0
    rolled_back: int = 0
    breaches: list[str] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    edits_by_pair: Counter[str] = field(default_factory=Counter)


def run_shipped(files: Sequence[Path]) -> Shipped:
    seen = Shipped()
    for document in translations(files):
        begun = perf_counter()
        cleaned = clean(document.text, config=SAFE)
        seen.seconds += perf_counter() - begun
        seen.characters += len(document.text)
        seen.segments += len(document.segments)
        judge(document, cleaned, seen.support)
        if document.dataset == "wmt21" and document.record["domain"] == "news":
            judge(document, cleaned, seen.news21)
        seen.breaches += breaches(cleaned)
        if clean(cleaned.text, config=SAFE).edits:
            seen.unsettled.append(document.id)
        seen.rolled_back += sum(
            "was left: a repair would change" in f.message for f in cleaned.flags
        )
    return seen


def breaches(cleaned: Cleaned) -> list[str]:
    """Check the finished edits once more, by themselves: values, names, negations, new words."""
    found = []
    known = set(invariants.words(cleaned.raw))
    for edit in cleaned.edits:
        if edit.action == "drop":
            continue
        may = frozenset().union(*(RULES[name].may_change for name in (edit.rule, *edit.absorbed)))
        left, right = invariants.window(cleaned.raw, edit.start, edit.end)
        before = cleaned.raw[left:right]
        after = cleaned.raw[left : edit.start] + edit.after + cleaned.raw[edit.end : right]
        broken = invariants.breach(before, after, may, known.__contains__)
        if broken:
            found.append(f"{edit}: {broken}")
    return found


def over_edit(files: Sequence[Path]) -> tuple[int, int, list[tuple[str, Edit]]]:
    """Clean the human references: segments, segments changed outside furniture, the edits."""
    seen: set[tuple[str, str]] = set()
    total, changed, edits = 0, 0, []
    for document in translations(files):
        if not document.judged or (document.pair, document.doc) in seen:
            continue
        seen.add((document.pair, document.doc))
        text = document.reference()
        cleaned = clean(text, config=SAFE)
        touched = set()
        for edit in cleaned.edits:
            if not is_furniture(edit):
                touched.add(text.count("\n", 0, edit.start))
                edits.append((document.doc, edit))
        total += len(document.segments)
        changed += len(touched)
    return total, changed, edits


def flag_lift(files: Sequence[Path]) -> dict[str, Any]:
    """Compare flags with annotated errors: how much likelier is one under a flag than elsewhere?"""
    shuffled = random.Random(0)
    hits, chance, count = 0, 0.0, 0
    by_rule: dict[str, list[float]] = defaultdict(lambda: [0, 0.0, 0])
    for document in translations(files):
        cleaned = clean(document.text, config=SAFE)
        for flag in cleaned.flags:
            if flag.severity == "low":
                continue
            for segment, part in zip(document.segments, document.record["segments"], strict=True):
                start, end = max(flag.start, segment.start), min(flag.end, segment.end)
                if start >= end or not part.get("raters"):
                    continue
                spans = [(e["start"], e["end"]) for e in part["errors"]]
                hit = _touches(spans, start - segment.start, end - segment.start)
                length, room = end - start, segment.end - segment.start - (end - start)
                tries = [shuffled.randint(0, room) for _ in range(200)]
                expected = sum(_touches(spans, at, at + length) for at in tries) / len(tries)
                hits, chance, count = hits + hit, chance + expected, count + 1
                row = by_rule[flag.rule]
                row[0], row[1], row[2] = row[0] + hit, row[1] + expected, row[2] + 1
    lift = hits / chance if chance else 0.0
    return {"flags": count, "lift": lift, "hit": hits, "expected": chance, "rules": dict(by_rule)}


def furniture_leak(files: Sequence[Path]) -> tuple[int, list[tuple[str, str, str]]]:
    """Summarise in three sentences: how many documents, and which sentences look like furniture."""
    total, found = 0, []
    for document in translations(files):
        total += 1
        for sentence in summarize(document.text, config=SAFE).short:
            kind = leak(sentence.text)
            if kind:
                found.append((document.id, kind, sentence.text))
    return total, found


def _touches(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in spans)


def speed(texts: Sequence[str]) -> float:
    """Characters a second in safe mode, best of three."""
    best = 0.0
    for _ in range(3):
        begun = perf_counter()
        for text in texts:
            clean(text, config=SAFE)
        best = max(best, sum(map(len, texts)) / (perf_counter() - begun))
    return best


def main() -> None:
    given = options(__doc__ or "", "mt")
    folder = given.data / "mt"
    news = sorted(folder.glob("docs_news.*.jsonl"))
    everything = [*news, folder / "docs_other.jsonl"]

    tally = measure_licences(news)
    if given.write:
        write_licences(tally, news)
        print(f"licences written to {LICENCES.name}; run again to measure what now ships\n")
    print("Licences, on news: every rule repairs, human references judge\n")
    rows = [
        (
            name,
            s.edits,
            s.supported,
            s.contradicted,
            str(s),
            RULES[name].proof,
            RULES[name].confidence,
        )
        for name, s in sorted(tally.items())
    ]
    print(table(("rule", "edits", "for", "against", "LRS", "proof", "confidence"), rows))
    for name, support in sorted(tally.items()):
        for shown in support.against[:6]:
            print(f"  against {name}: {shown!r}")
    if given.write:
        return

    shipped = run_shipped(everything)
    all_rules = pooled(shipped.support, shipped.support)
    news21 = pooled(shipped.news21, shipped.news21)
    total, changed, edits = over_edit(news)
    summaries, leaks = furniture_leak(news)
    leaking = len({name for name, _, _ in leaks})
    lift = flag_lift([folder / "errors_news.zh-en.jsonl"])
    native = given.data / "sum" / "news_writers.jsonl"
    print("\nAs shipped, in safe mode\n")
    figures: dict[str, Any] = {
        "LRS on WMT21 news": f"{news21} of {news21.decided}",
        "LRS over everything": f"{all_rules} of {all_rules.decided}",
        "references changed outside furniture": f"{changed} of {total}, {changed / total:.2%}",
        "breaches of invariants": len(shipped.breaches),
        "repairs rolled back": shipped.rolled_back,
        "documents a second run changes": len(shipped.unsettled),
        "three-sentence summaries with furniture, by pattern": f"{leaking} of {summaries}, "
        f"{leaking / summaries:.2%}",
        "flag lift, medium and above": f"{lift['lift']:.2f} of {lift['flags']}",
        "characters a second, translations": f"{shipped.characters / shipped.seconds:,.0f}",
    }
    if native.exists():
        import json

        texts = [json.loads(line)["text"] for line in native.open(encoding="utf-8")]
        figures["characters a second, native English"] = f"{speed(texts[:400]):,.0f}"
    print(table(("measure", "figure"), list(figures.items())))
    print("\nEdits of human references outside furniture\n")
    for doc, edit in edits:
        print(f"  {doc}  {edit}")
    print("\nFlags of severity medium and above on annotated errors\n")
    lifts = [
        (name, int(n), int(hit), f"{expected:.1f}", f"{hit / expected:.2f}" if expected else "-")
        for name, (hit, expected, n) in sorted(lift["rules"].items())
    ]
    print(table(("rule", "flags", "on an error", "by chance", "lift"), lifts))
    print("\nSentences of summaries that look like furniture\n")
    for name, kind, text in leaks[:40]:
        print(f"  {kind}  {name}  {text[:100]!r}")
    for broken in shipped.breaches[:20]:
        print(f"  breach: {broken}")
    write(given.json, {"figures": figures, "lift": lift["rules"]})


if __name__ == "__main__":
    main()
