"""How notes are drawn, shown to readers and counted; all texts are invented."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from _notes import Line, Note, notes
from _proxies import PROXIES, faults, headline_of, leans, quotations, rare
from _sample import Reading, draw, known, names_in
from _sheets import KINDS, Mark, bundle, kappa, page, read_marks, report, tally, template
from reading import bundles, count, write_sheets

ROOT = Path(__file__).parents[1]
WANTED = {"zh-en": 10, "ru-en": 4, "gum": 3}


def pool() -> list[Reading]:
    """Ten documents of Chinese by three systems, three of Russian by two, five native ones."""
    made = [
        Reading(f"{pair}/{system}/{doc}", pair, f"{pair} {doc}", system, f"Ship {doc} came in.")
        for pair, docs, systems in (("zh-en", 10, "ABC"), ("ru-en", 3, "AB"))
        for doc in range(docs)
        for system in systems
    ]
    return made + [Reading(f"g{n}", "gum", f"g{n}", "", f"Ada sang song {n}.") for n in range(5)]


# -- the sample -------------------------------------------------------------------------------
def test_a_seed_draws_the_same_articles_in_whatever_order_they_come() -> None:
    mixed = pool()
    Random(7).shuffle(mixed)
    assert draw(pool(), 1, WANTED) == draw(mixed, 1, WANTED)
    assert draw(pool(), 1, WANTED) != draw(pool(), 2, WANTED)


def test_each_document_once_and_every_system_in_turn() -> None:
    drawn = draw(pool(), 1, WANTED)
    assert Counter(one.group for one in drawn) == {"zh-en": 10, "ru-en": 3, "gum": 3}
    assert len({one.doc for one in drawn}) == len(drawn)
    systems = Counter(one.system for one in drawn if one.group == "zh-en")
    assert sorted(systems.values()) == [3, 3, 4]


def test_where_documents_run_out_other_translations_fill_up_only_when_asked() -> None:
    filled = [one for one in draw(pool(), 1, WANTED, fill=True) if one.group == "ru-en"]
    assert len(filled) == 4
    assert len({one.id for one in filled}) == 4
    assert len({one.doc for one in filled[:3]}) == 3
    everything = draw(pool(), 1, {"ru-en": 99}, fill=True)
    assert len(everything) == 6


def test_parts_share_no_document_and_together_have_all() -> None:
    parts = [{one.doc for one in draw(pool(), seed, WANTED, parts=[seed], of=3)} for seed in (1, 2)]
    parts.append({one.doc for one in draw(pool(), 9, WANTED, parts=[3], of=3)})
    assert not parts[0] & parts[1] and not parts[0] & parts[2] and not parts[1] & parts[2]
    both = draw(pool(), 5, {"zh-en": 99}, parts=[1, 2], of=3)
    assert {one.doc for one in both} == {doc for doc in parts[0] | parts[1] if "zh" in doc}
    assert sum(map(len, parts)) == 10 + 3 + 5


def test_what_somebody_has_seen_stays_out_in_every_translation() -> None:
    names = names_in(["zh-en/B/4", "", '{"id": "g2", "faults": []}', " ru-en 0 "])
    out = known(pool(), names)
    assert out == {"zh-en 4", "g2", "ru-en 0"}
    drawn = draw(pool(), 1, {"zh-en": 99, "ru-en": 99, "gum": 99}, without=out, fill=True)
    assert not out & {one.doc for one in drawn}
    assert len({one.doc for one in drawn}) == 18 - 3


# -- the sheets -------------------------------------------------------------------------------
def note(
    *chosen: int | str, headline: str = "Ada sang.", words30: str = "Ada sang.", role: str = "body"
) -> Note:
    """Make a note of sentences; numbers are gaps, that is sentences that were left out."""
    document: list[Line] = []
    lines: list[Line] = []
    for one in chosen:
        if isinstance(one, int):
            document += [Line(len(document) + n, "Left out.", "body") for n in range(one)]
        else:
            document.append(Line(len(document), one, role))
            lines.append(document[-1])
    text = " ".join(line.text for line in lines)
    return Note(text, tuple(lines), headline, words30, tuple(document))


ARTICLE = Reading(
    "x/1", "zh-en", "1", "A", "Ferry <returns>\nAda Obi sang.", "", "Ada Obi sang aloud."
)


def test_a_sheet_shows_article_reference_and_all_three_texts() -> None:
    sheet = bundle(1, [(ARTICLE, note("Ada Obi sang.", headline="Ada sang.", words30=""))])
    for shown in ("> Ferry <returns>\n>\n> Ada Obi sang.", "> Ada Obi sang aloud.", "## 1. x/1"):
        assert shown in sheet
    assert "### 30 words\n\n(empty)" in sheet
    assert all(f"**{kind}**" in sheet for kind in KINDS)
    native = bundle(1, [(ARTICLE._replace(reference=""), note("Ada Obi sang."))])
    assert "Human reference" not in native


def test_a_page_escapes_the_text() -> None:
    shown = page(1, [(ARTICLE, note("Ada Obi sang."))])
    assert "Ferry &lt;returns&gt;" in shown and "<returns>" not in shown


def test_bundles_have_some_of_each_group_and_native_ones_come_last() -> None:
    drawn = draw(pool(), 1, {"zh-en": 10, "ru-en": 2, "gum": 5})
    cut = bundles(drawn, 6)
    assert [len(part) for part in cut] == [6, 6, 5]
    assert [sum(one.group == "ru-en" for one in part) for part in cut] == [1, 1, 0]
    assert {one.group for one in cut[2]} == {"gum"}
    assert sorted(one.id for part in cut for one in part) == sorted(one.id for one in drawn)


def test_sheets_are_written_once_and_never_over_marks(tmp_path: Path) -> None:
    drawn = draw(pool(), 1, {"gum": 3})
    made = {one.id: note("Ada sang.") for one in drawn}
    write_sheets(tmp_path, drawn, made, 2, html=True)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        "bundle-01.html", "bundle-01.md", "bundle-02.html", "bundle-02.md",
        "marks-01.jsonl", "marks-02.jsonl", "sample.jsonl",
    ]  # fmt: skip
    lines = (tmp_path / "sample.jsonl").read_text("utf-8").split("\n")
    assert names_in(lines) == {one.id for one in drawn}
    with pytest.raises(SystemExit, match="may hold marks"):
        write_sheets(tmp_path, drawn, made, 2, html=False)


# -- the marks --------------------------------------------------------------------------------
def marked(folder: Path, records: Iterable[object]) -> Path:
    folder.mkdir()
    file = folder / "marks-01.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return file


def test_an_empty_template_says_nothing_and_a_filled_one_is_read_back(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in template(pool()[:3]).splitlines()]
    assert read_marks([marked(tmp_path / "none", lines)]) == []
    lines[0]["faults"] = [{"kind": "filler", "words": "thanks"}, {"kind": "filler", "words": "x"}]
    lines[1]["headline"]["printable"] = True
    lines[1]["words30"]["printable"] = False
    lines[1]["reader"] = "Ada"
    first, second = read_marks([marked(tmp_path / "Jon", lines)])
    assert first == Mark("zh-en/A/0", "zh-en", "Jon", frozenset({"filler"}))
    assert second == Mark("zh-en/B/0", "zh-en", "Ada", frozenset(), headline=True, words30=False)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ({"id": "a", "group": "gum", "reader": "", "faults": [{"kind": "dull"}]}, "'dull'"),
        ({"id": "a", "group": "gum", "reader": "", "faults": []}, "headline"),
        ({"id": "a", "group": "gum", "reader": "", "faults": [3]}, "line 1"),
    ],
)
def test_marks_that_cannot_be_read_name_their_line(
    tmp_path: Path, record: object, why: str
) -> None:
    with pytest.raises(SystemExit, match=why):
        read_marks([marked(tmp_path / "Jon", [record])])


def said(id: str, reader: str, *kinds: str, headline: bool | None = True) -> Mark:  # noqa: A002
    return Mark(id, "zh-en", reader, frozenset(kinds), headline, True)


def test_one_of_two_readers_is_enough_until_a_third_decides() -> None:
    two = [said("a", "Ada", "filler"), said("a", "Jon", headline=False)]
    assert tally(two)["a"].kinds == tally(two)["a"].open == {"filler"}
    assert tally(two)["a"].headline is False
    three = tally([*two, said("a", "Mia")])["a"]
    assert (three.kinds, three.open, three.headline) == (frozenset(), frozenset(), True)


def test_the_report_counts_notes_and_not_faults() -> None:
    marks = [
        said("a", "Ada", "filler", "redundant"),
        said("b", "Ada"),
        said("c", "Ada", "filler", headline=False),
        said("a", "Jon", "filler", "redundant"),
        said("b", "Jon", "boundary"),
        Mark("n", "gum", "Ada", frozenset(), None, None),
    ]
    rows = {
        line[:20].strip(): line[20:].split()
        for line in report(marks).split("\n\n")[0].splitlines()
        if line.strip("- ")
    }
    assert rows["read"] == ["3", "1", "3", "1"]
    assert rows["clean"] == ["0", "1", "0", "1"]
    assert rows["filler"] == ["2", "0", "2", "0"]
    assert rows["open"] == ["1", "0", "1", "0"]
    assert rows["headline printable"] == ["2/3", "0/0", "2/3", "0/0"]
    agreed = {
        line[:20].strip(): line[20:].split() for line in report(marks).split("\n\n")[1].splitlines()
    }
    assert agreed["filler"] == ["2", "1", "100%", "1.00"]
    assert agreed["boundary"] == ["2", "1", "50%", "0.00"]
    assert agreed["contrary"] == ["2", "0", "100%", "-"]


def test_kappa() -> None:
    # Cohen's own arithmetic: 20 and 15 agreed, 5 and 10 not; 0.7 seen, 0.5 by chance.
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10
    pairs += [(False, False)] * 15
    share, value = kappa(pairs)
    assert share == pytest.approx(0.7)
    assert value == pytest.approx(0.4)
    assert kappa([(True, False), (False, True)])[1] == -1
    assert kappa([(True, True)] * 3) == (1, None)


# -- the proxies ------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "sentence",
    [
        "He left.", "They left.", "However, the port closed.", "But the port closed.",
        "This was reported by the port.", "It also notes that ships came.", "So the port closed.",
        "According to him, the port closed.", "In addition, the port closed.", "Their ship sank.",
        "The second ship sank.", "That surprised nobody.", "These ships sank.",
    ],
)  # fmt: skip
def test_sentences_that_lean(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hector left.", "This year the port closed.", "It is not yet clear whether ships came.",
        "It was Ada Obi who sang.", "It rained.", "So far no ship has come in.", "Andes ships.",
        "Those who came sang.", "So-called ferries came.", "Butler left.", "Itself a port, Bruma",
        "“He left,” said Ada Obi.", '"But ships came," said Ada Obi.', "That evening ships came.",
    ],
)  # fmt: skip
def test_sentences_that_stand_alone(sentence: str) -> None:
    assert not leans(sentence)


def test_a_leaning_sentence_beside_what_it_leans_on_is_no_fault() -> None:
    assert "unmet need" not in faults(note("Ada Obi sang.", "She sang aloud."), set())
    assert "unmet need" in faults(note("Ada Obi sang.", 1, "She sang aloud."), set())
    assert "unmet need" in faults(note(1, "She sang aloud."), set())
    assert "unmet need" in faults(note("She sang aloud."), set())


def test_a_caption_between_two_sentences_parts_nothing() -> None:
    lines = (Line(0, "Ada Obi sang.", "body"), Line(2, "She sang aloud.", "body"))
    whole = (lines[0], Line(1, "Ada Obi at the pier", "caption"), lines[1])
    shown = Note("", lines, "Ada Obi sang.", "Ada Obi sang.", whole)
    assert "unmet need" not in faults(shown, set())


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Ada said: “We came.", "We sang.”", "Ships left."], [(0, 1)]),
        (['"We came.', "We sang.", 'We left, "said Ada.'], [(0, 2)]),
        (['"We came.', 'We left, " said Ada.', 'Ships of "Bruma" left.'], [(0, 1), (2, 2)]),
        (['Ada said: "We came."', 'Jon said: "We left."'], [(0, 0), (1, 1)]),
        (["„Wir kamen", "und sangen“, sagte Ada.", "“We left.”"], [(0, 1), (2, 2)]),
        # A mark was lost: a sentence that begins with one goes on, a word in marks does not.
        (['"We came.', "We sang.", '"We left," said Ada.'], [(0, 1), (2, 2)]),
        (['They call it a "weapon.', "Ships left.", 'A "ship" came.'], [(2, 2)]),
        (["Ada came.", "We left.”", "Ships left."], []),
        (['"We came.'], []),
        ([], []),
    ],
)
def test_quotations(texts: list[str], found: list[tuple[int, int]]) -> None:
    assert quotations(texts) == found


def test_a_quotation_is_whole_or_cut() -> None:
    def cut(*chosen: int) -> bool:
        texts = ["Ada sang.", 'She said: "We came.', "We sang.", 'We left."', "Ships left."]
        document = tuple(Line(n, text, "body") for n, text in enumerate(texts))
        lines = tuple(document[n] for n in chosen)
        shown = Note("", lines, "Ada sang.", "Ada sang.", document)
        return "cut quotation" in faults(shown, set())

    assert not cut(1, 2, 3) and not cut(0, 4) and not cut(0, 1, 2, 3)
    assert cut(2) and cut(0, 1) and cut(1, 3) and cut(2, 3) and cut(3, 4)


def test_two_sentences_that_share_most_of_their_words_are_redundant() -> None:
    told = "A small ferry sank near Kessel, and all four pilots on it drowned."
    again = "All four pilots on the small ferry drowned near Kessel, police said."
    other = "The mayor of Bruma opened a school and thanked its teachers."
    assert "redundant" in faults(note(told, 1, again), set())
    assert "redundant" not in faults(note(told, other), set())
    assert "redundant" not in faults(note("Ships came.", "Ships left."), set())


def test_short_forms() -> None:
    long = " ".join(["word"] * 31)
    assert faults(note("Ada sang.", headline=long, words30=long), set()) == {
        "headline long", "30 words long",
    }  # fmt: skip
    assert faults(note("Ada sang.", headline="", words30=""), set()) == {
        "headline empty", "30 words empty",
    }  # fmt: skip
    fits = long.removesuffix(" word")
    assert faults(note("Ada sang.", headline=fits, words30=fits), set()) == set()


def test_small_letters_and_roles() -> None:
    assert faults(note("and ships came in."), set()) == {"small letter", "unmet need"}
    assert faults(note("“ships came in,” he said."), set()) == {"small letter"}
    assert not faults(note("iPhones came in."), set())
    assert not faults(note("12 ships came in."), set())
    assert faults(note("Ada Obi at the pier", role="caption"), set()) == {"not body"}


def test_the_headline_is_the_title_or_a_first_line_that_may_be_one() -> None:
    assert headline_of("Ships came in.\nAda sang.", "Ships return") == "Ships return"
    assert headline_of("Ships return to Kessel\nShips came in.") == "Ships return to Kessel"
    assert headline_of("Ships came in.\nAda sang.") == ""
    assert headline_of("Ships return to Kessel") == ""
    assert headline_of(f"{'ship ' * 26}\nAda sang.") == ""


def test_rare_words_are_those_of_the_headline_that_the_story_has_and_few_others() -> None:
    others = [(f"Ships of harbour {n} came in.", "") for n in range(24)]
    story = "Ships bring turbine to Kessel\nShips with a turbine came to a town."
    found = rare([(story, ""), *others])
    assert found[0] == {"turbin"}  # Kessel stands nowhere else, ships are everywhere
    assert not any(found[1:])
    assert "news missing" in faults(note("Ada Obi sang."), found[0])
    assert "news missing" not in faults(note("Two turbines came."), found[0])
    assert "news missing" not in faults(note("Ada Obi sang."), set())


def test_proxies_are_counted_by_group_and_whole() -> None:
    drawn = [one for one in pool() if one.group != "ru-en"][:31]
    made = {one.id: note("Ada sang.") for one in drawn}
    made[drawn[0].id] = note("he sang.", headline="")
    counts = count(drawn, made)
    assert list(counts) == ["translated", "zh-en", "native", "gum"]
    assert counts["translated"] == counts["zh-en"]
    whole = counts["translated"]
    assert (whole["read"], whole["none"], whole["headline empty"]) == (30, 29, 1)
    assert counts["native"]["none"] == counts["native"]["read"] == 1
    assert set(PROXIES) < set(whole)


# -- the package ------------------------------------------------------------------------------
def test_notes_are_made_by_the_package_that_is_named(tmp_path: Path) -> None:
    story = "The port of Kessel reopened , the mayor said.\nShips came in.\nNobody\u2028cheered."
    one, two = notes([story, "Ada Obi sang aloud in the hall."], ROOT / "src")
    assert one.headline == "The port of Kessel reopened, the mayor said."
    assert one.lines[0].text in one.note and one.lines[0].role == "body"
    assert set(one.lines) <= set(one.document)
    assert two.note == two.headline == two.words30 == "Ada Obi sang aloud in the hall."
    other = tmp_path / "summarizer"
    other.mkdir()
    (other / "__init__.py").write_text(
        "from types import SimpleNamespace as N\n"
        "def summarize(text, language):\n"
        "    return N(sentences=[], summary=lambda length: ())\n",
        "utf-8",
    )
    (made,) = notes([story], tmp_path)
    assert made == Note("()", (), "()", "()", ())


def test_a_folder_without_a_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no package in"):
        list(notes(["Ada sang."], tmp_path))
