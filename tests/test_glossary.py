"""Glossaries: how they are read, what they refuse, and what the clean-up does with them."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import MODES, STEEPEST, growth, run, seconds
from summarizer import Glossary, InputError, clean, summarize, summarize_many, summarize_together
from summarizer.model.config import Config, Mode
from summarizer.model.glossary import Entry

CSV = "target,variants,action\nnominal post,fictitious post,prefer\nharbour,haven|port,forbid\n"
TEXT = "She held a fictitious post in the haven."

# -- reading ----------------------------------------------------------------------------------


def write(folder: Path, content: str | bytes, name: str = "terms.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_a_csv_file_is_read(tmp_path: Path) -> None:
    first, second = Glossary.read(write(tmp_path, CSV)).entries
    assert first == Entry("nominal post", ("fictitious post",))
    assert second == Entry("harbour", ("haven", "port"), "forbid")
    assert second.where.endswith("terms.csv:3")


@pytest.mark.parametrize(
    "content",
    [
        CSV.replace("\n", "\r\n"),
        "\ufeff" + CSV,
        CSV.encode("utf-16"),
        CSV.replace(",", ";"),
        "sep=;\r\n" + CSV.replace(",", ";").replace("\n", "\r\n"),
        CSV.replace(",", "\t"),
        "\n" + CSV.replace("\n", "\n\n"),
        CSV.replace("target", " Target ").replace("prefer", "Prefer"),
        CSV.replace("nominal post", '"nominal\n  post"'),
        CSV.replace("action", "action,source,pos").replace("prefer", "prefer,x,noun"),
    ],
    ids=[
        "windows",
        "bom",
        "utf-16",
        "semicolons",
        "excel",
        "tabs",
        "blank",
        "capitals",
        "quoted",
        "more",
    ],
)
def test_what_spreadsheets_do_to_a_file_is_no_matter(tmp_path: Path, content: str | bytes) -> None:
    assert Glossary.read(write(tmp_path, content)) == Glossary.parse(CSV)


def test_semicolons_part_the_cells_where_commas_stand_in_them() -> None:
    terms = Glossary.parse('target;variants;note\nKara;Black;"a name, no colour"\n')
    assert terms.entries == (Entry("Kara", ("Black",), note="a name, no colour"),)
    assert clean("Mayor Black left.", glossary=terms, language="en").text == "Mayor Kara left."


def test_a_json_file_is_read(tmp_path: Path) -> None:
    content = """[
      {"target": "nominal post", "variants": ["fictitious post"]},
      {"surname": "Han", "given": "Weiguo", "aliases": "South Korea", "not": ["Han Mei"]}
    ]"""
    term, person = Glossary.read(write(tmp_path, content, "terms.json")).entries
    assert term == Entry("nominal post", ("fictitious post",))
    assert (person.target, person.aliases, person.apart) == ("Han", ("South Korea",), ("Han Mei",))
    assert person.names == ("Han Weiguo", "Weiguo Han")
    assert person.where.endswith("terms.json:3")


@pytest.mark.parametrize(
    "content",
    [
        "Broma,Bruma\nPort Bureau,Port Authority\n",
        "Broma\tBruma\r\nPort Bureau\tPort Authority\r\n",
        "Broma;Bruma\n\nPort Bureau;Port Authority",
        "\ufeffBroma,Bruma\n Port Bureau , Port Authority \n",
        '"Broma","Bruma"\n"Port Bureau","Port Authority"',
    ],
    ids=["commas", "tabs", "semicolons", "spaces", "quoted"],
)
def test_two_columns_without_a_header_are_what_is_written_and_what_to_write(
    tmp_path: Path, content: str
) -> None:
    glossary = Glossary.read(write(tmp_path, content))
    assert glossary.entries == (
        Entry("Bruma", ("Broma",)),
        Entry("Port Authority", ("Port Bureau",)),
    )
    assert glossary.entries[0].where.endswith("terms.csv:1")
    cleaned = clean("The Port Bureau of Broma.", glossary=glossary)
    assert cleaned.text == "The Port Authority of Bruma."


def test_the_mark_that_parts_every_line_in_two_is_between_the_columns() -> None:
    glossary = Glossary.parse("Port Bureau;Port Authority, Kessel\nBroma;Bruma\n")
    assert [entry.target for entry in glossary.entries] == ["Port Authority, Kessel", "Bruma"]


OLD_TBX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1">
 <langSet xml:lang="zh"><tig><term>\u6e2f\u53e3\u5c40</term></tig></langSet>
 <langSet xml:lang="en-GB">
  <tig><term>Port  Bureau</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts
   </termNote></tig>
  <ntig><termGrp><term>harbour office</term>
   <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
  <ntig><termGrp><term>Port Authority</term>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
 </langSet>
</termEntry>
<termEntry id="c2"><langSet xml:lang="en"><tig><term>quay</term></tig></langSet></termEntry>
<termEntry id="c3"><langSet xml:lang="en"><tig><term>boat people</term>
 <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>"""
