"""The rules one by one: what each must find, and what it must leave alone.

The cases are data, one file a rule in `tests/rules/`. A rule is run alone there. All texts and
names are invented.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from shared import STEEPEST, growth, seconds, tables
from summarizer import Cleaned, Glossary, clean, cleaning
from summarizer.language import segment
from summarizer.model.config import Config, Mode, Options
from summarizer.rules import RULES, Rule, View

CASES = tables("rules")
FEWEST = 3
Case = dict[str, Any]


def each(kind: str) -> list[Any]:
    return [
        pytest.param(name, case, id=f"{name}: {case['why']}")
        for name, file in CASES.items()
        for case in file.get(kind, ())
    ]


def options(case: Case, mode: Mode) -> Options:
    """The options of a case; a glossary is given as the text of its file."""
    terms = Glossary.parse(case["glossary"]) if "glossary" in case else None
    return {"mode": mode, "language": "en", "glossary": terms}


def alone(rule: str, case: Case, mode: Mode = "safe") -> Cleaned:
    """Run one rule alone."""
    config = Config().with_options(options(case, mode))
    return cleaning.run(case["text"], config, (RULES[rule],)).cleaned


def test_every_rule_has_cases_and_every_file_a_rule() -> None:
    assert sorted(CASES) == sorted(RULES)
    for name, file in CASES.items():
        assert file["rule"] == name
        assert len(file["must"]) >= FEWEST, name
        assert len(file["must_not"]) >= FEWEST, name


def test_a_case_says_what_must_be_found_and_nothing_that_no_test_reads() -> None:
    given = {"why", "text", "glossary"}
    wanted = {"after", "flags", "marks", "facts"}
    for name, file in CASES.items():
        for case in file["must"]:
            assert wanted & set(case) and set(case) <= given | wanted | {"role", "mode"}, name
        for case in file["must_not"]:
            assert set(case) <= given, name


@pytest.mark.parametrize(("rule", "case"), each("must"))
def test_found(rule: str, case: Case) -> None:
    text = case["text"]
    cleaned = alone(rule, case, case.get("mode", "safe"))
    assert cleaned.warnings == ()
    if "after" in case:
        assert cleaned.text == case["after"]
        assert {edit.rule for edit in cleaned.edits} == {rule}
    else:
        assert cleaned.edits == () or case.get("mode") == "assertive"
    if "flags" in case:
        assert [text[flag.start : flag.end] for flag in cleaned.flags] == case["flags"]
    if "marks" in case:
        assert [text[mark.start : mark.end].strip() for mark in cleaned.marks] == case["marks"]
        assert {mark.role for mark in cleaned.marks} == {case["role"]}
    for name, value in case.get("facts", {}).items():
        assert dict(cleaned.metadata)[name] == value


@pytest.mark.parametrize(("rule", "case"), each("must_not"))
def test_left_alone(rule: str, case: Case) -> None:
    # A rule finds the same in every mode, and report mode keeps nothing of it back: what is silent
    # there is silent everywhere.
    cleaned = alone(rule, case, "report")
    assert (cleaned.edits, cleaned.flags, cleaned.marks) == ((), (), ())
    assert cleaned.warnings == () or "glossary" in case


@pytest.mark.parametrize(("rule", "case"), [*each("must"), *each("must_not")])
def test_all_rules_together_settle(rule: str, case: Case) -> None:
    cleaned = settled(case, "assertive")
    # Safe mode goes another way only where assertive mode has made an edit that it may not make.
    if any(edit.confidence != "high" for edit in cleaned.edits):
        settled(case, "safe")


def settled(case: Case, mode: Mode) -> Cleaned:
    """Clean a text until nothing is left to edit, which must be once."""
    cleaned = clean(case["text"], **options(case, mode))
    assert cleaned.warnings == () or "glossary" in case
    # Without an edit the same text would be cleaned again, which does the same.
    assert not cleaned.edits or clean(cleaned.text, **options(case, mode)).edits == ()
    return cleaned


@pytest.mark.parametrize("name", list(RULES))
def test_the_example_of_a_rule_is_true(name: str) -> None:
    before, after = RULES[name].example
    mode: Mode = "assertive" if RULES[name].confidence == "medium" else "safe"
    config = Config(mode=mode, language="en", glossary=RULES[name].glossary)
    cleaned = cleaning.run(before, config, (RULES[name],)).cleaned
    assert cleaned.text == after
    assert cleaned.edits if before != after else cleaned.flags or cleaned.marks


# Endless pieces of what rules look for. In front of each stands a text that makes every rule
# that waits for a sign, a name or a date do its work.
HOSTILE = [
    " ", " ,", " .", "\t", "\n", "\n\n", "( ", "(", "a ( b ) ", "[", "&", "&amp", "& amp;", "a.B",
    "ab.Cd ef gh. ", ".", ",", "'", '"', "“", "”", "«", "《", "《a》", "The the ", "the the ",
    "on May 2022, 9 ", "on May 2022, 9.", "May 5, ", "A. ", "A", "Ada ", "Ada-", "Ada Obi ",
    "Ada Obi said he left. ", "Xyz said ", "Han Zhou ", "South Korea ", "Photo by ", "Photo: ",
    "(Reuters)\n", "- ", "-", "x: ", "Ada: ", "。", "、", "，", "ｘ", "\u200b", "a\u200b", "\u00a0",
    "a\u00a0", "\ufffd", "a\ufffd", "Ã©", "\x00", "\x1b[", "a,", "ab,cd", "ab,", "1,", "1 ", "a@b.",
    "http://a", "www.", "`", "#a", "a-", "_", "|", " - Bay Times", "KESSEL, May 3 ---", "Source: ",
    "Editor: Ada\n", "2031-03-05 08:12\n", "Related\n", "word ", "a  b\n", "We are late again.\n",
    "Old quay\nShips came here once.\n",
    "a i am ", "monday ", "A, And b ", "Aб", "▁a", "a@@ ", "”a“ ", "„a“ ",
    "a 8: 00 ", "at 8: ", "1 th ", "9 km / h ", "by 4. 5 % ", "don 't ", "Ana 's ", "s ' a ",
    "$ 5 ", "5 % ", "a(Bc d)e ", "(a", ")", ", ,", ". .", ",,", "b. , ", "(a).).", "at 8: 00-",
    " - ", "high - speed ", "a - to - ", ', "says ', '"a"', '“a”b', '" ', 'a"b ',
    "1.", "111 ", "1, 000 ", "1.000", "2.5 hundred million ", "3 men and 4 women ", "two (3) men ",
    "grew by 5 tons to 4 tons ", "5 of the 4 people ", "$3 dollars ", "1. Million. ",
    "unit: 1,000 a ",
    "a b c d ", "calm and ", "hot search ", "first heart-", "closed She said ",
    "Between 9 and 3 people ", "Port Has Opened ",
    "June June 3 ", "Monday, May 4, 2027, ", "from May 30 to 2 ", "On June 4, on ", "31 June ",
    "03/04/2027 ", "16:05 p.m. ", "5 a.m. in the morning ", "2021 year 4 month ", "\n26, the ",
    "The mayor has left the town. ", "Lee said: “we are late again today” ",
    "Xinhua News Agency, ", "Kessel Daily, ", "(Reporter Ada Obi) ", "(Reporter ", "Bay - ",
    "a-Bay ",
    "Kessel = Bruma, ", " = ", "Our reporter Ada ",
    "Kim Ha-jun and Kim Ha Jun, ", "Minister Ada Obi Minister ", "Prime Minister Ada Obi, ",
    "14:20. We go.\n", "- a rope;\n", "▽ a\n", "3 1 2\n", "is is ", 'said: "We go.\n', "a “b",
    "(CNN) May 3 - ", "[Kessel] We ", "(Bay 1-0 ", "a.b", "Photo by Ada Obi", "On the air of Ada ",
    "Ada: No. ", 'a "b! C ', "14:05 12.03.2031 ",
    "Denisenko Denysenko ", "Abcdefgh", "Vellén ", "<pad>", "</s> ", "__NUM1__ ", "{{", "``",
    "``a''", "”a ", "the”a” ", "a.“ ", "?We go.? ", "a” ", "salad ", "Bruma, ", "(Applause) ",
    "re- a ", " -hour", "5 -day ", "p.m.A ", "etcThe a ", "court. that is ", "a  The b", "a\n, b",
    "to Mr.\n", "to The b c ", "þorp ", "þ", "1.2.8 million ", "€1.250 ", "26 pm ", "at 14:75 ",
    "7 Month 24 Day ", "new crown case ", "Bay Union (bu) ", "Ada\nObi, a ", "Bru-", "Aa",
    "Photo: Ada, ", "Photo by Ada Obi. ", "READ ALSO ", "Kessel (Norland), ", "Kessel, Bruma and ",
    "Here is the translation ", "Note: the translation ", "(Kessel, 11th) ", "▪️ ", "▪️", "To\n",
    "Label: Ada\n", "In the harbour:\n", "Ada (left) and Bo (right) ", "Ada (left) ", "Read more. ",
    "1-0 ", "Obi 1-0. ", "1\n00:00:01,000 --> 00:00:02,000\n", "\n, that ", "&lt;br&gt;", "\\n",
    '\\"', "#a ", "## a\n", "**a", "== a ", "May 3. Kessel. ",
    "This text was translated by a machine ",
    "Xu Bo, Hsu Bo, ", "Ms. Obi his ", "Money said ", "- News - Bay Daily ", "| Bay Times ",
    "Takara Fuji Takarafuji ", "Velhe River Vel River ", "KNPP KANP ", "parks (parks) ", "(a b) ",
    "the old port and the old port ", "on one side = Bruma, ", ", It is A group of ", "metres. ",
    "According to Ada Obi, a captain who works at a port, ", "“We go. “",
]  # fmt: skip
LEAD = (
    "Kessel waits\nHan Zhou met U.S. envoy Ann Lee (AP) on May 2022, 9 , and South Korea\ufffd.\n"
)
# A rule that takes longer than this over a short text is looked at again, on a longer one. A
# pattern that steps over the rest of the text from every character takes 13 ms here, and what is
# linear rarely 5 ms. `benchmarks/hostile.py` times 100 kB.
SIZE, SUSPICIOUS = 5_000, 0.006


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_no_rule_hangs_on_hostile_text(piece: str) -> None:
    for rule in suspects(piece, RULES.all.values()):
        assert growth(partial(find, rule, piece), SIZE) < STEEPEST, rule.name


def suspects(piece: str, rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules that take long over endless repeats of a piece."""
    view = seen(piece, SIZE)  # the first that asks pays for what all share
    return [rule for rule in rules if seconds(partial(work, rule, view)) > SUSPICIOUS]


def seen(piece: str, size: int) -> View:
    text = LEAD + (piece * (size // len(piece) + 1))[:size]
    return View(text, "en", lambda text: segment.sentences(text, "en"))


def find(rule: Rule, piece: str, size: int) -> None:
    """Run a rule over a text of that size, what it asks of the view included."""
    work(rule, seen(piece, size))


def work(rule: Rule, view: View) -> None:
    for _ in rule.find(view):
        pass


def test_a_rule_that_hangs_would_be_seen() -> None:
    # From each character on, the pattern looks over the rest of the text.
    waits = re.compile(r"[^\0]*\0")
    rule = replace(RULES["spacing.run"], find=lambda view: waits.findall(view.text))
    assert suspects("word ", [rule]) == [rule]
    assert growth(partial(find, rule, "word "), SIZE) > STEEPEST
