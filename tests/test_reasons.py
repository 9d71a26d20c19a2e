"""What `--explain-ranking` prints: why sentences were chosen, and what holds others back."""

from collections.abc import Callable, Sequence

from shared import run
from summarizer import Sentence, summarize
from summarizer.render import to_reasons

TEXT = (
    "Captain Jon Veller won the race to Bruma on Friday. He thanked Kessel for the boat. "
    "Rain fell on the quay of Bruma. Captain Jon Veller won the race to Bruma on Friday evening."
)


def parts(told: str) -> tuple[list[str], list[str], str]:
    """The lines of the chosen, those of the next in the order, and what is kept out."""
    ranked, _, out = told.partition("kept out of summaries: ")
    chosen, _, later = ranked.partition("not chosen: the next in the order\n")
    return chosen.splitlines(), later.splitlines(), out.strip()


def by(*scores: float) -> Callable[[Sequence[Sentence]], Sequence[float]]:
    def rate(sentences: Sequence[Sentence]) -> list[float]:
        return list(scores[: len(sentences)])

    return rate


def test_the_next_sentences_stand_below_those_that_were_chosen() -> None:
    result = summarize(TEXT, language="en", lengths=1, only="dates", ranker=by(4, 1, 2, 3))
    chosen, later, out = parts(to_reasons(result))
    assert chosen == ["why 1 sentence was chosen", f"  #0  1.000  soundness 1.00  {TEXT[:51]}"]
    assert [line[:4] for line in later if line.startswith("  #")] == ["  #2", "  #1", "  #3"]
    assert out == ""


def test_at_most_three_of_them_are_shown_and_none_where_all_are_chosen() -> None:
    text = "Ships came in. Rain fell. Ada Obi sang. Gulls cried. Nobody left. The quay was full."
    _, later, _ = parts(to_reasons(summarize(text, lengths=1, ranker="lead")))
    assert [line[:4] for line in later] == ["  #1", "  #2", "  #3"]
    assert "not chosen" not in to_reasons(summarize(text, lengths="100%", ranker="lead"))


def test_what_holds_a_sentence_back_stands_below_it() -> None:
    result = summarize(TEXT, language="en", lengths=1, only="dates", ranker=by(1, 3, 4, 2))
    chosen, later, _ = parts(to_reasons(result))
    assert chosen[1].startswith("  #2  1.000")
    at = next(place for place, line in enumerate(later) if line.startswith("  #1"))
    # He is named in a sentence that is not chosen: no score makes up for that.
    assert later[at + 1] == "      needs #0, which says who or what ‘He’ is"


def test_a_sentence_that_repeats_a_better_one_is_said_to() -> None:
    result = summarize(TEXT, language="en", lengths=2, only="dates", ranker=by(4, 0, 1, 3))
    chosen, later, _ = parts(to_reasons(result))
    assert [line[:4] for line in chosen[1:]] == ["  #0", "  #2"]
    assert "  #3  0.750" in [line[:11] for line in later]
    at = next(place for place, line in enumerate(later) if line.startswith("  #3"))
    assert later[at + 1] == "      repeats what is chosen, or was too long"
    # One that is only worth less needs no reason.
    assert [line for line in later if line.startswith("      ")].count(later[at + 1]) == 1


def test_what_is_kept_out_stands_with_its_reason() -> None:
    text = "Port of Kessel reopens after storm\n\nShips came in on Monday. It rained. Nobody left."
    result = summarize(text, lengths=1, ranker="lead", min_words=3)
    _, _, out = parts(to_reasons(result))
    assert out == "title #0; 2 words, fewer than min_words=3 #2 #3"


def test_of_many_with_one_reason_some_are_named() -> None:
    text = " ".join(["Ada Obi came to Kessel.", *["It rained."] * 40])
    result = summarize(text, lengths=1, ranker="lead", min_words=3, clean=False)
    _, _, out = parts(to_reasons(result))
    assert out.endswith(" #11 #12 ...")
    assert out.count("#") == 12


def test_the_number_is_the_index_of_the_sentence() -> None:
    text = "Port of Kessel reopens after storm\n\nShips came in on Monday. It rained."
    ran = run("--explain-ranking", "-n", "1", "-r", "lead", stdin=text.encode())
    assert ran.err.splitlines()[1].endswith("  Ships came in on Monday.")
    assert ran.err.splitlines()[1].startswith(f"  #{summarize(text).sentences[1].index}  ")