NEW_TBX = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
 type="TBX-Min" style="dct" xml:lang="en"><text><body>
<conceptEntry id="c1"><langSec xml:lang="en">
 <termSec><term>Port Authority</term></termSec>
 <termSec><term>Port Bureau</term>
  <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
</langSec></conceptEntry>
<conceptEntry><langSec xml:lang="en"><termSec><term>boat people</term>
 <termNote type="normativeAuthorization">deprecatedTerm</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("content", [OLD_TBX, NEW_TBX], ids=["old", "new"])
def test_a_term_base_is_read(tmp_path: Path, content: str) -> None:
    glossary = Glossary.read(write(tmp_path, content, "terms.tbx"))
    assert glossary.entries == (
        Entry("Port Authority", ("Port Bureau",)),
        Entry("", ("boat people",), "forbid"),
    )
    assert glossary.entries[0].where.endswith("terms.tbx: concept c1")
    cleaned = clean("The Port Bureau saw the quay and the boat people.", glossary=glossary)
    assert cleaned.text == "The Port Authority saw the quay and the boat people."
    assert [flag.rule for flag in cleaned.flags] == ["wording.glossary"]


def test_a_term_base_in_one_other_language_is_read_and_one_in_several_others_refused() -> None:
    german = OLD_TBX.replace('"en"', '"de"').replace('"en-GB"', '"de"').replace('"zh"', '"de"')
    assert Glossary.parse(german).entries[1].variants == ("boat people",)
    with pytest.raises(InputError, match="holds terms in de, zh: export one language"):
        Glossary.parse(OLD_TBX.replace('"en"', '"de"').replace('"en-GB"', '"de"'))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", r"terms.csv: is empty: write a header"),
        ("target,variants\n", r"terms.csv: holds no entry"),
        ("[]", r"terms.csv: holds no entry"),
        ("target,varients\na,b", r"terms.csv:1: unknown field 'varients': did you mean 'variants'"),
        ("target,xyzzy\na,b", r"terms.csv:1: unknown field 'xyzzy': rename it or leave it out"),
        ("target,Target\na,b", r"terms.csv:1: 'target' stands twice: keep one"),
        ("target,variants\na,b\n,d", r"terms.csv:3: no target: say what to write"),
        ("target,variants\na,b\n\nc,", r"terms.csv:4: no variants for 'c'"),
        ("target,variants\na;b", r"terms.csv:2: target 'a;b' seems to be several cells: separate"),
        ("surname,given\na;b,", r"terms.csv:2: surname 'a;b' seems to be several cells"),
        ("target,variants\na,a", r"terms.csv:2: 'a' is a variant of itself"),
        ("target,variants\na,...", r"terms.csv:2: '...' holds no letter"),
        ("target,variants\na\u200bb,c", r"terms.csv:2: 'a\\u200bb' holds a character that nobody"),
        ("target,variants\na,b\x07c", r"terms.csv:2: 'b\\x07c' holds a character that nobody"),
        (
            "surname,given\nObi,Ada\u200b",
            r"terms.csv:2: 'Ada\\u200b' holds a character that nobody",
        ),
        ("target,variants\na,b,c", r"terms.csv:2: 3 cells below 2 headers: put a cell"),
        ('target,variants\na,"b', r"terms.csv:2: .*: look for a quotation mark"),
        (f"target,variants\na,{'b' * 201}", r"terms.csv:2: 'b+'\.\.\. is longer than 200"),
        (
            "target,variants,action\na,b,use",
            r"terms.csv:2: unknown action 'use': write one of pref",
        ),
        (
            "target,variants,case\na,b,no",
            r"terms.csv:2: unknown case 'no': write one of exact, ign",
        ),
        (
            "target,variants,scope\na,b,no",
            r"terms.csv:2: unknown scope 'no': write one of unquoted",
        ),
        ("target,aliases\na,b", r"terms.csv:2: given, aliases and not are for people: add the sur"),
        ("surname,aliases,action\na,b,forbid", r"terms.csv:2: a person cannot be action forbid"),
        ("surname,aliases,not\na,b,b", r"terms.csv:2: 'b' is a name of the person and in not"),
        (
            "target,variants\nBruma,Broma\nBroom,Broma",
            r"terms.csv:3: 'Broma' is to become 'Broom', but is to become 'Bruma' in .*terms.csv:2",
        ),
        (
            "target,variants,case\nBruma,Broma,exact\nBroom,broma,ignore",
            r"terms.csv:3: 'broma' is to become 'Broom', but is to become 'Bruma' in .*terms.csv:2",
        ),
        (
            "target,variants,action\na,b,prefer\nc,a,forbid",
            r"terms.csv:3: 'a' is forbidden, but is the target of .*terms.csv:2: keep one",
        ),
        (
            "target,variants\na,b\nb,a",
            r"terms.csv:3: 'a' is to become 'b', but is the target of .*terms.csv:2: keep one",
        ),
        ("<martif>", r"terms.csv:1: not XML: no element found"),
        ("<html><p>a</p></html>", r"terms.csv:1: XML, but no TBX: export the .* not as html"),
        ("<tbx></tbx>", r"terms.csv: holds no term that is deprecated"),
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', r"terms.csv:1: declares entities"),
        ("term,translation\nBroma,Bruma", r"terms.csv:1: 'term' and 'translation' seem to name"),
        ("zh-CN;en\nBroma;Bruma", r"terms.csv:1: 'zh-cn' and 'en' seem to name the columns"),
        ("Broma,Bruma\nPort Bureau", r"terms.csv:2: no target: say what to write"),
        ("Broma,Bruma,x\nb,c,y", r"terms.csv:1: unknown field 'broma'"),
        ("Broma,Bruma\nb,c,y", r"terms.csv:2: 3 cells below 2 headers"),
        ("PK\3\4\0\0", r"terms.csv: a packed file, as Excel writes it: save the table as CSV"),
        ("target\0", r"terms.csv: not a text file, it seems: save the table as CSV"),
        (b"target,variants\nBr\xfcma,Broma", r"terms.csv:2: not in UTF-8: save the file in UTF-8"),
        ('{"target": "a"}', r"terms.csv:1: must be a list of objects"),
        ('[\n{"target": "a"\n', r"terms.csv:3: not JSON"),
        ('[{"target": "a", "variants": "b"} 3]', r"terms.csv:1: not JSON: put a comma"),
        ('[{"target": "a", "variants": "b"}] 3', r"terms.csv:1: not JSON: something follows"),
        ("[\n3]", r"terms.csv:2: an entry must be an object"),
        ('[{"target": 3}]', r"terms.csv:1: target must be a string, not 3"),
        ('[{"target": "a", "variants": [3]}]', r"terms.csv:1: variants must be strings, not \[3\]"),
        ('[{"target": "a", "target": "b"}]', r"terms.csv:1: 'target' stands twice"),
        ("[" * 100_000, r"terms.csv:1: "),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_a_remedy(
    tmp_path: Path, content: str | bytes, says: str
) -> None:
    with pytest.raises(InputError, match=says):
        Glossary.read(write(tmp_path, content))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none.csv: there is no such file"):
        clean(TEXT, glossary=tmp_path / "none.csv")
    with pytest.raises(InputError, match=r"is a folder: name the file in it"):
        clean(TEXT, glossary=str(tmp_path))
    with pytest.raises(InputError, match="cannot be read"):
        clean(TEXT, glossary="a\0b")
    with pytest.raises(InputError, match="glossary must be a path or a Glossary, not 7"):
        clean(TEXT, glossary=7)  # type: ignore[arg-type]


def test_the_same_entry_twice_is_no_contradiction() -> None:
    twice = Glossary.parse("target,variants\nBruma,Broma\nBruma,Broma|Brooma")
    assert clean("From Broma to Brooma.", glossary=twice).text == "From Bruma to Bruma."


# -- what becomes of it -----------------------------------------------------------------------


def test_a_path_and_a_glossary_do_the_same(tmp_path: Path) -> None:
    path = write(tmp_path, CSV)
    cleaned = clean(TEXT, glossary=path)
    assert cleaned.text == "She held a nominal post in the haven."
    assert [str(edit) for edit in cleaned.edits] == [
        "wording.glossary: 'fictitious post' -> 'nominal post'"
    ]
    assert [flag.suggestion for flag in cleaned.flags] == ["harbour"]
    assert clean(TEXT, glossary=str(path)) == clean(TEXT, glossary=Glossary.read(path)) == cleaned


def test_report_mode_only_tells() -> None:
    cleaned = clean(TEXT, glossary=Glossary.parse(CSV), mode="report")
    assert cleaned.text == TEXT
    assert {flag.rule for flag in cleaned.flags} == {"wording.glossary"}
    assert len(cleaned.flags) == 2


def test_unused_entries_are_reported_in_one_line() -> None:
    terms = Glossary.parse("target,variants\n" + "".join(f"t{n},v{n}\n" for n in range(9)))
    result = summarize("We saw v0 and t1 in the harbour of Kessel.", glossary=terms)
    assert result.warnings == (
        "glossary: 7 of 9 entries met nothing, neither as target nor as variant: "
        "'t2', 't3', 't4', 't5', 't6', ...",
    )
    assert clean(TEXT, glossary=Glossary.parse(CSV)).warnings == ()
    assert clean(TEXT, glossary=terms, clean=False).warnings == ()
    assert clean(TEXT, glossary=terms, only="spacing").warnings == ()


def test_a_text_that_has_the_target_of_an_entry_already_has_met_it() -> None:
    terms = "target,variants,action\nquay,pier|jetty,forbid\nbuoy,marker,prefer\n"
    cleaned = clean("The quay is full; a buoy is near.", glossary=Glossary.parse(terms))
    assert cleaned.warnings == ()
    assert cleaned.flags == ()
    assert cleaned.edits == ()
    absent = clean("The ferry is full.", glossary=Glossary.parse(terms))
    assert absent.warnings == (
        "glossary: 2 of 2 entries met nothing, neither as target nor as variant: 'quay', 'buoy'",
    )


def test_the_better_word_for_a_forbidden_one_may_itself_be_written_otherwise() -> None:
    terms = "target,variants,action\nharbour,haven,forbid\ndock,harbour,prefer\n"
    cleaned = clean("The haven is a harbour.", glossary=Glossary.parse(terms))
    assert cleaned.text == "The haven is a dock."
    assert [flag.suggestion for flag in cleaned.flags] == ["harbour"]


UNMET = "target,variants\nquay,pier\nbuoy,marker\ngull,seamew\n"
SEVERAL = ("The pier is full.", "The quay is empty.", "Nobody saw the marker.")


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_several_texts_it_is_reported_once_what_none_of_them_has_met(jobs: int) -> None:
    once = "^glossary: 1 of 3 entries met nothing, neither as target nor as variant: 'gull'$"
    with pytest.warns(UserWarning, match=once) as told:
        results = list(summarize_many(SEVERAL, glossary=Glossary.parse(UNMET), jobs=jobs))
    assert len(told) == 1
    assert told[0].filename == __file__
    assert [getattr(result, "warnings", None) for result in results] == [(), (), ()]


def test_of_several_texts_nothing_is_reported_before_the_end_or_where_all_is_met() -> None:
    met = "target,variants\nquay,pier\nbuoy,marker\n"
    assert len(list(summarize_many(SEVERAL, glossary=Glossary.parse(met)))) == 3
    terms = Glossary.parse(UNMET)
    first = next(summarize_many(SEVERAL, glossary=terms))  # a warning is an error in these tests
    assert getattr(first, "warnings", None) == ()
    assert len(list(summarize_many(SEVERAL, glossary=terms, clean=False))) == 3
    assert len(list(summarize_many([], glossary=terms))) == 0


def test_one_summary_of_several_texts_says_it_once() -> None:
    result = summarize_together(SEVERAL, glossary=Glossary.parse(UNMET))
    assert result.warnings == (
        "glossary: 1 of 3 entries met nothing, neither as target nor as variant: 'gull'",
    )
    met = summarize_together(SEVERAL, glossary=Glossary.parse(UNMET.replace("gull", "quay")))
    assert met.warnings == ()


def test_the_command_reports_it_once_at_the_end(tmp_path: Path) -> None:
    terms = write(tmp_path, UNMET)
    articles = [write(tmp_path, f"{text}\n", f"{n}.txt") for n, text in enumerate(SEVERAL)]
    told = f"{terms}: warning: 1 of 3 entries met nothing, neither as target nor as variant: 'gull'"
    records = {}
    for jobs in ("1", "2"):
        ran = run("--glossary", terms, "--json", "-j", jobs, *articles)
        assert ran.err == f"{told}\n"
        records = {record["id"]: record for record in map(json.loads, ran.out.splitlines())}
        assert [record["warnings"] for record in records.values()] == [[], [], []]
    assert run("--glossary", terms, "--quiet", *articles).err == ""
    assert run("--glossary", terms, "--together", *articles).err == f"{told}\n"
    assert run("--glossary", terms, "--clean-only", *articles).err == f"{told}\n"
    # A record is the same whether its article was alone or one of several.
    alone = run("--glossary", terms, "--json", articles[0])
    assert alone.err == told.replace("1 of 3", "2 of 3").replace("'gull'", "'buoy', 'gull'") + "\n"
    assert json.loads(alone.out) == records[str(articles[0])]


def test_a_run_that_goes_on_does_not_know_what_was_met_before(tmp_path: Path) -> None:
    terms = write(tmp_path, UNMET)
    articles = [write(tmp_path, f"{text}\n", f"{n}.txt") for n, text in enumerate(SEVERAL)]
    output = tmp_path / "out.jsonl"
    assert "1 of 3 entries" not in run("--glossary", terms, "-o", output, articles[0]).err
    ran = run("--glossary", terms, "-o", output, "--resume", *articles)
    assert "entries met nothing" not in ran.err
    assert len(output.read_text("utf-8").splitlines()) == 3


def test_the_signature_tells_what_the_glossary_says() -> None:
    def signature(text: str | None) -> str:
        return summarize(TEXT, glossary=Glossary.parse(text) if text else None).signature

    assert signature(CSV) == signature(CSV.replace("\n", "\r\n"))
    assert "|glossary:2@" in signature(CSV)
    assert signature(CSV) != signature(CSV.replace("haven", "hafen"))
    assert "glossary" not in signature(None)


def test_a_glossary_survives_pickling() -> None:
    glossary = Glossary.parse(CSV)
    glossary.find(TEXT)
    copy = pickle.loads(pickle.dumps(Config(glossary=glossary)))
    assert copy.terms == glossary
    assert len(pickle.dumps(glossary)) < 2_000


def test_what_is_protected_is_closed_to_every_rule() -> None:
    text = "The The plays.\nIt is in the the hall with coal,gas and oil. (Reuters)"
    assert clean(text).text == "The The plays.\nIt is in the hall with coal, gas and oil."
    terms = Glossary.parse('target,action\nthe the,protect\n"coal,gas",protect\n(Reuters),protect')
    kept = summarize(text, glossary=terms)
    assert kept.cleaned.text == text
    assert kept.cleaned.edits == ()


def test_a_repair_by_glossary_changes_no_number_and_no_negation() -> None:
    terms = Glossary.parse("target,variants\nNinth Fleet 9,Eighth Fleet 8\nguilty,not guilty")
    text = "The Eighth Fleet 8 was not guilty."
    cleaned = clean(text, glossary=terms)
    assert cleaned.text == text
    assert ["the numbers" in flag.message for flag in cleaned.flags] == [True, False]
    assert "a negation" in cleaned.flags[1].message


def test_a_surname_that_became_a_country_is_repaired_in_safe_mode() -> None:
    text = "Han Weiguo came early. London sent somebody to meet with South Korea in Kessel."
    doubtful = clean(text)
    assert (doubtful.text, [flag.suggestion for flag in doubtful.flags]) == (text, ["Han"])
    terms = Glossary.parse("surname,given,aliases\nHan,Weiguo,South Korea")
    settled = clean(text, glossary=terms)
    assert settled.text == text.replace("South Korea", "Han")
    assert settled.flags == ()
    assert settled.edits[0].confidence == "high"


def test_people_are_kept_apart() -> None:
    terms = Glossary.parse("surname,given,not\nWang,Shuo,Wang Lei")
    assert terms.apart("Wang Lei", "Shuo Wang")
    assert not terms.apart("Wang Lei", "Wang Mei")


def test_without_a_glossary_its_rules_do_not_run() -> None:
    assert summarize(TEXT).signature == summarize(TEXT, skip=["names.glossary"]).signature


# -- properties -------------------------------------------------------------------------------

WORDS = ("a", "b", "c", "d", "A", "B")
TERM = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
ROW = st.fixed_dictionaries(
    {
        "target": TERM,
        "variants": st.lists(TERM, min_size=1, max_size=2),
        "case": st.sampled_from(["exact", "ignore"]),
        "scope": st.sampled_from(["unquoted", "all"]),
        "action": st.sampled_from(["prefer", "prefer", "prefer", "forbid", "protect"]),
    }
)
PIECE = st.sampled_from([*WORDS, "A B", "as", "b's", "“a b”", '"', ",", "\n", "a-b", "(", ")", "."])


@settings(max_examples=400, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=4), st.lists(PIECE, max_size=12), st.sampled_from(MODES))
def test_what_a_glossary_has_settled_stays_settled(
    rows: list[dict[str, object]], pieces: list[str], mode: Mode
) -> None:
    try:
        glossary = Glossary.parse(json.dumps(rows))
    except InputError:
        return  # the rows contradict one another
    text = " ".join(pieces)
    only = ["names.glossary", "wording.glossary"]
    cleaned = clean(text, glossary=glossary, mode=mode, language="en", only=only)
    again = clean(cleaned.text, glossary=glossary, mode=mode, language="en", only=only)
    assert again.edits == ()
    assert not any("settle" in warning or "undo" in warning for warning in cleaned.warnings)
    assert cleaned.revert(cleaned.edits) == text
    for start, end in ((t.start, t.end) for t in glossary.find(text) if t.kind == "protect"):
        assert not any(edit.start < end and start < edit.end for edit in cleaned.edits)


def test_two_entries_do_not_change_what_each_other_leans_on() -> None:
    # "a" begins the target of the first, and is a variant of the second.
    rows = "target,variants,case\na a B,c|b,ignore\nb d d,a|A,ignore\n"
    glossary = Glossary.parse(rows)
    for text in ('a b a-b A "', "a b", "a b a b", "b a a B"):
        cleaned = clean(text, glossary=glossary, language="en", only="wording.glossary")
        assert not any("settle" in warning for warning in cleaned.warnings)
        assert clean(cleaned.text, glossary=glossary, language="en").edits == ()
        assert len(cleaned.text) < 4 * len(text)


@pytest.mark.parametrize(
    "text", ["Kessel's port is shut.", "They say Kessel’s harbour is old.", "Bruma's port is shut."]
)
def test_what_somebody_owns_gets_no_target_that_says_whose_it_is(text: str) -> None:
    glossary = Glossary.parse("target,variants\nPort of Kessel,port|harbour\n")
    assert clean(text, glossary=glossary).text == text


def test_what_somebody_owns_gets_any_other_target() -> None:
    glossary = Glossary.parse("target,variants\nPrime Minister,PM\n")
    assert clean("Bruma's PM left.", glossary=glossary).text == "Bruma's Prime Minister left."


def test_what_stands_beside_a_variant_already_is_a_part_of_the_edit() -> None:
    glossary = Glossary.parse("target,variants,action\nPort of Kessel,harbour,prefer\n")
    (edit,) = clean("The harbour of Kessel is shut.", glossary=glossary).edits
    assert str(edit) == "wording.glossary: 'harbour of Kessel' -> 'Port of Kessel'"
    forbidden = Glossary.parse("target,variants,action\nPort of Kessel,harbour,forbid\n")
    (flag,) = clean("The harbour of Kessel is shut.", glossary=forbidden).flags
    assert (flag.start, flag.end, flag.suggestion) == (4, 11, "Port")


def test_the_time_grows_with_the_text_and_not_with_the_glossary() -> None:
    rows = "".join(f"target {n},the old word {n}|variant{n}\n" for n in range(5_000))
    large = Glossary.parse("target,variants\n" + rows)
    small = Glossary.parse("target,variants\ntarget 1,the old word 1|variant1")
    text = "The mayor met variant1 and the old word 1 near the old quay. " * 2_000
    assert len(large.find(text)) == len(small.find(text)) == 4_000

    # Five thousand times the entries; a walk that tried each of them would take as much longer.
    assert seconds(lambda: large.find(text)) < 10 * seconds(lambda: small.find(text))
    assert growth(lambda size: large.find(text[:size]), len(text) // 4) < STEEPEST


@pytest.mark.parametrize("piece", ["a ", "a", "a-", "'", "the old ", "Broma\n"])
def test_endless_pieces_of_terms_take_no_time(piece: str) -> None:
    rows = "".join(f"t{n},{' '.join(['a'] * n)} b\n" for n in range(2, 60))
    glossary = Glossary.parse("target,variants\nBruma,Broma\n" + rows)

    def work(size: int) -> None:
        clean((piece * size)[:size], glossary=glossary, only="wording.glossary", language="en")

    assert growth(work, 4_000) < STEEPEST


@pytest.mark.parametrize("target", ["port of Kessel", "a a a a b", "b a a a a"])
def test_endless_beginnings_of_a_target_take_no_time(target: str) -> None:
    first, last = target.split()[0], target.split()[-1]
    glossary = Glossary.parse(f"target,variants\n{target},port|{last}\n")
    assert len(glossary.find(f"{first} x port")) > 0

    def work(size: int) -> None:
        glossary.find((f"{first} port of " * size)[:size])

    assert growth(work, 20_000) < STEEPEST


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from("abc"), min_size=2, max_size=3, unique=True),
    st.data(),
    st.lists(st.sampled_from("abcd"), max_size=3),
    st.lists(st.sampled_from("abcd"), max_size=3),
)
def test_a_target_that_stands_around_a_variant_is_never_written_there(
    target: list[str], data: st.DataObject, before: list[str], behind: list[str]
) -> None:
    begin = data.draw(st.integers(0, len(target) - 1))
    end = data.draw(st.integers(begin + 1, len(target)).filter(lambda e: e - begin < len(target)))
    variant = " ".join(target[begin:end]).upper()
    glossary = Glossary((Entry(" ".join(target), (variant,)),))
    ahead = "".join(f"{word} " for word in (*before, *target[:begin]))
    text = " ".join((f"{ahead}{variant}", *target[end:], *behind))
    at = len(ahead)
    written = [term for term in glossary.find(text) if term.kind == "variant"]
    assert not any(term.start <= at < term.end for term in written)
    assert any(term.start <= at < term.end for term in glossary.find(text))
